//! Rows of plans, joined across the page breaks and repeated headers that split them.

use super::cells::cell_text;
use super::header::{self, Column, Field};
use crate::model::code::Code;
use crate::model::document::{Node, Row, Table};
use crate::model::place::Place;
use crate::model::report::ActionRow;
use crate::model::warning::Warning;
use crate::words::{Pattern, pattern};
use serde_json::Value;

/// Reads a plan's tables one after another.
#[derive(Debug, Default)]
pub struct Reader {
    /// The last header; tables without one continue under it.
    columns: Option<Vec<Column>>,
    rows: Vec<ActionRow>,
    warnings: Vec<Warning>,
    /// Whether the next row comes after the end of a page, a new table or a repeated header.
    cut: bool,
    unheaded: bool,
}

impl Reader {
    /// Reads one table.
    pub fn table(&mut self, table: &Table) {
        self.cut = true;
        if self.columns.is_none() && !has_header(table) && !may_be_plan(table) {
            return;
        }
        for row in &table.rows {
            match header::columns_of(row) {
                Some(columns) => {
                    self.columns = Some(columns);
                    self.cut = true;
                }
                None => self.row(row),
            }
        }
    }

    /// The rows and the warnings.
    pub fn finish(self) -> (Vec<ActionRow>, Vec<Warning>) {
        (self.rows, self.warnings)
    }

    fn row(&mut self, row: &Row) {
        let cells: Vec<String> = row.cells.iter().map(cell_text).collect();
        let filled: Vec<usize> = (0..cells.len()).filter(|i| !cells[*i].is_empty()).collect();
        // a lone first cell is a title between the rows
        if matches!(filled.as_slice(), [] | [0]) {
            return;
        }
        let place = row.cells.iter().find_map(|cell| cell.nodes.iter().find_map(node_place)).unwrap_or_default();
        let cut = std::mem::take(&mut self.cut);
        match &self.columns {
            Some(columns) if filled.last().is_some_and(|last| *last < width(columns)) => {
                let row = titled(columns, &cells, place);
                if !(cut && goes_on(self.rows.last(), &row, columns, &cells)) {
                    let row = inherit(row, self.rows.last(), columns, &cells);
                    self.rows.push(row);
                } else if let Some(last) = self.rows.last_mut() {
                    join(last, &row);
                }
            }
            Some(columns) => {
                let message = format!("a row has more cells than the {} columns of the header", width(columns));
                self.warnings
                    .push(Warning::new(Code::TableUnreadable, message).at(place).printed(filled_cells(&cells)));
                self.rows.push(by_position(&cells, place));
            }
            None => self.without_header(&cells, place),
        }
    }

    fn without_header(&mut self, cells: &[String], place: Place) {
        if !std::mem::replace(&mut self.unheaded, true) {
            let message = "the plan's table has no header to say what its columns hold";
            self.warnings.push(Warning::new(Code::TableHeaderMissing, message).at(place).printed(filled_cells(cells)));
        }
        self.rows.push(by_position(cells, place));
    }
}

/// Columns up to the last one named in the header: readers fill rows up to the widest.
fn width(columns: &[Column]) -> usize {
    columns.iter().rposition(|column| !column.name.is_empty()).map_or(0, |last| last + 1)
}

fn filled_cells(cells: &[String]) -> Vec<String> {
    cells.iter().filter(|cell| !cell.is_empty()).cloned().collect()
}

fn has_header(table: &Table) -> bool {
    table.rows.iter().any(|row| header::columns_of(row).is_some())
}

/// Whether a table without a known header has the shape of a plan: rows of three or more cells.
pub fn may_be_plan(table: &Table) -> bool {
    let wide = |row: &&Row| row.cells.iter().filter(|c| !cell_text(c).is_empty()).count() >= 3;
    table.rows.iter().filter(wide).count() >= 2
}

/// A row by the header's columns.
fn titled(columns: &[Column], cells: &[String], place: Place) -> ActionRow {
    let mut row = ActionRow { place, ..ActionRow::default() };
    for (column, cell) in columns.iter().zip(cells) {
        if !column.name.is_empty() || !cell.is_empty() {
            row.columns.insert(column.name.clone(), Value::String(cell.clone()));
        }
        if let Some(slot) = column.field.map(|field| slot(&mut row, field)).filter(|_| !cell.is_empty()) {
            *slot = Some(cell.clone());
        }
    }
    number(&mut row);
    row
}

