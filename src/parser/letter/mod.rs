//! Letters: date, addressees, title and signatories around the text, and the facts in the first paragraphs: where and
//! when, who inspected, and what. Each part has one reader, for letters about visits, joint inspections and area SEND.

mod address;
mod inspectorates;
pub mod joint;
pub mod parts;
mod rows;
pub mod signatories;
mod signature;
mod theme;
pub mod visit;
mod visit_number;
