//! Where words are printed, by the words.

use crate::model::outline::{Item, Outline};
use crate::model::place::Place;
use crate::model::report::{BareValue, FrameworkRef, Letter, Report};
use crate::words::letters;

/// Titles and other words that go on from one block to the next stand among so many first or last items.
const MARGIN: usize = 80;

/// Where words stand first; without a page or line where they don't.
pub(crate) fn place_in(words: &str, outline: &Outline) -> Place {
    let flow = outline.flow.as_slice();
    let (front, end) = margins(flow);
    let whole = flow.iter().find_map(|item| holding(words, item));
    whole.or_else(|| over_items(words, front)).or_else(|| over_items(words, end)).unwrap_or_default()
}

/// Where words stand last, as signatures do.
pub(crate) fn last_place_in(words: &str, outline: &Outline) -> Place {
    let flow = outline.flow.as_slice();
    let (_, end) = margins(flow);
    flow.iter().rev().find_map(|item| holding(words, item)).or_else(|| over_items(words, end)).unwrap_or_default()
}

fn margins(flow: &[Item]) -> (&[Item], &[Item]) {
    let margin = MARGIN.min(flow.len());
    (&flow[..margin], &flow[flow.len() - margin..])
}

/// Gives the values that were read from the title block and the letter's frame the places where they are printed.
pub(crate) fn place_values(outline: &Outline, report: &mut Report) {
    if let Some(title) = report.framework.title.as_deref() {
        report.framework.place = place_in(title, outline);
    }
    if let Some(name) = report.provider.name.as_deref() {
        report.provider.place = in_title(name, &report.framework).unwrap_or_else(|| place_in(name, outline));
    }
    let inspection = &mut report.inspection;
    inspection.previous.iter_mut().for_each(|previous| previous.place = place_in(&previous.printed, outline));
    inspection.next.iter_mut().for_each(|next| next.place = place_in(&next.printed, outline));
    if let Some(letter) = &mut report.letter {
        place_people(letter, outline);
        report.bare_values.extend(date_of(letter));
    }
    let theme = report.theme.as_deref().map(|theme| bare("/theme", theme, outline));
    report.bare_values.extend(theme.into_iter().chain(age_group(report.inspection.age_group.as_deref(), outline)));
}

/// The name's place inside the title.
fn in_title(name: &str, framework: &FrameworkRef) -> Option<Place> {
    let (before, _) = framework.title.as_deref()?.split_once(name)?;
    Some(framework.place.behind(before)).filter(|place| *place != Place::default())
}

/// A letter's date counts as the day of its publication.
fn date_of(letter: &Letter) -> Option<BareValue> {
    let printed = letter.printed.clone()?;
    Some(BareValue { value: "/inspection/published".to_string(), printed, place: letter.place })
}

fn place_people(letter: &mut Letter, outline: &Outline) {
    for addressee in letter.addressees.iter_mut().filter(|addressee| addressee.place == Place::default()) {
        addressee.place = place_in(addressee.name.as_deref().unwrap_or_default(), outline);
    }
    for signatory in letter.signatories.iter_mut().filter(|signatory| signatory.place == Place::default()) {
        signatory.place = last_place_in(&signatory.name, outline);
    }
}

/// The value beside or below its label.
fn age_group(value: Option<&str>, outline: &Outline) -> Option<BareValue> {
    const LABELS: [&str; 2] = ["Age group", "Age Group"];
    let printed = value?.to_string();
    let label = LABELS.iter().map(|label| place_in(label, outline).behind(label));
    let place = label.into_iter().find(|place| *place != Place::default()).unwrap_or_default();
    Some(BareValue { value: "/inspection/age_group".to_string(), printed, place })
}

/// A value without an object of its own, for the record's evidence.
pub(crate) fn bare(value: &str, printed: &str, outline: &Outline) -> BareValue {
    BareValue { value: value.to_string(), printed: printed.to_string(), place: place_in(printed, outline) }
}

/// The place of the block or cell that holds these words.
fn holding(words: &str, item: &Item) -> Option<Place> {
    if words.is_empty() {
        return None;
    }
    match item {
        Item::Text(block) => block.text.contains(words).then_some(block.place),
        Item::Table(table) => table.rows.iter().find_map(|row| {
            let column = row.cells.iter().position(|cell| cell.contains(words))?;
            Some(row.place_of(column))
        }),
    }
}

/// The place of the block or cell in which words begin that are compared by their letters and may go on in the next ones.
fn over_items(words: &str, items: &[Item]) -> Option<Place> {
    let wanted: String = letters(words).collect();
    if wanted.is_empty() {
        return None;
    }
    let mut all = String::new();
    let mut starts = Vec::new();
    for (place, text) in items.iter().flat_map(texts) {
        starts.push((all.len(), place));
        all.extend(letters(&text));
    }
    let at = all.find(&wanted)?;
    starts.iter().rev().find(|(start, _)| *start <= at).map(|(_, place)| *place)
}

fn texts(item: &Item) -> Vec<(Place, String)> {
    match item {
        Item::Text(block) => vec![(block.place, block.whole())],
        Item::Table(table) => {
            let cells = |row: &crate::model::outline::DataRow| {
                let places = (0..row.cells.len()).map(|column| row.place_of(column));
                places.zip(row.cells.clone()).collect::<Vec<_>>()
            };
            table.rows.iter().flat_map(cells).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Block;

    fn outline(texts: &[&str]) -> Outline {
        let block = |(page, text): (u32, &&str)| {
            Item::Text(Block { text: text.to_string(), place: Place::on_page(page), ..Block::default() })
        };
        Outline { flow: (1..).zip(texts).map(block).collect(), ..Outline::default() }
    }

    #[test]
    fn words_over_two_blocks_stand_where_they_begin() {
        let outline = outline(&["Ofsted", "Inspection of Fenmoor local", "authority services", "Fenmoor"]);
        let page = |words| place_in(words, &outline).page;
        assert_eq!(page("Inspection of Fenmoor local authority services"), Some(2));
        assert_eq!(page("Fenmoor"), Some(2));
        assert_eq!(page("Westhaven"), None);
        assert_eq!(last_place_in("Fenmoor", &outline).page, Some(4));
    }
}
