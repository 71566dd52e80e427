//! The forms' own headings: each phrase once, with its rank among the headings and what is below it. The splitter uses
//! them to find headings in text without type, and the parsers to find their lists.

use crate::model::report::Scope;

/// A heading that a form words the same way in every report.
#[derive(Debug, Clone, Copy)]
pub struct Heading {
    /// Its words, in the form given by `words::key`.
    pub words: &'static str,
    /// Its rank among the others.
    pub rank: Rank,
    /// Whether it is on the same level as the other marked headings of its form, whatever type they are set in.
    pub peer: bool,
    /// What is printed below it.
    pub holds: Holds,
    /// The scope of what is below it.
    pub scope: Option<Scope>,
    /// Whether it opens the body even on the title page.
    pub opens_body: bool,
}

/// The rank of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// A part of the report, above all other headings.
    Part,
    /// Below the parts.
    Section,
    /// Its words alone don't make a line a heading.
    Unranked,
}

/// What is printed below a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Text on its own subject.
    Subject,
    /// General text, such as a summary or the findings, which ends a list of recommendations.
    Findings,
    /// Areas for improvement.
    Improvements,
    /// Areas for priority action.
    PriorityActions,
    /// Strengths; they also end a list of recommendations.
    Strengths,
    /// Next steps; they also end a list of recommendations.
    NextSteps,
    /// What a visit looked at.
    Covered,
    /// The names of the inspectors.
    Team,
    /// The record of main findings: a table of all grades at the end of a report.
    Record,
    /// What the grades mean; this doesn't give any grade.
    Legend,
    /// The outcome of an area SEND inspection.
    Outcome,
    /// The bodies of a local area partnership.
    Partners,
    /// The table of details about the provider.
    Details,
    /// Earlier inspections of the same provider.
    History,
    /// Parts of the independent school standards, and whether they are met.
    Compliance,
    /// Numbers about the provider, which are no judgements.
    Figures,
    /// Areas that have this heading as their grade.
    Group,
}

/// A heading of this rank.
pub const fn heading(words: &'static str, rank: Rank, holds: Holds) -> Heading {
    Heading { words, rank, peer: false, holds, scope: None, opens_body: false }
}

/// A part of a report.
pub const fn part(words: &'static str) -> Heading {
    heading(words, Rank::Part, Holds::Subject)
}

/// A heading below the parts.
pub const fn section(words: &'static str) -> Heading {
    heading(words, Rank::Section, Holds::Subject)
}

/// A heading on the same level as the others of its form.
pub const fn peer(words: &'static str) -> Heading {
    section(words).beside()
}

impl Heading {
    /// The same, with this below it.
    pub const fn holding(self, holds: Holds) -> Heading {
        Heading { holds, ..self }
    }

    /// The same, on the same level as the others of its form.
    pub const fn beside(self) -> Heading {
        Heading { peer: true, ..self }
    }

    /// The same, setting this scope.
    pub const fn of(self, scope: Scope) -> Heading {
        Heading { scope: Some(scope), ..self }
    }

    /// The same, opening the body even on the title page.
    pub const fn opening(self) -> Heading {
        Heading { opens_body: true, ..self }
    }
}

