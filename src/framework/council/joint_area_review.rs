//! Joint area reviews, 2005 to 2008; grade 4 is the best.

use crate::framework::form::{Area, Framework, GRADED, title};
use crate::framework::keys;
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
    Area::council(keys::BEING_HEALTHY, &["being healthy"]),
    Area::council(keys::STAYING_SAFE, &["staying safe"]),
    Area::council(keys::ENJOYING_AND_ACHIEVING, &["enjoying and achieving"]),
    Area::council(keys::POSITIVE_CONTRIBUTION, &["making a positive contribution"]),
    Area::council(keys::ECONOMIC_WELLBEING, &["achieving economic well being", "economic well being"]),
    Area::council(keys::SERVICE_MANAGEMENT, &["service management"]),
    Area::council(keys::CAPACITY_FOR_IMPROVEMENT, &["capacity to improve"]),
];
