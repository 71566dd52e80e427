//! Cells of a tagged table that span rows.

use crate::limits::Measure;
use crate::model::document::{Cell, Row};
use crate::reader::budget::Budget;

/// Cells that span rows: for each column, how many more rows are taken.
#[derive(Default)]
pub(super) struct RowSpans(Vec<u32>);

impl RowSpans {
    pub(super) fn open(&mut self, column: usize, columns: u32, rows: u32) {
        if rows > 1 {
            let end = column + columns as usize;
            self.0.resize(self.0.len().max(end), 0);
            self.0[column..end].fill(rows - 1);
        }
    }

    /// Empty cells where a cell in a row above extends down.
    pub(super) fn fill(&mut self, row: &mut Row, budget: &mut Budget) {
        while let Some(left) = self.0.get_mut(row.cells.len())
            && *left > 0
            && budget.take(Measure::Cells, 1)
        {
            *left -= 1;
            row.cells.push(Cell::default());
        }
    }
}
