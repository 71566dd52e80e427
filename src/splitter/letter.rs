//! The fixed lines of a letter, and the headings of boxes inside a report.

use crate::text::key;

/// "Dear local partnership"
pub(crate) fn is_salutation(text: &str) -> bool {
    text.len() < 160 && text.trim_start().starts_with("Dear ")
}

/// "Yours sincerely"
pub(crate) fn is_closing(text: &str) -> bool {
    text.len() < 40 && matches!(key(text).as_str(), "yours sincerely" | "yours faithfully" | "yours truly")
}

/// "Case study: highly effective practice" heads a box: what follows the box belongs to the section around it.
pub(crate) fn is_boxed_heading(text: &str) -> bool {
    let key = key(text);
    let starts =
        ["case study", "case studies", "practice study", "practice studies"].iter().any(|s| key.starts_with(s));
    starts && text.len() < 120 && (text.contains(':') || text.contains('–') || key.split(' ').count() <= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_lines_are_known() {
        assert!(is_salutation("Dear local partnership") && !is_salutation("Dearth of plans"));
        assert!(is_closing("Yours sincerely,") && !is_closing("Yours sincerely is how letters end"));
        assert!(is_boxed_heading("Practice study: area(s) for improvement") && is_boxed_heading("Case study 2"));
        assert!(!is_boxed_heading("Case study reviews are timely in most teams"));
    }
}
