//! What HTML tags in Markdown say about the ends of paragraphs. Converters write them where the page has something that
//! Markdown has no mark for.

use super::line::{TextLine, is_space};
const BREAK: &str = "<br>";
const END_OF_UNDERLINE: &str = "</u> ";
const ENDS: [char; 3] = ['.', '!', '?'];
/// Tags that only mark a text's look; in front of a label they hide it.
const OPENING: [&str; 3] = ["<mark>", "<u>", "<span>"];
/// Lines broken by tags begin with a shorter one than this, in bytes: a letter's close. In other text a break is a space.
const SHORT: usize = 40;

/// Lines without tags in front of their text, and in parts where a tag ends a paragraph: a break below a short line, or a
/// rule under the last words of a sentence, which is the border of a row.
pub(super) fn parted<'a>(lines: Vec<TextLine<'a>>) -> Vec<TextLine<'a>> {
    if !lines.iter().any(|line| line.text.contains('<')) {
        return lines;
    }
    let mut parted = Vec::with_capacity(lines.len());
    for line in lines {
        if !line.text.contains('<') || line.text.contains('|') || line.text.starts_with('#') {
            parted.push(line);
            continue;
        }
        for (at, text) in parts(untagged(line.text)).into_iter().enumerate() {
            if at > 0 {
                parted.push(TextLine { text: "", ..line });
            }
            parted.push(TextLine { text, ..line });
        }
    }
    parted
}

/// A line without the tags in front of it.
fn untagged(text: &str) -> &str {
    let mut rest = text.trim_start_matches(is_space);
    let whole = rest.len();
    while let Some(inside) = OPENING.iter().find_map(|tag| rest.strip_prefix(tag)) {
        rest = inside;
    }
    if rest.len() < whole { rest } else { text }
}

fn parts(text: &str) -> Vec<&str> {
    let broken = text.find(BREAK).is_some_and(|at| at <= SHORT);
    if broken {
        return text.split(BREAK).collect();
    }
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(END_OF_UNDERLINE) {
        let end = at + END_OF_UNDERLINE.len();
        let ended = text.get(..at).is_some_and(|before| before.ends_with(ENDS));
        let begins = text.get(end..).is_some_and(|after| after.starts_with(char::is_uppercase));
        if ended && begins {
            parts.push(text.get(from..end).unwrap_or_default());
            from = end;
        }
    }
    parts.push(text.get(from..).unwrap_or_default());
    parts
}

#[cfg(test)]
mod tests {
    use super::super::read::read;
    use crate::model::document::Node;

    fn texts(text: &str) -> Vec<String> {
        let shown = |node| match node {
            Node::Text(block) => block,
            Node::Table(_) => unreachable!("no table"),
        };
        let blocks = read(text).nodes.into_iter().map(shown);
        blocks.map(|block| block.label.map_or(block.text.clone(), |label| format!("{label}|{}", block.text))).collect()
    }

    #[test]
    fn a_tag_in_front_of_a_number_hides_no_label() {
        let text = "# Fenmoor\n\n1. Children are safe.\n\n<mark>2. Staff know them.</mark>\n";
        assert_eq!(texts(text), ["Fenmoor", "1.|Children are safe.", "2.|Staff know them."]);
    }

    #[test]
    fn a_rule_under_the_last_words_of_a_row_ends_it() {
        let text = "# Fenmoor\n\nLeaders should improve the checks <u>of all plans.</u> Partners should act <u>on</u> Monday.\n";
        let rows = ["Fenmoor", "Leaders should improve the checks of all plans.", "Partners should act on Monday."];
        assert_eq!(texts(text), rows);
    }

    #[test]
    fn breaks_below_a_short_line_part_lines() {
        let text = "# Fenmoor\n\nYours sincerely<br>Ann Fen<br>Director, Ofsted\n";
        assert_eq!(texts(text), ["Fenmoor", "Yours sincerely", "Ann Fen", "Director, Ofsted"]);
        let long = "# Fenmoor\n\nLeaders have acted at once and in all of the<br>ways that they can.\n";
        assert_eq!(texts(long).len(), 2);
    }
}
