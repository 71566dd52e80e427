//! When the area was last inspected, and when it will be inspected next.

use crate::model::document::Block;
use crate::model::line::Line;
use crate::model::outline::Item;
use crate::model::report::{NextInspection, PreviousInspection};
use crate::parser::dates;
use crate::words::{Pattern, offset, pattern, sentences, with_stop};

/// "Dates of previous inspection: 22 to 26 May 2017", "Previous area SEND inspection (full): ...", "Last inspected: ..."
static PREVIOUS: Pattern = pattern(
    r"(?xi)^ (?: (?: date (?: s | \(s\) )? \s of \s )? (?: the \s )? (?: previous | last | most \s recent | prior ) \s (?: (?: area | local | send | full | joint ) \s ){0,4}
            (?: inspection | revisit | visit ) (?: s | \(s\) )? (?: \s dates? )? (?: \s \( [^)]{0,60} \) )?
        | (?: previously | last ) \s inspected (?: \s on )? ) \s* :? \s* (?<value> .* ) $",
);

static NONE: Pattern = pattern(
    r"(?i)^(?:not (?:previously|been|applicable|yet|inspected)\b.*|none\b.*|n/a|no previous\b.*|(?:this is the )?first (?:area send )?inspection\b.*|(?:this )?(?:area|local area|partnership).* not (?:been )?(?:previously )?inspected.*)$",
);

static NEXT: Pattern = pattern(
    r"(?i)^(?:an?|the next|the) ((?:full |area |local |SEND |monitoring |further )*(?:re-?)?inspections?(?: visit)?)\b.*\b(?:will|within)\b",
);

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
        let Some(found) = PREVIOUS.captures(&line.text).and_then(|found| found.name("value")) else { continue };
        let beside = line.part(found.start(), found.end());
        let below = title_block.get(at + 1);
        if let Some(previous) = previous_in(&beside).or_else(|| previous_over(&beside, below?)) {
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

/// A value below its label, or one that wraps: "22 to", "26 May 2017".
fn previous_over(beside: &Line, below: &Line) -> Option<PreviousInspection> {
    if beside.text.is_empty() {
        return previous_in(below);
    }
    let dated = beside.text.starts_with(|c: char| c.is_ascii_digit());
    let both = Line { text: format!("{} {}", beside.text, below.text), ..beside.clone() };
    dated.then(|| previous_in(&both)).flatten()
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
        for label in [
            "Date(s) of previous inspection(s): 16 May 2016",
            "Date of most recent area SEND inspection: 16 May 2016",
            "Previous local area SEND inspection (under the earlier framework): 16 May 2016",
            "Last inspected: 16 May 2016",
        ] {
            assert_eq!(start(&[label]).as_deref(), Some("2016-05-16"), "{label}");
        }
        let wrapped = previous(&["Dates of previous inspection: 16 to", "20 May 2016"]);
        assert_eq!(wrapped.and_then(|found| found.end).as_deref(), Some("2016-05-20"));
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
