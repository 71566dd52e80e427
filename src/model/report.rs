//! The record of one inspection: the output contract. Field names never change.

use super::document::{Place, ReaderKind};
use super::outline::{Footnote, Section};
use crate::diagnostic::Warning;
use crate::evidence::Trace;
use serde::Serialize;
use std::sync::Arc;

/// The version of the record's shape.
pub const SCHEMA_VERSION: &str = "1.0";

/// One inspection's record. `None` means "not printed".
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// The version of the record's shape, now `1.0`.
    pub schema_version: &'static str,
    /// What the record is of.
    pub record_kind: RecordKind,
    /// The input.
    pub source: Source,
    /// The inspection framework.
    pub framework: FrameworkRef,
    /// Who was inspected.
    pub provider: Provider,
    /// When, by whom.
    pub inspection: Inspection,
    /// For letters: date, addressees, signatories.
    pub letter: Option<Letter>,
    /// One per judged area.
    pub judgements: Vec<Judgement>,
    /// Judgements of earlier inspections that the text quotes.
    pub previous_judgements: Vec<PreviousJudgement>,
    /// A judgement that limits the overall one, where the document says so.
    pub limiting_judgement: Option<LimitingJudgement>,
    /// Area SEND: the outcome.
    pub outcome: Option<Outcome>,
    /// Judgements in prose on no scale.
    pub verdicts: Vec<Verdict>,
    /// What a themed inspection or a visit looked at.
    pub theme: Option<String>,
    /// Everything readable, nested.
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
    /// What could not be settled.
    pub warnings: Vec<Warning>,
    /// Where values without an object of their own, such as the theme, are printed.
    #[serde(skip)]
    pub bare_values: Vec<BareValue>,
    /// Where every letter stands, if evidence is asked for: see [`crate::evidence::annotate`].
    #[serde(skip)]
    pub trace: Option<Arc<Trace>>,
}

/// The words behind a value that has no object of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BareValue {
    /// The value, as a JSON pointer into the record, such as `/theme`.
    pub value: String,
    /// The words.
    pub printed: String,
    /// Where.
    pub place: Place,
}

/// What a record is of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// An inspection, visit or review.
    #[default]
    Inspection,
    /// An action plan whose inspection isn't in the file.
    ActionPlan,
    /// A document pack without any inspection.
    Pack,
}

/// The input that a record was read from.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Path as given.
    pub file: String,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
    /// IANA media type.
    pub media_type: &'static str,
    /// Physical pages.
    pub pages: Option<u32>,
    /// Which reader ran.
    pub reader: ReaderKind,
    /// The part of a larger document, if it is one.
    pub part: Option<Part>,
    /// A document pack's papers.
    pub papers: Vec<Paper>,
}

/// A part of a larger document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Part {
    /// Its title as printed.
    pub title: String,
    /// Its first page or, for text without pages, null.
    pub first_page: Option<u32>,
    /// Its last page.
    pub last_page: Option<u32>,
}

/// A paper of a document pack.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Paper {
    /// Its title as printed.
    pub title: String,
    /// Its first page.
    pub first_page: Option<u32>,
    /// Its last page.
    pub last_page: Option<u32>,
    /// `inspection`, `action_plan` or `other`.
    pub kind: &'static str,
}

/// The framework of an inspection.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameworkRef {
    /// Its code; `unknown` if none fits.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The title as printed.
    pub title: Option<String>,
    /// Where the title is printed.
    #[serde(flatten)]
    pub place: Place,
}

/// The inspected body.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Provider {
    /// As printed in the title, without "the" before it and the title's formula after it.
    pub name: Option<String>,
    /// The local authority that it is or belongs to.
    pub local_authority: Option<LocalAuthority>,
    /// Where the name is printed.
    #[serde(flatten)]
    pub place: Place,
}

/// A local authority of England.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LocalAuthority {
    /// The usual short name.
    pub name: &'static str,
    /// ONS nine-character code, such as `E10000032`.
    pub gss_code: &'static str,
    /// The Department for Education's three-digit code.
    pub la_code: &'static str,
    /// Ofsted's unique reference number; `None` for some abolished authorities.
    pub ofsted_urn: Option<&'static str>,
    /// Region of England.
    pub region: &'static str,
}

/// When the inspection was, and by whom.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Inspection {
    /// First start: `2019-02-25`, or `2014-02` where only a month is printed.
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
    /// Publication date, only if the document prints it; a letter's own date counts.
    pub published: Option<String>,
    /// Lead or reporting inspectors.
    pub lead_inspectors: Vec<Inspector>,
    /// Everybody named as inspecting, leads included.
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
}

/// From the first to the last day, both included.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// First day.
    pub start: String,
    /// Last day.
    pub end: String,
}

/// Somebody who inspected.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
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

