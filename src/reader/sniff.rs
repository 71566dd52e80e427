//! Recognises the kind of input from its first bytes: users rename files, and servers send
//! error pages under the name of the report.

use super::archive::is_archive;
use super::error::Error;
use super::text::encoding::{self, Decoded};
use std::borrow::Cow;

/// What an input is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sniffed<'b> {
    /// A PDF.
    Pdf,
    /// Text, decoded.
    Text(Cow<'b, str>),
    /// A saved e-mail.
    Mail,
    /// A zip archive, or a document that is packed as one.
    Archive,
}

/// How far from the start a PDF's header may be (ISO 32000-1, Annex H, note 13).
const PDF_HEADER_WITHIN: usize = 1024;

const RTF: &[u8] = b"{\\rtf";

/// Signatures at offset 0 of kinds of file that are not reports.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an older Office document (such as .doc) or an Outlook message (.msg)"),
    (b"\x89PNG\r\n\x1A\n", "a PNG image"),
    (b"\xFF\xD8\xFF", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xFD7zXZ\0", "an xz archive"),
    (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
    (b"Rar!\x1A\x07", "a RAR archive"),
    (b"%!PS", "a PostScript file"),
    (b"\x7FELF", "a program"),
    (b"SQLite format 3\0", "a database"),
];

/// Recognises what the bytes are, and decodes them if they are text.
///
/// # Errors
/// [`Error::Empty`] if there is only white space, [`Error::OtherKind`] for anything that is neither PDF nor text nor mail.
pub fn sniff(bytes: &[u8]) -> Result<Sniffed<'_>, Error> {
    if is_archive(bytes) {
        return Ok(Sniffed::Archive);
    }
    if bytes.starts_with(RTF) {
        return Err(Error::Convertible {
            kind: "an RTF document",
            how: "open it in Word and save it as a PDF (File, Save as, PDF)",
        });
    }
    if let Some(kind) = signature(bytes) {
        return Err(Error::OtherKind(kind));
    }
    if contains(head(bytes, PDF_HEADER_WITHIN), b"%PDF-") {
        return Ok(Sniffed::Pdf);
    }
    let text = match encoding::decode(bytes) {
        Decoded::Text(text) => text,
        Decoded::Binary => return Err(Error::OtherKind("binary data")),
    };
    if text.chars().all(|c| c.is_whitespace() || c == '\u{FEFF}' || c == '\0') {
        return Err(Error::Empty);
    }
    if is_mail(&text) {
        return Ok(Sniffed::Mail);
    }
    match markup(&text) {
        Some(kind) => Err(Error::OtherKind(kind)),
        None => Ok(Sniffed::Text(text)),
    }
}

fn signature(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some("a WebP image");
    }
    SIGNATURES.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|&(_, kind)| kind)
}

/// HTML or XML, if the text *begins* that way: a text that mentions a tag is text.
fn markup(text: &str) -> Option<&'static str> {
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let mut xml = false;
    loop {
        let end = if starts_with(rest, "<!--") {
            rest.find("-->").map(|at| at + 3)
        } else if starts_with(rest, "<?xml") {
            xml = true;
            rest.find("?>").map(|at| at + 2)
        } else {
            break;
        };
        rest = end.and_then(|at| rest.get(at..)).unwrap_or_default().trim_start();
    }
    let html = ["<!doctype html", "<html", "<head", "<body", "<script", "<meta"];
    if html.iter().any(|tag| starts_with(rest, tag)) {
        return Some("an HTML page");
    }
    xml.then_some("an XML file")
}

/// Whether a text begins with the header of a saved e-mail (RFC 5322): fields, one of which only a mail program writes.
fn is_mail(text: &str) -> bool {
    const MOST_LINES: usize = 200;
    const OWN: [&str; 8] = [
        "mime-version:",
        "message-id:",
        "received:",
        "return-path:",
        "x-mozilla-status:",
        "x-unsent:",
        "content-type: multipart/",
        "content-transfer-encoding:",
    ];
    let is_field = |line: &str| {
        line.split_once(':').is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|b| b.is_ascii_graphic()))
    };
    let mbox = text.starts_with("From ");
    let header = text.lines().skip(usize::from(mbox)).take(MOST_LINES).take_while(|line| !line.trim().is_empty());
    let mut fields = header.filter(|line| !line.starts_with([' ', '\t'])).peekable();
    let mut own = false;
    fields.peek().is_some()
        && fields.all(|line| {
            own |= OWN.iter().any(|field| starts_with(line, field));
            is_field(line)
        })
        && own
}

fn starts_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

fn head(bytes: &[u8], length: usize) -> &[u8] {
    bytes.get(..length).unwrap_or(bytes)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_mail_is_told_from_text_with_a_colon() {
        let mail = b"Return-Path: <a@fenmoor.example>\r\nReceived: from x\r\n\tby y\r\nFrom: A\r\nSubject: Report\r\n\r\nDear all";
        assert_eq!(sniff(mail), Ok(Sniffed::Mail));
        assert!(matches!(sniff(b"Subject: Inspection\nReceived: 3 May, at last\nDear all\n"), Ok(Sniffed::Text(_))));
        assert!(matches!(sniff(b"Provider: Fenmoor\nDates: 3 May\n"), Ok(Sniffed::Text(_))));
    }

    #[test]
    fn a_pdf_is_known_by_its_header_even_behind_junk() {
        assert!(matches!(sniff(b"%PDF-1.7\n"), Ok(Sniffed::Pdf)));
        assert!(matches!(sniff(b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n\xE2\xE3"), Ok(Sniffed::Pdf)));
        let mut late = vec![b' '; 2000];
        late.extend_from_slice(b"%PDF-1.4");
        assert!(matches!(sniff(&late), Ok(Sniffed::Text(_))));
    }

    #[test]
    fn a_zip_that_holds_a_pdf_is_a_zip() {
        assert_eq!(sniff(b"PK\x03\x04report.pdf%PDF-1.4"), Ok(Sniffed::Archive));
    }

    #[test]
    fn an_error_page_is_html() {
        for page in ["<!DOCTYPE html><title>Not found", "\u{FEFF}\n <!-- x --> <HTML>", "<?xml version='1.0'?>\n<html>"]
        {
            assert_eq!(sniff(page.as_bytes()), Err(Error::OtherKind("an HTML page")), "{page}");
        }
        assert_eq!(sniff(b"<?xml version='1.0'?><feed/>"), Err(Error::OtherKind("an XML file")));
    }

    #[test]
    fn a_text_that_mentions_a_tag_is_text() {
        assert!(matches!(sniff(b"The page began with <html> and was read."), Ok(Sniffed::Text(_))));
    }

    #[test]
    fn nothing_is_empty() {
        for bytes in [&b""[..], b" \r\n\t\x0c", b"\xEF\xBB\xBF", b"\xFF\xFE \0"] {
            assert_eq!(sniff(bytes), Err(Error::Empty));
        }
    }

    #[test]
    fn images_and_binaries_are_refused_by_name() {
        assert_eq!(sniff(b"\xFF\xD8\xFF\xE0..JFIF"), Err(Error::OtherKind("a JPEG image")));
        assert_eq!(sniff(b"RIFF....WEBPVP8 "), Err(Error::OtherKind("a WebP image")));
        assert!(matches!(sniff(b"{\\rtf1 Fenmoor}"), Err(Error::Convertible { kind: "an RTF document", .. })));
        assert_eq!(sniff(b"abc\0\0\x01\x02\x03def"), Err(Error::OtherKind("binary data")));
    }
}
