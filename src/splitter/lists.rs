//! Lists: glyphs that stand alone, dashes that label items, and which paragraph introduces a list.

use super::notes::is_open;
use crate::model::document::{BULLET, Block, Role};
use crate::model::outline::Item;
use crate::words::{Pattern, is_dash, pattern};

/// Baselines that differ by less, in points, are one line.
const SAME_LINE: f32 = 2.0;
/// Left edges that differ by less, in points, are one edge.
const SAME_EDGE: f32 = 3.0;

/// A sentence that introduces a list although it ends in a full stop.
static INTRODUCES: Pattern = pattern(r"(?i)\b(?:following|as follows|below|these|includes?|including)\b").with(&[
    "following",
    "as follows",
    "below",
    "these",
    "includ",
]);

/// Whether a list hangs on a paragraph: it ends in a colon, in the middle of a sentence, or announces the list.
pub fn introduces(text: &str) -> bool {
    let text = text.trim_end();
    let last = || text.strip_suffix(['.', '!', '?']).and_then(|sentences| sentences.rsplit('.').next());
    text.ends_with([':', ';']) || is_open(text) || last().is_some_and(|sentence| INTRODUCES.is_match(sentence))
}

/// Gives glyphs that stand alone to the text beside them, or else drops them, and labels the items of dashed lists.
pub fn label(items: &mut Vec<Item>) {
    items.iter_mut().for_each(drop_second_glyph);
    give_glyphs(items);
    items.retain(|item| !matches!(item, Item::Text(block) if is_lone_glyph(block)));
    label_dashed(items);
    label_glyphless(items);
}

/// A bullet may be in the label and again at the start of the text.
fn drop_second_glyph(item: &mut Item) {
    if let Item::Text(block) = item
        && block.label.as_deref() == Some(BULLET)
        && block.text.starts_with('•')
    {
        block.text = block.text.trim_start_matches(['•', ' ']).to_string();
    }
}

fn is_lone_glyph(block: &Block) -> bool {
    block.text.is_empty() && block.label.as_deref() == Some(BULLET)
}

fn give_glyphs(items: &mut [Item]) {
    for at in 1..items.len() {
        let (before, after) = items.split_at_mut(at);
        if let (Some(Item::Text(glyph)), Some(Item::Text(text))) = (before.last(), after.first_mut())
            && is_lone_glyph(glyph)
            && text.label.is_none()
            && is_beside(glyph, text)
        {
            text.label = Some(BULLET.to_string());
            text.role = Role::ListItem;
        }
    }
}

/// Whether a text's first line is the one that the glyph is printed in.
fn is_beside(glyph: &Block, text: &Block) -> bool {
    match (glyph.frame, text.frame) {
        (Some(a), Some(b)) => glyph.place.page == text.place.page && (a.y1 - b.y1).abs() < SAME_LINE && b.x0 > a.x0,
        _ => false,
    }
}

/// Two or more paragraphs in a row that begin with the same dash are a list, whatever their tags.
fn label_dashed(items: &mut [Item]) {
    let dashes: Vec<Option<char>> = items.iter().map(dash).collect();
    for (at, item) in items.iter_mut().enumerate() {
        let Some(own) = dashes[at] else { continue };
        let beside = [at.checked_sub(1), Some(at + 1)];
        let listed = beside.into_iter().flatten().any(|other| dashes.get(other) == Some(&Some(own)));
        if let (true, Item::Text(block)) = (listed, item) {
            block.text = block.text.trim_start_matches([own, ' ']).to_string();
            block.label = Some(BULLET.to_string());
            block.role = Role::ListItem;
        }
    }
}

