//! When the area was inspected before, and when it will be next.

use super::outcome::sentences;
use crate::model::outline::Item;
use crate::model::place::Place;
use crate::model::report::{NextInspection, PreviousInspection};
use crate::parser::dates;
use regex::Regex;
use std::sync::LazyLock;

/// "Dates of previous inspection: 22 to 26 May 2017"
static PREVIOUS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:dates? of )?(?:the )?(?:previous|last) (?:area send |local area send |full )?(?:inspection|revisit)s?(?: dates?)?\s*:?\s*(.*)$")
        .expect("a constant pattern")
});

static NONE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:not (?:previously|been|applicable|yet)\b.*|none\b.*|n/a|no previous\b.*|(?:this is the )?first inspection\b.*|(?:this )?(?:area|local area|partnership).* not (?:been )?(?:previously )?inspected.*)$")
        .expect("a constant pattern")
});

static NEXT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:a|the next) ((?:full |area |local |SEND |monitoring )*(?:re-?)?inspections?(?: visit)?)\b.*\b(?:will|within)\b")
        .expect("a constant pattern")
});

/// What the title block says of the previous inspection, with its value beside or below the label.
pub(super) fn previous(title_block: &[&str]) -> Option<PreviousInspection> {
    for (at, line) in title_block.iter().enumerate() {
        if NONE.is_match(line.trim()) && line.to_lowercase().contains("inspected") {
            return Some(PreviousInspection {
                printed: line.trim().to_string(),
                none: true,
                ..PreviousInspection::default()
            });
        }
        let Some(found) = PREVIOUS.captures(line.trim()) else { continue };
        let value = found.get(1).map_or("", |m| m.as_str());
        let below = title_block.get(at + 1).copied().unwrap_or("").trim();
        let printed = if value.is_empty() { below } else { value };
        if let Some(previous) = read(printed) {
            return Some(previous);
        }
    }
    None
}

fn read(printed: &str) -> Option<PreviousInspection> {
    let none = NONE.is_match(printed);
    let dates = dates::parse_span(printed, None);
    if !none && dates.is_none() {
        return None;
    }
    let (start, end) = dates.map(|d| (d.start, d.end)).unwrap_or_default();
    Some(PreviousInspection { printed: printed.to_string(), start, end, none, place: Place::default() })
}

/// The sentences of the outcome's box that say what comes next.
pub(super) fn next(outcome: &[&Item]) -> Option<NextInspection> {
    let texts =
        outcome.iter().filter_map(|item| if let Item::Text(block) = item { Some(block.text.as_str()) } else { None });
    let told: Vec<&str> = texts.flat_map(sentences).filter(|sentence| NEXT.is_match(sentence)).collect();
    let kind = told.first().and_then(|sentence| NEXT.captures(sentence)).and_then(|found| found.get(1));
    let kind = kind.map(|m| m.as_str().to_string());
    Some(NextInspection { kind, printed: told.join(" "), place: Place::default() }).filter(|_| !told.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Block;

    #[test]
    fn previous_inspections_in_their_forms() {
        let start = |lines: &[&str]| previous(lines).and_then(|p| p.start);
        assert_eq!(start(&["Date of previous inspection: 3 to 7 October 2016"]).as_deref(), Some("2016-10-03"));
        assert_eq!(start(&["Dates of previous inspection:", "16 May 2016"]).as_deref(), Some("2016-05-16"));
        for none in [&["Date of previous inspection: Not previously inspected"][..], &["Not previously inspected"]] {
            assert!(previous(none).is_some_and(|p| p.none && p.start.is_none()), "{none:?}");
        }
        assert_eq!(previous(&["Since the previous inspection, leaders have changed."]), None);
    }

    #[test]
    fn the_next_inspection() {
        let text = "A monitoring inspection will be carried out within approximately 18 months. The next full reinspection will be within approximately 3 years.";
        let item = Item::Text(Block { text: text.into(), ..Block::default() });
        let found = next(&[&item]);
        assert_eq!(found.as_ref().map(|n| n.printed.as_str()), Some(text));
        assert_eq!(found.and_then(|n| n.kind).as_deref(), Some("monitoring inspection"));
    }
}
