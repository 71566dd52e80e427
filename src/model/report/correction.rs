//! Values that a person has set right.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A value of the record that the caller's corrections replace.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Correction {
    /// The value, as a JSON pointer into the record, such as `/inspection/start`.
    pub field: String,
    /// What was read.
    pub read: Value,
    /// What stands in the record now.
    pub value: Value,
    /// Why.
    pub reason: Option<String>,
}
