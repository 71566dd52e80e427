//! The boxes of 2014 and 2015 that open a chapter: "Key judgement | Judgement grade" over a judged area and its grade.
//! The area's title is the chapter's heading.

use crate::framework::headings::Holds;
use crate::model::document::{Block, Node, Role, Row};
use crate::model::outline::{DataRow, DataTable, Item};
use crate::recognise::grade;
use crate::recognise::heading::Vocabulary;
use crate::words::{folded, key};

/// A box has a row of titles, and one row for each area that the chapter judges.
const MOST_ROWS: usize = 4;
/// The heading of the record of main findings is shorter, in bytes.
const RECORD: usize = 40;

/// The heading that such a box gives its chapter; `rows` are those of the table. A box in the title block gives none,
/// nor does one whose title is printed above it, too.
pub fn chapter(table: &DataTable, rows: &[Row], above: &[Item], vocabulary: &Vocabulary) -> Option<Block> {
    let title = title(table, vocabulary).filter(|_| table.place.page != Some(1))?;
    let is_title = |item: &Item| matches!(item, Item::Text(block) if key(&block.text) == key(&title));
    if above.iter().rev().take(2).any(is_title) {
        return None;
    }
    let blocks = rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.nodes);
    let mut blocks = blocks.filter_map(|node| if let Node::Text(block) = node { Some(block) } else { None });
    let block = blocks.find(|block| !block.text.is_empty() && key(&title).starts_with(&key(&block.text)))?;
    let mut style = block.style;
    style.bold = 1.0;
    Some(Block { text: title, label: None, role: Role::Heading(0), style, ..block.clone() })
}

/// Whether an item is the heading of the record of main findings, whose tables repeat all judgements.
pub fn opens_record(item: &Item, vocabulary: &Vocabulary) -> bool {
    let holds = |text: &str| vocabulary.holds(&key(text)) == Some(Holds::Record);
    matches!(item, Item::Text(block) if block.text.len() < RECORD && holds(&block.text))
}

/// Whether what follows a heading is its judgement: the box that it was printed in, or the grade alone.
pub fn is_judged_by(heading: &Block, next: Option<&Item>, vocabulary: &Vocabulary) -> bool {
    match next {
        Some(Item::Table(table)) => title(table, vocabulary).is_some_and(|title| key(&title) == key(&heading.text)),
        Some(Item::Text(block)) => grade::exact(&block.text).is_some_and(|printed| printed.number.is_none()),
        None => false,
    }
}

/// The first judged area in a box: below the box's own titles, or alone and known to the form.
fn title(table: &DataTable, vocabulary: &Vocabulary) -> Option<String> {
    let graded = |row: &DataRow| graded(row, vocabulary);
    let first = table.rows.iter().position(|row| graded(row).is_some())?;
    let (above, graded_rows) = table.rows.split_at(first);
    let titled = above.iter().any(is_titles);
    let title = graded(graded_rows.first()?)?;
    let alone = graded_rows.len() == 1 && above.is_empty() && vocabulary.is_area(&key(&title));
    (table.rows.len() <= MOST_ROWS && (titled || alone)).then_some(title)
}

/// "Key judgement | Judgement grade"; some print "judgment".
fn is_titles(row: &DataRow) -> bool {
    let cells: Vec<String> = row.cells.iter().map(|cell| key(cell)).filter(|cell| !cell.is_empty()).collect();
    let judgement = |cell: &String| cell.ends_with("judgement") || cell.ends_with("judgment");
    matches!(cells.as_slice(), [area, grade] if judgement(area) && (grade.ends_with("grade") || judgement(grade)))
}

/// The title of a row that gives a grade: its other cell.
fn graded(row: &DataRow, vocabulary: &Vocabulary) -> Option<String> {
    let cells: Vec<&String> = row.cells.iter().filter(|cell| !cell.trim().is_empty()).collect();
    let [title, grade] = cells.as_slice() else { return None };
    (vocabulary.is_grade(grade) && title.contains(char::is_alphabetic)).then(|| folded(title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Cell;
    use crate::model::place::Place;

    const AREA: &str = "The experiences and progress of children who need help and protection";

    fn table(page: u32, rows: &[[&str; 2]]) -> DataTable {
        let row = |cells: &[&str; 2]| DataRow { cells: cells.map(str::to_string).to_vec(), ..DataRow::default() };
        DataTable { place: Place::on_page(page), rows: rows.iter().map(row).collect() }
    }

    fn heading(page: u32, rows: &[[&str; 2]]) -> Option<String> {
        let cell = Cell { header: false, nodes: vec![Node::Text(Block { text: AREA.into(), ..Block::default() })] };
        let row = Row { cells: vec![cell] };
        chapter(&table(page, rows), &[row], &[], Vocabulary::of_councils()).map(|block| block.text)
    }

    #[test]
    fn the_judged_area_in_a_box_heads_its_chapter() {
        let header = ["Key judgement", "Judgement grade"];
        assert_eq!(heading(12, &[header, [AREA, "Inadequate"]]).as_deref(), Some(AREA));
        assert_eq!(heading(12, &[["Key judgment", "Judgment grade"], [AREA, "Good"]]).as_deref(), Some(AREA));
        assert_eq!(heading(12, &[[AREA, "Requires improvement"]]).as_deref(), Some(AREA));
        // the table of all judgements, the title page, and other tables open none
        let five = [header, [AREA, "Good"], ["B", "Good"], ["C", "Good"], ["D", "Good"]];
        assert_eq!(heading(12, &five), None);
        assert_eq!(heading(1, &[header, [AREA, "Good"]]), None);
        assert_eq!(heading(12, &[["Area", "Number"], [AREA, "12"]]), None);
    }

    #[test]
    fn a_box_judges_the_heading_that_it_repeats() {
        let boxed = Item::Table(table(12, &[["Key judgement", "Judgement grade"], [AREA, "Good"]]));
        let titled = |text: &str| Block { text: text.into(), ..Block::default() };
        assert!(is_judged_by(&titled(AREA), Some(&boxed), Vocabulary::of_councils()));
        assert!(!is_judged_by(&titled("Summary"), Some(&boxed), Vocabulary::of_councils()));
        assert!(is_judged_by(
            &titled(AREA),
            Some(&Item::Text(titled("Requires improvement"))),
            Vocabulary::of_councils()
        ));
    }
}
