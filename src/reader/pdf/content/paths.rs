//! Paths, as far as they are ruled lines, boxes or clips: Word draws the borders of table cells as thin filled
//! rectangles.

use super::operand::Operands;
use super::operator::Operator;
use super::state::{MAX_RULES, StreamState};
use crate::reader::pdf::drawing::{Drawing, Paint, PaintKind, overlap};
use crate::reader::pdf::page::{PageText, Rule};

/// A filled rectangle up to this thickness, in points, is a line; table borders are from half a point to three points.
const MAX_RULE: f64 = 4.0;
/// Fill colours of this brightness or more are not ink.
const WHITE: u32 = 0xF8;

/// What a page's paths become.
pub(super) struct Canvas<'p> {
    pub(super) page: &'p mut PageText,
    pub(super) drawing: &'p mut Drawing,
    /// Whether the layers are on that the path is in.
    pub(super) on: bool,
}

impl Canvas<'_> {
    /// Straight lines, rectangles and curves, painting and clipping (ISO 32000-1 tables 59 to 61); false for other
    /// operators.
    pub(super) fn path_operator(
        &mut self,
        state: &mut StreamState,
        operator: Operator,
        operands: &Operands<'_, '_>,
    ) -> bool {
        let point = (operands.number(0), operands.number(1));
        let ctm = state.graphics.ctm;
        match operator {
            Operator::Rectangle => {
                let sides = (operands.number(2), operands.number(3));
                state.path_to(point, (point.0 + sides.0, point.1 + sides.1));
                state.shape.rectangle(point, sides, ctm);
            }
            Operator::MoveTo => {
                state.point = point;
                state.shape.start(point, ctm);
            }
            Operator::LineTo => {
                state.path_to(state.point, point);
                state.point = point;
                state.shape.line(point, ctm);
            }
            Operator::Curve => curve(state, operands),
            Operator::Fill => self.end(state, is_ink(state.graphics.color), true),
            Operator::Stroke => self.end(state, true, false),
            Operator::FillAndStroke => self.end(state, true, true),
            Operator::EndPath => self.end(state, false, false),
            Operator::Clip => state.clips = true,
            _ => return false,
        }
        true
    }

    /// Ends a path; thin parts of it are rules if they are painted.
    fn end(&mut self, state: &mut StreamState, painted: bool, filled: bool) {
        for [x0, y0, x1, y1] in state.path.drain(..) {
            let thin = (x1 - x0).min(y1 - y0) <= MAX_RULE && (x1 - x0).is_finite() && (y1 - y0).is_finite();
            if painted && thin && self.on && self.page.rules.len() < MAX_RULES {
                let [x0, y0, x1, y1] = [x0, y0, x1, y1].map(|v| v as f32);
                self.page.rules.push(Rule { x0, y0, x1, y1 });
            }
        }
        let mut shape = std::mem::take(&mut state.shape);
        let Some(bounds) = shape.bounds() else { return };
        if filled && self.on {
            state.graphics.reveal(self.drawing);
            let clip = state.graphics.clip;
            let mut paint = |area, kind| self.drawing.paint(Paint { area: overlap(area, clip), kind });
            match (state.graphics.solid(), shape.boxes()) {
                (Some(color), boxes @ [_, ..]) => boxes.iter().for_each(|area| paint(*area, PaintKind::Box(color))),
                _ => paint(bounds, PaintKind::Shape),
            }
        }
        if std::mem::take(&mut state.clips) {
            state.graphics.clip = overlap(state.graphics.clip, bounds);
        }
    }
}

fn curve(state: &mut StreamState, operands: &Operands<'_, '_>) {
    let points: [(f64, f64); 3] = std::array::from_fn(|i| (operands.number(2 * i), operands.number(2 * i + 1)));
    let points = points.get(..(operands.list.len() / 2).min(3)).unwrap_or_default();
    state.shape.curve(points, state.graphics.ctm);
    state.point = points.last().copied().unwrap_or(state.point);
}

fn is_ink(color: u32) -> bool {
    [16, 8, 0].iter().any(|shift| (color >> shift) & 0xFF < WHITE)
}
