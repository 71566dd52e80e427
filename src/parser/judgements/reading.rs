//! One place that prints a judgement.

use crate::model::place::Place;
use crate::model::report::{FindingKind, Scope};
use crate::recognise::grade;

/// One place that prints a judgement.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What is judged.
    pub scope: Scope,
    /// Key of the area.
    pub area: &'static str,
    /// The label as printed.
    pub label: String,
    /// The grade as printed.
    pub printed: grade::PrintedGrade,
    /// What sort of place it is.
    pub kind: FindingKind,
    /// Where it is.
    pub place: Place,
}
