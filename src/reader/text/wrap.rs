//! Whether a text's lines were broken at a width, and if so, where its paragraphs end.

use super::label;
use super::line::TextLine;

/// Nobody who breaks lines at a width writes wider lines than this.
const WIDEST: usize = 140;

/// At most one line in this many of a hard-wrapped text is wider: some tools join a line with the next at a hyphen.
const WIDE_ONE_IN: usize = 10;
/// Where one line follows another, a sentence continues at least once in this many times.
const BROKEN_ONE_IN: usize = 5;
/// Nobody breaks lines at a narrower width than this, in columns.
const NARROWEST: usize = 30;

/// A line is full at this part of the width, in hundredths; in the middle of a sentence it may be emptier.
const FULL: usize = 90;
const FULL_WITHIN_SENTENCE: usize = 75;
/// Headings are set in wider letters, so that their lines hold fewer: this part of the width is full in any case.
const FULL_ANYWHERE: usize = 85;
/// One line in so many that are broken in the middle of a sentence may be emptier than the measure says.
const EMPTIER_ONE_IN: usize = 20;

/// Items parted from their rest so many times show a tool's habit.
const OFTEN: usize = 3;

/// So much white space is between two cells.
const GAP: &str = "     ";

/// Words that don't end a line by themselves.
const NEVER_LAST: &[&str] =
    &["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "upon", "with"];

/// The measure of a hard-wrapped text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wrap {
    /// How many columns a full line fills.
    pub width: usize,
    /// How many columns a line has, with the next word, that is broken in the middle of a sentence: at least.
    pub least: usize,
    /// Whether the first lines of items are often parted from the rest by a blank line.
    pub parted: bool,
}

/// The rule: a text is hard-wrapped if at most one line in ten is wider than 140 columns
/// and, where one line directly follows another, a sentence continues at least every fifth
/// time (the first line has no punctuation at its end, the next begins with a small letter). The width is
/// the length that nine in ten such broken lines stay under.
pub(super) fn detect(lines: &[TextLine]) -> Option<Wrap> {
    let (mut written, mut wide, mut pairs) = (0usize, 0usize, 0usize);
    let (mut broken, mut needed) = (Vec::new(), Vec::new());
    let mut previous: Option<(&TextLine, usize)> = None;
    let mut parted = 0;
    for (at, line) in lines.iter().enumerate() {
        if line.is_blank() {
            previous = None;
            parted += usize::from(parts_item(lines, at));
            continue;
        }
        let length = line.text.chars().count();
        written += 1;
        wide += usize::from(length > WIDEST);
        if let Some((before, before_length)) = previous {
            pairs += 1;
            if is_open(before.text) && begins_small(line.text) {
                broken.push(before_length);
                needed.push(before_length + 1 + first_word(line.text));
            }
        }
        previous = Some((line, length));
    }
    if wide * WIDE_ONE_IN > written || broken.is_empty() || broken.len() * BROKEN_ONE_IN < pairs {
        return None;
    }
    broken.sort_unstable();
    let width = broken.get(broken.len() * 9 / 10).or(broken.last()).copied()?;
    needed.sort_unstable();
    let least = needed.get(needed.len() / EMPTIER_ONE_IN).copied().unwrap_or(0);
    let least = least.clamp(width * FULL_WITHIN_SENTENCE / 100, width * FULL_ANYWHERE / 100);
    (width >= NARROWEST).then_some(Wrap { width, least, parted: parted >= OFTEN })
}

/// Whether a blank line is between an item's first line and the rest of its sentence.
fn parts_item(lines: &[TextLine], blank: usize) -> bool {
    let line = |at: usize| lines.get(at).filter(|line| !line.is_blank());
    let (Some(above), Some(below)) = (blank.checked_sub(1).and_then(line), line(blank + 1)) else { return false };
    label::item(above.text).is_some_and(|item| !item.rest.is_empty() && is_rest(item.rest, below.text))
}

/// Whether a line behind a blank one is plainly the rest of an item: its sentence goes on in a small letter or a bracket,
/// or a reference in brackets follows it.
pub(super) fn is_rest(item: &str, below: &str) -> bool {
    let bracket = below.trim_start().starts_with('(');
    is_open(item) && (bracket || begins_small(below)) || bracket && begins_small(below)
}

