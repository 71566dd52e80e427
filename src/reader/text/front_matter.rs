//! The block of facts above Markdown that this program wrote. The facts are in the text, too, as the report prints them:
//! reading them from the block would only show that a record can be copied.

use super::line::TextLine;
use crate::words::GENERATOR;

/// The rule above and below the block.
const RULE: &str = "---";

/// The lines with those of such blocks empty. A block that nothing closes, or that holds other lines, is text.
pub(super) fn without_own(mut lines: Vec<TextLine<'_>>) -> Vec<TextLine<'_>> {
    let mut from = 0;
    while let Some(first) = next_block(&lines, from) {
        let facts = lines.iter().skip(first + 1).take_while(|line| is_fact(line.text)).count();
        let last = first + 1 + facts;
        if lines.get(last).is_some_and(is_rule) {
            lines.iter_mut().take(last + 1).skip(first).for_each(|line| line.text = "");
        }
        from = last;
    }
    lines
}

fn next_block(lines: &[TextLine], from: usize) -> Option<usize> {
    let begins = |pair: &[TextLine]| matches!(pair, [rule, next] if is_rule(rule) && next.text.starts_with(GENERATOR));
    lines.get(from..)?.windows(2).position(begins).map(|at| from + at)
}

/// "start: ...", or a judgement in the list below "judgements:".
fn is_fact(line: &str) -> bool {
    let key = line.split_once(':').map_or("", |(key, _)| key);
    let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    is_key || line.starts_with("  - {")
}

fn is_rule(line: &TextLine) -> bool {
    line.text.trim_end() == RULE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::text::line::split;

    fn kept(text: &str) -> Vec<String> {
        without_own(split(text).0).iter().map(|line| line.text.to_owned()).filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn own_facts_are_left_out_wherever_they_stand() {
        let block = "---\ngenerator: ofsted-extract 0.1.0\nstart: \"2020-01-13\"\n---\n";
        assert_eq!(kept(&format!("{block}\n# One\n\x0c\n{block}\n# Two\n")), ["# One", "# Two"]);
    }

    #[test]
    fn what_others_wrote_is_text() {
        let other = "---\ntitle: Inspection\n---\nText\n";
        assert_eq!(kept(other), ["---", "title: Inspection", "---", "Text"]);
        assert_eq!(kept("---\ngenerator: ofsted-extract 0.1.0\nText\n").len(), 3);
        let torn = "---\ngenerator: ofsted-extract 0.1.0\nstart: null\n\nThe report.\n\n---\nMore\n";
        assert_eq!(kept(torn).len(), 6, "a rule far below closes nothing");
    }
}
