//! The judgement parser: tables, grade lines, sentences and headings to judgements.
//!
//! Every place that prints a judgement is a [`Reading`]; [`reconcile`] makes one judgement of each area's readings.

pub mod grade;
mod label;
mod readings;
mod reconcile;

use crate::diagnostic::Warning;
use crate::framework::Framework;
use crate::model::document::Place;
use crate::model::outline::Outline;
use crate::model::report::{FindingKind, Judgement, Scope};

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
    pub printed: grade::Printed,
    /// What sort of place it is.
    pub kind: FindingKind,
    /// Where it stands.
    pub place: Place,
}

/// The judgements of a report of this framework, each area once.
///
/// `start` is the inspection's first day, by which editions differ in what they judge.
pub fn parse(outline: &Outline, framework: &'static Framework, start: Option<&str>) -> (Vec<Judgement>, Vec<Warning>) {
    let (readings, mut warnings) = readings::collect(outline, framework);
    let (judgements, conflicts) = reconcile::reconcile(readings, framework);
    warnings.extend(conflicts);
    warnings.extend(reconcile::missing(&judgements, framework, start));
    (judgements, warnings)
}
