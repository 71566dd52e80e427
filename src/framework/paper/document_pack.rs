//! A committee's document pack that holds no inspection; with one, its papers have records of their own.

use crate::framework::form::{Field, Framework, Lead, Numbers, Title};
use crate::model::report::Scope;

/// What stands for a framework.
pub const FRAMEWORK: Framework = Framework {
    code: "document_pack",
    name: "Public document pack of a council's committee",
    years: "any",
    tested: true,
    titles: &[Title { is: r"^public document pack$", is_not: None }],
    areas: &[],
    required: &[],
    numbers: Numbers::None,
    sentences: &[],
    scope: Scope::LocalAuthority,
    lead: Lead::Front,
    fields: &[Field::Council],
};
