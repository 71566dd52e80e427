//! Inspections of local authority arrangements for the protection of children, 2012 to 2013.

use crate::framework::form::{Area, Framework, GRADED, Required, labels, title};
use crate::framework::scale;
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "child_protection",
    name: "Inspection of local authority arrangements for the protection of children",
    years: "2012-13",
    titles: &[title(r"^inspection of local authority arrangements for the protection of children")],
    evidence: labels(30),
    areas: AREAS,
    required: REQUIRED,
    scale: &scale::TO_2013,
    fields: GRADED,
    ..Framework::NONE
};

const AREAS: &[Area] = &[
    Area::council("overall_effectiveness", &["overall effectiveness"]),
    Area::council(
        "help_and_protection",
        &[
            "the effectiveness of the help and protection provided to children young people families and carers",
            "the effectiveness of help and protection provided to children young people families and carers",
        ],
    ),
    Area::council("quality_of_practice", &["the quality of practice", "quality of practice"]),
    Area::council("leadership_and_governance", &["leadership and governance"]),
];

const REQUIRED: &[Required] = &[
    Required::one(Scope::LocalAuthority, &[&["overall_effectiveness"]]),
    Required::one(Scope::LocalAuthority, &[&["help_and_protection"]]),
    Required::one(Scope::LocalAuthority, &[&["quality_of_practice"]]),
    Required::one(Scope::LocalAuthority, &[&["leadership_and_governance"]]),
];
