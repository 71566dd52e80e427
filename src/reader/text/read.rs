//! Turns a text's lines, marks and pages into a document.

use super::line::{self, TextLine};
use super::{blocks, front_matter, furniture, table, tags};
use crate::model::document::{Document, ReaderKind};

/// Reads decoded text. It cannot fail: every text is a document, even if a poor one.
///
/// Pages are counted by form feeds. Running headers and page numbers become furniture if
/// there are pages; in text without form feeds they are left out where they split sentences.
pub fn read(text: &str) -> Document {
    let (lines, pages) = line::split(text);
    let lines = front_matter::without_own(lines);
    let markdown = is_markdown(&lines);
    let (hidden, furniture) = furniture::running_lines(&lines, pages);
    // Hidden lines end a paragraph only where a blank line would.
    let kept: Vec<TextLine> = lines
        .iter()
        .zip(hidden)
        .map(|(line, hidden)| if hidden { TextLine { text: "", ..*line } } else { *line })
        .collect();
    let kept = if markdown { tags::parted(kept) } else { kept };
    let (nodes, mixed) = blocks::nodes(&kept, markdown, pages.is_some());
    Document {
        media_type: if markdown { "text/markdown" } else { "text/plain" },
        reader: if markdown { ReaderKind::Markdown } else { ReaderKind::Text },
        pages,
        nodes,
        furniture,
        warnings: mixed.into_iter().collect(),
        attachments: Vec::new(),
        letters: Vec::new(),
    }
}

