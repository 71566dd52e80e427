//! The built-in encoding of Type 1 programs: it stands in the part that isn't encrypted.

use std::borrow::Cow;

/// The clear part of a program has some kilobytes.
const MAX_CLEAR: usize = 1 << 16;

/// The glyph names of the 256 codes; `None` if the program has no encoding of its own.
pub fn names(program: &[u8]) -> Option<Vec<Cow<'_, str>>> {
    let clear = program.get(..MAX_CLEAR).unwrap_or(program);
    let end = memchr::memmem::find(clear, b"eexec").unwrap_or(clear.len());
    let start = memchr::memmem::find(clear.get(..end)?, b"/Encoding")?;
    let mut tokens = clear.get(start..end)?.split(|byte| byte.is_ascii_whitespace()).filter(|token| !token.is_empty());
    let mut names = vec![Cow::Borrowed(""); 256];
    let mut found = false;
    while let Some(token) = tokens.next() {
        match token {
            b"StandardEncoding" if !found => return None,
            b"def" | b"readonly" if found => break,
            b"dup" => {
                let (Some(code), Some(name)) = (tokens.next(), tokens.next()) else { break };
                let slot = number(code).and_then(|code| names.get_mut(code));
                if let (Some(slot), Some(name)) = (slot, name.strip_prefix(b"/")) {
                    *slot = String::from_utf8_lossy(name);
                    found = true;
                }
            }
            _ => {}
        }
    }
    found.then_some(names)
}

/// A code in decimal, or in octal as in "8#101".
fn number(token: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(token).ok()?;
    match text.strip_prefix("8#") {
        Some(octal) => usize::from_str_radix(octal, 8).ok(),
        None => text.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn the_clear_part_tells_the_codes() {
        let program = b"%!PS-AdobeFont-1.0\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n\
                        dup 1 /G put\ndup 8#2 /o put\nreadonly def\ndup 3 /x put\ncurrentfile eexec dup 4 /y put";
        let names = names(program).expect("an encoding");
        assert_eq!(names[..5], ["", "G", "o", "", ""]);
    }

    #[test]
    fn programs_without_an_encoding_of_their_own_have_none() {
        assert!(names(b"/Encoding StandardEncoding def").is_none());
        assert!(names(b"/Encoding 256 array dup 400 /G put dup").is_none());
        assert!(names(b"").is_none());
    }
}
