//! The process in which inputs are read: whatever a hostile file does to it, the run continues.
//!
//! The program starts itself with [`FLAG`]. Job and requests come on standard input; answers go to standard output.
//! Panics are caught here. What can't be caught (a stack overflow, running out of memory) or doesn't end costs only
//! this process, and [`handle`] reports how it ended.

mod attached;
mod fault;
mod flag;
pub mod handle;
pub mod job;
pub mod limits;
pub mod names;
mod opened;
pub mod protocol;
mod serve;

pub use fault::PLEASE_REPORT;
pub use flag::FLAG;
pub use serve::main;
