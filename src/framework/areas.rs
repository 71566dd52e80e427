//! Areas of the common inspection framework (2015-19) and the education inspection framework (2019-25), which judge the same
//! in schools, colleges and nurseries.

use super::form::Area;

/// `quality_of_education`
pub const QUALITY_OF_EDUCATION: Area =
    Area::provider("quality_of_education", &["the quality of education", "quality of education"]);
/// `behaviour_and_attitudes`
pub const BEHAVIOUR_AND_ATTITUDES: Area = Area::provider("behaviour_and_attitudes", &["behaviour and attitudes"]);
/// `personal_development`
pub const PERSONAL_DEVELOPMENT: Area = Area::provider("personal_development", &["personal development"]);
/// `quality_of_teaching_learning_and_assessment`
pub const TEACHING_LEARNING_AND_ASSESSMENT: Area =
    Area::provider("quality_of_teaching_learning_and_assessment", &["quality of teaching learning and assessment"]);
/// `personal_development_behaviour_and_welfare`
pub const DEVELOPMENT_BEHAVIOUR_AND_WELFARE: Area =
    Area::provider("personal_development_behaviour_and_welfare", &["personal development behaviour and welfare"]);
