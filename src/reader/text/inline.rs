//! Marks inside a line: Markdown's emphasis and escapes, footnote marks.

use super::label::is_superscript;
use super::line::fold;
use crate::model::document::Style;

/// Text without its marks, and how much of it they make bold and italic.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Inline {
    /// With single spaces.
    pub text: String,
    /// Shares of bold and italic characters.
    pub style: Style,
}

/// A paragraph with more marks than this uses them for something else.
const MOST_MARKS: usize = 10_000;

/// Largest number of characters in a link's text and in its address.
const LONGEST_LINK_TEXT: usize = 300;
const LONGEST_ADDRESS: usize = 500;

/// A stretch of text, or a run of emphasis marks.
struct MarkedPiece {
    text: String,
    /// The mark, and how many of it are still unmatched.
    mark: Option<(char, usize)>,
    bold: i32,
    italic: i32,
}

/// Reads a line's marks: emphasis, escapes, links only if `markdown`; superscript footnote marks always.
pub(super) fn without_marks(text: &str, markdown: bool) -> Inline {
    let untagged;
    let text = if markdown && text.contains('<') {
        untagged = without_tags(text);
        untagged.as_str()
    } else {
        text
    };
    let marks = ['*', '_', '\\', '[', '`'];
    if !markdown || !text.contains(marks) || text.matches(marks).nth(MOST_MARKS).is_some() {
        return Inline { text: fold(&without_note_marks(text)), style: Style::default() };
    }
    let mut pieces = cut(&without_links(text));
    pair(&mut pieces);
    weigh(&pieces)
}

/// Tags of HTML that converters write into Markdown; a line break parts words.
const TAGS: [&str; 14] =
    ["b", "br", "del", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong", "sup", "u"];
/// A tag is no longer, in bytes.
const LONGEST_TAG: usize = 200;

/// The text without the tags of inline HTML, such as `<mark>`.
fn without_tags(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.find('<').and_then(|at| rest.split_at_checked(at)) {
        kept.push_str(before);
        let end = from.bytes().take(LONGEST_TAG).position(|b| b == b'>');
        let inside = end.and_then(|end| from.get(1..end)).unwrap_or_default().trim_start_matches('/');
        let name = inside.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default().to_ascii_lowercase();
        let known = TAGS.contains(&name.as_str()) || name == "sub";
        let used = if known { end.map_or(1, |end| end + 1) } else { 1 };
        kept.push_str(if !known {
            "<"
        } else if name == "br" {
            " "
        } else {
            ""
        });
        rest = from.get(used..).unwrap_or_default();
    }
    kept + rest
}

/// Splits the text at its emphasis marks; escaped marks are text (CommonMark §2.4).
fn cut(text: &str) -> Vec<MarkedPiece> {
    let mut pieces = vec![MarkedPiece::new(String::new(), None)];
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\\' if characters.peek().is_some_and(char::is_ascii_punctuation) => {
                push(&mut pieces, characters.next().unwrap_or(c));
            }
            '*' | '_' => {
                let mut count = 1;
                while characters.next_if_eq(&c).is_some() {
                    count += 1;
                }
                pieces.push(MarkedPiece::new(String::new(), Some((c, count))));
                pieces.push(MarkedPiece::new(String::new(), None));
            }
            _ => push(&mut pieces, c),
        }
    }
    pieces
}

fn push(pieces: &mut [MarkedPiece], c: char) {
    if let Some(last) = pieces.last_mut() {
        last.text.push(c);
    }
}

impl MarkedPiece {
    fn new(text: String, mark: Option<(char, usize)>) -> Self {
        MarkedPiece { text, mark, bold: 0, italic: 0 }
    }
}

/// Matches opening with closing marks: two of them are bold, one is italic (CommonMark §6.2).
fn pair(pieces: &mut [MarkedPiece]) {
    let (mut stars, mut lines): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    for at in 0..pieces.len() {
        let Some((mark, _)) = pieces.get(at).and_then(|piece| piece.mark) else { continue };
        let (opens, closes) = flanks(pieces, at, mark);
        let openers = if mark == '*' { &mut stars } else { &mut lines };
        while let Some(&from) = openers.last().filter(|_| closes) {
            let count = unmatched(pieces, from).min(unmatched(pieces, at)).min(2);
            if count == 0 {
                break;
            }
            take(pieces, from, count, 1);
            take(pieces, at, count, -1);
            if unmatched(pieces, from) == 0 {
                openers.pop();
            }
        }
        if opens && unmatched(pieces, at) > 0 {
            openers.push(at);
        }
    }
}

fn unmatched(pieces: &[MarkedPiece], at: usize) -> usize {
    pieces.get(at).and_then(|piece| piece.mark).map_or(0, |(_, count)| count)
}

fn take(pieces: &mut [MarkedPiece], at: usize, count: usize, sign: i32) {
    let Some(piece) = pieces.get_mut(at) else { return };
    piece.mark = piece.mark.map(|(mark, left)| (mark, left.saturating_sub(count)));
    if count == 2 {
        piece.bold += sign;
    } else {
        piece.italic += sign;
    }
}

/// Whether a run can open and close emphasis; `_` inside a word does neither.
fn flanks(pieces: &[MarkedPiece], at: usize, mark: char) -> (bool, bool) {
    let before = at.checked_sub(1).and_then(|i| pieces.get(i)).and_then(|piece| piece.text.chars().next_back());
    let after = pieces.get(at + 1).and_then(|piece| piece.text.chars().next());
    // Between two runs, such as "_**", both sides count as marks.
    let near = |c: Option<char>, other: bool| c.map_or(other, |c| !c.is_whitespace());
    let opens = near(after, at + 2 < pieces.len());
    let closes = near(before, at > 1);
    let inside = mark == '_' && before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    (opens && !inside, closes && !inside)
}

