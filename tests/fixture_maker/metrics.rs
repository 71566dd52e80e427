//! Widths of Helvetica's glyphs, so that positions are like those on a real page.

/// A typeface among the fixtures' three fonts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Face {
    Regular,
    Bold,
    Symbol,
}

/// Widths of U+0020 to U+007E in thousandths of the size (Adobe's font metrics).
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
];

/// A glyph's width in thousandths of the size.
pub fn glyph(face: Face, sign: char) -> u16 {
    let table = if face == Face::Bold { &BOLD } else { &REGULAR };
    match (face, sign) {
        (Face::Symbol, _) => 600,
        (_, ' '..='~') => table[sign as usize - 32],
        (_, '‘' | '’') => table[7],
        (_, '•') => 350,
        (_, '“' | '”' | '\u{ad}') => 333,
        (_, '—') => 1000,
        _ => 556,
    }
}

/// A text's width in points.
pub fn width(face: Face, size: f32, text: &str) -> f32 {
    text.chars().map(|sign| f32::from(glyph(face, sign))).sum::<f32>() * size / 1000.0
}

/// A sign's code in WinAnsiEncoding (ISO 32000-1, annex D.2).
pub fn win_ansi(sign: char) -> u8 {
    match sign {
        ' '..='~' | '\u{a0}'..='\u{ff}' => sign as u8,
        '‘' => 145,
        '’' => 146,
        '“' => 147,
        '”' => 148,
        '•' => 149,
        '–' => 150,
        '—' => 151,
        _ => panic!("{sign:?} is not in WinAnsiEncoding"),
    }
}
