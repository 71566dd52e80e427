//! Recommendations as rows: areas for improvement and for priority action, with their timescale and addressee.

mod doubts;
mod lists;
mod read;
mod references;
mod rows;
#[cfg(test)]
mod tests;
pub mod text;

pub use doubts::warn_if_missing;
pub use read::read_recommendations;
