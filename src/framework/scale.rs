//! Grades: their words, numbers, rank and order, for the readers, tables, workbook, HTML page and schema.

use crate::model::report::Grade;

/// A grade's words, and everything else known about it.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The grade.
    pub grade: Grade,
    /// Its name in the output.
    pub code: &'static str,
    /// As a person would write it.
    pub title: &'static str,
    /// How it is printed as a judgement: a regular expression without captures; empty if no form here prints it.
    pub printed: &'static str,
    /// How prose quotes it, also in the past tense; empty if it is not quoted.
    pub quoted: &'static str,
    /// 1 is the best on its scale; 0 means not on a scale.
    pub rank: u8,
    /// How good it is, whatever its scale: this gives a cell its colour.
    pub tone: Tone,
}

/// How good a grade is, whatever its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Better than good.
    Best,
    /// Good.
    Good,
    /// As expected.
    Expected,
    /// Below good: something must improve.
    Low,
    /// The worst.
    Worst,
    /// Not on a scale.
    Neutral,
}

/// Every grade, the best of each scale first; adequate, satisfactory and requires improvement were each the third at
/// some time. The last ones belong to forms that no framework here has yet, so nothing is read as one of them.
pub const WORDS: &[Word] = &[
    word(Grade::Outstanding, "outstanding", "Outstanding", "outstanding", "outstanding", 1, Tone::Best),
    word(Grade::Good, "good", "Good", "good", "good", 2, Tone::Good),
    word(Grade::Adequate, "adequate", "Adequate", "adequate", "adequate", 3, Tone::Low),
    word(Grade::Satisfactory, "satisfactory", "Satisfactory", "satisfactory", "satisfactory", 3, Tone::Low),
    word(
        Grade::RequiresImprovement,
        "requires_improvement",
        "Requires improvement",
        r"requires?\s+improvement(?:\s+to\s+be\s+good)?",
        r"requir(?:es?|ed|ing)\s+improvement(?:\s+to\s+be\s+good)?",
        3,
        Tone::Low,
    ),
    word(Grade::Inadequate, "inadequate", "Inadequate", "inadequate", "inadequate", 4, Tone::Worst),
    word(Grade::NotJudged, "not_judged", "Not judged", r"not\s+judged", "", 0, Tone::Neutral),
    word(Grade::Exceptional, "exceptional", "Exceptional", "", "", 1, Tone::Best),
    word(Grade::StrongStandard, "strong_standard", "Strong standard", "", "", 2, Tone::Good),
    word(Grade::ExpectedStandard, "expected_standard", "Expected standard", "", "", 3, Tone::Expected),
    word(Grade::NeedsAttention, "needs_attention", "Needs attention", "", "", 4, Tone::Low),
    word(Grade::UrgentImprovement, "urgent_improvement", "Urgent improvement", "", "", 5, Tone::Worst),
    word(Grade::InsufficientEvidence, "insufficient_evidence", "Insufficient evidence", "", "", 0, Tone::Neutral),
    word(Grade::Met, "met", "Met", "", "", 1, Tone::Good),
    word(Grade::NotMet, "not_met", "Not met", "", "", 2, Tone::Worst),
];

const fn word(
    grade: Grade,
    code: &'static str,
    title: &'static str,
    printed: &'static str,
    quoted: &'static str,
    rank: u8,
    tone: Tone,
) -> Word {
    Word { grade, code, title, printed, quoted, rank, tone }
}

/// The names of all grades in the output, in the order of [`WORDS`].
pub const CODES: &[&str] = &{
    let mut codes = [""; WORDS.len()];
    let mut at = 0;
    while at < codes.len() {
        codes[at] = WORDS[at].code;
        at += 1;
    }
    codes
};

/// What the printed and quoted words of every grade have, in lower case.
pub const STEMS: &[&str] = &["outstanding", "good", "adequate", "satisfactory", "requir", "judged"];

/// The grades that a framework can give, the best first, and the numbers printed with them.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    /// The grades in order.
    pub grades: &'static [Grade],
    /// Whether numbers are printed, and which end of the scale 1 is.
    pub numbers: Numbers,
    /// How its grades are printed.
    pub printed: Printed,
}

/// How the grades of a scale are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printed {
    /// As words, which may have a number.
    Words,
    /// As numbers alone.
    Numbers,
    /// As words that may have a number, and in some years as numbers alone.
    WordsOrNumbers,
    /// As the words of the report cards since November 2025, with "met" and "not met" for safeguarding.
    ReportCard,
}

/// Whether a scale numbers its grades.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// No numbers are printed.
    None,
    /// 1 is the best.
    OneIsBest,
    /// The highest number is the best.
    HighestIsBest,
}

