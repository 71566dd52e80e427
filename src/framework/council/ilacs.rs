//! Inspections of local authority children’s services, since 2018: a table of judgements under the title. To the start of 2023 care leavers
//! share a row with children in care; inspections from April 2026 have no overall judgement.

use crate::framework::form::{Area, Framework, GRADED, Required, labels, title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "ilacs",
    name: "Inspection of local authority children's services",
    years: "2018-",
    tested_on: 100,
    titles: &[
        title(r"^inspection of (?:.{1,80} )?children's (?:social care )?services$")
            .but_not(r"focused visit|monitoring visit|joint targeted"),
        title(r"^inspection of .{1,80} children's (?:services )?trust$"),
        title(r"^inspection of local authority children's services"),
        title(r"^inspection of children's (?:social care )?services in .{2,80}$"),
        title(r"^.{1,80} local authority children's services$")
            .but_not(r"focused visit|monitoring visit|joint targeted"),
    ],
    evidence: labels(30),
    areas: AREAS,
    required: REQUIRED,
    fields: GRADED,
    ..Framework::NONE
};

const AREAS: &[Area] = &[
    Area::council(
        "impact_of_leaders",
        &[
            "the impact of leaders on social work practice with children and families",
            "impact of leaders on social work practice with children and families",
            "the impact of leaders on social work practice",
        ],
    ),
    Area::council(
        "help_and_protection",
        &[
            "the experiences and progress of children who need help and protection",
            "experiences and progress of children who need help and protection",
            "the experiences of children who need help and protection",
        ],
    ),
    Area::council(
        "in_care_and_care_leavers",
        &[
            "the experiences and progress of children in care and care leavers",
            "experiences and progress of children in care and care leavers",
            "the experiences of children in care and care leavers",
        ],
    ),
    Area::council(
        "in_care",
        &[
            "the experiences and progress of children in care",
            "experiences and progress of children in care",
            "the experiences of children in care",
        ],
    ),
    Area::council(
        "care_leavers",
        &[
            "the experiences and progress of care leavers",
            "experiences and progress of care leavers",
            "the experiences of care leavers",
            "the experiences and progress of children care leavers",
        ],
    ),
    Area::council("overall_effectiveness", &["overall effectiveness"]),
];

const REQUIRED: &[Required] = &[
    Required::one(Scope::LocalAuthority, &[&["impact_of_leaders"]]),
    Required::one(Scope::LocalAuthority, &[&["help_and_protection"]]),
    Required::one(Scope::LocalAuthority, &[&["in_care_and_care_leavers"], &["in_care", "care_leavers"]]),
    Required::one(Scope::LocalAuthority, &[&["overall_effectiveness"]]).until("2026-04-01"),
];
