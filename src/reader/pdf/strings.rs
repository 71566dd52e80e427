//! Text strings of dictionaries (ISO 32000-1 §7.9.2.2).

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A text string: UTF-16 or UTF-8 by its byte-order mark, otherwise PDFDocEncoding, for which
/// Windows-1252 is close enough for words.
pub fn text_string(bytes: &[u8]) -> String {
    let (encoding, rest) = match bytes {
        [0xFE, 0xFF, rest @ ..] => (UTF_16BE, rest),
        [0xFF, 0xFE, rest @ ..] => (UTF_16LE, rest),
        [0xEF, 0xBB, 0xBF, rest @ ..] => (UTF_8, rest),
        _ => (WINDOWS_1252, bytes),
    };
    encoding.decode_without_bom_handling(rest).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::text_string;

    #[test]
    fn byte_order_marks_decide() {
        assert_eq!(text_string(b"\xFE\xFF\x00G\x00o"), "Go");
        assert_eq!(text_string(b"Good"), "Good");
    }
}
