//! Labels of the details, for comparing.

use crate::words::key;

/// A label's letters: where they are set apart, a reader takes gaps within words for spaces ("Inspect ion number").
pub(super) fn letters(label: &str) -> String {
    key(label).replace(' ', "")
}
