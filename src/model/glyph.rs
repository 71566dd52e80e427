//! Letters of a PDF and where they stand.

/// A letter or digit of a PDF and where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// The character; one of several where a glyph stands for more, as ligatures do.
    pub character: char,
    /// Whether no letter or digit stands directly before it.
    pub begins_word: bool,
    /// Physical page, from 1.
    pub page: u32,
    /// Left, lower, right and upper edge of the glyph, from the font's descent to its ascent, in points from the
    /// lower left corner of the page as it is shown: its crop box, turned upright.
    pub frame: [f32; 4],
}

/// The smallest rectangle around two.
pub fn union(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}
