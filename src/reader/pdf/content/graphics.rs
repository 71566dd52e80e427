//! The graphics state (ISO 32000-1 §8.4), as far as it decides what text is and whether it can be seen.

use crate::reader::pdf::drawing::{Area, Drawing, EVERYWHERE, Ink, is_opaque};
use crate::reader::pdf::matrix::Matrix;

#[derive(Clone)]
pub(super) struct GraphicsState {
    pub(super) ctm: Matrix,
    pub(super) font: Option<u32>,
    pub(super) size: f64,
    pub(super) char_spacing: f64,
    pub(super) word_spacing: f64,
    pub(super) scale: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
    pub(super) color: u32,
    /// The same, if the colour space is known.
    pub(super) known_color: Option<u32>,
    /// Whether components of the current space are those of grey, RGB or CMYK.
    pub(super) space_known: bool,
    pub(super) fill_opacity: f32,
    pub(super) stroke_opacity: f32,
    /// The opacity of the group that is drawn.
    pub(super) group_opacity: f32,
    /// Whether it is painted over what is there, without a mask or a mixture of colours.
    pub(super) plain: bool,
    /// The text rendering mode (ISO 32000-1 table 106).
    pub(super) mode: i32,
    /// What may be drawn on, on the page.
    pub(super) clip: Area,
    /// The first run to whose shape the clip is cut.
    pub(super) text_clip: Option<usize>,
}

impl GraphicsState {
    /// At the beginning of a page.
    pub(super) fn new(ctm: Matrix) -> Self {
        GraphicsState {
            ctm,
            font: None,
            size: 0.0,
            char_spacing: 0.0,
            word_spacing: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
            color: 0,
            known_color: Some(0),
            space_known: true,
            fill_opacity: 1.0,
            stroke_opacity: 1.0,
            group_opacity: 1.0,
            plain: true,
            mode: 0,
            clip: EVERYWHERE,
            text_clip: None,
        }
    }

    /// How text is drawn: filled, stroked, both, or not at all.
    pub(super) fn ink(&self) -> Ink {
        let fill =
            Ink { color: self.known_color.filter(|_| self.plain), opacity: self.fill_opacity * self.group_opacity };
        let stroke = self.stroke_opacity * self.group_opacity;
        match self.mode {
            0 | 4 => fill,
            1 | 5 => Ink { color: None, opacity: stroke },
            2 | 6 => Ink { color: None, opacity: stroke.max(fill.opacity) },
            _ => Ink { opacity: 0.0, ..fill },
        }
    }

    /// The colour of what is filled, if it hides what is under it.
    pub(super) fn solid(&self) -> Option<u32> {
        self.known_color.filter(|_| self.plain && is_opaque(self.fill_opacity * self.group_opacity))
    }

    /// Something is painted: text to whose shape it is cut can be seen.
    pub(super) fn reveal(&self, drawing: &mut Drawing) {
        if let Some(first) = self.text_clip {
            drawing.reveal(first);
        }
    }
}
