//! What cells look like, and how much fits into one.

use crate::emitter::table::{Column, ColumnKind};
use crate::framework::scale::{Tone, WORDS, Word};
use rust_xlsxwriter::{Format, FormatAlign};
use std::borrow::Cow;

/// UTF-16 units that a cell may hold.
const MOST_UNITS: usize = 32_767;
const CUT: &str = " [truncated: a workbook cell holds no more]";

/// How many characters of a header a column is widened for, and the extra width of the filter's button.
const LONGEST_HEADER: u8 = 28;
const FILTER_BUTTON: u8 = 4;

/// The fill of a grade's cell; the words stay black, so that they can be read without the colour.
fn fill(tone: Tone) -> u32 {
    match tone {
        Tone::Best => 0xA9D8F0,
        Tone::Good => 0xC9E8C4,
        Tone::Expected => 0xDFF0D0,
        Tone::Low => 0xFBE5A6,
        Tone::Worst => 0xF4B9AE,
        Tone::Neutral => 0xE4E4E4,
    }
}

/// The formats of a workbook's cells.
pub(super) struct CellFormats {
    pub header: Format,
    pub date: Format,
    pub prose: Format,
    grades: Vec<(&'static str, Format)>,
}

impl CellFormats {
    pub(super) fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let grade = |word: &Word| (word.code, top().set_background_color(fill(word.tone)));
        CellFormats {
            header: top().set_bold().set_text_wrap().set_background_color(0xD9E1EC),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            prose: top().set_text_wrap(),
            grades: WORDS.iter().map(grade).collect(),
        }
    }

    /// The format of a grade's cell.
    pub(super) fn grade(&self, word: &str) -> Option<&Format> {
        self.grades.iter().find(|(grade, _)| *grade == word).map(|(_, format)| format)
    }
}

/// Width of a column in characters: enough for its values and for its header with the filter's button.
pub(super) fn width(column: &Column) -> f64 {
    let values = match column.kind {
        ColumnKind::Integer | ColumnKind::Boolean => 8,
        ColumnKind::Date => 12,
        ColumnKind::Choice(_) | ColumnKind::Grade => 20,
        ColumnKind::Text if column.prose => 80,
        ColumnKind::Text => 24,
    };
    let header = u8::try_from(column.name.len()).unwrap_or(u8::MAX).min(LONGEST_HEADER) + FILTER_BUTTON;
    f64::from(header.max(values))
}

/// As much of the text as a cell can hold, and whether some was left out.
pub(super) fn fitting(text: &str) -> (Cow<'_, str>, bool) {
    if text.len() <= MOST_UNITS || text.encode_utf16().count() <= MOST_UNITS {
        return (Cow::Borrowed(text), false);
    }
    let mut room = MOST_UNITS - CUT.len();
    let end = text.char_indices().find(|(_, character)| match room.checked_sub(character.len_utf16()) {
        Some(left) => {
            room = left;
            false
        }
        None => true,
    });
    let end = end.map_or(text.len(), |(end, _)| end);
    (Cow::Owned(format!("{}{CUT}", &text[..end])), true)
}

/// The message that cells were truncated.
pub(super) fn cut_note(cells: usize) -> String {
    let (were, cells) = if cells == 1 { ("was", "1 cell".to_owned()) } else { ("were", format!("{cells} cells")) };
    format!(
        "{cells} of the workbook {were} truncated at {MOST_UNITS} characters, the limit of a cell; use --csv for the full text"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut_where_it_fits_with_the_mark() {
        assert_eq!(fitting("short"), (Cow::Borrowed("short"), false));
        let exact = "é".repeat(MOST_UNITS);
        assert!(!fitting(&exact).1);
        // Two units each: the last one that fits leaves one unit empty.
        let long = "😀".repeat(MOST_UNITS);
        let (cut, is_cut) = fitting(&long);
        assert!(is_cut && cut.ends_with(CUT));
        assert!((MOST_UNITS - 1..=MOST_UNITS).contains(&cut.encode_utf16().count()));
    }
}