impl Wrap {
    /// Whether `next`, which directly follows, continues the paragraph of `line`.
    ///
    /// A line is broken because the next word didn't fit. If it would have fitted, with
    /// room to spare for letters of unequal width, the writer ended the line.
    pub fn goes_on(self, line: &str, next: &str) -> bool {
        let last = line.split_whitespace().next_back().unwrap_or_default();
        if begins_small(next) || NEVER_LAST.contains(&last) {
            return true;
        }
        // cells beside each other are no sentence
        if has_columns(line) {
            return false;
        }
        let needed = line.trim_end().chars().count() + 1 + first_word(next);
        // the second line of a heading is short
        let full = next.trim_end().chars().count() >= self.width * FULL_WITHIN_SENTENCE / 100;
        let within = if full { self.least } else { self.width * FULL_WITHIN_SENTENCE / 100 };
        needed > if is_open(line) { within } else { self.width * FULL / 100 }
    }
}

/// Whether a line has cells beside each other, behind its label.
pub(super) fn has_columns(line: &str) -> bool {
    label::item(line).map_or(line.trim(), |item| item.rest).contains(GAP)
}

/// How many columns the first word takes.
fn first_word(text: &str) -> usize {
    text.split_whitespace().next().map_or(0, |word| word.chars().count())
}

/// Whether a line ends without the punctuation that ends sentences and introductions.
pub(super) fn is_open(text: &str) -> bool {
    let end = text.trim_end().trim_end_matches(['"', '\'', '”', '’', ')', '*', '_']);
    !end.ends_with(['.', '!', '?', ':', ';'])
}

/// Whether the first character is a small letter.
pub(super) fn begins_small(text: &str) -> bool {
    text.trim_start().trim_start_matches(['(', '[', '‘', '“']).chars().next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::super::line::split;
    use super::*;

    const WRAPPED: &str = "Services for children in Fenmoor are good, and leaders\n\
        know them well. Children are at the heart of strategic\n\
        thinking, which leads to help from a skilled workforce.\n";

    #[test]
    fn broken_sentences_show_a_width() {
        assert_eq!(detect(&split(WRAPPED).0), Some(Wrap { width: 54, least: 45, parted: false }));
    }

    #[test]
    fn long_lines_are_paragraphs() {
        let text = format!("{}\n{}\n", "word ".repeat(60), "and more ".repeat(40));
        assert_eq!(detect(&split(&text).0), None);
        assert_eq!(detect(&split("Overall effectiveness\nGrade 2 (Good)\n").0), None);
    }

    #[test]
    fn a_short_line_before_a_capital_ends_a_paragraph() {
        let wrap = Wrap { width: 80, least: 60, parted: false };
        assert!(!wrap.goes_on("Overall effectiveness", "The overall judgement is good."));
        assert!(wrap.goes_on("The experiences of children who need help and", "protection: Good"));
        assert!(wrap.goes_on("Inspection of Fenmoor and", "Westhaven"));
        let full = "for the most part, to targeted plans and interventions which are led by the";
        assert!(wrap.goes_on(full, "Director of Children’s Services."));
    }

    #[test]
    fn a_title_does_not_run_into_the_sentence_below() {
        let wrap = Wrap { width: 88, least: 74, parted: false };
        let title = "Focused visit to London Borough of Fenmoor children’s services";
        let sentence = "This letter summarises the findings of a focused visit to the London Borough of";
        assert!(!wrap.goes_on(title, sentence));
        assert!(wrap.goes_on("Royal Borough of Saltmere upon", "Fen Council"));
        assert!(wrap.goes_on("to make plans for all the children in care in time, and", "(where they can) visits"));
    }

    #[test]
    fn items_parted_from_their_rest_show_a_habit() {
        let item = "•  The quality of the plans that staff in Fenmoor make for\n\nchildren who need help, and how they\nare kept.\n\n";
        assert!(detect(&split(&item.repeat(3)).0).is_some_and(|wrap| wrap.parted));
        assert!(detect(&split(WRAPPED).0).is_some_and(|wrap| !wrap.parted));
    }
}
