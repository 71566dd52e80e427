//! When the area was last inspected, and when it will be inspected next.

use crate::model::document::Block;
use crate::model::line::Line;
use crate::model::outline::Item;
use crate::model::report::{NextInspection, PreviousInspection};
use crate::parser::dates;
use crate::words::{offset, pattern, sentences, with_stop};
use regex::Regex;
use std::sync::LazyLock;

/// "Dates of previous inspection: 22 to 26 May 2017"
static PREVIOUS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:dates? of )?(?:the )?(?:previous|last) (?:area send |local area send |full )?(?:inspection|revisit)s?(?: dates?)?\s*:?\s*(.*)$",
    )
});

static NONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:not (?:previously|been|applicable|yet)\b.*|none\b.*|n/a|no previous\b.*|(?:this is the )?first inspection\b.*|(?:this )?(?:area|local area|partnership).* not (?:been )?(?:previously )?inspected.*)$",
    )
});

static NEXT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:a|the next) ((?:full |area |local |SEND |monitoring )*(?:re-?)?inspections?(?: visit)?)\b.*\b(?:will|within)\b",
    )
});

/// What the title block gives about the previous inspection, with its value next to or below the label.
pub(super) fn previous(title_block: &[Line]) -> Option<PreviousInspection> {
    for (at, line) in title_block.iter().enumerate() {
        if NONE.is_match(line.text.trim()) && line.text.to_lowercase().contains("inspected") {
            return Some(PreviousInspection {
                printed: line.text.trim().to_string(),
                none: true,
                place: line.place,
                ..PreviousInspection::default()
            });
        }
        let Some(found) = PREVIOUS.captures(&line.text).and_then(|found| found.get(1)) else { continue };
        let beside = line.part(found.start(), found.end());
        let value = if beside.text.is_empty() { title_block.get(at + 1).cloned() } else { Some(beside) };
        if let Some(previous) = value.and_then(|value| previous_in(&value)) {
            return Some(previous);
        }
    }
    None
}

fn previous_in(line: &Line) -> Option<PreviousInspection> {
    let printed = line.text.trim();
    let none = NONE.is_match(printed);
    let dates = dates::parse_span(printed, None);
    if !none && dates.is_none() {
        return None;
    }
    let (start, end) = dates.map(|d| (d.start, d.end)).unwrap_or_default();
    Some(PreviousInspection { printed: printed.to_string(), start, end, none, place: line.place })
}

/// The sentences in the outcome's box about what comes next.
pub(super) fn next(outcome: &[&Item]) -> Option<NextInspection> {
    let blocks = outcome.iter().filter_map(|item| if let Item::Text(block) = item { Some(block) } else { None });
    let sentences =
        blocks.flat_map(|block| sentences(&block.text).map(move |sentence| (block, with_stop(&block.text, sentence))));
    let told: Vec<(&Block, &str)> = sentences.filter(|(_, sentence)| NEXT.is_match(sentence)).collect();
    let (block, first) = told.first()?;
    let kind = NEXT.captures(first).and_then(|found| found.get(1)).map(|kind| kind.as_str().to_string());
    let before = offset(&block.text, first).and_then(|start| block.text.get(..start)).unwrap_or_default();
    let printed = told.iter().map(|(_, sentence)| *sentence).collect::<Vec<_>>().join(" ");
    Some(NextInspection { kind, printed, place: block.place.behind(before) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn previous_inspections_in_their_forms() {
        let previous = |texts: &[&str]| {
            let lines: Vec<Line> = texts.iter().map(|text| Line::new(*text, Default::default())).collect();
            previous(&lines)
        };
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
