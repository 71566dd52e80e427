//! Limits on how much of an input is read, so that no file, broken or hostile, can bring the machine down.
//!
//! [`LIMITS`] is the only table: defaults, help, messages and the docs are made from it. Limits with an option on the
//! command line can be set in [`Limits`]; the others are far above every report.

use serde::{Deserialize, Serialize};

/// The limits that the caller may set. Each is the largest amount that is still read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of an input.
    pub bytes: u64,
    /// Pages of a PDF.
    pub pages: u64,
    /// Levels of nested tags, at most [`MAX_DEPTH`].
    pub depth: u64,
    /// Unpacked bytes of one PDF's streams.
    pub inflated: u64,
}

impl Default for Limits {
    fn default() -> Self {
        let default = |measure: Measure| measure.limit().default;
        Limits {
            bytes: default(Measure::Bytes),
            pages: default(Measure::Pages),
            depth: default(Measure::Depth),
            inflated: default(Measure::Inflated),
        }
    }
}

/// The deepest nesting that can be asked for: the reader of nested tags is recursive, and the stack is finite.
pub const MAX_DEPTH: u64 = 200;

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Measure {
    /// Size of the input.
    Bytes,
    /// Pages of a PDF.
    Pages,
    /// Nesting of tags.
    Depth,
    /// Unpacked streams.
    Inflated,
    /// Objects of a PDF.
    Objects,
    /// Operators on pages.
    Operators,
    /// XObjects drawn.
    Forms,
    /// Fonts loaded.
    Fonts,
    /// Pieces of text on pages.
    Runs,
    /// Structure elements and what they hold.
    Elements,
    /// Cells that come from spans and ruled lines.
    Cells,
    /// Text in total.
    Text,
    /// Lines of a text.
    Lines,
    /// Characters that may separate cells in a text.
    Separators,
    /// Files in a zip archive.
    Packed,
    /// Unpacked size of a zip archive.
    Unpacked,
}

/// What happens to an input that is larger than a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beyond {
    /// It is refused with an error.
    Refused,
    /// The rest is not read, and the record has the warning `limit-reached`.
    Unread,
    /// Refused if the PDF's own objects are larger; if its text is larger, the rest is not read.
    Either,
}

/// A line in [`LIMITS`].
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// What is limited.
    pub measure: Measure,
    /// Its option, without dashes; `None` if it can't be set.
    pub option: Option<&'static str>,
    /// What is counted.
    pub what: &'static str,
    /// The largest amount that is read, unless the caller sets another.
    pub default: u64,
    /// Whether it is counted in bytes.
    pub size: bool,
    /// What happens above it.
    pub beyond: Beyond,
}

macro_rules! limits {
    ($($measure:ident $option:expr, $what:literal, $default:expr, $size:literal, $beyond:ident;)*) => {
        /// Every limit, in the order of [`Measure`].
        pub const LIMITS: &[Limit] = &[$(Limit {
            measure: Measure::$measure,
            option: $option,
            what: $what,
            default: $default,
            size: $size,
            beyond: Beyond::$beyond,
        },)*];
    };
}

const MIB: u64 = 1 << 20;

limits! {
    Bytes Some("max-bytes"), "size of the input", 128 * MIB, true, Refused;
    Pages Some("max-pages"), "number of pages in the PDF", 5_000, false, Unread;
    Depth Some("max-depth"), "depth of nested tags", 100, false, Unread;
    Inflated Some("max-inflated"), "unpacked size of the PDF's streams", 64 * MIB, true, Either;
    Objects None, "number of objects in the PDF", 500_000, false, Refused;
    Operators None, "number of operators on the PDF's pages", 10_000_000, false, Unread;
    Forms None, "number of drawings inside the PDF's pages", 100_000, false, Unread;
    Fonts None, "number of fonts in the PDF", 2_000, false, Unread;
    Runs None, "number of pieces of text on the PDF's pages", 500_000, false, Unread;
    Elements None, "number of tags in the PDF, including the pieces they hold", 300_000, false, Unread;
    Cells None, "number of empty or ruled cells in the PDF's tables", 1_000_000, false, Unread;
    Text None, "size of the input's text", 16 * MIB, true, Unread;
    Lines None, "number of lines in the text", 100_000, false, Unread;
    Separators None, "number of tabs, pipes and wide gaps in the text", 300_000, false, Unread;
    Packed None, "number of files in the zip archive", 100_000, false, Refused;
    Unpacked None, "unpacked size of all files in the zip archive", 16_384 * MIB, true, Refused;
}

impl Measure {
    /// Its line in [`LIMITS`].
    pub fn limit(self) -> &'static Limit {
        &LIMITS[self as usize]
    }
}

impl Limit {
    /// Its amount under these limits.
    pub fn amount(&self, limits: &Limits) -> u64 {
        match self.measure {
            Measure::Bytes => limits.bytes,
            Measure::Pages => limits.pages,
            Measure::Depth => limits.depth.min(MAX_DEPTH),
            Measure::Inflated => limits.inflated,
            _ => self.default,
        }
    }

    /// An amount in its units, such as "64 MiB" or "5,000".
    pub fn shown(&self, amount: u64) -> String {
        if self.size { size(amount) } else { grouped(amount) }
    }

    /// What to do about it: "raise --max-pages if you trust the file".
    pub fn advice(&self) -> String {
        match self.option {
            None if matches!(self.measure, Measure::Packed | Measure::Unpacked) => {
                "unpack it, and give the folder".to_owned()
            }
            Some(option) => format!("raise --{option} if you trust the file"),
            None => "no real report is that large, so check where the file came from".to_owned(),
        }
    }
}

/// "64 MiB", or the exact number of bytes if it isn't a multiple of a unit.
fn size(bytes: u64) -> String {
    match bytes {
        _ if bytes >= MIB && bytes.is_multiple_of(MIB) => format!("{} MiB", grouped(bytes / MIB)),
        _ if bytes >= 1024 && bytes.is_multiple_of(1024) => format!("{} KiB", grouped(bytes / 1024)),
        _ => format!("{} bytes", grouped(bytes)),
    }
}

/// "1,000,000".
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_measures() {
        for (index, limit) in LIMITS.iter().enumerate() {
            assert_eq!(limit.measure as usize, index, "{}", limit.what);
        }
    }

    #[test]
    fn amounts_are_shown_for_people() {
        assert_eq!(Measure::Inflated.limit().shown(64 << 20), "64 MiB");
        assert_eq!(Measure::Bytes.limit().shown(1000), "1,000 bytes");
        assert_eq!(Measure::Runs.limit().shown(1_000_000), "1,000,000");
    }

    #[test]
    fn no_caller_gets_deeper_than_the_stack() {
        let limits = Limits { depth: u64::MAX, ..Limits::default() };
        assert_eq!(Measure::Depth.limit().amount(&limits), MAX_DEPTH);
    }
}
