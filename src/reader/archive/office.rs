//! Documents that are zips, and how to make a PDF of them.

use crate::reader::error::Error;

/// A document, and how to save it as a PDF.
type Kind = (&'static str, &'static str);

const WORD: Kind = ("a Word document", "open it in Word and save it as a PDF (File, Save as, PDF)");
const EXCEL: Kind =
    ("an Excel workbook", "if it is a report, open it in Excel and save it as a PDF (File, Save as, PDF)");
const POWERPOINT: Kind =
    ("a PowerPoint presentation", "if it is a report, open it in PowerPoint and save it as a PDF (File, Save as, PDF)");
const OPEN_DOCUMENT: Kind =
    ("an OpenDocument file", "open it in LibreOffice or Word and save it as a PDF (File, Export as PDF)");
const BOOK: Kind = ("an e-book (EPUB)", "get the report as a PDF, or print it to a PDF from an e-book reader");

/// What Office documents hold at their top, and the folder that tells them apart.
const OFFICE_PARTS: &str = "[Content_Types].xml";
const FOLDERS: &[(&str, Kind)] = &[("word/", WORD), ("xl/", EXCEL), ("ppt/", POWERPOINT)];

/// The first file of the other kinds, and how its content begins.
pub const TYPE_FILE: &str = "mimetype";
const TYPES: &[(&str, Kind)] = &[("application/vnd.oasis.opendocument", OPEN_DOCUMENT), ("application/epub", BOOK)];

/// The document that a zip with these files is, if it is one.
pub fn kind_of(names: &[impl AsRef<str>], type_file: &[u8]) -> Option<Error> {
    let has = |start: &str| names.iter().any(|name| name.as_ref().starts_with(start));
    let office = FOLDERS.iter().find(|(folder, _)| has(OFFICE_PARTS) && has(folder));
    let other = TYPES.iter().find(|(start, _)| type_file.starts_with(start.as_bytes()));
    office.or(other).map(|(_, (kind, how))| Error::Convertible { kind, how })
}

/// The document that a zip seems to be whose list of files can't be read: the names stand before the files as well.
pub fn guess(start: &[u8]) -> Option<Error> {
    let has = |part: &str| memchr::memmem::find(start, part.as_bytes()).is_some();
    let typed = TYPES.iter().find(|(content, _)| has(&format!("{TYPE_FILE}{content}")));
    let office = FOLDERS.iter().find(|(folder, _)| has(OFFICE_PARTS) && has(folder));
    typed.or(office).map(|(_, (kind, how))| Error::Convertible { kind, how })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(error: Option<Error>) -> String {
        error.map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn documents_are_told_from_folders_of_reports() {
        assert!(shown(kind_of(&["[Content_Types].xml", "word/document.xml"], b"")).contains("open it in Word"));
        assert!(
            shown(kind_of(&["mimetype", "content.xml"], b"application/vnd.oasis.opendocument.text"))
                .contains("LibreOffice")
        );
        assert!(shown(kind_of(&["mimetype"], b"application/epub+zip")).contains("e-book"));
        assert_eq!(kind_of(&["word/fenmoor.pdf", "xl/b.pdf"], b""), None);
    }

    #[test]
    fn a_damaged_document_is_recognised_by_its_first_files() {
        assert!(shown(guess(b"PK\x03\x04...[Content_Types].xml...xl/workbook.xml")).contains("an Excel workbook"));
        assert!(shown(guess(b"PK\x03\x04...mimetypeapplication/epub+zip")).contains("e-book"));
        assert_eq!(guess(b"PK\x03\x04...word/fenmoor.pdf"), None);
    }
}
