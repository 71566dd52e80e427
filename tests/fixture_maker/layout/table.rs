//! Tables: rows of cells, and rows of one cell whose text may run over the page.

use super::super::source::{Block, Table};
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
            self.row(row, table, x, room, if table.head && index == 0 { "TH" } else { "TD" });
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

    pub(super) fn row(&mut self, row: &[Vec<Block>], table: &Table, x: f32, room: f32, role: &str) {
        self.tree.open("TR");
        if let [only] = row {
            self.tree.open(role);
            self.blocks(only, x + 5.0, room - 10.0);
            self.end_list();
            self.tree.close();
        } else {
            self.cells(row, table, x, role);
        }
        self.tree.close();
        let y = self.y;
        self.page().rules.push((x, y, room));
    }

    pub(super) fn cells(&mut self, row: &[Vec<Block>], table: &Table, x: f32, role: &str) {
        let (top, outer) = (self.y - 3.0, self.cell.take());
        let (mut x, mut lowest, mut texts) = (x, top, Vec::new());
        let heights = row.iter().zip(&table.widths).map(|(blocks, width)| self.height(blocks, width - 10.0));
        let tallest = heights.fold(0.0, f32::max);
        for (blocks, width) in row.iter().zip(&table.widths) {
            self.y = top - if table.centred { (tallest - self.height(blocks, width - 10.0)) / 2.0 } else { 0.0 };
            self.cell = Some(String::new());
            self.tree.open(role);
            self.blocks(blocks, x + 5.0, width - 10.0);
            self.end_list();
            self.tree.close();
            texts.push(self.cell.take().unwrap_or_default());
            lowest = lowest.min(self.y);
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
        let widths = if row.len() == 1 { vec![room] } else { table.widths.clone() };
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
