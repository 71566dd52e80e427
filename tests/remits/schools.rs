//! Forms of state-funded schools.

use super::swap::{GRADES, List, PARTS, Swap, TEAM};

pub const SWAPS: &[Swap] = &[
    Swap {
        file: "school-2016-academy.txt",
        words: &[
            ("St Osyth’s Harbour Academy", "King’s Fold College"),
            ("1–2 March 2016", "29–30 June 2017"),
            ("190231", "190999"),
            ("Peregrine Holt", "Zuleika Brandt-Moss"),
            ("Fenmoor", "Westhaven"),
            ("Dr Aurelia Finch", "Post vacant"),
        ],
        beside: &[
            (
                "Overall effectiveness",
                "Requires improvement",
                "Inadequate",
                ("overall_effectiveness", Some("inadequate"), None),
            ),
            (
                "Personal development",
                "Good",
                "Outstanding",
                ("personal_development_behaviour_and_welfare", Some("outstanding"), None),
            ),
            ("16 to 19 study", "Outstanding", "Good", ("sixth_form_provision", Some("good"), None)),
        ],
        facts: &[
            ("/provider/name", "King’s Fold College"),
            ("/provider/urn", "190999"),
            ("/inspection/start", "2017-06-29"),
            ("/inspection/end", "2017-06-30"),
            ("/inspection/lead_inspectors/0/name", "Zuleika Brandt-Moss"),
            ("/provider/details/1/value", "Westhaven"),
            ("/provider/details/11/value", "Post vacant"),
        ],
        ..Swap::NONE
    },
    Swap {
        file: "school-2013-academy.txt",
        words: &[
            ("St Aldhelm’s Academy", "Moor End St Bede’s College"),
            ("26–27 February 2013", "31 January–1 February 2012"),
            ("17–18 May 2010", "9 July 2007"),
            ("409613", "378800"),
            ("Gideon Marsh-Lowe", "Ada d’Arcy"),
        ],
        beside: &[
            // the previous grade stands on the line above the label
            ("                     ", " Satisfactory", " Inadequate  ", ("achievement", Some("good"), Some(2))),
            ("                     ", " 3", " 4", ("achievement", Some("good"), Some(2))),
            (
                "Behaviour and safety",
                "Outstanding          ",
                "Requires improvement ",
                ("behaviour_and_safety", Some("requires_improvement"), Some(3)),
            ),
            ("Behaviour and safety", " 1", " 3", ("behaviour_and_safety", Some("requires_improvement"), Some(3))),
        ],
        facts: &[
            ("/provider/name", "Moor End St Bede’s College"),
            ("/inspection/start", "2012-01-31"),
            ("/inspection/end", "2012-02-01"),
            ("/inspection/number", "378800"),
            ("/inspection/previous/start", "2007-07-09"),
            ("/inspection/inspectors/1/name", "Ada d’Arcy"),
            ("/previous_judgements/0/grade", "inadequate"),
        ],
        ..Swap::NONE
    },
    Swap {
        file: "school-2011-academy.txt",
        words: &[
            ("St Wendreda's Academy", "Osier Green School"),
            ("14–15 June 2011", "2–3 December 2009"),
            ("Eglantine (Tina) Moorhouse", "Noor Vale"),
            ("190129", "190321"),
            ("21 April 2008", "10 May 2006"),
        ],
        beside: &[
            ("Overall effectiveness: how", "2", "4", ("overall_effectiveness", Some("inadequate"), Some(4))),
            ("Pupils' achievement", "2", "3", ("achievement", Some("satisfactory"), Some(3))),
            ("Pupils' attainment", "3", "1", ("attainment", None, Some(1))),
            ("The use of assessment", "2", "1", ("use_of_assessment", Some("outstanding"), Some(1))),
            ("Outcomes for individuals", "2", "3", ("outcomes", Some("satisfactory"), Some(3))),
        ],
        facts: &[
            ("/provider/name", "Osier Green School"),
            ("/provider/urn", "190321"),
            ("/inspection/start", "2009-12-02"),
            ("/inspection/end", "2009-12-03"),
            ("/inspection/lead_inspectors/0/name", "Noor Vale"),
            ("/inspection/previous/start", "2006-05-10"),
        ],
        ..Swap::NONE
    },
    Swap {
        file: "school-2022.txt",
        words: &[
            ("Quarry Lane Primary School", "St Ebba’s College"),
            ("8 and 9 February 2022", "31 January and 1 February 2023"),
            ("190417", "192118"),
            ("10990417", "10992118"),
            ("Fenmoor", "Westhaven"),
            ("Leopold Quince", "Zuleika Brandt-Moss"),
            ("Marigold Hatch", "Noor Vale"),
            ("14 and 15 November 2017", "3 July 2018"),
            ("Behaviour and attitudes\tOutstanding", "Behaviour and attitudes\tInadequate"),
        ],
        beside: &[
            ("Overall effectiveness", "Good", "Outstanding", ("overall_effectiveness", Some("outstanding"), None)),
            ("Early years provision", "Requires improvement", "Good", ("early_years_provision", Some("good"), None)),
        ],
        facts: &[
            ("/provider/name", "St Ebba’s College"),
            ("/provider/urn", "192118"),
            ("/provider/details/1/value", "Westhaven"),
            ("/inspection/start", "2023-01-31"),
            ("/inspection/end", "2023-02-01"),
            ("/inspection/number", "10992118"),
            ("/inspection/lead_inspectors/0/name", "Zuleika Brandt-Moss"),
            ("/inspection/previous/start", "2018-07-03"),
        ],
        lists: &[List {
            at: TEAM,
            became: &[("Leopold Quince", "Zuleika Brandt-Moss"), ("Marigold Hatch", "Noor Vale")],
        }],
    },
    Swap {
        file: "school-ungraded-2023-college.txt",
        words: &[
            (
                "Inspection of a good school: Dame\n\nAelfrida’s",
                "Inspection of an outstanding school: Mere End\n\nJunior",
            ),
            ("Dame Aelfrida’s", "Mere End Junior"),
            ("continues to be a good school", "continues to be an outstanding school"),
            (
                "The\nevidence gathered suggests that the inspection grade might not be as high if a\ngraded inspection were carried out now.",
                "Its pupils do\nas well as before.",
            ),
            ("30 November and 1 December 2023", "7 and 8 May 2024"),
            ("190871", "190555"),
            ("10990871", "10990555"),
            ("Florian Udoka", "Zuleika Brandt-Moss"),
            ("Petra Lindqvist", "Noor Vale"),
            ("5 and 6 June 2018", "9 July 2019"),
            ("Background", "Further information"),
        ],
        facts: &[
            ("/provider/name", "Mere End Junior College of the Marshes"),
            ("/provider/urn", "190555"),
            ("/inspection/start", "2024-05-07"),
            ("/inspection/end", "2024-05-08"),
            ("/inspection/number", "10990555"),
            ("/inspection/lead_inspectors/0/name", "Zuleika Brandt-Moss"),
            ("/inspection/previous/start", "2019-07-09"),
            ("/outcome/code", "continues_outstanding"),
        ],
        lists: &[
            List { at: TEAM, became: &[("Florian Udoka", "Zuleika Brandt-Moss"), ("Petra Lindqvist", "Noor Vale")] },
            List { at: PARTS, became: &[("Background", "Further information")] },
        ],
        ..Swap::NONE
    },
    Swap {
        file: "school-short-2017-academy.txt",
        words: &[
            ("St Cedd’s Harbour Academy", "Moor End School"),
            ("17 October 2017", "6 March 2018"),
            ("Araminta Voss", "Noor Vale"),
            ("This school continues to be good.", "This school continues to be outstanding."),
        ],
        facts: &[
            ("/provider/name", "Moor End School"),
            ("/inspection/start", "2018-03-06"),
            ("/inspection/end", "2018-03-06"),
            ("/inspection/lead_inspectors/0/name", "Noor Vale"),
            ("/outcome/code", "continues_outstanding"),
        ],
        lists: &[List { at: TEAM, became: &[("Araminta Voss", "Noor Vale")] }],
        ..Swap::NONE
    },
    Swap {
        file: "school-monitoring-2014-college.txt",
        words: &[
            ("Queen\nEthelburga’s Community", "Osier\nGreen"),
            ("21 January 2014", "18 March 2015"),
            ("Tobias Merriweather", "Noor Vale"),
            ("are not taking effective action to tackle", "are taking effective action to tackle"),
        ],
        facts: &[
            ("/provider/name", "Osier Green College for the Performing Arts"),
            ("/inspection/start", "2015-03-18"),
            ("/inspection/lead_inspectors/0/name", "Noor Vale"),
            ("/outcome/code", "taking_effective_action"),
        ],
        lists: &[List { at: TEAM, became: &[("Tobias Merriweather", "Noor Vale")] }],
        ..Swap::NONE
    },
    Swap {
        file: "school-2001-primary.txt",
        words: &[
            ("ST KYNEBURGHA’S CHURCH OF ENGLAND\nVOLUNTARY CONTROLLED PRIMARY SCHOOL", "MARSH END COLLEGE"),
            ("Fenmoor", "Westhaven"),
            ("190042", "190777"),
            ("Lionel Farthing", "Cosima Hartnell"),
            ("Joan Tidy", "Noor Vale"),
            ("12th – 13th March 2001", "30th September – 2nd October 2002"),
            ("190942", "198811"),
            ("11 November 1996", "3 February 1997"),
            ("TEACHING AND LEARNING", "STANDARDS"),
            ("Pupils read very well.", "Pupils sing and dance."),
        ],
        facts: &[
            ("/provider/name", "MARSH END COLLEGE"),
            ("/provider/urn", "190777"),
            ("/provider/details/0/value", "Westhaven"),
            ("/inspection/start", "2002-09-30"),
            ("/inspection/end", "2002-10-02"),
            ("/inspection/number", "198811"),
            ("/inspection/lead_inspectors/0/name", "Cosima Hartnell"),
            ("/inspection/previous/start", "1997-02-03"),
            ("/strengths/0/text", "Pupils sing and dance."),
        ],
        lists: &[
            List { at: TEAM, became: &[("Lionel Farthing", "Cosima Hartnell"), ("Joan Tidy", "Noor Vale")] },
            List { at: ("/sections/3/sections", "heading"), became: &[("TEACHING AND LEARNING", "STANDARDS")] },
        ],
        ..Swap::NONE
    },
    Swap {
        file: "school-monitoring-2010-academy.txt",
        words: &[
            ("St Guthlac’s Academy", "Marsh End College"),
            ("Cosima Hartnell", "Ann Fen"),
            ("measures – inadequate", "measures – good"),
        ],
        facts: &[("/provider/name", "Marsh End College"), ("/inspection/lead_inspectors/0/name", "Ann Fen")],
        lists: &[List { at: GRADES, became: &[("inadequate", "good")] }],
        ..Swap::NONE
    },
];
