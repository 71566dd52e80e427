//! Joint local area SEND inspections, 2016 to 2022: a letter of Ofsted and the Care Quality Commission, without grades.

use crate::framework::form::{Framework, JOINT, title};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "area_send_2016",
    name: "Joint local area SEND inspection",
    years: "2016-22",
    titles: &[
        title(r"^(?:revisit|joint)\b.{0,40}\blocal area send (?:inspection|revisit)\b"),
        title(r"^joint (?:local )?area send (?:inspection|revisit)\b"),
    ],
    fields: JOINT,
    ..Framework::NONE
};
