//! Inspections of local authority arrangements for the protection of children, 2012 to 2013.

use crate::framework::form::{Area, Framework, GRADED, Recommends, Required, labels, title};
use crate::framework::keys;
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
    recommends: Recommends::ACTIONS,
    fields: GRADED,
    ..Framework::NONE
};

const AREAS: &[Area] = &[
    Area::council(keys::OVERALL_EFFECTIVENESS, &["overall effectiveness"]),
    Area::council(
        keys::HELP_AND_PROTECTION,
        &[
            "the effectiveness of the help and protection provided to children young people families and carers",
            "the effectiveness of help and protection provided to children young people families and carers",
        ],
    ),
    Area::council(keys::QUALITY_OF_PRACTICE, &["the quality of practice", "quality of practice"]),
    Area::council(keys::LEADERSHIP_AND_GOVERNANCE, &["leadership and governance"]),
];

const REQUIRED: &[Required] = &[
    Required::one(Scope::LocalAuthority, &[&[keys::OVERALL_EFFECTIVENESS]]),
    Required::one(Scope::LocalAuthority, &[&[keys::HELP_AND_PROTECTION]]),
    Required::one(Scope::LocalAuthority, &[&[keys::QUALITY_OF_PRACTICE]]),
    Required::one(Scope::LocalAuthority, &[&[keys::LEADERSHIP_AND_GOVERNANCE]]),
];