const THIRD_IS_ADEQUATE: &[Grade] = &[Grade::Outstanding, Grade::Good, Grade::Adequate, Grade::Inadequate];

/// Councils until 2013: the third grade is adequate.
pub const TO_2013: Scale = Scale { grades: THIRD_IS_ADEQUATE, numbers: Numbers::OneIsBest, printed: Printed::Words };

/// Joint area reviews: 4 is outstanding.
pub const JOINT_AREA_REVIEW: Scale =
    Scale { grades: THIRD_IS_ADEQUATE, numbers: Numbers::HighestIsBest, printed: Printed::Words };

/// Councils since 2013, schools since 2012: words without numbers; the third is requires improvement.
pub const SINCE_2013: Scale = Scale {
    grades: &[Grade::Outstanding, Grade::Good, Grade::RequiresImprovement, Grade::Inadequate],
    numbers: Numbers::None,
    printed: Printed::Words,
};

/// Schools until 2012: numbers alone, explained at the foot of the page.
pub const SCHOOLS_2005: Scale = Scale {
    grades: &[Grade::Outstanding, Grade::Good, Grade::Satisfactory, Grade::Inadequate],
    numbers: Numbers::OneIsBest,
    printed: Printed::Numbers,
};

/// The same grades as words.
pub const SCHOOLS_TO_2012: Scale = Scale { numbers: Numbers::None, printed: Printed::Words, ..SCHOOLS_2005 };

/// Report cards since November 2025.
pub const REPORT_CARD: Scale = Scale {
    grades: &[
        Grade::Exceptional,
        Grade::StrongStandard,
        Grade::ExpectedStandard,
        Grade::NeedsAttention,
        Grade::UrgentImprovement,
        Grade::InsufficientEvidence,
        Grade::Met,
        Grade::NotMet,
    ],
    numbers: Numbers::None,
    printed: Printed::ReportCard,
};

/// Schools from September 2012 to August 2015: words with numbers.
pub const SCHOOLS_2012: Scale = Scale { numbers: Numbers::OneIsBest, ..SINCE_2013 };

/// Nurseries and childminders from September 2008 to 2025: numbers alone until 2015, words with numbers until 2019, words.
pub const EARLY_YEARS: Scale = Scale { printed: Printed::WordsOrNumbers, ..SCHOOLS_2012 };

impl Scale {
    /// Whether a report on this scale can give the grade; it can always state that something was not judged.
    pub fn has(&self, grade: Grade) -> bool {
        grade == Grade::NotJudged || self.grades.contains(&grade)
    }

    /// Whether grades have numbers.
    pub fn is_numbered(&self) -> bool {
        self.numbers != Numbers::None
    }

    /// The grade that a number means; `None` if the scale has no such number.
    pub fn grade_of(&self, number: u8) -> Option<Grade> {
        let at = match self.numbers {
            Numbers::None => return None,
            Numbers::OneIsBest => usize::from(number).checked_sub(1)?,
            Numbers::HighestIsBest => self.grades.len().checked_sub(usize::from(number))?,
        };
        self.grades.get(at).copied()
    }
}

/// What is known of a grade.
pub fn word_of(grade: Grade) -> Option<&'static Word> {
    WORDS.iter().find(|word| word.grade == grade)
}

/// All printed forms, for use as alternatives in a regular expression.
pub fn printed_forms() -> String {
    WORDS.iter().map(|word| word.printed).filter(|form| !form.is_empty()).collect::<Vec<_>>().join("|")
}

/// All forms in which prose quotes a grade.
pub fn quoted_forms() -> String {
    WORDS.iter().map(|word| word.quoted).filter(|form| !form.is_empty()).collect::<Vec<_>>().join("|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_from_the_end_that_the_scale_says() {
        assert_eq!((TO_2013.grade_of(1), TO_2013.grade_of(3)), (Some(Grade::Outstanding), Some(Grade::Adequate)));
        assert_eq!(JOINT_AREA_REVIEW.grade_of(4), Some(Grade::Outstanding));
        assert_eq!((JOINT_AREA_REVIEW.grade_of(5), TO_2013.grade_of(0), SINCE_2013.grade_of(1)), (None, None, None));
    }

    #[test]
    fn every_form_has_a_stem() {
        let forms = WORDS.iter().flat_map(|word| [word.printed, word.quoted]).filter(|form| !form.is_empty());
        assert_eq!(forms.filter(|form| !STEMS.iter().any(|stem| form.contains(stem))).count(), 0);
    }

    #[test]
    fn every_word_is_its_code_in_the_output() {
        for word in WORDS {
            assert_eq!(serde_json::to_value(word.grade).unwrap(), word.code);
        }
    }
}
