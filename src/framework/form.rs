//! What is known of a form: the types that every framework's file fills.

use crate::model::report::Scope;

/// An inspection framework.
#[derive(Debug)]
pub struct Framework {
    /// Its code in the output.
    pub code: &'static str,
    /// Its full name.
    pub name: &'static str,
    /// When it was used.
    pub years: &'static str,
    /// Whether it was tried on real reports.
    pub tested: bool,
    /// What a line of its title block says.
    pub titles: &'static [Title],
    /// What it judges.
    pub areas: &'static [Area],
    /// Areas of which one of each group must be there.
    pub required: &'static [Required],
    /// Whether grades have numbers, and which end of the scale 1 is.
    pub numbers: Numbers,
    /// Sentences that are judgements, and of what.
    pub sentences: &'static [Sentence],
    /// The scope of an area that no heading assigns.
    pub scope: Scope,
    /// Where the lead inspector is named.
    pub lead: Lead,
    /// What its documents hold, in the order in which it is read.
    pub fields: &'static [Field],
}

/// What a document of a framework holds; `parser` has a function for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Dates, inspectors, provider in the title block and the section on the team.
    TitleBlock,
    /// The council whose document it is, by the text alone.
    Council,
    /// A letter about a visit: its frame, and what its first paragraphs tell.
    VisitLetter,
    /// A letter of several inspectorates: its frame, and what its first paragraphs tell.
    JointLetter,
    /// Grades of areas.
    Judgements,
    /// Recommendations under their headings.
    Recommendations,
    /// Strengths under their headings.
    Strengths,
    /// Next steps under their heading.
    NextSteps,
    /// Case studies in boxes.
    CaseStudies,
    /// Whether a written statement of action is asked for.
    StatementOfAction,
    /// Verdicts in prose, on no scale.
    Verdicts,
    /// Judgements of earlier inspections that the text quotes.
    PreviousJudgements,
    /// An area SEND report's outcome, tables of actions and partners.
    AreaSend,
    /// A council's news release.
    NewsRelease,
}

/// What a graded report holds.
pub const GRADED: &[Field] =
    &[Field::TitleBlock, Field::Judgements, Field::Recommendations, Field::Strengths, Field::PreviousJudgements];

/// What the letter about a visit holds.
pub const VISIT: &[Field] =
    &[Field::VisitLetter, Field::Recommendations, Field::Strengths, Field::NextSteps, Field::PreviousJudgements];

/// What a letter of several inspectorates holds.
pub const JOINT: &[Field] = &[
    Field::JointLetter,
    Field::Recommendations,
    Field::Strengths,
    Field::NextSteps,
    Field::CaseStudies,
    Field::StatementOfAction,
];

/// What stands for a framework where none is recognised: sections, and what any report may have.
pub const UNKNOWN: Framework = Framework {
    code: "unknown",
    name: "",
    years: "",
    tested: true,
    titles: &[],
    areas: &[],
    required: &[],
    numbers: Numbers::None,
    sentences: &[],
    scope: Scope::LocalAuthority,
    lead: Lead::Front,
    fields: &[Field::TitleBlock, Field::Recommendations],
};

/// How a title shows its framework.
#[derive(Debug)]
pub struct Title {
    /// Regular expression on a line of the title block, in lower case with straight apostrophes.
    pub is: &'static str,
    /// What must not stand in the same line.
    pub is_not: Option<&'static str>,
}

/// A judged area.
#[derive(Debug)]
pub struct Area {
    /// What it is of.
    pub scope: Scope,
    /// Its key in the output.
    pub key: &'static str,
    /// Its labels as printed, as `recognise::area` compares them: lower case, without signs.
    pub labels: &'static [&'static str],
}

/// An area that must be judged, or one that may stand for it.
#[derive(Debug)]
pub struct Required {
    /// What it is of.
    pub scope: Scope,
    /// Any of these combinations will do.
    pub keys: &'static [&'static [&'static str]],
    /// Not asked for in inspections that start on this day or later (ISO date).
    pub until: Option<&'static str>,
}

/// A sentence of the form that is a judgement.
#[derive(Debug)]
pub struct Sentence {
    /// What it judges.
    pub scope: Scope,
    /// Key of the area.
    pub key: &'static str,
    /// Regular expression, in lower case with straight apostrophes, up to the grade's words.
    pub is: &'static str,
}

/// Whether a framework numbers its grades.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// No numbers are printed.
    None,
    /// 1 is outstanding.
    OneIsBest,
    /// 4 is outstanding (joint area reviews).
    FourIsBest,
}

/// Where a framework's reports name the lead inspector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// In the title block.
    Front,
    /// With the inspection team on the last pages.
    Team,
}
