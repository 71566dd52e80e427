//! `--incremental`: what the last run into the same folder has left, so that unchanged inputs need not be read again.
//!
//! The folder keeps a log ([`log`]) with a line for each input whose output is there. A line is only written after what it
//! tells, so a run may be interrupted at any point; a line cut in two is no line.

mod digest;
mod folder;
mod log;
mod mark;
mod memory;
mod pieces;
mod sequence;

pub use digest::{Digest, digest};
pub use memory::Memory;
pub use sequence::Sequence;
