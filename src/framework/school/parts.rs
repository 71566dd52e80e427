//! What several school forms print in the same way.

use crate::framework::details;
use crate::framework::form::Detail;
use crate::framework::headings::{Heading, Holds, part, section};

/// Rows of "School details" that have their own field.
pub const DETAILS: &[Detail] =
    &[details::URN, details::LOCAL_AUTHORITY, details::NUMBER, details::AGE_RANGE, details::PREVIOUS_INSPECTION];

/// Headings of the reports of 2012 to 2019.
pub const REPORT: &[Heading] = &[
    part("summary of key findings for parents and pupils").holding(Holds::Findings).opening(),
    part("full report"),
    part("information about this inspection").holding(Holds::Findings),
    part("information about this school").holding(Holds::Findings),
    part("inspection team").holding(Holds::Team),
    section("what does the school need to do to improve further").holding(Holds::Improvements),
    part("inspection judgements").holding(Holds::Findings),
    section("governance of the school"),
    section("the governance of the school"),
    part("what inspection judgements mean").holding(Holds::Legend),
    part("school details").holding(Holds::Details),
    part("proposed school details").holding(Holds::Details),
];

/// The parts of the independent school standards; reports print all of them, or those that are not met.
pub const STANDARDS: &[Heading] = &[
    section("part 1 quality of education provided").holding(Holds::Compliance),
    section("part 2 spiritual moral social and cultural development of pupils").holding(Holds::Compliance),
    section("part 3 welfare health and safety of pupils").holding(Holds::Compliance),
    section("part 4 suitability of staff supply staff and proprietors").holding(Holds::Compliance),
    section("part 5 premises of and accommodation at schools").holding(Holds::Compliance),
    section("part 6 provision of information").holding(Holds::Compliance),
    section("part 7 manner in which complaints are handled").holding(Holds::Compliance),
    section("part 8 quality of leadership in and management of schools").holding(Holds::Compliance),
    section("schedule 10 of the equality act 2010").holding(Holds::Compliance),
];
