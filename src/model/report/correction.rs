//! Values that a person has corrected.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A value in the record that was replaced by the caller's corrections.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Correction {
    /// The value, as a JSON pointer into the record, such as `/inspection/start`.
    pub field: String,
    /// What was read.
    pub read: Value,
    /// What the record has now.
    pub value: Value,
    /// Why.
    pub reason: Option<String>,
}
