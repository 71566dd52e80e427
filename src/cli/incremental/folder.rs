//! Where a folder keeps what the next run must know.

/// Where a folder keeps what the next run must know.
pub const FOLDER: &str = ".ofsted-extract";