/// List items below a colon whose glyphs are not in the file, or were never printed.
fn label_glyphless(items: &mut [Item]) {
    let mut listed = false;
    for at in 1..items.len() {
        let (before, after) = items.split_at_mut(at);
        let (Some(Item::Text(last)), Some(Item::Text(block))) = (before.last(), after.first_mut()) else {
            listed = false;
            continue;
        };
        let glyphless = block.role == Role::ListItem && block.label.is_none() && block.place.page == last.page_end;
        let edges = last.frame.zip(block.frame).map(|(above, below)| below.x0 - above.x0);
        let begins = last.text.ends_with(':') && edges.is_some_and(|right| right > -SAME_EDGE);
        listed = glyphless && (begins || listed && edges.is_some_and(|right| right.abs() < SAME_EDGE));
        if listed {
            block.label = Some(BULLET.to_string());
        }
    }
}

/// The dash that an unlabelled paragraph begins with.
fn dash(item: &Item) -> Option<char> {
    let Item::Text(block) = item else { return None };
    let mut chars = block.text.chars();
    let first = chars.next().filter(|c| is_dash(*c) && block.label.is_none())?;
    (chars.next() == Some(' ')).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Frame;
    use crate::model::place::Place;

    #[test]
    fn a_list_hangs_on_what_introduces_it() {
        for text in ["Leaders should:", "They made sure that", "We looked at the following areas.", "These include:"] {
            assert!(introduces(text), "{text}");
        }
        for text in ["Support is timely.", "These children are seen. All of them are safe.", "Is it safe?"] {
            assert!(!introduces(text), "{text}");
        }
    }

    fn at(y: f32, x0: f32, label: Option<&str>, text: &str) -> Item {
        let frame = Some(Frame { x0, x1: 500.0, y0: y, y1: y });
        let (label, place) = (label.map(str::to_string), Place::on_page(1));
        Item::Text(Block { text: text.into(), label, frame, place, ..Block::default() })
    }

    fn read(mut items: Vec<Item>) -> Vec<(bool, String)> {
        label(&mut items);
        let row = |item: &Item| match item {
            Item::Text(block) => (block.label.is_some(), block.text.clone()),
            Item::Table(_) => Default::default(),
        };
        items.iter().map(row).collect()
    }

    #[test]
    fn a_glyph_labels_the_text_beside_it_and_else_nothing() {
        let items = vec![
            at(700.0, 72.0, Some(BULLET), ""),
            at(700.0, 90.0, None, "Plans are clear."),
            at(680.0, 72.0, Some(BULLET), ""),
            at(640.0, 72.0, None, "The next part."),
        ];
        assert_eq!(read(items), [(true, "Plans are clear.".into()), (false, "The next part.".into())]);
    }

    #[test]
    fn items_below_a_colon_are_bullets_without_their_glyphs() {
        let item = |y, text| {
            let Item::Text(block) = at(y, 120.0, None, text) else { unreachable!() };
            Item::Text(Block { role: Role::ListItem, page_end: Some(1), ..block })
        };
        let mut items = vec![
            at(700.0, 72.0, Some(BULLET), "Of the children in care:"),
            item(680.0, "ten live in Fenmoor"),
            item(660.0, "two live elsewhere."),
            at(640.0, 72.0, None, "All are safe."),
        ];
        if let Item::Text(first) = &mut items[0] {
            first.page_end = Some(1);
        }
        let labelled: Vec<bool> = read(items).into_iter().map(|(labelled, _)| labelled).collect();
        assert_eq!(labelled, [true, true, true, false]);
    }

    #[test]
    fn dashes_in_a_row_are_a_list() {
        let items = vec![
            at(700.0, 72.0, None, "Leaders should improve:"),
            at(680.0, 90.0, None, "– plans"),
            at(660.0, 90.0, None, "– visits"),
            at(640.0, 72.0, None, "- alone, as in the middle of a sentence"),
        ];
        assert_eq!(
            read(items),
            [
                (false, "Leaders should improve:".into()),
                (true, "plans".into()),
                (true, "visits".into()),
                (false, "- alone, as in the middle of a sentence".into())
            ]
        );
    }
}
