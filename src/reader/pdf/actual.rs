//! Where the letters of an ActualText are (ISO 32000-1 §14.9.4): where the letters are that it replaces.

use super::page::{PageText, PlacedGlyph};
use crate::model::glyph::{Glyph, union};
use crate::words::letters as letters_of;

/// A frame for each letter of `actual`: the shown letter's own if both are the same, otherwise one around all.
pub fn frames(actual: &str, shown: &[Glyph]) -> Vec<[f32; 4]> {
    let same = letters_of(actual).eq(shown.iter().map(|letter| letter.character));
    let own = shown.iter().map(|letter| letter.frame);
    if same {
        return own.collect();
    }
    let around = own.reduce(union);
    letters_of(actual).filter_map(|_| around).collect()
}

/// Whether some letters of an ActualText are not the shown ones, while most of them are: then it replaces nothing, but one
/// of both is damaged.
pub fn is_altered(actual: &str, shown: &str) -> bool {
    /// Shorter texts replace ligatures, hyphens and symbols.
    const LEAST: usize = 4;
    if actual == shown {
        return false;
    }
    let [actual, shown] = [actual, shown].map(|text| letters_of(text).collect::<Vec<char>>());
    if actual.len() != shown.len() || actual.len() < LEAST {
        return false;
    }
    let others = actual.iter().zip(&shown).filter(|(one, other)| one != other).count();
    others > 0 && others * 2 < actual.len()
}

/// Gives an ActualText its glyphs. It will follow the page's text and replace the runs from `first_run` on.
pub fn place(page: &mut PageText, first_run: usize, actual: &str) {
    if page.glyphs.is_none() {
        return;
    }
    let runs = page.runs.get(first_run..).unwrap_or_default();
    let shown: Vec<Glyph> = runs.iter().flat_map(|run| page.letters(0, run)).collect();
    let mut frames = frames(actual, &shown).into_iter();
    let start = page.text.len();
    for (at, character) in actual.char_indices() {
        // a ligature has a frame for every letter that it represents
        let count = letters_of(character.encode_utf8(&mut [0; 4])).count();
        let Some(frame) = frames.by_ref().take(count).reduce(union) else { continue };
        page.glyphs.iter_mut().for_each(|glyphs| glyphs.push(PlacedGlyph { at: (start + at) as u32, frame }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<Glyph> {
        let letter = |(at, character): (usize, char)| {
            let frame = [at as f32, 0.0, at as f32 + 1.0, 1.0];
            Glyph { character, begins_word: false, page: 1, frame }
        };
        text.chars().enumerate().map(letter).collect()
    }

    #[test]
    fn a_letter_that_is_not_the_shown_one_is_damage() {
        assert!(is_altered("children ard parents", "children and parents"));
        assert!(is_altered("With complex needs", "with complex needs"));
        assert!(!is_altered("children and parents", "chil-dren and par\u{AD}ents"));
        assert!(!is_altered("A house on a hill", "2"), "it describes a picture");
        assert!(!is_altered("e.g.", "for example"));
    }

    #[test]
    fn the_same_letters_keep_their_frames_and_others_share_one() {
        assert_eq!(frames("a-b", &shown("ab")), [[0.0, 0.0, 1.0, 1.0], [1.0, 0.0, 2.0, 1.0]]);
        assert_eq!(frames("cde", &shown("ab")), [[0.0, 0.0, 2.0, 1.0]; 3]);
        assert_eq!(frames("cde", &[]), [[0.0; 4]; 0]);
    }
}
