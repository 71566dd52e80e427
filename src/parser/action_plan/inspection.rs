//! Which inspection a plan follows, as far as its own words say.

use crate::framework::Framework;
use crate::model::report::Period;
use crate::parser::dates;
use crate::parser::provider::title_name;
use crate::recognise::title::named_in;

/// The inspection that a plan names.
#[derive(Debug, Clone)]
pub struct About {
    /// Its framework.
    pub framework: &'static Framework,
    /// The line that names it.
    pub printed: String,
    /// The inspected body, where the line names it.
    pub provider: Option<String>,
    /// First day or month, as in [`crate::model::report::Inspection`].
    pub start: Option<String>,
    /// Last day or month.
    pub end: Option<String>,
    /// Every period.
    pub periods: Vec<Period>,
    /// The dates as printed.
    pub dates: Option<String>,
}

/// Looks for a framework's title, and the dates beside it, in the lines above a plan's table.
pub fn about(lines: &[&str]) -> Option<About> {
    let (at, framework, title) =
        lines.iter().enumerate().find_map(|(at, line)| named_in(line).map(|(f, title)| (at, f, title)))?;
    let rest = lines.get(at..).unwrap_or_default();
    let labelled = dates::inspection_dates(rest).or_else(|| dates::inspection_dates(lines));
    let found = labelled.or_else(|| rest.iter().take(3).find_map(|line| dates::visit_dates_in_prose(line, None)));
    let found = found.unwrap_or_default();
    Some(About {
        framework,
        printed: lines.get(at).map(|line| line.to_string()).unwrap_or_default(),
        provider: title_name::provider_name(&[title]),
        start: found.start,
        end: found.end,
        periods: found.periods,
        dates: Some(found.printed).filter(|printed| !printed.is_empty()),
    })
}

impl About {
    /// Whether an inspection of this framework and with this first day is the one that the plan names.
    pub fn is(&self, framework: &str, start: Option<&str>) -> bool {
        let same_start = match (&self.start, start) {
            (Some(own), Some(other)) => own.starts_with(other) || other.starts_with(own.as_str()),
            _ => true,
        };
        self.framework.code == framework && same_start
    }
}
