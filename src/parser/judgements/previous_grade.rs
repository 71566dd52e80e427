//! The previous inspection's grade at the end of the table: where text lost the table, its label may be printed and its grade
//! not be found.

use super::collector::Collector;
use crate::model::code::Code;
use crate::model::outline::Item;
use crate::model::warning::Warning;
use crate::words::key;

/// The table is among so many first items.
const FRONT: usize = 120;
/// A label and its value are no longer, in bytes.
const LONGEST: usize = 200;
/// What is printed in place of a grade.
const NONE: [&str; 4] = ["not previously inspected", "not applicable", "not previously judged", "first inspection"];

impl Collector<'_> {
    /// A warning if the label of the previous grade is printed, and no grade was read.
    pub(super) fn previous_missing(&mut self) {
        if !self.previous.is_empty() {
            return;
        }
        let items = self.outline.flow.get(..FRONT.min(self.outline.flow.len())).unwrap_or_default();
        let texts: Vec<String> = items.iter().map(text).collect();
        let at = |label: &&str| (0..texts.len()).find(|at| printed(&texts, *at, label));
        let labels = self.framework.previous_grade.iter().filter(|label| label.starts_with("overall"));
        if let Some(item) = labels.filter_map(at).min().and_then(|at| items.get(at)) {
            let message = "the label of the previous inspection's grade is printed, but no grade was found for it";
            self.warnings.push(Warning::new(Code::TableUnreadable, message).at(item.place()));
        }
    }
}

/// Whether a label begins with this item, and nothing after it says that there was no inspection.
fn printed(texts: &[String], at: usize, label: &str) -> bool {
    let near = texts.get(at..(at + 4).min(texts.len())).unwrap_or_default().join(" ");
    let own = texts.get(at).filter(|own| !own.is_empty());
    let begins = own.is_some_and(|own| near.find(label).is_some_and(|start| start < own.len()));
    begins && !NONE.iter().any(|none| near.contains(none))
}

/// A short item in the form given by [`key`].
fn text(item: &Item) -> String {
    match item {
        Item::Text(block) if block.text.len() <= LONGEST => key(&block.text),
        Item::Text(_) => String::new(),
        Item::Table(table) => {
            table.rows.iter().flat_map(|row| &row.cells).map(|cell| key(cell)).collect::<Vec<_>>().join(" ")
        }
    }
}
