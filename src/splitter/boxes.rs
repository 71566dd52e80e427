//! The boxes of 2014 and 2015 that open a chapter: "Key judgement | Judgement grade" over one judged area and its grade.
//! The area's title is the chapter's heading.

use crate::model::document::{Block, Node, Role, Row};
use crate::model::outline::{DataTable, Item};
use crate::recognise::grade;
use crate::words::{folded, key};

/// The heading that such a box gives its chapter; `row` is the table's last row. A box in the title block gives none,
/// nor does one whose title is printed above it, too.
pub fn chapter(table: &DataTable, row: &Row, above: Option<&Item>) -> Option<Block> {
    let title = title(table).filter(|_| table.place.page != Some(1))?;
    let repeated = matches!(above, Some(Item::Text(block)) if key(&block.text) == key(title));
    let block =
        row.cells.first()?.nodes.iter().find_map(|n| if let Node::Text(block) = n { Some(block) } else { None })?;
    let mut style = block.style;
    style.bold = 1.0;
    let heading = Block { text: folded(title), label: None, role: Role::Heading(0), style, ..block.clone() };
    (!repeated).then_some(heading)
}

/// Whether what follows a heading is its judgement: the box that it was printed in, or the grade alone.
pub fn is_judged_by(heading: &Block, next: Option<&Item>) -> bool {
    match next {
        Some(Item::Table(table)) => title(table).is_some_and(|title| key(title) == key(&heading.text)),
        Some(Item::Text(block)) => grade::exact(&block.text).is_some_and(|printed| printed.number.is_none()),
        None => false,
    }
}

/// The judged area in a box of judgements.
fn title(table: &DataTable) -> Option<&str> {
    let [header, area] = table.rows.as_slice() else { return None };
    let ([area_title, grade_title], [area, grade]) = (header.cells.as_slice(), area.cells.as_slice()) else {
        return None;
    };
    let header = key(area_title).ends_with("judgement") && key(grade_title).ends_with("grade");
    (header && area.contains(char::is_alphabetic) && grade::exact(grade).is_some()).then_some(area)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Cell;
    use crate::model::outline::DataRow;
    use crate::model::place::Place;

    const AREA: &str = "The experiences and progress of children who need help and protection";

    fn table(page: u32, rows: &[[&str; 2]]) -> DataTable {
        let row = |cells: &[&str; 2]| DataRow { cells: cells.map(str::to_string).to_vec(), ..DataRow::default() };
        DataTable { place: Place::on_page(page), rows: rows.iter().map(row).collect() }
    }

    fn heading(page: u32, rows: &[[&str; 2]]) -> Option<String> {
        let cell = Cell { header: false, nodes: vec![Node::Text(Block { text: AREA.into(), ..Block::default() })] };
        let row = Row { cells: vec![cell] };
        chapter(&table(page, rows), &row, None).map(|block| block.text)
    }

    #[test]
    fn the_judged_area_in_a_box_heads_its_chapter() {
        let header = ["Key judgement", "Judgement grade"];
        assert_eq!(heading(12, &[header, [AREA, "Inadequate"]]).as_deref(), Some(AREA));
        // the table of all judgements, the title page, and other tables open none
        assert_eq!(heading(12, &[header, [AREA, "Good"], ["Adoption performance", "Good"]]), None);
        assert_eq!(heading(1, &[header, [AREA, "Good"]]), None);
        assert_eq!(heading(12, &[["Area", "Number"], [AREA, "12"]]), None);
    }

    #[test]
    fn a_box_judges_the_heading_that_it_repeats() {
        let boxed = Item::Table(table(12, &[["Key judgement", "Judgement grade"], [AREA, "Good"]]));
        let titled = |text: &str| Block { text: text.into(), ..Block::default() };
        assert!(is_judged_by(&titled(AREA), Some(&boxed)));
        assert!(!is_judged_by(&titled("Summary"), Some(&boxed)));
        assert!(is_judged_by(&titled(AREA), Some(&Item::Text(titled("Requires improvement")))));
    }
}
