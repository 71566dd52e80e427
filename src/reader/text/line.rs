//! A text's lines with their numbers and pages.

use crate::model::place::Place;

/// A line as it is in the input, without its line end.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextLine<'a> {
    /// The characters, including leading white space.
    pub text: &'a str,
    /// From 1.
    pub number: u32,
    /// From 1, counted by form feeds; 1 in a text without any.
    pub page: u32,
}

impl TextLine<'_> {
    /// Whether there is nothing to read on it.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(is_space)
    }

    /// Columns of white space before the first character; a tab counts as four.
    pub fn indent(&self) -> usize {
        self.text.chars().take_while(|&c| is_space(c)).map(|c| if c == '\t' { 4 } else { 1 }).sum()
    }

    /// Where it is.
    pub fn place(&self, paged: bool) -> Place {
        Place { page: paged.then_some(self.page), line: Some(self.number), ..Place::default() }
    }
}

/// Lines and the number of pages, `None` without form feeds.
pub(super) fn split(text: &str) -> (Vec<TextLine<'_>>, Option<u32>) {
    let mut lines = Vec::new();
    let mut page = 1u32;
    for (index, raw) in physical_lines(text).enumerate() {
        let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        for (part, piece) in raw.split('\x0C').enumerate() {
            page = page.saturating_add(u32::from(part > 0));
            // A trailing tab is an empty cell.
            lines.push(TextLine { text: piece.trim_end_matches(|c| c != '\t' && is_space(c)), number, page });
        }
    }
    // A form feed ends a page; after the last one there is no further page.
    let last = lines.iter().rev().find(|line| !line.is_blank()).map_or(1, |line| line.page);
    (lines, (page > 1).then_some(last.max(page.saturating_sub(1))))
}

/// Lines that end in LF, CR LF or, in old files, CR.
fn physical_lines(text: &str) -> impl Iterator<Item = &str> {
    let only_cr = !text.contains('\n');
    text.split(move |c| c == '\n' || only_cr && c == '\r')
}

/// White space and the zero-width characters that converters leave behind.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}')
}

/// The words with single spaces between them; soft hyphens and zero-width characters are removed.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().filter(|&c| c != '\u{AD}' && !c.is_control()));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_feeds_count_pages_and_not_lines() {
        let (lines, pages) = split("one\r\n\x0Ctwo\r\nthree\n\x0C");
        let seen: Vec<_> = lines.iter().filter(|l| !l.is_blank()).map(|l| (l.text, l.number, l.page)).collect();
        assert_eq!(seen, [("one", 1, 1), ("two", 2, 2), ("three", 3, 2)]);
        assert_eq!(pages, Some(2));
        assert_eq!(split("one\ntwo").1, None);
    }

    #[test]
    fn white_space_folds() {
        assert_eq!(fold(" a\u{A0}\u{A0}b\t c\u{200B} "), "a b c");
    }
}
