//! The white space between two columns.

use super::lines::RunLine;

/// A column's piece may begin this far inside its gutter, in points.
const OVERLAP: f32 = 0.5;

/// A white strip between two columns, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Gutter {
    pub(super) from: f32,
    pub(super) to: f32,
}

/// The column that a piece is in.
pub(super) fn column(piece: &RunLine, gutters: &[Gutter]) -> usize {
    gutters.iter().take_while(|g| piece.x0 >= g.to - OVERLAP).count()
}
