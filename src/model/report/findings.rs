//! What the report finds and recommends, as rows.

use super::judgement::Scope;
use crate::model::place::Place;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// How urgent a recommendation is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// An area for priority action.
    PriorityAction,
    /// An area for improvement.
    #[default]
    Improvement,
}

/// When a recommendation should be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Timescale {
    /// "Immediately:"
    Immediately,
    /// "Within one month:"
    WithinOneMonth,
    /// "Within three months:"
    WithinThreeMonths,
    /// "Within six months:"
    WithinSixMonths,
    /// Some other time, see `timescale_printed`.
    Other,
}

/// A recommendation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recommendation {
    /// Path of headings, joined by " > ".
    pub group: Option<String>,
    /// How urgent it is.
    pub priority: Priority,
    /// When it should be carried out.
    pub timescale: Option<Timescale>,
    /// The same as printed.
    pub timescale_printed: Option<String>,
    /// Where the timescale is printed, usually above several recommendations.
    #[serde(skip)]
    pub timescale_place: Place,
    /// Its number as printed.
    pub number: Option<String>,
    /// The whole text, including brackets and the list below it.
    pub text: String,
    /// What it refers to.
    pub references: Vec<Reference>,
    /// Who must act, if the report says so.
    pub responsible_body: Option<String>,
    /// What it is about.
    pub scope: Option<Scope>,
    /// Its paragraph's id.
    pub paragraph: Option<String>,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The items of the list below it.
    #[serde(default)]
    pub items: Vec<TextRow>,
    /// The regulation or standard that it names, as printed.
    pub regulation: Option<String>,
    /// The day by which it must be done: `2019-02-25`.
    pub due_date: Option<String>,
}

/// What a recommendation refers to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reference {
    /// `national_framework` or `paragraph`.
    pub kind: Cow<'static, str>,
    /// As printed, such as "outcome 3"; of paragraphs the number or range: "17", "101-103".
    pub value: String,
}

/// A row of text, such as a strength.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TextRow {
    /// The text.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// A case study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseStudy {
    /// `effective_practice`, `improvement`, `priority_action` or `mixed`.
    pub kind: Option<Cow<'static, str>>,
    /// Its title.
    pub title: Option<String>,
    /// Its text.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// Area SEND: a line of the partnership's details.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartnershipDetail {
    /// `local_authority`, `integrated_care_board`, ...
    pub kind: String,
    /// The body's name.
    pub name: String,
    /// People named.
    pub people: Option<String>,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// A row of an action plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActionRow {
    /// Its reference, such as "FD 1".
    #[serde(rename = "ref")]
    pub reference: Option<String>,
    /// Its number below the reference.
    pub item: Option<u32>,
    /// The area for improvement.
    pub area_for_improvement: Option<String>,
    /// Who leads.
    pub lead: Option<String>,
    /// What will be done.
    pub actions: Option<String>,
    /// The deadline.
    pub timescale: Option<String>,
    /// How it is reviewed.
    pub review: Option<String>,
    /// Every cell by its printed header, in the order of the columns.
    pub columns: serde_json::Map<String, serde_json::Value>,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}
