//! The areas that schools, homes and other providers are judged on, as columns: each is named after its scope and key.

use super::council_areas::AREAS;
use crate::emitter::table::column::Column;
use crate::framework::{FRAMEWORKS, Framework};
use crate::model::report::Scope;
use std::sync::LazyLock;

/// What stands for these columns where the reports of a run aren't known.
pub(super) const ANY_AREA: Column = Column::grade(
    "provider_*",
    "grade of an area of a school, college, home or other provider, such as provider_overall_effectiveness; a column for \
     each area that a report of the run judges, in the order of the frameworks",
);

/// A judged area as a column.
#[derive(Debug)]
pub(super) struct ProviderArea {
    scope: Scope,
    key: &'static str,
    column: String,
    description: String,
}

impl ProviderArea {
    fn new(scope: Scope, key: &'static str) -> Self {
        let description = format!("grade of {key}, scope provider");
        ProviderArea { scope, key, column: format!("provider_{key}"), description }
    }

    /// The column of its grades.
    pub(super) fn column(&'static self) -> Column {
        Column::grade(&self.column, &self.description)
    }
}

/// Every such area of any framework.
static ALL: LazyLock<Vec<ProviderArea>> = LazyLock::new(|| {
    let mut all: Vec<ProviderArea> = Vec::new();
    for (scope, key) in FRAMEWORKS.iter().flat_map(|framework| judged_by(framework)) {
        let known = all.iter().any(|area| area.scope == scope && area.key == key);
        if scope == Scope::Provider && !known {
            all.push(ProviderArea::new(scope, key));
        }
    }
    all
});

/// The columns of all of them.
pub(super) fn provider_columns() -> impl Iterator<Item = Column> {
    ALL.iter().map(ProviderArea::column)
}

/// The areas that a framework judges, in its order.
pub(super) fn judged_by(framework: &Framework) -> impl Iterator<Item = (Scope, &'static str)> + use<> {
    let (areas, sentences) = (framework.areas, framework.sentences);
    areas.iter().map(|area| (area.scope, area.key)).chain(sentences.iter().map(|one| (one.scope, one.key)))
}

/// The area with this scope and key, if a framework judges it.
pub(super) fn find_area(scope: Scope, key: &str) -> Option<&'static ProviderArea> {
    ALL.iter().find(|area| area.scope == scope && area.key == key)
}

/// The header of an area's column, a council's or another provider's.
pub(super) fn column_name(scope: Scope, key: &str) -> Option<&'static str> {
    let council = AREAS.iter().find(|area| area.holds(scope, key)).map(|area| area.name());
    council.or_else(|| find_area(scope, key).map(|area| area.column.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::Remit;

    #[test]
    fn every_area_of_every_framework_has_one_column() {
        for framework in FRAMEWORKS {
            for (scope, key) in judged_by(framework) {
                assert_eq!(find_area(scope, key).is_none(), framework.remit == Remit::Council, "{key}");
                assert!(column_name(scope, key).is_some(), "{scope:?} {key}");
            }
        }
    }
}
