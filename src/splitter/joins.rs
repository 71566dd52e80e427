//! Joins paragraphs split by a page break: Word starts new elements on every page.

mod debris;

use super::notes::{is_open, starts_lower};
use crate::model::document::{Block, Frame, Role};
use crate::model::outline::Item;
use crate::recognise::actions::is_body;
use crate::recognise::grade;
use crate::recognise::timescale::is_timescale;
use crate::words::{self, hyphens};

/// Indentation that differs by more than this many points is different indentation.
const INDENT: f32 = 6.0;
/// Baselines of a paragraph's lines are no further apart than this many times their size.
const LEADING: f32 = 1.4;
/// Paragraphs that follow each other are no further apart than this many times their size.
const PARAGRAPH: f32 = 3.0;
/// An item's text begins less than this many points right of its label: half an inch, and some for wide numbers.
const HANGING: f32 = 45.0;
/// A shorter text, in bytes, may be a heading or a grade.
const LONE: usize = 60;
/// A shorter text, in bytes, is no part of a sentence.
const SENTENCE: usize = 20;

/// Joins the pieces of paragraphs and list items across page breaks.
pub fn join(items: Vec<Item>) -> Vec<Item> {
    let mut joined: Vec<Item> = Vec::with_capacity(items.len());
    let mut foot = None;
    let mut items = debris::put_behind(items).into_iter().peekable();
    while let Some(item) = items.next() {
        if let (Some(Item::Text(last)), Item::Text(next)) = (joined.last_mut(), &item)
            && is_cut(last, foot, next, following_number(items.peek()))
        {
            foot = next.frame;
            append(last, next);
            continue;
        }
        foot = if let Item::Text(block) = &item { block.frame } else { None };
        joined.push(item);
    }
    let mut joined = join_between(joined);
    hyphens::rejoin(&mut joined.iter_mut().filter_map(text_of).collect::<Vec<_>>());
    joined
}

/// Joins in text what pieces make up, whose end shows only when they are joined.
fn join_between(items: Vec<Item>) -> Vec<Item> {
    let mut joined: Vec<Item> = Vec::with_capacity(items.len());
    let mut items = items.into_iter().peekable();
    while let Some(item) = items.next() {
        if let (Some(Item::Text(last)), Item::Text(next)) = (joined.last_mut(), &item)
            && is_text_file(next)
            && next.label.is_none()
            && !matches!(next.role, Role::Heading(_) | Role::Note)
            && is_between(last, next, following_number(items.peek()))
        {
            append(last, next);
            continue;
        }
        joined.push(item);
    }
    joined
}

fn text_of(item: &mut Item) -> Option<&mut String> {
    match item {
        Item::Text(block) => Some(&mut block.text),
        Item::Table(_) => None,
    }
}

fn following_number(item: Option<&Item>) -> Option<u32> {
    match item {
        Some(Item::Text(block)) => block.number(),
        _ => None,
    }
}

fn append(last: &mut Block, next: &Block) {
    let text = next.whole();
    hyphens::next_line(&mut last.text, &text);
    last.text.push_str(&text);
    last.page_end = next.page_end.or(last.page_end);
    last.leaf = next.leaf;
    last.style.lines = last.style.lines.saturating_add(next.style.lines);
}

/// Whether `next` is the rest of `last`, whose last piece is at `foot`.
fn is_cut(last: &Block, foot: Option<Frame>, next: &Block, following: Option<u32>) -> bool {
    let texts = !matches!(last.role, Role::Heading(_)) && !matches!(next.role, Role::Heading(_));
    if !texts || next.label.is_some() && !is_text(last, next) || !same_type(last, next) {
        return false;
    }
    match (last.page_end, next.place.page) {
        (Some(before), Some(after)) if after == before + 1 => over_page(last, next, following),
        (Some(before), Some(after)) if after == before && next.leaf > last.leaf => over_page(last, next, following),
        (Some(before), Some(after)) if after == before => {
            within_page(last, foot, next)
                || is_counted(last, foot, next, following)
                || is_text_file(last) && breaks_off(last, next)
        }
        (None, None) => {
            let rest = is_open(&last.text) && starts_lower(&next.text) || breaks_off(last, next);
            rest && !grade::is_grade(&next.text) || is_rest(last, next, following)
        }
        _ => false,
    }
}

/// Whether a block is from a text file, which has no type.
fn is_text_file(block: &Block) -> bool {
    block.place.line.is_some()
}

