//! Joint area reviews, 2005 to 2008; grade 4 is the best.

use crate::framework::form::{Area, Framework, GRADED, title};
use crate::framework::scale;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "joint_area_review",
    name: "Joint area review",
    years: "2005-08",
    titles: &[title(r"^(?:.* )?joint area review\b")],
    areas: AREAS,
    scale: &scale::JOINT_AREA_REVIEW,
    fields: GRADED,
    ..Framework::NONE
};

const AREAS: &[Area] = &[
    Area::council("being_healthy", &["being healthy"]),
    Area::council("staying_safe", &["staying safe"]),
    Area::council("enjoying_and_achieving", &["enjoying and achieving"]),
    Area::council("positive_contribution", &["making a positive contribution"]),
    Area::council("economic_wellbeing", &["achieving economic well being", "economic well being"]),
    Area::council("service_management", &["service management"]),
    Area::council("capacity_for_improvement", &["capacity to improve"]),
];
