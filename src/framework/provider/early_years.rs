//! Inspections of nurseries, childminders and other registered childcare, 2008 to 2025: until 2012 numbers in an annex, then a
//! table of grades on the first page (to 2019 with numbers, and the previous inspection's next to this one's).

use crate::framework::areas;
use crate::framework::details;
use crate::framework::form::{
    Area, Detail, DetailField, Evidence, Field, Framework, Lead, Name, Recommends, Remit, Required, detail, weak_title,
};
use crate::framework::headings::{Heading, Holds, part, section};
use crate::framework::{keys, scale};
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "early_years",
    name: "Inspection of registered early years provision",
    years: "2008-25",
    tested_on: 0,
    remit: Remit::EarlyYears,
    titles: &[weak_title(r"^inspection of \S"), weak_title(r"^inspection report for early years provision$")],
    name_in_title: Name::BehindOrFirstUnless(
        &["inspection of "],
        &["early years inspection report", "inspection report", FORM_OF_2008],
        &["childminder report", "childminder"],
    ),
    evidence: Evidence { label: 10, least_labels: 1, legal_basis: LEGAL_BASIS, headings: QUESTIONS },
    provider_kind: Some(ProviderKind::EarlyYears),
    details: DETAILS,
    details_in_front: true,
    scale: &scale::EARLY_YEARS,
    areas: AREAS,
    previous_grade: &[
        "overall effectiveness at previous inspection",
        "overall effectiveness previous inspection",
        "the quality and standards of the early years provision previous inspection",
    ],
    required: &[Required::one(Scope::Provider, &[&[keys::OVERALL_EFFECTIVENESS]])],
    scope: Scope::Provider,
    lead: Lead::Team,
    headings: &[HEADINGS],
    recommends: Recommends::SOMETIMES,
    fields: &[Field::TitleBlock, Field::Details, Field::InspectionType, Field::Judgements, Field::Requirements],
    ..Framework::NONE
};

/// The second line of the title page from 2008 to 2012, the first where nobody is named.
const FORM_OF_2008: &str = "inspection report for early years provision";

const LEGAL_BASIS: &[(&str, i32)] = &[
    ("sections 49 and 50 of the childcare act 2006", 40),
    ("section 49 and 50 of the childcare act 2006", 40),
    ("early years register", 20),
];

const QUESTIONS: &[(&str, i32)] = &[
    ("what is it like to attend this early years setting", 60),
    ("what does the early years setting do well and what does it need to do better", 60),
    ("what does the early years setting need to do to improve", 40),
    ("setting details", 30),
    ("what it is like to attend this early years setting", 60),
    ("what does the setting need to do to improve", 40),
    ("what the setting needs to do to improve further", 40),
    ("inspection of the early years provision", 40),
    ("what steps need to be taken to improve provision further", 40),
    ("annex a record of inspection judgements", 40),
];

const DETAILS: &[Detail] = &[
    details::URN,
    details::LOCAL_AUTHORITY,
    details::NUMBER,
    detail(
        DetailField::AgeGroup,
        &[
            "age range of children at time of inspection",
            "age range of children",
            "age range of children at the time of inspection",
        ],
    ),
    detail(DetailField::RegisteredProvider, &["name of registered person", "name of provider"]),
    details::PREVIOUS_INSPECTION,
];

