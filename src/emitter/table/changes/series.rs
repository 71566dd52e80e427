//! Which judgements may be compared across frameworks.
//!
//! Two frameworks judge the same thing if the label's subject and the scale are the same in both; otherwise the area
//! begins a new series, even under the same key. So the grades of 2009 to 2013, whose third grade was "adequate",
//! are compared only within their framework; and among the areas since 2013
//!
//! * re-inspections use the form of the single inspection framework for all areas;
//! * the overall judgement, help and protection, and care leavers (a part of the second judgement until 2018, separate
//!   again since 2023) keep the same subject and scale from 2013 on;
//! * the Local Safeguarding Children Board is judged by one sentence, with the authority or in a separate review;
//! * children looked after and achieving permanence (with adoption and care leavers as parts of it), children in care and
//!   care leavers together (2018 to 2023), and children in care alone are three different things;
//! * the impact of leaders on social work practice is narrower than leadership, management and governance.

use super::fact::{Fact, scope_name};
use crate::framework::keys;
use crate::model::report::Scope::{self, LocalAuthority, Lscb};

/// An area that several frameworks judge in the same way, the first of them first.
struct SharedSeries {
    scope: Scope,
    area: &'static str,
    frameworks: &'static [&'static str],
}

const SINCE_2013: &[&str] = &["sif", "sif_reinspection", "ilacs"];
const TO_2018: &[&str] = &["sif", "sif_reinspection"];

const SHARED: &[SharedSeries] = &[
    SharedSeries { scope: LocalAuthority, area: keys::OVERALL_EFFECTIVENESS, frameworks: SINCE_2013 },
    SharedSeries { scope: LocalAuthority, area: keys::HELP_AND_PROTECTION, frameworks: SINCE_2013 },
    SharedSeries { scope: LocalAuthority, area: keys::CARE_LEAVERS, frameworks: SINCE_2013 },
    SharedSeries { scope: LocalAuthority, area: keys::LOOKED_AFTER_AND_PERMANENCE, frameworks: TO_2018 },
    SharedSeries { scope: LocalAuthority, area: keys::ADOPTION, frameworks: TO_2018 },
    SharedSeries { scope: LocalAuthority, area: keys::LEADERSHIP_MANAGEMENT_GOVERNANCE, frameworks: TO_2018 },
    SharedSeries { scope: Lscb, area: keys::LSCB_EFFECTIVENESS, frameworks: &["sif", "lscb_review"] },
];

/// The series of a judgement: the framework in which it began, its scope and area.
pub(super) fn series_name(fact: &Fact) -> String {
    let Fact { framework, scope, area, .. } = fact;
    let alike = |shared: &&SharedSeries| {
        shared.area == area && shared.frameworks.contains(&framework.as_str()) && scope_name(shared.scope) == *scope
    };
    let began = SHARED.iter().find(alike).map_or(framework.as_str(), |shared| shared.frameworks[0]);
    format!("{began}.{scope}.{area}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework;

    fn series(framework: &str, area: &str) -> String {
        let (framework, area) = (framework.to_owned(), area.to_owned());
        series_name(&Fact { framework, area, scope: "local_authority".into(), ..Fact::default() })
    }

    #[test]
    fn shared_areas_are_areas_of_their_frameworks() {
        for shared in SHARED {
            for code in shared.frameworks {
                let framework = framework::by_code(code).unwrap();
                let mut keys = framework.areas.iter().map(|a| (a.scope, a.key));
                let mut sentences = framework.sentences.iter().map(|s| (s.scope, s.key));
                let is = |pair| pair == (shared.scope, shared.area);
                assert!(keys.any(is) || sentences.any(is), "{code} {}", shared.area);
            }
        }
    }

    #[test]
    fn areas_that_changed_their_meaning_are_kept_apart() {
        assert_eq!(series("ilacs", "overall_effectiveness"), series("sif", "overall_effectiveness"));
        assert_ne!(series("child_protection", "overall_effectiveness"), series("sif", "overall_effectiveness"));
        assert_ne!(series("child_protection", "help_and_protection"), series("ilacs", "help_and_protection"));
        assert_eq!(series("ilacs", "impact_of_leaders"), "ilacs.local_authority.impact_of_leaders");
    }
}
