//! Inspections of state-funded schools under the common inspection framework, September 2015 to August 2019: a table of
//! grades in words on the first page, with the previous overall grade as its last row.

use crate::framework::areas;
use crate::framework::form::{Area, Evidence, Field, Framework, Lead, Name, Recommends, Remit, Required, weak_title};
use crate::framework::keys;
use crate::framework::school::parts::{DETAILS, REPORT};
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "school_2015",
    name: "Inspection of schools (common inspection framework)",
    years: "2015-19",
    tested_on: 2,
    remit: Remit::School,
    titles: &[weak_title(r"^school report$")],
    name_in_title: Name::First(&["school report"]),
    evidence: Evidence { label: 15, least_labels: 3, legal_basis: LEGAL_BASIS, headings: QUESTIONS },
    provider_kind: Some(ProviderKind::StateSchool),
    details: DETAILS,
    areas: AREAS,
    previous_grade: PREVIOUS_GRADE,
    required: REQUIRED,
    scope: Scope::Provider,
    lead: Lead::Team,
    headings: &[REPORT],
    recommends: Recommends::ALWAYS,
    fields: &[Field::TitleBlock, Field::Details, Field::InspectionType, Field::Judgements, Field::Recommendations],
    ..Framework::NONE
};

/// The same form is printed for independent schools, which are inspected under another act.
const LEGAL_BASIS: &[(&str, i32)] = &[
    ("section 5 of the education act 2005", 20),
    ("section 8 of the education act 2005", 20),
    ("section 109 1 and 2 of the education and skills act 2008", -300),
];

/// Headings of this form; the reports of 2012 share them.
pub const QUESTIONS: &[(&str, i32)] = &[
    ("summary of key findings for parents and pupils", 30),
    ("what does the school need to do to improve further", 20),
    ("school details", 10),
];

/// Labels of the row with the previous grade.
pub const PREVIOUS_GRADE: &[&str] =
    &["overall effectiveness at previous inspection", "overall effectiveness at the previous inspection"];

/// What the common inspection framework judges in a school.
pub const AREAS: &[Area] = &[
    Area::provider(keys::OVERALL_EFFECTIVENESS, &["overall effectiveness"]),
    Area::provider(keys::LEADERSHIP_AND_MANAGEMENT, &["effectiveness of leadership and management"]),
    areas::TEACHING_LEARNING_AND_ASSESSMENT,
    areas::DEVELOPMENT_BEHAVIOUR_AND_WELFARE,
    Area::provider(keys::OUTCOMES, &["outcomes for pupils", "outcomes for children and other pupils"]),
    Area::provider("early_years_provision", &["early years provision"]),
    Area::provider("sixth_form_provision", &["16 to 19 study programmes", "sixth form provision"]),
];

/// What every report grades.
pub const REQUIRED: &[Required] = &[
    Required::one(Scope::Provider, &[&[keys::OVERALL_EFFECTIVENESS]]),
    Required::one(Scope::Provider, &[&[keys::LEADERSHIP_AND_MANAGEMENT]]),
    Required::one(Scope::Provider, &[&["quality_of_teaching_learning_and_assessment"]]),
    Required::one(Scope::Provider, &[&["personal_development_behaviour_and_welfare"]]),
    Required::one(Scope::Provider, &[&[keys::OUTCOMES]]),
];
