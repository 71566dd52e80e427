//! Unwraps layout tables: most tables in the reports only position text on the page. What is left as a table
//! has rows of several cells.

use super::boxes;
use crate::model::document::{Cell, Node, Role, Row, Table};
use crate::model::outline::{DataRow, DataTable, Item};
use crate::model::place::Place;
use crate::recognise::heading::{Vocabulary, is_boxed_heading};

/// A cell with this many characters of numbered paragraphs is layout.
const LAYOUT_CELL: usize = 400;

/// Nodes in reading order as a flat flow.
pub fn unwrap(nodes: Vec<Node>, vocabulary: &Vocabulary) -> Vec<Item> {
    let mut flow = Flow { items: Vec::new(), vocabulary, searched: 0, in_record: false };
    flow.splice(nodes);
    flow.items
}

/// The flow so far.
struct Flow<'v> {
    items: Vec<Item>,
    vocabulary: &'v Vocabulary,
    /// How many items were searched for the heading of the record of main findings, and whether it was there: the
    /// record repeats all judgements, and its tables head no chapters.
    searched: usize,
    in_record: bool,
}

impl Flow<'_> {
    fn splice(&mut self, nodes: Vec<Node>) {
        for node in nodes {
            match node {
                Node::Text(block) => self.items.push(Item::Text(block)),
                Node::Table(table) => self.table(table),
            }
        }
    }

    fn table(&mut self, table: Table) {
        // a box that goes on over the page is two tables
        let mut boxed = matches!(self.items.last(), Some(Item::Text(block)) if block.boxed);
        let mut data: Vec<Row> = Vec::new();
        for row in table.rows {
            match classify(&row, !data.is_empty()) {
                RowKind::Empty => {}
                RowKind::Data => data.push(row),
                RowKind::Labelled => {
                    self.close(&mut data);
                    self.splice(labelled(row));
                }
                RowKind::Layout => {
                    self.close(&mut data);
                    let from = self.items.len();
                    row.cells.into_iter().for_each(|cell| self.splice(cell.nodes));
                    boxed = boxed || heads_box(self.items.get(from));
                    if boxed {
                        self.items.iter_mut().skip(from).for_each(mark_boxed);
                    }
                }
            }
        }
        self.close(&mut data);
    }

    /// Makes a table of rows of data that follow each other.
    fn close(&mut self, rows: &mut Vec<Row>) {
        if rows.is_empty() {
            return;
        }
        let rows = std::mem::take(rows);
        let data: Vec<DataRow> = rows.iter().map(data_row).collect();
        let table = DataTable { place: data.first().map(|row| row.place).unwrap_or_default(), rows: data };
        if let Some(chapter) = boxes::chapter(&table, &rows, &self.items, self.vocabulary)
            && !self.reached_record()
        {
            self.items.push(Item::Text(chapter));
        }
        self.items.push(Item::Table(table));
    }
}

impl Flow<'_> {
    fn reached_record(&mut self) -> bool {
        let new = self.items.get(self.searched..).unwrap_or_default();
        self.in_record |= new.iter().any(|item| boxes::opens_record(item, self.vocabulary));
        self.searched = self.items.len();
        self.in_record
    }
}

fn heads_box(item: Option<&Item>) -> bool {
    matches!(item, Some(Item::Text(block)) if block.label.is_none() && is_boxed_heading(&block.text))
}

fn mark_boxed(item: &mut Item) {
    if let Item::Text(block) = item {
        block.boxed = true;
    }
}

enum RowKind {
    Empty,
    /// Cells that belong together.
    Data,
    /// A paragraph whose number or bullet is in a separate cell.
    Labelled,
    /// Text positioned by the table.
    Layout,
}

fn classify(row: &Row, in_data: bool) -> RowKind {
    let filled: Vec<usize> = (0..row.cells.len()).filter(|i| !is_empty(&row.cells[*i])).collect();
    match filled.as_slice() {
        [] => RowKind::Empty,
        // after an empty first column a single cell continues the rows above
        [only] if in_data && *only > 0 && is_short(&row.cells[*only]) => RowKind::Data,
        [_] => RowKind::Layout,
        [first, second] if is_label(&row.cells[*first]) && is_running_text(&row.cells[*second]) => RowKind::Labelled,
        _ if filled.iter().any(|i| is_page_of_text(&row.cells[*i])) => RowKind::Layout,
        _ if is_title_with_grade(row, &filled) => RowKind::Layout,
        _ => RowKind::Data,
    }
}

