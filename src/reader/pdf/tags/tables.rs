//! Tables: rows and cells as they are tagged, with what spans several of them.

use super::{BlockContext, Walker, flush};
use crate::limits::Measure;
use crate::model::document::{Cell, Node, Role, Row, Table};
use crate::reader::pdf::row_spans::RowSpans;
use crate::reader::pdf::structure::{Element, ElementKind, Kid};
use crate::reader::pdf::typeset::Typesetter;

impl<'d> Walker<'d> {
    pub(super) fn table(&mut self, element: &'d Element, context: BlockContext) -> Option<Table> {
        let mut table = Table::default();
        let mut spans = RowSpans::default();
        self.collect_rows(element, context, false, &mut table, &mut spans);
        let filled = table.rows.iter().any(|row| row.cells.iter().any(|cell| !cell.nodes.is_empty()));
        filled.then_some(table)
    }

    fn collect_rows(
        &mut self,
        element: &'d Element,
        context: BlockContext,
        head: bool,
        table: &mut Table,
        spans: &mut RowSpans,
    ) {
        for kid in &element.kids {
            let row = match self.row_of(kid, context, head, spans) {
                Some(row) => row,
                None => {
                    if let Kid::Element(index) = kid
                        && let Some(group) = self.tree.elements.get(*index)
                    {
                        self.collect_rows(
                            group,
                            context,
                            matches!(group.kind, ElementKind::RowGroup(true)),
                            table,
                            spans,
                        );
                    }
                    continue;
                }
            };
            if !row.cells.is_empty() {
                table.rows.push(row);
            }
        }
    }

    /// A row; anything else in a table is a row of one cell; `None` for a group of rows.
    fn row_of(&mut self, kid: &Kid, context: BlockContext, head: bool, spans: &mut RowSpans) -> Option<Row> {
        let nodes = match kid {
            Kid::Content(id) => self.cell_nodes(|w, _, setter| w.show(*id, setter), context),
            Kid::Element(index) => {
                let element = self.tree.elements.get(*index)?;
                match element.kind {
                    ElementKind::RowGroup(_) => return None,
                    ElementKind::Row => return Some(self.row(element, context.list_depth, head, spans)),
                    _ => self.cell_nodes(|w, nodes, setter| w.content_of(element, context, setter, nodes), context),
                }
            }
        };
        Some(if nodes.is_empty() { Row::default() } else { Row { cells: vec![Cell { header: false, nodes }] } })
    }

    fn cell_nodes(
        &mut self,
        fill: impl FnOnce(&mut Self, &mut Vec<Node>, &mut Typesetter),
        context: BlockContext,
    ) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut setter = Typesetter::default();
        fill(self, &mut nodes, &mut setter);
        flush(&mut setter, context, &mut nodes);
        nodes
    }

    fn row(&mut self, element: &'d Element, list_depth: u8, head: bool, spans: &mut RowSpans) -> Row {
        let context = BlockContext { role: Role::Paragraph, list_depth };
        let mut row = Row::default();
        for kid in &element.kids {
            let (cell, columns, rows) = match kid {
                Kid::Content(id) => (None, 1, self.cell_nodes(|w, _, setter| w.show(*id, setter), context)),
                Kid::Element(index) => match self.tree.elements.get(*index) {
                    Some(e) => {
                        let nodes =
                            self.cell_nodes(|w, nodes, setter| w.content_of(e, context, setter, nodes), context);
                        (Some(e), e.columns, nodes)
                    }
                    None => continue,
                },
            };
            let header = match cell.map(|e| e.kind) {
                Some(ElementKind::Cell(header)) => header || head,
                _ if rows.is_empty() => continue,
                _ => head,
            };
            spans.fill(&mut row, self.budget);
            spans.open(row.cells.len(), columns, cell.map_or(1, |e| e.rows));
            row.cells.push(Cell { header, nodes: rows });
            if self.budget.take(Measure::Cells, u64::from(columns - 1)) {
                row.cells.extend((1..columns).map(|_| Cell::default()));
            }
        }
        spans.fill(&mut row, self.budget);
        row
    }

    /// What a cell, or something else in a table, contains.
    fn content_of(
        &mut self,
        element: &'d Element,
        context: BlockContext,
        setter: &mut Typesetter,
        nodes: &mut Vec<Node>,
    ) {
        match element.kind {
            ElementKind::Cell(_) | ElementKind::Inline => self.inline(element, context, setter, nodes),
            _ => self.block(element, context, nodes),
        }
    }
}
