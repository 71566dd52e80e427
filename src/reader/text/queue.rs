//! Labels that stand in a row before their paragraphs: some tools read a list's labels as a column of its own.

use super::label;
use super::wrap::begins_small;
use crate::model::document::{Block, Node, Role};

/// No more labels stand in a row: a page has fewer.
const MOST: usize = 40;

/// Gives labels in a row to the paragraphs that follow, if there is one for each, and numbers count on behind them.
pub(super) fn pair(nodes: &mut Vec<Node>) {
    let mut at = 0;
    while at < nodes.len() {
        let run = nodes.get(at..).unwrap_or_default().iter().take(MOST).take_while(|node| lone_label(node).is_some());
        let count = run.count();
        if count > 0 {
            pair_at(nodes, at, count);
        }
        at += count.max(1);
    }
}

/// The label that a block is, if it has no other text.
fn lone_label(node: &Node) -> Option<&str> {
    let Node::Text(Block { text, label: None, role: Role::Paragraph, .. }) = node else { return None };
    label::item(text).filter(|item| item.rest.is_empty()).map(|item| item.label)
}

fn text(node: Option<&Node>) -> Option<&Block> {
    match node {
        Some(Node::Text(block)) => Some(block),
        _ => None,
    }
}

/// The labels of these blocks, and of the one after them, that waited for its text and got another's.
fn pair_at(nodes: &mut Vec<Node>, at: usize, count: usize) {
    let mut labels: Vec<String> = nodes.iter().skip(at).take(count).filter_map(lone_label).map(str::to_owned).collect();
    let Some(last) = text(nodes.get(at + count)) else { return };
    if last.label.is_some() && !waited(last) {
        return pair_above(nodes, at, labels);
    }
    let Some(own) = last.label.clone().filter(|_| last.role == Role::ListItem) else { return };
    labels.push(own);
    let texts = texts_below(nodes, at + count, labels.len());
    let next = texts.last().and_then(|last| text(nodes.get(last + 1)));
    if texts.len() == labels.len() && in_order(&labels) && ends(&labels, next) {
        if let Some(Node::Text(block)) = nodes.get_mut(at + count) {
            (block.label, block.role, block.list_depth) = (None, Role::Paragraph, 0);
        }
        for (label, at) in labels.into_iter().zip(texts) {
            if let Some(Node::Text(block)) = nodes.get_mut(at) {
                (block.label, block.role, block.list_depth) = (Some(label), Role::ListItem, 1);
            }
        }
        nodes.drain(at..at + count);
    }
}

/// Whether a label's text is on another line than the label.
fn waited(block: &Block) -> bool {
    usize::from(block.style.lines) > block.rows.len().max(1)
}

/// Labels in a row behind their paragraphs, which the next labelled one follows.
fn pair_above(nodes: &mut Vec<Node>, at: usize, labels: Vec<String>) {
    let plain =
        |at: &usize| text(nodes.get(*at)).is_some_and(|block| block.label.is_none() && block.role == Role::Paragraph);
    let begins =
        |at: &usize| text(nodes.get(*at)).is_some_and(|block| !begins_small(&block.text) && block.text.len() > SHORT);
    let from = at.saturating_sub(2 * labels.len() + 1);
    let mut above: Vec<usize> = (from..at).rev().take_while(plain).filter(begins).collect();
    above.reverse();
    let first = labels.first().and_then(|label| label::number(label));
    let number_at = |at: Option<usize>| {
        let block = at.and_then(|at| text(nodes.get(at)))?;
        block.label.as_deref().and_then(label::number)
    };
    let before = number_at((0..at).rev().find(|at| !plain(at)));
    let next = number_at(Some(at + labels.len()));
    let counts = first.is_some_and(|first| {
        let last = first.saturating_add(u32::try_from(labels.len()).unwrap_or(u32::MAX));
        next == Some(last) && (first == 1 || before == first.checked_sub(1))
    });
    if above.len() == labels.len() && in_order(&labels) && counts {
        nodes.drain(at..at + labels.len());
        for (label, at) in labels.into_iter().zip(above) {
            if let Some(Node::Text(block)) = nodes.get_mut(at) {
                (block.label, block.role, block.list_depth) = (Some(label), Role::ListItem, 1);
            }
        }
    }
}

