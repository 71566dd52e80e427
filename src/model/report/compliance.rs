//! Whether standards and requirements are met.

use crate::model::place::Place;
use serde::{Deserialize, Serialize};

/// A standard or requirement, and whether it is met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Compliance {
    /// The part of the standards that it belongs to, as printed.
    pub part: Option<String>,
    /// The standard or requirement as printed.
    pub label: String,
    /// Whether it is met.
    pub outcome: ComplianceOutcome,
    /// The words that say so.
    pub printed: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// Whether a standard is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComplianceOutcome {
    /// It is met.
    Met,
    /// It isn't met.
    NotMet,
    /// It is likely to be met, as before a school opens.
    LikelyToBeMet,
}
