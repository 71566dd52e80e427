//! Scraps at the head or foot of a page between the halves of a sentence, which they would part: logos and stains that text
//! recognition read, running headers that are laid out as a table.

use crate::model::document::{Block, Role};
use crate::model::outline::Item;
use crate::splitter::notes::{is_open, starts_lower};

/// A scrap has no more bytes than this.
const SCRAP: usize = 24;
/// A running header has no more rows and bytes than this.
const HEADER_ROWS: usize = 3;
const HEADER: usize = 160;
/// So many scraps are at one page's end.
const MOST: usize = 4;
/// A shorter text, in bytes, may be no sentence.
const SENTENCE: usize = 40;

/// Puts the scraps between two halves of a sentence behind the second, so that no word is lost.
pub(super) fn put_behind(mut items: Vec<Item>) -> Vec<Item> {
    let mut at = 1;
    while at < items.len() {
        let scraps = items.get(at..).unwrap_or_default().iter().take(MOST).take_while(|item| is_scrap(item)).count();
        if scraps > 0 && is_parted(items.get(at - 1), items.get(at + scraps)) {
            let moved = items.get_mut(at..=at + scraps);
            moved.into_iter().for_each(|moved| moved.rotate_right(1));
        }
        at += scraps + 1;
    }
    items
}

fn is_scrap(item: &Item) -> bool {
    if let Item::Table(table) = item {
        let words = table.rows.iter().flat_map(|row| &row.cells).map(String::len).sum::<usize>();
        return table.rows.len() <= HEADER_ROWS && words <= HEADER;
    }
    let scrap = |block: &Block| block.text.len() <= SCRAP && block.number().is_none() && is_open(&block.text);
    text(item).is_some_and(|block| block.style.recognised && scrap(block))
}

/// Whether the one is an unfinished sentence at a page's end, and the other its rest on the next page.
fn is_parted(first: Option<&Item>, second: Option<&Item>) -> bool {
    let (Some(first), Some(second)) = (first.and_then(text), second.and_then(text)) else { return false };
    let next_page = first.page_end.and_then(|page| page.checked_add(1));
    let halves = first.text.len() > SENTENCE && is_open(&first.text) && starts_lower(&second.text);
    halves && second.label.is_none() && next_page.is_some() && second.place.page == next_page
}

fn text(item: &Item) -> Option<&Block> {
    match item {
        Item::Text(block) if !matches!(block.role, Role::Heading(_)) => Some(block),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Style;
    use crate::model::place::Place;

    fn item(page: u32, recognised: bool, text: &str) -> Item {
        let style = Style { recognised, ..Style::default() };
        let (place, page_end) = (Place::on_page(page), Some(page));
        Item::Text(Block { text: text.into(), style, place, page_end, ..Block::default() })
    }

    fn texts(items: Vec<Item>) -> Vec<String> {
        let text = |item: &Item| if let Item::Text(block) = item { block.text.clone() } else { String::new() };
        put_behind(items).iter().map(text).collect()
    }

    #[test]
    fn scraps_between_two_halves_of_a_sentence_are_put_behind_them() {
        let (half, rest) = ("Leaders in Fenmoor have a clear strategic vision and", "commitment to children.");
        let page = |recognised| {
            vec![
                item(1, recognised, half),
                item(2, recognised, "KK,"),
                item(2, recognised, "es"),
                item(2, recognised, rest),
            ]
        };
        assert_eq!(texts(page(true)), [half, rest, "KK,", "es"]);
        assert_eq!(texts(page(false)), [half, "KK,", "es", rest], "a page's own words keep their order");
        let whole = vec![item(1, true, half), item(2, true, "KK,"), item(2, true, "Children are safe.")];
        assert_eq!(texts(whole), [half, "KK,", "Children are safe."]);
    }

    #[test]
    fn a_running_header_in_a_table_parts_no_sentence() {
        use crate::model::outline::{DataRow, DataTable};
        let cells = vec!["Inspection of Fenmoor".to_string(), "2".to_string()];
        let header = |rows| {
            Item::Table(DataTable {
                rows: vec![DataRow { cells: cells.clone(), ..DataRow::default() }; rows],
                ..DataTable::default()
            })
        };
        let (half, rest) = ("Leaders in Fenmoor have a clear strategic vision and", "commitment to children.");
        let parted = |rows| vec![item(1, false, half), header(rows), item(2, false, rest)];
        assert_eq!(texts(parted(1)), [half, rest, ""]);
        assert_eq!(texts(parted(9)), [half, "", rest], "a table of data keeps its place");
    }
}
