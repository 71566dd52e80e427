//! `--incremental`: what the last run left in the same folder, so that unchanged inputs are not read again.
//!
//! The folder keeps a log ([`log`]) with a line for each input whose output is there. A line is written only after the
//! output, so a run may be interrupted at any point; an incomplete line is ignored.

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
