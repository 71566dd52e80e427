//! Whether operators have the operands that they take (ISO 32000-1 tables 57, 105, 107, 108 and 109): with others, a byte of
//! the content was lost or altered, and what is shown may be wrong or elsewhere.

use super::state::Operands;
use crate::reader::pdf::matrix::Matrix;
use hayro_syntax::object::Object;

/// The axes of slanted letters are further from each other than this: the cosine of the angle between them, at 45 degrees.
const SLANT: f64 = 0.707;

/// Whether these are the operands of a text operator; true for other operators.
pub(super) fn fit(operator: &[u8], operands: &Operands<'_, '_>) -> bool {
    let numbers = |count: usize| operands.len() == count && operands.iter().all(|o| matches!(o, Object::Number(_)));
    match operator {
        b"Tm" | b"cm" => numbers(6),
        b"Td" | b"TD" => numbers(2),
        b"Tc" | b"Tw" | b"Tz" | b"TL" | b"Ts" | b"Tr" => numbers(1),
        b"T*" | b"BT" | b"ET" => operands.is_empty(),
        b"Tj" | b"'" => matches!(operands, [Object::String(_)]),
        b"TJ" => matches!(operands, [Object::Array(_)]),
        b"Tf" => matches!(operands, [Object::Name(_), Object::Number(_)]),
        b"\"" => matches!(operands, [Object::Number(_), Object::Number(_), Object::String(_)]),
        _ => true,
    }
}

/// Whether letters drawn by this matrix can be read: their axes are not nearly the same.
pub(super) fn is_readable(matrix: Matrix) -> bool {
    let [a, b, c, d, ..] = matrix;
    if b == 0.0 && c == 0.0 {
        return true;
    }
    let lengths = a.hypot(b) * c.hypot(d);
    (a * c + b * d).abs() <= SLANT * lengths
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro_syntax::content::UntypedIter;

    fn all_fit(content: &str) -> bool {
        let mut instructions = UntypedIter::new(content.as_bytes());
        let mut all = true;
        while let Some(instruction) = instructions.next() {
            let operands: Vec<&Object<'_>> = instruction.operands().collect();
            all &= fit(instruction.operator, &operands);
        }
        all
    }

    #[test]
    fn operators_with_their_operands_fit() {
        assert!(all_fit("BT /F0 12 Tf 1 0 0 1 72 27.5 Tm [(Fen) 74 (moor)] TJ 0 -12 Td (x) Tj T* ET 1 0 0 rg"));
    }

    #[test]
    fn an_operator_that_was_lost_leaves_its_operands_to_the_next() {
        assert!(!all_fit("1 0 0 1 77 27%.5 Tm\n[(their story)] TJ"));
        assert!(!all_fit("1 0 0 1 72 Tm"));
        assert!(!all_fit("/F0 Tf"));
    }

    #[test]
    fn slanted_and_turned_letters_can_be_read_but_not_a_line_of_them() {
        assert!(is_readable([1.0, 0.0, 0.33, 1.0, 0.0, 0.0]));
        assert!(is_readable([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]));
        assert!(!is_readable([1.0, 4.0, 0.0, 1.0, 72.0, 560.0]));
    }
}
