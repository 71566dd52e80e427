//! How many pages a file's page tree may have: hayro keeps each of them, with its resources, before any is requested.

use crate::reader::pdf::tokens::without_blanks;
use hayro_syntax::object::{Array, FromBytes};
use memchr::memmem;

/// Arrays that don't end are searched to the end of the file, so only a few are tried.
const MOST_BROKEN: usize = 16;

/// At least as many as there are pages: kids in the arrays of the page tree (ISO 32000-1 §7.7.3.2), or anything with
/// contents, which counts as a page if there is no such tree.
pub fn most_pages(bytes: &[u8]) -> u64 {
    listed(bytes).max(memmem::find_iter(bytes, b"/Contents").count() as u64)
}

fn listed(bytes: &[u8]) -> u64 {
    let after = |at: usize, key: &[u8]| without_blanks(&bytes[at + key.len()..]);
    let mut places: Vec<usize> = Vec::new();
    let mut elsewhere = false;
    for at in memmem::find_iter(bytes, b"/Kids") {
        match after(at, b"/Kids").first() {
            Some(b'[') => places.push(bytes.len() - after(at, b"/Kids").len()),
            _ => elsewhere = true,
        }
    }
    if elsewhere {
        let arrays = memmem::find_iter(bytes, b" obj").map(|at| after(at, b" obj"));
        places.extend(arrays.filter(|rest| rest.starts_with(b"[")).map(|rest| bytes.len() - rest.len()));
        places.sort_unstable();
    }
    kids(bytes, &places)
}

fn kids(bytes: &[u8], places: &[usize]) -> u64 {
    let (mut count, mut end, mut broken) = (0, 0, 0);
    for place in places {
        if *place < end || broken > MOST_BROKEN {
            continue;
        }
        match Array::from_bytes(&bytes[*place..]) {
            Some(array) => {
                end = place + array.data().len();
                let references = memchr::memchr_iter(b'R', array.data()).count();
                count += (references + memmem::find_iter(array.data(), b"<<").count()) as u64;
            }
            None => broken += 1,
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::most_pages;

    #[test]
    fn kids_are_references_and_dictionaries() {
        assert_eq!(most_pages(b"1 0 obj<</Kids[4 0 R 5 0 R]>>"), 2);
        assert_eq!(most_pages(b"/Kids [<<>><</A<<>>>>]"), 3);
        assert_eq!(most_pages(b"/Kids 7 0 R 7 0 obj [4 0 R 5 0 R 6 0 R]"), 3);
        assert_eq!(most_pages(b"7 0 obj [4 0 R 5 0 R 6 0 R]"), 0);
        assert_eq!(most_pages(b"/Kids["), 0);
    }
}
