//! Inspections of independent schools before registration, before a material change, and of progress after an inspection:
//! an outcome in a sentence, and whether each part of the independent school standards is met. Nothing is graded.

use crate::framework::details;
use crate::framework::form::{Detail, Field, Framework, Lead, Name, Recommends, Remit, title};
use crate::framework::headings::{Heading, Holds, part};
use crate::framework::school::parts::STANDARDS;
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "independent_school_registration",
    name: "Independent schools: pre-registration, material change, progress monitoring",
    years: "2013-",
    tested_on: 1,
    remit: Remit::IndependentSchool,
    titles: &[title(
        r"^(?:independent )?(?:school )?(?:pre-registration|material change|progress monitoring|emergency|additional)(?: inspection)? (?:inspection )?report(?::|$| )",
    )],
    name_in_title: Name::First(TYPES),
    provider_kind: Some(ProviderKind::IndependentSchool),
    details: DETAILS,
    types: TYPES,
    outcomes: OUTCOMES,
    scope: Scope::Provider,
    lead: Lead::Team,
    headings: &[STANDARDS, HEADINGS],
    recommends: Recommends::SOMETIMES,
    fields: &[
        Field::TitleBlock,
        Field::Details,
        Field::InspectionType,
        Field::OverallOutcome,
        Field::Compliance,
        Field::Recommendations,
    ],
    ..Framework::NONE
};

const TYPES: &[&str] = &[
    "school pre registration inspection report",
    "pre registration inspection report",
    "school material change inspection report",
    "material change inspection report",
    "school progress monitoring inspection report",
    "progress monitoring inspection report",
    "school emergency inspection report",
    "emergency inspection report",
    "additional inspection report",
    "independent school progress monitoring inspection report",
];

const DETAILS: &[Detail] = &[details::URN, details::NUMBER, details::PREVIOUS_INSPECTION];

/// The longer ones come first.
const OUTCOMES: &[(&str, &str)] = &[
    ("is unlikely to meet", "standards_unlikely_to_be_met"),
    ("is not likely to meet", "standards_unlikely_to_be_met"),
    ("is likely to meet", "standards_likely_to_be_met"),
    ("does not meet", "standards_not_met"),
    ("do not meet", "standards_not_met"),
    ("meets", "standards_met"),
];

const HEADINGS: &[Heading] = &[
    part("main inspection findings").holding(Holds::Compliance).opening(),
    part("compliance with regulatory requirements").holding(Holds::Findings),
    part("proposed school details").holding(Holds::Details),
    part("about this proposed school").holding(Holds::Details),
    part("school details").holding(Holds::Details),
    part("information about this proposed school").holding(Holds::Findings),
    part("information about this school").holding(Holds::Findings),
    part("information about this inspection").holding(Holds::Findings),
    part("inspection team").holding(Holds::Team),
    part("lead inspector").holding(Holds::Team),
];
