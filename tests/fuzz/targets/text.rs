//! The reader of text and Markdown, which is one, behind the choice by the first bytes and the decoding.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ofsted_extract::stages::sniff::{Sniffed, sniff};
use ofsted_extract::stages::text;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(Sniffed::Text(decoded)) = sniff(bytes) {
        let _ = text::read(&decoded);
    }
});
