//! Sentences and headings that give a grade.

use crate::framework::{FRAMEWORKS, Framework, Sentence};
use crate::words::{Pattern, pattern};
use std::sync::OnceLock;

/// A sentence of a form with its pattern.
pub(super) type Compiled = (Pattern, &'static Sentence);

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
    use crate::framework::keys;
    use crate::recognise::grade;

    #[test]
    fn every_sentence_of_every_framework_compiles() {
        for framework in FRAMEWORKS {
            assert_eq!(sentences(framework).len(), framework.sentences.len(), "{}", framework.code);
        }
    }

    #[test]
    fn the_overall_judgement_is_a_sentence_of_several_wordings() {
        let sif = FRAMEWORKS.iter().find(|framework| framework.code == "sif").expect("the framework");
        let judged = |text: &str| {
            let before = text.get(..grade::at_end(text)?.start)?.to_lowercase();
            sentences(sif).iter().find(|(pattern, _)| pattern.is_match(&before)).map(|(_, sentence)| sentence.key)
        };
        for text in [
            "The overall judgement is that children's services require improvement",
            "The overall judgement is that children's service requires improvement.",
            "The overall judgement is that Fenmoor's children's services are inadequate",
            "The overall judgement is that services in Fenmoor are good",
            "The overall judgement is that the local authority is inadequate",
            "The overall judgment is good",
            "The overall judgement for children's services in Fenmoor is that they are outstanding",
            "Children's service requires improvement",
            "Children's services in Fenmoor are inadequate",
            "The children's services of Fenmoor require improvement to be good",
        ] {
            assert_eq!(judged(text), Some(keys::OVERALL_EFFECTIVENESS), "{text}");
        }
        for text in [
            "The overall judgement is that services are good, but adoption is inadequate",
            "Leaders of children's homes are good",
            "Services for care leavers in Fenmoor are good",
        ] {
            assert_eq!(judged(text), None, "{text}");
        }
    }
}
