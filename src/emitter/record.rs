//! What the JSON formats write for a report.

use crate::evidence;
use crate::model::report::Report;
use serde::{Serialize, Serializer};
use serde_json::Value;

/// A report as it is, or with its evidence.
pub(super) enum Record<'r> {
    Plain(&'r Report),
    Annotated(Value),
}

/// The report, with its evidence if requested.
pub(super) fn record_value(report: &Report) -> Record<'_> {
    if evidence::is_wanted(report) { Record::Annotated(evidence::annotate(report)) } else { Record::Plain(report) }
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Record::Plain(report) => report.serialize(serializer),
            Record::Annotated(value) => value.serialize(serializer),
        }
    }
}
