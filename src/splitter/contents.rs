//! Contents pages: not part of the report's text, but evidence for its headings.

use crate::model::code::Code;
use crate::model::document::{Block, Role};
use crate::model::outline::Item;
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::words::{Pattern, key, pattern};

/// The heading of a contents page, in the form given by [`key`].
const CONTENTS: &str = "contents";
/// This many headings on matching pages show which page a printed number means.
const ENOUGH: usize = 3;

/// "Summary of findings ........ 3"
static LINE: Pattern = pattern(r"^(.*?\p{L}.*?)[\s.…_]*\s?(\d{1,3})$");

/// A line of a contents page.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// The heading that it lists.
    pub title: String,
    /// The page that it gives for it, as printed.
    pub page: Option<u32>,
    /// Where the line is.
    pub place: Place,
}

/// Takes the contents page out of the flow; returns the headings that it lists.
pub fn take_contents(items: &mut Vec<Item>) -> Vec<Listed> {
    let mut listed = Vec::new();
    let mut inside = false;
    items.retain(|item| {
        if is_title(item) {
            inside = true;
            return false;
        }
        let marked = matches!(item, Item::Text(b) if b.role == Role::Contents);
        inside = (inside || marked) && is_listing(item, marked, &mut listed);
        !inside
    });
    listed
}

/// Whether every line of an item belongs to a contents page; adds their headings to `listed`.
fn is_listing(item: &Item, marked: bool, listed: &mut Vec<Listed>) -> bool {
    let lines = lines(item);
    let heading = |line: &String| {
        let found = LINE.captures(line)?;
        let title = found.get(1)?.as_str().trim().to_string();
        Some(Listed { title, page: found.get(2)?.as_str().parse().ok(), place: item.place() })
    };
    let titles: Vec<Listed> = lines.iter().filter_map(heading).collect();
    let all = !titles.is_empty() && titles.len() == lines.len();
    if all || marked {
        listed.extend(titles);
    }
    all || marked
}

fn is_title(item: &Item) -> bool {
    matches!(item, Item::Text(block) if block.text.len() < 20 && key(&block.text) == CONTENTS)
}

/// A block's or a table's rows as lines.
fn lines(item: &Item) -> Vec<String> {
    match item {
        Item::Text(block) => vec![block.whole()],
        Item::Table(table) => table.rows.iter().map(|row| row.cells.join(" ").trim().to_string()).collect(),
    }
}

/// Headings that the contents page lists and the body doesn't have, or has on another page.
pub fn compare(listed: &[Listed], items: &[Item]) -> Vec<Warning> {
    if listed.is_empty() {
        return Vec::new();
    }
    let texts: Vec<(String, &Block)> = items
        .iter()
        .filter_map(|item| match item {
            Item::Text(block) if block.text.len() < 300 => Some((key(&block.text), block)),
            _ => None,
        })
        .collect();
    let is_there = |line: &&Listed| {
        let wanted = key(&line.title);
        // a page that lists itself has been taken out
        wanted == CONTENTS
            || texts
                .iter()
                .any(|(text, _)| text.starts_with(&wanted) || (!text.is_empty() && wanted.starts_with(text.as_str())))
    };
    let mut warnings: Vec<Warning> = listed.iter().filter(|line| !is_there(line)).map(missing).collect();
    warnings.extend(elsewhere(listed, &texts));
    warnings
}

fn missing(line: &Listed) -> Warning {
    let message = format!("the contents page lists {:?}, but no heading in the body matches it", line.title);
    Warning::new(Code::HeadingMissing, message).at(line.place).printed([line.title.as_str()])
}

/// Printed page numbers are lower than physical ones by the number of unnumbered pages before them, so most headings
/// show which page is meant. Headings that occur more than once show nothing.
fn elsewhere(listed: &[Listed], texts: &[(String, &Block)]) -> Vec<Warning> {
    let offset = |line: &Listed| {
        let wanted = key(&line.title);
        let is = |(text, block): &&(String, &Block)| *text == wanted && matches!(block.role, Role::Heading(_));
        let mut found = texts.iter().filter(is);
        let (Some((_, block)), None) = (found.next(), found.next()) else { return None };
        Some((i64::from(block.place.page?) - i64::from(line.page?), *block))
    };
    let offsets: Vec<(i64, &Block, &Listed)> =
        listed.iter().filter_map(|line| offset(line).map(|(offset, block)| (offset, block, line))).collect();
    let agree = |offset: i64| offsets.iter().filter(|(other, ..)| *other == offset).count();
    let Some(usual) = offsets.iter().map(|(offset, ..)| *offset).max_by_key(|offset| agree(*offset)) else {
        return Vec::new();
    };
    if agree(usual) < ENOUGH || agree(usual) * 3 < offsets.len() * 2 {
        return Vec::new();
    }
    let off = offsets.iter().filter(|(offset, ..)| *offset != usual);
    off.map(|(offset, block, line)| {
        let printed = line.page.unwrap_or(0);
        let message = format!(
            "the contents page gives page {printed} for {:?}, but by the other page numbers it is on page {}",
            line.title,
            i64::from(printed) + offset - usual
        );
        Warning::new(Code::HeadingElsewhere, message)
            .at(block.place)
            .printed([line.title.as_str(), &printed.to_string()])
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(text: &str, page: u32) -> Item {
        let place = Place::on_page(page);
        Item::Text(Block { text: text.into(), role: Role::Heading(1), place, ..Block::default() })
    }

    fn listing(lines: &[&str]) -> Vec<Listed> {
        let mut items = vec![heading("Contents", 2)];
        let line = |text: &&str| {
            Item::Text(Block {
                text: text.to_string(),
                role: Role::Contents,
                place: Place::on_page(2),
                ..Block::default()
            })
        };
        items.extend(lines.iter().map(line));
        take_contents(&mut items)
    }

    fn found(lines: &[&str], headings: &[Item]) -> Vec<(Code, Option<u32>, String)> {
        let warnings = compare(&listing(lines), headings);
        warnings.into_iter().map(|w| (w.code, w.place.page, w.printed[0].clone())).collect()
    }

    #[test]
    fn headings_are_where_the_contents_page_says() {
        let lines = ["Summary .... 2", "Findings .... 4", "Adoption .... 6", "Next steps .... 9"];
        let right = [heading("Summary", 3), heading("Findings", 5), heading("Adoption", 7), heading("Next steps", 10)];
        assert_eq!(found(&lines, &right), []);
        let wrong = [heading("Summary", 3), heading("Findings", 5), heading("Adoption", 7), heading("Next steps", 8)];
        assert_eq!(found(&lines, &wrong), [(Code::HeadingElsewhere, Some(8), "Next steps".to_string())]);
        let own = ["Contents .... 1", "Summary .... 2"];
        assert_eq!(found(&own, &right), [], "a contents page may list itself");
        assert_eq!(found(&lines, &right[..3]), [(Code::HeadingMissing, Some(2), "Next steps".to_string())]);
    }
}
