//! One web page that holds every report: a grid of grades, each authority's inspections, each report's text.
//!
//! The page needs no network and no other file. A report is two inert script elements: an [`entry`] as JSON, from which
//! grid and filters are made, and the whole record as JSON, deflated and in Base64, which the page opens on request.

mod entry;
mod form_data;
mod page;
mod steps;
mod write;

pub(super) use write::FORMAT;
