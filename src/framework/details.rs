//! Rows of the tables of details that most forms print in the same words.

use super::form::{Detail, DetailField, detail};

/// The provider's number.
pub const URN: Detail = detail(
    DetailField::Urn,
    &["unique reference number", "unique reference number urn", "urn", "social care unique reference number"],
);

/// The inspection's number.
pub const NUMBER: Detail = detail(DetailField::Number, &["inspection number"]);

/// The local authority that a school or setting belongs to; until 2005 the form called it LEA.
pub const LOCAL_AUTHORITY: Detail = detail(DetailField::LocalAuthority, &["local authority", "lea area"]);

/// The ages of a school's pupils.
pub const AGE_RANGE: Detail = detail(DetailField::AgeGroup, &["age range of pupils", "age range"]);

/// The inspection before.
pub const PREVIOUS_INSPECTION: Detail = detail(
    DetailField::PreviousInspection,
    &[
        "date of previous inspection",
        "dates of previous inspection",
        "date of previous school inspection",
        "date of previous standard inspection",
        "dates of previous standard inspection",
        "date of last inspection",
    ],
);
