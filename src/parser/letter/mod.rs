//! Letters: date, addressees, title and signatories around the text, and what the first paragraphs say: where, when, by
//! whom, of what.

mod address;
mod inspectorates;
pub mod joint;
mod joint_addressees;
mod joint_lines;
mod joint_signatories;
mod joint_theme;
mod looked_at;
pub mod parts;
mod signature;
pub mod visit;
