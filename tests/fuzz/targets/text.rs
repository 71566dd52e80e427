//! The reader of text and Markdown, including how the first bytes are recognised and decoded.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ofsted_extract::stages::sniff::{Sniffed, sniff};
use ofsted_extract::stages::text;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(Sniffed::Text(decoded)) = sniff(bytes) {
        let _ = text::read(&decoded);
    }
});
