//! Tables: rows of cells, and rows of one cell whose text may run over the page.

use super::super::source::{Block, Kind, Table};
use super::super::words::words;
use super::{Flow, Item, leading, setting, wrap};

impl Flow<'_> {
    pub(super) fn table(&mut self, table: &Table, x: f32, room: f32) {
        self.y -= 6.0;
        self.tree.open("Table");
        let outer = self.cell.is_some();
        for (index, row) in table.rows.iter().enumerate() {
            if table.head && index <= 1 {
                if index == 1 {
                    self.tree.close();
                }
                self.tree.open(if index == 0 { "THead" } else { "TBody" });
            }
            let tallest = self.row_height(row, table, room);
            let full = row.len() > 1 && self.y - tallest < self.floor;
            if !outer && (full || table.break_before == Some(index)) {
                self.break_page(None);
            }
            // The first cell of a row that spans two is printed lower by half a row.
            let drop = if table.spans == Some(index) { tallest / 2.0 } else { 0.0 };
            let top = self.y;
            self.row(row, table, x, room, if table.head && index == 0 { "TH" } else { "TD" }, drop);
            if table.boxed || table.grid {
                self.borders(table, index, x, room, top);
            }
        }
        if table.head {
            self.tree.close();
        }
        self.tree.close();
        if !outer {
            self.items.push(Item::TableEnd);
        }
        self.y -= 10.0;
    }

    /// Borders around a row's cells, in place of the rule below it.
    fn borders(&mut self, table: &Table, index: usize, x: f32, room: f32, top: f32) {
        let (y, first) = (self.y, table.widths[0]);
        let page = self.page();
        page.rules.pop();
        if index == 0 {
            page.rules.push((x, top, room));
        }
        let below = table.grid || table.rows.get(index + 1).is_none_or(|row| opens_row(row));
        page.rules.push(if below { (x, y, room) } else { (x + first, y, room - first) });
        let spans = table.rows.get(index).is_some_and(|row| row.len() == 1);
        let parted = |column: &usize| if table.grid { !spans } else { *column == 1 };
        let inner = (1..table.widths.len()).filter(parted).map(|column| x + table.widths[..column].iter().sum::<f32>());
        let borders: Vec<f32> = [x].into_iter().chain(inner).chain([x + room]).collect();
        page.borders.extend(borders.into_iter().map(|at| (at, y, top - y)));
    }

    pub(super) fn row(&mut self, row: &[Vec<Block>], table: &Table, x: f32, room: f32, role: &str, drop: f32) {
        self.tree.open("TR");
        if let [only] = row {
            self.tree.open(role);
            self.blocks(only, x + 5.0, room - 10.0);
            self.end_list();
            self.tree.close();
        } else {
            self.cells(row, table, x, role, drop);
        }
        self.tree.close();
        let y = self.y;
        self.page().rules.push((x, y, room));
    }

    pub(super) fn cells(&mut self, row: &[Vec<Block>], table: &Table, x: f32, role: &str, drop: f32) {
        let (top, outer) = (self.y - 3.0, self.cell.take());
        let (mut x, mut lowest, mut texts) = (x, top, Vec::new());
        let tallest = self.row_height(row, table, 0.0) - 6.0;
        for (index, (blocks, width)) in row.iter().zip(column_widths(row, table)).enumerate() {
            let spare = if table.centred { tallest - self.height(blocks, width - 10.0) } else { 0.0 };
            let drop = if index == 0 { drop } else { 0.0 };
            self.y = top - spare / 2.0 - drop;
            self.cell = Some(String::new());
            self.tree.open(role);
            self.blocks(blocks, x + 5.0, width - 10.0);
            self.end_list();
            self.tree.close();
            texts.push(self.cell.take().unwrap_or_default());
            lowest = lowest.min(self.y + drop);
            x += width;
        }
        self.y = lowest;
        self.cell = outer;
        match &mut self.cell {
            Some(cell) => cell.push_str(&texts.join(" ")),
            None => self.items.push(Item::Row(texts)),
        }
    }

    pub(super) fn row_height(&self, row: &[Vec<Block>], table: &Table, room: f32) -> f32 {
        let widths = if row.len() == 1 { vec![room] } else { column_widths(row, table) };
        let heights = row.iter().zip(widths).map(|(blocks, width)| self.height(blocks, width - 10.0));
        heights.fold(0.0, f32::max) + 6.0
    }

    pub(super) fn height(&self, blocks: &[Block], room: f32) -> f32 {
        let heights = blocks.iter().map(|block| match block {
            Block::Text(text) => {
                let set = setting(text.kind);
                let room = room - set.indent - set.hang;
                let lines = wrap(words(&text.words, false), set.face, set.size, room).len();
                set.before + lines as f32 * leading(set.size) + 8.0
            }
            Block::Table(table) => 16.0 + table.rows.iter().map(|row| self.row_height(row, table, room)).sum::<f32>(),
            _ => 0.0,
        });
        heights.sum()
    }
}

/// Whether a row's label is bold.
fn opens_row(row: &[Vec<Block>]) -> bool {
    matches!(row.first().map(Vec::as_slice), Some([Block::Text(text), ..]) if text.kind == Kind::Bold)
}

/// The widths of a row's cells.
fn column_widths(row: &[Vec<Block>], table: &Table) -> Vec<f32> {
    match table.widths.as_slice() {
        [first, second, rest @ ..] if table.spans.is_some() && row.len() == rest.len() + 1 => {
            [&[first + second], rest].concat()
        }
        widths => widths.to_vec(),
    }
}
