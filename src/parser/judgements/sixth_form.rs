//! The second column of numbers in the annex of school reports of 2005 to 2009, below "16-19": the sixth form's grades. Only
//! its overall grade has an area of its own; that others are left out is told once.

use super::collector::Collector;
use super::reading::Reading;
use crate::framework::keys;
use crate::framework::scale::Printed;
use crate::model::code::Code;
use crate::model::outline::DataRow;
use crate::model::report::FindingKind;
use crate::model::warning::Warning;
use crate::recognise::{area as label, grade};
use crate::words::key;

/// The column's header.
const HEADER: &str = "16 19";
/// The area of the sixth form's overall grade.
const AREA: &str = "sixth_form";
const MESSAGE: &str =
    "the numbers below \"16-19\" are the sixth form's grades; only its overall grade is in the record";

impl Collector<'_> {
    /// Reads the rows' second numbers, if a table's header named the column.
    pub(super) fn sixth_form_column(&mut self, rows: &[DataRow]) {
        if self.framework.scale.printed != Printed::Numbers {
            return;
        }
        for row in rows {
            let Some((value, [text, ..])) = row.cells.split_last() else { continue };
            self.sixth_form |= row.cells.iter().any(|cell| key(cell).ends_with(HEADER));
            let text = Some(text).filter(|_| row.cells.len() == 3);
            let Some(text) = text else { continue };
            let Some(printed) = grade::on_scale(value, self.framework.scale).filter(|_| self.sixth_form) else {
                continue;
            };
            match label::find_area(text, self.framework, self.scope) {
                Some(found) if found.area.key == keys::OVERALL_EFFECTIVENESS => self.readings.push(Reading {
                    scope: found.area.scope,
                    area: AREA,
                    label: label::clean(text),
                    printed,
                    kind: FindingKind::Heading,
                    place: row.place_of(2),
                }),
                _ if self.warnings.iter().all(|warning| warning.message != MESSAGE) => {
                    self.warnings.push(Warning::new(Code::TableUnreadable, MESSAGE).at(row.place).printed([value]));
                }
                _ => {}
            }
        }
    }
}
