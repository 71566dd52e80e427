//! Garbled text: fonts whose codes map to the wrong letters or to none, as in old Distiller files.
//!
//! A font that is subset under its own codes, without a ToUnicode map (ISO 32000-1 §9.10.2) or with a wrong one,
//! looks right on paper but reads as garbage of plausible length. English words consist of few pairs of letters;
//! garbage consists of all of them. What such a font shows is removed from the pages, and an error names each page.

use super::page::PageText;
use crate::model::code::Code;
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::words::is_private;

/// Fonts that show fewer pairs of letters than this are not judged.
const ENOUGH_PAIRS: u32 = 30;
/// Text is garbage if less than this share of its pairs of letters are usual ones: prose has 0.9, names have 0.8,
/// exchanged letters 0.1 to 0.4.
const USUAL_SHARE: f32 = 0.5;
/// Fonts that show fewer signs than this are not judged by meaningless signs.
const ENOUGH_SIGNS: u32 = 40;
/// A font is garbage if more than this share of its signs are meaningless.
const MEANINGLESS_SHARE: f32 = 0.5;
/// In text with spaced-out letters, more than this share of the words are single letters.
const SPACED_SHARE: f32 = 0.7;
/// Fonts that show fewer different private-use signs than this are bullets and ticks, not alphabets.
const ALPHABET: u32 = 12;
/// Fonts that show fewer words than this are not judged by them.
const ENOUGH_WORDS: u32 = 40;
/// This many signs in a font are enough to judge it.
const MOST_SIGNS: u32 = 4000;
/// The signs of a sample.
const SAMPLE: usize = 40;

/// For each first letter, the second letters of the 150 most usual pairs in English prose, nine in ten of all pairs.
#[rustfmt::skip]
const USUAL: [&[u8]; 26] = [
    b"bcdfgilmnrstv",
    b"el",
    b"aehiotu",
    b"eiorsu",
    b"acdefgilmnrstvx",
    b"efio",
    b"eh",
    b"aeio",
    b"acdefglmnorstv",
    b"",
    b"e",
    b"adeiloty",
    b"aeiop",
    b"acdegiost",
    b"cflmnoprstuvw",
    b"aelopr",
    b"u",
    b"adeikmostv",
    b"ehiopstu",
    b"aehiorsy",
    b"alnprst",
    b"ei",
    b"ehio",
    b"",
    b"o",
    b"",
];

/// Counts of what a font shows, used to tell words from garbage.
#[derive(Debug, Clone, Copy, Default)]
struct SignTally {
    signs: u32,
    meaningless: u32,
    private: u32,
    /// Which signs of the private use area, by their last byte.
    alphabet: [u64; 4],
    pairs: u32,
    usual: u32,
    words: u32,
    single: u32,
}

impl SignTally {
    /// Whether there is enough to tell words from garbage, and it is words.
    fn is_proven(&self) -> bool {
        self.pairs >= ENOUGH_PAIRS && !self.is_garbled()
    }

    fn plus(self, other: SignTally) -> SignTally {
        SignTally {
            signs: self.signs.saturating_add(other.signs),
            meaningless: self.meaningless.saturating_add(other.meaningless),
            private: self.private.saturating_add(other.private),
            alphabet: std::array::from_fn(|i| self.alphabet[i] | other.alphabet[i]),
            pairs: self.pairs.saturating_add(other.pairs),
            usual: self.usual.saturating_add(other.usual),
            words: self.words.saturating_add(other.words),
            single: self.single.saturating_add(other.single),
        }
    }

    fn is_garbled(&self) -> bool {
        let share = |part: u32, of: u32| part as f32 / of.max(1) as f32;
        let different: u32 = self.alphabet.iter().map(|signs| signs.count_ones()).sum();
        let meaningless = self.meaningless + if different >= ALPHABET { self.private } else { 0 };
        self.signs >= ENOUGH_SIGNS && share(meaningless, self.signs) > MEANINGLESS_SHARE
            || self.pairs >= ENOUGH_PAIRS && share(self.usual, self.pairs) < USUAL_SHARE
            || self.words >= ENOUGH_WORDS && share(self.single, self.words) > SPACED_SHARE
    }
}

