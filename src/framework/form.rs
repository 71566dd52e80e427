//! What is known about a form: the types that every framework's file fills in.

pub use super::field::{Field, GRADED, JOINT, VISIT};
use super::headings::{self, Heading};
use super::scale::{self, Scale};
use crate::model::report::{ProviderKind, Scope};

/// An inspection framework. A file gives only what its form has; the rest comes from [`Framework::NONE`].
#[derive(Debug, Clone, Copy)]
pub struct Framework {
    /// Its code in the output.
    pub code: &'static str,
    /// Its full name.
    pub name: &'static str,
    /// When it was used.
    pub years: &'static str,
    /// Number of real documents on which it was tested, against labels that people made by reading them.
    pub tested_on: u32,
    /// Who is inspected.
    pub remit: Remit,
    /// Patterns for its titles, each for a line of the title block.
    pub titles: &'static [Title],
    /// Where the name of the inspected body is in a title.
    pub name_in_title: Name,
    /// Other evidence that a document belongs to it, if the title doesn't show it.
    pub evidence: Evidence,
    /// What kind of body is inspected, if the form is for only one kind.
    pub provider_kind: Option<ProviderKind>,
    /// What kinds of body it is printed for, each with words that only its documents have in a row on the provider's type
    /// or in a heading, in the form given by `words::key`; the first that is found is used.
    pub kinds: &'static [(&'static str, ProviderKind)],
    /// Rows of its table of details that have their own field in the record.
    pub details: &'static [Detail],
    /// Whether details are also printed before the first heading.
    pub details_in_front: bool,
    /// Lines that name the type of inspection, in the form given by `words::key`; what is behind " of " is the provider.
    pub types: &'static [&'static str],
    /// The grades that it gives.
    pub scale: &'static Scale,
    /// What it judges.
    pub areas: &'static [Area],
    /// Labels of rows among its areas that give the grade of the previous inspection.
    pub previous_grade: &'static [&'static str],
    /// Words of the sentences that give the outcome of an inspection without grades, in lower case, and the outcomes' codes.
    pub outcomes: &'static [(&'static str, &'static str)],
    /// The same, of lesser sentences that count only where none of those is printed.
    pub other_outcomes: &'static [(&'static str, &'static str)],
    /// Groups of areas; one from each group must be graded.
    pub required: &'static [Required],
    /// Sentences that are judgements, and what they judge.
    pub sentences: &'static [Sentence],
    /// The scope of an area that no heading assigns.
    pub scope: Scope,
    /// Where the lead inspector is named.
    pub lead: Lead,
    /// Whether its letters number the visits: "the fourth monitoring visit".
    pub counts_visits: bool,
    /// Whether the inspections before it were of separate services, which ended in 2013.
    pub after_services: bool,
    /// The headings that are worded the same in every report.
    pub headings: &'static [&'static [Heading]],
    /// How its reports list recommendations.
    pub recommends: Recommends,
    /// What its documents contain, in the order in which it is read.
    pub fields: &'static [Field],
}

impl Framework {
    /// A form about which nothing is known.
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
        kinds: &[],
        details: &[],
        details_in_front: false,
        types: &[],
        scale: &scale::SINCE_2013,
        areas: &[],
        previous_grade: &[],
        outcomes: &[],
        other_outcomes: &[],
        required: &[],
        sentences: &[],
        scope: Scope::LocalAuthority,
        lead: Lead::Front,
        counts_visits: false,
        after_services: false,
        headings: headings::COUNCIL,
        recommends: Recommends::SOMETIMES,
        fields: &[],
    };
}

/// Who is inspected. It decides whether a council is looked up, and no grade of one remit is given to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remit {
    /// A council's services for children, or the partners of its area.
    Council,
    /// A state-funded school.
    School,
    /// An independent school.
    IndependentSchool,
    /// A college, or another provider of further education and skills.
    FurtherEducation,
    /// A nursery, a childminder or another provider of childcare.
    EarlyYears,
    /// A children's home, or an agency or other service for children.
    SocialCare,
}

