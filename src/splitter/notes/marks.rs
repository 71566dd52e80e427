//! Marks of footnotes that aren't raised: a number directly after a word, as in "What needs to improve?1", or one in
//! square brackets, as in "schools[1]".

use crate::model::document::{Block, Node};
use crate::model::outline::Footnote;
use crate::words::{Pattern, pattern};

/// A number directly after a word or sentence; "s17" and "1.5" are none.
static GLUED: Pattern = pattern(r"(?:\p{Ll}{2}[?!.,;:)’”]{0,2}|\p{L}\))(?<mark>\d{1,2}|\[\d{1,2}\])(?:[\s.,;:)]|$)");

/// The marks in a text, as printed.
pub(super) fn marks(text: &str) -> impl Iterator<Item = &str> {
    GLUED.captures_iter(text).filter_map(|found| Some(found.name("mark")?.as_str()))
}

/// A text without these marks.
pub(super) fn without(text: &str, taken: &[String]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for found in GLUED.captures_iter(text) {
        let Some(mark) = found.name("mark").filter(|m| taken.iter().any(|t| t == m.as_str())) else { continue };
        kept.push_str(text.get(from..mark.start()).unwrap_or_default());
        from = mark.end();
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    kept
}

/// Takes the mark of each note out of the text: the first one on the note's page that is glued to a word.
pub(super) fn take_marks(nodes: &mut [Node], notes: &[Footnote]) {
    for note in notes {
        if let (Some(mark), Some(page)) = (&note.mark, note.place.page) {
            take(nodes, page, std::slice::from_ref(mark));
        }
    }
}

/// The same where the note may be on the page after its mark's.
pub(super) fn take_mark_before(nodes: &mut [Node], note: &Footnote) {
    if let (Some(mark), Some(page)) = (&note.mark, note.place.page) {
        let mark = std::slice::from_ref(mark);
        let _found = take(nodes, page, mark) || page > 1 && take(nodes, page - 1, mark);
    }
}

/// Whether the mark was found.
fn take(nodes: &mut [Node], page: u32, mark: &[String]) -> bool {
    nodes.iter_mut().any(|node| match node {
        Node::Text(block) => is_on(block, page) && take_from(block, mark),
        Node::Table(table) => {
            table.rows.iter_mut().flat_map(|row| &mut row.cells).any(|cell| take(&mut cell.nodes, page, mark))
        }
    })
}

fn is_on(block: &Block, page: u32) -> bool {
    block.place.page.is_some_and(|first| first <= page && page <= block.page_end.unwrap_or(first))
}

fn take_from(block: &mut Block, mark: &[String]) -> bool {
    let text = without(&block.text, mark);
    let found = text.len() < block.text.len();
    block.text = text;
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::place::Place;

    fn on_page(page: u32, text: &str) -> Node {
        Node::Text(Block { text: text.into(), place: Place::on_page(page), ..Block::default() })
    }

    fn texts(nodes: &[Node]) -> Vec<&str> {
        nodes
            .iter()
            .filter_map(|node| if let Node::Text(block) = node { Some(block.text.as_str()) } else { None })
            .collect()
    }

    #[test]
    fn a_mark_glued_to_a_word_is_no_part_of_it() {
        let mut nodes =
            [on_page(4, "Five go to special schools3."), on_page(5, "Two live in residential schools3, and s3 is met")];
        let note = Footnote {
            mark: Some("3".into()),
            text: "Schools that are open all year.".into(),
            place: Place::on_page(5),
        };
        take_marks(&mut nodes, &[note]);
        assert_eq!(texts(&nodes), ["Five go to special schools3.", "Two live in residential schools, and s3 is met"]);
    }

    #[test]
    fn what_looks_like_a_mark() {
        assert_eq!(
            marks("improve?1 schools[2], (the ‘front door’)3 board).4").collect::<Vec<_>>(),
            ["1", "[2]", "3", "4"]
        );
        assert_eq!(marks("under s17, 1.5 million, KS3 and covid2019").count(), 0);
    }
}
