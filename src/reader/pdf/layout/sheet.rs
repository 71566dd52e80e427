//! A page's runs as lines, with those inside ruled tables sorted by cell.

use super::grid::{self, Grid};
use super::lines::{self, RunLine};
use crate::limits::Measure;
use crate::reader::budget::Budget;
use crate::reader::pdf::fonts::Font;
use crate::reader::pdf::furniture;
use crate::reader::pdf::page::{PageText, Run};

/// A run is in the cell that contains this point of its first letter, in parts of the size from its lower left corner.
const INSIDE: f32 = 0.3;

/// A page's lines, in ruled tables and outside.
pub(super) struct PageLines {
    pub(super) number: u32,
    pub(super) grids: Vec<Filled>,
    pub(super) rows: Vec<lines::RunRow>,
}

/// A ruled table and the lines of its cells, by the cells' first places.
pub(super) struct Filled {
    pub(super) grid: Grid,
    pub(super) cells: Vec<Vec<lines::RunRow>>,
}

impl PageLines {
    pub(super) fn new(
        number: u32,
        page: &PageText,
        fonts: &[Font],
        budget: &mut Budget,
        select: &impl Fn(u32, &Run) -> bool,
    ) -> PageLines {
        let readable = |run: &Run| select(number, run) && lines::is_readable(page, run);
        let selected: Vec<u32> =
            (0u32..).zip(&page.runs).filter(|(_, run)| readable(run)).map(|(index, _)| index).collect();
        if selected.is_empty() {
            return PageLines { number, rows: Vec::new(), grids: Vec::new() };
        }
        let mut grids = grid::grids(page);
        // a footer in a ruled box is still a footer
        grids.retain(|grid| !furniture::in_lower_margin(grid.top(), page.height));
        grids.retain(|grid| budget.take(Measure::Cells, (grid.rows() * grid.columns()) as u64));
        let mut places: Vec<Vec<Vec<u32>>> = grids.iter().map(|g| vec![Vec::new(); g.rows() * g.columns()]).collect();
        let mut flow = Vec::new();
        for index in selected {
            let Some(run) = page.runs.get(index as usize) else { continue };
            let (x, y) = (run.x0 + INSIDE * run.size.min(run.x1 - run.x0), run.y + INSIDE * run.size);
            let inside = grids.iter().zip(&mut places).find_map(|(g, p)| p.get_mut(g.cell(x, y)?));
            inside.unwrap_or(&mut flow).push(index);
        }
        let rows = |runs: &Vec<u32>| lines::printed_rows(page, fonts, runs);
        let fill = |(grid, places): (Grid, Vec<Vec<u32>>)| Filled { grid, cells: places.iter().map(rows).collect() };
        PageLines { number, rows: rows(&flow), grids: grids.into_iter().zip(places).map(fill).collect() }
    }

    /// The lines that have no others next to them.
    pub(super) fn lines(&self) -> Vec<&RunLine> {
        self.rows.iter().filter_map(|row| if let [line] = row.as_slice() { Some(line) } else { None }).collect()
    }
}
