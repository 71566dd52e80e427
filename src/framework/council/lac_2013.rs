//! Inspections of looked after children services, 2013: grades under headings and in the record of main findings.

use crate::framework::form::{Area, Framework, GRADED, Recommends, Required, title};
use crate::framework::keys;
use crate::framework::scale;
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "lac_2013",
    name: "Inspection of looked after children services",
    years: "2013",
    tested_on: 2,
    titles: &[title(r"^inspection of (?:local authority )?(?:services for )?looked after children(?: services)?$")
        .but_not(r"safeguarding and looked after")],
    areas: AREAS,
    required: REQUIRED,
    scale: &scale::TO_2013,
    scope: Scope::LookedAfterChildren,
    recommends: Recommends::ACTIONS,
    fields: GRADED,
    ..Framework::NONE
};

const AREAS: &[Area] = &[
    Area::of(
        Scope::LookedAfterChildren,
        keys::OVERALL_EFFECTIVENESS,
        &[
            "overall effectiveness",
            "overall effectiveness of services for looked after children and young people",
            "overall effectiveness of services for looked after children",
        ],
    ),
    Area::of(
        Scope::LookedAfterChildren,
        keys::CAPACITY_FOR_IMPROVEMENT,
        &["capacity to improve", "capacity for improvement"],
    ),
    Area::of(
        Scope::LookedAfterChildren,
        keys::OUTCOMES,
        &["outcomes for looked after children and young people", "outcomes for looked after children"],
    ),
    Area::of(Scope::LookedAfterChildren, keys::QUALITY_OF_PROVISION, &["quality of provision"]),
    Area::of(Scope::LookedAfterChildren, keys::LEADERSHIP_AND_MANAGEMENT, &["leadership and management"]),
];

const REQUIRED: &[Required] = &[
    Required::one(Scope::LookedAfterChildren, &[&[keys::OVERALL_EFFECTIVENESS]]),
    Required::one(Scope::LookedAfterChildren, &[&[keys::CAPACITY_FOR_IMPROVEMENT]]),
    Required::one(Scope::LookedAfterChildren, &[&[keys::OUTCOMES]]),
    Required::one(Scope::LookedAfterChildren, &[&[keys::QUALITY_OF_PROVISION]]),
    Required::one(Scope::LookedAfterChildren, &[&[keys::LEADERSHIP_AND_MANAGEMENT]]),
];
