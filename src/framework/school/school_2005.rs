//! Inspections of schools under section 5, September 2005 to August 2012: numbers without words. Until 2009 the labels are
//! questions in an annex, and in 2009 to 2011 tables have sub-rows ("Taking into account"). Attainment and attendance have a
//! scale of their own, so they have a number but no grade.

use crate::framework::details;
use crate::framework::form::{
    Area, Detail, DetailField, Evidence, Field, Framework, Lead, Name, Recommends, Remit, Required, detail, weak_title,
};
use crate::framework::headings::{Heading, Holds, part, section};
use crate::framework::{keys, scale};
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "school_2005",
    name: "Inspection of schools (section 5, 2005)",
    years: "2005-12",
    tested_on: 1,
    remit: Remit::School,
    titles: &[weak_title(r"^inspection report$")],
    name_in_title: Name::First(&["inspection report"]),
    evidence: Evidence {
        label: 15,
        least_labels: 3,
        legal_basis: &[("section 5 of the education act 2005", 20)],
        headings: &[
            ("inspection grades 1 is outstanding 2 is good 3 is satisfactory and 4 is inadequate", 40),
            ("how effective is the provision", 20),
            ("how effective are leadership and management", 20),
            ("views of parents and carers", 20),
            ("key for inspection grades", 40),
            ("what the school should do to improve further", 20),
            ("main report", 20),
        ],
    },
    provider_kind: Some(ProviderKind::StateSchool),
    details: DETAILS,
    details_in_front: true,
    scale: &scale::SCHOOLS_2005,
    areas: AREAS,
    required: &[Required::one(Scope::Provider, &[&[keys::OVERALL_EFFECTIVENESS]])],
    scope: Scope::Provider,
    lead: Lead::Labelled,
    headings: &[HEADINGS],
    recommends: Recommends::ALWAYS,
    fields: &[Field::TitleBlock, Field::Details, Field::InspectionType, Field::Judgements, Field::Recommendations],
    ..Framework::NONE
};

const DETAILS: &[Detail] = &[
    details::URN,
    details::LOCAL_AUTHORITY,
    details::NUMBER,
    detail(DetailField::Dates, &["inspection dates", "inspection date"]),
    details::AGE_RANGE,
    details::PREVIOUS_INSPECTION,
];