/// Puts the text together and counts its bold and italic characters.
fn weigh(pieces: &[MarkedPiece]) -> Inline {
    let mut text = String::new();
    let (mut all, mut bold, mut italic) = (0usize, 0usize, 0usize);
    let (mut bold_depth, mut italic_depth) = (0, 0);
    for piece in pieces {
        bold_depth += piece.bold;
        italic_depth += piece.italic;
        if let Some((mark, count)) = piece.mark {
            text.extend(std::iter::repeat_n(mark, count));
        }
        let letters = piece.text.chars().filter(|c| !c.is_whitespace()).count();
        all += letters;
        bold += if bold_depth > 0 { letters } else { 0 };
        italic += if italic_depth > 0 { letters } else { 0 };
        text.push_str(&piece.text);
    }
    let style = Style { bold: share(bold, all), italic: share(italic, all), ..Style::default() };
    Inline { text: fold(&without_note_marks(&text)), style }
}

#[allow(clippy::cast_precision_loss)] // a share needs no more than a float's digits
fn share(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}

/// Footnote marks are removed, with the space before them; the squares in units ("km²") stay.
fn without_note_marks(text: &str) -> String {
    if !text.contains(is_superscript) {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        if !is_superscript(c) || ends_in_unit(&kept) {
            kept.push(c);
        } else {
            kept.truncate(kept.trim_end().len());
        }
    }
    kept
}

/// Whether the last word is a unit of length.
fn ends_in_unit(text: &str) -> bool {
    let before = ["km", "cm", "m"].iter().find_map(|unit| text.strip_suffix(unit));
    before.is_some_and(|before| !before.ends_with(char::is_alphabetic))
}

/// `[text](address)`, `![text](address)` become their text; `[^1]` and backticks are removed.
fn without_links(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['[', '`']) {
        let (before, from) = rest.split_at(at);
        kept.push_str(before);
        let Some((label, after)) = link(from) else {
            kept.push_str(if from.starts_with('[') { "[" } else { "" });
            rest = from.get(1..).unwrap_or_default();
            continue;
        };
        if kept.ends_with('!') {
            kept.pop();
        }
        kept.push_str(label);
        rest = after;
    }
    kept + rest
}

/// A link at the start: its text and what follows it. Long brackets are not links.
fn link(text: &str) -> Option<(&str, &str)> {
    let window = |text: &str, most: usize| text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    let inner = text.strip_prefix('[')?;
    let close = inner.get(..window(inner, LONGEST_LINK_TEXT))?.find(']')?;
    let (label, after) = (inner.get(..close)?, inner.get(close + 1..)?);
    if label.starts_with('^') {
        return Some(("", after));
    }
    let target = after.strip_prefix('(')?;
    let end = target.get(..window(target, LONGEST_ADDRESS))?.find(')')?;
    Some((label, target.get(end + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> (String, f32) {
        let inline = without_marks(text, true);
        (inline.text, inline.style.bold)
    }

    #[test]
    fn bold_is_a_share_of_the_characters() {
        assert_eq!(marks("**Grade 2 (Good)**"), ("Grade 2 (Good)".into(), 1.0));
        let (text, bold) = marks("Being healthy **Grade 2 (Good)**");
        assert_eq!(text, "Being healthy Grade 2 (Good)");
        assert!((bold - 0.5).abs() < 0.01, "{bold}");
        assert_eq!(marks("__Contents__").1, 1.0);
        assert_eq!(marks("***both***").1, 1.0);
    }

    #[test]
    fn italics_and_stray_marks() {
        let inline = without_marks("It says *“good help”* and 44.* too", true);
        assert_eq!(inline.text, "It says “good help” and 44.* too");
        assert!(inline.style.italic > 0.3 && inline.style.bold == 0.0);
        assert_eq!(marks("some_file_name and 5 * 3"), ("some_file_name and 5 * 3".into(), 0.0));
    }

    #[test]
    fn escapes_and_links() {
        assert_eq!(marks(r"1\. Not a \*mark\*").0, "1. Not a *mark*");
        assert_eq!(marks("See [the report](https://example.org/a) ![logo](x.png)").0, "See the report logo");
        assert_eq!(marks("children [sic] here").0, "children [sic] here");
    }

    #[test]
    fn footnote_marks_go_and_units_stay() {
        assert_eq!(without_marks("in Fenmoor.¹ The", false).text, "in Fenmoor. The");
        assert_eq!(without_marks("Area for improvement ²", false).text, "Area for improvement");
        assert_eq!(without_marks("an area of 20 km²", false).text, "an area of 20 km²");
    }

    #[test]
    fn plain_text_keeps_its_stars() {
        assert_eq!(without_marks("**x** * y", false).text, "**x** * y");
    }

    #[test]
    fn tags_of_inline_html_are_no_words() {
        assert_eq!(marks("<mark>Areas for improvement</mark>").0, "Areas for improvement");
        assert_eq!(marks("**What needs to improve?**<sup>**1**</sup>").0, "What needs to improve?1");
        assert_eq!(marks("one<br>two, <u>three</u>, 3 < 4 and <unknown>").0, "one two, three, 3 < 4 and <unknown>");
    }
}
