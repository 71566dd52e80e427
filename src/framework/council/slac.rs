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
    Area {
        scope: Scope::Safeguarding,
        key: keys::OVERALL_EFFECTIVENESS,
        labels: &[
            "overall effectiveness",
            "overall effectiveness of the safeguarding services",
            "overall effectiveness of safeguarding services",
        ],
    },
    Area {
        scope: Scope::Safeguarding,
        key: keys::CAPACITY_FOR_IMPROVEMENT,
        labels: &[
            "capacity for improvement",
            "capacity to improve",
            "capacity for improvement of the council and its partners",
        ],
    },
    Area {
        scope: Scope::Safeguarding,
        key: keys::SAFE_AND_FEEL_SAFE,
        labels: &["children and young people are safe and feel safe"],
    },
    Area { scope: Scope::Safeguarding, key: keys::QUALITY_OF_PROVISION, labels: &["quality of provision"] },
    Area {
        scope: Scope::Safeguarding,
        key: keys::HEALTH_AGENCIES,
        labels: &[
            "the contribution of health agencies to keeping children and young people safe",
            "contribution of health agencies to keeping children and young people safe",
        ],
    },
    Area {
        scope: Scope::Safeguarding,
        key: keys::AMBITION_AND_PRIORITISATION,
        labels: &["ambition and prioritisation"],
    },
    Area { scope: Scope::Safeguarding, key: keys::LEADERSHIP_AND_MANAGEMENT, labels: &["leadership and management"] },
    Area {
        scope: Scope::Safeguarding,
        key: keys::PERFORMANCE_MANAGEMENT,
        labels: &["performance management and quality assurance"],
    },
    Area { scope: Scope::Safeguarding, key: keys::PARTNERSHIP_WORKING, labels: &["partnership working"] },
    Area { scope: Scope::Safeguarding, key: keys::EQUALITY_AND_DIVERSITY, labels: &["equality and diversity"] },
    Area {
        scope: Scope::LookedAfterChildren,
        key: keys::OVERALL_EFFECTIVENESS,
        labels: &[
            "overall effectiveness",
            "overall effectiveness of services for looked after children",
            "overall effectiveness of services for looked after children and young people",
        ],
    },
    Area {
        scope: Scope::LookedAfterChildren,
        key: keys::CAPACITY_FOR_IMPROVEMENT,
        labels: &["capacity for improvement", "capacity to improve"],
    },
    Area { scope: Scope::LookedAfterChildren, key: keys::BEING_HEALTHY, labels: &["being healthy"] },
    Area { scope: Scope::LookedAfterChildren, key: keys::STAYING_SAFE, labels: &["staying safe"] },
    Area { scope: Scope::LookedAfterChildren, key: keys::ENJOYING_AND_ACHIEVING, labels: &["enjoying and achieving"] },
    Area {
        scope: Scope::LookedAfterChildren,
        key: keys::POSITIVE_CONTRIBUTION,
        labels: &["making a positive contribution including user engagement", "making a positive contribution"],
    },
    Area {
        scope: Scope::LookedAfterChildren,
        key: keys::ECONOMIC_WELLBEING,
        labels: &["economic well being", "economic wellbeing", "achieving economic well being"],
    },
    Area { scope: Scope::LookedAfterChildren, key: keys::QUALITY_OF_PROVISION, labels: &["quality of provision"] },
    Area {
        scope: Scope::LookedAfterChildren,
        key: keys::AMBITION_AND_PRIORITISATION,
        labels: &["ambition and prioritisation"],
    },
    Area {
        scope: Scope::LookedAfterChildren,
        key: keys::LEADERSHIP_AND_MANAGEMENT,
        labels: &["leadership and management"],
    },
    Area {
        scope: Scope::LookedAfterChildren,
        key: keys::PERFORMANCE_MANAGEMENT,
        labels: &["performance management and quality assurance"],
    },
    Area { scope: Scope::LookedAfterChildren, key: keys::EQUALITY_AND_DIVERSITY, labels: &["equality and diversity"] },
];

const REQUIRED: &[Required] = &[
    Required::one(Scope::Safeguarding, &[&[keys::OVERALL_EFFECTIVENESS]]),
    Required::one(Scope::Safeguarding, &[&[keys::CAPACITY_FOR_IMPROVEMENT]]),
    Required::one(Scope::LookedAfterChildren, &[&[keys::OVERALL_EFFECTIVENESS]]),
    Required::one(Scope::LookedAfterChildren, &[&[keys::CAPACITY_FOR_IMPROVEMENT]]),
];
