//! Joint targeted area inspections, since 2016: a letter of several inspectorates to the partners of an area, without grades.
//! To 2020 it has "Key strengths", "Areas for improvement" and boxed case studies; since 2022 "Headline findings",
//! "What needs to improve?", "Strengths" and "Main findings".

use crate::framework::form::{Framework, JOINT, Lead, Numbers, Title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "jtai",
    name: "Joint targeted area inspection",
    years: "2016-",
    tested: true,
    titles: &[Title { is: r"^(?:.{0,60} )?joint targeted area inspection\b", is_not: Some(r"\bsend\b") }],
    areas: &[],
    required: &[],
    numbers: Numbers::None,
    sentences: &[],
    scope: Scope::LocalAuthority,
    lead: Lead::Front,
    fields: JOINT,
};
