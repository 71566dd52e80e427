use super::*;
use std::io::Cursor;

#[path = "../../../../tests/archives/zip.rs"]
mod made;
use made::{Entry, deflated, overlapping, stored, zip};

const TEXT: &[u8] = b"Inspection of looked after children services\n\nFenmoor Council\n";

fn open(bytes: &[u8]) -> Result<Archive<Cursor<&[u8]>>, Error> {
    Archive::open(Cursor::new(bytes), &Limits::default())
}

fn unpacked(entry: Entry) -> Result<Vec<u8>, String> {
    open(&zip(&[entry])).expect("an archive").unpack(0)
}

#[test]
fn files_are_listed_and_unpacked() {
    let bytes = zip(&[
        stored("reports/", b""),
        stored("reports/fenmoor.txt", TEXT),
        deflated("b.pdf", TEXT),
        stored("__MACOSX/._b.pdf", b"x"),
        stored("c.docx", b"x"),
        Entry { mode: 0o120_777, ..stored("link.pdf", b"/etc/passwd") },
    ]);
    let archive = open(&bytes).unwrap();
    let found: Vec<(&str, bool)> = archive.files().iter().map(|file| (file.name.as_str(), file.is_report)).collect();
    assert_eq!(found, [("reports/fenmoor.txt", true), ("b.pdf", true), ("c.docx", false), ("link.pdf", false)]);
    assert_eq!((archive.unpack(0), archive.unpack(1)), (Ok(TEXT.to_vec()), Ok(TEXT.to_vec())));
    assert!(archive.unpack(9).unwrap_err().contains("no longer"));
}

#[test]
fn what_cannot_be_unpacked_has_a_reason() {
    let reason = |entry| unpacked(entry).unwrap_err();
    assert!(reason(Entry { flags: 1, ..stored("a.txt", TEXT) }).contains("password"));
    assert!(reason(Entry { method: 9, ..stored("a.txt", TEXT) }).contains("DEFLATE64"));
    let damaged = [
        Entry { checksum: 1, ..deflated("a.txt", TEXT) },
        Entry { size: 5, ..deflated("a.txt", TEXT) },
        Entry { size: 5000, ..deflated("a.txt", TEXT) },
        Entry { packed: b"\xFF\xFF\xFF".to_vec(), ..deflated("a.txt", TEXT) },
    ];
    for entry in damaged {
        assert!(reason(entry).contains("damaged"));
    }
    let limits = Limits { bytes: 10, ..Limits::default() };
    let bytes = zip(&[stored("a.txt", TEXT)]);
    assert!(Archive::open(Cursor::new(&bytes), &limits).unwrap().unpack(0).unwrap_err().contains("--max-bytes"));
}

#[test]
fn archives_beyond_the_limits_are_refused() {
    let refused = |bytes: &[u8]| open(bytes).unwrap_err().to_string();
    let claim = Entry { size: u32::MAX, ..stored("a.pdf", b"x") };
    assert!(refused(&zip(&vec![claim; 5])).contains("unpacked size of all files"));
    assert!(refused(&overlapping(&stored("a.pdf", TEXT), 1000)).contains("overlap"));
    let whole = zip(&[stored("a.pdf", TEXT), stored("b.pdf", TEXT)]);
    for length in [4, 30, whole.len() / 2, whole.len() - 22] {
        assert!(refused(&whole[..length]).contains("damaged"), "{length}");
    }
}

#[test]
fn documents_say_how_to_get_a_pdf() {
    let parts = ["[Content_Types].xml", "word/document.xml"].map(|name| stored(name, b"x"));
    let word = zip(&parts);
    assert!(open(&word).unwrap_err().to_string().contains("Word and save it as a PDF (File, Save as, PDF)"));
    assert!(open(&word[..word.len() - 30]).unwrap_err().to_string().contains("Word and save it"));
    let typed = stored("mimetype", b"application/vnd.oasis.opendocument.text");
    assert!(open(&zip(&[typed])).unwrap_err().to_string().contains("LibreOffice"));
    assert!(open(&zip(&[stored("word/fenmoor.pdf", TEXT)])).is_ok());
}