/// A letter's frame.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Letter {
    /// Its date.
    pub date: Option<String>,
    /// The date as printed.
    pub printed: Option<String>,
    /// Where the date is printed.
    #[serde(flatten)]
    pub place: Place,
    /// Whom it is written to.
    pub addressees: Vec<Addressee>,
    /// Who signed it.
    pub signatories: Vec<Signatory>,
}

/// Whom a letter is written to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
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

/// Who signed a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
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

/// What a judgement is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The local authority's services.
    LocalAuthority,
    /// Safeguarding services (2009-12).
    Safeguarding,
    /// Services for looked after children (2009-13).
    LookedAfterChildren,
    /// The Local Safeguarding Children Board.
    Lscb,
}

/// A word of a grading scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Outstanding.
    Outstanding,
    /// Good.
    Good,
    /// Adequate, the third grade to 2013.
    Adequate,
    /// Satisfactory, the third grade of schools to 2012.
    Satisfactory,
    /// Requires improvement (to be good), the third grade since 2013.
    RequiresImprovement,
    /// Inadequate.
    Inadequate,
    /// The report says that this was not judged.
    NotJudged,
}

/// One judged area with its grade and every place where it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Judgement {
    /// What it is of.
    pub scope: Scope,
    /// Canonical key of the area, such as `impact_of_leaders`.
    pub area: &'static str,
    /// The label as printed, list numbers and footnote marks off.
    pub label: String,
    /// The grade; `None` where the readings contradict each other.
    pub grade: Option<Grade>,
    /// Only where the framework prints numbers.
    pub grade_number: Option<u8>,
    /// The grade as printed.
    pub printed: String,
    /// Where the main reading stands.
    #[serde(flatten)]
    pub place: Place,
    /// Every reading.
    pub found_in: Vec<Finding>,
}

/// One place where a judgement was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// What sort of place.
    pub kind: FindingKind,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words.
    pub printed: String,
}

/// The sort of place where a judgement is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// The table of judgements at the front.
    SummaryTable,
    /// The table at the end of reports to 2013.
    RecordOfMainFindings,
    /// "Grade 2 (Good)".
    GradeLine,
    /// A body heading that ends in the grade.
    Heading,
    /// A sentence of the form, such as "The overall judgement is good".
    Sentence,
    /// A bullet under a sentence that names the grade.
    Bullet,
}

/// A judgement of an earlier inspection that the text quotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PreviousJudgement {
    /// When, as far as the sentence says: `2018`, `2018-10` or `2018-10-05`.
    pub date: Option<String>,
    /// What it was of.
    pub scope: Option<Scope>,
    /// Canonical key of the area.
    pub area: Option<&'static str>,
    /// The grade.
    pub grade: Option<Grade>,
    /// The sentence.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// A judgement that limits the overall one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LimitingJudgement {
    /// Canonical key of the area.
    pub area: Option<&'static str>,
    /// The words.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// Area SEND: the outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcome {
    /// 1 to 3.
    pub level: Option<u8>,
    /// As printed.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// A judgement in prose on no scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verdict {
    /// What it is of, as printed.
    pub area: Option<String>,
    /// The words.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// How pressing a recommendation is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// An area for priority action.
    PriorityAction,
    /// An area for improvement.
    #[default]
    Improvement,
}

/// When a recommendation is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recommendation {
    /// Path of headings, joined by " > ".
    pub group: Option<String>,
    /// How pressing.
    pub priority: Priority,
    /// When it is to be done.
    pub timescale: Option<Timescale>,
    /// The same as printed.
    pub timescale_printed: Option<String>,
    /// Where the time scale is printed, mostly above several recommendations.
    #[serde(skip)]
    pub timescale_place: Place,
    /// Its number as printed.
    pub number: Option<String>,
    /// The whole text, brackets included.
    pub text: String,
    /// What it refers to.
    pub references: Vec<Reference>,
    /// Who must act, where the report says so.
    pub responsible_body: Option<String>,
    /// What it is about.
    pub scope: Option<Scope>,
    /// Its paragraph's id.
    pub paragraph: Option<String>,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// What a recommendation refers to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reference {
    /// `national_framework` or `paragraph`.
    pub kind: &'static str,
    /// As printed, such as "outcome 3".
    pub value: String,
}

/// A row of text, such as a strength.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TextRow {
    /// The text.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// A case study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseStudy {
    /// `effective_practice`, `improvement`, `priority_action` or `mixed`.
    pub kind: Option<&'static str>,
    /// Its title.
    pub title: Option<String>,
    /// Its text.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// Area SEND: a line of the partnership's details.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
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
    /// What is done.
    pub actions: Option<String>,
    /// By when.
    pub timescale: Option<String>,
    /// How it is reviewed.
    pub review: Option<String>,
    /// Every cell by its printed header, in the order of the columns.
    pub columns: serde_json::Map<String, serde_json::Value>,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}
