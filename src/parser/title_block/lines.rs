//! The title block as lines.

use crate::model::line::Line;
use crate::model::outline::{DataRow, DataTable, Item, Outline};
use crate::model::place::Place;
use crate::recognise::front::opening_sentence;

/// A title block has no more lines than this.
const MOST_LINES: usize = 60;
/// A block longer than this, in bytes, is the first paragraph.
const LONG: usize = 320;

/// The lines before the first long paragraph, in which reports say what they are.
pub fn title_block(outline: &Outline) -> Vec<Line> {
    // addressees joined in one block don't end a title block
    let salutation = outline.letter.map_or(0, |frame| frame.salutation);
    let mut lines = Vec::new();
    for (index, item) in outline.flow.iter().enumerate() {
        match item {
            Item::Text(block)
                if block.text.len() > LONG && index >= salutation
                    || outline.page(block.place).is_some_and(|page| page > 2) =>
            {
                // a letter without a title still says in its first sentence what it is about
                lines.extend(opening_sentence(&block.text).map(|sentence| Line::new(sentence, block.place)));
                break;
            }
            Item::Text(block) => lines.push(Line::new(block.whole(), block.place)),
            Item::Table(table) => lines.extend(cells(table)),
        }
        if lines.len() >= MOST_LINES {
            break;
        }
    }
    lines
}

/// The lines of an item; for a table, those of all cells.
pub fn lines_of(item: &Item) -> Vec<Line> {
    match item {
        Item::Text(block) => vec![Line::new(block.whole(), block.place)],
        Item::Table(table) => cells(table).collect(),
    }
}

fn cells(table: &DataTable) -> impl Iterator<Item = Line> {
    table.rows.iter().flat_map(lines_of_row)
}

/// The lines of a row's cells, without empty ones.
pub fn lines_of_row(row: &DataRow) -> Vec<Line> {
    let lines = row.cells.iter().enumerate().flat_map(|(column, cell)| {
        let whole = Line { text: cell.clone(), place: row.place_of(column), cell: Some(column) };
        let ends = cell.match_indices('\n').map(|(at, _)| at).chain([cell.len()]);
        let starts = std::iter::once(0).chain(cell.match_indices('\n').map(|(at, _)| at + 1));
        starts.zip(ends).map(move |(start, end)| whole.part(start, end)).collect::<Vec<_>>()
    });
    lines.filter(|line| !line.text.is_empty()).collect()
}

/// Where the document begins.
pub fn first_place(outline: &Outline) -> Place {
    outline.flow.first().map(Item::place).unwrap_or_default()
}
