//! The smallest parts of a PDF's syntax: white space, whole numbers and the beginning of an object.

/// The longest "17 0 obj".
const LONGEST_HEADER: usize = 64;

/// The number in "17 0 obj", and what comes after it.
pub fn header(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let near = bytes.get(..LONGEST_HEADER).unwrap_or(bytes);
    let (number, rest) = header_of(near)?;
    Some((number, bytes.get(near.len() - rest.len()..)?))
}

fn header_of(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (object, rest) = number(bytes)?;
    let (_, rest) = number(rest.trim_ascii_start())?;
    Some((u32::try_from(object).ok()?, rest.trim_ascii_start().strip_prefix(b"obj")?))
}

/// A whole number, and what comes after it.
pub fn number(bytes: &[u8]) -> Option<(u64, &[u8])> {
    const MOST_DIGITS: usize = 18;
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (number, rest) = bytes.split_at_checked(digits).filter(|_| (1..=MOST_DIGITS).contains(&digits))?;
    Some((number.iter().fold(0, |number, digit| number * 10 + u64::from(digit - b'0')), rest))
}

/// The length of the literal string at the front of some bytes, with its brackets: those within are balanced, or have a
/// backslash (ISO 32000-1 §7.3.4.2). `None` if it doesn't end.
pub fn string_length(bytes: &[u8]) -> Option<usize> {
    let (mut depth, mut at) = (0u32, 0);
    loop {
        at += memchr::memchr3(b'(', b')', b'\\', bytes.get(at..)?)?;
        match bytes.get(at) {
            Some(b'\\') => at += 1,
            Some(b'(') => depth += 1,
            _ => depth = depth.checked_sub(1)?,
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

/// What comes after white space and comments (ISO 32000-1 §7.2.3).
pub fn without_blanks(mut bytes: &[u8]) -> &[u8] {
    loop {
        let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0;
        let start = bytes.iter().position(|byte| !blank(byte)).unwrap_or(bytes.len());
        bytes = bytes.get(start..).unwrap_or_default();
        if bytes.first() != Some(&b'%') {
            return bytes;
        }
        let end = memchr::memchr2(b'\n', b'\r', bytes).unwrap_or(bytes.len());
        bytes = bytes.get(end..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_begin_with_two_numbers() {
        assert_eq!(header(b"17 0 obj<<>>"), Some((17, &b"<<>>"[..])));
        assert_eq!(header(b"17\n0\robj 5"), Some((17, &b" 5"[..])));
        assert_eq!(header(b"17 obj"), None);
        assert_eq!(header(b"99999999999 0 obj"), None);
    }

    #[test]
    fn brackets_in_strings_are_balanced_or_escaped() {
        assert_eq!(string_length(b"(a (b) \\) \\\\) Tj"), Some(13));
        for endless in [&b"(a (b)"[..], b"(a\\)", b"(\\", b")", b"", b"a"] {
            assert_eq!(string_length(endless), None, "{}", endless.escape_ascii());
        }
    }

    #[test]
    fn comments_are_blanks() {
        assert_eq!(without_blanks(b" \0\r\n% a\r%b\n/A"), b"/A");
        assert_eq!(without_blanks(b"% a"), b"");
    }
}
