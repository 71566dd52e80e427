//! Where an output folder keeps what the next run needs.

/// Where an output folder keeps what the next run needs.
pub const FOLDER: &str = ".ofsted-extract";
