//! Judgements whose numbers are on another scale than the form's grades, so that they have a number and no grade.

use crate::framework;
use crate::model::report::{Judgement, Report};

/// Whether the report's form numbers this judgement's area on another scale.
pub(super) fn is_on_other_scale(judgement: &Judgement, report: &Report) -> bool {
    let areas = framework::by_code(&report.framework.code).map_or(&[][..], |framework| framework.areas);
    areas.iter().any(|area| area.other_scale && area.scope == judgement.scope && area.key == judgement.area_key())
}
