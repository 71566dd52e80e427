//! Letters: date, addressees, title and signatories around the text, and what the first paragraphs say: where, when, by
//! whom, of what. One reader of each part for letters about visits, of joint inspections and on area SEND.

mod addressees;
mod inspectorates;
pub mod joint;
pub mod parts;
mod signatories;
mod theme;
pub mod visit;
mod visit_number;