/// Whether a text ends where none does: in a word that no sentence ends in, or within brackets that the next one closes.
fn breaks_off(last: &Block, next: &Block) -> bool {
    let opened = last.text.matches('(').count() > last.text.matches(')').count();
    let closes = || next.text.find(')').is_some_and(|at| next.text.find('(').is_none_or(|open| at < open));
    ends_within(&last.text) || is_open(&last.text) && opened && closes()
}

/// Whether a number that looks like a label is text: it stands in the middle of a sentence and counts nothing on.
fn is_text(last: &Block, next: &Block) -> bool {
    let counts_on = next.number() == Some(last.number().unwrap_or(0) + 1);
    next.number().is_some() && !counts_on && ends_within(&last.text) && starts_lower(&next.text)
}

/// Whether a sentence breaks off in a word that none ends in.
fn ends_within(text: &str) -> bool {
    text.len() > SENTENCE && words::ends_within(text)
}

fn same_type(last: &Block, next: &Block) -> bool {
    (last.style.size - next.style.size).abs() < 1.0 && (last.style.bold > 0.9) == (next.style.bold > 0.9)
}

fn over_page(last: &Block, next: &Block, following: Option<u32>) -> bool {
    if starts_lower(&next.text) {
        return true;
    }
    if is_open(&last.text) && last.text.len() > 40 && !is_timescale(&next.text) {
        // the cell beside it in a table of actions, or the last name of a list: a paragraph's line would be full
        let lone = last.label.is_none() && last.style.lines <= 1 && last.text.len() < LONE;
        return !is_text_file(next) || !lone && !is_body(&next.text);
    }
    // Only the numbering and the indentation show it: the text is indented like an item's, and nothing is missing.
    let indented = match (last.frame, next.frame) {
        (Some(above), Some(below)) => below.x0 > above.x0 + INDENT,
        _ => false,
    };
    match last.number() {
        // text has no indentation
        Some(n) if is_text_file(next) => following == Some(n + 1) && next.text.len() > SENTENCE,
        Some(n) => following.is_none_or(|f| f == n + 1) && (indented || next.role == Role::ListItem),
        None => last.label.is_some() && indented && hangs(last, next),
    }
}

/// In text without pages: whether a sentence that breaks off in a numbered paragraph goes on in a name or a figure, and the
/// next number follows.
fn is_rest(last: &Block, next: &Block, following: Option<u32>) -> bool {
    let counts = last.number().is_some_and(|number| following == number.checked_add(1));
    counts
        && is_text_file(next)
        && is_open(&last.text)
        && last.text.len() > LONE
        && next.text.len() > LONE
        && next.text.ends_with(['.', '!', '?', '”', ')'])
}

/// Whether whole sentences stand behind those of a numbered paragraph, and the next number follows: where each
/// paragraph has a number, that is one paragraph whose lines a page's end or the tool parted.
fn is_between(last: &Block, next: &Block, following: Option<u32>) -> bool {
    const ENDS: [char; 5] = ['.', '!', '?', '”', ')'];
    let counts = last.number().is_some_and(|number| following == number.checked_add(1));
    counts
        && last.text.ends_with(ENDS)
        && next.text.ends_with(ENDS)
        && next.text.starts_with(char::is_uppercase)
        && next.text.len() > LONE
}

/// Whether a text is as far right as the text of the item before it: a label and its gap are less than this wide.
fn hangs(item: &Block, next: &Block) -> bool {
    let (Some(above), Some(below)) = (item.frame, next.frame) else { return false };
    below.x0 < above.x0 + HANGING
}

/// Word rarely splits a paragraph inside a page; if it does, the next element continues in lower case. This applies to
/// list items and text after a comma anywhere on the page, but to other text only on the next line.
fn within_page(last: &Block, foot: Option<Frame>, next: &Block) -> bool {
    if ends_within(&last.text) && is_below(foot, next) {
        return true;
    }
    let full = last.text.len() > 60;
    full && is_open(&last.text)
        && starts_lower(&next.text)
        && next.list_depth <= last.list_depth
        && (last.label.is_some() || last.text.ends_with(',') || is_text_file(last) || is_next_line(foot, next))
}

/// Whether a sentence on the line below belongs to the item with a number: it begins where the item's text does, and the
/// next number follows.
fn is_counted(last: &Block, foot: Option<Frame>, next: &Block, following: Option<u32>) -> bool {
    let counts = last.number().and_then(|number| number.checked_add(1)).is_some_and(|n| following == Some(n));
    let (Some(item), Some(above), Some(below)) = (last.frame, foot, next.frame) else { return false };
    counts
        && below.x0 > item.x0 + INDENT
        && below.x0 < item.x0 + HANGING
        && (0.0..LEADING * next.style.size).contains(&(above.y0 - below.y1))
        && next.text.len() > LONE
        && next.text.ends_with('.')
}

