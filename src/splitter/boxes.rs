//! Boxes inside a report, such as case studies.

use crate::text::key;

/// "Case study: highly effective practice" heads a box: what follows the box belongs to the section around it.
pub(crate) fn is_boxed_heading(text: &str) -> bool {
    let key = key(text);
    let starts =
        ["case study", "case studies", "practice study", "practice studies"].iter().any(|s| key.starts_with(s));
    starts && text.len() < 120 && (text.contains(':') || text.contains('–') || key.split(' ').count() <= 3)
}

#[cfg(test)]
mod tests {
    use super::is_boxed_heading;

    #[test]
    fn headings_of_boxes() {
        assert!(is_boxed_heading("Practice study: area(s) for improvement") && is_boxed_heading("Case study 2"));
        assert!(!is_boxed_heading("Case study reviews are timely in most teams"));
    }
}
