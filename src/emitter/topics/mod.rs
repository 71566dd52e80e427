//! What a recommendation is about: topics of a documented list, each found by words in the recommendation's own text.
//!
//! This says only which words are there. A topic that is paraphrased is not found, and one that is only mentioned is.

mod list;

pub use list::{TOPICS, Topic};

use crate::words::{Pattern, pattern_of};
use std::sync::LazyLock;

/// A topic, and the words by which it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The topic.
    pub topic: &'static Topic,
    /// The words as printed, each once, in order.
    pub words: Vec<String>,
}

/// What finds a topic, and what hides words that mean something else.
struct Finder {
    topic: &'static Topic,
    words: Option<Pattern>,
    but_not: Option<Pattern>,
}

static FINDERS: LazyLock<Vec<Finder>> = LazyLock::new(|| TOPICS.iter().map(of_topic).collect());

fn of_topic(topic: &'static Topic) -> Finder {
    Finder { topic, words: compiled(topic.words), but_not: compiled(topic.but_not) }
}

/// Whole words, in any case, with either apostrophe.
fn compiled(words: &[&str]) -> Option<Pattern> {
    let words = words.join("|").replace('\'', "['’]").replace(' ', r"[\s-]+");
    (!words.is_empty()).then(|| pattern_of(format!(r"(?i)\b(?:{words})\b")))
}

/// The topics of a text, in the order of the list.
pub fn topics_of(text: &str) -> Vec<Found> {
    let found = FINDERS.iter().filter_map(|pattern| {
        let hidden = pattern.but_not.as_ref().map(|but_not| but_not.replace_all(text, "\u{0}"));
        let words = words_in(hidden.as_deref().unwrap_or(text), pattern.words.as_ref()?);
        (!words.is_empty()).then_some(Found { topic: pattern.topic, words })
    });
    found.collect()
}

fn words_in(text: &str, pattern: &Pattern) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for found in pattern.find_iter(text) {
        if !words.iter().any(|word| word.eq_ignore_ascii_case(found.as_str())) {
            words.push(found.as_str().to_owned());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        topics_of(text).iter().map(|found| format!("{}: {}", found.topic.name, found.words.join(", "))).collect()
    }

    #[test]
    fn every_pattern_compiles() {
        assert!(FINDERS.iter().all(|pattern| pattern.words.is_some()));
        assert!(FINDERS.iter().all(|pattern| pattern.but_not.is_some() != pattern.topic.but_not.is_empty()));
    }

    #[test]
    fn a_recommendation_may_have_several_topics() {
        assert_eq!(
            names("The sufficiency of placements for children in care, and managers’ oversight of them."),
            ["oversight: oversight", "placements: sufficiency, placements"]
        );
        assert_eq!(
            names("Children's views are heard in pathway plans, and care leavers' health is known."),
            ["childs_voice: Children's views", "care_leavers: pathway plans, care leavers", "health: health"]
        );
    }

    #[test]
    fn words_that_mean_something_else_are_no_topic() {
        assert_eq!(names("Arrangements for private fostering"), ["private_fostering: private fostering"]);
        assert_eq!(names("Leaders across education, health and social care"), [""; 0]);
        assert_eq!(names("Education, employment and training for all"), ["education: Education, employment"]);
    }

    #[test]
    fn words_count_once_and_parts_of_words_never() {
        assert_eq!(names("Audits: learning from audits."), ["quality_assurance: Audits"]);
        assert_eq!(names("The auditorium"), [""; 0]);
    }

    #[test]
    fn hyphens_and_line_breaks_are_blanks() {
        assert_eq!(names("care-\nleavers"), ["care_leavers: care-\nleavers"]);
    }
}
