//! The block of facts above Markdown that this program wrote. The facts are in the text, too, as the report prints them:
//! reading them from the block would only show that a record can be copied.

use super::line::TextLine;
use crate::words::GENERATOR;

/// The rule above and below the block.
const RULE: &str = "---";

/// The lines with those of such blocks empty. A block that nothing closes is text.
pub(super) fn without_own(mut lines: Vec<TextLine<'_>>) -> Vec<TextLine<'_>> {
    let mut from = 0;
    while let Some(first) = next_block(&lines, from) {
        let Some(length) = lines.iter().skip(first + 1).position(is_rule) else { break };
        let last = first + 1 + length;
        lines.iter_mut().take(last + 1).skip(first).for_each(|line| line.text = "");
        from = last + 1;
    }
    lines
}

fn next_block(lines: &[TextLine], from: usize) -> Option<usize> {
    let begins = |pair: &[TextLine]| matches!(pair, [rule, next] if is_rule(rule) && next.text.starts_with(GENERATOR));
    lines.get(from..)?.windows(2).position(begins).map(|at| from + at)
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
    }
}
