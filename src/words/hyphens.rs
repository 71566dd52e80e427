//! Hyphens at line ends. A report breaks its lines after the hyphen of a compound ("child-/centred"), but some files
//! and converters also divide words ("chil-/dren"). Which of the two it is, the rest of the document tells.

use memchr::memmem;

/// Stands behind a hyphen that ended a line, until [`rejoin`] takes it out: a word joiner, which prints nothing.
pub const LINE_END: char = '\u{2060}';
/// For each of so many words the document is searched; further ones stay as printed. A report has about five.
const MOST_WORDS: usize = 200;
const HYPHENS: [char; 2] = ['-', '\u{2010}'];

/// Whether a line that ends so goes on in `next` without a space. A hyphen that hangs ("short- and long-term")
/// has its space.
pub fn goes_on(line: &str, next: &str) -> bool {
    let Some(before) = line.trim_end().strip_suffix(HYPHENS) else { return false };
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    before.ends_with(char::is_alphanumeric) && !word.is_empty() && !matches!(word, "and" | "or" | "to" | "nor" | "as")
}

/// Ends a line of a text that goes on in `next`: directly after a compound's hyphen, else with a space.
pub fn next_line(text: &mut String, next: &str) {
    if goes_on(text, next) {
        text.truncate(text.trim_end().len());
        text.push(LINE_END);
    } else if !text.is_empty() && !text.ends_with(char::is_whitespace) && !next.starts_with(char::is_whitespace) {
        let glued = text.ends_with(['/', '–', '—', '\u{AD}']) && !text.ends_with(" –");
        text.push_str(if glued { "" } else { " " });
    }
}

/// Settles every hyphen that ended a line: it goes if the word is printed elsewhere without it and nowhere with it.
pub fn rejoin(texts: &mut [&mut String]) {
    let mut divided: Vec<(String, String)> = Vec::new();
    for text in texts.iter().filter(|text| text.contains(LINE_END)) {
        divided.extend(text.match_indices(LINE_END).filter_map(|(at, _)| divided_word(text, at)));
    }
    divided.sort_unstable();
    divided.dedup();
    divided.truncate(MOST_WORDS);
    divided.retain(|(whole, compound)| is_word(texts, whole) && !is_word(texts, compound));
    for text in texts.iter_mut().filter(|text| text.contains(LINE_END)) {
        **text = settled(text, &divided);
    }
}

/// The two forms of the word around a line end at `at`: without and with its hyphen. Capitals begin another word.
fn divided_word(text: &str, at: usize) -> Option<(String, String)> {
    let before = text.get(..at)?.trim_end_matches(HYPHENS);
    let left = &before[before
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |i| i + before[i..].chars().next().map_or(1, char::len_utf8))..];
    let right = text.get(at + LINE_END.len_utf8()..)?.split(|c: char| !c.is_alphabetic()).next()?;
    (!left.is_empty() && right.starts_with(char::is_lowercase))
        .then(|| (format!("{left}{right}"), format!("{left}-{right}")))
}

fn settled(text: &str, divided: &[(String, String)]) -> String {
    let mut settled = String::with_capacity(text.len());
    let mut from = 0;
    for (at, mark) in text.match_indices(LINE_END) {
        settled.push_str(&text[from..at]);
        if divided_word(text, at).is_some_and(|word| divided.contains(&word)) {
            settled.truncate(settled.trim_end_matches(HYPHENS).len());
        }
        from = at + mark.len();
    }
    settled.push_str(&text[from..]);
    settled
}

/// Whether a word is printed in any of the texts, with its own first letter or a small one.
fn is_word(texts: &[&mut String], word: &str) -> bool {
    let small = word.to_lowercase();
    let finders = [word, small.as_str()].map(|word| memmem::Finder::new(word.as_bytes()));
    let finders = if small == word { &finders[..1] } else { &finders[..] };
    texts.iter().any(|text| {
        finders.iter().any(|finder| finder.find_iter(text.as_bytes()).any(|at| is_whole(text, at, word.len())))
    })
}

fn is_whole(text: &str, at: usize, length: usize) -> bool {
    let inside = |c: char| c.is_alphanumeric() || HYPHENS.contains(&c);
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at + length..).and_then(|after| after.chars().next());
    !before.is_some_and(inside) && !after.is_some_and(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rejoined<const N: usize>(lines: [&[&str]; N]) -> [String; N] {
        let mut texts = lines.map(|lines| {
            let mut text = String::new();
            for line in lines {
                next_line(&mut text, line);
                text.push_str(line);
            }
            text
        });
        rejoin(&mut texts.each_mut());
        texts
    }

    #[test]
    fn a_word_divided_at_a_line_end_is_whole_if_it_is_whole_elsewhere() {
        let [divided, _] = rejoined([&["Many chil-", "dren live here."], &["All children are seen."]]);
        assert_eq!(divided, "Many children live here.");
        let [alone] = rejoined([&["Many chil-", "dren live here."]]);
        assert_eq!(alone, "Many chil-dren live here.");
    }

    #[test]
    fn a_compound_keeps_its_hyphen() {
        let [compound, _] = rejoined([&["work is child-", "centred"], &["a centred child"]]);
        assert_eq!(compound, "work is child-centred");
        let [both, _] = rejoined([&["staff co-", "operate"], &["they cooperate and co-operate"]]);
        assert_eq!(both, "staff co-operate");
        let [spaced] = rejoined([&["its self- ", "assessment"]]);
        assert_eq!(spaced, "its self-assessment");
    }

    #[test]
    fn a_hanging_hyphen_keeps_its_space() {
        let [hanging] = rejoined([&["short-", "and long-term", "plans –", "as a rule"]]);
        assert_eq!(hanging, "short- and long-term plans – as a rule");
    }
}