const AREAS: &[Area] = &[
    Area::provider(
        keys::OVERALL_EFFECTIVENESS,
        &[
            "overall effectiveness",
            "the quality and standards of the early years provision",
            "how well does the setting meet the needs of the children in the early years foundation stage",
        ],
    ),
    areas::QUALITY_OF_EDUCATION,
    areas::BEHAVIOUR_AND_ATTITUDES,
    areas::PERSONAL_DEVELOPMENT,
    Area::provider(
        keys::LEADERSHIP_AND_MANAGEMENT,
        &[
            "leadership and management",
            "effectiveness of leadership and management",
            "effectiveness of the leadership and management",
            "the effectiveness of the leadership and management of the early years provision",
            "the effectiveness of leadership and management of the early years foundation stage",
        ],
    ),
    areas::TEACHING_LEARNING_AND_ASSESSMENT,
    areas::DEVELOPMENT_BEHAVIOUR_AND_WELFARE,
    Area::provider(
        keys::OUTCOMES,
        &["outcomes for children", "outcomes for children in the early years foundation stage"],
    ),
    Area::provider(
        "meeting_childrens_needs",
        &["how well the early years provision meets the needs of the range of children who attend"],
    ),
    Area::provider(
        "well_being_of_children",
        &["the contribution of the early years provision to the well being of children"],
    ),
    // the annex of 2008 to 2012
    Area::provider(
        keys::CAPACITY_FOR_IMPROVEMENT,
        &["the capacity of the provision to maintain continuous improvement"],
    ),
    Area::provider(
        "leadership_of_improvement",
        &["the effectiveness of leadership and management in embedding ambition and driving improvement"],
    ),
    Area::provider("use_of_resources", &["the effectiveness with which the setting deploys resources"]),
    Area::provider(
        "equality_of_opportunity",
        &["the effectiveness with which the setting promotes equality and diversity"],
    ),
    Area::provider("safeguarding", &["the effectiveness of safeguarding"]),
    Area::provider(
        "self_evaluation",
        &["the effectiveness of the settings self evaluation including the steps taken to promote improvement"],
    ),
    Area::provider("partnerships", &["the effectiveness of partnerships"]),
    Area::provider(
        "engagement_with_parents",
        &["the effectiveness of the settings engagement with parents and carers"],
    ),
    Area::provider(keys::QUALITY_OF_PROVISION, &["the quality of the provision in the early years foundation stage"]),
    Area::provider("achievement", &["the extent to which children achieve and enjoy their learning"]),
    Area::provider("children_feel_safe", &["the extent to which children feel safe"]),
    Area::provider("healthy_lifestyles", &["the extent to which children adopt healthy lifestyles"]),
    Area::provider(keys::POSITIVE_CONTRIBUTION, &["the extent to which children make a positive contribution"]),
    Area::provider("skills_for_the_future", &["the extent to which children develop skills for the future"]),
];

const HEADINGS: &[Heading] = &[
    part("what is it like to attend this early years setting").opening(),
    part("what does the early years setting do well and what does it need to do better"),
    part("safeguarding"),
    part("what does the early years setting need to do to improve").holding(Holds::Improvements),
    part("what the setting needs to do to improve further").holding(Holds::Improvements),
    part("setting details").holding(Holds::Details),
    part("information about this early years setting").holding(Holds::Findings),
    part("information about this inspection").holding(Holds::Findings),
    part("inspection activities").holding(Holds::Findings),
    part("summary of key findings for parents").holding(Holds::Findings).opening(),
    part("the quality and standards of the early years provision").holding(Holds::Findings).opening(),
    part("full report"),
    part("information about the setting").holding(Holds::Findings),
    part("inspection judgements").holding(Holds::Findings),
    part("what inspection judgements mean").holding(Holds::Legend),
    part("inspection findings").holding(Holds::Findings),
    part("inspector").holding(Holds::Team),
    // 2008 to 2012
    part("introduction").holding(Holds::Findings).opening(),
    part("description of the setting").holding(Holds::Findings),
    part("the overall effectiveness of the early years provision").holding(Holds::Findings),
    part("what steps need to be taken to improve provision further").holding(Holds::Improvements),
    part("the effectiveness of leadership and management of the early years provision").holding(Holds::Findings),
    part("the quality and standards of the early years provision and outcomes for children").holding(Holds::Findings),
    part("annex a record of inspection judgements").holding(Holds::Findings),
    section("the key inspection judgements and what they mean").holding(Holds::Legend),
    part("annex b the childcare register").holding(Holds::Findings),
];