impl Remit {
    /// In a sentence: "it looks like ...".
    pub fn words(self) -> &'static str {
        match self {
            Remit::Council => "an inspection of a council's services",
            Remit::School => "a school inspection",
            Remit::IndependentSchool => "an independent school's inspection",
            Remit::FurtherEducation => "a further education and skills inspection",
            Remit::EarlyYears => "an early years inspection",
            Remit::SocialCare => "a social care provider's inspection",
        }
    }
}

/// Where the name of the inspected body is in a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// Between the words of the title's formula, or on separate lines before or after it, as in councils' titles.
    AroundFormula,
    /// After the first of these words, up to the end of the title.
    Behind(&'static [&'static str]),
    /// The first line, or the first after these lines, which are given in the form of `words::key`.
    First(&'static [&'static str]),
    /// The first line of those above this one, which is given in the form of `words::key`; where the name is kept secret,
    /// a number and labelled lines are printed there.
    Above(&'static str),
    /// After the first of the first words or, if no title has them, the first line that is none of the second.
    BehindOrFirst(&'static [&'static str], &'static [&'static str]),
    /// The same, unless one of the third is a line of the title page: the form then names nobody.
    BehindOrFirstUnless(&'static [&'static str], &'static [&'static str], &'static [&'static str]),
}

/// Used when no framework is recognised: sections, and what any report may have.
pub const UNKNOWN: Framework = Framework {
    code: "unknown",
    fields: &[Field::TitleBlock, Field::FrontGrades, Field::Recommendations],
    ..Framework::NONE
};

/// How a title shows its framework.
#[derive(Debug, Clone, Copy)]
pub struct Title {
    /// Regular expression on a line of the title block, in lower case with straight apostrophes.
    pub is: &'static str,
    /// What must not be in the same line.
    pub is_not: Option<&'static str>,
    /// Its weight as evidence; [`ENOUGH`] is enough to show the framework on its own.
    pub weight: i32,
}

/// A title that shows its framework on its own.
pub const fn title(is: &'static str) -> Title {
    Title { is, is_not: None, weight: ENOUGH }
}

/// A title that other documents have too: it counts only together with other evidence for the framework.
pub const fn weak_title(is: &'static str) -> Title {
    Title { is, is_not: None, weight: 40 }
}

impl Title {
    /// The same, unless these words are in the same line.
    pub const fn but_not(self, is_not: &'static str) -> Title {
        Title { is_not: Some(is_not), ..self }
    }
}

/// What is needed to show a framework: a title of this weight, or other evidence that adds up to it.
pub const ENOUGH: i32 = 100;

/// How forms begin the line after the title, which some files run together with it.
pub const NEXT_LINES: [&str; 12] = [
    "This letter summarises",
    "This letter sets out",
    "This letter contains",
    "This letter provides",
    "This letter outlines",
    "Following my visit",
    "Inspection date",
    "Lead inspector",
    "Reporting inspector",
    "Report published",
    "Published:",
    "Age group:",
];

/// Evidence for a framework other than its title, with weights.
#[derive(Debug, Clone, Copy)]
pub struct Evidence {
    /// All of its judged areas have a grade in the tables of the first pages.
    pub label: i32,
    /// Only some of them have, and no other evidence counts.
    pub least_labels: usize,
    /// Words that name the legal basis of the inspection, in the form given by `words::key`.
    pub legal_basis: &'static [(&'static str, i32)],
    /// Headings of the form, in the form given by `words::key`.
    pub headings: &'static [(&'static str, i32)],
}

impl Evidence {
    /// Only a title shows the framework.
    pub const NONE: Evidence = Evidence { label: 0, least_labels: 0, legal_basis: &[], headings: &[] };
}

/// Only the labels of the table of grades, each with this weight.
pub const fn labels(label: i32) -> Evidence {
    Evidence { label, least_labels: 2, ..Evidence::NONE }
}

/// A row of a table of details.
#[derive(Debug, Clone, Copy)]
pub struct Detail {
    /// The field of the record that it fills.
    pub field: DetailField,
    /// Its labels, in the form given by `words::key`.
    pub labels: &'static [&'static str],
}