fn by_position(cells: &[String], place: Place) -> ActionRow {
    let columns = cells.iter().enumerate().map(|(i, cell)| (format!("column {}", i + 1), Value::String(cell.clone())));
    ActionRow { columns: columns.collect(), place, ..ActionRow::default() }
}

fn slot(row: &mut ActionRow, field: Field) -> &mut Option<String> {
    match field {
        Field::Reference => &mut row.reference,
        Field::Area => &mut row.area_for_improvement,
        Field::Lead => &mut row.lead,
        Field::Timescale => &mut row.timescale,
        Field::Review => &mut row.review,
        Field::Actions => &mut row.actions,
    }
}

/// "2. Records are not always up to date" is item 2 of its reference; a cell that lists several items has no number.
fn number(row: &mut ActionRow) {
    static FRONT: Pattern = pattern(r"^(\d{1,2})[.)]\s+(?s)(.+)$");
    let Some(area) = &row.area_for_improvement else { return };
    let Some(found) = FRONT.captures(area) else { return };
    let (Some(number), Some(rest)) = (found.get(1).and_then(|n| n.as_str().parse::<u32>().ok()), found.get(2)) else {
        return;
    };
    let next = [format!(" {}. ", number + 1), format!("\n{}. ", number + 1)];
    if next.iter().any(|mark| rest.as_str().contains(mark.as_str())) {
        return;
    }
    (row.item, row.area_for_improvement) = (Some(number), Some(rest.as_str().to_string()));
}

/// Cells left empty before the first filled one belong to the row above.
fn inherit(mut row: ActionRow, above: Option<&ActionRow>, columns: &[Column], cells: &[String]) -> ActionRow {
    let Some(above) = above else { return row };
    for (column, _) in columns.iter().zip(cells).take_while(|(_, cell)| cell.is_empty()) {
        match column.field {
            Some(Field::Reference) => row.reference = above.reference.clone(),
            Some(Field::Area) => {
                row.area_for_improvement = above.area_for_improvement.clone();
                row.item = above.item;
            }
            _ => {}
        }
    }
    row
}

/// Whether a row is the rest of the row above, split by the end of a page: its first column is empty, and
/// every cell continues in lower case where the cell above breaks off.
fn goes_on(above: Option<&ActionRow>, row: &ActionRow, columns: &[Column], cells: &[String]) -> bool {
    let Some(above) = above.filter(|_| cells.first().is_some_and(String::is_empty)) else { return false };
    let mut filled =
        columns.iter().filter_map(|c| Some((cell_of(above, c)?, cell_of(row, c)?))).filter(|(_, c)| !c.is_empty());
    filled.all(|(before, after)| {
        let open = !before.is_empty() && !before.ends_with(['.', '?', '!', ':', ';']);
        open && after.chars().next().is_some_and(char::is_lowercase)
    })
}

fn cell_of<'a>(row: &'a ActionRow, column: &Column) -> Option<&'a str> {
    row.columns.get(&column.name).and_then(Value::as_str)
}

fn join(above: &mut ActionRow, rest: &ActionRow) {
    for (name, cell) in &rest.columns {
        let Some(cell) = cell.as_str().filter(|c| !c.is_empty()) else { continue };
        if let Some(Value::String(text)) = above.columns.get_mut(name) {
            append(text, cell);
        }
    }
    let pairs = [
        (&mut above.area_for_improvement, &rest.area_for_improvement),
        (&mut above.lead, &rest.lead),
        (&mut above.actions, &rest.actions),
        (&mut above.timescale, &rest.timescale),
        (&mut above.review, &rest.review),
    ];
    for (text, more) in pairs {
        if let (Some(text), Some(more)) = (text.as_mut(), more) {
            append(text, more);
        }
    }
}

fn append(text: &mut String, more: &str) {
    text.push(' ');
    text.push_str(more);
}

fn node_place(node: &Node) -> Option<Place> {
    match node {
        Node::Text(block) => Some(block.place),
        Node::Table(table) => table.rows.iter().flat_map(|r| &r.cells).flat_map(|c| &c.nodes).find_map(node_place),
    }
}
