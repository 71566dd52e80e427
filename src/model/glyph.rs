//! Letters in a PDF and where they are.

/// A letter or digit in a PDF and where it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// The character; if a glyph represents several, as ligatures do, one of them.
    pub character: char,
    /// Whether the character directly before it isn't a letter or digit.
    pub begins_word: bool,
    /// Physical page, from 1.
    pub page: u32,
    /// Left, lower, right and upper edge of the glyph, from the font's descent to its ascent, in points from the
    /// lower left corner of the page as it is shown: its crop box, turned upright.
    pub frame: [f32; 4],
}

/// The smallest rectangle around two others.
pub fn union(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}
