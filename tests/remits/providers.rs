//! Forms of providers that are no state-funded schools.

use super::swap::{GRADES, List, Swap};

pub const SWAPS: &[Swap] = &[
    Swap {
        file: "childrens-home.txt",
        words: &[
            ("SC098417", "2790555"),
            ("St Wendelin’s College Fostering Agency Limited", "Bramble Homes Ltd"),
            ("8 and 9 July 2025", "2 and 3 December 2024"),
            ("Barnabas Oyelaran", "Ida Quell"),
            ("29 August 2025", "6 January 2025"),
            ("requires improvement\nto be good", "inadequate"),
            ("requires improvement to be good", "inadequate"),
        ],
        facts: &[
            ("/provider/urn", "2790555"),
            ("/provider/registered_provider", "Bramble Homes Ltd"),
            ("/inspection/start", "2024-12-02"),
            ("/inspection/end", "2024-12-03"),
            ("/inspection/inspectors/0/name", "Ida Quell"),
            ("/recommendations/0/due_date", "2025-01-06"),
        ],
        lists: &[List { at: GRADES, became: &[("requires_improvement", "inadequate")] }],
        ..Swap::NONE
    },
    Swap {
        file: "report-card-school.txt",
        words: &[
            ("St Oswin’s Rutland Church of England Academy", "Marsh End College"),
            ("190551", "191002"),
            ("24 March 2026", "2 December 2025"),
            ("Dorothea Mbeki-Lane", "Ann Fen"),
            ("Needs attention", "Urgent improvement"),
            ("Safeguarding standards met", "Safeguarding standards not met"),
        ],
        facts: &[
            ("/provider/name", "Marsh End College"),
            ("/provider/urn", "191002"),
            ("/inspection/start", "2025-12-02"),
            ("/inspection/lead_inspectors/0/name", "Ann Fen"),
        ],
        lists: &[List { at: GRADES, became: &[("needs_attention", "urgent_improvement"), ("met", "not_met")] }],
        ..Swap::NONE
    },
    Swap {
        file: "college.txt",
        words: &[
            ("St Botolph’s College", "Fen Training Academy"),
            ("139904", "141177"),
            ("30 January to 2 February 2024", "4 to 7 June 2024"),
            ("Rosamund Akers", "Ann Fen"),
            ("Outstanding", "Inadequate"),
            ("a strong contribution", "a limited contribution"),
        ],
        facts: &[
            ("/provider/name", "Fen Training Academy"),
            ("/provider/urn", "141177"),
            ("/inspection/start", "2024-06-04"),
            ("/inspection/end", "2024-06-07"),
            ("/inspection/lead_inspectors/0/name", "Ann Fen"),
            ("/verdicts/0/text", "The college makes a limited contribution to meeting skills needs."),
        ],
        lists: &[List { at: GRADES, became: &[("outstanding", "inadequate")] }],
        ..Swap::NONE
    },
    Swap {
        file: "pre-registration-2019.txt",
        words: &[
            ("St Ebba’s Academy of the Fens", "Quay House School"),
            ("191733", "192044"),
            ("12 March 2019", "6 June 2018"),
            ("Lavinia Treadgold", "Bo Alder"),
            ("unlikely", "likely"),
        ],
        facts: &[
            ("/provider/name", "Quay House School"),
            ("/provider/urn", "192044"),
            ("/inspection/start", "2018-06-06"),
            ("/inspection/lead_inspectors/0/name", "Bo Alder"),
            ("/outcome/code", "standards_likely_to_be_met"),
        ],
        lists: &[List { at: ("/compliance", "outcome"), became: &[("not_met", "likely_to_be_met")] }],
        ..Swap::NONE
    },
    Swap {
        file: "nursery-2023.txt",
        words: &[
            ("Bexley Lane Day", "Quay Steps Day"),
            ("EY498213", "2588107"),
            ("9 November 2023", "4 June 2024"),
            ("Philippa Dunn-Okoro", "Ann Fen"),
            ("15/12/2023", "01/08/2024"),
            ("Fenmoor College of Childcare Limited", "Little Boats Ltd"),
            ("Outstanding", "Inadequate"),
        ],
        facts: &[
            ("/provider/name", "Quay Steps Day Nursery and Out of School Club, St Ebba’s Academy of the Fens"),
            ("/provider/urn", "2588107"),
            ("/provider/registered_provider", "Little Boats Ltd"),
            ("/inspection/start", "2024-06-04"),
            ("/inspection/inspectors/0/name", "Ann Fen"),
            ("/recommendations/0/due_date", "2024-08-01"),
        ],
        lists: &[List { at: GRADES, became: &[("outstanding", "inadequate")] }],
        ..Swap::NONE
    },
    Swap {
        file: "independent-2024.txt",
        words: &[
            ("Hope Barn School", "Mill House School"),
            ("190871", "192008"),
            ("21 to 23 May 2024", "3 to 5 July 2023"),
            ("Torquil Vance", "Bo Alder"),
            ("Inadequate", "Good"),
            ("Part 1. Quality of education provided", "Part 2. Spiritual, moral, social and cultural development"),
        ],
        facts: &[
            ("/provider/name", "Mill House School, the Council for Play’s Nursery and School"),
            ("/provider/urn", "192008"),
            ("/inspection/start", "2023-07-03"),
            ("/inspection/end", "2023-07-05"),
            ("/inspection/lead_inspectors/0/name", "Bo Alder"),
            ("/compliance/1/part", "Part 2"),
        ],
        lists: &[List { at: GRADES, became: &[("inadequate", "good")] }],
        ..Swap::NONE
    },
    Swap {
        file: "college-2017.txt",
        words: &[
            ("St Neot’s Marsh College and Academy", "Osier Institute and School"),
            ("130844", "131977"),
            ("31 January–3 February 2017", "7–10 May 2019"),
            ("Hepzibah Clay", "Ann Fen"),
            ("Outstanding", "Inadequate "),
        ],
        facts: &[
            ("/provider/name", "Osier Institute and School of Crafts"),
            ("/provider/urn", "131977"),
            ("/inspection/start", "2019-05-07"),
            ("/inspection/end", "2019-05-10"),
            ("/inspection/lead_inspectors/0/name", "Ann Fen"),
        ],
        lists: &[List { at: GRADES, became: &[("outstanding", "inadequate")] }],
        ..Swap::NONE
    },
];