/// Whether a block begins within a paragraph's distance below.
fn is_below(foot: Option<Frame>, next: &Block) -> bool {
    let (Some(above), Some(below)) = (foot, next.frame) else { return false };
    (0.0..PARAGRAPH * next.style.size).contains(&(above.y0 - below.y1))
}

/// Whether a block begins on the line below, with no space between, at the same edge. A dash would begin a list.
fn is_next_line(foot: Option<Frame>, next: &Block) -> bool {
    let (Some(above), Some(below)) = (foot, next.frame) else { return false };
    let space = above.y0 - below.y1;
    space > 0.0
        && space < LEADING * next.style.size
        && (above.x0 - below.x0).abs() < INDENT
        && next.text.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Style;
    use crate::model::place::Place;

    /// A block in 12 points from `top` to `foot` of a page.
    fn block(top: f32, foot: f32, text: &str) -> Item {
        let style = Style { size: 12.0, ..Style::default() };
        let frame = Some(Frame { x0: 57.0, x1: 500.0, y0: foot, y1: top });
        let (place, page_end) = (Place::on_page(2), Some(2));
        Item::Text(Block { text: text.into(), style, frame, place, page_end, ..Block::default() })
    }

    fn texts(items: Vec<Item>) -> Vec<String> {
        join(items)
            .iter()
            .map(|item| if let Item::Text(block) = item { block.text.clone() } else { String::new() })
            .collect()
    }

    /// A labelled or plain block on a page.
    fn on_page(page: u32, x0: f32, label: Option<&str>, text: &str) -> Item {
        let Item::Text(block) = block(700.0, 700.0, text) else { unreachable!() };
        let frame = block.frame.map(|frame| Frame { x0, ..frame });
        let (place, page_end) = (Place::on_page(page), Some(page));
        Item::Text(Block { label: label.map(str::to_string), frame, place, page_end, ..block })
    }

    #[test]
    fn a_bullet_goes_on_after_a_page_break_though_its_sentence_ended() {
        let rest = "Social workers in Fenmoor visit often.";
        let first = on_page(2, 72.0, Some("•"), "Plans are clear.");
        assert_eq!(texts(vec![first.clone(), on_page(3, 90.0, None, rest)]), [format!("Plans are clear. {rest}")]);
        // at the margin begins another paragraph, and a join never skips a page
        assert_eq!(texts(vec![first.clone(), on_page(3, 72.0, None, rest)]).len(), 2);
        assert_eq!(texts(vec![first, on_page(4, 90.0, None, rest)]).len(), 2);
    }

    #[test]
    fn a_sentence_goes_on_behind_a_word_that_ends_none() {
        let first = block(500.0, 500.0, "The statement should be sent by the director of services to");
        let second = block(470.0, 470.0, "Ofsted by 6 March.");
        assert_eq!(texts(vec![first, second]).len(), 1);
    }

    #[test]
    fn a_number_in_the_middle_of_a_sentence_is_no_label() {
        let first = on_page(2, 72.0, Some("81."), "There has been a decrease in complaints (85 to");
        let second = on_page(3, 90.0, Some("58)"), "in the past year.");
        assert_eq!(
            texts(vec![first, second]),
            ["There has been a decrease in complaints (85 to 58) in the past year."]
        );
    }

    #[test]
    fn a_paragraph_goes_on_in_the_line_below() {
        const START: &str = "When a child in Fenmoor has needs that are complex, they are often well supported by";
        let pieces = |space: f32| {
            let last = 471.0 - space;
            vec![block(500.0, 485.5, START), block(471.0, 471.0, "health"), block(last, last, "services.")]
        };
        assert_eq!(texts(pieces(14.5)), [format!("{START} health services.")]);
        assert_eq!(texts(pieces(29.0)), [format!("{START} health"), "services.".to_string()]);
    }

    #[test]
    fn in_text_a_sentence_goes_on_behind_an_open_bracket() {
        let line = |number, label: Option<&str>, text: &str| {
            let place = Place { line: Some(number), ..Place::default() };
            Item::Text(Block { text: text.into(), label: label.map(str::to_string), place, ..Block::default() })
        };
        let first = || line(1, Some("•"), "Safety planning with children. (Outcome 3, National");
        assert_eq!(texts(vec![first(), line(3, None, "Framework)")]).len(), 1);
        assert_eq!(texts(vec![first(), line(3, None, "The framework")]).len(), 2);
    }

    #[test]
    fn in_text_the_numbers_show_what_goes_on_within_a_page() {
        let line = |number, label: Option<&str>, text: &str| {
            let place = Place { line: Some(number), ..Place::default() };
            Item::Text(Block { text: text.into(), label: label.map(str::to_string), place, ..Block::default() })
        };
        let first = || line(1, Some("4."), "Screening in Fenmoor is strong.");
        let rest = "Thresholds in Fenmoor are clear to all of the partners who refer children.";
        let third = || line(5, Some("5."), "Staff stay.");
        assert_eq!(texts(vec![first(), line(3, None, rest), third()]).len(), 2);
        // headings, footnotes and the rest of another sentence
        for other in [
            "The experiences and progress of children who need help and protection",
            "1 The areas for improvement refer to the national framework of outcomes.",
            "and their parents, who know what will happen next and who can help them.",
        ] {
            assert_eq!(texts(vec![first(), line(3, None, other), third()]).len(), 3, "{other}");
        }
        assert_eq!(texts(vec![first(), line(3, None, rest), line(5, Some("1."), "Staff stay.")]).len(), 3);
    }

    #[test]
    fn in_text_the_numbers_show_that_a_sentence_goes_on_in_a_name() {
        let line = |number, label: Option<&str>, text: &str| {
            let place = Place { line: Some(number), ..Place::default() };
            Item::Text(Block { text: text.into(), label: label.map(str::to_string), place, ..Block::default() })
        };
        let first = || line(1, Some("4."), "Workloads in Fenmoor are reviewed every fortnight or so by the Assistant");
        let rest = || line(3, None, "Director. Staff know the children, and see them alone as often as they can.");
        assert_eq!(texts(vec![first(), rest(), line(5, Some("5."), "Staff stay.")]).len(), 2);
        assert_eq!(texts(vec![first(), rest(), line(5, Some("1."), "Staff stay.")]).len(), 3);
        let heading = line(3, None, "The experiences and progress of children who need help and protection");
        assert_eq!(texts(vec![first(), heading, line(5, Some("5."), "Staff stay.")]).len(), 3);
    }

    #[test]
    fn a_timescale_on_the_next_page_is_no_rest_of_an_action() {
        let action = "Review the policy for young people in Fenmoor so that none are disadvantaged";
        let pages = |next: &str| texts(vec![on_page(4, 72.0, Some("•"), action), on_page(5, 72.0, None, next)]).len();
        assert_eq!((pages("Within three months:"), pages("Fenmoor or elsewhere.")), (2, 1));
    }

    #[test]
    fn in_text_a_body_is_no_rest_of_an_action() {
        let on = |page, text: &str| {
            let place = Place { line: Some(page), ..Place::on_page(page) };
            Item::Text(Block { text: text.into(), place, page_end: Some(page), ..Block::default() })
        };
        let action = "Leaders across the area should improve joint commissioning to ensure";
        assert_eq!(texts(vec![on(5, action), on(6, "Fenmoor Integrated Care Board")]).len(), 2);
        assert_eq!(texts(vec![on(5, action), on(6, "Fenmoor is safe.")]).len(), 1);
    }

    #[test]
    fn in_text_the_numbers_show_what_goes_on_over_the_page() {
        let line = |page, label: Option<&str>, text: &str| {
            let Item::Text(block) = on_page(page, 72.0, label, text) else { unreachable!() };
            let place = Place { line: Some(page), ..block.place };
            Item::Text(Block { frame: None, place, style: Style::default(), ..block })
        };
        let rest = line(3, None, "Thresholds in Fenmoor are clear.");
        let first = || line(2, Some("4."), "Screening is strong.");
        let next = |label| line(3, Some(label), "Staff know the children.");
        assert_eq!(texts(vec![first(), rest.clone(), next("5.")]).len(), 2);
        assert_eq!(texts(vec![first(), rest, next("7.")]).len(), 3);
    }

    #[test]
    fn in_text_the_last_name_of_a_list_is_whole_at_the_end_of_its_page() {
        let on = |page, text: &str| {
            let place = Place { line: Some(page), ..Place::on_page(page) };
            Item::Text(Block { text: text.into(), place, page_end: Some(page), ..Block::default() })
        };
        let name = on(2, "Ann Fen-Alder, Social Care Regulatory Inspector");
        assert_eq!(texts(vec![name, on(3, "The Office for Standards in Education regulates.")]).len(), 2);
        let full = on(2, "The plans for children are made in time, and they are known to the staff of");
        assert_eq!(texts(vec![full, on(3, "Fenmoor’s homes.")]).len(), 1);
    }
}
