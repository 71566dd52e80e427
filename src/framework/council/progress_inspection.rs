//! Inspections of progress after an inspection of safeguarding, 2009: verdicts in prose, on no scale.

use crate::framework::form::{Field, Framework, Lead, Numbers, Title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "progress_inspection",
    name: "Inspection of progress made in the provision of safeguarding services",
    years: "2009",
    tested: false,
    titles: &[Title { is: r"^inspection of progress made in the provision of safeguarding services", is_not: None }],
    areas: &[],
    required: &[],
    numbers: Numbers::None,
    sentences: &[],
    scope: Scope::Safeguarding,
    lead: Lead::Front,
    fields: &[Field::TitleBlock, Field::Verdicts, Field::Recommendations],
};
