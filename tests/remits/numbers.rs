//! Forms that print numbers alone in an annex or below the main heading: nurseries of 2008 to 2012, schools of 2005 to 2009 and
//! of January to August 2012.

use super::swap::{List, Swap, TEAM};

pub const SWAPS: &[Swap] = &[
    Swap {
        file: "nursery-2010.txt",
        words: &[
            ("St Frideswide’s College Day Nursery", "Osier Quay Pre-School"),
            ("EY371846", "2590117"),
            ("18/05/2010", "07/06/2011"),
            ("Wilhelmina Sturt-Bell", "Ann Fen"),
            ("25/05/2010", "01/07/2011"),
        ],
        beside: &[
            ("How well does the setting", "3", "1", ("overall_effectiveness", Some("outstanding"), Some(1))),
            ("The effectiveness of safeguarding", "4", "3", ("safeguarding", Some("satisfactory"), Some(3))),
            ("The extent to which children feel safe", "2", "4", ("children_feel_safe", Some("inadequate"), Some(4))),
        ],
        facts: &[
            ("/provider/name", "Osier Quay Pre-School and Rutland Lane Children’s Centre"),
            ("/provider/urn", "2590117"),
            ("/inspection/start", "2011-06-07"),
            ("/inspection/lead_inspectors/0/name", "Ann Fen"),
            ("/recommendations/1/due_date", "2011-07-01"),
        ],
        lists: &[List { at: TEAM, became: &[("Wilhelmina Sturt-Bell", "Ann Fen")] }],
    },
    Swap {
        file: "childminder-2011.txt",
        words: &[("319552", "2588004"), ("07/12/2011", "04/10/2008"), ("Ossian O’Hara", "Zuleika Brandt-Moss")],
        beside: &[
            ("The effectiveness of partnerships", "1", "2", ("partnerships", Some("good"), Some(2))),
            ("The extent to which children feel safe", "1", "3", ("children_feel_safe", Some("satisfactory"), Some(3))),
        ],
        facts: &[
            ("/provider/urn", "2588004"),
            ("/inspection/start", "2008-10-04"),
            ("/inspection/inspectors/0/name", "Zuleika Brandt-Moss"),
        ],
        ..Swap::NONE
    },
    Swap {
        file: "school-2006-academy.txt",
        words: &[
            ("St Sexburga's Fen Academy", "Quarry Lane College"),
            ("11–12 October 2006", "30 June–1 July 2008"),
            ("190206", "191555"),
            ("Clementia Rudge", "Noor Vale"),
            ("15 January 2001", "28 October 2002"),
            ("Abbey Fields", "Mill Street"),
        ],
        beside: &[
            ("The capacity to make", "3", "1", ("capacity_for_improvement", Some("outstanding"), Some(1))),
            ("The behaviour of learners", "1", "4", ("behaviour", Some("inadequate"), Some(4))),
            ("The standards¹ reached", "3", "1", ("attainment", None, Some(1))),
        ],
        facts: &[
            ("/provider/name", "Quarry Lane College"),
            ("/provider/urn", "191555"),
            ("/inspection/start", "2008-06-30"),
            ("/inspection/end", "2008-07-01"),
            ("/inspection/lead_inspectors/0/name", "Noor Vale"),
            ("/inspection/previous/start", "2002-10-28"),
        ],
        ..Swap::NONE
    },
    Swap {
        file: "school-2012-academy.txt",
        words: &[
            ("St Eanswythe's Medway Academy", "Osier Green College"),
            ("190458", "190777"),
            ("5–6 July 2012", "29 February–1 March 2012"),
            ("Barnaby Nightingale-Ross", "Noor Vale"),
        ],
        beside: &[
            ("Overall effectiveness", "2", "4", ("overall_effectiveness", Some("inadequate"), Some(4))),
            ("Quality of teaching", "3", "1", ("quality_of_teaching", Some("outstanding"), Some(1))),
        ],
        facts: &[
            ("/provider/name", "Osier Green College"),
            ("/provider/urn", "190777"),
            ("/inspection/start", "2012-02-29"),
            ("/inspection/end", "2012-03-01"),
            ("/inspection/lead_inspectors/0/name", "Noor Vale"),
        ],
        lists: &[List { at: TEAM, became: &[("Barnaby Nightingale-Ross", "Noor Vale")] }],
    },
];
