//! Rows of the tables of details that most forms print in the same words.

use super::form::{Detail, DetailField, detail};

/// The provider's number.
pub const URN: Detail = detail(
    DetailField::Urn,
    &["unique reference number", "unique reference number urn", "urn", "social care unique reference number"],
);

/// The inspection's number.
pub const NUMBER: Detail = detail(DetailField::Number, &["inspection number"]);

/// The local authority that a school or setting belongs to; until 2006 the form called it LEA.
pub const LOCAL_AUTHORITY: Detail = detail(DetailField::LocalAuthority, &["local authority", "lea area", "lea"]);

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

/// Labels of other rows that the forms print. Text without layout has them on lines of their own, where nothing but their
/// words tells them from values.
pub const OTHER_ROWS: &[&str] = &[
    "type of school",
    "school category",
    "school status",
    "gender of pupils",
    "gender of pupils in the sixth form",
    "number of pupils on the school roll",
    "number of part time pupils",
    "number of boarders on roll",
    "of which number on roll in the sixth form",
    "of which number on roll in sixth form",
    "appropriate authority",
    "proprietor",
    "chair",
    "chair of governing body",
    "chair of trust",
    "chair of governors",
    "number on roll",
    "age group",
    "setting address",
    "inspection date",
    "type of setting",
    "type of provider",
    "age range of learners",
    "principal ceo",
    "interim chair",
    "headteacher",
    "executive headteacher",
    "interim headteacher",
    "principal",
    "head of school",
    "annual fees",
    "annual fees day pupils",
    "annual fees boarders",
    "telephone number",
    "fax number",
    "email address",
    "website",
    "website address",
    "school address",
    "address",
    "contact number",
    "dfe registration number",
    "dfe number",
    "principal ceo or equivalent",
    "name of principal",
    "provider type",
    "main subcontractors",
    "type of provision",
    "registers",
    "day care type",
    "age range of children at time of inspection",
    "total number of places",
    "number of children on roll",
    "registered person unique reference number",
    "name of registered person",
];