/// The paragraphs that the labels may belong to: from here on, up to the next label; the rest of a sentence is none.
fn texts_below(nodes: &[Node], from: usize, most: usize) -> Vec<usize> {
    let plain = |at: &usize| {
        text(nodes.get(*at)).is_some_and(|block| *at == from || block.label.is_none() && block.role == Role::Paragraph)
    };
    let begins = |at: &usize| text(nodes.get(*at)).is_some_and(|block| !begins_small(&block.text));
    (from..nodes.len()).take(2 * most).take_while(plain).filter(begins).take(most).collect()
}

/// Whether all are bullets, or each number is the one before and one.
fn in_order(labels: &[String]) -> bool {
    labels.windows(2).all(|pair| match pair {
        [a, b] => match (label::number(a), label::number(b)) {
            (Some(a), Some(b)) => b == a.saturating_add(1),
            (None, None) => a.chars().all(|c| !c.is_alphanumeric()) && b.chars().all(|c| !c.is_alphanumeric()),
            _ => false,
        },
        _ => true,
    })
}

/// Whether the list goes on, or ends, behind its last paragraph.
fn ends(labels: &[String], next: Option<&Block>) -> bool {
    let Some(next) = next else { return true };
    match (labels.last().and_then(|label| label::number(label)), next.label.as_deref().and_then(label::number)) {
        (Some(last), Some(next)) => next == last.saturating_add(1),
        (Some(_), None) => next.label.is_none(),
        (None, _) => next.label.is_some() || next.text.len() < SHORT,
    }
}

/// A heading is shorter, in bytes.
const SHORT: usize = 120;

#[cfg(test)]
mod tests {
    use super::super::read::read;
    use super::*;

    fn whole(text: &str) -> Vec<String> {
        let shown = |node: &Node| if let Node::Text(block) = node { block.whole() } else { String::new() };
        read(text).nodes.iter().map(shown).collect()
    }

    #[test]
    fn numbers_in_a_row_belong_to_the_paragraphs_below_in_order() {
        let text = "1. \n\n2. \n\nChildren in Fenmoor are safe.\n\nTheir plans are clear.\n\n3.  Staff stay.\n";
        assert_eq!(whole(text), ["1. Children in Fenmoor are safe.", "2. Their plans are clear.", "3. Staff stay."]);
    }

    #[test]
    fn numbers_behind_their_paragraphs() {
        let long = "Children in Fenmoor are safe, and most of them have clear plans that are written with them in time, and that they know well.";
        let text = format!("1. {long}\n\n{long}\n\n{long}\n\n2.\n\n3.\n\n4. {long}\n");
        let labels: Vec<String> = whole(&text).iter().map(|text| text.chars().take(2).collect()).collect();
        assert_eq!(labels, ["1.", "2.", "3.", "4."]);
    }

    #[test]
    fn the_rest_of_a_sentence_takes_no_number() {
        let text = "4.  They see the\n\n5.\n\n6.\n\nchildren.\n\nStaff stay.\n\nLeaders know them.\n\n7.  More.\n";
        let expected = ["4. They see the", "children.", "5. Staff stay.", "6. Leaders know them.", "7. More."];
        assert_eq!(whole(text), expected);
    }

    #[test]
    fn numbers_stay_where_their_paragraphs_are_not_sure() {
        let text = "1.\n\n2.\n\nOnly one paragraph.\n\n3.  Staff stay.\n";
        assert_eq!(whole(text), ["1.", "2. Only one paragraph.", "3. Staff stay."]);
    }

    #[test]
    fn bullets_in_a_row() {
        let text = "Leaders should improve:\n\n•\n\n•\n\nPlans for care leavers.\n\nVisits.\n\n• The last.\n";
        let expected = ["Leaders should improve:", "• Plans for care leavers.", "• Visits.", "• The last."];
        assert_eq!(whole(text), expected);
    }
}
