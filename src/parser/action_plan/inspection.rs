//! Which inspection a plan follows, according to its own words.

use crate::framework::Framework;
use crate::model::line::Line;
use crate::model::place::Printed;
use crate::parser::dates::{self, Dates};
use crate::parser::provider::title_name;
use crate::recognise::title::named_in;

/// The inspection that a plan names.
#[derive(Debug, Clone)]
pub struct About {
    /// Its framework.
    pub framework: &'static Framework,
    /// The line that names it.
    pub named: Line,
    /// The inspected body, if the line names it.
    pub provider: Option<Printed<String>>,
    /// When it took place; empty if the plan doesn't give a date.
    pub dates: Dates,
}

/// Looks for a framework's title, and the dates next to it, in the lines above a plan's table.
pub fn about(lines: &[Line]) -> Option<About> {
    let (at, framework, title) = lines.iter().enumerate().find_map(|(at, line)| {
        named_in(&line.text)
            .map(|(framework, title)| (at, framework, line.part(line.text.len() - title.len(), line.text.len())))
    })?;
    let rest = lines.get(at..).unwrap_or_default();
    let labelled = dates::inspection_dates(rest).or_else(|| dates::inspection_dates(lines));
    let told = |line: &Line| {
        let found = dates::visit_dates_in_prose(&line.text, None)?;
        let place = line.part(found.at, line.text.len()).place;
        Some(Dates { place, ..found })
    };
    Some(About {
        framework,
        named: lines.get(at).cloned().unwrap_or_default(),
        provider: title_name::provider_name(&[title]),
        dates: labelled.or_else(|| rest.iter().take(3).find_map(told)).unwrap_or_default(),
    })
}

impl About {
    /// Whether an inspection with this framework and first day is the one that the plan names.
    pub fn is(&self, framework: &str, start: Option<&str>) -> bool {
        let same_start = match (&self.dates.start, start) {
            (Some(own), Some(other)) => own.starts_with(other) || other.starts_with(own.as_str()),
            _ => true,
        };
        self.framework.code == framework && same_start
    }
}
