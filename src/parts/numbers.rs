//! Printed page numbers that begin anew: there, another document begins.

use super::lines;
use crate::model::document::{Document, Furniture};
use crate::words::{Pattern, key, pattern};
use std::collections::BTreeMap;

/// The first pages may bear no number.
const LARGEST_FIRST: u32 = 3;

/// "7", "Page 7 of 12", "Inspection report: Fenmoor, 2019 | 7".
static NUMBER: Pattern = pattern(r"(?:^| )(?P<n>\d{1,3})(?: of \d{1,3})?$|^(?P<first>\d{1,3}) \D");

/// The nodes that begin the pages on which printed numbers begin anew.
pub fn begin_anew(document: &Document) -> Vec<usize> {
    let pages = pages_begun_anew(&document.furniture);
    let first_on = |page: u32| document.nodes.iter().position(|node| lines::page(node).is_some_and(|on| on >= page));
    pages.into_iter().filter_map(first_on).filter(|at| *at > 0).collect()
}

/// A count goes on with the next page's number. Several may run side by side: a report's and those of the pack around
/// it; only where none goes on, and one begins, is there another document.
fn pages_begun_anew(furniture: &[Furniture]) -> Vec<u32> {
    let mut printed: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for line in furniture {
        printed.entry(line.page).or_default().extend(number(&line.text));
    }
    let has = |page: u32, number: u32| printed.get(&page).is_some_and(|numbers| numbers.contains(&number));
    let runs = |page: u32, n: u32| has(page + 1, n + 1) && has(page + 2, n + 2);
    let mut begun = Vec::new();
    let mut last: Option<u32> = None;
    for (page, numbers) in &printed {
        for n in numbers {
            let start = (*page + 1).saturating_sub(*n);
            let goes_on = n.checked_sub(1).is_some_and(|before| before > 0 && has(page.saturating_sub(1), before));
            if *n >= 1 && *n <= LARGEST_FIRST && !goes_on && runs(*page, *n) && last.is_some_and(|last| start > last) {
                begun.push(start);
            }
        }
        let counted = |n: &u32| *n > LARGEST_FIRST && page.checked_sub(1).is_some_and(|above| has(above, n - 1));
        if numbers.iter().any(counted) {
            last = Some(*page);
        }
    }
    begun.dedup();
    begun
}

fn number(text: &str) -> Option<u32> {
    if text.len() > 120 {
        return None;
    }
    let key = key(text);
    let is_digit = |c: char| c.is_ascii_digit();
    if !key.starts_with(is_digit) && !key.ends_with(is_digit) {
        return None;
    }
    let found = NUMBER.captures(&key)?;
    found.name("n").or(found.name("first"))?.as_str().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn footers(texts: &[&str]) -> Vec<u32> {
        let line = |(page, text): (u32, &&str)| Furniture { page, text: text.to_string(), stamp: false };
        pages_begun_anew(&(1..).zip(texts).filter(|(_, text)| !text.is_empty()).map(line).collect::<Vec<_>>())
    }

    #[test]
    fn numbers_that_begin_anew_begin_a_document() {
        assert_eq!(footers(&["1", "2", "3", "4", "1", "2", "3"]), [5]);
        assert_eq!(footers(&["", "2", "3", "4", "5", "", "2", "3", "4"]), [6], "a title page bears no number");
        assert_eq!(
            footers(&[
                "Page 1 of 4",
                "Page 2 of 4",
                "Page 3 of 4",
                "Page 4 of 4",
                "Page 1 of 3",
                "Page 2 of 3",
                "Page 3 of 3"
            ]),
            [5]
        );
    }

    #[test]
    fn numbers_that_go_on_begin_none() {
        assert!(footers(&["", "", "3", "4", "5", "6"]).is_empty());
        assert!(footers(&["5", "6", "7", "8", "9", "10"]).is_empty());
        assert!(footers(&["1", "2", "1", "2", "3", "4"]).is_empty(), "a cover and a contents page before page 1");
    }
}