fn is_empty(cell: &Cell) -> bool {
    cell.nodes.iter().all(|node| match node {
        Node::Text(block) => block.text.is_empty() && block.label.is_none(),
        Node::Table(table) => table.rows.iter().all(|r| r.cells.iter().all(is_empty)),
    })
}

fn is_short(cell: &Cell) -> bool {
    cell_text(cell).len() < 200
}

fn is_label(cell: &Cell) -> bool {
    match cell.nodes.as_slice() {
        [Node::Text(block)] => {
            let bare_number = block.text.len() <= 4 && block.text.trim_end_matches(['.', ')']).parse::<u32>().is_ok();
            block.label.is_some() && block.text.is_empty()
                || block.label.is_none() && bare_number && block.text.contains('.')
        }
        _ => false,
    }
}

fn is_running_text(cell: &Cell) -> bool {
    cell_text(cell).len() > 60
}

/// Numbered paragraphs or tables inside a cell: the row only positions them.
fn is_page_of_text(cell: &Cell) -> bool {
    let numbered = cell.nodes.iter().any(|n| matches!(n, Node::Text(b) if b.number().is_some()));
    let nested = cell.nodes.iter().any(|n| matches!(n, Node::Table(_)));
    (numbered || nested) && cell_text(cell).len() > LAYOUT_CELL
}

/// Since 2014 the title box of a judged area has the title in heading type and the grade next to it.
fn is_title_with_grade(row: &Row, filled: &[usize]) -> bool {
    let [title, grade] = filled else { return false };
    let heading = match row.cells[*title].nodes.as_slice() {
        [Node::Text(block)] => block.style.bold > 0.9 && block.style.size >= 13.5 && block.text.len() > 20,
        _ => false,
    };
    heading && crate::recognise::grade::exact(&cell_text(&row.cells[*grade])).is_some()
}

/// The blocks of a row whose first cell is the label of the second.
fn labelled(row: Row) -> Vec<Node> {
    let mut nodes = row.cells.into_iter().flat_map(|cell| cell.nodes);
    let label = match nodes.find(|n| matches!(n, Node::Text(_))) {
        Some(Node::Text(block)) => block.label.unwrap_or(block.text),
        _ => String::new(),
    };
    let mut rest: Vec<Node> = nodes.collect();
    if let Some(Node::Text(first)) = rest.first_mut()
        && first.label.is_none()
    {
        first.label = Some(label);
        first.role = Role::ListItem;
    }
    rest
}

fn data_row(row: &Row) -> DataRow {
    let place = row.cells.iter().find_map(|c| first_place(&c.nodes)).unwrap_or_default();
    let header = row.cells.iter().filter(|c| !is_empty(c)).all(|c| c.header);
    let at = |cell: &Cell| Place { anchor: first_place(&cell.nodes).unwrap_or(place).anchor, ..place };
    DataRow {
        place,
        header,
        cells: row.cells.iter().map(cell_text).collect(),
        places: row.cells.iter().map(at).collect(),
    }
}

fn first_place(nodes: &[Node]) -> Option<Place> {
    nodes.iter().find_map(|node| match node {
        Node::Text(block) => Some(block.place),
        Node::Table(table) => table.rows.iter().flat_map(|r| &r.cells).find_map(|c| first_place(&c.nodes)),
    })
}

/// A cell's blocks joined by line feeds.
fn cell_text(cell: &Cell) -> String {
    let mut lines = Vec::new();
    lines_of(&cell.nodes, &mut lines);
    lines.join("\n")
}

fn lines_of(nodes: &[Node], lines: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Text(block) => lines.push(block.whole()),
            Node::Table(table) => table.rows.iter().flat_map(|r| &r.cells).for_each(|c| lines_of(&c.nodes, lines)),
        }
    }
}
