//! Words of the forms that text recognition (OCR) misread: in titles, headings, labels and grades they decide how a
//! report is read, and the forms' own vocabulary tells what was printed.

use crate::framework::FRAMEWORKS;
use crate::framework::scale::WORDS;
use crate::model::code::Code;
use crate::model::document::{Block, Document, Node};
use crate::model::warning::Warning;
use crate::words::MONTHS;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// A title, heading, label or grade is no longer than this, in bytes; prose is left as it was recognised.
const LONGEST: usize = 160;
/// Shorter words are too much alike.
const SHORTEST_WORD: usize = 6;
/// Letters that look alike in print, each group once.
const ALIKE: [&str; 6] = ["il1|!", "o0", "ce", "s5", "b6", "nu"];
/// Letters that are read as two, and the two.
const PAIRS: [(&str, &str); 5] = [("m", "rn"), ("w", "vv"), ("d", "cl"), ("h", "li"), ("n", "ri")];
/// What the warning lists.
const MOST_LISTED: usize = 10;

/// Words of the titles and labels that are no headings of their own.
const OTHERS: [&str; 14] = [
    "ofsted",
    "inspection",
    "inspections",
    "inspector",
    "inspectors",
    "inspected",
    "published",
    "publication",
    "dates",
    "reference",
    "authority",
    "council",
    "effectiveness",
    "provision",
];

/// The words of all forms, by their shape: letters that look alike are one.
static BY_SHAPE: LazyLock<FxHashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let headings = FRAMEWORKS.iter().flat_map(|f| f.headings).copied().flatten().map(|heading| heading.words);
    let labels = FRAMEWORKS.iter().flat_map(|f| f.areas).flat_map(|area| area.labels).copied();
    let grades = WORDS.iter().map(|word| word.code);
    let words = headings.chain(labels).chain(grades).flat_map(|words| words.split([' ', '_']));
    let words: FxHashSet<&'static str> = words.chain(MONTHS).chain(OTHERS).collect();
    let mut by_shape: FxHashMap<String, Vec<&'static str>> = FxHashMap::default();
    for word in words.into_iter().filter(|word| word.len() >= SHORTEST_WORD) {
        by_shape.entry(shape(word)).or_default().push(word);
    }
    by_shape
});

/// Mends the recognised words of a document's short lines; says which.
pub fn mend(document: &mut Document) {
    let mut mended = Vec::new();
    for block in blocks(&mut document.nodes).into_iter().filter(|block| block.style.recognised) {
        if block.text.len() <= LONGEST {
            block.text = line(&block.text, &mut mended);
        }
    }
    if mended.is_empty() {
        return;
    }
    let listed: Vec<String> =
        mended.iter().take(MOST_LISTED).map(|(read, meant)| format!("‘{read}’ as ‘{meant}’")).collect();
    let (words, them) = if mended.len() == 1 { ("word was", "it") } else { ("words were", "them") };
    let message = format!("{} misread {words} taken as the form prints {them}: {}", mended.len(), listed.join(", "));
    let words = mended.into_iter().take(MOST_LISTED).map(|(read, _)| read);
    document.warnings.push(Warning::new(Code::TextRecognised, message).printed(words));
}

/// All blocks of the nodes, those in tables too.
fn blocks(nodes: &mut [Node]) -> Vec<&mut Block> {
    let mut found = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Text(block) => found.push(block),
            Node::Table(table) => {
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                found.extend(cells.flat_map(|cell| blocks(&mut cell.nodes)));
            }
        }
    }
    found
}

/// A line with its words mended.
fn line(text: &str, mended: &mut Vec<(String, String)>) -> String {
    let text = each_word(text, mended, form_word);
    let dated = MONTHS.iter().any(|month| text.to_lowercase().contains(month));
    if dated { each_word(&text, mended, number) } else { text }
}

