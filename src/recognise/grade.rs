//! Grades as reports print them.

use crate::framework::scale::{Printed, STEMS, Scale, WORDS, printed_forms};
use crate::model::report::Grade;
use crate::words::{Pattern, fold, key, pattern_of};
use std::sync::LazyLock;

/// A grade with what was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedGrade {
    /// What it means.
    pub grade: Grade,
    /// The number, where one is printed.
    pub number: Option<u8>,
    /// The words as printed.
    pub words: String,
    /// Where in the text they begin, in bytes.
    pub start: usize,
}

/// A heading with its grade on one line is no longer, in bytes. In 256 real reports the longest had 108 characters.
const MAX_HEADING: usize = 300;

/// "Good", "Grade 2 (Good)", "Inadequate Grade 4", "Good (Grade 2)", "requires improvement."
static EXACT: LazyLock<Pattern> = LazyLock::new(|| {
    let word = printed_forms();
    let expression = format!(
        r"(?i)^\s*(?:grade:?\s*(?P<a>[1-4])\s*[:–-]?\s*\(?\s*(?P<x>{word})\s*\)?|(?P<y>{word})\s*[:–,-]?\s*(?:\(?\s*(?:grade\s*)?(?P<b>[1-4])\s*\)?)?)\s*\.?\s*$"
    );
    pattern_of(expression).with(STEMS)
});

/// "... Grade 2 (Good)" at the end of a heading's line.
static LINE_END: LazyLock<Pattern> = LazyLock::new(|| {
    let word = printed_forms();
    let expression = format!(r"(?i)[\s:–-](?P<p>grade\s*(?P<a>[1-4])\s*[:–-]?\s*\(?\s*(?P<x>{word})\s*\)?)\s*\.?\s*$");
    pattern_of(expression).with(&["grade"])
});

/// "...: good", "... is inadequate", "... that it is requires improvement", "... services require improvement."
static AT_END: LazyLock<Pattern> = LazyLock::new(|| {
    let word = printed_forms();
    let expression = format!(
        r"(?i)(?:[:–—-]\s*|\b(?:is|are|be)\s+(?:that\s+(?:it\s+is|they\s+are)\s+)?|\s)[‘“'\x22]?(?P<x>{word})[’”'\x22]?\s*\.?\s*$"
    );
    pattern_of(expression).with(STEMS)
});

/// What the words of a grade mean.
pub fn meaning(words: &str) -> Option<Grade> {
    let key = key(words);
    // "requires improvement to be good", "required improvement": only the first word may be inflected
    let requires = |title: &str| title.get(..7).is_some_and(|front| front.eq_ignore_ascii_case("require"));
    let is = |title: &str| title.eq_ignore_ascii_case(&key) || requires(title) && key.starts_with("requir");
    WORDS.iter().filter(|word| !word.printed.is_empty()).find(|word| is(word.title)).map(|word| word.grade)
}

/// A text that is a grade and nothing else.
pub fn exact(text: &str) -> Option<PrintedGrade> {
    if text.len() > 60 || !may_be_exact(text) {
        return None;
    }
    let captures = EXACT.captures(text)?;
    let words = captures.name("x").or_else(|| captures.name("y"))?;
    let number = captures.name("a").or_else(|| captures.name("b"));
    Some(PrintedGrade {
        grade: meaning(words.as_str())?,
        number: number.and_then(|n| n.as_str().parse().ok()),
        words: fold(words.as_str()),
        start: 0,
    })
}

/// Whether a text begins as a grade does: most lines and cells don't, which three letters tell.
fn may_be_exact(text: &str) -> bool {
    static FRONTS: LazyLock<Vec<[u8; 3]>> = LazyLock::new(|| {
        let forms = printed_forms();
        forms.split('|').chain(["grade"]).filter_map(|form| form.as_bytes().first_chunk().copied()).collect()
    });
    let front = text.trim_ascii_start().as_bytes().first_chunk::<3>();
    front.is_some_and(|front| FRONTS.contains(&front.map(|byte| byte.to_ascii_lowercase())))
}

/// A cell that is a grade: "Good", or "is good", "are good", as school reports of 2012 to 2016 print it next to the label.
pub fn cell(text: &str) -> Option<PrintedGrade> {
    let after = |verb| text.trim().strip_prefix(verb);
    exact(after("is ").or_else(|| after("are ")).unwrap_or(text))
}

/// A cell or line that is a grade of this scale and nothing else.
pub fn on_scale(text: &str, scale: &Scale) -> Option<PrintedGrade> {
    match scale.printed {
        Printed::Words => cell(text),
        Printed::Numbers | Printed::WordsOrNumbers => cell(text).or_else(|| number(text, scale)),
        Printed::ReportCard => words_at_end(text, scale).filter(|printed| printed.start == 0),
    }
}

