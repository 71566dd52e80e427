//! What is read from a framework's documents, and the lists that several forms share.

/// What a framework's documents contain; `parser` has a function for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Dates, inspectors and provider, in the title block and the section on the team.
    TitleBlock,
    /// The council that the document comes from, judging by the text alone.
    Council,
    /// A letter about a visit: its frame, and the facts in its first paragraphs.
    VisitLetter,
    /// A letter from several inspectorates: its frame, and the facts in its first paragraphs.
    JointLetter,
    /// Grades of areas.
    Judgements,
    /// Labels and grades in tables of the first pages, where the form is not known.
    FrontGrades,
    /// Recommendations under their headings.
    Recommendations,
    /// Strengths under their headings.
    Strengths,
    /// Next steps under their heading.
    NextSteps,
    /// Case studies in boxes.
    CaseStudies,
    /// Whether a written statement of action is required.
    StatementOfAction,
    /// Verdicts in prose that are not on a scale.
    Verdicts,
    /// Judgements of earlier inspections that the text quotes.
    PreviousJudgements,
    /// An area SEND report's outcome, tables of actions and partners.
    AreaSend,
    /// A council's news release.
    NewsRelease,
    /// The table of details: facts about the provider, in rows of label and value.
    Details,
    /// The type of inspection, in the sentence on its legal basis.
    InspectionType,
    /// The table of earlier inspections.
    InspectionHistory,
    /// Whether each part of the independent school standards is met.
    Compliance,
    /// The outcome of an inspection that grades nothing.
    OverallOutcome,
    /// Statutory requirements with their dates, and recommendations.
    Requirements,
    /// The dates of a monitoring visit, in the first sentence of a letter to the school.
    MonitoringVisit,
    /// Lines that give a school's progress a grade.
    SchoolProgress,
    /// The verdict on a college's contribution to meeting skills needs.
    SkillsNeeds,
}

/// What a graded report contains.
pub const GRADED: &[Field] =
    &[Field::TitleBlock, Field::Judgements, Field::Recommendations, Field::Strengths, Field::PreviousJudgements];

/// What a letter about a visit contains.
pub const VISIT: &[Field] =
    &[Field::VisitLetter, Field::Recommendations, Field::Strengths, Field::NextSteps, Field::PreviousJudgements];

/// What a letter from several inspectorates contains.
pub const JOINT: &[Field] = &[
    Field::JointLetter,
    Field::Recommendations,
    Field::Strengths,
    Field::NextSteps,
    Field::CaseStudies,
    Field::StatementOfAction,
];
