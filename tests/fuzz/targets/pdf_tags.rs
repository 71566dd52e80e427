//! The reader of PDFs by their tags, with the layout reader for text that no tag covers.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ofsted_extract::ReaderChoice;
use ofsted_extract::stages::read;

fuzz_target!(|bytes: &[u8]| {
    let _ = read(bytes, ReaderChoice::Tags, &Default::default());
});
