//! Inspections of local authority children’s services, since 2018: a table of judgements under the title. To the start of 2023 care leavers
//! share a row with children in care; inspections from April 2026 have no overall judgement.

use crate::framework::form::{Area, Framework, GRADED, Lead, Numbers, Required, Sentence, Title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "ilacs",
    name: "Inspection of local authority children's services",
    years: "2018-",
    tested: true,
    titles: &[
        Title {
            is: r"^inspection of (?:.{1,80} )?children's (?:social care )?services$",
            is_not: Some(r"focused visit|monitoring visit|joint targeted"),
        },
        Title { is: r"^inspection of .{1,80} children's (?:services )?trust$", is_not: None },
        Title { is: r"^inspection of local authority children's services", is_not: None },
        Title { is: r"^inspection of children's (?:social care )?services in .{2,80}$", is_not: None },
        Title {
            is: r"^.{1,80} local authority children's services$",
            is_not: Some(r"focused visit|monitoring visit|joint targeted"),
        },
    ],
    areas: AREAS,
    required: REQUIRED,
    numbers: Numbers::None,
    sentences: SENTENCES,
    scope: Scope::LocalAuthority,
    lead: Lead::Front,
    fields: GRADED,
};

const AREAS: &[Area] = &[
    Area {
        scope: Scope::LocalAuthority,
        key: "impact_of_leaders",
        labels: &[
            "the impact of leaders on social work practice with children and families",
            "impact of leaders on social work practice with children and families",
            "the impact of leaders on social work practice",
        ],
    },
    Area {
        scope: Scope::LocalAuthority,
        key: "help_and_protection",
        labels: &[
            "the experiences and progress of children who need help and protection",
            "experiences and progress of children who need help and protection",
            "the experiences of children who need help and protection",
        ],
    },
    Area {
        scope: Scope::LocalAuthority,
        key: "in_care_and_care_leavers",
        labels: &[
            "the experiences and progress of children in care and care leavers",
            "experiences and progress of children in care and care leavers",
            "the experiences of children in care and care leavers",
        ],
    },
    Area {
        scope: Scope::LocalAuthority,
        key: "in_care",
        labels: &[
            "the experiences and progress of children in care",
            "experiences and progress of children in care",
            "the experiences of children in care",
        ],
    },
    Area {
        scope: Scope::LocalAuthority,
        key: "care_leavers",
        labels: &[
            "the experiences and progress of care leavers",
            "experiences and progress of care leavers",
            "the experiences of care leavers",
            "the experiences and progress of children care leavers",
        ],
    },
    Area { scope: Scope::LocalAuthority, key: "overall_effectiveness", labels: &["overall effectiveness"] },
];

const REQUIRED: &[Required] = &[
    Required { scope: Scope::LocalAuthority, keys: &[&["impact_of_leaders"]], until: None },
    Required { scope: Scope::LocalAuthority, keys: &[&["help_and_protection"]], until: None },
    Required {
        scope: Scope::LocalAuthority,
        keys: &[&["in_care_and_care_leavers"], &["in_care", "care_leavers"]],
        until: None,
    },
    Required { scope: Scope::LocalAuthority, keys: &[&["overall_effectiveness"]], until: Some("2026-04-01") },
];

const SENTENCES: &[Sentence] = &[];
