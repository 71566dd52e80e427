//! Standard inspections of independent schools under section 109 of the Education and Skills Act 2008: on the form of state
//! schools under the common inspection framework (to August 2019) and the education inspection framework (to January 2026),
//! with compliance with the independent school standards.

use crate::framework::areas;
use crate::framework::form::{Area, Evidence, Field, Framework, Lead, Name, Recommends, Remit, Required};
use crate::framework::headings::{Heading, Holds, part};
use crate::framework::keys;
use crate::framework::school::parts::{DETAILS, REPORT, STANDARDS};
use crate::framework::school::school_2015::PREVIOUS_GRADE;
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "independent_school",
    name: "Inspection of independent schools",
    years: "2015-26",
    tested_on: 0,
    remit: Remit::IndependentSchool,
    name_in_title: Name::BehindOrFirst(&["inspection of "], &["school report", "independent school report"]),
    evidence: Evidence { label: 15, least_labels: 3, legal_basis: LEGAL_BASIS, headings: QUESTIONS },
    provider_kind: Some(ProviderKind::IndependentSchool),
    details: DETAILS,
    areas: AREAS,
    previous_grade: PREVIOUS_GRADE,
    required: &[
        Required::one(Scope::Provider, &[&[keys::OVERALL_EFFECTIVENESS]]),
        Required::one(Scope::Provider, &[&[keys::LEADERSHIP_AND_MANAGEMENT]]),
    ],
    scope: Scope::Provider,
    lead: Lead::Team,
    headings: &[REPORT, STANDARDS, HEADINGS],
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

/// State schools are inspected under another act.
const LEGAL_BASIS: &[(&str, i32)] = &[
    ("section 109 1 and 2 of the education and skills act 2008", 100),
    ("section 109 of the education and skills act 2008", 100),
    ("section 5 of the education act 2005", -300),
];

const QUESTIONS: &[(&str, i32)] = &[
    ("compliance with regulatory requirements", 40),
    ("what is it like to attend this school", 20),
    ("summary of key findings for parents and pupils", 20),
    ("school details", 10),
];

const AREAS: &[Area] = &[
    Area::provider(keys::OVERALL_EFFECTIVENESS, &["overall effectiveness"]),
    Area::provider(
        keys::LEADERSHIP_AND_MANAGEMENT,
        &["leadership and management", "effectiveness of leadership and management"],
    ),
    areas::QUALITY_OF_EDUCATION,
    areas::BEHAVIOUR_AND_ATTITUDES,
    areas::PERSONAL_DEVELOPMENT,
    areas::TEACHING_LEARNING_AND_ASSESSMENT,
    areas::DEVELOPMENT_BEHAVIOUR_AND_WELFARE,
    Area::provider(keys::OUTCOMES, &["outcomes for pupils", "outcomes for children and other pupils"]),
    Area::provider("early_years_provision", &["early years provision"]),
    Area::provider("sixth_form_provision", &["sixth form provision", "16 to 19 study programmes"]),
];

const HEADINGS: &[Heading] = &[
    part("what is it like to attend this school").opening(),
    part("what does the school do well and what does it need to do better"),
    part("safeguarding"),
    part("what does the school need to do to improve").holding(Holds::Improvements),
    part("compliance with regulatory requirements").holding(Holds::Compliance),
    part("compliance with regulatory requirements and national minimum standards for boarding schools")
        .holding(Holds::Compliance),
    part("how can i feed back my views").holding(Holds::Findings),
    part("further information").holding(Holds::Findings),
];