/// Reads a font's text sign by sign.
#[derive(Debug, Clone, Copy, Default)]
struct Taster {
    tally: SignTally,
    last: Option<u8>,
    length: u32,
}

impl Taster {
    fn taste(&mut self, c: char) {
        let letter = c.is_ascii_alphabetic().then(|| c.to_ascii_lowercase() as u8 - b'a');
        if letter.is_none() {
            if c.is_whitespace() {
                return self.end_word();
            }
            self.taste_sign(c);
        }
        self.tally.signs += 1;
        self.length += 1;
        if let (Some(first), Some(second)) = (self.last, letter) {
            self.tally.pairs += 1;
            self.tally.usual += u32::from(is_usual(first, second));
        }
        self.last = letter;
    }

    /// What is neither a letter nor white space.
    fn taste_sign(&mut self, c: char) {
        self.tally.meaningless += u32::from(is_meaningless(c));
        if is_private(c) {
            self.tally.private += 1;
            self.tally.alphabet[(c as usize >> 6) & 3] |= 1 << (c as u32 & 63);
        }
    }

    fn end_word(&mut self) {
        self.tally.words += u32::from(self.length > 1 || self.last.is_some());
        self.tally.single += u32::from(self.length == 1 && self.last.is_some());
        (self.last, self.length) = (None, 0);
    }
}

/// The same as a bit for each second letter.
const USUAL_BITS: [u32; 26] = {
    let mut bits = [0; 26];
    let mut first = 0;
    while first < 26 {
        let seconds = USUAL[first];
        let mut i = 0;
        while i < seconds.len() {
            bits[first] |= 1 << (seconds[i] - b'a');
            i += 1;
        }
        first += 1;
    }
    bits
};

/// Whether two letters, counted from 0, are a usual pair.
fn is_usual(first: u8, second: u8) -> bool {
    USUAL_BITS.get(usize::from(first)).is_some_and(|bits| bits >> second & 1 == 1)
}

/// No Unicode, or a control code.
fn is_meaningless(c: char) -> bool {
    c == '\u{FFFD}' || c.is_control()
}

/// Removes what garbled fonts show from the pages; returns an error for each page that had any. `by_custom` says of
/// each font whether its letters are read by what is usual; those that show too little to be judged are as good or
/// bad as all of these together.
pub fn take_out(pages: &mut [PageText], by_custom: &[bool]) -> Vec<Warning> {
    let tallies = tallies(pages, by_custom.len());
    let customary = || tallies.iter().zip(by_custom).filter(|(_, by_custom)| **by_custom).map(|(tally, _)| tally);
    let all_bad = customary().copied().reduce(SignTally::plus).is_some_and(|all| all.is_garbled() || !all.is_proven());
    let garbled: Vec<bool> = tallies
        .iter()
        .zip(by_custom)
        .map(|(tally, by_custom)| tally.is_garbled() || *by_custom && all_bad && !tally.is_proven())
        .collect();
    if !garbled.contains(&true) {
        return Vec::new();
    }
    let is_garbled = |font: u32| garbled.get(font as usize).copied().unwrap_or(false);
    (1u32..).zip(pages).filter_map(|(number, page)| take_from(page, number, is_garbled)).collect()
}

fn tallies(pages: &[PageText], fonts: usize) -> Vec<SignTally> {
    let mut tasters = vec![Taster::default(); fonts];
    for page in pages {
        for run in &page.runs {
            if let Some(taster) = tasters.get_mut(run.font as usize)
                && taster.tally.signs < MOST_SIGNS
            {
                page.str(run).chars().for_each(|c| taster.taste(c));
            }
        }
        tasters.iter_mut().for_each(Taster::end_word);
    }
    tasters.into_iter().map(|taster| taster.tally).collect()
}