/// Reports on councils, of all frameworks.
const REPORT: &[Heading] = &[
    part("about this inspection"),
    part("the inspection judgements and what they mean").holding(Holds::Legend),
    part("service information"),
    part("safeguarding services").of(Scope::Safeguarding),
    part("services for looked after children").of(Scope::LookedAfterChildren),
    part("record of main findings").holding(Holds::Record),
    part("the local authority").of(Scope::LocalAuthority),
    part("the local safeguarding children board lscb").of(Scope::Lscb),
    part("the effectiveness of the local safeguarding children board").of(Scope::Lscb),
    part("information about this inspection").beside().holding(Holds::Team),
    part("information about this review").holding(Holds::Team),
    part("what the inspection judgements mean").holding(Holds::Legend),
    part("executive summary").holding(Holds::Findings),
    section("areas for development").holding(Holds::Improvements),
    section("safeguarding outcomes for children and young people"),
    section("outcomes for children and young people"),
    section("how good are outcomes for looked after children and care leavers"),
    section("outcomes for looked after children and care leavers"),
    section("what does the local authority need to improve").holding(Holds::Improvements),
    section("what does the lscb need to improve").holding(Holds::Improvements).of(Scope::Lscb),
    section("priority and immediate action").holding(Holds::PriorityActions),
    section("recommendations").holding(Holds::Improvements),
    section("summary of findings"),
    section("summary for children and young people").holding(Holds::Findings),
    heading("summary", Rank::Unranked, Holds::Findings),
    section("inspection findings").holding(Holds::Findings),
    section("progress since the last inspection"),
    section("the local authoritys strengths").holding(Holds::Strengths),
    section("the lscbs strengths").holding(Holds::Strengths).of(Scope::Lscb),
    section("information about this local authority area").holding(Holds::Team),
    section("children living in this area"),
    section("child protection in this area"),
    section("children looked after in this area"),
    section("other ofsted inspections"),
    section("previous ofsted inspections"),
    section("local leadership"),
    section("other information about this area"),
    section("the inspection team").holding(Holds::Team),
    section("the review team").holding(Holds::Team),
    heading("safeguarding", Rank::Unranked, Holds::Subject).of(Scope::Safeguarding),
    heading("looked after children", Rank::Unranked, Holds::Subject).of(Scope::LookedAfterChildren),
];

/// Letters about visits.
const VISIT: &[Heading] = &[
    section("overview").holding(Holds::Findings),
    section("findings").holding(Holds::Findings),
    section("findings and evaluation of progress").holding(Holds::Findings),
    section("areas covered by the visit").holding(Holds::Covered),
    section("areas covered by this visit").holding(Holds::Covered),
    section("what needs to improve in this area of social work practice").holding(Holds::Improvements),
];

/// Letters from several inspectorates, and area SEND reports.
const AREA: &[Heading] = &[
    peer("context").opening(),
    peer("headline findings").holding(Holds::Findings).opening(),
    peer("key strengths").holding(Holds::Strengths),
    peer("strengths").holding(Holds::Strengths),
    peer("areas for improvement").holding(Holds::Improvements),
    peer("area for improvement").holding(Holds::Improvements),
    peer("areas for priority action").holding(Holds::PriorityActions),
    peer("area for priority action").holding(Holds::PriorityActions),
    heading("priority actions", Rank::Unranked, Holds::PriorityActions),
    peer("what needs to improve").holding(Holds::Improvements),
    peer("main findings").holding(Holds::Findings),
    peer("next steps").holding(Holds::NextSteps),
    peer("inspection outcome").holding(Holds::Outcome).opening(),
    peer("information about the local area partnership").opening(),
    peer(
        "what is it like to be a child or young person with special educational needs and or disabilities send in this area",
    ),
    peer(
        "what is it like to be a child or young person with special educational needs and or disabilities in this area",
    ),
    peer("what is it like to be a child or young person with send in this area"),
    peer("what is the area partnership doing that is effective"),
    peer("what does the area partnership need to do better"),
    peer("local area partnership details").holding(Holds::Partners),
    peer("inspection team").holding(Holds::Team),
];

/// What is printed in councils' reports and letters and those on their areas: the forms borrow each other's phrases.
pub const COUNCIL: &[&[Heading]] = &[REPORT, VISIT, AREA];

#[cfg(test)]
mod tests {
    use crate::framework::FRAMEWORKS;
    use crate::words::key;
    use std::collections::BTreeSet;

    #[test]
    fn every_phrase_is_listed_once_and_as_it_is_compared() {
        for framework in FRAMEWORKS {
            let mut seen = BTreeSet::new();
            for heading in framework.headings.iter().copied().flatten() {
                assert_eq!(heading.words, key(heading.words));
                assert!(seen.insert(heading.words), "{}: {} is listed twice", framework.code, heading.words);
            }
        }
    }
}
