//! Inspections under the social care common inspection framework, since 2017: children's homes and, on the same form,
//! agencies, family centres, residential schools and other services. An agency's name is the first line; a home's is secret, and
//! its number is printed in its place.

use crate::framework::details;
use crate::framework::form::{
    Area, Detail, DetailField, Evidence, Field, Framework, Lead, Name, Recommends, Remit, Required, detail, title,
};
use crate::framework::headings::{Heading, Holds, Rank, heading, part, section};
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "sccif",
    name: "Social care common inspection framework",
    years: "2017-",
    tested_on: 3,
    remit: Remit::SocialCare,
    titles: &[title(r"^inspected under the social care common inspection framework\b")],
    name_in_title: Name::Above("inspected under the social care common inspection framework"),
    evidence: Evidence::NONE,
    kinds: KINDS,
    details: DETAILS,
    types: TYPES,
    areas: AREAS,
    required: REQUIRED,
    scope: Scope::Provider,
    lead: Lead::Team,
    headings: &[HEADINGS],
    recommends: Recommends::SOMETIMES,
    fields: &[
        Field::TitleBlock,
        Field::Details,
        Field::InspectionType,
        Field::Judgements,
        Field::InspectionHistory,
        Field::Requirements,
    ],
    ..Framework::NONE
};

/// The words of the row "Provision sub-type", or of the headings "Information about this ..." and "... details".
const KINDS: &[(&str, ProviderKind)] = &[
    ("holiday scheme", ProviderKind::ResidentialHolidayScheme),
    ("residential family centre", ProviderKind::ResidentialFamilyCentre),
    ("supported accommodation", ProviderKind::SupportedAccommodation),
    ("fostering agency", ProviderKind::FosteringAgency),
    ("adoption support agency", ProviderKind::AdoptionAgency),
    ("adoption agency", ProviderKind::AdoptionAgency),
    ("boarding school", ProviderKind::BoardingSchool),
    ("residential special school", ProviderKind::BoardingSchool),
    ("further education college", ProviderKind::ResidentialCollege),
    ("secure training centre", ProviderKind::SecureTrainingCentre),
    ("childrens home", ProviderKind::ChildrensHome),
    ("childrens homes", ProviderKind::ChildrensHome),
];

const DETAILS: &[Detail] =
    &[details::URN, detail(DetailField::RegisteredProvider, &["registered provider"]), details::PREVIOUS_INSPECTION];

const TYPES: &[&str] = &[
    "full inspection",
    "interim inspection",
    "assurance inspection",
    "assurance visit",
    "monitoring inspection",
    "monitoring visit",
    "emergency inspection",
    "full and monitoring inspection",
];

const AREAS: &[Area] = &[
    Area::provider(
        "overall_experiences_and_progress",
        &[
            "overall experiences and progress of children and young people taking into account",
            "overall experiences and progress of children and young people",
            "overall experiences and progress of children taking into account",
            "overall experiences and progress of children",
            "overall experiences and progress of service users taking into account",
            "overall experiences and progress of service users",
            "overall experiences and progress of children and parents taking into account",
            "overall experiences and progress of children and parents",
            "overall experiences and progress of adopted children and adults taking into account",
        ],
    ),
    Area::provider(
        "helped_and_protected",
        &[
            "how well children and young people are helped and protected",
            "how well children are helped and protected",
            "how well children young people and adults are helped and protected",
            "how well children and parents are helped and protected",
            "how well service users are helped and protected",
        ],
    ),
    Area::provider(
        "leaders_and_managers",
        &[
            "the effectiveness of leaders and managers",
            "effectiveness of leaders and managers",
            "the effectiveness of leaders and manager",
        ],
    ),
];

const REQUIRED: &[Required] = &[
    Required::one(Scope::Provider, &[&["overall_experiences_and_progress"]]),
    Required::one(Scope::Provider, &[&["helped_and_protected"]]),
    Required::one(Scope::Provider, &[&["leaders_and_managers"]]),
];

const HEADINGS: &[Heading] = &[
    part("information about this childrens home").holding(Holds::Findings).opening(),
    part("information about this independent fostering agency").holding(Holds::Findings).opening(),
    part("information about this voluntary adoption agency").holding(Holds::Findings).opening(),
    part("information about this adoption support agency").holding(Holds::Findings).opening(),
    part("information about this residential family centre").holding(Holds::Findings).opening(),
    part("information about this residential special school").holding(Holds::Findings).opening(),
    part("information about this boarding school").holding(Holds::Findings).opening(),
    part("information about this college").holding(Holds::Findings).opening(),
    part("information about this residential holiday scheme").holding(Holds::Findings).opening(),
    part("information about this holiday scheme").holding(Holds::Findings).opening(),
    part("information about this secure childrens home").holding(Holds::Findings).opening(),
    part("information about this secure training centre").holding(Holds::Findings).opening(),
    part("information about this supported accommodation").holding(Holds::Findings).opening(),
    part("information about this adoption agency").holding(Holds::Findings).opening(),
    part("information about this fostering agency").holding(Holds::Findings).opening(),
    part("information about this further education college").holding(Holds::Findings).opening(),
    part("information about this service").holding(Holds::Findings).opening(),
    part("recent inspection history").holding(Holds::History),
    part("inspection judgements").holding(Holds::Findings).opening(),
    section("statutory requirement").holding(Holds::Improvements),
    section("statutory requirements").holding(Holds::Improvements),
    section("recommendation").holding(Holds::Improvements),
    section("recommendations").holding(Holds::Improvements),
    section("points for improvement").holding(Holds::Improvements),
    part("information about this inspection").holding(Holds::Findings),
    part("childrens home details").holding(Holds::Details),
    part("independent fostering agency details").holding(Holds::Details),
    part("voluntary adoption agency details").holding(Holds::Details),
    part("adoption support agency details").holding(Holds::Details),
    part("residential family centre details").holding(Holds::Details),
    part("residential special school details").holding(Holds::Details),
    part("boarding school details").holding(Holds::Details),
    part("further education college with residential accommodation details").holding(Holds::Details),
    part("residential holiday scheme details").holding(Holds::Details),
    heading("inspector", Rank::Section, Holds::Team),
    heading("inspectors", Rank::Section, Holds::Team),
];
