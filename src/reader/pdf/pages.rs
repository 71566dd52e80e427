//! The pages of an open PDF: their text, upright as it is shown, and their numbers.

use super::annotations;
use super::content::{Interpreter, layers};
use super::drawing::{Drawing, Layers};
use super::fonts::Fonts;
use super::matrix::Matrix;
use super::page::PageText;
use super::unpack;
use super::{crop, facing};
use crate::limits::Measure;
use crate::reader::budget::Budget;
use hayro_syntax::Pdf;
use hayro_syntax::object::{ObjRef, Rect};
use hayro_syntax::page::{Page, Rotation};
use rustc_hash::FxHashMap;

/// The text of each page, as far as the limits allow, and the fonts; with `letters`, every glyph's position too.
pub fn page_texts(pdf: &Pdf, letters: bool, budget: &mut Budget) -> (Vec<PageText>, Fonts) {
    let mut fonts = Fonts::default();
    let layers = layers(pdf);
    let mut texts = Vec::new();
    for (number, page) in (1u32..).zip(pdf.pages().iter()) {
        budget.page = Some(number);
        if !budget.take(Measure::Pages, 1) {
            break;
        }
        let contents = unpack::contents(page, budget);
        let sheet = Sheet { page, contents: contents.as_deref(), layers: &layers };
        texts.push(sheet.text(letters, &mut fonts, budget));
    }
    budget.page = None;
    (texts, fonts)
}

/// What is needed to read a page.
struct Sheet<'p> {
    page: &'p Page<'p>,
    contents: Option<&'p [u8]>,
    layers: &'p Layers,
}

impl Sheet<'_> {
    /// The text that can be seen. Where texts are drawn over each other, the page is read once more with all glyphs.
    fn text(&self, letters: bool, fonts: &mut Fonts, budget: &mut Budget) -> PageText {
        let (mut text, mut drawing) = self.read(letters, fonts, budget);
        let look = drawing.look(&text);
        if look.by_glyph && !letters {
            (text, drawing) = self.read(true, fonts, budget);
        }
        text.hidden = drawing.settle(&mut text, look);
        for added in text.added.clone() {
            text.hidden.extend(drawing.written_over(&text, added.runs));
        }
        text.glyphs = text.glyphs.filter(|_| letters);
        text.recognised = drawing.is_recognised(&text);
        crop::drop_rules_outside(&mut text);
        facing::set_upright(&mut text);
        text
    }

    fn read(&self, letters: bool, fonts: &mut Fonts, budget: &mut Budget) -> (PageText, Drawing) {
        let (upright, width, height) = upright(self.page.rotation(), self.page.intersected_crop_box());
        let mut interpreter = Interpreter::new(fonts, budget, self.layers, (width as f32, height as f32));
        if letters {
            interpreter.record_glyphs();
        }
        if let Some(data) = self.contents {
            interpreter.page(data, self.page.resources(), upright);
        }
        annotations::read(self.page, upright, &mut interpreter);
        interpreter.finish()
    }
}

/// The matrix that turns what is shown of a page, its crop box, to the way it is shown, with its lower left corner at
/// the origin; its width and height then (ISO 32000-1 table 30, Rotate, and §14.11.2).
fn upright(rotation: Rotation, page: Rect) -> (Matrix, f64, f64) {
    let (width, height) = (page.width(), page.height());
    match rotation {
        Rotation::None => ([1.0, 0.0, 0.0, 1.0, -page.x0, -page.y0], width, height),
        Rotation::Horizontal => ([0.0, -1.0, 1.0, 0.0, -page.y0, page.x1], height, width),
        Rotation::Flipped => ([-1.0, 0.0, 0.0, -1.0, page.x1, page.y1], width, height),
        Rotation::FlippedHorizontal => ([0.0, 1.0, -1.0, 0.0, page.y1, -page.x0], height, width),
    }
}

/// Pages by object number, as structure elements name them.
pub fn page_numbers(pdf: &Pdf) -> FxHashMap<(u32, i32), u32> {
    (0u32..)
        .zip(pdf.pages().iter())
        .filter_map(|(number, page)| {
            let reference = ObjRef::from(page.raw().obj_id()?);
            Some(((reference.obj_number, reference.gen_number), number))
        })
        .collect()
}
