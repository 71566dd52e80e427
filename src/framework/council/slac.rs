//! Inspections of safeguarding and looked after children services, 2009 to 2012: most grades stand under their heading
//! and again in the record of main findings on the last page.

use crate::framework::form::{Area, Framework, GRADED, Recommends, Required, title};
use crate::framework::keys;
use crate::framework::scale;
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "slac",
    name: "Inspection of safeguarding and looked after children services",
    years: "2009-12",
    tested_on: 2,
    titles: &[title(r"^inspection of safeguarding and looked after children services")],
    areas: AREAS,
    required: REQUIRED,
    scale: &scale::TO_2013,
    scope: Scope::Safeguarding,
    recommends: Recommends::ACTIONS,
    fields: GRADED,
    ..Framework::NONE
};

const AREAS: &[Area] = &[
    Area::of(
        Scope::Safeguarding,
        keys::OVERALL_EFFECTIVENESS,
        &[
            "overall effectiveness",
            "overall effectiveness of the safeguarding services",
            "overall effectiveness of safeguarding services",
        ],
    ),
    Area::of(
        Scope::Safeguarding,
        keys::CAPACITY_FOR_IMPROVEMENT,
        &[
            "capacity for improvement",
            "capacity to improve",
            "capacity for improvement of the council and its partners",
        ],
    ),
    Area::of(Scope::Safeguarding, keys::SAFE_AND_FEEL_SAFE, &["children and young people are safe and feel safe"]),
    Area::of(Scope::Safeguarding, keys::QUALITY_OF_PROVISION, &["quality of provision"]),
    Area::of(
        Scope::Safeguarding,
        keys::HEALTH_AGENCIES,
        &[
            "the contribution of health agencies to keeping children and young people safe",
            "contribution of health agencies to keeping children and young people safe",
        ],
    ),
    Area::of(Scope::Safeguarding, keys::AMBITION_AND_PRIORITISATION, &["ambition and prioritisation"]),
    Area::of(Scope::Safeguarding, keys::LEADERSHIP_AND_MANAGEMENT, &["leadership and management"]),
    Area::of(Scope::Safeguarding, keys::PERFORMANCE_MANAGEMENT, &["performance management and quality assurance"]),
    Area::of(Scope::Safeguarding, keys::PARTNERSHIP_WORKING, &["partnership working"]),
    Area::of(Scope::Safeguarding, keys::EQUALITY_AND_DIVERSITY, &["equality and diversity"]),
    Area::of(
        Scope::LookedAfterChildren,
        keys::OVERALL_EFFECTIVENESS,
        &[
            "overall effectiveness",
            "overall effectiveness of services for looked after children",
            "overall effectiveness of services for looked after children and young people",
        ],
    ),
    Area::of(
        Scope::LookedAfterChildren,
        keys::CAPACITY_FOR_IMPROVEMENT,
        &["capacity for improvement", "capacity to improve"],
    ),
    Area::of(Scope::LookedAfterChildren, keys::BEING_HEALTHY, &["being healthy"]),
    Area::of(Scope::LookedAfterChildren, keys::STAYING_SAFE, &["staying safe"]),
    Area::of(Scope::LookedAfterChildren, keys::ENJOYING_AND_ACHIEVING, &["enjoying and achieving"]),
    Area::of(
        Scope::LookedAfterChildren,
        keys::POSITIVE_CONTRIBUTION,
        &["making a positive contribution including user engagement", "making a positive contribution"],
    ),
    Area::of(
        Scope::LookedAfterChildren,
        keys::ECONOMIC_WELLBEING,
        &["economic well being", "economic wellbeing", "achieving economic well being"],
    ),
    Area::of(Scope::LookedAfterChildren, keys::QUALITY_OF_PROVISION, &["quality of provision"]),
    Area::of(Scope::LookedAfterChildren, keys::AMBITION_AND_PRIORITISATION, &["ambition and prioritisation"]),
    Area::of(Scope::LookedAfterChildren, keys::LEADERSHIP_AND_MANAGEMENT, &["leadership and management"]),
    Area::of(
        Scope::LookedAfterChildren,
        keys::PERFORMANCE_MANAGEMENT,
        &["performance management and quality assurance"],
    ),
    Area::of(Scope::LookedAfterChildren, keys::EQUALITY_AND_DIVERSITY, &["equality and diversity"]),
];

const REQUIRED: &[Required] = &[
    Required::one(Scope::Safeguarding, &[&[keys::OVERALL_EFFECTIVENESS]]),
    Required::one(Scope::Safeguarding, &[&[keys::CAPACITY_FOR_IMPROVEMENT]]),
    Required::one(Scope::LookedAfterChildren, &[&[keys::OVERALL_EFFECTIVENESS]]),
    Required::one(Scope::LookedAfterChildren, &[&[keys::CAPACITY_FOR_IMPROVEMENT]]),
];
