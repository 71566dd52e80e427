//! Reads PDFs by tags, by layout and by another library, and prints what differs:
//! `cargo run --release --example verify -- report.pdf ...`

use ofsted_extract::diagnostic::Code;
use ofsted_extract::{Options, verify};

const CODES: [Code; 3] = [Code::ReadingsDiffer, Code::WordsDiffer, Code::VerifyIncomplete];

fn main() {
    for name in std::env::args().skip(1) {
        match std::fs::read(&name) {
            Ok(bytes) => print(&name, bytes),
            Err(error) => eprintln!("{name}: {error}"),
        }
    }
}

fn print(name: &str, bytes: Vec<u8>) {
    let foreign = std::panic::catch_unwind(|| pdf_extract::extract_text_from_mem_by_pages(&bytes));
    let foreign = match foreign {
        Ok(pages) => pages.map_err(|error| error.to_string()),
        Err(_) => Err("it panicked".to_string()),
    };
    match verify::extract(name, bytes, &Options::default(), foreign.as_deref().map_err(String::as_str)) {
        Ok(reports) => {
            for warning in reports.iter().flat_map(|report| &report.warnings).filter(|w| CODES.contains(&w.code)) {
                let page = warning.place.page.map_or(String::new(), |page| format!(", page {page}"));
                println!("{name}{page}: {}: {} {:?}", warning.code.name(), warning.message, warning.printed);
            }
        }
        Err(error) => println!("{name}: {error}"),
    }
}
