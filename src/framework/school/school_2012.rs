//! Inspections of state-funded schools under section 5, September 2012 to August 2015: a table on the first page with the
//! previous and this inspection's overall grade in one spanning row, each grade as a word and a number.

use crate::framework::form::{Area, Evidence, Field, Framework, Lead, Name, Recommends, Remit, Required, weak_title};
use crate::framework::headings::{Heading, section};
use crate::framework::school::parts::{DETAILS, REPORT};
use crate::framework::{keys, scale};
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "school_2012",
    name: "Inspection of schools (section 5, 2012)",
    years: "2012-15",
    tested_on: 1,
    remit: Remit::School,
    titles: &[weak_title(r"^school report$")],
    name_in_title: Name::First(&["school report"]),
    evidence: Evidence {
        label: 15,
        least_labels: 3,
        legal_basis: &[("section 5 of the education act 2005", 20)],
        headings: QUESTIONS,
    },
    provider_kind: Some(ProviderKind::StateSchool),
    details: DETAILS,
    scale: &scale::SCHOOLS_2012,
    areas: AREAS,
    previous_grade: &["overall effectiveness previous inspection"],
    required: REQUIRED,
    scope: Scope::Provider,
    lead: Lead::Team,
    headings: &[REPORT, HEADINGS],
    recommends: Recommends::ALWAYS,
    fields: &[Field::TitleBlock, Field::Details, Field::InspectionType, Field::Judgements, Field::Recommendations],
    ..Framework::NONE
};

/// Headings of this form; the reports of 2015 share them.
const QUESTIONS: &[(&str, i32)] = &[
    ("summary of key findings for parents and pupils", 30),
    ("what does the school need to do to improve further", 20),
    ("school details", 10),
];

/// The headings of the findings are verb phrases in two cells: "The quality of teaching | is good".
const AREAS: &[Area] = &[
    Area::provider(keys::OVERALL_EFFECTIVENESS, &["overall effectiveness"]),
    Area::provider("achievement", &["achievement of pupils", "the achievement of pupils"]),
    Area::provider("quality_of_teaching", &["quality of teaching", "the quality of teaching"]),
    Area::provider("behaviour_and_safety", &["behaviour and safety of pupils", "the behaviour and safety of pupils"]),
    Area::provider(keys::LEADERSHIP_AND_MANAGEMENT, &["leadership and management", "the leadership and management"]),
    Area::provider("early_years_provision", &["early years provision", "the early years provision"]),
    Area::provider("sixth_form_provision", &["sixth form provision", "the sixth form provision"]),
];

const REQUIRED: &[Required] = &[
    Required::one(Scope::Provider, &[&[keys::OVERALL_EFFECTIVENESS]]),
    Required::one(Scope::Provider, &[&["achievement"]]),
    Required::one(Scope::Provider, &[&["quality_of_teaching"]]),
    Required::one(Scope::Provider, &[&["behaviour_and_safety"]]),
    Required::one(Scope::Provider, &[&[keys::LEADERSHIP_AND_MANAGEMENT]]),
];

const HEADINGS: &[Heading] = &[section("behaviour"), section("safety")];
