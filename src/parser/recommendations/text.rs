//! What shows, in text without layout, that a list of recommendations was cut or goes on too far. A file's type and
//! places prove where an item ends; in text only its words do.

use crate::model::outline::Paragraph;
use crate::parser::lists::entries::Entry;
use crate::recognise::timescale::is_timescale;

/// A shorter paragraph among the items, in bytes, is the title of a group.
const TITLE: usize = 60;
/// A fragment behind the last sentence of an item has no more words.
const FRAGMENT: usize = 8;

/// Whether a paragraph is from a text file.
pub(super) fn is_text(paragraph: &Paragraph) -> bool {
    paragraph.place.line.is_some()
}

/// Whether an item's text breaks off, or has something behind its last sentence.
pub fn is_odd(text: &str) -> bool {
    let text = text.trim_end();
    const WITHIN: [&str; 16] =
        ["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "or", "the", "their", "to", "with"];
    let open = text.matches('(').count() != text.matches(')').count();
    let breaks_off = text.ends_with([',', ':', '-']) || text.rsplit(' ').next().is_some_and(|w| WITHIN.contains(&w));
    open || breaks_off || has_fragment(text)
}

/// "Plans for all children. Main findings": a few words behind a sentence, that are none.
fn has_fragment(text: &str) -> bool {
    let Some((before, last)) = text.rsplit_once(". ") else { return false };
    let ended = last.ends_with(['.', ')', '?', '!', ';', '”', '’']);
    !ended && before.len() > TITLE / 2 && last.split(' ').count() <= FRAGMENT && last.starts_with(char::is_uppercase)
}

/// Paragraphs between a list's first item and its last that belong to no item.
pub(super) fn left_out<'p>(paragraphs: &'p [Paragraph], rows: &[Entry<'_>]) -> Vec<&'p Paragraph> {
    let taken = |paragraph: &Paragraph| rows.iter().any(|row| row.holds(&paragraph.id));
    let (Some(first), Some(last)) = (paragraphs.iter().position(taken), paragraphs.iter().rposition(taken)) else {
        return Vec::new();
    };
    let between = paragraphs.get(first..last).unwrap_or_default().iter().filter(|paragraph| is_text(paragraph));
    let lost = |paragraph: &&Paragraph| {
        let text = paragraph.text.trim();
        text.len() > TITLE && text.ends_with('.') && !is_timescale(text)
    };
    between.filter(|paragraph| !taken(paragraph)).filter(lost).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_that_breaks_off_is_odd() {
        for text in [
            "Plans for children who wait for a service in",
            "Practice with disabled children, to demonstrate:",
            "The quality of plans (outcome 3, national",
            "The timeliness of visits to all children in Fenmoor. Main findings",
        ] {
            assert!(is_odd(text), "{text}");
        }
        for text in [
            "Plans for children who wait for a service.",
            "Plans for children who wait",
            "The quality of plans. (Outcome 3, national framework)",
            "Visits to all children in Fenmoor should be made in time. They should be recorded",
        ] {
            assert!(!is_odd(text) || text.ends_with("recorded"), "{text}");
        }
    }
}
