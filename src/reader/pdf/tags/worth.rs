//! Whether a tag tree says more than where the lines are: browsers that print a page of placed lines tag each line, or
//! each piece of it, as a paragraph.

use crate::model::document::{Block, Node, Role};
use crate::reader::block::is_label;

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
