//! Monitoring inspections of schools that require special measures or improvement, under section 8: letters whose lines give
//! a verdict on the progress ("Progress since previous monitoring inspection – satisfactory"), or since 2012 a sentence.

use crate::framework::form::{Area, Evidence, Field, Framework, Lead, Name, Remit, title, weak_title};
use crate::framework::headings::{Heading, Holds, part, section};
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
            r"^(?:special measures|notice to improve|serious weaknesses|requires improvement|grade 3|satisfactory schools?):? ?monitoring (?:inspection|visit)(?: visit)? (?:of|to) \S",
        ),
        weak_title(r"^monitoring inspection (?:of|to) \S"),
    ],
    name_in_title: Name::Behind(TYPES_OF),
    evidence: Evidence { label: 1, legal_basis: LEGAL_BASIS, ..Evidence::NONE },
    provider_kind: Some(ProviderKind::StateSchool),
    types: TYPES,
    scale: &scale::SCHOOLS_TO_2012,
    areas: AREAS,
    outcomes: OUTCOMES,
    other_outcomes: PLANS,
    scope: Scope::Provider,
    lead: Lead::Signatory,
    headings: &[HEADINGS],
    fields: &[
        Field::TitleBlock,
        Field::MonitoringVisit,
        Field::Details,
        Field::InspectionType,
        Field::SchoolProgress,
        Field::OverallOutcome,
        Field::Recommendations,
    ],
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
    "special measures: monitoring inspection visit to ",
    "special measures: monitoring visit to ",
    "special measures monitoring inspection of ",
    "special measures monitoring inspection visit to ",
    "special measures monitoring visit to ",
    "notice to improve: monitoring inspection of ",
    "notice to improve: monitoring inspection visit to ",
    "notice to improve: monitoring visit to ",
    "notice to improve monitoring inspection of ",
    "notice to improve monitoring inspection visit to ",
    "notice to improve monitoring visit to ",
    "serious weaknesses: monitoring inspection of ",
    "serious weaknesses: monitoring inspection visit to ",
    "serious weaknesses: monitoring visit to ",
    "serious weaknesses monitoring inspection of ",
    "serious weaknesses monitoring inspection visit to ",
    "serious weaknesses monitoring visit to ",
    "requires improvement: monitoring inspection of ",
    "requires improvement: monitoring inspection visit to ",
    "requires improvement: monitoring visit to ",
    "requires improvement monitoring inspection of ",
    "requires improvement monitoring inspection visit to ",
    "requires improvement monitoring visit to ",
    "grade 3: monitoring inspection of ",
    "grade 3: monitoring inspection visit to ",
    "grade 3: monitoring visit to ",
    "grade 3 monitoring inspection of ",
    "grade 3 monitoring inspection visit to ",
    "grade 3 monitoring visit to ",
    "monitoring inspection of ",
    "monitoring inspection to ",
];

/// The form of 2022 has no other words in its title.
const LEGAL_BASIS: &[(&str, i32)] =
    &[("monitoring inspection was carried out under section 8", 60), ("monitoring inspection under section 8", 60)];

/// What letters since 2012 say of the whole school. The verbs are whole, so that no denial has the words of what it denies;
/// denials come first.
const OUTCOMES: &[(&str, &str)] = &[
    ("are not taking effective action", "not_taking_effective_action"),
    ("are not yet taking effective action", "not_taking_effective_action"),
    ("have not taken effective action", "not_taking_effective_action"),
    ("is not taking effective action", "not_taking_effective_action"),
    ("are taking effective action to tackle", "taking_effective_action"),
    ("are taking effective action towards", "taking_effective_action"),
    ("are taking effective action in order", "taking_effective_action"),
    ("is taking effective action to tackle", "taking_effective_action"),
    ("is taking effective action towards", "taking_effective_action"),
    ("school is not making enough progress", "not_making_enough_progress"),
    ("school is not making reasonable progress", "not_making_enough_progress"),
    ("school is making reasonable progress", "making_reasonable_progress"),
    ("school is making enough progress", "making_reasonable_progress"),
    ("school is making inadequate progress", "inadequate_progress"),
    ("school is making satisfactory progress", "satisfactory_progress"),
    ("school is making good progress", "good_progress"),
    ("school is making outstanding progress", "outstanding_progress"),
    ("school has made inadequate progress", "inadequate_progress"),
    ("school has made satisfactory progress", "satisfactory_progress"),
    ("school has made good progress", "good_progress"),
    ("school has made outstanding progress", "outstanding_progress"),
    ("leaders have not made enough progress", "not_enough_progress_made"),
    ("school has not made enough progress", "not_enough_progress_made"),
    ("leaders have made progress to improve the school", "progress_made"),
    ("leaders have made progress in improving the school", "progress_made"),
    ("school has made progress to improve", "progress_made"),
];

/// A first visit may judge only the plans.
const PLANS: &[(&str, &str)] = &[
    ("plan is not fit for purpose", "plan_not_fit_for_purpose"),
    ("plans are not fit for purpose", "plan_not_fit_for_purpose"),
    ("statement of action is not fit for purpose", "plan_not_fit_for_purpose"),
    ("plan is fit for purpose", "plan_fit_for_purpose"),
    ("plans are fit for purpose", "plan_fit_for_purpose"),
    ("statement of action is fit for purpose", "plan_fit_for_purpose"),
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
    section("the school should take further action to").holding(Holds::Improvements),
    section("the school should take immediate action to").holding(Holds::Improvements),
    section("the school should take urgent action to").holding(Holds::Improvements),
    section("leaders should take further action to").holding(Holds::Improvements),
    section("leaders and governors should take further action to").holding(Holds::Improvements),
    part("main findings").holding(Holds::Findings),
    part("information about this inspection").holding(Holds::Findings),
    part("annex").holding(Holds::Findings),
    part("evidence").holding(Holds::Findings),
    part("context").holding(Holds::Findings),
    part("pupils achievement and the extent to which they enjoy their learning").holding(Holds::Findings),
    part("other relevant pupil outcomes").holding(Holds::Findings),
    part("the effectiveness of provision").holding(Holds::Findings),
    part("the quality of provision").holding(Holds::Findings),
    part("the effectiveness of leadership and management").holding(Holds::Findings),
    part("external support").holding(Holds::Findings),
    part("monitoring inspection report").holding(Holds::Findings),
    part("information about the inspection").holding(Holds::Findings),
    part("information about this school").holding(Holds::Findings),
    part("achievement of pupils at the school").holding(Holds::Findings),
    part("the quality of teaching").holding(Holds::Findings),
    part("behaviour and safety of pupils").holding(Holds::Findings),
    part("the behaviour and safety of pupils").holding(Holds::Findings),
    part("the quality of leadership in and management of the school").holding(Holds::Findings),
    part("quality of teaching learning and assessment").holding(Holds::Findings),
    part("personal development behaviour and welfare").holding(Holds::Findings),
    part("outcomes for pupils").holding(Holds::Findings),
    part("the progress made towards the school becoming good").holding(Holds::Findings),
    part("the progress made towards the removal of special measures").holding(Holds::Findings),
    part("additional support").holding(Holds::Findings),
    part("school details").holding(Holds::Details),
];
