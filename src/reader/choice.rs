//! What a caller can choose about the reader.

use serde::{Deserialize, Serialize};

/// Which PDF reader runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReaderChoice {
    /// By tags if they are usable, otherwise by layout.
    #[default]
    Auto,
    /// By tags only.
    Tags,
    /// By layout only.
    Layout,
}