/// A row with these labels.
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
    /// `provider.registered_provider`
    RegisteredProvider,
    /// `inspection.number`
    Number,
    /// `inspection.age_group`
    AgeGroup,
    /// `inspection.previous`
    PreviousInspection,
    /// `inspection.start` and `inspection.end`, in forms without another line for them
    Dates,
}

/// A judged area.
#[derive(Debug)]
pub struct Area {
    /// What it belongs to.
    pub scope: Scope,
    /// Its key in the output.
    pub key: &'static str,
    /// Its labels as printed, in the form that `recognise::area` compares: lower case, without signs.
    pub labels: &'static [&'static str],
    /// Whether its number is on another scale than the others', so that it means none of the framework's grades.
    pub other_scale: bool,
    /// The year from which the form no longer judges it, if it still judges others.
    pub until: Option<&'static str>,
}

impl Area {
    /// An area of this scope.
    pub const fn of(scope: Scope, key: &'static str, labels: &'static [&'static str]) -> Area {
        Area { scope, key, labels, other_scale: false, until: None }
    }

    /// An area of a school, college, home or other provider.
    pub const fn provider(key: &'static str, labels: &'static [&'static str]) -> Area {
        Area::of(Scope::Provider, key, labels)
    }

    /// The same, numbered on another scale than the framework's.
    pub const fn on_other_scale(self) -> Area {
        Area { other_scale: true, ..self }
    }

    /// The same, no longer judged from this year on.
    pub const fn until(self, year: &'static str) -> Area {
        Area { until: Some(year), ..self }
    }

    /// An area of a local authority's services.
    pub const fn council(key: &'static str, labels: &'static [&'static str]) -> Area {
        Area::of(Scope::LocalAuthority, key, labels)
    }
}

/// An area that must be judged, or one that may replace it.
#[derive(Debug)]
pub struct Required {
    /// What it belongs to.
    pub scope: Scope,
    /// Any one of these combinations is enough.
    pub keys: &'static [&'static [&'static str]],
    /// Not required in inspections that start on this day or later (ISO date).
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

/// How a form lists recommendations.
#[derive(Debug, Clone, Copy)]
pub struct Recommends {
    /// Which of its reports have a list.
    pub lists: Listed,
    /// Whether every row asks for something: "Ensure that ...". What only tells is then a finding.
    pub asks: bool,
    /// Headings of other forms' lists that here may also be above findings, in the form given by `words::key`.
    pub also_findings: &'static [&'static str],
    /// Whether the items of its lists have bullets; prose below the same headings is about them.
    pub bulleted: bool,
}

/// Which reports of a form list recommendations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// Every one.
    Always,
    /// Every one in which something is judged less than outstanding.
    UnlessOutstanding,
    /// Some.
    Sometimes,
}

impl Recommends {
    /// Some reports have a list, worded in any way.
    pub const SOMETIMES: Recommends =
        Recommends { lists: Listed::Sometimes, asks: false, also_findings: &[], bulleted: false };
    /// Every report has a list, worded in any way.
    pub const ALWAYS: Recommends = Recommends { lists: Listed::Always, ..Recommends::SOMETIMES };
    /// Every report has a list unless everything is outstanding, worded in any way.
    pub const UNLESS_OUTSTANDING: Recommends = Recommends { lists: Listed::UnlessOutstanding, ..Recommends::SOMETIMES };
    /// Every report has a list of what should be done.
    pub const ACTIONS: Recommends = Recommends { asks: true, ..Recommends::ALWAYS };
    /// Letters about visits: findings may be under "Areas for improvement".
    pub const VISIT: Recommends = Recommends {
        also_findings: &["areas for improvement", "area for improvement", "areas for development"],
        ..Recommends::SOMETIMES
    };
}

/// Where a framework's reports name the lead inspector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// In the title block.
    Front,
    /// With the inspection team on the last pages.
    Team,
    /// After a label such as "Lead inspector:", wherever it is.
    Labelled,
    /// Below "Yours sincerely".
    Signatory,
}
