//! The text side of fonts: codes to Unicode and widths (ISO 32000-1 §9.6-9.10). Font programs are never opened.

mod code_text;
mod encoding;
mod font;
mod loaded;
mod to_unicode;

pub use code_text::CodeText;
pub use font::Font;
pub use loaded::Fonts;
