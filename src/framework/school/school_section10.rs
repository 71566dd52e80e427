//! Inspections of schools under section 10 of the School Inspections Act 1996, to 2005: facts, sections and what could be
//! improved. Grades are words in prose, so none is read.

use crate::framework::details;
use crate::framework::form::{Detail, Field, Framework, Lead, Name, Recommends, Remit, title};
use crate::framework::headings::{Heading, Holds, part, section};
use crate::model::report::{ProviderKind, Scope};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "school_section10",
    name: "Inspection of schools under section 10",
    years: "1996-2005",
    tested_on: 0,
    remit: Remit::School,
    titles: &[title(
        r"^(?:short |full |standard )?inspection carried out under section 10 of the school inspections act 1996",
    )],
    name_in_title: Name::First(&["inspection report"]),
    provider_kind: Some(ProviderKind::StateSchool),
    details: DETAILS,
    details_in_front: true,
    scope: Scope::Provider,
    lead: Lead::Labelled,
    headings: &[HEADINGS],
    recommends: Recommends { bulleted: true, ..Recommends::SOMETIMES },
    fields: &[Field::TitleBlock, Field::Details, Field::InspectionType, Field::Recommendations, Field::Strengths],
    ..Framework::NONE
};

const DETAILS: &[Detail] =
    &[details::URN, details::LOCAL_AUTHORITY, details::NUMBER, details::AGE_RANGE, details::PREVIOUS_INSPECTION];

const HEADINGS: &[Heading] = &[
    part("information about the school").holding(Holds::Details),
    part("information about the inspection team").holding(Holds::Team),
    part("part a summary of the report").holding(Holds::Findings).opening(),
    part("part b commentary").holding(Holds::Findings),
    part("part c school data and indicators").holding(Holds::Figures),
    section("how good the school is").holding(Holds::Findings),
    section("what the school does well").holding(Holds::Strengths),
    section("what could be improved").holding(Holds::Improvements),
    section("what should the school do to improve further").holding(Holds::Improvements),
    section("how the school has improved since its last inspection").holding(Holds::Findings),
    section("standards").holding(Holds::Findings),
    section("teaching and learning").holding(Holds::Findings),
    section("parents and carers views of the school").holding(Holds::Findings),
];
