//! Re-inspections under the single inspection framework, 2016 to 2018.

use crate::framework::form::{Framework, GRADED, Lead, Recommends, title};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "sif_reinspection",
    name: "Re-inspection of services for children in need of help and protection, children looked after and care leavers",
    years: "2016-18",
    tested_on: 2,
    titles: &[title(r"^re-? ?inspection of services for children in need of help and protection")],
    areas: super::sif::AREAS,
    required: super::sif::REQUIRED,
    sentences: &[super::sif::OVERALL, super::sif::SERVICES],
    lead: Lead::Team,
    recommends: Recommends::ACTIONS,
    fields: GRADED,
    ..Framework::NONE
};
