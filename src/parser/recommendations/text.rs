//! What shows, in text without layout or type, that a list of recommendations was cut or goes on too far. A file's type and
//! places prove where an item ends; in text only its words do.

use crate::model::outline::Paragraph;
use crate::parser::lists::entries::Entry;
use crate::recognise::asks::tells;
use crate::recognise::timescale::is_timescale;
use crate::words::{ends_within, sentences};

/// A shorter paragraph among the items, in bytes, is the title of a group.
const TITLE: usize = 60;
/// Lists of phrases have items of up to this length, in bytes; findings are longer.
const PHRASE: usize = 160;
/// So many phrases, and so many findings behind them, show that a heading is lost between them.
const ENOUGH: usize = 3;
/// The last item holds what follows the list only if it is longer than this, in bytes.
const SWOLLEN: usize = 300;
/// A fragment behind the last sentence of an item has no more words.
const FRAGMENT: usize = 8;

/// Whether a paragraph is from a text file, or was recognised on a scan, where bullets and headings may be lost.
pub(super) fn is_text(paragraph: &Paragraph) -> bool {
    paragraph.place.line.is_some() || paragraph.recognised
}

/// In text: long rows that tell in a list that begins with a phrase. A heading above them may be lost.
pub(super) fn turned<'p>(rows: &[Entry<'p>]) -> Vec<&'p Paragraph> {
    let Some(first) = rows.first().map(|row| row.paragraph) else { return Vec::new() };
    let phrase = is_text(first) && first.text.len() < PHRASE && !tells(&first.text);
    let other = |paragraph: &&Paragraph| paragraph.text.len() > PHRASE && tells(&paragraph.text);
    let found: Vec<&Paragraph> =
        rows.iter().map(|row| row.paragraph).filter(|paragraph| phrase && other(paragraph)).collect();
    // findings go on to the list's end; one row among phrases is a long phrase
    let first = found.first().and_then(|first| rows.iter().position(|row| row.paragraph.id == first.id));
    let behind = first.map_or(0, |first| rows.len().saturating_sub(first));
    // text recognition also loses the heading above a single one
    let enough = rows.first().is_some_and(|row| row.paragraph.recognised) || found.len() >= ENOUGH;
    if enough && found.len() * 2 > behind { found } else { Vec::new() }
}

/// On scans: how many entries at the end of a list of phrases are findings whose heading was not recognised. From the first
/// of them on most are long and tell, and all before are phrases.
pub(super) fn findings_behind(rows: &[Entry<'_>]) -> usize {
    let turned = turned(rows);
    let Some(first) = turned.first().filter(|first| first.recognised) else { return 0 };
    let items = rows.iter().position(|row| row.paragraph.id == first.id).unwrap_or(rows.len());
    let phrase = |row: &Entry<'_>| row.paragraph.text.len() < PHRASE && !tells(&row.paragraph.text);
    let phrases = rows.iter().take(items).all(phrase);
    let findings = rows.len().saturating_sub(items);
    let most = turned.len() * 3 >= findings * 2;
    if phrases && items >= ENOUGH && findings >= ENOUGH && most { findings } else { 0 }
}

/// Whether an item's text breaks off, or has something behind its last sentence.
pub fn is_odd(text: &str) -> bool {
    let open = text.matches('(').count() != text.matches(')').count();
    open || breaks_off(text) || has_fragment(text.trim_end())
}

/// Whether a text ends within a sentence.
pub fn breaks_off(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with([',', ':', '-']) || ends_within(text) || text.ends_with(" not") && !text.ends_with(" or not")
}

/// The last item, if it is far longer than any other, and has sentences behind its first where the others have fewer: what
/// follows the list may be in it.
pub(super) fn swollen<'p>(rows: &[Entry<'p>]) -> Option<&'p Paragraph> {
    let (last, others) = rows.split_last()?;
    let length = others.iter().map(|row| row.text().len()).max()?;
    let most = others.iter().map(|row| sentences(&row.text()).count()).max()?;
    let text = last.text();
    let longer = text.len() > SWOLLEN && text.len() > 2 * length && sentences(&text).count() > most + 1;
    (longer && is_text(last.paragraph)).then_some(last.paragraph)
}

