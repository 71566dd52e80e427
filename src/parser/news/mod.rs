//! A council's news release about its inspection.

mod areas;
pub mod release;
