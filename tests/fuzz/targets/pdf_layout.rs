//! The reader of PDFs by the positions of their words.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ofsted_extract::ReaderChoice;
use ofsted_extract::stages::read;

fuzz_target!(|bytes: &[u8]| {
    let _ = read(bytes, ReaderChoice::Layout, &Default::default());
});
