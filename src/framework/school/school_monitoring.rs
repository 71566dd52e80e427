//! Monitoring inspections of schools that require special measures or improvement, under section 8: letters whose lines give
//! a verdict on the progress ("Progress since previous monitoring inspection – satisfactory").

use crate::framework::form::{Area, Evidence, Field, Framework, Lead, Name, Remit, title};
use crate::framework::headings::{Heading, Holds, part};
use crate::framework::scale;
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "school_monitoring",
    name: "Monitoring inspection of schools",
    years: "2005-25",
    tested_on: 1,
    remit: Remit::School,
    titles: &[
        title(
            r"^(?:special measures|notice to improve|serious weaknesses|requires improvement|grade 3|satisfactory schools?): ?monitoring (?:inspection|visit) of \S",
        ),
        title(
            r"^(?:special measures|serious weaknesses|requires improvement) monitoring (?:inspection|visit)(?: visit)? (?:of|to) \S",
        ),
    ],
    name_in_title: Name::Behind(TYPES_OF),
    evidence: Evidence::NONE,
    provider_kind: Some(ProviderKind::StateSchool),
    types: TYPES,
    scale: &scale::SCHOOLS_TO_2012,
    areas: AREAS,
    scope: Scope::Provider,
    lead: Lead::Signatory,
    headings: &[HEADINGS],
    fields: &[Field::TitleBlock, Field::MonitoringVisit, Field::Details, Field::InspectionType, Field::SchoolProgress],
    ..Framework::NONE
};

const TYPES: &[&str] = &[
    "special measures monitoring inspection",
    "notice to improve monitoring inspection",
    "serious weaknesses monitoring inspection",
    "requires improvement monitoring inspection",
    "grade 3 monitoring inspection",
];

const TYPES_OF: &[&str] = &[
    "special measures: monitoring inspection of ",
    "special measures monitoring inspection of ",
    "notice to improve: monitoring inspection of ",
    "serious weaknesses: monitoring inspection of ",
    "serious weaknesses monitoring inspection of ",
    "requires improvement: monitoring inspection of ",
    "requires improvement monitoring inspection of ",
    "grade 3: monitoring inspection of ",
];

const AREAS: &[Area] = &[
    Area::provider("progress_since_special_measures", &["progress since being subject to special measures"]),
    Area::provider("progress_since_notice_to_improve", &["progress since being given a notice to improve"]),
    Area::provider(
        "progress_since_previous_monitoring",
        &[
            "progress since previous monitoring inspection",
            "progress since the previous monitoring inspection",
            "progress since the last monitoring inspection",
        ],
    ),
    Area::provider(
        "progress_since_previous_inspection",
        &["progress since the last section 5 inspection", "progress since previous inspection"],
    ),
];

const HEADINGS: &[Heading] = &[
    part("annex").holding(Holds::Findings),
    part("evidence").holding(Holds::Findings),
    part("context").holding(Holds::Findings),
    part("pupils achievement and the extent to which they enjoy their learning").holding(Holds::Findings),
    part("other relevant pupil outcomes").holding(Holds::Findings),
    part("the effectiveness of provision").holding(Holds::Findings),
    part("the quality of provision").holding(Holds::Findings),
    part("the effectiveness of leadership and management").holding(Holds::Findings),
    part("external support").holding(Holds::Findings),
];
