//! What a font's code means.

/// What a code means.
#[derive(Clone, Default)]
pub enum CodeText {
    /// No Unicode anywhere in the file.
    #[default]
    Unmapped,
    /// One character.
    Char(char),
    /// Several, such as a ligature's letters.
    Text(Box<str>),
}
