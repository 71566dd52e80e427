//! What is drawn, as plain values.

use super::area::{Area, overlap};

/// A box hides what is under it if its opacity is at least this.
const OPAQUE: f32 = 0.98;
/// A text is covered, or is outside, if no more than this part of its width can be seen.
const REST: f32 = 0.1;
/// Text that ends within this many points of an edge is at the edge.
const EDGE: f32 = 1.0;

/// How the glyphs of a text are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink {
    /// Fill colour, 0xRRGGBB; `None` if it is a pattern or in a colour space that isn't known.
    pub color: Option<u32>,
    /// Opacity, from 0 to 1; 0 for text that is neither filled nor stroked.
    pub opacity: f32,
}

/// A run of glyphs.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// Around its glyphs.
    pub area: Area,
    /// Size of the type in points.
    pub size: f32,
    /// How it is drawn.
    pub ink: Ink,
    /// What of the page may be drawn on.
    pub clip: Area,
    /// Whether its layers are switched on.
    pub on: bool,
}

/// A filled path or a picture.
#[derive(Debug, Clone, Copy)]
pub struct Paint {
    /// Around what of it is inside the clip.
    pub area: Area,
    /// What it is.
    pub kind: PaintKind,
}

/// What is painted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PaintKind {
    /// An opaque rectangle of this colour.
    Box(u32),
    /// A picture, and whether it hides all that is under it.
    Picture(bool),
    /// Another shape, or one whose colour isn't known.
    Shape,
}

/// Whether what is painted hides what is under it.
pub fn hides(kind: PaintKind) -> bool {
    matches!(kind, PaintKind::Box(_) | PaintKind::Picture(true))
}

/// Whether no more than a sliver of a text is inside this area.
pub fn is_outside(text: &Text, clip: Area) -> bool {
    let [x0, y0, x1, y1] = text.area;
    // nearly all text is inside as a whole
    if x0 < x1 && y0 < y1 && clip[0] <= x0 && clip[1] <= y0 && x1 <= clip[2] && y1 <= clip[3] {
        return false;
    }
    let seen = overlap(text.area, clip);
    seen[3] - seen[1] <= 0.0 || seen[2] - seen[0] <= (REST * (x1 - x0)).min(EDGE)
}

/// Whether the part of a text in which its small letters stand is under this area.
pub fn is_over(area: Area, text: &Text) -> bool {
    let seen = overlap(area, core(text));
    let [x0, _, x1, _] = text.area;
    spans_height(seen, text) && seen[2] - seen[0] >= (1.0 - REST) * (x1 - x0)
}

/// Whether some of it is.
pub fn touches(area: Area, text: &Text) -> bool {
    let seen = overlap(area, core(text));
    spans_height(seen, text) && seen[2] - seen[0] > EDGE
}

fn spans_height(seen: Area, text: &Text) -> bool {
    let [_, y0, _, y1] = core(text);
    seen[3] - seen[1] >= 0.7 * (y1 - y0)
}

/// The middle of a text's height, where all letters have ink.
pub fn core(text: &Text) -> Area {
    let [x0, y0, x1, y1] = text.area;
    let part = (y1 - y0) / 4.0;
    [x0, y0 + part, x1, y1 - part]
}

/// Whether something of this opacity hides what is under it.
pub fn is_opaque(opacity: f32) -> bool {
    opacity >= OPAQUE
}
