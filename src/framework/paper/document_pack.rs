//! A committee's document pack that holds no inspection; with one, its papers have records of their own.

use crate::framework::form::{Field, Framework, title};

/// What stands for a framework.
pub const FRAMEWORK: Framework = Framework {
    code: "document_pack",
    name: "Public document pack of a council's committee",
    years: "any",
    tested_on: 1,
    titles: &[title(r"^public document pack$")],
    fields: &[Field::Council],
    ..Framework::NONE
};
