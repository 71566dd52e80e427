//! Annotations (ISO 32000-1 §12.5): what they show on the page, and whose words that is.

use super::content::Interpreter;
use super::drawing::Area;
use super::matrix::{Matrix, apply, multiply};
use super::numbers::numbers;
use super::strings::text_string;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};
use hayro_syntax::page::Page;

/// A page has some dozens of annotations, nearly all links.
const MOST: usize = 2000;
/// Flags (ISO 32000-1 table 165): hidden, and not shown on a screen.
const HIDDEN: i32 = 1 << 1 | 1 << 5;
/// What these show is no part of the page: an icon, or a window beside it.
const BESIDE: [&str; 9] =
    ["Link", "Popup", "Text", "Sound", "Movie", "Screen", "FileAttachment", "PrinterMark", "TrapNet"];
/// How many parents a form field has.
const MOST_PARENTS: usize = 16;

/// Reads what the page's annotations show; `upright` turns the page.
pub fn read(page: &Page<'_>, upright: Matrix, interpreter: &mut Interpreter<'_>) {
    let Some(annotations) = page.raw().get::<Array>(b"Annots") else { return };
    for annotation in annotations.iter::<Dict>().take(MOST) {
        let kind = annotation.get::<Name>(b"Subtype");
        let kind = kind.as_ref().map_or("", |name| name.as_str());
        let flags = annotation.get::<i32>(b"F").unwrap_or(0);
        if !BESIDE.contains(&kind) && flags & HIDDEN == 0 && interpreter.shows(&annotation, b"OC") {
            show(&annotation, kind == "Widget", upright, interpreter);
        }
    }
}

fn show(annotation: &Dict<'_>, is_field: bool, upright: Matrix, interpreter: &mut Interpreter<'_>) {
    let Some(place) = numbers(annotation, b"Rect").map(sorted) else { return };
    let first = interpreter.begin_annotation();
    match appearance(annotation) {
        Some(form) => interpreter.appearance(&form, |sides| placed(sides, place, upright)),
        None => {
            if let Some(words) = words(annotation, is_field) {
                let (x0, y0) = apply(upright, place[0], place[1]);
                let (x1, y1) = apply(upright, place[2], place[3]);
                let area: Area = [x0.min(x1) as f32, y0.min(y1) as f32, x0.max(x1) as f32, y0.max(y1) as f32];
                interpreter.plain_words(&words, area);
            }
        }
    }
    interpreter.end_annotation(first, is_field);
}

/// The normal appearance, in the annotation's state (ISO 32000-1 §12.5.5).
fn appearance<'a>(annotation: &Dict<'a>) -> Option<Stream<'a>> {
    match annotation.get::<Dict>(b"AP")?.get::<Object>(b"N")? {
        Object::Stream(form) => Some(form),
        Object::Dict(states) => states.get::<Stream>(annotation.get::<Name>(b"AS")?),
        _ => None,
    }
}

/// The matrix that fits an appearance, whose box has these corners, into the annotation's rectangle.
fn placed(corners: Area, place: [f64; 4], upright: Matrix) -> Matrix {
    let [x0, y0, x1, y1] = corners.map(f64::from);
    let scale = |from: f64, to: f64| if from.abs() > 1e-6 { to / from } else { 1.0 };
    let (across, up) = (scale(x1 - x0, place[2] - place[0]), scale(y1 - y0, place[3] - place[1]));
    multiply([across, 0.0, 0.0, up, place[0] - x0 * across, place[1] - y0 * up], upright)
}

/// The words of an annotation without an appearance: a field's value, or what a text box contains.
fn words(annotation: &Dict<'_>, is_field: bool) -> Option<String> {
    let is_box = annotation.get::<Name>(b"Subtype").is_some_and(|name| name.as_str() == "FreeText");
    let text = match is_field {
        true => inherited(annotation.clone(), b"FT")
            .and_then(|kind| kind.into_name())
            .filter(|kind| ["Tx", "Ch"].contains(&kind.as_str()))
            .and_then(|_| inherited(annotation.clone(), b"V")?.into_string()),
        false => annotation.get::<PdfString>(b"Contents").filter(|_| is_box),
    };
    text.map(|text| text_string(text.as_bytes()))
}

/// A field's entry, or its parent's (ISO 32000-1 §12.7.3.1).
fn inherited<'a>(mut field: Dict<'a>, key: &[u8]) -> Option<Object<'a>> {
    for _ in 0..MOST_PARENTS {
        if let Some(value) = field.get::<Object>(key) {
            return Some(value);
        }
        field = field.get::<Dict>(b"Parent")?;
    }
    None
}

fn sorted([x0, y0, x1, y1]: [f64; 4]) -> [f64; 4] {
    [x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)]
}
