//! Files with several reports, such as a council's and its safeguarding board's: each report has a title page with
//! its own dates, after which the paragraphs are numbered from 1 again. A report that reviews the board in a
//! separate part, under one title page, stays one report.

use super::lines;
use super::part::part_of;
use crate::model::document::{Document, Node};
use crate::model::parts::{Piece, PieceKind};
use crate::parser::dates;
use crate::recognise::framework::recognise;
use crate::recognise::front;
use crate::recognise::title::is_title as is_framework_title;
use crate::words::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// How many blocks a title page may have around the label of its dates.
const NEAR: usize = 10;
/// Blocks longer than this are not lines of a title page.
const LONG: usize = 200;

/// Where the reports after the first one start; empty for a single report.
pub fn starts(nodes: &[Node]) -> Vec<usize> {
    let dated: Vec<usize> = (0..nodes.len()).filter(|i| has_dates(&nodes[*i])).collect();
    if dated.len() < 2 {
        return Vec::new();
    }
    let pages: Vec<(usize, usize)> = dated.iter().filter_map(|at| Some((title_page(nodes, *at)?, *at))).collect();
    let mut starts = Vec::new();
    let mut from = 0;
    for (start, label) in pages.into_iter().skip_while(|(start, _)| *start == 0) {
        if start > from && starts_again(nodes.get(from..start), nodes.get(label..)) {
            starts.push(start);
            from = label;
        }
    }
    starts
}

/// Whether a node is "Inspection dates: ..." or contains it in the cells of a title page.
fn has_dates(node: &Node) -> bool {
    match node {
        Node::Text(block) => block.text.len() < LONG && is_dates(&block.text),
        Node::Table(_) => lines::texts(node, NEAR).iter().any(|text| text.len() < LONG && is_dates(text)),
    }
}

fn is_dates(text: &str) -> bool {
    const LABELS: [&str; 5] = ["inspection date", "review date", "date of", "dates of", "visit date"];
    let labelled =
        LABELS.iter().any(|label| text.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label)));
    labelled && dates::find_inspection_dates(text).is_some_and(|found| found.start.is_some())
}

/// Where the title page begins that has its dates at `label`; `None` if there is no title above them.
fn title_page(nodes: &[Node], label: usize) -> Option<usize> {
    let from = label.saturating_sub(NEAR);
    let title = (from..=label).rev().find(|at| nodes.get(*at).is_some_and(is_title))?;
    if let Some(page) = lines::page(nodes.get(title)?) {
        let start = (0..=title).rev().take_while(|at| lines::page(&nodes[*at]) == Some(page)).last()?;
        let short = nodes.get(start..title)?.iter().flat_map(|n| lines::texts(n, NEAR)).all(|t| t.len() < LONG);
        return (short && title - start < NEAR).then_some(start);
    }
    let body = (0..title).rev().take(3).take_while(|at| nodes.get(*at).is_some_and(names_body)).last();
    Some(body.unwrap_or(title))
}

fn is_title(node: &Node) -> bool {
    lines::texts(node, NEAR).iter().any(|text| text.len() < LONG + 100 && is_framework_title(text))
}

/// Titles until 2017 have the inspected body on a separate line above them.
fn names_body(node: &Node) -> bool {
    static BODY: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)^[^.:]{0,100}\b(?:council|borough|county|city|board|lscb|trust|royal|london)\b[^.:]{0,60}$")
    });
    matches!(node, Node::Text(block) if block.label.is_none() && BODY.is_match(&block.text))
}

/// Whether there are numbered paragraphs before this, and those after it begin with 1.
fn starts_again(before: Option<&[Node]>, after: Option<&[Node]>) -> bool {
    let number = |node: &Node| match node {
        Node::Text(block) => block.number(),
        Node::Table(_) => None,
    };
    let counted = before.is_some_and(|nodes| nodes.iter().filter_map(number).any(|n| n >= 3));
    counted && after.and_then(|nodes| nodes.iter().find_map(number)) == Some(1)
}

/// The reports, divided at `starts`.
pub fn cut(document: &Document, starts: &[usize]) -> Vec<Piece> {
    let ends = starts.iter().copied().chain([document.nodes.len()]);
    let begins = std::iter::once(0).chain(starts.iter().copied());
    begins
        .zip(ends)
        .filter_map(|(start, end)| document.nodes.get(start..end))
        .map(|nodes| Piece {
            title: title(nodes),
            kind: PieceKind::Inspection,
            item: 0,
            document: part_of(document, nodes.to_vec()),
        })
        .collect()
}

fn title(nodes: &[Node]) -> String {
    let front = front::lines(nodes);
    recognise(&front, nodes).title.unwrap_or_default()
}
