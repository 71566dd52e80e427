//! Strings that never end: if a file must be repaired, each dictionary that begins before one is read to the end of
//! the file, so that many of them take time that grows with the square of its length.

use memchr::memmem;

/// How many bytes of a dictionary before a string are looked at.
const NEAR: usize = 1024;
/// The largest number of bytes that may be read in vain; this takes some seconds.
const MOST: u64 = 3_000_000_000;

/// Whether unclosed strings in dictionaries would make a repair take too long.
pub fn are_endless(bytes: &[u8]) -> bool {
    let mut open: Vec<usize> = Vec::new();
    for at in memchr::memchr2_iter(b'(', b')', bytes) {
        if bytes[at] == b'(' {
            open.push(at);
        } else {
            open.pop();
        }
    }
    let before = std::iter::once(0).chain(open.iter().copied());
    let in_dictionary = |(from, at): &(usize, usize)| {
        let near = bytes.get((*from).max(at.saturating_sub(NEAR))..*at).unwrap_or_default();
        memmem::find(near, b"<<").is_some()
    };
    let pairs = before.zip(open.iter().copied()).filter(in_dictionary);
    pairs.map(|(_, at)| (bytes.len() - at) as u64).sum::<u64>() > MOST
}

#[cfg(test)]
mod tests {
    use super::are_endless;

    #[test]
    fn strings_without_end_are_counted_by_what_follows_them() {
        assert!(are_endless(&b"1 0 obj <</A (".repeat(30_000)));
        assert!(!are_endless(&b"1 0 obj <</A ()".repeat(30_000)));
        assert!(!are_endless(&b"(".repeat(100_000)), "outside dictionaries they cost nothing");
    }
}
