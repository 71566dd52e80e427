//! What all readers do with a block's text: reduce white space, separate labels, clean up signs.

use crate::model::document::{BULLET, Block, Role};
use crate::words::{is_dash, is_private};

/// Bullets as Word prints them: Symbol and Wingdings codes in the private use area, squares, rings.
pub fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '\u{2022}'
            | '\u{25AA}'
            | '\u{25AB}'
            | '\u{25FC}'
            | '\u{25A0}'
            | '\u{25A1}'
            | '\u{25CF}'
            | '\u{25CB}'
            | '\u{25E6}'
            | '\u{2023}'
            | '\u{2043}'
            | '\u{25BA}'
            | '\u{27A2}'
            | '\u{2B9A}'
            | '\u{00B7}'
            | '\u{FFED}'
            // minus, horizontal bar and long overlay: no text begins with one of them and a space
            | '\u{2212}'
            | '\u{2500}'
            | '\u{2015}'
            | '\u{0336}'
    ) || is_private(c)
}

/// The largest number of digits in a paragraph number; four would be a year.
const MOST_DIGITS: usize = 3;
/// And of those behind its point: "2.1".
const MOST_PART_DIGITS: usize = 2;

/// What a font shows for a code without Unicode: before a space it was a bullet of a font of signs.
const UNMAPPED: char = '\u{FFFD}';

/// Splits a label off the front of a text: a bullet (as [`BULLET`]), or a number with its full stop.
/// A dash or a letter "o" is a bullet only if the block is marked as a list item.
pub fn split_label(text: &str, in_list: bool) -> (Option<String>, &str) {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return (None, text) };
    let rest = chars.as_str();
    if is_bullet(first) && !(first == '\u{2212}' && rest.starts_with(|c: char| c.is_ascii_digit())) {
        return (Some(BULLET.to_string()), rest.trim_start());
    }
    if first == UNMAPPED && (rest.is_empty() || rest.starts_with([' ', '\u{A0}'])) {
        return (Some(BULLET.to_string()), rest.trim_start());
    }
    if in_list && (is_dash(first) || matches!(first, 'o' | '*')) && (rest.starts_with(' ') || rest.is_empty()) {
        return (Some(BULLET.to_string()), rest.trim_start());
    }
    if !first.is_ascii_digit() {
        return (None, text);
    }
    match numbered_label(text).and_then(|length| text.split_at_checked(length)) {
        Some((label, rest)) => (Some(label.to_string()), rest.trim_start()),
        None => (None, text),
    }
}

/// The length of a numbered label: "12." or "12)", or "2.1", before a word; "48.Staff" has no space.
fn numbered_label(text: &str) -> Option<usize> {
    let digits = |from: usize, most: usize| {
        let digits = text.bytes().skip(from).take_while(u8::is_ascii_digit).count();
        (1..=most).contains(&digits).then_some(from + digits)
    };
    let is_before_word = |end: &usize| {
        let next = text.get(*end..).and_then(|rest| rest.chars().next());
        next.is_some_and(|next| !next.is_ascii_digit() && !matches!(next, '.' | ',' | ')' | '%'))
    };
    let has = |at: usize, sign: u8| text.as_bytes().get(at) == Some(&sign);
    let number = digits(0, MOST_DIGITS)?;
    if has(number, b')') {
        return Some(number + 1).filter(is_before_word);
    }
    let stop = Some(number).filter(|number| has(*number, b'.')).map(|number| number + 1)?;
    let part = digits(stop, MOST_PART_DIGITS);
    let stopped = part.filter(|part| has(*part, b'.')).map(|part| part + 1);
    [Some(stop), stopped, part].into_iter().flatten().find(is_before_word)
}

/// Whether a text is nothing but a label: a bullet, or a number with or without its full stop.
pub fn is_label(text: &str) -> bool {
    let (known, rest) = split_label(text, true);
    let lone_number = text.chars().all(|c| c.is_ascii_digit()) && text.len() <= MOST_DIGITS;
    known.is_some() && rest.is_empty() || lone_number
}

/// Separates the label from a block's text, unless the format already kept it separate.
pub fn label_block(block: &mut Block) {
    if matches!(block.role, Role::Note | Role::Contents) {
        return;
    }
    let in_list = block.role == Role::ListItem;
    if let Some(label) = &block.label {
        // A label that is neither a number nor a bullet is the item's first words.
        if is_label(label) {
            block.label = split_label(label, true).0.or_else(|| Some(label.clone()));
            return;
        }
        block.text = format!("{label} {}", block.text).trim().to_string();
        block.label = None;
    }
    let (label, rest) = split_label(&block.text, in_list);
    if label.is_some() {
        block.text = rest.to_string();
        block.label = label;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_numbers_and_bullets() {
        let label = |text| split_label(text, false);
        assert_eq!(label("12. Children are safe"), (Some("12.".into()), "Children are safe"));
        assert_eq!(label("48.Staff know"), (Some("48.".into()), "Staff know"));
        assert_eq!(label("2.1 Adoption"), (Some("2.1".into()), "Adoption"));
        assert_eq!(label("\u{F0B7} plans"), (Some("•".into()), "plans"));
        assert_eq!(label("12.5% of children"), (None, "12.5% of children"));
        assert_eq!(label("2.15.Adoption"), (Some("2.15.".into()), "Adoption"));
        assert_eq!(label("3) Adoption"), (Some("3)".into()), "Adoption"));
        for text in ["2014. After that", "2.155 Adoption", "2.1.5 Adoption", "12.", "12)", "7 of them", "3), and"] {
            assert_eq!(label(text), (None, text));
        }
        assert_eq!(label("\u{0336} plans"), (Some("•".into()), "plans"));
        assert_eq!(label("\u{2212} plans"), (Some("•".into()), "plans"));
        assert_eq!(label("\u{2212}5% of children"), (None, "\u{2212}5% of children"));
        assert_eq!(label("\u{FFFD}\u{A0}plans"), (Some("•".into()), "plans"));
        assert_eq!(label("\u{FFFD}lans"), (None, "\u{FFFD}lans"));
        assert_eq!(label("- a dash"), (None, "- a dash"));
        assert_eq!(split_label("- a dash", true), (Some("•".into()), "a dash"));
    }

    #[test]
    fn a_label_that_is_text_goes_back_into_the_item() {
        let mut block = Block {
            role: Role::ListItem,
            label: Some("and the partnership".into()),
            text: "works well".into(),
            ..Block::default()
        };
        label_block(&mut block);
        assert_eq!((block.label, block.text.as_str()), (None, "and the partnership works well"));
    }
}
