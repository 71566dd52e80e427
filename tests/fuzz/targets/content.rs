//! Page content: its operators and operands are what the library's own reader finds.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ofsted_extract::stages::readings::{by_library, by_scanner};

/// The library looks for content behind each possible end of an inline image, and so for images behind images: with some dozens
/// it never ends. Both are compared up to the first image only.
const MOST_IMAGES: usize = 3;

fuzz_target!(|content: &[u8]| {
    if content.windows(2).filter(|word| word == b"BI").count() <= MOST_IMAGES {
        assert_eq!(by_scanner(content), by_library(content));
    }
});
