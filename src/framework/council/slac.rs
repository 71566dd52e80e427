//! Inspections of safeguarding and looked after children services, 2009 to 2012: most grades stand under their heading
//! and again in the record of main findings on the last page.

use crate::framework::form::{Area, Framework, GRADED, Required, title};
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
    fields: GRADED,
    ..Framework::NONE
};

const AREAS: &[Area] = &[
    Area {
        scope: Scope::Safeguarding,
        key: "overall_effectiveness",
        labels: &[
            "overall effectiveness",
            "overall effectiveness of the safeguarding services",
            "overall effectiveness of safeguarding services",
        ],
    },
    Area {
        scope: Scope::Safeguarding,
        key: "capacity_for_improvement",
        labels: &[
            "capacity for improvement",
            "capacity to improve",
            "capacity for improvement of the council and its partners",
        ],
    },
    Area {
        scope: Scope::Safeguarding,
        key: "safe_and_feel_safe",
        labels: &["children and young people are safe and feel safe"],
    },
    Area { scope: Scope::Safeguarding, key: "quality_of_provision", labels: &["quality of provision"] },
    Area {
        scope: Scope::Safeguarding,
        key: "health_agencies",
        labels: &[
            "the contribution of health agencies to keeping children and young people safe",
            "contribution of health agencies to keeping children and young people safe",
        ],
    },
    Area { scope: Scope::Safeguarding, key: "ambition_and_prioritisation", labels: &["ambition and prioritisation"] },
    Area { scope: Scope::Safeguarding, key: "leadership_and_management", labels: &["leadership and management"] },
    Area {
        scope: Scope::Safeguarding,
        key: "performance_management",
        labels: &["performance management and quality assurance"],
    },
    Area { scope: Scope::Safeguarding, key: "partnership_working", labels: &["partnership working"] },
    Area { scope: Scope::Safeguarding, key: "equality_and_diversity", labels: &["equality and diversity"] },
    Area {
        scope: Scope::LookedAfterChildren,
        key: "overall_effectiveness",
        labels: &[
            "overall effectiveness",
            "overall effectiveness of services for looked after children",
            "overall effectiveness of services for looked after children and young people",
        ],
    },
    Area {
        scope: Scope::LookedAfterChildren,
        key: "capacity_for_improvement",
        labels: &["capacity for improvement", "capacity to improve"],
    },
    Area { scope: Scope::LookedAfterChildren, key: "being_healthy", labels: &["being healthy"] },
    Area { scope: Scope::LookedAfterChildren, key: "staying_safe", labels: &["staying safe"] },
    Area { scope: Scope::LookedAfterChildren, key: "enjoying_and_achieving", labels: &["enjoying and achieving"] },
    Area {
        scope: Scope::LookedAfterChildren,
        key: "positive_contribution",
        labels: &["making a positive contribution including user engagement", "making a positive contribution"],
    },
    Area {
        scope: Scope::LookedAfterChildren,
        key: "economic_wellbeing",
        labels: &["economic well being", "economic wellbeing", "achieving economic well being"],
    },
    Area { scope: Scope::LookedAfterChildren, key: "quality_of_provision", labels: &["quality of provision"] },
    Area {
        scope: Scope::LookedAfterChildren,
        key: "ambition_and_prioritisation",
        labels: &["ambition and prioritisation"],
    },
    Area {
        scope: Scope::LookedAfterChildren,
        key: "leadership_and_management",
        labels: &["leadership and management"],
    },
    Area {
        scope: Scope::LookedAfterChildren,
        key: "performance_management",
        labels: &["performance management and quality assurance"],
    },
    Area { scope: Scope::LookedAfterChildren, key: "equality_and_diversity", labels: &["equality and diversity"] },
];

const REQUIRED: &[Required] = &[
    Required::one(Scope::Safeguarding, &[&["overall_effectiveness"]]),
    Required::one(Scope::Safeguarding, &[&["capacity_for_improvement"]]),
    Required::one(Scope::LookedAfterChildren, &[&["overall_effectiveness"]]),
    Required::one(Scope::LookedAfterChildren, &[&["capacity_for_improvement"]]),
];
