//! Headings that the forms print in the same words in every report: what text without type is read by.

use crate::framework::FRAMEWORKS;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Parts of a report, above all other headings.
const PARTS: &[&str] = &[
    "about this inspection",
    "the inspection judgements and what they mean",
    "service information",
    "safeguarding services",
    "services for looked after children",
    "record of main findings",
    "the local authority",
    "the local safeguarding children board lscb",
    "the effectiveness of the local safeguarding children board",
    "information about this inspection",
    "information about this review",
    "what the inspection judgements mean",
    "executive summary",
];

/// Headings below the parts.
const SECTIONS: &[&str] = &[
    "areas for development",
    "safeguarding outcomes for children and young people",
    "outcomes for children and young people",
    "how good are outcomes for looked after children and care leavers",
    "outcomes for looked after children and care leavers",
    "what does the local authority need to improve",
    "what does the lscb need to improve",
    "priority and immediate action",
    "recommendations",
    "summary of findings",
    "summary for children and young people",
    "inspection findings",
    "progress since the last inspection",
    "the local authoritys strengths",
    "the lscbs strengths",
    "information about this local authority area",
    "children living in this area",
    "child protection in this area",
    "children looked after in this area",
    "other ofsted inspections",
    "previous ofsted inspections",
    "local leadership",
    "other information about this area",
    "the inspection team",
    "the review team",
    "overview",
    "findings",
    "findings and evaluation of progress",
    "areas covered by the visit",
    "areas covered by this visit",
    "what needs to improve in this area of social work practice",
];

static HEADINGS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let labels = FRAMEWORKS.iter().flat_map(|f| f.areas).flat_map(|a| a.labels);
    PARTS.iter().chain(SECTIONS).chain(PEERS).chain(labels).copied().collect()
});

/// Whether a text, as [`crate::text::key`] prints it, is a heading of the forms.
pub fn is_heading(key: &str) -> bool {
    HEADINGS.contains(key)
}

/// Headings of letters and area SEND reports that stand side by side, in whatever type they are set.
const PEERS: &[&str] = &[
    "context",
    "headline findings",
    "key strengths",
    "strengths",
    "areas for improvement",
    "area for improvement",
    "areas for priority action",
    "area for priority action",
    "what needs to improve",
    "main findings",
    "next steps",
    "inspection outcome",
    "information about the local area partnership",
    "what is it like to be a child or young person with special educational needs and or disabilities send in this area",
    "what is it like to be a child or young person with special educational needs and or disabilities in this area",
    "what is it like to be a child or young person with send in this area",
    "what is the area partnership doing that is effective",
    "what does the area partnership need to do better",
    "local area partnership details",
    "information about this inspection",
    "inspection team",
];

/// Whether it is one of the headings that stand side by side.
pub fn is_peer(key: &str) -> bool {
    PEERS.contains(&key)
}

/// Headings that open the body though they stand on the title page.
pub fn opens_body(key: &str) -> bool {
    matches!(
        key,
        "inspection outcome" | "information about the local area partnership" | "headline findings" | "context"
    )
}

/// Whether it is the heading of a part.
pub fn is_part(key: &str) -> bool {
    PARTS.contains(&key)
}
