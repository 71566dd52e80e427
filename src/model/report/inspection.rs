//! When the inspection took place, and who inspected.

use crate::model::place::Place;
use serde::{Deserialize, Serialize};

/// When the inspection took place, and who inspected.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Inspection {
    /// First start: `2019-02-25`, or `2014-02` if only a month is printed.
    pub start: Option<String>,
    /// Last end.
    pub end: Option<String>,
    /// Every period.
    pub periods: Vec<Period>,
    /// The dates as printed.
    pub printed: Option<String>,
    /// Where they are printed.
    #[serde(flatten)]
    pub place: Place,
    /// Publication date, only if the document prints it, or the caller gives it; a letter's own date counts.
    pub published: Option<String>,
    /// Lead or reporting inspectors.
    pub lead_inspectors: Vec<Inspector>,
    /// Everybody named as inspecting, including the leads.
    pub inspectors: Vec<Inspector>,
    /// Which monitoring visit it is.
    pub visit_number: Option<u32>,
    /// Age group as printed.
    pub age_group: Option<String>,
    /// The inspectorates that took part.
    pub inspectorates: Vec<String>,
    /// The previous inspection, as the report prints it.
    pub previous: Option<PreviousInspection>,
    /// The next inspection, as the report prints it.
    pub next: Option<NextInspection>,
    /// The type of inspection as printed, such as "Full inspection".
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// Its number, as printed.
    pub number: Option<String>,
    /// Whether the publication date is not printed, but given by the caller.
    #[serde(default)]
    pub published_given: bool,
}

/// From the first to the last day, inclusive.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// First day.
    pub start: String,
    /// Last day.
    pub end: String,
}

/// Somebody who inspected.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Inspector {
    /// Without honorifics and HMI.
    pub name: String,
    /// "Her Majesty's Inspector", "Lead inspector", ... as printed.
    pub role: Option<String>,
    /// Ofsted, Care Quality Commission, ...
    pub inspectorate: Option<String>,
    /// The words on the page.
    pub printed: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// An earlier inspection, as printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PreviousInspection {
    /// The words on the page.
    pub printed: String,
    /// First day.
    pub start: Option<String>,
    /// Last day.
    pub end: Option<String>,
    /// Whether the page says that there was none.
    pub none: bool,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// The next inspection, as printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextInspection {
    /// The words on the page.
    pub printed: String,
    /// Full reinspection, monitoring inspection, ...
    pub kind: Option<String>,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}
