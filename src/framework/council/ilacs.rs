//! Inspections of local authority children’s services, since 2018: a table of judgements under the title. To the start of 2023 care leavers
//! share a row with children in care; inspections from April 2026 have no overall judgement.

use crate::framework::form::{Area, Framework, GRADED, Recommends, Required, labels, title};
use crate::framework::keys;
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
    recommends: Recommends::UNLESS_OUTSTANDING,
    fields: GRADED,
    ..Framework::NONE
};

const AREAS: &[Area] = &[
    Area::council(
        keys::IMPACT_OF_LEADERS,
        &[
            "the impact of leaders on social work practice with children and families",
            "impact of leaders on social work practice with children and families",
            "the impact of leaders on social work practice",
        ],
    ),
    Area::council(
        keys::HELP_AND_PROTECTION,
        &[
            "the experiences and progress of children who need help and protection",
            "experiences and progress of children who need help and protection",
            "the experiences of children who need help and protection",
        ],
    ),
    Area::council(
        keys::IN_CARE_AND_CARE_LEAVERS,
        &[
            "the experiences and progress of children in care and care leavers",
            "experiences and progress of children in care and care leavers",
            "the experiences of children in care and care leavers",
        ],
    )
    .until("2023"),
    Area::council(
        keys::IN_CARE,
        &[
            "the experiences and progress of children in care",
            "experiences and progress of children in care",
            "the experiences of children in care",
        ],
    ),
    Area::council(
        keys::CARE_LEAVERS,
        &[
            "the experiences and progress of care leavers",
            "experiences and progress of care leavers",
            "the experiences of care leavers",
            "the experiences and progress of children care leavers",
        ],
    ),
    Area::council(keys::OVERALL_EFFECTIVENESS, &["overall effectiveness"]),
];

const REQUIRED: &[Required] = &[
    Required::one(Scope::LocalAuthority, &[&[keys::IMPACT_OF_LEADERS]]),
    Required::one(Scope::LocalAuthority, &[&[keys::HELP_AND_PROTECTION]]),
    Required::one(Scope::LocalAuthority, &[&[keys::IN_CARE_AND_CARE_LEAVERS], &[keys::IN_CARE, keys::CARE_LEAVERS]]),
    Required::one(Scope::LocalAuthority, &[&[keys::OVERALL_EFFECTIVENESS]]).until("2026-04-01"),
];
