//! What to say where the fault is the program's own.

use std::fmt::Display;

/// What to do where the fault is the program's own.
pub const PLEASE_REPORT: &str = "; please report this and include the file";

/// Nothing that a file holds should make the program fail.
pub(super) fn failed(why: &dyn Display) -> String {
    format!("the program failed on this file ({why}){PLEASE_REPORT}")
}
