//! Messages for faults in the program itself.

use std::fmt::Display;

/// What to do about a fault in the program itself.
pub const PLEASE_REPORT: &str = "; please report this and include the file";

/// No file, whatever is in it, should make the program fail.
pub(super) fn failed(why: &dyn Display) -> String {
    format!("the program failed on this file ({why}){PLEASE_REPORT}")
}
