//! Sentences that stand in a list's place or after it, and are no rows of it.

use crate::words::{Pattern, key, pattern, pattern_of};
use std::sync::LazyLock;

/// What may replace a list: "There are no priority actions", "No areas were identified for improvement", "The
/// inspection did not find any areas for priority and immediate action", in the form given by [`key`].
static NONE: Pattern = pattern(
    r"^(?:(?:there (?:are|were) )?(?:no|none)|(?:this|the) (?:inspection|visit|review) (?:did not (?:find|identify) any|(?:found|identified) no)|inspectors (?:did not (?:find|identify) any|(?:found|identified) no)) ?(?:(?:priority|immediate|and|or|further|new|additional) )*(?:$|(?:areas?|actions?|recommendations?)\b|(?:were )?identified\b)",
);

/// A longer text says more than that there are none.
const MAX_NONE: usize = 90;
/// A text that says where the list is names it in so many bytes.
const OPENING: usize = 60;

/// Whether a text says that there is nothing to list.
pub fn is_none(text: &str) -> bool {
    text.len() < 2 * MAX_NONE && {
        let key = key(text);
        key.len() < MAX_NONE && NONE.is_match(&key)
    }
}

/// "The areas for improvement continue to be those identified at the last inspection", "The recommendations made at the
/// inspection of 2014 still apply", in the form given by [`key`].
static ELSEWHERE: LazyLock<Pattern> = LazyLock::new(|| {
    const LIST: &str = r"^(?:all )?(?:of )?(?:the |these |those )?(?:same )?(?:(?:key|priority|main) )?(?:areas?|actions?|recommendations?|priorities|issues)\b.{0,60}?\b";
    const SAME: &str = r"(?:continue to be|remain|remains|are|are still|still are|were) (?:the same(?: as)?|unchanged|as (?:identified|set out|listed|described|reported)|those|the ones|the areas)\b";
    const MADE: &str = r"(?:identified|made|set out|listed|given|raised|found|reported)\b.{0,80}\b(?:inspections?|visits?|reports?|letters?|reviews?|ilacs)\b.{0,40}?\b(?:remain|remains|continue to|still apply|still stand|are unchanged|are still)\b";
    pattern_of(format!("{LIST}(?:{SAME}|{MADE})"))
});

/// "… those identified at the last inspection": a list that is the same must be printed somewhere.
static SOURCE: Pattern =
    pattern(r"\b(?:inspections?|visits?|reports?|letters?|reviews?|ilacs|previous(?:ly)?|last|earlier)\b");

/// Whether a text refers to a list that is printed in another document.
pub fn refers_elsewhere(text: &str) -> bool {
    const OPENINGS: [&str; 5] = ["area", "recommendation", "action", "priorit", "issue"];
    let opening = text.get(..OPENING).unwrap_or(text).to_lowercase();
    OPENINGS.iter().any(|word| opening.contains(word)) && {
        let key = key(text);
        ELSEWHERE.is_match(&key) && SOURCE.is_match(&key)
    }
}

/// The formulas with which letters and reports end.
static CLOSING: Pattern = pattern(
    r"(?i)^(?:ofsted (?:will (?:take|use)|has (?:shared|notified))\b.{0,120}\b(?:inspections?|visits?)|(?:i am|we are) copying this letter|this letter (?:will be|is being|has been) (?:copied|published)|yours? sincerely|(?:her|his) majesty.s inspectors?$)",
).with(&["ofsted", "this letter", "sincerely", "majesty"]);

/// Whether a text is a formula with which letters end.
pub fn is_closing(text: &str) -> bool {
    CLOSING.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_may_be_replaced_by_words() {
        for text in [
            "There are no areas for priority action.",
            "There are no priority or immediate actions.",
            "No areas were identified for immediate improvement.",
            "The inspection did not find any areas for priority and immediate action.",
            "Inspectors identified no further recommendations.",
            "None identified.",
            "None",
        ] {
            assert!(is_none(text), "{text}");
        }
        assert!(!is_none("No child in Fenmoor should wait for a plan; review all cases."));
        assert!(!is_none("Nonetheless, plans should be better."));
    }

    #[test]
    fn a_list_may_be_that_of_an_earlier_inspection() {
        for text in [
            "The areas for improvement continue to be those identified at the ILACS inspection in September 2018. They remain relevant.",
            "The areas for improvement remain the same as those identified at the last inspection.",
            "The recommendations made at the inspection of Fenmoor in 2016 still apply.",
        ] {
            assert!(refers_elsewhere(text), "{text}");
        }
        for text in [
            "The actions are those of a plan.",
            "The priorities that leaders identified in their report are not shared by staff.",
            "Areas for improvement identified at the last inspection have not been tackled well enough.",
        ] {
            assert!(!refers_elsewhere(text), "{text}");
        }
    }

    #[test]
    fn closing_formulas() {
        for text in [
            "Ofsted will take the findings from this focused visit into account when planning your next inspection or visit.",
            "Ofsted will take the findings of this focused visit into account when planning the next inspection.",
            "I am copying this letter to the Department for Education.",
            "Yours sincerely",
        ] {
            assert!(is_closing(text), "{text}");
        }
        assert!(!is_closing("Take the findings of audits into account when planning visits."));
    }
}
