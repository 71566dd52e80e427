//! Rows of an open list of recommendations.

use super::references::references;
use crate::model::report::{Priority, Recommendation, Scope, TextRow, Timescale};
use crate::parser::lists::entries::{Entry, undashed};
use crate::words::key;

/// An open list, or a group in it.
#[derive(Debug, Clone)]
pub(super) struct List {
    /// Path of headings.
    group: String,
    pub(super) priority: Priority,
    scope: Scope,
}

impl List {
    /// A list with this heading.
    pub(super) fn new(heading: &str, priority: Priority, scope: Scope) -> Self {
        List { group: heading.to_string(), priority, scope }
    }

    /// A group of this list, or a list in it.
    pub(super) fn below(&self, heading: &str, priority: Priority, scope: Scope) -> Self {
        let group = if heading.is_empty() { self.group.clone() } else { format!("{} > {heading}", self.group) };
        List { group, priority, scope }
    }

    /// The list after this one, with a heading on the same level.
    pub(super) fn beside(&self, heading: &str, priority: Priority) -> Self {
        let above = self.group.rsplit_once(" > ").map(|(above, _)| above);
        let group = above.map_or(heading.to_string(), |above| format!("{above} > {heading}"));
        List { group, priority, scope: self.scope }
    }

    pub(super) fn row(&self, entry: &Entry<'_>) -> Recommendation {
        let Entry { paragraph, below, timescale, .. } = entry;
        let printed = timescale.map(|above| above.text.trim());
        let text = entry.text();
        Recommendation {
            group: (!self.group.is_empty()).then(|| self.group.clone()),
            priority: self.priority,
            timescale: printed.map(meaning),
            timescale_printed: printed.map(str::to_string),
            timescale_place: timescale.map(|above| above.place).unwrap_or_default(),
            number: paragraph.number.map(|n| n.to_string()),
            references: references(&text),
            text,
            responsible_body: None,
            scope: Some(self.scope),
            paragraph: Some(paragraph.id.clone()),
            place: paragraph.place,
            items: below.iter().map(|item| TextRow { text: undashed(&item.text).into(), place: item.place }).collect(),
            ..Recommendation::default()
        }
    }
}

fn meaning(timescale: &str) -> Timescale {
    match key(timescale).as_str() {
        "immediately" | "with immediate effect" => Timescale::Immediately,
        "within one month" | "within 1 month" => Timescale::WithinOneMonth,
        "within three months" | "within 3 months" => Timescale::WithinThreeMonths,
        "within six months" | "within 6 months" => Timescale::WithinSixMonths,
        _ => Timescale::Other,
    }
}
