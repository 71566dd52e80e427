//! Inspections of an area: of several bodies together, mostly by several inspectorates.

pub mod area_send;
pub mod area_send_2016;
pub mod jtai;