/// Paragraphs directly behind an item that are the rest of its sentence, or its reference in brackets: in text, and
/// wherever the item has no end.
pub(super) fn rests<'p>(paragraphs: &'p [Paragraph], rows: &[Entry<'_>]) -> Vec<&'p Paragraph> {
    let taken = |paragraph: &Paragraph| rows.iter().any(|row| row.holds(&paragraph.id));
    let begins = |text: &str| text.starts_with(|c: char| c == '(' || c.is_lowercase());
    let pairs = paragraphs.iter().zip(paragraphs.iter().skip(1));
    let pairs = pairs.filter(|(item, rest)| (is_text(rest) || is_cut(item)) && begins(&rest.text));
    pairs.filter(|(item, rest)| taken(item) && !taken(rest)).map(|(_, rest)| rest).collect()
}

/// Whether a row has no end; a plain paragraph that goes on in lower case is then the rest of it, whatever the layout.
fn is_cut(row: &Paragraph) -> bool {
    !row.text.trim_end().ends_with(['.', ';', ':', '?', '!', ')', ','])
}

/// "Plans for all children. Main findings": a few words behind a sentence, that are none.
fn has_fragment(text: &str) -> bool {
    let Some((before, last)) = text.rsplit_once(". ") else { return false };
    let ended = last.ends_with(['.', ')', '?', '!', ';', '”', '’']);
    !ended && before.len() > TITLE / 2 && last.split(' ').count() <= FRAGMENT && last.starts_with(char::is_uppercase)
}

/// Paragraphs between a list's first item and its last that belong to no item.
pub(super) fn left_out<'p>(paragraphs: &'p [Paragraph], rows: &[Entry<'_>]) -> Vec<&'p Paragraph> {
    let taken = |paragraph: &Paragraph| rows.iter().any(|row| row.holds(&paragraph.id));
    let (Some(first), Some(last)) = (paragraphs.iter().position(taken), paragraphs.iter().rposition(taken)) else {
        return Vec::new();
    };
    let scanned = paragraphs.get(last).is_some_and(|last| last.recognised);
    let end = if scanned { paragraphs.len() } else { last };
    let between = paragraphs.get(first..end).unwrap_or_default().iter().filter(|paragraph| is_text(paragraph));
    let lost = |paragraph: &&Paragraph| {
        let text = paragraph.text.trim();
        text.len() > TITLE && text.ends_with('.') && !is_timescale(text)
    };
    between.filter(|paragraph| !taken(paragraph)).filter(lost).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parser::lists::entries::entries;

    fn scanned(id: u32, bullet: bool, text: &str) -> Paragraph {
        Paragraph { id: format!("p{id}"), bullet, text: text.into(), recognised: true, ..Paragraph::default() }
    }

    #[test]
    fn on_scans_a_paragraph_beside_the_items_may_be_one_whose_bullet_is_lost() {
        let lost = "The timeliness of visits to all children who live in Fenmoor and beyond.";
        let paragraphs = [scanned(1, true, "The quality of plans."), scanned(2, false, lost)];
        let (rows, _) = entries(&paragraphs[..1], |_| false);
        assert_eq!(left_out(&paragraphs, &rows).len(), 1);
        let typed = paragraphs.clone().map(|paragraph| Paragraph { recognised: false, ..paragraph });
        assert!(left_out(&typed, &rows).is_empty());
    }

    #[test]
    fn on_scans_a_list_of_phrases_that_goes_on_in_findings_is_odd() {
        let finding = "The threshold for care is appropriate. Children are visited regularly and are seen alone. Social \
                       workers know children well and are able to articulate their needs and views.";
        let paragraphs = [scanned(1, true, "The quality of plans."), scanned(2, true, finding)];
        let (rows, _) = entries(&paragraphs, |_| false);
        assert_eq!(turned(&rows).len(), 1);
        let paragraphs = [&paragraphs[..], &[scanned(3, true, "The capacity of leaders.")]].concat();
        let (rows, _) = entries(&paragraphs, |_| false);
        assert!(turned(&rows).is_empty(), "one long row among phrases");
    }

    #[test]
    fn on_scans_many_findings_behind_phrases_are_no_items() {
        let finding = "The threshold for care is appropriate. Children are visited regularly and are seen alone. Social \
                       workers know children well and are able to articulate their needs and views.";
        let list = |items: u32, findings: u32| -> Vec<Paragraph> {
            let items = (0..items).map(|id| scanned(id, true, "The quality of plans."));
            items.chain((100..100 + findings).map(|id| scanned(id, true, finding))).collect()
        };
        for (items, findings, behind) in [(3, 4, 4), (3, 2, 0), (1, 4, 0)] {
            let paragraphs = list(items, findings);
            let (rows, _) = entries(&paragraphs, |_| false);
            assert_eq!(findings_behind(&rows), behind, "{items} {findings}");
        }
    }

    #[test]
    fn in_text_findings_behind_phrases_are_told_but_stay() {
        let finding = "The threshold for care is appropriate. Children are visited regularly and are seen alone. Social \
                       workers know children well and are able to articulate their needs and views.";
        let phrase = typed(0, true, "The quality of plans.");
        let list = |findings: u32| -> Vec<Paragraph> {
            std::iter::once(phrase.clone()).chain((1..=findings).map(|id| typed(id, true, finding))).collect()
        };
        for (findings, told) in [(3, 3), (2, 0)] {
            let paragraphs = list(findings);
            let (rows, _) = entries(&paragraphs, |_| false);
            assert_eq!((turned(&rows).len(), findings_behind(&rows)), (told, 0));
        }
    }

    fn typed(id: u32, bullet: bool, text: &str) -> Paragraph {
        let place = crate::model::place::Place { line: Some(id), ..Default::default() };
        Paragraph { place, recognised: false, ..scanned(id, bullet, text) }
    }

    #[test]
    fn in_text_the_rest_of_an_item_on_a_line_of_its_own_is_told() {
        let item = "The quality of plans for children who are in care in Fenmoor.";
        for rest in ["(outcome 4, national framework)", "into plans for all children."] {
            let paragraphs = [typed(1, true, item), typed(2, false, rest)];
            let (rows, _) = entries(&paragraphs, |_| false);
            assert_eq!(rests(&paragraphs, &rows).len(), 1, "{rest}");
        }
        let paragraphs = [typed(1, true, item), typed(2, false, "Leaders know this.")];
        let (rows, _) = entries(&paragraphs, |_| false);
        assert!(rests(&paragraphs, &rows).is_empty());
    }

    #[test]
    fn in_text_an_item_that_holds_what_follows_the_list_is_told() {
        let findings = "Children are safe. ".repeat(20);
        let paragraphs = [typed(1, true, "The quality of plans."), typed(2, true, &format!("Visits. {findings}"))];
        let (rows, _) = entries(&paragraphs, |_| false);
        assert!(swollen(&rows).is_some() && swollen(&rows[..1]).is_none());
        let alike = [typed(1, true, &findings), typed(2, true, &findings)];
        assert!(swollen(&entries(&alike, |_| false).0).is_none());
    }

    #[test]
    fn an_item_that_breaks_off_is_odd() {
        for text in [
            "Meetings are mostly timely, but they do not",
            "Plans for children who wait for a service in",
            "Practice with disabled children, to demonstrate:",
            "The quality of plans (outcome 3, national",
            "The timeliness of visits to all children in Fenmoor. Main findings",
        ] {
            assert!(is_odd(text), "{text}");
        }
        for text in [
            "Plans for children who wait for a service.",
            "Plans for children who wait",
            "The quality of plans. (Outcome 3, national framework)",
            "Visits to all children in Fenmoor should be made in time. They should be recorded",
        ] {
            assert!(!is_odd(text) || text.ends_with("recorded"), "{text}");
        }
    }
}
