//! One table as Apache Parquet, with real types.
//!
//! A date column holds days. A date that is only a month can't be one, so each such column has a twin at the end, whose name
//! ends in `_text`, with every date as the other formats write it.

mod field;
mod file;
mod shared_bytes;
#[cfg(test)]
mod tests;
mod values;
mod write;

pub(super) use write::FORMAT;
