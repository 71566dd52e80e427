//! Whether operators have the operands that they take (ISO 32000-1 tables 57, 105, 107, 108 and 109): with others, a byte of
//! the content was lost or altered, and what is shown may be wrong or elsewhere.

use super::operand::{Operand, Operands};
use super::operator::Operator;
use crate::reader::pdf::matrix::Matrix;

/// The axes of slanted letters are further from each other than this: the cosine of the angle between them, at 45 degrees.
const SLANT: f64 = 0.707;

/// Whether these are the operands of a text operator; true for other operators.
pub(super) fn fit(operator: Operator, operands: &Operands<'_, '_>) -> bool {
    use Operand::{Codes, Items, Name, Number, Written};
    let list = operands.list;
    match operator {
        Operator::TextMatrix | Operator::Transform => {
            matches!(list, [Number(_), Number(_), Number(_), Number(_), Number(_), Number(_)])
        }
        Operator::Move | Operator::MoveAndLead => matches!(list, [Number(_), Number(_)]),
        Operator::CharSpacing
        | Operator::WordSpacing
        | Operator::Scale
        | Operator::Leading
        | Operator::Rise
        | Operator::Mode => matches!(list, [Number(_)]),
        Operator::NextLine | Operator::BeginText | Operator::EndText => list.is_empty(),
        Operator::Show | Operator::NextLineShow => matches!(list, [Codes(_) | Written(_)]),
        Operator::ShowArray => matches!(list, [Items { .. }]),
        Operator::Font => matches!(list, [Name(_), Number(_)]),
        Operator::SpacedNextLineShow => matches!(list, [Number(_), Number(_), Codes(_) | Written(_)]),
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
    use crate::reader::pdf::content::scanner::Scanner;

    fn all_fit(content: &str) -> bool {
        let mut scanner = Scanner::new(content.as_bytes());
        let mut all = true;
        while let Some(operator) = scanner.next() {
            all &= fit(operator, &scanner.operands());
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
