//! On forms that print numbers alone, an area whose label is printed has a number beside it. Where none was read, its column
//! may have been lost.

use super::collector::Collector;
use crate::framework::scale::Printed;
use crate::model::code::Code;
use crate::model::outline::Item;
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::recognise::area as label;
use rustc_hash::FxHashSet;

/// A label is shorter, in bytes.
const LONGEST: usize = 200;

impl Collector<'_> {
    /// Warns of each area that has a label alone, and no grade anywhere.
    pub(super) fn labels_alone(&mut self) {
        if !matches!(self.framework.scale.printed, Printed::Numbers | Printed::WordsOrNumbers) {
            return;
        }
        let mut graded: FxHashSet<&str> = self.readings.iter().map(|reading| reading.area).collect();
        let alone = self.outline.flow.iter().flat_map(alone).filter(|(text, _)| text.len() < LONGEST);
        for (text, place) in alone {
            let found = label::find_area(text, self.framework, self.scope).filter(|found| found.exact);
            if let Some(found) = found.filter(|found| graded.insert(found.area.key)) {
                let message = format!("no grade was found for {}, though its label is printed", found.area.key);
                self.warnings.push(Warning::new(Code::TableUnreadable, message).at(place).printed([text]));
            }
        }
    }
}

/// Texts that have nothing beside them.
fn alone(item: &Item) -> Vec<(&str, Place)> {
    match item {
        Item::Text(block) => vec![(block.text.as_str(), block.place)],
        Item::Table(table) => {
            let only = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
            let rows = table.rows.iter().filter(|row| only(&row.cells));
            rows.flat_map(|row| row.cells.iter().map(|cell| (cell.as_str(), row.place))).collect()
        }
    }
}
