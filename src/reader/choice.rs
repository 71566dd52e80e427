//! What a caller can say of the reader.

use serde::{Deserialize, Serialize};

/// Which PDF reader runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReaderChoice {
    /// By tags where they are usable, else by layout.
    #[default]
    Auto,
    /// By tags only.
    Tags,
    /// By layout only.
    Layout,
}
