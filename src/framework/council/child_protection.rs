//! Inspections of local authority arrangements for the protection of children, 2012 to 2013.

use crate::framework::form::{Area, Framework, GRADED, Lead, Numbers, Required, Sentence, Title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "child_protection",
    name: "Inspection of local authority arrangements for the protection of children",
    years: "2012-13",
    tested: false,
    titles: &[Title {
        is: r"^inspection of local authority arrangements for the protection of children",
        is_not: None,
    }],
    areas: AREAS,
    required: REQUIRED,
    numbers: Numbers::OneIsBest,
    sentences: SENTENCES,
    scope: Scope::LocalAuthority,
    lead: Lead::Front,
    fields: GRADED,
};

const AREAS: &[Area] = &[
    Area { scope: Scope::LocalAuthority, key: "overall_effectiveness", labels: &["overall effectiveness"] },
    Area {
        scope: Scope::LocalAuthority,
        key: "help_and_protection",
        labels: &[
            "the effectiveness of the help and protection provided to children young people families and carers",
            "the effectiveness of help and protection provided to children young people families and carers",
        ],
    },
    Area {
        scope: Scope::LocalAuthority,
        key: "quality_of_practice",
        labels: &["the quality of practice", "quality of practice"],
    },
    Area { scope: Scope::LocalAuthority, key: "leadership_and_governance", labels: &["leadership and governance"] },
];

const REQUIRED: &[Required] = &[
    Required { scope: Scope::LocalAuthority, keys: &[&["overall_effectiveness"]], until: None },
    Required { scope: Scope::LocalAuthority, keys: &[&["help_and_protection"]], until: None },
    Required { scope: Scope::LocalAuthority, keys: &[&["quality_of_practice"]], until: None },
    Required { scope: Scope::LocalAuthority, keys: &[&["leadership_and_governance"]], until: None },
];

const SENTENCES: &[Sentence] = &[];
