//! Whether a tag tree says more than where the lines are: browsers that print a page of placed lines tag each line, or
//! each piece of it, as a paragraph; others tag all that is on a page as one.

use crate::model::document::{Block, Node, Role};
use crate::reader::block::is_label;
use crate::reader::pdf::page::{Marked, PageText, Run};
use crate::words::is_blank;
use rustc_hash::FxHashMap;

/// Fewer blocks than this prove nothing.
const ENOUGH: usize = 30;
/// In such a tree, at least this share of the blocks are single lines.
const SINGLE: f32 = 0.9;
/// At most this share of the tree are headings, lists or tables: browsers guess one here and there.
const MOST_OTHERS: f32 = 0.05;
/// And at least this share go on in the next block, or are labels without their words.
const CUT: f32 = 0.2;

/// Whether the blocks are nothing but lines: hardly any headings, lists or tables, and sentences that go on in the next
/// block.
pub fn is_only_lines(nodes: &[Node]) -> bool {
    let blocks: Vec<&Block> = nodes.iter().filter_map(plain).collect();
    if blocks.len() < ENOUGH || ((nodes.len() - blocks.len()) as f32) > MOST_OTHERS * nodes.len() as f32 {
        return false;
    }
    let share = |count: usize| count as f32 / blocks.len() as f32;
    let single = blocks.iter().filter(|block| block.style.lines <= 1).count();
    let cut = blocks.windows(2).filter(|pair| is_cut(pair[0], pair[1])).count();
    share(single) >= SINGLE && share(cut) >= CUT
}

/// One piece of marked content with so many lines left blank inside holds several paragraphs, headings and all: Word gives
/// each paragraph its own, and a forced break leaves a line blank here and there.
const BLANK_LINES: usize = 4;
/// In a tree of pages, more than this share of the text is in such pieces.
const PAGED: f32 = 0.25;
/// A baseline that moves down by this part of the font size begins a new line.
const LINE_STEP: f32 = 0.45;

/// Whether much of the text is tagged as if the paragraphs on a page, with blank lines between them, were one.
pub fn is_only_pages(pages: &[PageText]) -> bool {
    let (mut paged, mut all) = (0, 0);
    for page in pages {
        let mut pieces: FxHashMap<(u32, i32), Piece> = FxHashMap::default();
        for run in &page.runs {
            if let Marked::Id(mcid) = run.marked {
                pieces.entry((run.stream, mcid)).or_default().push(run, is_blank(page.str(run)));
            }
        }
        all += pieces.values().map(|piece| piece.length).sum::<usize>();
        paged += pieces.values().filter(|piece| piece.blank >= BLANK_LINES).map(|piece| piece.length).sum::<usize>();
    }
    paged as f32 > PAGED * all as f32
}

/// Marked content, as it is read.
#[derive(Default)]
struct Piece {
    /// Its bytes.
    length: usize,
    /// The lines left blank between others.
    blank: usize,
    /// The baseline of the last line, and whether nothing is on it.
    line: Option<(f32, bool)>,
    /// Whether words came before it.
    begun: bool,
}

impl Piece {
    fn push(&mut self, run: &Run, blank: bool) {
        self.length += run.text.len();
        match &mut self.line {
            None => self.line = Some((run.y, blank)),
            Some((y, empty)) if *y - run.y > LINE_STEP * run.size => {
                self.blank += usize::from(self.begun && *empty && !blank);
                self.line = Some((run.y, blank));
            }
            Some((_, empty)) => *empty &= blank,
        }
        self.begun |= !blank;
    }
}

fn plain(node: &Node) -> Option<&Block> {
    match node {
        Node::Text(block) if block.role == Role::Paragraph => Some(block),
        _ => None,
    }
}

/// Whether a block is a label without words, or the sentence goes on in lower case.
fn is_cut(block: &Block, next: &Block) -> bool {
    let alone = block.text.is_empty() || is_label(&block.text);
    let open = !block.text.ends_with(['.', ':', ';', '?', '!']);
    alone || open && next.text.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Style;

    fn nodes(texts: &[&str], lines: u16, role: Role) -> Vec<Node> {
        let style = Style { lines, ..Style::default() };
        let block = |text: &&str| Node::Text(Block { text: (*text).into(), style, role, ..Block::default() });
        texts.iter().cycle().take(60).map(block).collect()
    }

    /// Whether a page with these lines in one piece of marked content is tagged as one paragraph.
    fn is_page(lines: &[&str]) -> bool {
        let mut page = PageText::default();
        for (line, text) in lines.iter().enumerate() {
            let start = page.text.len() as u32;
            page.text.push_str(text);
            let y = 700.0 - 14.0 * line as f32;
            let text = start..page.text.len() as u32;
            let (marked, size) = (Marked::Id(0), 12.0);
            let run = Run { marked, stream: 0, text, x0: 50.0, x1: 90.0, y, y1: y, turn: 0.0, size, font: 0, color: 0 };
            page.runs.push(run);
        }
        is_only_pages(&[page])
    }

    #[test]
    fn a_tree_of_pages_says_nothing() {
        let page =
            ["Evidence", " ", "Inspectors met leaders", "and staff.", " ", "Context", " ", "Two teachers have", " "];
        assert!(is_page(&[&page[..], &["left.", " ", "Outcomes"]].concat()));
        assert!(!is_page(&page));
        // blank lines above and below a paragraph are not inside it, and several in a row leave one gap
        assert!(!is_page(&[
            " ",
            " ",
            " ",
            " ",
            " ",
            "Leaders know.",
            " ",
            " ",
            " ",
            " ",
            " ",
            "Staff stay.",
            " ",
            " "
        ]));
        assert!(!is_only_pages(&[]));
    }

    #[test]
    fn a_tree_of_lines_says_nothing() {
        let lines = ["•", "Leaders in Fenmoor should", "visit children more often.", "They know why."];
        assert!(is_only_lines(&nodes(&lines, 1, Role::Paragraph)));
        assert!(!is_only_lines(&nodes(&lines, 1, Role::ListItem)));
        assert!(!is_only_lines(&nodes(&lines, 3, Role::Paragraph)));
        assert!(!is_only_lines(&nodes(&["Leaders know.", "Staff stay."], 1, Role::Paragraph)));
        assert!(!is_only_lines(&nodes(&lines, 1, Role::Paragraph)[..20]));
    }
}
