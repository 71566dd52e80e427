//! Names that take several lines of the title page.

use crate::model::line::{Joined, Line};
use crate::recognise::title::is_rest_of_name;

/// A name takes no more lines than this.
const NAME_LINES: usize = 4;
/// Lines of one width differ by so many characters.
const SLACK: usize = 3;

/// A line of the title block, and those below it in which the name goes on: the line above breaks off, an address
/// follows, or what the form has after a name.
pub(super) fn with_rest(title_block: &[Line], at: usize, ends: impl Fn(&Line, &Line) -> bool) -> Option<Joined> {
    let rest = title_block.get(at..)?;
    let wraps = |count: usize| {
        let (Some(line), Some(next)) = (rest.get(count - 1), rest.get(count)) else { return false };
        let after = rest.get(count + 1);
        (goes_on(&line.text, &next.text) || in_capitals(line, next)) && next.cell.is_none()
            || after.is_some_and(|after| is_rest_of_name(next, after) || ends(next, after))
    };
    let mut count = 1;
    while count < NAME_LINES && wraps(count) {
        count += 1;
    }
    let more = (count + 1..=NAME_LINES).rev().find(|more| is_name_of_lines(rest, count, *more));
    Some(Joined::of(rest.get(..more.unwrap_or(count))?))
}

/// Whether two lines of a text follow each other directly, and are all capitals, as names were printed until 2005.
fn in_capitals(line: &Line, next: &Line) -> bool {
    let below = line.place.line.zip(next.place.line).is_some_and(|(line, next)| next == line + 1);
    let capitals = |line: &Line| !line.text.contains(char::is_lowercase) && !line.text.contains(':');
    below && capitals(line) && capitals(next) && next.text.contains(char::is_alphabetic)
}

/// Whether so many lines are a name, of which more than are known to be: an address follows them, and no line had room
/// for the next one's first word.
fn is_name_of_lines(lines: &[Line], known: usize, count: usize) -> bool {
    let (Some(own), Some(last), Some(after)) = (lines.get(..count), lines.get(count - 1), lines.get(count)) else {
        return false;
    };
    let width = |line: &Line| line.text.chars().count();
    let widest = own.iter().map(width).max().unwrap_or(0);
    let first_word = |line: &Line| line.text.split(' ').next().map_or(0, |word| word.chars().count());
    let full =
        own.iter().zip(own.iter().skip(1)).all(|(line, next)| width(line) + 1 + first_word(next) + SLACK > widest);
    let bare = own.iter().skip(known).all(|line| is_rest_of_name(line, after));
    full && bare && last.cell.is_none()
}

/// Whether a title that breaks off after `block` continues in `next`.
pub(super) fn goes_on(block: &str, next: &str) -> bool {
    const OPEN: &[&str] = &[" of", " in", " and", " the", " to", " upon", " on", " with", ",", "-"];
    OPEN.iter().any(|end| block.ends_with(end)) || next.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(lines: &[&str]) -> Option<String> {
        let lines: Vec<Line> = lines.iter().map(|text| Line::new(*text, Default::default())).collect();
        with_rest(&lines, 0, |_, _| false).map(|name| name.text)
    }

    const ADDRESS: &str = "Mill Drove, Little Fenmoor, Fenmoor FM4 2BN";

    #[test]
    fn a_name_goes_on_as_far_as_its_lines_are_full() {
        for lines in [
            &["Inspection of St Cedd and", "St Ebba Roman Catholic", "Primary School and Nursery", ADDRESS][..],
            &["DAME ANN FEN CHURCH OF", "ENGLAND VOLUNTARY AIDED", "PRIMARY SCHOOL", ADDRESS],
            &["Inspection of Dame", "Philippa Dunn-Okoro", "Church of England", "Primary School", ADDRESS],
        ] {
            let whole = lines[..lines.len() - 1].join(" ");
            assert_eq!(name(lines), Some(whole), "{lines:?}");
        }
    }

    #[test]
    fn lines_above_the_address_that_had_room_are_no_name() {
        let lines = ["Inspection of Quarry Lane School", "Report", "The Old Council House", ADDRESS];
        assert_eq!(name(&lines).as_deref(), Some("Inspection of Quarry Lane School"));
    }
}
