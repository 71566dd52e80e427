//! Paths, as far as they are ruled lines: Word draws the borders of table cells as thin filled rectangles.

use super::state::{MAX_RULES, Operands, StreamState, number};
use crate::reader::pdf::page::{PageText, Rule};

/// A filled rectangle up to this thickness, in points, is a line; table borders are from half a point to three points.
const MAX_RULE: f64 = 4.0;
/// Fill colours of this brightness or more are not ink.
const WHITE: u32 = 0xF8;

/// Straight lines and rectangles (ISO 32000-1 tables 59 and 60); false for other operators.
pub(super) fn path_operator(
    page: &mut PageText,
    state: &mut StreamState,
    operator: &[u8],
    operands: &Operands<'_, '_>,
) -> bool {
    let point = (number(operands, 0), number(operands, 1));
    match operator {
        b"re" => state.path_to(point, (point.0 + number(operands, 2), point.1 + number(operands, 3))),
        b"m" => state.point = point,
        b"l" => {
            state.path_to(state.point, point);
            state.point = point;
        }
        b"f" | b"F" | b"f*" => rules(page, state, is_ink(state.graphics.color)),
        b"S" | b"s" | b"B" | b"B*" | b"b" | b"b*" => rules(page, state, true),
        b"n" => rules(page, state, false),
        _ => return false,
    }
    true
}

/// Ends a path; thin parts of it are rules if they are painted.
fn rules(page: &mut PageText, state: &mut StreamState, painted: bool) {
    for [x0, y0, x1, y1] in state.path.drain(..) {
        let thin = (x1 - x0).min(y1 - y0) <= MAX_RULE && (x1 - x0).is_finite() && (y1 - y0).is_finite();
        if painted && thin && page.rules.len() < MAX_RULES {
            let [x0, y0, x1, y1] = [x0, y0, x1, y1].map(|v| v as f32);
            page.rules.push(Rule { x0, y0, x1, y1 });
        }
    }
}

fn is_ink(color: u32) -> bool {
    [16, 8, 0].iter().any(|shift| (color >> shift) & 0xFF < WHITE)
}
