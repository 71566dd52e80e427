//! The pages of an open PDF: their text, upright as it is shown, and their numbers.

use super::content::Interpreter;
use super::fonts::Fonts;
use super::matrix::Matrix;
use super::page::PageText;
use super::unpack;
use super::{crop, facing};
use crate::limits::Measure;
use crate::reader::budget::Budget;
use hayro_syntax::Pdf;
use hayro_syntax::object::{ObjRef, Rect};
use hayro_syntax::page::Rotation;
use rustc_hash::FxHashMap;

/// The text of each page, as far as the limits allow, and the fonts; with `letters`, every glyph's position too.
pub fn page_texts(pdf: &Pdf, letters: bool, budget: &mut Budget) -> (Vec<PageText>, Fonts) {
    let mut fonts = Fonts::default();
    let mut texts = Vec::new();
    for (number, page) in (1u32..).zip(pdf.pages().iter()) {
        budget.page = Some(number);
        if !budget.take(Measure::Pages, 1) {
            break;
        }
        let (upright, width, height) = upright(page.rotation(), page.intersected_crop_box());
        let contents = unpack::contents(page, budget);
        let mut interpreter = Interpreter::new(&mut fonts, budget, (width as f32, height as f32));
        if letters {
            interpreter.record_glyphs();
        }
        if let Some(data) = &contents {
            interpreter.nested(data, page.resources(), upright, 0);
        }
        let mut text = interpreter.finish();
        crop::drop_outside(&mut text);
        facing::set_upright(&mut text);
        texts.push(text);
    }
    budget.page = None;
    (texts, fonts)
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