/// In the order of the tables; in a special school an asterisk can stand for the pupils' attainment.
const AREAS: &[Area] = &[
    Area::provider(
        keys::OVERALL_EFFECTIVENESS,
        &[
            "overall effectiveness how good is the school",
            "overall effectiveness",
            "overall effectiveness of the school",
            "how effective efficient and inclusive is the provision of education integrated care and any extended services in meeting the needs of learners",
        ],
    ),
    Area::provider(
        keys::CAPACITY_FOR_IMPROVEMENT,
        &["the schools capacity for sustained improvement", "the capacity to make any necessary improvements"],
    ),
    Area::provider(keys::OUTCOMES, &["outcomes for individuals and groups of pupils"]),
    Area::provider(
        "achievement",
        &[
            "pupils achievement and the extent to which they enjoy their learning",
            "achievement of pupils",
            "achievement and standards",
            "how well do learners achieve",
        ],
    ),
    Area::provider("attainment", &["pupils attainment", "the standards reached by learners"]).on_other_scale(),
    Area::provider(
        "learning_and_progress",
        &[
            "the quality of pupils learning and their progress",
            "how well learners make progress taking account of any significant variations between groups of learners",
        ],
    ),
    Area::provider(
        "learning_and_progress_send",
        &[
            "the quality of learning for pupils with special educational needs and or disabilities and their progress",
            "how well learners with learning difficulties and disabilities make progress",
        ],
    ),
    Area::provider("pupils_feel_safe", &["the extent to which pupils feel safe"]),
    Area::provider("behaviour", &["pupils behaviour", "the behaviour of learners"]),
    Area::provider(
        "healthy_lifestyles",
        &[
            "the extent to which pupils adopt healthy lifestyles",
            "the extent to which learners adopt healthy lifestyles",
        ],
    ),
    Area::provider(
        "contribution_to_community",
        &[
            "the extent to which pupils contribute to the school and wider community",
            "the extent to which learners make a positive contribution to the community",
        ],
    ),
    Area::provider(
        "workplace_skills",
        &[
            "the extent to which pupils develop workplace and other skills that will contribute to their future economic well being",
            "how well learners develop workplace and other skills that will contribute to their future economic well being",
        ],
    ),
    Area::provider("attendance", &["pupils attendance", "the attendance of learners"]).on_other_scale(),
    Area::provider(
        "spiritual_moral_social_and_cultural_development",
        &[
            "the extent of pupils spiritual moral social and cultural development",
            "the extent of learners spiritual moral social and cultural development",
        ],
    ),
    Area::provider(
        "quality_of_teaching",
        &[
            "the quality of teaching",
            "quality of teaching",
            "teaching and learning",
            "how effective are teaching and learning in meeting the full range of the learners needs",
        ],
    ),
    Area::provider("use_of_assessment", &["the use of assessment to support learning"]),
    Area::provider(
        "curriculum",
        &[
            "the extent to which the curriculum meets pupils needs including where relevant through partnerships",
            "curriculum and other activities",
            "how well do the curriculum and other activities meet the range of needs and interests of learners",
        ],
    ),
    Area::provider(
        "care_guidance_and_support",
        &[
            "the effectiveness of care guidance and support",
            "care guidance and support",
            "how well are learners cared for guided and supported",
        ],
    ),
    Area::provider("behaviour_and_safety", &["behaviour and safety of pupils"]),
    Area::provider(
        keys::LEADERSHIP_AND_MANAGEMENT,
        &[
            "the effectiveness of leadership and management in embedding ambition and driving improvement",
            "leadership and management",
            "how effective are leadership and management in raising achievement and supporting all learners",
        ],
    ),
    Area::provider("leadership_of_teaching_and_learning", &["the leadership and management of teaching and learning"]),
    Area::provider(
        "governance",
        &[
            "the effectiveness of the governing body in challenging and supporting the school so that weaknesses are tackled decisively and statutory responsibilities met",
            "the extent to which governors and other supervisory boards discharge their responsibilities",
            "the extent to which governors and where appropriate trustees and other supervisory boards discharge their responsibilities",
        ],
    ),
    Area::provider("engagement_with_parents", &["the effectiveness of the schools engagement with parents and carers"]),
    Area::provider(
        "partnerships",
        &[
            "the effectiveness of partnerships in promoting learning and well being",
            "how well does the school work in partnership with others to promote learners well being",
        ],
    ),
    Area::provider(
        "equality_of_opportunity",
        &[
            "the effectiveness with which the school promotes equality of opportunity and tackles discrimination",
            "how well equality of opportunity is promoted and discrimination tackled so that all learners achieve as well as they can",
            "how well equality of opportunity is promoted and discrimination eliminated",
        ],
    ),
    Area::provider("safeguarding", &["the effectiveness of safeguarding procedures"]),
    Area::provider("community_cohesion", &["the effectiveness with which the school promotes community cohesion"]),
    Area::provider(
        "value_for_money",
        &[
            "the effectiveness with which the school deploys resources to achieve value for money",
            "how effectively and efficiently resources including staff are deployed to achieve value for money",
            "how effectively and efficiently resources are deployed to achieve value for money",
        ],
    ),
    // the annex of 2005 to 2009
    Area::provider("self_evaluation", &["the effectiveness of the schools self evaluation"]),
    Area::provider(
        "personal_development_and_well_being",
        &[
            "personal development and well being",
            "how good is the overall personal development and well being of the learners",
            "how good are the overall personal development and well being of the learners",
        ],
    ),
    Area::provider("safe_practices", &["the extent to which learners adopt safe practices"]),
    Area::provider("enjoyment_of_education", &["how well learners enjoy their education"]),
    Area::provider(
        "setting_direction",
        &[
            "how effectively leaders and managers at all levels set clear direction leading to improvement and promote high quality of care and education",
        ],
    ),
    Area::provider(
        "monitoring_and_evaluation",
        &[
            "how effectively performance is monitored evaluated and improved to meet challenging targets",
            "how effectively performance is monitored evaluated and improved to meet challenging targets through quality assurance and self review",
            "how effectively performance is monitored and evaluated to improve the quality of provision and outcomes",
        ],
    ),
    Area::provider(
        "use_of_targets",
        &["how effectively leaders and managers use challenging targets to raise standards"],
    ),
    Area::provider(
        "early_years_foundation_stage",
        &[
            "overall effectiveness of the early years foundation stage",
            "the quality and standards in the foundation stage",
            "how effective is the provision in meeting the needs of children in the eyfs",
        ],
    ),
    Area::provider("eyfs_outcomes", &["outcomes for children in the early years foundation stage"]),
    Area::provider("eyfs_quality_of_provision", &["the quality of provision in the early years foundation stage"]),
    Area::provider(
        "eyfs_leadership_and_management",
        &["the effectiveness of leadership and management of the early years foundation stage"],
    ),
    Area::provider("sixth_form", &["overall effectiveness of the sixth form"]),
    Area::provider("sixth_form_outcomes", &["outcomes for students in the sixth form"]),
    Area::provider("sixth_form_quality_of_provision", &["the quality of provision in the sixth form"]),
    Area::provider(
        "sixth_form_leadership_and_management",
        &[
            "leadership and management of the sixth form",
            "the effectiveness of leadership and management of the sixth form",
        ],
    ),
];

const HEADINGS: &[Heading] = &[
    part("introduction").holding(Holds::Findings).opening(),
    part("information about the school").holding(Holds::Findings),
    part("inspection judgements").holding(Holds::Findings),
    section("main findings").holding(Holds::Findings),
    section("what does the school need to do to improve further").holding(Holds::Improvements),
    section("how effective is the provision").holding(Holds::Findings),
    section("how effective are leadership and management").holding(Holds::Findings),
    section("early years foundation stage").holding(Holds::Findings),
    section("sixth form").holding(Holds::Findings),
    section("views of parents and carers").holding(Holds::Findings),
    part("glossary").holding(Holds::Legend),
    section("what inspection judgements mean").holding(Holds::Legend),
    section("overall effectiveness of schools").holding(Holds::Legend),
    section("common terminology used by inspectors").holding(Holds::Legend),
    // 2005 to 2009
    part("description of the school").holding(Holds::Findings),
    section("key for inspection grades").holding(Holds::Legend),
    part("overall effectiveness of the school").holding(Holds::Findings),
    section("what the school should do to improve further").holding(Holds::Improvements),
    part("achievement and standards").holding(Holds::Findings),
    part("personal development and well being").holding(Holds::Findings),
    part("quality of provision").holding(Holds::Findings),
    section("teaching and learning").holding(Holds::Findings),
    section("curriculum and other activities").holding(Holds::Findings),
    section("care guidance and support").holding(Holds::Findings),
    part("leadership and management").holding(Holds::Findings),
    part("annex a"),
    part("annex b"),
    section("text from letter to pupils explaining the findings of the inspection").holding(Holds::Findings),
    // January to August 2012
    section("inspection team").holding(Holds::Team),
    section("key findings").holding(Holds::Findings),
    part("main report").holding(Holds::Findings),
];
