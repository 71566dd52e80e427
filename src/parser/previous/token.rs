//! A sentence as a row of tokens: words, phrases, dates and punctuation, each with what it does.

use super::date;
use super::kind::{Body, Kind};
use super::lexicon::PHRASES;
use super::setting::Setting;
use crate::framework::scale::WORDS;
use crate::model::report::Grade;
use crate::recognise::grade;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};

/// A word or phrase in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it does.
    pub kind: Kind,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether it stands in brackets.
    pub bracketed: bool,
}

/// A word as it stands: lower case, without possessive "'s".
#[derive(Debug)]
struct Word<'s> {
    text: Cow<'s, str>,
    start: usize,
    end: usize,
    capital: bool,
    bracketed: bool,
}

/// A word of a phrase: any of these, or nothing.
#[derive(Debug)]
struct Slot {
    words: Vec<&'static str>,
    optional: bool,
}

/// A phrase, which is divided when one of its first words is read.
#[derive(Debug)]
struct Phrase {
    text: &'static str,
    slots: OnceLock<Vec<Slot>>,
    kind: Kind,
}

/// The phrases by their first words.
static BY_FIRST: LazyLock<FxHashMap<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut by_first: FxHashMap<&'static str, Vec<Phrase>> = FxHashMap::default();
    for (kind, phrases) in PHRASES {
        for text in *phrases {
            for first in firsts(text) {
                by_first.entry(first).or_default().push(Phrase { text, slots: OnceLock::new(), kind: *kind });
            }
        }
    }
    by_first
});

/// The grades of one word.
static GRADES: LazyLock<FxHashMap<String, Grade>> = LazyLock::new(|| {
    let quoted = WORDS.iter().filter(|word| !word.quoted.is_empty() && !word.title.contains(' '));
    quoted.map(|word| (word.title.to_lowercase(), word.grade)).collect()
});

fn slots(phrase: &'static str) -> Vec<Slot> {
    let slot = |part: &'static str| {
        let words = part.trim_end_matches('?');
        Slot { words: words.split('|').collect(), optional: words.len() < part.len() }
    };
    phrase.split(' ').map(slot).collect()
}

