//! The record as a whole.

use super::compliance::Compliance;
use super::correction::Correction;
use super::findings::{ActionRow, CaseStudy, PartnershipDetail, Recommendation, TextRow};
use super::inspection::Inspection;
use super::judgement::{Judgement, LimitingJudgement, Outcome, PreviousJudgement, Verdict};
use super::letter::Letter;
use super::provider::Provider;
use super::source::{FrameworkRef, Source};
use crate::model::outline::{Footnote, Section};
use crate::model::place::Place;
use crate::model::trace::Trace;
use crate::model::warning::Warning;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::Arc;

/// The version of the record format.
pub const SCHEMA_VERSION: &str = "1.1";

/// One inspection's record. `None` means "not printed".
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// The version of the record format, now `1.1`.
    pub schema_version: Cow<'static, str>,
    /// What the record describes.
    pub record_kind: RecordKind,
    /// The input.
    pub source: Source,
    /// The inspection framework.
    pub framework: FrameworkRef,
    /// Who was inspected.
    pub provider: Provider,
    /// When it took place, and who inspected.
    pub inspection: Inspection,
    /// For letters: date, addressees, signatories.
    pub letter: Option<Letter>,
    /// One per judged area.
    pub judgements: Vec<Judgement>,
    /// Judgements of earlier inspections that the text quotes.
    pub previous_judgements: Vec<PreviousJudgement>,
    /// A judgement that limits the overall one, if the document says so.
    pub limiting_judgement: Option<LimitingJudgement>,
    /// Area SEND: the outcome.
    pub outcome: Option<Outcome>,
    /// Judgements in prose that are not on a scale.
    pub verdicts: Vec<Verdict>,
    /// What a themed inspection or a visit looked at.
    pub theme: Option<String>,
    /// All the readable text, nested.
    pub sections: Vec<Section>,
    /// Recommendations as rows.
    pub recommendations: Vec<Recommendation>,
    /// Strengths as rows.
    pub strengths: Vec<TextRow>,
    /// Next steps as rows.
    pub next_steps: Vec<TextRow>,
    /// Case studies.
    pub case_studies: Vec<CaseStudy>,
    /// Area SEND: the partnership's details.
    pub partnership_details: Vec<PartnershipDetail>,
    /// Rows of an action plan.
    pub action_plan: Vec<ActionRow>,
    /// Footnotes.
    pub footnotes: Vec<Footnote>,
    /// What is uncertain, missing or wrong.
    pub warnings: Vec<Warning>,
    /// Standards and requirements that the report says are met or not.
    #[serde(default)]
    pub compliance: Vec<Compliance>,
    /// Values that were replaced by the caller's corrections.
    #[serde(default)]
    pub corrected: Vec<Correction>,
    /// The report's name: the first 16 digits of the input's SHA-256, and `-N` for the Nth of several reports in it. The
    /// same bytes always give the same name.
    #[serde(default)]
    pub report_id: String,
    /// The inspection's name: the body's URN, or a council's name, the framework's code and the first day. It is the same
    /// for a reissued or re-saved report; null if one of the three is unknown.
    #[serde(default)]
    pub inspection_id: Option<String>,
    /// Where values that are not objects, such as the theme, are printed.
    #[serde(skip)]
    pub bare_values: Vec<BareValue>,
    /// Where every letter is, if evidence is requested: see [`crate::evidence::annotate`].
    #[serde(skip)]
    pub trace: Option<Arc<Trace>>,
}

/// The words behind a value that is not an object.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BareValue {
    /// The value, as a JSON pointer into the record, such as `/theme`.
    pub value: String,
    /// The words.
    pub printed: String,
    /// Where.
    pub place: Place,
}

impl BareValue {
    /// The value at this JSON pointer, printed in these words at this place.
    pub fn new(value: &str, printed: &str, place: Place) -> Self {
        BareValue { value: value.to_string(), printed: printed.to_string(), place }
    }
}

/// What a record describes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// An inspection, visit or review.
    #[default]
    Inspection,
    /// An action plan whose inspection isn't in the file.
    ActionPlan,
    /// A document pack with no inspection in it.
    Pack,
    /// A readable document that is not a report.
    Other,
}
