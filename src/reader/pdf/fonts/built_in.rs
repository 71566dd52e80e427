//! What a font program says about a code.

use super::code_text::CodeText;

/// What a font program says about a code.
#[derive(Clone, Default)]
pub enum BuiltIn {
    /// It has no glyph.
    #[default]
    Missing,
    /// It has a glyph, and no table says which letter that is.
    Code,
    /// The text of its glyph.
    Text(CodeText),
}