/// Text is Markdown if a line has a heading with number signs, a pair of bold marks, or the rule under a table's head.
fn is_markdown(lines: &[TextLine]) -> bool {
    lines.iter().any(|line| {
        blocks::atx_heading(line.text).is_some()
            || line.text.matches("**").nth(1).is_some()
            || line.text.contains("<mark>")
            || line.text.contains("|-") && table::is_rule(&table::pipe_cells(line.text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{Block, Node, Role};
    use crate::reader::sniff::{Sniffed, sniff};

    fn texts(text: &str) -> Vec<String> {
        let shown = |node: Node| match node {
            Node::Text(Block { text, label, .. }) => label.map_or(text.clone(), |label| format!("{label} {text}")),
            Node::Table(table) => format!("table of {}", table.rows.len()),
        };
        read(text).nodes.into_iter().map(shown).collect()
    }

    fn blocks(text: &str) -> Vec<Block> {
        let block = |node| match node {
            Node::Text(block) => Some(block),
            Node::Table(_) => None,
        };
        read(text).nodes.into_iter().filter_map(block).collect()
    }

    #[test]
    fn a_conversion_with_one_line_for_each_paragraph() {
        let text = "Being healthy **Grade 2 (Good)**\n\n2. The evidence:\n - discussions with\n - a review\n\n\
            Staying safe\nGrade 3 (Adequate)\nOverall effectiveness\tGood\n\tNone\n";
        let expected = [
            "Being healthy Grade 2 (Good)",
            "2. The evidence:",
            "• discussions with",
            "• a review",
            "Staying safe",
            "Grade 3 (Adequate)",
            "table of 2",
        ];
        assert_eq!(texts(text), expected);
        let depths: Vec<u8> = blocks(text).iter().map(|block| block.list_depth).collect();
        assert_eq!(depths, [0, 1, 2, 2, 0, 0]);
        assert_eq!(blocks(text)[1].place.line, Some(3));
        assert_eq!(read(text).pages, None);
    }

    #[test]
    fn hard_wrapped_text_with_pages() {
        let text = "Aldermarch\nInspection of services\n\n\
            1.   Children and families benefit from a good offer, which\n     has been redesigned to be \
            delivered through the centre\n     and its staff.\n\n\u{F0B7} the views of children, which leaders in the \
            district do\n  not always hear in good time\n\u{F0B7} plans\n\nAldermarch report 1\n\x0C\
            for children who need help and their families, wherever\nthey live.\n\nAldermarch report 2\n";
        let expected = [
            "Aldermarch",
            "Inspection of services",
            "1. Children and families benefit from a good offer, which has been redesigned to be delivered through the \
             centre and its staff.",
            "• the views of children, which leaders in the district do not always hear in good time",
            "• plans",
            "for children who need help and their families, wherever they live.",
        ];
        assert_eq!(texts(text), expected);
        let document = read(text);
        assert_eq!((document.pages, document.furniture.len()), (Some(2), 2));
        assert_eq!(blocks(text)[5].place.page, Some(2));
    }

    #[test]
    fn a_sentence_goes_on_where_the_items_text_hangs() {
        let wide = "This long line of an imprint in small type shows that lines may be as wide as this one\nand it goes on.\n\n";
        let text = format!("{}  •   Staff should meet.\n      (Guide, page 61)\n", wide.repeat(3));
        assert_eq!(texts(&text).last().map(String::as_str), Some("• Staff should meet. (Guide, page 61)"));
    }

    #[test]
    fn a_label_alone_on_its_line_belongs_to_the_next_paragraph() {
        assert_eq!(texts("1.\n\nThe purpose of it\n\n•\n\nAdoption\n"), ["1. The purpose of it", "• Adoption"]);
    }

    #[test]
    fn a_number_in_the_middle_of_a_sentence_is_no_label() {
        let text = "9.   Support is good for children and for those who are aged under\n     11. They are safe, \
            and in most cases they have had the help that\n     they need.\n\n10. Staff\n11. Leaders\n";
        let labels: Vec<_> = blocks(text).into_iter().filter_map(|block| block.label).collect();
        assert_eq!(labels, ["9.", "10.", "11."]);
    }

    #[test]
    fn markdown_headings_rules_and_bold_over_lines() {
        let text = "# Inspection of Fenmoor #\n\n---\n\n**2.1 Children\n(March 2015)**\n\n> Quoted\n\nTitle\n=====\n";
        let found = blocks(text);
        let roles: Vec<Role> = found.iter().map(|block| block.role).collect();
        assert_eq!(roles, [Role::Heading(1), Role::Paragraph, Role::Paragraph, Role::Heading(1)]);
        assert_eq!(found[1].text, "2.1 Children (March 2015)");
        assert!(found[1].style.bold > 0.99);
        assert_eq!(read(text).media_type, "text/markdown");
    }

    #[test]
    fn notes_and_contents() {
        let text = "Contents\n\n| | |\n|---|---|\n| About us | 2 |\n| Findings | 3 |\n\n¹ Under the Act.\n";
        let roles: Vec<Role> = blocks(text).iter().map(|block| block.role).collect();
        assert_eq!(roles, [Role::Paragraph, Role::Contents, Role::Contents, Role::Note]);
    }

    /// Knuth's MMIX generator: the same bytes in every run.
    fn random(seed: &mut u64) -> usize {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(*seed >> 33).unwrap_or(0)
    }

    #[test]
    fn no_input_panics() {
        const SCRAPS: &[&str] = &[
            "\n",
            "\n\n",
            "\t",
            "   ",
            "          ",
            "|",
            "\\|",
            "|---|",
            "**",
            "*",
            "_",
            "\\",
            "# ",
            "- ",
            "1. ",
            "• ",
            "\u{F0B7}",
            "\x0C",
            "\r\n",
            "Contents",
            " .... 7",
            "¹",
            "[^1]:",
            "[a](b)",
            "<br>",
            "<",
            ">",
            "word",
            "Überblick ",
            "Grade 2 (Good)",
            "`",
            "===",
            "```",
            "<!--",
            "-->",
            "é",
            "1",
            "\u{FEFF}",
            "\u{AD}",
        ];
        let mut seed = 7;
        for round in 0..3000 {
            let length = random(&mut seed) % 60;
            let text: String = (0..length).map(|_| SCRAPS[random(&mut seed) % SCRAPS.len()]).collect();
            let _ = read(&text);
            let bytes: Vec<u8> = (0..length).map(|_| (random(&mut seed) >> (round % 3)) as u8).collect();
            for cut in [text.into_bytes(), bytes] {
                if let Ok(Sniffed::Text(text)) = sniff(&cut) {
                    let _ = read(&text);
                }
            }
        }
    }
}
