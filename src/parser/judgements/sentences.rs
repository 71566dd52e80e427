//! Sentences and headings that give a grade.

use crate::framework::{FRAMEWORKS, Framework, Sentence};
use crate::words::pattern;
use regex::Regex;
use std::sync::OnceLock;

/// A sentence of a form with its pattern.
pub(super) type Compiled = (Regex, &'static Sentence);

/// The sentences of each framework, in the order of [`FRAMEWORKS`], compiled when its first report is read.
static SENTENCES: [OnceLock<Vec<Compiled>>; FRAMEWORKS.len()] = [const { OnceLock::new() }; FRAMEWORKS.len()];

pub(super) fn sentences(framework: &Framework) -> &'static [Compiled] {
    let at = FRAMEWORKS.iter().position(|known| known.code == framework.code);
    let compile = |sentences: &'static [Sentence]| sentences.iter().map(|s| (pattern(s.is), s)).collect();
    at.and_then(|at| Some(SENTENCES.get(at)?.get_or_init(|| compile(FRAMEWORKS[at].sentences))))
        .map_or(&[], Vec::as_slice)
}

/// "Outstanding (Grade 1) | A service that significantly exceeds minimum requirements" explains the scale.
pub(super) fn is_scale(text: &str) -> bool {
    text.contains("A service that") || text.contains("a service that")
}

/// The label in a heading's words before the grade.
pub(super) fn graded_label(before: &str) -> String {
    let mut text = before.trim().trim_end_matches([':', '–', '—', '-']).trim();
    let lower = text.to_lowercase();
    for start in [
        "the graded judgement for ",
        "the graded judgement about ",
        "the graded judgment for ",
        "the graded judgement of ",
    ] {
        if lower.starts_with(start) {
            text = text.get(start.len()..).unwrap_or(text);
            break;
        }
    }
    for end in [" is that it is", " is that they are", " is that it", " is", " are", " that it is"] {
        if let Some(cut) = text.strip_suffix(end) {
            text = cut;
            break;
        }
    }
    text.trim().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_of_every_framework_compiles() {
        for framework in FRAMEWORKS {
            assert_eq!(sentences(framework).len(), framework.sentences.len(), "{}", framework.code);
        }
    }
}
