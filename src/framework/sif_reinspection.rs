//! Re-inspections under the single inspection framework, 2016 to 2018.

use super::{Area, Framework, Lead, Numbers, Required, Sentence, Title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "sif_reinspection",
    name: "Re-inspection of services for children in need of help and protection, children looked after and care leavers",
    years: "2016-18",
    tested: true,
    titles: &[Title { is: r"^re-? ?inspection of services for children in need of help and protection", is_not: None }],
    areas: AREAS,
    required: REQUIRED,
    numbers: Numbers::None,
    sentences: SENTENCES,
    scope: Scope::LocalAuthority,
    lead: Lead::Team,
    parsers: super::GRADED,
};

const AREAS: &[Area] = &[
    Area {
        scope: Scope::LocalAuthority,
        key: "help_and_protection",
        labels: &[
            "children who need help and protection",
            "the experiences and progress of children who need help and protection",
            "experiences and progress of children who need help and protection",
        ],
    },
    Area {
        scope: Scope::LocalAuthority,
        key: "looked_after_and_permanence",
        labels: &[
            "children looked after and achieving permanence",
            "the experiences and progress of children looked after and achieving permanence",
            "experiences and progress of children looked after and achieving permanence",
            "looked after children and achieving permanence",
        ],
    },
    Area { scope: Scope::LocalAuthority, key: "adoption", labels: &["adoption performance"] },
    Area {
        scope: Scope::LocalAuthority,
        key: "care_leavers",
        labels: &[
            "experiences and progress of care leavers",
            "the experiences and progress of care leavers",
            "experience and progress of care leavers",
            "the experience and progress of care leavers",
        ],
    },
    Area {
        scope: Scope::LocalAuthority,
        key: "leadership_management_governance",
        labels: &["leadership management and governance"],
    },
];

const REQUIRED: &[Required] = &[
    Required { scope: Scope::LocalAuthority, keys: &[&["overall_effectiveness"]], until: None },
    Required { scope: Scope::LocalAuthority, keys: &[&["help_and_protection"]], until: None },
    Required { scope: Scope::LocalAuthority, keys: &[&["looked_after_and_permanence"]], until: None },
    Required { scope: Scope::LocalAuthority, keys: &[&["adoption"]], until: None },
    Required { scope: Scope::LocalAuthority, keys: &[&["care_leavers"]], until: None },
    Required { scope: Scope::LocalAuthority, keys: &[&["leadership_management_governance"]], until: None },
];

const SENTENCES: &[Sentence] = &[
    Sentence {
        scope: Scope::LocalAuthority,
        key: "overall_effectiveness",
        is: r"^the overall judgement is (?:that )?(?:children's services (?:are |is )?)?$",
    },
    Sentence {
        scope: Scope::LocalAuthority,
        key: "overall_effectiveness",
        is: r"^children's services (?:in|for|provided by|within) .{2,120}? (?:are |is )?$",
    },
];
