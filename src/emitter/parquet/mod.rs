//! One table as Apache Parquet, with the types of [`super::table::typed`].

mod field;
mod file;
mod shared_bytes;
#[cfg(test)]
mod tests;
mod values;
mod write;

pub(super) use write::FORMAT;
