//! The type of inspection, as a line of the form or the sentence on its legal basis names it: "Full inspection", "This inspection of the school was carried out
//! under section 5 of the Education Act 2005", "Inspectors carried out this graded inspection under section 5".

use crate::model::document::Block;
use crate::model::line::{Joined, Line};
use crate::model::outline::Item;
use crate::model::place::Place;
use crate::model::report::{BareValue, Report};
use crate::parser::context::Context;
use crate::words::{Pattern, key, pattern};

/// Longer blocks, in bytes, are about something else.
const LONG: usize = 700;

/// "carried out this graded inspection under section 5"; without "this", the legal basis alone is the type.
static CARRIED_OUT: Pattern = pattern(
    r"(?i)\bcarried out (?:this |an? )?(?<type>(?:(?:[a-z-]+ ){0,3}inspection )?under sections? (?<section>\d+[A-Z]?(?:\(\d+\))*(?: and (?:section )?(?:\d+|\(\d+\)))?))",
);

/// "The inspection was also deemed a section 5 inspection under the same Act."
static DEEMED: Pattern = pattern(r"(?i)\bdeemed (?:to be )?(?:an? )?(?:inspection under )?(?<section>section \d+)");

/// Reads the type of inspection, if nothing before has read it.
pub fn read_inspection_type(context: &Context<'_>, report: &mut Report) {
    if report.inspection.kind.is_some() {
        return;
    }
    let line = lines(context.title_block).find_map(|line| typed(&line, context.framework.types));
    let Some((kind, printed, place)) = line.or_else(|| context.outline.flow.iter().find_map(named)) else { return };
    report.bare_values.push(BareValue::new("/inspection/type", &printed, place));
    report.inspection.kind = Some(kind);
}

/// The lines of the title block, and those that two lines of a cell make up.
fn lines(title_block: &[Line]) -> impl Iterator<Item = Line> + '_ {
    let wrapped = title_block.windows(2).filter_map(|pair| {
        let [first, second] = pair else { return None };
        let same = first.cell.is_some() && first.cell == second.cell && first.place.page == second.place.page;
        same.then(|| Line { text: [first.text.trim(), second.text.trim()].join(" "), ..first.clone() })
    });
    title_block.iter().cloned().chain(wrapped)
}

/// The type that a line of the title block is or begins with.
fn typed(line: &Line, types: &[&str]) -> Option<(String, String, Place)> {
    let words = key(&line.text);
    let known = types.iter().any(|known| words == *known || words.starts_with(&format!("{known} of ")));
    let name = line.text.split(" of ").next().filter(|_| known)?.trim_end_matches(':').trim();
    Some((name.to_string(), name.to_string(), line.place))
}

/// The type that an item names, its words, and where they are.
fn named(item: &Item) -> Option<(String, String, Place)> {
    let Item::Text(block) = item else { return None };
    if block.text.len() > LONG || !block.text.contains("carried out") {
        return None;
    }
    let text = Joined::of([&line(block)]);
    let found = CARRIED_OUT.captures(&text.text)?;
    let (words, section) = (found.name("type")?, found.name("section")?);
    let deemed = DEEMED.captures(&text.text).and_then(|deemed| deemed.name("section"));
    let kind = match deemed {
        Some(deemed) => format!("section {} deemed {}", section.as_str(), deemed.as_str().to_lowercase()),
        None => words.as_str().trim_start_matches("under ").to_string(),
    };
    Some((kind, words.as_str().to_string(), text.place_at(words.start())))
}

fn line(block: &Block) -> Line {
    Line::new(block.text.as_str(), block.place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_of(text: &str) -> Option<String> {
        let block = Block { text: text.to_string(), ..Block::default() };
        named(&Item::Text(block)).map(|(kind, _, _)| kind)
    }

    #[test]
    fn a_type_that_wraps_in_its_cell() {
        let cell = |text: &str, column| Line { cell: Some(column), ..Line::new(text, Place::default()) };
        let block = [cell("Pre-registration", 0), cell("inspection report:", 0), cell("17 June 2026", 1)];
        let types = &["pre registration inspection report"];
        let found = lines(&block).find_map(|line| typed(&line, types)).map(|(kind, ..)| kind);
        assert_eq!(found.as_deref(), Some("Pre-registration inspection report"));
        let apart = [cell("Pre-registration", 0), cell("inspection report:", 1)];
        assert!(lines(&apart).all(|line| typed(&line, types).is_none()));
    }

    #[test]
    fn the_legal_basis_names_the_type() {
        for (text, kind) in [
            ("This inspection of the school was carried out under section 5 of the Education Act 2005.", "section 5"),
            (
                "This inspection was carried out under section 8 of the Education Act 2005. The inspection was also deemed a section 5 inspection under the same Act.",
                "section 8 deemed section 5",
            ),
            (
                "The inspectors carried out this graded inspection under section 5 of the Education Act 2005.",
                "graded inspection under section 5",
            ),
            (
                "This inspection was carried out under section 109(1) and (2) of the Education and Skills Act 2008.",
                "section 109(1) and (2)",
            ),
        ] {
            assert_eq!(kind_of(text).as_deref(), Some(kind), "{text}");
        }
        assert_eq!(kind_of("The visits were carried out under pressure."), None);
    }
}
