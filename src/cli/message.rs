//! Messages on standard error, safe to show on a terminal.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

/// Writes messages; with `--quiet`, only errors.
#[derive(Debug, Clone, Copy)]
pub struct Messages {
    quiet: bool,
}

impl Messages {
    /// All messages or, with `quiet`, only errors.
    pub fn new(quiet: bool) -> Self {
        Messages { quiet }
    }

    /// Whether only errors are reported.
    pub fn quiet(self) -> bool {
        self.quiet
    }

    /// What went wrong.
    pub fn error(self, text: &str) {
        // Standard error may be closed, and there is nowhere else to say so.
        let _ = writeln!(io::stderr(), "ofsted-extract: {}", printable(text));
    }

    /// What is good to know.
    pub fn notice(self, text: &str) {
        if !self.quiet {
            self.error(text);
        }
    }
}

/// A path for messages.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// The text with every character escaped that could move a terminal's cursor or change the writing direction.
fn printable(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut shown, character| {
        if character.is_control() || turns_direction(character) {
            // Writing to a string never fails.
            let _ = write!(shown, "{}", character.escape_default());
        } else {
            shown.push(character);
        }
        shown
    })
}

fn turns_direction(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(printable("a\u{1b}[2Jb\n"), "a\\u{1b}[2Jb\\n");
        assert_eq!(printable("fdp.\u{202e}exe"), "fdp.\\u{202e}exe");
        assert_eq!(printable("Fenmoor – é.pdf"), "Fenmoor – é.pdf");
    }
}
