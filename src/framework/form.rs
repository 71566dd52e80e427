//! What is known of a form: the types that every framework's file fills.

use super::headings::{self, Heading};
use super::scale::{self, Scale};
use crate::model::report::{ProviderKind, Scope};

/// An inspection framework. A file says only what its form has; all else is [`Framework::NONE`]'s.
#[derive(Debug, Clone, Copy)]
pub struct Framework {
    /// Its code in the output.
    pub code: &'static str,
    /// Its full name.
    pub name: &'static str,
    /// When it was used.
    pub years: &'static str,
    /// Number of real documents on which its readers were tested against labels made by reading.
    pub tested_on: u32,
    /// Who is inspected.
    pub remit: Remit,
    /// What a line of its title block says.
    pub titles: &'static [Title],
    /// Where a title holds the inspected body's name.
    pub name_in_title: Name,
    /// What else shows that a document is of it, where the title doesn't.
    pub evidence: Evidence,
    /// What kind of body is inspected, where a form has one kind only.
    pub provider_kind: Option<ProviderKind>,
    /// Rows of its table of details that have a field of their own in the record.
    pub details: &'static [Detail],
    /// The grades that it gives.
    pub scale: &'static Scale,
    /// What it judges.
    pub areas: &'static [Area],
    /// Labels of rows among those of its areas that give the grade of the inspection before.
    pub previous_grade: &'static [&'static str],
    /// Areas of which one of each group must be there.
    pub required: &'static [Required],
    /// Sentences that are judgements, and of what.
    pub sentences: &'static [Sentence],
    /// The scope of an area that no heading assigns.
    pub scope: Scope,
    /// Where the lead inspector is named.
    pub lead: Lead,
    /// Whether its letters count the visits: "the fourth monitoring visit".
    pub counts_visits: bool,
    /// The headings that its form prints in the same words in every report.
    pub headings: &'static [&'static [Heading]],
    /// What its documents hold, in the order in which it is read.
    pub fields: &'static [Field],
}

impl Framework {
    /// A form of which nothing is known.
    pub const NONE: Framework = Framework {
        code: "",
        name: "",
        years: "",
        tested_on: 0,
        remit: Remit::Council,
        titles: &[],
        name_in_title: Name::AroundFormula,
        evidence: Evidence::NONE,
        provider_kind: None,
        details: &[],
        scale: &scale::SINCE_2013,
        areas: &[],
        previous_grade: &[],
        required: &[],
        sentences: &[],
        scope: Scope::LocalAuthority,
        lead: Lead::Front,
        counts_visits: false,
        headings: headings::COUNCIL,
        fields: &[],
    };
}

/// Who is inspected: by it a council is looked up or not, and no grade of one remit is given to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remit {
    /// A council's services for children, or the partners of its area.
    Council,
    /// A state-funded school.
    School,
}

impl Remit {
    /// In a sentence: "it looks like ...".
    pub fn words(self) -> &'static str {
        match self {
            Remit::Council => "an inspection of a council's services",
            Remit::School => "a school inspection",
        }
    }
}

/// Where a title holds the inspected body's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// Between the words of the title's formula, or on lines of its own before or after it, as councils' titles print it.
    AroundFormula,
    /// Behind the first of these words, to the title's end.
    Behind(&'static [&'static str]),
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
    /// The table of details: who the provider is, in rows of label and value.
    Details,
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
pub const UNKNOWN: Framework =
    Framework { code: "unknown", fields: &[Field::TitleBlock, Field::Recommendations], ..Framework::NONE };

/// How a title shows its framework.
#[derive(Debug, Clone, Copy)]
pub struct Title {
    /// Regular expression on a line of the title block, in lower case with straight apostrophes.
    pub is: &'static str,
    /// What must not stand in the same line.
    pub is_not: Option<&'static str>,
    /// What it counts for; [`ENOUGH`] shows the framework alone.
    pub weight: i32,
}

/// A title that shows its framework alone.
pub const fn title(is: &'static str) -> Title {
    Title { is, is_not: None, weight: ENOUGH }
}

/// A title that other documents have, too: it counts only with what else shows the framework.
pub const fn weak_title(is: &'static str) -> Title {
    Title { is, is_not: None, weight: 40 }
}

impl Title {
    /// The same, unless these words stand in the same line.
    pub const fn but_not(self, is_not: &'static str) -> Title {
        Title { is_not: Some(is_not), ..self }
    }
}

/// What shows a framework: a title of this weight, or other evidence that comes to it.
pub const ENOUGH: i32 = 100;

/// How forms begin the line behind the title, which some files run together with it.
pub const NEXT_LINES: &[&str] = &[
    "This letter summarises",
    "This letter sets out",
    "This letter contains",
    "This letter provides",
    "This letter outlines",
    "Inspection date",
    "Lead inspector",
    "Reporting inspector",
    "Report published",
    "Published:",
    "Age group:",
];

/// What shows a framework beside its title, each with its weight.
#[derive(Debug, Clone, Copy)]
pub struct Evidence {
    /// Each of its judged areas with a grade in the tables of the first pages.
    pub label: i32,
    /// Fewer of them, and no other evidence counts.
    pub least_labels: usize,
    /// Words that name the legal basis of the inspection, as `words::key` prints them.
    pub legal_basis: &'static [(&'static str, i32)],
    /// Headings of the form, as `words::key` prints them.
    pub headings: &'static [(&'static str, i32)],
}

impl Evidence {
    /// Nothing but a title shows the framework.
    pub const NONE: Evidence = Evidence { label: 0, least_labels: 0, legal_basis: &[], headings: &[] };
}

/// The labels of the table of grades alone: each of these counts for so much.
pub const fn labels(label: i32) -> Evidence {
    Evidence { label, least_labels: 2, ..Evidence::NONE }
}

/// A row of a table of details.
#[derive(Debug, Clone, Copy)]
pub struct Detail {
    /// The field of the record that its value fills.
    pub field: DetailField,
    /// Its labels, as `words::key` prints them.
    pub labels: &'static [&'static str],
}

/// A row of these labels.
pub const fn detail(field: DetailField, labels: &'static [&'static str]) -> Detail {
    Detail { field, labels }
}

/// A field of the record that a table of details fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailField {
    /// `provider.urn`
    Urn,
    /// `provider.local_authority`
    LocalAuthority,
    /// `inspection.number`
    Number,
    /// `inspection.age_group`
    AgeGroup,
    /// `inspection.previous`
    PreviousInspection,
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

impl Area {
    /// An area of a school, college, home or other provider.
    pub const fn provider(key: &'static str, labels: &'static [&'static str]) -> Area {
        Area { scope: Scope::Provider, key, labels }
    }

    /// An area of a local authority's services.
    pub const fn council(key: &'static str, labels: &'static [&'static str]) -> Area {
        Area { scope: Scope::LocalAuthority, key, labels }
    }
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

impl Required {
    /// This area.
    pub const fn one(scope: Scope, keys: &'static [&'static [&'static str]]) -> Required {
        Required { scope, keys, until: None }
    }

    /// The same, in inspections that start before this day (ISO date).
    pub const fn until(self, day: &'static str) -> Required {
        Required { until: Some(day), ..self }
    }
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

/// Where a framework's reports name the lead inspector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// In the title block.
    Front,
    /// With the inspection team on the last pages.
    Team,
}
