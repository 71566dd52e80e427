//! Report cards, since 10 November 2025: schools, further education and early years. The areas are grouped under their
//! grade, which is printed again next to each; the grades are explained on the first page and at the end.

use crate::framework::details;
use crate::framework::form::{
    Area, Detail, DetailField, Evidence, Field, Framework, Lead, Name, Recommends, Remit, detail,
};
use crate::framework::headings::{Heading, Holds, part, section};
use crate::framework::{keys, scale};
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "report_card",
    name: "Report card (renewed inspection framework)",
    years: "2025-",
    tested_on: 1,
    remit: Remit::School,
    name_in_title: Name::First(&["report card", "inspection report card", "school report", "inspection report"]),
    evidence: Evidence { label: 5, least_labels: 0, legal_basis: &[], headings: QUESTIONS },
    kinds: KINDS,
    provider_kind: None,
    details: DETAILS,
    details_in_front: true,
    scale: &scale::REPORT_CARD,
    areas: AREAS,
    scope: Scope::Provider,
    lead: Lead::Labelled,
    headings: &[HEADINGS],
    recommends: Recommends::SOMETIMES,
    fields: &[
        Field::TitleBlock,
        Field::Details,
        Field::InspectionType,
        Field::Judgements,
        Field::Compliance,
        Field::Recommendations,
    ],
    ..Framework::NONE
};

/// Headings of this form; two or three of them show it.
const QUESTIONS: &[(&str, i32)] = &[
    ("safeguarding standards met", 50),
    ("safeguarding standards not met", 50),
    ("how we evaluate safeguarding", 50),
    ("our grades explained", 50),
    ("facts and figures used on inspection", 50),
    ("what its like to be a pupil at this school", 40),
    ("about this inspection", 10),
    ("next steps", 10),
];

const KINDS: &[(&str, ProviderKind)] = &[
    ("independent school standards", ProviderKind::IndependentSchool),
    ("what its like to be a pupil at this school", ProviderKind::StateSchool),
    ("what its like to be a learner", ProviderKind::FurtherEducation),
    ("what its like to be a child at this", ProviderKind::EarlyYears),
    ("what its like to be a child in this", ProviderKind::EarlyYears),
];

const DETAILS: &[Detail] = &[
    details::URN,
    detail(DetailField::Dates, &["inspection report", "inspection date", "inspection dates"]),
    details::LOCAL_AUTHORITY,
];

const AREAS: &[Area] = &[
    Area::provider("safeguarding", &["safeguarding standards", "safeguarding"]),
    Area::provider("achievement", &["achievement"]),
    Area::provider("attendance_and_behaviour", &["attendance and behaviour"]),
    Area::provider("behaviour_attitudes_and_establishing_routines", &["behaviour attitudes and establishing routines"]),
    Area::provider("childrens_welfare_and_wellbeing", &["childrens welfare and wellbeing"]),
    Area::provider("curriculum_and_teaching", &["curriculum and teaching"]),
    Area::provider("curriculum_teaching_and_training", &["curriculum teaching and training"]),
    Area::provider("participation_and_development", &["participation and development"]),
    Area::provider("contribution_to_meeting_skills_needs", &["contribution to meeting skills needs"]),
    Area::provider("early_years", &["early years"]),
    Area::provider("inclusion", &["inclusion"]),
    Area::provider(keys::LEADERSHIP_AND_GOVERNANCE, &["leadership and governance"]),
    Area::provider("personal_development_and_wellbeing", &["personal development and wellbeing"]),
    Area::provider("sixth_form", &["sixth form"]),
    Area::provider("post_16", &["post 16", "post 16 provision"]),
    Area::provider("education_programmes_for_young_people", &["education programmes for young people"]),
    Area::provider("adult_learning_programmes", &["adult learning programmes"]),
    Area::provider("apprenticeships", &["apprenticeships"]),
    Area::provider("provision_for_learners_with_high_needs", &["provision for learners with high needs"]),
];

const HEADINGS: &[Heading] = &[
    part("safeguarding standards met").opening(),
    part("safeguarding standards not met").opening(),
    part("how we evaluate safeguarding").holding(Holds::Findings),
    part("exceptional").holding(Holds::Group).opening(),
    part("strong standard").holding(Holds::Group).opening(),
    part("expected standard").holding(Holds::Group).opening(),
    part("needs attention").holding(Holds::Group).opening(),
    part("urgent improvement").holding(Holds::Group).opening(),
    part("insufficient evidence").holding(Holds::Group).opening(),
    part("what its like to be a pupil at this school").holding(Holds::Findings),
    part("what its like to be a learner at this college").holding(Holds::Findings),
    part("what its like to be a learner with this provider").holding(Holds::Findings),
    part("what its like to be a learner at this provider").holding(Holds::Findings),
    part("what its like to be a child at this setting").holding(Holds::Findings),
    part("what its like to be a child in this setting").holding(Holds::Findings),
    part("what its like to be a child at this early years setting").holding(Holds::Findings),
    part("next steps").holding(Holds::Improvements),
    part("about this inspection").holding(Holds::Details),
    part("facts and figures used on inspection").holding(Holds::Figures),
    part("independent school standards").holding(Holds::Compliance),
    part("our grades explained").holding(Holds::Legend),
    section("inspection activities").holding(Holds::Details),
];
