//! A third reading, with a different library: for `--verify`.

/// The text of a PDF's pages in order, as the library pdf-extract reads it, or why it can't.
///
/// It panics, hangs or aborts on some damaged files, so it must run in a child process with limits.
pub fn pages(bytes: &[u8]) -> Result<Vec<String>, String> {
    pdf_extract::extract_text_from_mem_by_pages(bytes).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> Result<Vec<String>, String> {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
        pages(&std::fs::read(path).expect("a fixture"))
    }

    #[test]
    fn every_page_has_its_words() {
        let pages = read("ilacs-2023.tagged.pdf").expect("pages");
        assert!(pages.len() > 2);
        assert!(pages[0].contains("children"), "{}", pages[0]);
    }

    #[test]
    fn what_it_cannot_read_has_a_reason() {
        assert!(read("broken-html.pdf").is_err_and(|reason| !reason.is_empty()));
    }
}
