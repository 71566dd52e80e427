//! Short and ungraded inspections of schools under section 8, September 2015 to November 2025: no table of grades, but an
//! outcome in a sentence ("... continues to be a good school").

use crate::framework::form::{Evidence, Field, Framework, Lead, Name, Recommends, Remit, title};
use crate::framework::headings::{Heading, Holds, part};
use crate::framework::school::parts::DETAILS;
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "school_ungraded",
    name: "Short and ungraded inspections of schools",
    years: "2015-25",
    tested_on: 0,
    remit: Remit::School,
    titles: &[
        title(r"^inspection of an? (?:good|outstanding) school: \S"),
        title(r"^(?:no formal designation )?short inspection of \S"),
    ],
    name_in_title: Name::Behind(&[
        "inspection of a good school: ",
        "inspection of an outstanding school: ",
        "short inspection of ",
        "inspection of ",
    ]),
    evidence: Evidence { label: 1, least_labels: 0, legal_basis: LEGAL_BASIS, headings: QUESTIONS },
    provider_kind: Some(ProviderKind::StateSchool),
    details: DETAILS,
    outcomes: OUTCOMES,
    scope: Scope::Provider,
    lead: Lead::Team,
    headings: &[HEADINGS],
    recommends: Recommends::SOMETIMES,
    fields: &[
        Field::TitleBlock,
        Field::MonitoringVisit,
        Field::Details,
        Field::InspectionType,
        Field::OverallOutcome,
        Field::Recommendations,
    ],
    ..Framework::NONE
};

/// Graded inspections have no outcome of their own.
const LEGAL_BASIS: &[(&str, i32)] =
    &[("ungraded inspection under section 8", 30), ("graded inspection under section 5", -200)];

const QUESTIONS: &[(&str, i32)] = &[
    ("outcome", 45),
    ("what is it like to attend this school", 35),
    ("what does the school do well and what does it need to do better", 15),
    ("school details", 10),
];

/// The longer sentences come first.
const OUTCOMES: &[(&str, &str)] = &[
    ("might be outstanding", "may_be_outstanding"),
    ("could be judged outstanding", "may_be_outstanding"),
    ("may have improved significantly", "improved_significantly"),
    ("has improved significantly", "improved_significantly"),
    ("may not be as strong", "may_not_be_as_strong"),
    ("may not be as high", "may_not_be_as_strong"),
    ("might not be as high", "may_not_be_as_strong"),
    ("has not taken effective action to maintain the standards", "standards_not_maintained"),
    ("has taken effective action to maintain the standards", "standards_maintained"),
    ("continues to be an outstanding school", "continues_outstanding"),
    ("continues to be outstanding", "continues_outstanding"),
    ("continues to be a good school", "continues_good"),
    ("continues to be good", "continues_good"),
];

const HEADINGS: &[Heading] = &[
    part("outcome").holding(Holds::Outcome).opening(),
    part("inspection findings").holding(Holds::Findings),
    part("next steps for the school").holding(Holds::Improvements),
    part("information about the inspection").holding(Holds::Findings),
    part("what is it like to attend this school").opening(),
    part("what does the school do well and what does it need to do better"),
    part("safeguarding"),
    part("what does the school need to do to improve").holding(Holds::Improvements),
    part("background").holding(Holds::Findings),
    part("how can i feed back my views").holding(Holds::Findings),
    part("further information").holding(Holds::Findings),
    part("school details").holding(Holds::Details),
    part("information about this school").holding(Holds::Findings),
    part("information about this inspection").holding(Holds::Findings),
    part("inspection team").holding(Holds::Team),
];
