//! Inspections of looked after children services, 2013: grades under headings and in the record of main findings.

use crate::framework::form::{Area, Framework, GRADED, Lead, Numbers, Required, Sentence, Title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "lac_2013",
    name: "Inspection of looked after children services",
    years: "2013",
    tested: true,
    titles: &[Title {
        is: r"^inspection of (?:local authority )?(?:services for )?looked after children(?: services)?$",
        is_not: Some(r"safeguarding and looked after"),
    }],
    areas: AREAS,
    required: REQUIRED,
    numbers: Numbers::OneIsBest,
    sentences: SENTENCES,
    scope: Scope::LookedAfterChildren,
    lead: Lead::Front,
    fields: GRADED,
};

const AREAS: &[Area] = &[
    Area {
        scope: Scope::LookedAfterChildren,
        key: "overall_effectiveness",
        labels: &[
            "overall effectiveness",
            "overall effectiveness of services for looked after children and young people",
            "overall effectiveness of services for looked after children",
        ],
    },
    Area {
        scope: Scope::LookedAfterChildren,
        key: "capacity_for_improvement",
        labels: &["capacity to improve", "capacity for improvement"],
    },
    Area {
        scope: Scope::LookedAfterChildren,
        key: "outcomes",
        labels: &["outcomes for looked after children and young people", "outcomes for looked after children"],
    },
    Area { scope: Scope::LookedAfterChildren, key: "quality_of_provision", labels: &["quality of provision"] },
    Area {
        scope: Scope::LookedAfterChildren,
        key: "leadership_and_management",
        labels: &["leadership and management"],
    },
];

const REQUIRED: &[Required] = &[
    Required { scope: Scope::LookedAfterChildren, keys: &[&["overall_effectiveness"]], until: None },
    Required { scope: Scope::LookedAfterChildren, keys: &[&["capacity_for_improvement"]], until: None },
    Required { scope: Scope::LookedAfterChildren, keys: &[&["outcomes"]], until: None },
    Required { scope: Scope::LookedAfterChildren, keys: &[&["quality_of_provision"]], until: None },
    Required { scope: Scope::LookedAfterChildren, keys: &[&["leadership_and_management"]], until: None },
];

const SENTENCES: &[Sentence] = &[];
