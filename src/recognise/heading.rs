//! Headings that the forms print in the same words in every report: what text without type is read by.

use super::grade;
use crate::framework::FRAMEWORKS;
use crate::words::key;
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

/// What the frameworks judge.
static AREAS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| FRAMEWORKS.iter().flat_map(|f| f.areas).flat_map(|a| a.labels).copied().collect());

static HEADINGS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| PARTS.iter().chain(SECTIONS).chain(PEERS).chain(AREAS.iter()).copied().collect());

/// Whether a text, as [`crate::words::key`] prints it, is a heading of the forms.
pub fn is_heading(key: &str) -> bool {
    HEADINGS.contains(key)
}

/// Whether a text is a judged area with its grade, as the form heads the area's findings: "Adoption performance: good".
/// Some reports print a full stop behind it, as behind a sentence.
pub fn is_judged(text: &str) -> bool {
    let Some(printed) = grade::at_end(text) else { return false };
    let label = key(text.get(..printed.start).unwrap_or(""));
    let label = label.trim_end_matches(" is").trim_end_matches(" are");
    AREAS.contains(label)
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

/// Whether a heading is one of those that stand side by side; the areas that a report judges do so too.
pub fn is_peer(text: &str) -> bool {
    PEERS.contains(&key(text).as_str()) || is_judged(text)
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

/// "Case study: highly effective practice" heads a box: what follows the box belongs to the section around it.
pub fn is_boxed_heading(text: &str) -> bool {
    let key = key(text);
    let starts =
        ["case study", "case studies", "practice study", "practice studies"].iter().any(|s| key.starts_with(s));
    starts && text.len() < 120 && (text.contains(':') || text.contains('–') || key.split(' ').count() <= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_boxes() {
        assert!(is_boxed_heading("Practice study: area(s) for improvement") && is_boxed_heading("Case study 2"));
        assert!(!is_boxed_heading("Case study reviews are timely in most teams"));
    }

    #[test]
    fn judged_areas_head_their_findings() {
        for text in [
            "The experiences and progress of care leavers: good",
            "The experiences and progress of children in care is: Outstanding",
            "Adoption performance requires improvement to be good.",
        ] {
            assert!(is_judged(text) && is_peer(text), "{text}");
        }
        assert!(!is_judged("The experiences and progress of care leavers"));
        assert!(!is_judged("Support for care leavers in Fenmoor is good"));
    }
}
