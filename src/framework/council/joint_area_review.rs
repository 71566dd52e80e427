//! Joint area reviews, 2005 to 2008; grade 4 is the best.

use crate::framework::form::{Area, Framework, GRADED, Lead, Numbers, Required, Sentence, Title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "joint_area_review",
    name: "Joint area review",
    years: "2005-08",
    tested: false,
    titles: &[Title { is: r"^(?:.* )?joint area review\b", is_not: None }],
    areas: AREAS,
    required: REQUIRED,
    numbers: Numbers::FourIsBest,
    sentences: SENTENCES,
    scope: Scope::LocalAuthority,
    lead: Lead::Front,
    fields: GRADED,
};

const AREAS: &[Area] = &[
    Area { scope: Scope::LocalAuthority, key: "being_healthy", labels: &["being healthy"] },
    Area { scope: Scope::LocalAuthority, key: "staying_safe", labels: &["staying safe"] },
    Area { scope: Scope::LocalAuthority, key: "enjoying_and_achieving", labels: &["enjoying and achieving"] },
    Area { scope: Scope::LocalAuthority, key: "positive_contribution", labels: &["making a positive contribution"] },
    Area {
        scope: Scope::LocalAuthority,
        key: "economic_wellbeing",
        labels: &["achieving economic well being", "economic well being"],
    },
    Area { scope: Scope::LocalAuthority, key: "service_management", labels: &["service management"] },
    Area { scope: Scope::LocalAuthority, key: "capacity_for_improvement", labels: &["capacity to improve"] },
];

const REQUIRED: &[Required] = &[];

const SENTENCES: &[Sentence] = &[];
