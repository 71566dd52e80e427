//! Finds titles of frameworks in single lines.

use crate::framework::FRAMEWORKS;
use crate::framework::form::{ENOUGH, Framework, NEXT_LINES, Title};
use crate::model::line::Line;
use crate::words::{Pattern, Patterns, pattern, plain};
use std::sync::LazyLock;

/// A title's framework, its weight, and what must not be printed next to it.
type Owner = (&'static Framework, &'static Title, Option<Pattern>);

/// Patterns of all frameworks' titles, in the order of the table.
static TITLES: LazyLock<(Patterns, Vec<Owner>)> = LazyLock::new(|| {
    let titles = || FRAMEWORKS.iter().copied().flat_map(|f| f.titles.iter().map(move |title| (f, title)));
    let set = Patterns::new(titles().map(|(_, title)| title.is));
    (set, titles().map(|(framework, title)| (framework, title, title.is_not.map(pattern))).collect())
});

/// The framework whose title a line is or begins with, and the title's weight; the strongest title comes first.
pub fn title_in(line: &str) -> Option<(&'static Framework, i32)> {
    let text = plain(cut(line));
    let (titles, owners) = &*TITLES;
    let fits = |(_, _, not): &&Owner| not.as_ref().is_none_or(|not| !not.is_match(&text));
    let mut fitting =
        titles.matching(&text).filter_map(|at| owners.get(at)).filter(fits).map(|(f, title, _)| (*f, title.weight));
    let first = fitting.next()?;
    Some(if first.1 >= ENOUGH { first } else { fitting.find(|(_, weight)| *weight >= ENOUGH).unwrap_or(first) })
}

/// Whether a line is or begins with a title that shows its framework alone.
pub fn is_title(line: &str) -> bool {
    title_in(line).is_some_and(|(_, weight)| weight >= ENOUGH)
}

/// A line up to where the form begins its next one: lines are sometimes run together without a full stop.
pub fn cut(line: &str) -> &str {
    let is_next = |at: usize| {
        let rest = line.get(at..).unwrap_or_default();
        NEXT_LINES.iter().any(|words| rest.starts_with(words)) && begins(line, at)
    };
    let capitals = line.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase());
    let next = capitals.map(|(at, _)| at).find(|at| is_next(*at));
    next.and_then(|at| line.get(..at)).map_or(line, |title| title.trim_end())
}

/// Whether a word begins at this position, after others.
fn begins(line: &str, at: usize) -> bool {
    at > 0 && line.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace) && !before.trim().is_empty())
}

/// The framework whose title is anywhere in a line, and the line from there on.
pub fn named_in(line: &str) -> Option<(&'static Framework, &str)> {
    const MOST: usize = 600;
    let words = line.match_indices(|c: char| !c.is_alphanumeric()).map(|(at, sign)| at + sign.len());
    let from = std::iter::once(0).chain(words).take_while(|at| *at < MOST);
    let tails = from.filter_map(|at| line.get(at..)).filter(|tail| tail.starts_with(char::is_alphabetic));
    tails.filter(|tail| is_title(tail)).find_map(|tail| title_in(tail).map(|(framework, _)| (framework, tail)))
}

/// Whether a line is the rest of a name: the form prints the address below the name, with commas in it.
pub fn is_rest_of_name(line: &Line, below: &Line) -> bool {
    let bare = |text: &str| !text.contains([',', ':']) && !text.chars().any(|c| c.is_ascii_digit());
    bare(&line.text) && line.text.len() < 60 && below.text.contains(',') && below.text.len() < 160
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_ends_where_the_form_begins_its_next_line() {
        for (line, title) in [
            (
                "Focused visit to Fenmoor local authority children’s services This letter summarises the findings of it.",
                "Focused visit to Fenmoor local authority children’s services",
            ),
            (
                "Inspection of Fenmoor local authority children’s services Inspection dates: 4 to 15 October 2021",
                "Inspection of Fenmoor local authority children’s services",
            ),
            ("This letter summarises the findings", "This letter summarises the findings"),
        ] {
            assert_eq!(cut(line), title);
        }
    }

    #[test]
    fn every_pattern_compiles() {
        assert!(!TITLES.1.is_empty());
    }
}
