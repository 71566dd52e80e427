//! Page content: its operators and operands are what the library's own reader finds.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ofsted_extract::stages::readings::{by_library, by_scanner};

fuzz_target!(|content: &[u8]| {
    assert_eq!(by_scanner(content), by_library(content));
});
