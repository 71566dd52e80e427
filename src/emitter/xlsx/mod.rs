//! Every table as a sheet of one workbook (Office Open XML, ECMA-376).
//!
//! The rows wait in anonymous temporary files until the end, so that memory doesn't grow with their number; in browsers,
//! which have no files, they wait in memory.

mod cell_formats;
mod error;
mod guide;
mod overview;
mod sheet;
#[cfg(test)]
mod tests;
mod write;

pub(super) use write::FORMAT;
