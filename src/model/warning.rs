//! Warnings as data: what a stage was not certain of, with a stable code.

use super::code::{Code, Severity};
use super::place::Place;
use serde::{Deserialize, Serialize};

/// Something that users of the record should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Warning {
    /// Stable code, such as `grade-conflict`.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What was found, in a sentence.
    pub message: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words concerned, as printed.
    pub printed: Vec<String>,
}

impl Warning {
    /// A warning with this code, and with the code's own severity.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Warning {
            code,
            severity: code.severity(),
            message: message.into(),
            place: Place::default(),
            printed: Vec::new(),
        }
    }

    /// The same, at this place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// The same, with these words from the page.
    #[must_use]
    pub fn printed<S: Into<String>>(mut self, words: impl IntoIterator<Item = S>) -> Self {
        self.printed = words.into_iter().map(Into::into).collect();
        self
    }
}
