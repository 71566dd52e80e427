//! Re-inspections under the single inspection framework, 2016 to 2018.

use crate::framework::form::{Framework, GRADED, Lead, Numbers, Title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "sif_reinspection",
    name: "Re-inspection of services for children in need of help and protection, children looked after and care leavers",
    years: "2016-18",
    tested: true,
    titles: &[Title { is: r"^re-? ?inspection of services for children in need of help and protection", is_not: None }],
    areas: super::sif::AREAS,
    required: super::sif::REQUIRED,
    numbers: Numbers::None,
    sentences: &[super::sif::OVERALL, super::sif::SERVICES],
    scope: Scope::LocalAuthority,
    lead: Lead::Team,
    fields: GRADED,
};
