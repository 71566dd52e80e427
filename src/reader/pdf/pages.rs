//! The pages of an open PDF: their text, upright as it is shown, and their numbers.

use super::annotations;
use super::content::{Interpreter, layers};
use super::drawing::{Area, Drawing, EVERYWHERE, Layers, around};
use super::fonts::Fonts;
use super::matrix::{self, Matrix};
use super::page::PageText;
use super::unpack;
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
        let (corner, _) = self.shown();
        text.hidden = drawing.settle(&mut text, (corner[0], corner[1]), look);
        for added in text.added.clone() {
            text.hidden.extend(drawing.written_over(&text, added.runs));
        }
        text.glyphs = text.glyphs.filter(|_| letters);
        text
    }

    fn read(&self, letters: bool, fonts: &mut Fonts, budget: &mut Budget) -> (PageText, Drawing) {
        let ([x0, y0, ..], upright) = self.shown();
        let mut interpreter = Interpreter::new(fonts, budget, self.layers, upright.1 as f32, self.shown().0);
        if letters {
            interpreter.record_glyphs((f64::from(x0), f64::from(y0)));
        }
        if let Some(data) = self.contents {
            interpreter.page(data, self.page.resources(), upright.0);
        }
        annotations::read(self.page, upright.0, &mut interpreter);
        interpreter.finish()
    }

    /// What is shown of the page, its crop box, and the matrix that turns it upright with the page's height then
    /// (ISO 32000-1 §14.11.2).
    fn shown(&self) -> (Area, (Matrix, f64)) {
        let upright = upright(self.page.rotation(), self.page.media_box());
        let shown = self.page.intersected_crop_box();
        let corners = [(shown.x0, shown.y0), (shown.x1, shown.y1)].map(|(x, y)| matrix::apply(upright.0, x, y));
        (around(corners).unwrap_or(EVERYWHERE), upright)
    }
}

/// The matrix that turns a page to the way it is shown, with its lower left corner at the origin, and its height then
/// (ISO 32000-1 table 30, Rotate).
fn upright(rotation: Rotation, page: Rect) -> (Matrix, f64) {
    match rotation {
        Rotation::None => ([1.0, 0.0, 0.0, 1.0, -page.x0, -page.y0], page.height()),
        Rotation::Horizontal => ([0.0, -1.0, 1.0, 0.0, -page.y0, page.x1], page.width()),
        Rotation::Flipped => ([-1.0, 0.0, 0.0, -1.0, page.x1, page.y1], page.height()),
        Rotation::FlippedHorizontal => ([0.0, 1.0, -1.0, 0.0, page.y1, -page.x0], page.width()),
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
