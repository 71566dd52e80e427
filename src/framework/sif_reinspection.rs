//! Re-inspections under the single inspection framework, 2016 to 2018.

use super::{Framework, Lead, Numbers, Sentence, Title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "sif_reinspection",
    name: "Re-inspection of services for children in need of help and protection, children looked after and care leavers",
    years: "2016-18",
    tested: true,
    titles: &[Title { is: r"^re-? ?inspection of services for children in need of help and protection", is_not: None }],
    areas: super::sif::AREAS,
    required: super::sif::REQUIRED,
    numbers: Numbers::None,
    sentences: SENTENCES,
    scope: Scope::LocalAuthority,
    lead: Lead::Team,
    parsers: super::GRADED,
};

const SENTENCES: &[Sentence] = &[
    Sentence {
        scope: Scope::LocalAuthority,
        key: "overall_effectiveness",
        is: r"^the overall judgement is (?:that )?(?:it is |(?:the )?(?:local authority's )?(?:children's )?services (?:in .{2,100} )?(?:are |is )?)?$",
    },
    Sentence {
        scope: Scope::LocalAuthority,
        key: "overall_effectiveness",
        is: r"^children's services (?:in|for|provided by|within) .{2,120}? (?:are |is )?(?:judged )?(?:to be )?$",
    },
];