/// The words that a phrase can begin with: those of its first slot that is not optional, and of the slots before it.
fn firsts(phrase: &'static str) -> impl Iterator<Item = &'static str> {
    let mut ended = false;
    let is_first = move |part: &&str| {
        let first = !ended;
        ended |= !part.ends_with('?');
        first
    };
    phrase.split(' ').take_while(is_first).flat_map(|part| part.trim_end_matches('?').split('|'))
}

/// The number of words that the slots cover, at most.
fn cover(slots: &[Slot], words: &[Word<'_>]) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else { return Some(0) };
    let taken = words
        .split_first()
        .filter(|(word, _)| slot.words.contains(&&*word.text))
        .and_then(|(_, after)| cover(rest, after).map(|n| n + 1));
    let skipped = slot.optional.then(|| cover(rest, words)).flatten();
    taken.max(skipped)
}

/// The tokens of a sentence. A date that isn't before this inspection is an ordinary word.
pub fn tokens(sentence: &str, setting: &Setting) -> Vec<Token> {
    let dates: Vec<_> = date::dates(sentence).collect();
    let words = words(sentence);
    let mut tokens = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default();
        let (kind, taken) = match dates.iter().find(|(start, end, _)| (*start..*end).contains(&word.start)) {
            Some((_, end, date)) => {
                let taken = rest.iter().take_while(|word| word.start < *end).count().max(1);
                let earlier = setting.start.as_deref().is_none_or(|start| date.is_before(start));
                (if earlier { Kind::Date(*date) } else { Kind::Word }, taken)
            }
            None => graded(rest).or_else(|| phrase(rest)).unwrap_or_else(|| (lone(word, setting), 1)),
        };
        let end = words.get(at + taken - 1).map_or(word.end, |last| last.end);
        tokens.push(Token { kind, start: word.start, end, bracketed: word.bracketed });
        at += taken;
    }
    tokens
}

/// The grade that these words begin with, and how many words it has.
fn graded(words: &[Word<'_>]) -> Option<(Kind, usize)> {
    let first = words.first()?;
    let text = |at: usize| words.get(at).map_or("", |word| &*word.text);
    if !first.text.starts_with("requir") {
        return Some((Kind::Grade(*GRADES.get(&*first.text)?), 1));
    }
    if text(1) != "improvement" {
        return None;
    }
    let to_be_good = (text(2), text(3), text(4)) == ("to", "be", "good");
    let grade = grade::meaning("requires improvement")?;
    let kind = if first.text == "required" { Kind::Required(grade) } else { Kind::Grade(grade) };
    Some((kind, if to_be_good { 5 } else { 2 }))
}

/// The longest phrase that these words begin with, and how many words it has.
fn phrase(words: &[Word<'_>]) -> Option<(Kind, usize)> {
    let known = BY_FIRST.get(&*words.first()?.text)?;
    let slots = |phrase: &'static Phrase| phrase.slots.get_or_init(|| slots(phrase.text));
    let covered = known.iter().filter_map(|phrase| Some((phrase.kind, cover(slots(phrase), words)?)));
    let (kind, taken) = covered.filter(|(_, taken)| *taken > 0).max_by_key(|(_, taken)| *taken)?;
    // a phrase that could go on, but doesn't, leaves the "and" to the sentence
    let hanging = |word: &&Word<'_>| matches!(&*word.text, "and" | ",");
    let taken = taken - words.get(1..taken)?.iter().rev().take_while(hanging).count();
    // "services for children in care" are not "services for children"
    let general = kind == Kind::Body(Body::Services);
    let particular = |at: &usize| {
        let inner = words.get(*at..).and_then(phrase);
        inner.is_some_and(|(kind, more)| matches!(kind, Kind::Body(body) if body.is_particular()) && at + more > taken)
    };
    Some((kind, if general && (1..taken).any(|at| particular(&at)) { 1 } else { taken }))
}

/// Words that end as adverbs do.
const NO_ADVERBS: &[&str] = &["family", "early", "assembly", "elderly", "supply"];

fn lone(word: &Word<'_>, setting: &Setting) -> Kind {
    match &*word.text {
        "," => Kind::Comma,
        ";" => Kind::Stop,
        ":" | "–" | "—" => Kind::Dash,
        text if text.ends_with("ly") && !NO_ADVERBS.contains(&text) => Kind::Filler,
        text if word.capital && setting.is_name(text) => Kind::Name,
        _ => Kind::Word,
    }
}

fn words(sentence: &str) -> Vec<Word<'_>> {
    /// Bytes of a word with its space: most have more.
    const SHORT: usize = 4;
    let mut words: Vec<Word<'_>> = Vec::with_capacity(sentence.len() / SHORT);
    let mut open: Option<usize> = None;
    let mut bracketed = false;
    for (at, c) in sentence.char_indices().chain([(sentence.len(), ' ')]) {
        if c.is_alphanumeric() || matches!(c, '’' | '\'') && open.is_some() {
            open.get_or_insert(at);
            continue;
        }
        if let Some(start) = open.take() {
            words.extend(word(sentence, start, at, bracketed));
        }
        if matches!(c, ',' | ';' | ':' | '–' | '—' | '/') {
            let end = at + c.len_utf8();
            let text = Cow::Borrowed(sentence.get(at..end).unwrap_or_default());
            words.push(Word { text, start: at, end, capital: false, bracketed });
        }
        bracketed = bracketed && c != ')' || c == '(';
    }
    words
}

fn word(sentence: &str, start: usize, end: usize, bracketed: bool) -> Option<Word<'_>> {
    let printed = sentence.get(start..end)?.trim_end_matches(['’', '\'']);
    let stem = printed.strip_suffix("’s").or_else(|| printed.strip_suffix("'s")).unwrap_or(printed);
    let capital = stem.starts_with(char::is_uppercase);
    let is_lower = stem.bytes().all(|byte| byte.is_ascii_lowercase());
    let text = if is_lower { Cow::Borrowed(stem) } else { Cow::Owned(stem.to_lowercase()) };
    Some(Word { text, start, end: start + printed.len(), capital, bracketed })
}
