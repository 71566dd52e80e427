//! Text that is in the file and can't be seen on the page, and what is said of it.

use crate::model::code::Code;
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::words::fold;

/// Fewer letters and digits than this are the rest of something, not words: a hidden blank, bullet or mark.
const WORDS: usize = 4;
/// The words that are quoted, in characters.
const SAMPLE: usize = 80;

/// Why a text can't be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Its layer is switched off.
    Layer,
    /// It is beyond the edge of the page, or outside of what may be drawn on.
    Outside,
    /// It is neither filled nor stroked, or transparent, with no picture there.
    Invisible,
    /// A box or a picture is drawn over it.
    Covered,
    /// It has the colour of its ground.
    Ground,
    /// It is too small to be seen.
    Tiny,
}

/// A text that can't be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Hidden {
    /// Why.
    pub why: Why,
    /// Its characters.
    pub text: String,
    /// What is printed in its place, if it is covered.
    pub instead: String,
}

impl Why {
    fn words(self) -> &'static str {
        match self {
            Why::Layer => "in a layer that is switched off",
            Why::Outside => "outside of what is shown of the page",
            Why::Invisible => "drawn with no ink",
            Why::Covered => "covered by a box or a picture",
            Why::Ground => "in the colour of the ground",
            Why::Tiny => "too small to be seen",
        }
    }
}

/// The warnings for a page's hidden texts; `is_read` says whether words are read on another page.
pub fn warnings(number: u32, hidden: &[Hidden], is_read: impl Fn(&str) -> bool) -> Vec<Warning> {
    let told = hidden.iter().filter(|hidden| hidden.why != Why::Outside || !is_read(&hidden.text));
    let (replaced, lost): (Vec<&Hidden>, Vec<&Hidden>) = told.partition(|hidden| is_word(&hidden.instead));
    let mut warnings: Vec<Warning> = replaced.into_iter().filter_map(|hidden| differing(number, hidden)).collect();
    for group in by_reason(lost) {
        warnings.extend(lost_words(number, &group));
    }
    warnings
}

fn by_reason(mut lost: Vec<&Hidden>) -> Vec<Vec<&Hidden>> {
    lost.sort_by_key(|hidden| hidden.why);
    lost.chunk_by(|a, b| a.why == b.why).map(<[&Hidden]>::to_vec).collect()
}

/// Other words in the place of covered ones; the same words again are only drawn anew.
fn differing(number: u32, Hidden { text, instead, .. }: &Hidden) -> Option<Warning> {
    let [covered, printed] = [text, instead].map(|text| fold(text));
    if key(&covered) == key(&printed) {
        return None;
    }
    let message =
        format!("on page {number} other words are printed over “{}”: “{}”", sample(&covered), sample(&printed));
    let warning = Warning::new(Code::ReadingsDiffer, message).at(Place::on_page(number));
    Some(warning.printed([sample(&printed), sample(&covered)]))
}

fn lost_words(number: u32, group: &[&Hidden]) -> Option<Warning> {
    let text = once(fold(&group.iter().map(|hidden| hidden.text.as_str()).collect::<Vec<_>>().join(" ")));
    let words = text.split(' ').filter(|word| word.chars().any(char::is_alphanumeric)).count();
    if key(&text).len() < WORDS {
        return None;
    }
    let why = group.first()?.why.words();
    let (word, was) = if words == 1 { ("word", "was") } else { ("words", "were") };
    let message = format!("{words} {word} on page {number}, {why}, {was} not read");
    Some(Warning::new(Code::TextHidden, message).at(Place::on_page(number)).printed([sample(&text)]))
}

/// Words without their second drawing.
fn once(text: String) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    match words.split_at(words.len() / 2) {
        (drawn, again) if drawn == again => drawn.join(" "),
        _ => text,
    }
}

fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn sample(text: &str) -> String {
    let mut sample: String = text.chars().take(SAMPLE).collect();
    if sample.len() < text.len() {
        sample.push('…');
    }
    sample
}
