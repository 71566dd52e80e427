//! Files with several reports, such as a council's and its safeguarding board's, or two letters: each has a front of
//! its own. A report that reviews the board in a separate part, under one title page, stays one report.

use super::fronts::{Front, fronts};
use super::lines;
use super::part::part_of;
use crate::model::document::{Document, Node};
use crate::model::parts::{Piece, PieceKind};
use crate::recognise::framework::recognise;
use crate::recognise::front;
use crate::words::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// What the last page of a report has, and that of a letter.
static END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bcrown copyright\b|^yours? (?:sincerely|faithfully)\b|^if you are not happy with (?:the|this) (?:inspection|report)\b|\bmay be copied in whole or in part\b",
    )
});

/// Where the reports after the first one start; empty for a single report.
pub fn starts(nodes: &[Node]) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut before: Option<Front> = None;
    for front in fronts(nodes) {
        let from = before.as_ref().map_or(0, |before| before.opened);
        let text = nodes.get(from..front.start);
        let follows = before.as_ref().is_some_and(|before| differs(before, &front) || ends(text));
        let begins = front.start > from && (follows || starts_again(text, nodes.get(front.opened..)));
        if begins {
            starts.push(front.start);
        }
        if begins || before.is_none() && is_first(nodes, &front) {
            before = Some(front);
        }
    }
    starts
}

/// Whether nothing but a letterhead comes before a front.
fn is_first(nodes: &[Node], front: &Front) -> bool {
    const MOST: usize = 12;
    front.start <= MOST
        && nodes.iter().take(front.start).all(|node| lines::texts(node, MOST).iter().all(|t| t.len() < 100))
}

/// Whether two fronts can't be one report's: both are letters, or the dates of the inspections differ.
fn differs(one: &Front, other: &Front) -> bool {
    one.letter && other.letter || one.dates.is_some() && other.dates.is_some() && one.dates != other.dates
}

/// Whether a report ends in these nodes.
fn ends(nodes: Option<&[Node]>) -> bool {
    nodes.is_some_and(|nodes| {
        nodes.iter().rev().any(|node| lines::texts(node, 40).iter().any(|text| END.is_match(text)))
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{Block, Role};
    use crate::model::place::Place;

    /// Blocks of text, each with its page; page 0 is text without pages.
    fn nodes(lines: &[(u32, &str)]) -> Vec<Node> {
        let place = |page: u32| if page == 0 { Place::default() } else { Place::on_page(page) };
        let block =
            |(page, text): &(u32, &str)| Block { text: text.to_string(), place: place(*page), ..Block::default() };
        lines.iter().map(block).map(Node::Text).collect()
    }

    const TEXT: &str = "Social workers know their children well, see them often and write plans with them that are easy to follow. Managers \
                        oversee this work closely, and they act when a plan does not lead to change. Leaders have a clear view of practice, \
                        and they have used it to decide where more workers were needed and which of their services had to change this year.";

    fn letter(page: u32) -> Vec<(u32, &'static str)> {
        vec![
            (page, "Piccadilly Gate"),
            (page, "3 May 2019"),
            (page, "Ann Fen, Director of Children’s Services"),
            (page, "Dear Ms Fen"),
            (page, "Focused visit to Fenmoor local authority children’s services"),
            (
                page,
                "This letter summarises the findings of the focused visit to Fenmoor children’s services on 3 April 2019.",
            ),
            (page, TEXT),
            (page, "Yours sincerely"),
            (page, "Bo Alder"),
        ]
    }

    fn report(page: u32) -> Vec<(u32, &'static str)> {
        vec![
            (page, "Inspection of Fenmoor local authority children’s services"),
            (page, "Inspection dates: 4 to 15 October 2021"),
            (page, "Lead inspector: Cy Elder, His Majesty’s Inspector"),
            (page, TEXT),
            (page, "© Crown copyright 2021"),
        ]
    }

    fn pair(first: Vec<(u32, &'static str)>, second: Vec<(u32, &'static str)>) -> Vec<usize> {
        starts(&nodes(&[first, second].concat()))
    }

    #[test]
    fn two_letters_are_two_reports() {
        assert_eq!(pair(letter(1), letter(2)), [9]);
        assert_eq!(pair(letter(0), letter(0)), [9 + 1], "in text from the date on, without pages");
    }

    #[test]
    fn a_letter_and_a_report_are_two_reports() {
        assert_eq!(pair(letter(1), report(2)), [9]);
        assert_eq!(pair(report(1), letter(2)), [5]);
        assert_eq!(pair(report(0), letter(0)), [5 + 1]);
    }

    #[test]
    fn reports_of_different_dates_are_two() {
        let uncredited = report(1).into_iter().take(4).collect();
        let later = [(2, report(2)[0].1), (2, "Inspection dates: 1 to 12 May 2023"), (2, TEXT)].to_vec();
        assert_eq!(pair(uncredited, later), [4]);
    }

    #[test]
    fn addressees_may_fill_a_page_of_their_own() {
        let mut long = letter(3);
        long.iter_mut().take(3).for_each(|(page, _)| *page = 2);
        assert_eq!(pair(report(1), long), [5]);
    }

    #[test]
    fn a_footnote_among_a_title_page_ends_no_front() {
        let mut first = nodes(&report(1));
        first.insert(
            1,
            Node::Text(Block { role: Role::Note, text: TEXT.into(), place: Place::on_page(1), ..Block::default() }),
        );
        first.extend(nodes(&letter(2)));
        assert_eq!(starts(&first), [6]);
    }

    #[test]
    fn a_title_repeated_inside_a_report_begins_none() {
        let mut inside = report(1);
        inside.truncate(4);
        let team = [(2, report(2)[0].1), (2, "Lead inspector: Cy Elder, His Majesty’s Inspector"), (2, TEXT)].to_vec();
        assert!(pair(inside, team).is_empty());
    }
}
