//! Inspections of colleges and other providers of further education and skills: the common inspection framework (September
//! 2015 to August 2019) and the education inspection framework (to November 2025). Both grade the types of provision, too.

use crate::framework::areas;
use crate::framework::details;
use crate::framework::form::{
    Area, Detail, Evidence, Field, Framework, Lead, Name, Recommends, Remit, Required, title, weak_title,
};
use crate::framework::headings::{Heading, Holds, part};
use crate::framework::keys;
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "further_education",
    name: "Inspection of further education and skills",
    years: "2015-25",
    tested_on: 1,
    remit: Remit::FurtherEducation,
    titles: &[title(r"^further education and skills inspection report$"), weak_title(r"^inspection of \S")],
    name_in_title: Name::BehindOrFirst(&["inspection of ", "re-inspection of ", "reinspection of "], BESIDE_NAME),
    evidence: Evidence { label: 10, least_labels: 3, legal_basis: &[], headings: QUESTIONS },
    provider_kind: Some(ProviderKind::FurtherEducation),
    details: DETAILS,
    areas: AREAS,
    previous_grade: &[
        "overall effectiveness at previous inspection",
        "overall effectiveness at the previous inspection",
    ],
    required: &[
        Required::one(Scope::Provider, &[&[keys::OVERALL_EFFECTIVENESS]]),
        Required::one(Scope::Provider, &[&[keys::LEADERSHIP_AND_MANAGEMENT]]),
    ],
    scope: Scope::Provider,
    lead: Lead::Team,
    headings: &[HEADINGS],
    recommends: Recommends::UNLESS_OUTSTANDING,
    fields: &[
        Field::TitleBlock,
        Field::Details,
        Field::InspectionType,
        Field::Judgements,
        Field::Recommendations,
        Field::SkillsNeeds,
    ],
    ..Framework::NONE
};

/// What the title page has before and below the name: the form's title, and what kind of provider it is.
const BESIDE_NAME: &[&str] = &[
    "further education and skills inspection report",
    "inspection report",
    "general further education college",
    "sixth form college",
    "specialist further education college",
    "independent specialist college",
    "independent learning provider",
    "community learning and skills provider",
    "adult and community learning",
    "local authority",
    "local authority provider",
    "employer provider",
    "higher education institution",
    "not for profit organisation",
    "general further education and tertiary college",
    "land based college",
];

/// Questions and headings that only this form has.
const QUESTIONS: &[(&str, i32)] = &[
    ("what is it like to be a learner with this provider", 60),
    ("what does the provider do well and what does it need to do better", 60),
    ("contribution to meeting skills needs", 30),
    ("provider details", 20),
    ("what does the provider need to do to improve further", 40),
    ("types of provision", 20),
    ("provider information at the time of the inspection", 30),
];

const DETAILS: &[Detail] = &[details::URN, details::NUMBER, details::PREVIOUS_INSPECTION];

const AREAS: &[Area] = &[
    Area::provider(keys::OVERALL_EFFECTIVENESS, &["overall effectiveness"]),
    areas::QUALITY_OF_EDUCATION,
    areas::BEHAVIOUR_AND_ATTITUDES,
    areas::PERSONAL_DEVELOPMENT,
    Area::provider(
        keys::LEADERSHIP_AND_MANAGEMENT,
        &[
            "leadership and management",
            "effectiveness of leadership and management",
            "the effectiveness of leadership and management",
        ],
    ),
    areas::TEACHING_LEARNING_AND_ASSESSMENT,
    areas::DEVELOPMENT_BEHAVIOUR_AND_WELFARE,
    Area::provider(keys::OUTCOMES, &["outcomes for learners"]),
    Area::provider("education_programmes_for_young_people", &["education programmes for young people"]),
    Area::provider("adult_learning_programmes", &["adult learning programmes"]),
    Area::provider("apprenticeships", &["apprenticeships"]),
    Area::provider("traineeships", &["traineeships"]),
    Area::provider("provision_for_learners_with_high_needs", &["provision for learners with high needs"]),
    Area::provider("16_to_19_study_programmes", &["16 to 19 study programmes"]),
    Area::provider(
        "full_time_provision_for_14_to_16_year_olds",
        &["full time provision for 14 to 16 year olds", "full time provision for 14 16 year olds"],
    ),
];

const HEADINGS: &[Heading] = &[
    part("information about this provider").holding(Holds::Findings).opening(),
    part("information about the provider").holding(Holds::Findings),
    part("summary of key findings").holding(Holds::Findings).opening(),
    part("full report"),
    part("what does the provider need to do to improve further").holding(Holds::Improvements),
    part("what is it like to be a learner with this provider").opening(),
    part("contribution to meeting skills needs"),
    part("what does the provider do well and what does it need to do better"),
    part("safeguarding"),
    part("what does the provider need to do to improve").holding(Holds::Improvements),
    part("inspection judgements").holding(Holds::Findings),
    part("types of provision").holding(Holds::Findings),
    part("provider information at the time of the inspection").holding(Holds::Figures),
    part("provider details").holding(Holds::Details),
    part("information about this inspection").holding(Holds::Findings),
    part("inspection team").holding(Holds::Team),
];
