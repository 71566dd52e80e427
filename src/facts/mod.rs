//! The values of the title block and of a letter's first sentences: who, when, by whom.
//!
//! Pure functions over text: each takes blocks in reading order, white space folded, and
//! says what is printed there. What can't be settled comes back as a warning or as `None`.

pub mod authorities;
pub mod council;
pub mod dates;
mod gather;
mod name_forms;
pub mod people;
mod place;
pub mod provider;
pub(crate) mod text;

pub(crate) use gather::{first_place, place_of, placed, provider_named, weekdays};
pub use gather::{provider as provider_of_title, read};
pub(crate) use place::{bare, place_values};
