//! ToUnicode maps (ISO 32000-1 §9.10.3), as far as they are safe to read.

use hayro_cmap::CMap;
use memchr::memchr2_iter;

/// The largest map in bytes; all characters of the basic plane take about this much.
const MAX_MAP: usize = 1 << 20;
/// The largest number of `<<` and `>>` in a map: it opens one dictionary, CIDSystemInfo. hayro calls itself for each
/// that follows another, and the stack is finite.
const MAX_DICTIONARY_MARKS: usize = 200;

/// The map, unless it is of a kind that no program writes.
pub fn parse_map(data: &[u8]) -> Option<CMap> {
    let sound = data.len() <= MAX_MAP && dictionary_marks(data) <= MAX_DICTIONARY_MARKS;
    if sound { CMap::parse(data, |_| None) } else { None }
}

/// How often `<` follows `<`, or `>` follows `>`: at least as often as hayro sees the start or end of a dictionary.
fn dictionary_marks(data: &[u8]) -> usize {
    memchr2_iter(b'<', b'>', data).filter(|at| data.get(at + 1) == Some(&data[*at])).count()
}

#[cfg(test)]
mod tests {
    use super::parse_map;
    use hayro_cmap::BfString;

    #[test]
    fn maps_of_the_usual_form_are_read() {
        let map = b"/CIDSystemInfo << /Registry (Adobe) >> def 1 beginbfchar <0041><0042> endbfchar";
        assert_eq!(parse_map(map).expect("a map").lookup_bf_string(0x41), Some(BfString::Char('B')));
    }

    /// Found by a broken copy of `tests/fuzz/inputs/maps-2.pdf`: the stack overflowed.
    #[test]
    fn maps_of_nothing_but_dictionaries_are_left() {
        for mark in ["<<", ">>", "<< ", ">>\n", "<<%\n", "<< >> "] {
            assert!(parse_map(mark.repeat(100_000).as_bytes()).is_none(), "{mark:?}");
        }
    }
}