fn take_from(page: &mut PageText, number: u32, is_garbled: impl Fn(u32) -> bool) -> Option<Warning> {
    let (mut lost, mut unmapped) = (0, 0);
    let mut sample = String::new();
    for run in page.runs.iter().filter(|run| is_garbled(run.font)) {
        let text = page.str(run);
        lost += text.chars().filter(|c| !c.is_whitespace()).count();
        unmapped += text.chars().filter(|c| *c == '\u{FFFD}').count() as u32;
        sample.extend(text.chars().take(SAMPLE.saturating_sub(sample.len())));
    }
    if lost == 0 {
        return None;
    }
    page.unmapped = page.unmapped.saturating_sub(unmapped);
    // an empty run keeps its place in the marked content
    for run in page.runs.iter_mut().filter(|run| is_garbled(run.font)) {
        run.text.end = run.text.start;
    }
    let message = format!(
        "{lost} characters on page {number} are garbled and were left out; run the file through text recognition (OCR)"
    );
    let place = Place::on_page(number);
    Some(Warning::new(Code::TextGarbled, message).at(place).printed([sample.escape_default().to_string()]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::pdf::page::{Marked, Run};

    const PROSE: &str = "Children who need help and protection benefit from timely assessments. Social workers know \
                         their children well and visit them often.";

    fn is_garbled(text: &str) -> bool {
        let mut taster = Taster::default();
        text.chars().for_each(|c| taster.taste(c));
        taster.end_word();
        taster.tally.is_garbled()
    }

    fn shifted(text: &str, by: impl Fn(u8) -> u8) -> String {
        text.bytes().map(|b| char::from(by(b))).collect()
    }

    #[test]
    fn words_are_words() {
        assert!(!is_garbled(PROSE));
        assert!(!is_garbled("Morwenna Askew, Thaddeus Quillfeather, Oluwaseun Adebayo-Thistlethwaite, Xanthe Pryce"));
        assert!(!is_garbled("LSCB CQC HMI"));
        assert!(!is_garbled(&"\u{F0B7} \u{F0A7} ".repeat(90)));
        assert!(!is_garbled(&"1.2 34% 567 ".repeat(40)));
    }

    #[test]
    fn codes_for_letters_are_none() {
        // glyph numbers of TrueType fonts given as if they were codes
        assert!(is_garbled(&shifted(PROSE, |b| b - 29)));
        let exchanged = |b: u8| if b.is_ascii_lowercase() { (b - b'a') * 5 % 26 + b'a' } else { b };
        assert!(is_garbled(&shifted(PROSE, exchanged)));
        assert!(is_garbled(&"\u{FFFD}".repeat(80)));
        assert!(is_garbled(&PROSE.bytes().filter_map(|b| char::from_u32(0xF000 + u32::from(b))).collect::<String>()));
        assert!(is_garbled(&PROSE.replace(' ', "").chars().flat_map(|c| [c, ' ']).collect::<String>()));
    }

    #[test]
    fn what_a_garbled_font_shows_is_left_out_and_named() {
        let mut page = PageText::default();
        for (font, text) in [(0, PROSE.to_string()), (1, shifted(PROSE, |b| b - 29))] {
            let start = page.text.len() as u32;
            page.text.push_str(&text);
            let text = start..page.text.len() as u32;
            page.runs.push(Run {
                marked: Marked::None,
                stream: 0,
                text,
                x0: 0.0,
                x1: 0.0,
                y: 0.0,
                y1: 0.0,
                turn: 0.0,
                size: 0.0,
                font,
                color: 0,
            });
        }
        let mut pages = [page];
        let warnings = take_out(&mut pages, &[false; 2]);
        assert_eq!((warnings[0].code, warnings[0].place.page), (Code::TextGarbled, Some(1)));
        assert!(warnings[0].printed[0].starts_with("&KLOGUHQ"), "{:?}", warnings[0].printed);
        assert_eq!(pages[0].runs.iter().map(|run| pages[0].str(run)).collect::<String>(), PROSE);
    }
}
