//! Inspections of progress after an inspection of safeguarding, 2009: verdicts in prose, on no scale.

use crate::framework::form::{Field, Framework, title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "progress_inspection",
    name: "Inspection of progress made in the provision of safeguarding services",
    years: "2009",
    titles: &[title(r"^inspection of progress made in the provision of safeguarding services")],
    scope: Scope::Safeguarding,
    fields: &[Field::TitleBlock, Field::Verdicts, Field::Recommendations],
    ..Framework::NONE
};
