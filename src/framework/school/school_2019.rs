//! Graded inspections of state-funded schools under the education inspection framework, September 2019 to November 2025: a
//! table of grades on the first page, from September 2024 without an overall grade. Other forms share the title, so the
//! labels of the table and the form's questions count as evidence too.

use crate::framework::areas;
use crate::framework::form::{Area, Evidence, Field, Framework, Lead, Name, Recommends, Remit, Required, weak_title};
use crate::framework::headings::{Heading, Holds, part};
use crate::framework::keys;
use crate::framework::school::parts::DETAILS;
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "school_2019",
    name: "Inspection of schools (education inspection framework)",
    years: "2019-25",
    tested_on: 1,
    remit: Remit::School,
    titles: &[weak_title(r"^inspection of \S").but_not(r"children's (?:social care )?services|\btrust\b")],
    name_in_title: Name::Behind(&[
        "inspection of a good school: ",
        "inspection of an outstanding school: ",
        "inspection of ",
    ]),
    evidence: Evidence { label: 10, least_labels: 3, legal_basis: LEGAL_BASIS, headings: QUESTIONS },
    provider_kind: Some(ProviderKind::StateSchool),
    details: DETAILS,
    areas: AREAS,
    previous_grade: &["previous inspection grade", "overall effectiveness at previous inspection"],
    required: REQUIRED,
    scope: Scope::Provider,
    lead: Lead::Team,
    headings: &[HEADINGS],
    recommends: Recommends::UNLESS_OUTSTANDING,
    fields: &[Field::TitleBlock, Field::Details, Field::InspectionType, Field::Judgements, Field::Recommendations],
    ..Framework::NONE
};

/// The same form is printed for independent schools, which are inspected under another act.
const LEGAL_BASIS: &[(&str, i32)] =
    &[("section 5 of the education act 2005", 30), ("section 109 1 and 2 of the education and skills act 2008", -200)];

/// Questions that only this form asks in its headings.
const QUESTIONS: &[(&str, i32)] = &[
    ("what is it like to attend this school", 50),
    ("what does the school do well and what does it need to do better", 50),
    ("school details", 20),
];

const AREAS: &[Area] = &[
    Area::provider(keys::OVERALL_EFFECTIVENESS, &["overall effectiveness"]),
    areas::QUALITY_OF_EDUCATION,
    areas::BEHAVIOUR_AND_ATTITUDES,
    areas::PERSONAL_DEVELOPMENT,
    Area::provider(keys::LEADERSHIP_AND_MANAGEMENT, &["leadership and management"]),
    Area::provider("early_years_provision", &["early years provision"]),
    Area::provider("sixth_form_provision", &["sixth form provision"]),
];

const REQUIRED: &[Required] = &[
    Required::one(Scope::Provider, &[&[keys::OVERALL_EFFECTIVENESS]]).until("2024-09-02"),
    Required::one(Scope::Provider, &[&["quality_of_education"]]),
    Required::one(Scope::Provider, &[&["behaviour_and_attitudes"]]),
    Required::one(Scope::Provider, &[&["personal_development"]]),
    Required::one(Scope::Provider, &[&[keys::LEADERSHIP_AND_MANAGEMENT]]),
];

const HEADINGS: &[Heading] = &[
    part("what is it like to attend this school").opening(),
    part("what does the school do well and what does it need to do better"),
    part("safeguarding"),
    part("what does the school need to do to improve").holding(Holds::Improvements),
    part("how can i feed back my views").holding(Holds::Findings),
    part("further information").holding(Holds::Findings),
    part("school details").holding(Holds::Details),
    part("information about this school").holding(Holds::Findings),
    part("information about this inspection").holding(Holds::Findings),
    part("inspection team").holding(Holds::Team),
];
