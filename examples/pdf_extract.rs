//! The text of PDFs as the crate pdf-extract gives it: for `benches/compare.py`.

fn main() {
    for path in std::env::args().skip(1) {
        match pdf_extract::extract_text(&path) {
            Ok(text) => println!("{text}"),
            Err(error) => eprintln!("{path}: {error}"),
        }
    }
}
