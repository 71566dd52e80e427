//! Whether the objects are where the table says, and whole.

use super::section::Entry;
use super::table::{Table, table};
use crate::reader::pdf::lexical::{dictionary, is_object};
use crate::reader::pdf::tokens::{header, without_blanks};
use hayro_syntax::object::{FromBytes, Stream};
use memchr::memmem;

/// Whether every object is where the table of objects says, can be read and ends before the next begins.
pub fn are_sound(bytes: &[u8], most: u64) -> bool {
    let Some(Table { entries, sections }) = table(bytes, most) else { return false };
    if !is_complete(bytes, &sections) {
        return false;
    }
    let mut begins: Vec<(usize, Option<u32>)> = sections.iter().map(|at| (*at, None)).collect();
    for (number, entry) in &entries {
        match entry {
            Entry::At(at) => begins.push((*at, Some(*number))),
            Entry::Free(at) if is_at(bytes, *at, *number) => return false,
            Entry::Within(stream) if !matches!(entries.get(stream), Some(Entry::At(_))) => return false,
            _ => {}
        }
    }
    begins.sort_unstable();
    let ends = begins.iter().skip(1).map(|(at, _)| *at).chain([bytes.len()]);
    begins.iter().zip(ends).all(|((at, number), end)| match number {
        Some(number) => is_whole(bytes.get(*at..end).unwrap_or_default(), *number),
        None => true,
    })
}

fn is_at(bytes: &[u8], at: usize, expected: u32) -> bool {
    at > 0 && bytes.get(at..).and_then(header).is_some_and(|(number, _)| number == expected)
}

/// Whether these bytes, up to the next object, are the object with this number, and nothing but PDF syntax.
fn is_whole(bytes: &[u8], expected: u32) -> bool {
    let Some((number, body)) = header(without_blanks(bytes)) else { return false };
    let body = without_blanks(body);
    number == expected
        && match dictionary(body) {
            Some(dictionary) => {
                let rest = without_blanks(body.get(dictionary.bytes..).unwrap_or_default());
                match dictionary.length {
                    _ if !rest.starts_with(b"stream") => rest.starts_with(b"endobj"),
                    Some(length) => has_length(length, rest),
                    None => Stream::from_bytes(body).is_some(),
                }
            }
            None => {
                !body.starts_with(b"<<")
                    && memmem::find(body, b"endobj").and_then(|end| body.get(..end)).is_some_and(is_object)
            }
        }
}

/// Whether a stream is as long as it says (ISO 32000-1 §7.3.8.2): a byte more or less in it shifts what follows only onto
/// the blanks before it. A length in another object is not looked up.
fn has_length(length: usize, stream: &[u8]) -> bool {
    let data = stream.strip_prefix(b"stream").unwrap_or_default();
    let data = data.strip_prefix(b"\r").unwrap_or(data);
    let data = data.strip_prefix(b"\n").unwrap_or(data);
    data.get(length..).is_some_and(|end| without_blanks(end).starts_with(b"endstream"))
}

/// Whether the newest update was saved to its end, and no stream of the table of objects is passed over.
fn is_complete(bytes: &[u8], sections: &[usize]) -> bool {
    let end = memmem::rfind(bytes, b"%%EOF").and_then(|end| bytes.get(end..)).unwrap_or_default();
    let begun = [&b" obj"[..], b"xref"].iter().any(|word| memmem::find(end, word).is_some());
    let packed = |at: &usize| !without_blanks(bytes.get(*at..).unwrap_or_default()).starts_with(b"xref");
    let passed = || memmem::find_iter(bytes, b"/XRef").any(|at| bytes.get(at + b"/XRef".len()) != Some(&b'S'));
    !begun && (sections.iter().any(packed) || !passed())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: u64 = 100;

    /// A file with these objects, numbered from 1, and a table that fits.
    fn file(objects: &[&str]) -> Vec<u8> {
        let mut file = b"%PDF-1.4\n".to_vec();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
        for (number, object) in (1..).zip(objects) {
            table += &format!("{:010} 00000 n \n", file.len());
            file.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
        }
        let at = file.len();
        file.extend(format!("{table}trailer\n<</Size 9/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n").bytes());
        file
    }

    fn whole() -> Vec<u8> {
        file(&["<</Type/Catalog/Pages 2 0 R>>", "<</Kids[]/Count 0>>", "[1 2]", "<</Length 3>>stream\nabc\nendstream"])
    }

    fn replaced(from: &str, to: &str) -> Vec<u8> {
        String::from_utf8(whole()).unwrap().replacen(from, to, 1).into_bytes()
    }

    #[test]
    fn a_whole_file_is_sound() {
        assert!(are_sound(&whole(), MOST));
        assert!(are_sound(&[whole(), b"\r\n--boundary--".to_vec()].concat(), MOST), "words of a mail do no harm");
    }

    #[test]
    fn a_table_that_points_elsewhere_is_not() {
        assert!(!are_sound(&replaced("<</Kids", "<</Kids  "), MOST), "shifted");
        assert!(!are_sound(&replaced("3 0 obj", "7 0 obj"), MOST), "another object");
        assert!(!are_sound(&replaced("00000 n", "00000 f"), MOST), "an object that is there");
        assert!(!are_sound(&replaced("%%EOF", "%%EOF\n9 0 obj\n<<"), MOST), "an update cut short");
        assert!(!are_sound(&replaced("startxref", "startxyef"), MOST));
        assert!(!are_sound(&replaced("abc\n", "abcc\n"), MOST), "a byte too many, which a blank makes up for");
        assert!(!are_sound(&whole(), 3), "more than may be counted is not known to be sound");
    }

    #[test]
    fn an_object_that_is_no_syntax_is_not() {
        for (from, to) in [("/Kids[]", "/Kids[}"), ("[1 2]", "[1 b]"), ("/Type", "+Type"), ("endobj", "andobj")] {
            assert!(!are_sound(&replaced(from, to), MOST), "{from} {to}");
        }
    }

    #[test]
    fn objects_that_are_left_out_may_be_at_the_first_byte() {
        assert!(are_sound(&replaced("0 5\n0000000000 65535 f \n", "8 1\n0000000000 00000 n \n1 4\n"), MOST));
    }
}
