//! The words of the panic that ended this instance.

use std::panic::PanicHookInfo;
use std::sync::Mutex;
use wasm_bindgen::prelude::wasm_bindgen;

static LAST_WORDS: Mutex<String> = Mutex::new(String::new());

/// Keeps the words of panics from now on.
#[wasm_bindgen(start)]
fn keep_last_words() {
    std::panic::set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        if let Ok(mut words) = LAST_WORDS.try_lock() {
            *words = panic.to_string();
        }
    }));
}

/// Why the last call never returned; empty if nothing is known.
#[wasm_bindgen(js_name = lastWords)]
pub fn last_words() -> String {
    LAST_WORDS.try_lock().map_or_else(|_| String::new(), |words| words.clone())
}
