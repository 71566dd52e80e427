//! Which of the areas' columns the reports of a run call for.

use super::fact::Fact;
use super::provider_areas::{ProviderArea, column_name, find_area, judged_by};
use crate::emitter::facts::Facts;
use crate::framework::{self, FRAMEWORKS, Remit};
use std::collections::BTreeSet;
use std::io;

/// What the reports of a run have in their rows.
#[derive(Debug, Default)]
pub(super) struct Seen {
    frameworks: BTreeSet<String>,
    /// Columns of areas that a report judges.
    judged: BTreeSet<String>,
}

impl Seen {
    /// What is in these facts.
    pub(super) fn among(facts: &mut Facts) -> io::Result<Self> {
        let mut seen = Seen::default();
        facts.try_for_each(|line| {
            let Fact { framework, grades, .. } = serde_json::from_slice(line)?;
            seen.frameworks.insert(framework);
            seen.judged.extend(grades.into_keys());
            Ok(())
        })?;
        Ok(seen)
    }

    /// Whether the councils' areas have columns: unless there are only reports on other providers.
    pub(super) fn shows_councils(&self) -> bool {
        let mut remits = self.frameworks.iter().filter_map(|code| framework::by_code(code)).map(|f| f.remit);
        self.judged_by_councils() || remits.clone().any(|remit| remit == Remit::Council) || remits.next().is_none()
    }

    fn judged_by_councils(&self) -> bool {
        super::council_areas::AREAS.iter().any(|area| self.judged.contains(area.name()))
    }

    /// The other areas that have columns, in the order of the frameworks that were seen.
    pub(super) fn provider_areas(&self) -> Vec<&'static ProviderArea> {
        let mut shown: Vec<&'static ProviderArea> = Vec::new();
        let seen = FRAMEWORKS.iter().filter(|framework| self.frameworks.contains(framework.code));
        for (scope, key) in seen.flat_map(|framework| judged_by(framework)) {
            let judged = column_name(scope, key).is_some_and(|name| self.judged.contains(name));
            let area = find_area(scope, key).filter(|_| judged);
            shown.extend(area.filter(|area| !shown.iter().any(|other| std::ptr::eq(*other, *area))));
        }
        shown
    }
}
