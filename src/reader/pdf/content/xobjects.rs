//! Form XObjects, pictures, and what annotations show.

use super::graphics::GraphicsState;
use super::interpreter::Interpreter;
use super::shape::rectangle;
use crate::limits::Measure;
use crate::reader::pdf::drawing::{Area, EVERYWHERE, Ink, PaintKind, Text, overlap};
use crate::reader::pdf::matrix::{IDENTITY, Matrix, multiply};
use crate::reader::pdf::numbers::numbers;
use crate::reader::pdf::page::{Added, Marked, Run};
use crate::reader::pdf::unpack::unpacked;
use hayro_syntax::object::{Dict, Name, ObjRef, Stream};
use hayro_syntax::page::Resources;

/// A picture whose matrix leans by less than this is upright.
const LEANING: f64 = 0.5;
const MAX_FORM_DEPTH: u32 = 8;
/// The type of words that are given without an appearance, in points: its size, and a letter's width.
const PLAIN_SIZE: f32 = 10.0;
const PLAIN_WIDTH: f32 = 5.0;
/// How many lines of such words are read.
const MOST_LINES: usize = 200;

impl Interpreter<'_> {
    /// A picture fills the unit square (ISO 32000-1 §8.9.5).
    pub(super) fn picture(&mut self, graphics: &GraphicsState, opaque: bool) {
        let [a, b, c, d, ..] = graphics.ctm;
        self.page.image_area = self.page.image_area.max((a * d - b * c).abs() as f32);
        graphics.reveal(&mut self.drawing);
        let upright = b.abs() + c.abs() < LEANING || a.abs() + d.abs() < LEANING;
        let hides = opaque && upright && graphics.plain && graphics.fill_opacity * graphics.group_opacity >= 1.0;
        self.paint(overlap(rectangle([0.0, 0.0, 1.0, 1.0], graphics.ctm), graphics.clip), PaintKind::Picture(hides));
    }

    /// A form XObject or an image.
    pub(super) fn object(&mut self, graphics: &GraphicsState, name: &Name<'_>, resources: &Resources<'_>) {
        let Some(object) = resources.get_x_object(name) else { return };
        if !self.shows(object.dict(), b"OC") {
            self.open(self.marked(), None, true);
            self.form(graphics, &object, resources);
            self.open.pop();
        } else {
            self.form(graphics, &object, resources);
        }
    }

    fn form(&mut self, graphics: &GraphicsState, form: &Stream<'_>, resources: &Resources<'_>) {
        if self.depth >= MAX_FORM_DEPTH || !self.budget.take(Measure::Forms, 1) {
            return;
        }
        let dict = form.dict();
        self.charge(dict);
        if dict.get::<Name>(b"Subtype").is_none_or(|s| s.as_str() != "Form") {
            let masked = [&b"SMask"[..], b"Mask"].iter().any(|key| dict.contains_key(key))
                || dict.get::<bool>(b"ImageMask").unwrap_or(false);
            return self.picture(graphics, !masked);
        }
        let own = dict.get::<Dict>(b"Resources").map(Resources::new);
        own.iter().flat_map(|own| [&own.fonts, &own.x_objects, &own.properties]).for_each(|dict| self.charge(dict));
        let graphics = within(graphics, dict);
        let Some(data) = unpacked(form, self.budget) else { return };
        self.depth += 1;
        self.nested(&data, own.as_ref().unwrap_or(resources), graphics, object_number(form));
        self.depth -= 1;
    }

    /// Where an annotation's runs begin.
    pub fn begin_annotation(&self) -> usize {
        self.page.runs.len()
    }

    /// An annotation's appearance; `placed` makes a matrix of the area around its box.
    pub fn appearance(&mut self, form: &Stream<'_>, placed: impl FnOnce(Area) -> Matrix) {
        let Some(sides) = numbers(form.dict(), b"BBox") else { return };
        let matrix = placed(rectangle(sides, form_matrix(form.dict())));
        self.form(&GraphicsState::new(matrix), form, &Resources::new(Dict::empty()));
    }

    /// Words without an appearance, in this area.
    pub fn plain_words(&mut self, words: &str, [x0, _, x1, y1]: Area) {
        for (number, line) in (1u16..).zip(words.lines().take(MOST_LINES)) {
            let length = line.len() as u64;
            if !self.budget.take(Measure::Text, length) || !self.budget.take(Measure::Runs, 1) {
                return;
            }
            let start = self.page.text.len() as u32;
            self.page.text.push_str(line);
            let (end, y) = (self.page.text.len() as u32, y1 - 1.2 * PLAIN_SIZE * f32::from(number));
            let x1 = (x0 + PLAIN_WIDTH * line.chars().count() as f32).min(x1.max(x0 + PLAIN_WIDTH));
            let ink = Ink { color: None, opacity: 1.0 };
            let area = [x0, y, x1, y + PLAIN_SIZE];
            self.drawing.text(Text { area, size: PLAIN_SIZE, ink, clip: EVERYWHERE, on: true });
            let (text, marked, size, font) = (start..end, Marked::None, PLAIN_SIZE, u32::MAX);
            let (stream, y1, turn, color) = (0, y, 0.0, 0);
            self.page.runs.push(Run { marked, stream, text, x0, x1, y, y1, turn, size, font, color });
        }
    }

    /// Notes which runs an annotation, or a form field, has added.
    pub fn end_annotation(&mut self, first: usize, is_field: bool) {
        let runs = first..self.page.runs.len();
        if runs.is_empty() {
            return;
        }
        for run in self.page.runs.iter_mut().skip(first) {
            // the tree names marked content of the page, not of what is laid on it
            run.marked = Marked::None;
            if !is_field {
                // nor is a large stamp a heading
                (run.size, run.font) = (run.size.min(PLAIN_SIZE), u32::MAX);
            }
        }
        self.page.added.push(Added { runs, is_field });
    }
}

/// The state in which a form's content begins.
fn within(outside: &GraphicsState, dict: &Dict<'_>) -> GraphicsState {
    let mut graphics = outside.clone();
    graphics.ctm = multiply(form_matrix(dict), outside.ctm);
    if let Some(sides) = numbers(dict, b"BBox") {
        graphics.clip = overlap(graphics.clip, rectangle(sides, graphics.ctm));
    }
    if dict.contains_key(b"Group") {
        graphics.group_opacity *= graphics.fill_opacity;
        (graphics.fill_opacity, graphics.stroke_opacity) = (1.0, 1.0);
    }
    graphics
}

fn object_number(stream: &Stream<'_>) -> u32 {
    ObjRef::from(stream.obj_id()).obj_number
}

fn form_matrix(dict: &Dict<'_>) -> Matrix {
    numbers(dict, b"Matrix").unwrap_or(IDENTITY)
}
