//! Text that is shown: each operator makes one or more runs of it.

use super::interpreter::Interpreter;
use super::operand::{Operand, Operands, decoded};
use super::operands;
use super::shape::rectangle;
use super::show::{Shower, has_tabs, place_glyphs};
use super::state::StreamState;
use crate::limits::Measure;
use crate::reader::damage::Part;
use crate::reader::pdf::drawing::Text;
use crate::reader::pdf::matrix::{Matrix, multiply, translation};
use crate::reader::pdf::page::Run;

/// The text rendering mode in which glyphs only cut what is painted later.
const CLIPS_ONLY: i32 = 7;

impl Interpreter<'_> {
    pub(super) fn show_string(&mut self, state: &mut StreamState, operand: Option<&Operand<'_>>) {
        match operand {
            Some(Operand::Codes(codes)) => self.show_codes(state, codes),
            Some(Operand::Written(written)) => self.show_codes(state, &decoded(written)),
            _ => {}
        }
    }

    fn show_codes(&mut self, state: &mut StreamState, codes: &[u8]) {
        if has_tabs(&state.graphics) {
            self.show_words(state, codes);
        } else {
            self.show(state, |shower| shower.string(codes));
        }
    }

    /// Words and the spaces between them, each as a separate run.
    fn show_words(&mut self, state: &mut StreamState, bytes: &[u8]) {
        for part in bytes.chunk_by(|a, b| (*a == b' ') == (*b == b' ')) {
            self.show(state, |shower| shower.string(part));
        }
    }

    /// A gap as wide as a tab ends a run: some producers show whole lines of a table with one operator.
    pub(super) fn show_array(&mut self, state: &mut StreamState, operands: &Operands<'_, '_>) {
        let Some(mut items) = operands.array() else { return };
        if has_tabs(&state.graphics) {
            items.for_each(|item| match item {
                Operand::Number(thousandths) => state.advance(thousandths),
                item => self.show_string(state, Some(&item)),
            });
            return;
        }
        let mut tab = Some(0.0);
        while let Some(thousandths) = tab.take() {
            state.advance(thousandths);
            self.show(state, |shower| tab = shower.until_tab(&mut items));
        }
    }

    fn show(&mut self, state: &mut StreamState, parts: impl FnOnce(&mut Shower<'_>)) {
        let marked = self.marked();
        let font = state.graphics.font;
        let Some((font, loaded)) = font.and_then(|font| Some((font, self.fonts.list.get_mut(font as usize)?))) else {
            self.page.without_font += 1;
            return;
        };
        let start = self.page.text.len();
        let end = start.saturating_add(self.budget.left(Measure::Text) as usize);
        let mut shower =
            Shower { font: loaded, graphics: &state.graphics, page: &mut self.page, start, end, advance: 0.0 };
        parts(&mut shower);
        let (advance, em, (descent, ascent)) = (shower.advance, shower.font.em, shower.font.extent);
        let graphics = &state.graphics;
        let text_to_page = multiply(state.text_matrix, graphics.ctm);
        place_glyphs(&mut self.page, start, text_to_page);
        let size = graphics.size * f64::from(em);
        let sides = [0.0, f64::from(descent) * size + graphics.rise, advance, f64::from(ascent) * size + graphics.rise];
        let area = rectangle(sides, text_to_page);
        let scaled = [graphics.size * graphics.scale, 0.0, 0.0, graphics.size, 0.0, graphics.rise];
        let begin = multiply(scaled, text_to_page);
        state.text_matrix = multiply(translation(advance, 0.0), state.text_matrix);
        let end = multiply(state.text_matrix, graphics.ctm);
        let length = (self.page.text.len() - start) as u64;
        let fits = self.budget.take(Measure::Text, length) && self.budget.take(Measure::Runs, 1);
        if length > 0 && fits {
            if !operands::is_readable(begin) {
                self.budget.damaged(Part::Content);
            }
            let size = length_of(begin[2], begin[3]) as f32 * em;
            let (ink, clip, on) = (graphics.ink(), graphics.clip, self.is_on());
            if graphics.mode == CLIPS_ONLY {
                state.graphics.text_clip.get_or_insert(self.drawing.count());
            }
            self.drawing.text(Text { area, size, ink, clip, on });
            self.page.runs.push(Run {
                marked,
                stream: state.number,
                text: start as u32..self.page.text.len() as u32,
                x0: begin[4] as f32,
                x1: end[4] as f32,
                y: begin[5] as f32,
                y1: end[5] as f32,
                turn: turn(begin),
                size,
                font,
                color: state.graphics.color,
            });
        }
    }
}

/// The length of a vector; those of upright text are along an axis.
fn length_of(x: f64, y: f64) -> f64 {
    if x == 0.0 { y.abs() } else { x.hypot(y) }
}

/// How far a baseline is turned, anticlockwise in degrees.
fn turn(text_to_page: Matrix) -> f32 {
    if text_to_page[1] == 0.0 && text_to_page[0] >= 0.0 {
        return 0.0;
    }
    let turn = text_to_page[1].atan2(text_to_page[0]).to_degrees() as f32;
    if turn.is_finite() { turn } else { 0.0 }
}
