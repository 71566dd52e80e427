//! The areas that councils are judged on, as columns: maintained by hand, because their order must never change.

use crate::emitter::table::column::Column;
use crate::model::report::Scope;

/// A judged area as a column.
#[derive(Debug, Clone, Copy)]
pub(super) struct AreaColumn {
    scope: Scope,
    key: &'static str,
    column: &'static str,
    description: &'static str,
}

impl AreaColumn {
    /// The column of its grades.
    pub(super) const fn column(self) -> Column {
        Column::grade(self.column, self.description)
    }

    /// Its header.
    pub(super) const fn name(self) -> &'static str {
        self.column
    }

    /// Whether it is this area's.
    pub(super) fn holds(self, scope: Scope, key: &str) -> bool {
        scope == self.scope && key == self.key
    }
}

/// Columns, one per line, each with the words before its description.
macro_rules! areas {
    ($($scope:ident $key:ident $column:ident;)*) => {
        /// Every area, in column order: new ones go at the end.
        pub(super) const AREAS: &[AreaColumn] = &[$(AreaColumn {
            scope: Scope::$scope,
            key: stringify!($key),
            column: stringify!($column),
            description: concat!("grade of ", stringify!($key), ", scope ", scope_name!($scope)),
        }),*];
    };
}

macro_rules! scope_name {
    (LocalAuthority) => {
        "local_authority"
    };
    (Safeguarding) => {
        "safeguarding"
    };
    (LookedAfterChildren) => {
        "looked_after_children"
    };
    (Lscb) => {
        "lscb"
    };
}

areas! {
    LocalAuthority overall_effectiveness local_authority_overall_effectiveness;
    LocalAuthority impact_of_leaders local_authority_impact_of_leaders;
    LocalAuthority help_and_protection local_authority_help_and_protection;
    LocalAuthority in_care_and_care_leavers local_authority_in_care_and_care_leavers;
    LocalAuthority in_care local_authority_in_care;
    LocalAuthority care_leavers local_authority_care_leavers;
    LocalAuthority looked_after_and_permanence local_authority_looked_after_and_permanence;
    LocalAuthority adoption local_authority_adoption;
    LocalAuthority leadership_management_governance local_authority_leadership_management_governance;
    Lscb lscb_effectiveness lscb_effectiveness;
    LocalAuthority quality_of_practice local_authority_quality_of_practice;
    LocalAuthority leadership_and_governance local_authority_leadership_and_governance;
    Safeguarding overall_effectiveness safeguarding_overall_effectiveness;
    Safeguarding capacity_for_improvement safeguarding_capacity_for_improvement;
    Safeguarding safe_and_feel_safe safeguarding_safe_and_feel_safe;
    Safeguarding quality_of_provision safeguarding_quality_of_provision;
    Safeguarding health_agencies safeguarding_health_agencies;
    Safeguarding ambition_and_prioritisation safeguarding_ambition_and_prioritisation;
    Safeguarding leadership_and_management safeguarding_leadership_and_management;
    Safeguarding performance_management safeguarding_performance_management;
    Safeguarding partnership_working safeguarding_partnership_working;
    Safeguarding equality_and_diversity safeguarding_equality_and_diversity;
    LookedAfterChildren overall_effectiveness looked_after_children_overall_effectiveness;
    LookedAfterChildren capacity_for_improvement looked_after_children_capacity_for_improvement;
    LookedAfterChildren being_healthy looked_after_children_being_healthy;
    LookedAfterChildren staying_safe looked_after_children_staying_safe;
    LookedAfterChildren enjoying_and_achieving looked_after_children_enjoying_and_achieving;
    LookedAfterChildren positive_contribution looked_after_children_positive_contribution;
    LookedAfterChildren economic_wellbeing looked_after_children_economic_wellbeing;
    LookedAfterChildren quality_of_provision looked_after_children_quality_of_provision;
    LookedAfterChildren ambition_and_prioritisation looked_after_children_ambition_and_prioritisation;
    LookedAfterChildren leadership_and_management looked_after_children_leadership_and_management;
    LookedAfterChildren performance_management looked_after_children_performance_management;
    LookedAfterChildren equality_and_diversity looked_after_children_equality_and_diversity;
    LookedAfterChildren outcomes looked_after_children_outcomes;
    LocalAuthority being_healthy local_authority_being_healthy;
    LocalAuthority staying_safe local_authority_staying_safe;
    LocalAuthority enjoying_and_achieving local_authority_enjoying_and_achieving;
    LocalAuthority positive_contribution local_authority_positive_contribution;
    LocalAuthority economic_wellbeing local_authority_economic_wellbeing;
    LocalAuthority service_management local_authority_service_management;
    LocalAuthority capacity_for_improvement local_authority_capacity_for_improvement;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{FRAMEWORKS, Remit};

    #[test]
    fn every_area_that_councils_are_judged_on_has_a_column() {
        for framework in FRAMEWORKS.iter().filter(|framework| framework.remit == Remit::Council) {
            let judged = framework.areas.iter().map(|area| (area.scope, area.key));
            for (scope, key) in judged.chain(framework.sentences.iter().map(|sentence| (sentence.scope, sentence.key)))
            {
                let found = AREAS.iter().filter(|area| area.scope == scope && area.key == key).count();
                assert_eq!(found, 1, "{}: add a line at the end of AREAS for {scope:?} {key}", framework.code);
            }
        }
    }
}
