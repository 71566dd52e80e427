//! One file to its records, in the formats asked for.

use ofsted_extract::emitter::{self, Format, Piece, Setup};
use ofsted_extract::{Options, Report, extract};
use serde_json::{Value, json};
use std::io;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// The records of one file.
#[wasm_bindgen]
#[derive(Default)]
pub struct Records {
    bytes: Vec<u8>,
    lengths: Vec<u32>,
    facts: Vec<Value>,
}

/// Reads one file; `name` becomes `source.file`. Each of these formats, such as `jsonl`, is rendered.
///
/// # Errors
/// If nothing can be read, with the library's reason.
#[wasm_bindgen]
pub fn read(name: &str, bytes: &[u8], formats: Vec<String>) -> Result<Records, JsError> {
    let formats: Vec<&Format> = formats.iter().filter_map(|name| emitter::format(name)).collect();
    let mut records = Records::default();
    for report in extract(name, bytes, &Options::default())? {
        records.add(&report, &formats)?;
    }
    Ok(records)
}

impl Records {
    fn add(&mut self, report: &Report, formats: &[&Format]) -> io::Result<()> {
        for format in formats {
            let Piece { bytes, .. } = (format.render)(report, &Setup::default())?;
            self.lengths.push(u32::try_from(bytes.len()).map_err(io::Error::other)?);
            self.bytes.extend(bytes);
        }
        self.facts.push(facts(report));
        Ok(())
    }
}

#[wasm_bindgen]
impl Records {
    /// What was rendered, one after another: every format of the first report, then of the next.
    #[wasm_bindgen(js_name = takeBytes)]
    pub fn take_bytes(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }

    /// The length of each piece of the bytes.
    #[wasm_bindgen(getter)]
    pub fn lengths(&self) -> Vec<u32> {
        self.lengths.clone()
    }

    /// What the list of files shows of each report, as JSON.
    #[wasm_bindgen(getter)]
    pub fn facts(&self) -> String {
        Value::from(self.facts.clone()).to_string()
    }
}

fn facts(report: &Report) -> Value {
    let authority = report.provider.local_authority.as_ref().map(|authority| authority.name.as_ref());
    json!({
        "who": authority.or(report.provider.name.as_deref()),
        "framework": report.framework.name,
        "date": report.inspection.start.as_deref().or(report.inspection.published.as_deref()),
        "warnings": report.warnings.len(),
    })
}
