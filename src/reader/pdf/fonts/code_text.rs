//! What a font's code means.

/// What a code means.
#[derive(Clone, Default)]
pub enum CodeText {
    /// Not looked up yet.
    #[default]
    Unknown,
    /// No Unicode anywhere in the file.
    Unmapped,
    /// One character.
    Char(char),
    /// Several, such as a ligature's letters.
    Text(Box<str>),
}
