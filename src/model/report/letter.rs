//! The parts of a letter around its text.

use crate::model::place::Place;
use serde::{Deserialize, Serialize};

/// A letter's frame.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Letter {
    /// Its date.
    pub date: Option<String>,
    /// The date as printed.
    pub printed: Option<String>,
    /// Where the date is printed.
    #[serde(flatten)]
    pub place: Place,
    /// Who it is addressed to.
    pub addressees: Vec<Addressee>,
    /// Who signed it.
    pub signatories: Vec<Signatory>,
}

/// Somebody whom a letter is addressed to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Addressee {
    /// Name.
    pub name: Option<String>,
    /// Office.
    pub role: Option<String>,
    /// Organisation.
    pub organisation: Option<String>,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// Somebody who signed a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Signatory {
    /// Name.
    pub name: String,
    /// Office.
    pub role: Option<String>,
    /// Inspectorate.
    pub inspectorate: Option<String>,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}
