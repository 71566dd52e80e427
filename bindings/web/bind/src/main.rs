//! `ofsted-extract-web-bind INPUT.wasm FOLDER`: writes `engine_bg.wasm` and `engine.js`, a module without imports.

use std::env::args_os;
use std::error::Error;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let (input, folder) = args_os().nth(1).zip(args_os().nth(2)).ok_or("usage: INPUT.wasm FOLDER")?;
    Bindgen::new()
        .input_path(input)
        .out_name("engine")
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    Ok(())
}
