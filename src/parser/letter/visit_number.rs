//! Which monitoring visit a letter is about.

use crate::model::line::Joined;
use crate::model::place::Printed;
use crate::words::{Pattern, pattern_of};
use std::sync::LazyLock;

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

/// "The visit was the fourth monitoring visit since", "the findings of the second monitoring visit"
static NUMBERED: LazyLock<Pattern> = LazyLock::new(|| {
    let ordinals = ORDINALS.join("|");
    pattern_of(format!(
        r"(?i)\b(?:(?:this|visit|it) (?:is|was) (?:the |our |your |ofsted['’]s )?|(?:findings|outcome|details) (?:of|from) (?:the |our |your )?)(?:local authority['’]s |council['’]s )?(?:(?<word>{ordinals})|(?<digits>\d{{1,2}})(?:st|nd|rd|th))(?: and (?:final|last))? (?:ofsted )?monitoring visit"
    ))
});

/// The number of the visit that a letter's first paragraphs are about.
pub fn visit_number(opening: &Joined) -> Option<Printed<u32>> {
    let found = NUMBERED.captures(&opening.text)?;
    let words = found.get(0)?;
    let number = match found.name("digits") {
        Some(digits) => digits.as_str().parse().ok()?,
        None => {
            let word = found.name("word")?.as_str().to_lowercase();
            let at = ORDINALS.iter().position(|ordinal| *ordinal == word)?;
            u32::try_from(at + 1).ok()?
        }
    };
    Some(Printed::new(number, words.as_str(), opening.place_at(words.start())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::line::Line;

    #[test]
    fn visits_are_counted() {
        let number =
            |text| visit_number(&Joined::of([&Line::new(text, Default::default())])).map(|number| number.value);
        let text = "The visit was the fourth monitoring visit since the local authority was judged inadequate.";
        assert_eq!(number(text), Some(4));
        assert_eq!(number("This is the 10th monitoring visit since then."), Some(10));
        assert_eq!(number("At the first monitoring visit, leaders had no plan."), None);
    }
}
