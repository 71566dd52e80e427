//! Inspections of a council's services for children, and visits to them.

pub mod child_protection;
pub mod focused_visit;
pub mod ilacs;
pub mod joint_area_review;
pub mod lac_2013;
pub mod lscb_review;
pub mod monitoring_visit;
pub mod progress_inspection;
pub mod sif;
pub mod sif_reinspection;
pub mod slac;
