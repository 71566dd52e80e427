//! A fault of Ghostscript's: of two quotation marks or dashes that follow each other in a ToUnicode map it writes the
//! sum of each one's two bytes, so that U+2018 and U+2019 become "8" and "9" in "children9s".

/// Whether two widths prove that two characters are summed ones.
type Fit = fn(f32, f32) -> bool;

/// The pairs as they become, and the widths, in thousandths, by which they are no digits and signs: quotation marks
/// are narrower than any digit, and a dash of one em is wider.
const PAIRS: [(char, char, Fit); 3] = [
    ('8', '9', |first, second| first < 360.0 && second < 360.0),
    ('<', '=', |first, second| first < 500.0 && second < 500.0),
    ('3', '4', |first, second| second > 750.0 && second > 1.3 * first),
];

/// The character that was meant by the one in the map, by those of the codes before and after it and the widths of
/// all three.
pub fn meant(c: char, around: impl Fn(i8) -> Option<char>, width: impl Fn(i8) -> f32) -> char {
    let is_summed = PAIRS.iter().any(|(first, second, fit)| match c {
        _ if c == *first => around(1) == Some(*second) && fit(width(0), width(1)),
        _ if c == *second => around(-1) == Some(*first) && fit(width(-1), width(0)),
        _ => false,
    });
    let apart = u32::from(c).checked_sub(0x20).and_then(|low| char::from_u32(0x2000 + low));
    apart.filter(|_| is_summed).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::meant;

    /// What is meant by a map's characters for codes that follow each other, with their widths.
    fn read<const N: usize>(map: [(char, f32); N]) -> String {
        let at = |index: usize, step: i8| map.get(index.checked_add_signed(isize::from(step))?).copied();
        (0..N)
            .map(|index| meant(map[index].0, |s| Some(at(index, s)?.0), |s| at(index, s).map_or(0.0, |(_, w)| w)))
            .collect()
    }

    #[test]
    fn quotation_marks_and_dashes_are_no_digits() {
        assert_eq!(read([('8', 211.0), ('9', 211.0)]), "‘’");
        assert_eq!(read([('<', 401.0), ('=', 401.0)]), "“”");
        assert_eq!(read([('3', 546.0), ('4', 909.0)]), "–—");
    }

    #[test]
    fn digits_are_digits() {
        for map in [[('8', 546.0), ('9', 546.0)], [('3', 546.0), ('4', 546.0)], [('<', 728.0), ('=', 728.0)]] {
            assert_eq!(read(map), map.iter().map(|(c, _)| *c).collect::<String>());
        }
        assert_eq!(read([('9', 211.0), ('8', 211.0)]), "98", "not in this order");
    }
}
