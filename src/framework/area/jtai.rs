//! Joint targeted area inspections, since 2016: a letter of several inspectorates to the partners of an area, without grades.
//! To 2020 it has "Key strengths", "Areas for improvement" and boxed case studies; since 2022 "Headline findings",
//! "What needs to improve?", "Strengths" and "Main findings".

use crate::framework::form::{Framework, JOINT, Recommends, title};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "jtai",
    name: "Joint targeted area inspection",
    years: "2016-",
    tested_on: 28,
    titles: &[title(r"^(?:.{0,60} )?joint targeted area inspection\b").but_not(r"\bsend\b")],
    recommends: Recommends::ALWAYS,
    fields: JOINT,
    ..Framework::NONE
};
