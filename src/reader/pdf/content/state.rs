//! The graphics and text state of one content stream (ISO 32000-1 §8.4 and §9.3), and the operators that set it.

use super::graphics::GraphicsState;
use super::operand::{Operand, Operands};
use super::operator::Operator;
use super::shape::Shape;
use super::transparency::Transparency;
use crate::reader::pdf::matrix::{IDENTITY, Matrix, multiply, translation};
use smallvec::SmallVec;

const MAX_SAVED_STATES: usize = 256;
/// Drawings have some thousands of lines per page, tables some hundreds.
pub(super) const MAX_RULES: usize = 4096;

/// How many names of a kind a stream remembers; real pages have about ten.
const MAX_NAMES: usize = 64;

/// What was found under names: a page uses the same few again and again.
pub(super) struct Looked<T>(Vec<(Vec<u8>, T)>);

impl<T> Default for Looked<T> {
    fn default() -> Self {
        Looked(Vec::new())
    }
}

impl<T: Copy> Looked<T> {
    /// What this name stands for, looked up if it is new.
    pub(super) fn up(&mut self, name: &[u8], find: impl FnOnce() -> T) -> T {
        if let Some((_, known)) = self.0.iter().find(|(known, _)| known == name) {
            return *known;
        }
        let found = find();
        if self.0.len() < MAX_NAMES {
            self.0.push((name.to_vec(), found));
        }
        found
    }
}

/// State of one content stream.
pub(super) struct StreamState {
    pub(super) graphics: GraphicsState,
    pub(super) saved: Vec<GraphicsState>,
    pub(super) text_matrix: Matrix,
    pub(super) line_matrix: Matrix,
    /// Resources that were looked up, by name.
    pub(super) fonts: Looked<Option<u32>>,
    pub(super) parameters: Looked<Transparency>,
    pub(super) spaces: Looked<bool>,
    pub(super) number: u32,
    pub(super) path: SmallVec<[[f64; 4]; 4]>,
    pub(super) point: (f64, f64),
    pub(super) shape: Shape,
    /// Whether the path will be a clip.
    pub(super) clips: bool,
}

impl StreamState {
    /// A stream begins with the state in which it is called (ISO 32000-1 §8.10.1).
    pub(super) fn new(graphics: GraphicsState, number: u32) -> Self {
        StreamState {
            graphics,
            saved: Vec::new(),
            text_matrix: IDENTITY,
            line_matrix: IDENTITY,
            fonts: Looked::default(),
            parameters: Looked::default(),
            spaces: Looked::default(),
            number,
            path: SmallVec::new(),
            point: (0.0, 0.0),
            shape: Shape::default(),
            clips: false,
        }
    }

    pub(super) fn move_line(&mut self, x: f64, y: f64) {
        self.line_matrix = multiply(translation(x, y), self.line_matrix);
        self.text_matrix = self.line_matrix;
    }

    pub(super) fn next_line(&mut self) {
        self.move_line(0.0, -self.graphics.leading);
    }

    /// Moves left by thousandths of the font size, as do numbers in a TJ array.
    pub(super) fn advance(&mut self, thousandths: f64) {
        let advance = -thousandths / 1000.0 * self.graphics.size * self.graphics.scale;
        self.text_matrix = multiply(translation(advance, 0.0), self.text_matrix);
    }

    /// Adds a rectangle or a straight line to the path, in the page's coordinates.
    pub(super) fn path_to(&mut self, from: (f64, f64), to: (f64, f64)) {
        if self.path.len() < MAX_RULES {
            let [a, b] = [from, to].map(|(x, y)| multiply(translation(x, y), self.graphics.ctm));
            self.path.push([a[4].min(b[4]), a[5].min(b[5]), a[4].max(b[4]), a[5].max(b[5])]);
        }
    }
}

fn six(operands: &Operands<'_, '_>) -> Matrix {
    std::array::from_fn(|i| operands.number(i))
}

/// Graphics state and colour (ISO 32000-1 tables 57 and 74); false for other operators.
pub(super) fn graphics_operator(state: &mut StreamState, operator: Operator, operands: &Operands<'_, '_>) -> bool {
    let graphics = &mut state.graphics;
    match operator {
        Operator::Save if state.saved.len() < MAX_SAVED_STATES => state.saved.push(graphics.clone()),
        Operator::Restore => {
            if let Some(saved) = state.saved.pop() {
                *graphics = saved;
            }
        }
        Operator::Transform => graphics.ctm = multiply(six(operands), graphics.ctm),
        Operator::DeviceColor | Operator::Color => {
            let color = color(operands);
            graphics.space_known |= operator == Operator::DeviceColor;
            graphics.known_color = color.filter(|_| graphics.space_known);
            graphics.color = color.unwrap_or(graphics.color);
        }
        _ => return false,
    }
    true
}

pub(super) fn position_operator(state: &mut StreamState, operator: Operator, operands: &Operands<'_, '_>) -> bool {
    let first = operands.number(0);
    match operator {
        Operator::BeginText => (state.text_matrix, state.line_matrix) = (IDENTITY, IDENTITY),
        Operator::Move => state.move_line(first, operands.number(1)),
        Operator::MoveAndLead => {
            state.graphics.leading = -operands.number(1);
            state.move_line(first, operands.number(1));
        }
        Operator::TextMatrix => {
            state.line_matrix = six(operands);
            state.text_matrix = state.line_matrix;
        }
        Operator::NextLine => state.next_line(),
        Operator::CharSpacing => state.graphics.char_spacing = first,
        Operator::WordSpacing => state.graphics.word_spacing = first,
        Operator::Scale => state.graphics.scale = first / 100.0,
        Operator::Leading => state.graphics.leading = first,
        Operator::Rise => state.graphics.rise = first,
        Operator::Mode => state.graphics.mode = first as i32,
        _ => return false,
    }
    true
}

/// Grey, RGB or CMYK components, 0 to 1, as 0xRRGGBB.
fn color(operands: &Operands<'_, '_>) -> Option<u32> {
    let component = |i: usize| operands.number(i).clamp(0.0, 1.0);
    let byte = |value: f64| (value * 255.0) as u32;
    let rgb = match operands.list {
        [Operand::Number(_)] => [component(0); 3],
        [_, _, _] => [component(0), component(1), component(2)],
        [_, _, _, _] => [0, 1, 2].map(|i| (1.0 - component(i)) * (1.0 - component(3))),
        _ => return None,
    };
    Some(byte(rgb[0]) << 16 | byte(rgb[1]) << 8 | byte(rgb[2]))
}