/// "2" or "Grade: 2", on a scale that prints numbers alone.
fn number(text: &str, scale: &Scale) -> Option<PrintedGrade> {
    let text = text.trim();
    let number = text.strip_prefix("Grade:").unwrap_or(text).trim_start().parse::<u8>().ok()?;
    let grade = scale.grade_of(number)?;
    Some(PrintedGrade { grade, number: Some(number), words: number.to_string(), start: 0 })
}

/// The words of a scale's grade at the end of a text: "Achievement Expected standard", "Safeguarding standards not met".
pub fn words_at_end(text: &str, scale: &Scale) -> Option<PrintedGrade> {
    let text = text.trim_end();
    let lower = text.to_ascii_lowercase();
    let ends = |title: &str| lower.strip_suffix(title).filter(|rest| !rest.ends_with(char::is_alphanumeric));
    let words = scale.grades.iter().filter_map(|grade| WORDS.iter().find(|word| word.grade == *grade));
    let found = words.filter_map(|word| Some((word.grade, ends(&word.title.to_lowercase())?.len())));
    let (grade, start) = found.min_by_key(|(_, start)| *start)?;
    Some(PrintedGrade { grade, number: None, words: text.get(start..)?.to_string(), start })
}

/// Whether a text is a grade and nothing else.
pub fn is_grade(text: &str) -> bool {
    exact(text).is_some()
}

/// A "Grade N (Label)" on a separate line, or at the end of its heading's line.
pub fn line(text: &str) -> Option<PrintedGrade> {
    if let Some(whole) = exact(text) {
        return Some(whole);
    }
    if text.len() > MAX_HEADING {
        return None;
    }
    let captures = LINE_END.captures(text)?;
    let (whole, words) = (captures.name("p")?, captures.name("x")?);
    Some(PrintedGrade {
        grade: meaning(words.as_str())?,
        number: captures.name("a").and_then(|n| n.as_str().parse().ok()),
        words: whole.as_str().to_string(),
        start: whole.start(),
    })
}

/// A heading or sentence that ends in a grade, and where its words begin.
pub fn at_end(text: &str) -> Option<PrintedGrade> {
    /// The words of a grade, and what may be printed before and behind them, take fewer bytes.
    const LONGEST: usize = 128;
    if text.len() > 400 {
        return None;
    }
    let from = text.floor_char_boundary(text.len().saturating_sub(LONGEST));
    let words = AT_END.captures(text.get(from..)?)?.name("x")?;
    Some(PrintedGrade {
        grade: meaning(words.as_str())?,
        number: None,
        words: words.as_str().to_string(),
        start: from + words.start(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grade(printed: Option<PrintedGrade>) -> Option<(Grade, Option<u8>)> {
        printed.map(|p| (p.grade, p.number))
    }

    #[test]
    fn every_printed_form_is_a_grade() {
        assert_eq!(grade(exact("Good")), Some((Grade::Good, None)));
        assert_eq!(grade(exact("Requires\nimprovement to be good")), Some((Grade::RequiresImprovement, None)));
        assert_eq!(grade(exact("Require improvement")), Some((Grade::RequiresImprovement, None)));
        assert_eq!(grade(exact("requires improvement.")), Some((Grade::RequiresImprovement, None)));
        assert_eq!(grade(exact("Inadequate Grade 4")), Some((Grade::Inadequate, Some(4))));
        assert_eq!(grade(exact("Grade 2 (Good)")), Some((Grade::Good, Some(2))));
        assert_eq!(grade(exact("Not Judged")), Some((Grade::NotJudged, None)));
        assert_eq!(grade(exact("Good (Grade 2)")), Some((Grade::Good, Some(2))));
    }

    #[test]
    fn sentences_are_no_grades() {
        assert_eq!(grade(exact("Good progress")), None);
        assert_eq!(grade(exact("A service that is good")), None);
        assert_eq!(grade(line("Outstanding leadership")), None);
    }

    #[test]
    fn grades_end_lines_and_sentences() {
        assert_eq!(grade(line("Staying safe Grade 3 (Adequate)")), Some((Grade::Adequate, Some(3))));
        assert_eq!(grade(at_end("The experiences and progress of care leavers: good")), Some((Grade::Good, None)));
        assert_eq!(
            grade(at_end("adoption performance is that it is requires improvement")),
            Some((Grade::RequiresImprovement, None))
        );
        assert_eq!(
            grade(at_end("Children’s services in Fenmoor require improvement to be Good")),
            Some((Grade::RequiresImprovement, None))
        );
        assert_eq!(grade(at_end("Services are improving")), None);
    }
}
