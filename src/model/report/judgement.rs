//! What was judged, and how.

use crate::model::place::Place;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What a judgement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
    /// The inspected school, college, nursery, home or agency; in a form that isn't known, whoever was inspected.
    Provider,
}

/// A word of a grading scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Outstanding.
    Outstanding,
    /// Good.
    Good,
    /// Adequate, the third grade until 2013.
    Adequate,
    /// Satisfactory, the third grade for schools until 2012.
    Satisfactory,
    /// Requires improvement (to be good), the third grade since 2013.
    RequiresImprovement,
    /// Inadequate.
    Inadequate,
    /// The report says that this was not judged.
    NotJudged,
    /// Exceptional, the best grade on the scale since November 2025.
    Exceptional,
    /// Strong standard, on that scale.
    StrongStandard,
    /// Expected standard, on that scale.
    ExpectedStandard,
    /// Needs attention, on that scale.
    NeedsAttention,
    /// Urgent improvement, the lowest grade on that scale.
    UrgentImprovement,
    /// There was too little evidence for a grade.
    InsufficientEvidence,
    /// Met, where there are only two grades.
    Met,
    /// Not met.
    NotMet,
}

/// One judged area with its grade and every place where it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Judgement {
    /// What it is about.
    pub scope: Scope,
    /// Canonical key of the area, such as `impact_of_leaders`; `None` in a form that isn't known.
    pub area: Option<Cow<'static, str>>,
    /// The label as printed, without list numbers and footnote marks.
    pub label: String,
    /// The grade; `None` if the readings contradict each other.
    pub grade: Option<Grade>,
    /// Only where the framework prints numbers.
    pub grade_number: Option<u8>,
    /// The grade as printed.
    pub printed: String,
    /// Where the main reading is.
    #[serde(flatten)]
    pub place: Place,
    /// Every reading.
    pub found_in: Vec<Finding>,
}

impl Judgement {
    /// The area's key, empty if it isn't known.
    pub fn area_key(&self) -> &str {
        self.area.as_deref().unwrap_or_default()
    }
}

/// One place where a judgement was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// The table of judgements at the front.
    SummaryTable,
    /// The table at the end of reports until 2013.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PreviousJudgement {
    /// The date as the sentence gives it: `2018`, `2018-10` or `2018-10-05`.
    pub date: Option<String>,
    /// What it was about.
    pub scope: Option<Scope>,
    /// Canonical key of the area.
    pub area: Option<Cow<'static, str>>,
    /// The grade.
    pub grade: Option<Grade>,
    /// The sentence.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// A judgement that limits the overall one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LimitingJudgement {
    /// Canonical key of the area.
    pub area: Option<Cow<'static, str>>,
    /// The words.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// Area SEND: the outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcome {
    /// 1 to 3.
    pub level: Option<u8>,
    /// As printed.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What it means, as a name that doesn't depend on the wording.
    pub code: Option<Cow<'static, str>>,
}

/// A judgement in prose that is not on a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verdict {
    /// What it is about, as printed.
    pub area: Option<String>,
    /// The words.
    pub text: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}
