//! The measures of Type 3 fonts: each has a coordinate system of its own (ISO 32000-1 §9.6.5).

use hayro_syntax::object::{Array, Dict};

/// Fonts whose size is within this range of what it says are taken at their word.
const AS_SAID: std::ops::Range<f32> = 0.4..2.5;
/// How far the box around all glyphs reaches, in parts of the size, and how wide a letter is.
const BOX_HEIGHT: f32 = 1.1;
const LETTER_WIDTH: f32 = 0.5;

/// A Type 3 font's measures.
pub struct Measures {
    /// A width of one, in thousandths of the size that Tf sets.
    pub unit: f32,
    /// The size of its letters, in parts of the size that Tf sets.
    pub em: f32,
}

impl Measures {
    /// By the font's matrix, and by its box or else its widths.
    pub fn of(dict: &Dict<'_>) -> Measures {
        let numbers =
            |key: &[u8]| dict.get::<Array>(key).map(|array| array.iter::<f32>().take(256).collect::<Vec<_>>());
        let matrix = numbers(b"FontMatrix").filter(|matrix| matrix.len() == 6 && matrix.iter().all(|v| v.is_finite()));
        let [across, up] = matrix.map_or([0.001; 2], |matrix| [matrix[0].abs(), matrix[3].abs()]);
        let height =
            numbers(b"FontBBox").filter(|sides| sides.len() == 4).map_or(0.0, |sides| (sides[3] - sides[1]).abs());
        let widths = numbers(b"Widths").unwrap_or_default();
        let widths: Vec<f32> = widths.into_iter().filter(|width| *width > 0.0).collect();
        let width = widths.iter().sum::<f32>() / widths.len().max(1) as f32;
        let em = if height > 0.0 { height * up / BOX_HEIGHT } else { width * across / LETTER_WIDTH };
        let em = if AS_SAID.contains(&em) || !em.is_finite() || em <= 0.0 { 1.0 } else { em };
        Measures { unit: across * 1000.0, em }
    }
}