fn each_word(text: &str, mended: &mut Vec<(String, String)>, meant: impl Fn(&str) -> Option<String>) -> String {
    let words = text.split(' ').map(|word| match meant(word) {
        Some(meant) => {
            mended.push((word.to_string(), meant.clone()));
            meant
        }
        None => word.to_string(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The form's word that a word looks like, in the same case and with the same signs around it.
fn form_word(word: &str) -> Option<String> {
    let start = word.find(|c: char| c.is_alphanumeric() || c == '|' || c == '!')?;
    let end =
        word.rfind(|c: char| c.is_alphanumeric()).map(|at| at + word[at..].chars().next().map_or(1, char::len_utf8))?;
    let core = word.get(start..end).filter(|core| core.len() + 1 >= SHORTEST_WORD && core.is_ascii())?;
    let lower = core.to_ascii_lowercase();
    let [meant] = BY_SHAPE.get(&shape(core))?.as_slice() else { return None };
    if *meant == lower || !stems_differ(&lower, meant) || too_far(&lower, meant) {
        return None;
    }
    let upper = core.chars().filter(char::is_ascii_uppercase).count() * 2 > core.len();
    let capital = core.starts_with(|c: char| c.is_ascii_uppercase() || c == '|' || c == '1')
        || core.starts_with('l') && meant.starts_with('i');
    let printed = match (upper, capital) {
        (true, _) => meant.to_uppercase(),
        (_, true) => meant[..1].to_uppercase() + &meant[1..],
        _ => (*meant).to_string(),
    };
    Some(format!("{}{printed}{}", &word[..start], &word[end..]))
}

/// Words that differ only in their last two letters are forms of one word, and may be printed so.
fn stems_differ(a: &str, b: &str) -> bool {
    let stem = |word: &str| word.get(..word.len().saturating_sub(2)).unwrap_or("").to_string();
    stem(a) != stem(b)
}

/// Whether more than two letters differ.
fn too_far(a: &str, b: &str) -> bool {
    let differing = a.chars().zip(b.chars()).filter(|(a, b)| a != b).count();
    a.len().abs_diff(b.len()) > 2 || a.len() == b.len() && differing > 2
}

/// A day or year in which letters were read for digits.
fn number(word: &str) -> Option<String> {
    let core = word.trim_end_matches([',', '.']);
    let digits = core.chars().filter(char::is_ascii_digit).count();
    if digits == 0 || digits == core.len() || core.len() > 4 {
        return None;
    }
    let digit = |c: char| match c {
        'O' | 'o' | 'Q' => Some('0'),
        'l' | 'I' | '|' | '!' => Some('1'),
        'S' => Some('5'),
        'B' => Some('8'),
        c => Some(c).filter(char::is_ascii_digit),
    };
    let digits: Option<String> = core.chars().map(digit).collect();
    Some(digits? + word.get(core.len()..).unwrap_or(""))
}

/// A word with one sign for all letters that look alike.
fn shape(word: &str) -> String {
    let mut lower = word.to_ascii_lowercase();
    for (one, two) in PAIRS {
        lower = lower.replace(one, two);
    }
    let sign = |c: char| ALIKE.iter().find_map(|alike| alike.contains(c).then(|| alike.chars().next())).flatten();
    lower.chars().map(|c| sign(c).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        line(text, &mut Vec::new())
    }

    #[test]
    fn the_forms_words_are_mended() {
        for (read, printed) in [
            ("Areas for lmprovement", "Areas for Improvement"),
            ("lnspection dates: l0 to 2l Septernber 2O16", "Inspection dates: 10 to 21 September 2016"),
            ("Recornmendations", "Recommendations"),
            ("lnadequate", "Inadequate"),
            ("Requires lmprovement", "Requires Improvement"),
        ] {
            assert_eq!(mended(read), printed);
        }
    }

    #[test]
    fn other_words_stay_as_they_are() {
        for text in
            ["Services improved", "Leader: Ann Fenmoor", "The council’s improver", "12 May 2016", "Goad", "A1 Road"]
        {
            assert_eq!(mended(text), text);
        }
    }

    #[test]
    fn words_that_fit_two_of_the_form_stay() {
        // only what the page shows decides between them
        assert_eq!(mended("adequatc"), "adequatc");
    }
}
