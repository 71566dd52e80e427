//! Where reports begin: at a title page with its dates, or at the head of a letter.

use super::lines;
use crate::model::document::{Node, Role};
use crate::parser::dates;
use crate::recognise::title::{is_title as is_framework_title, title_in};
use crate::words::{key, pattern};
use regex::Regex;
use std::sync::LazyLock;

/// How many blocks there may be between a title and what opens the report.
const NEAR: usize = 12;
/// How many blocks the head of a letter may have; each of twenty addressees may have two.
const MOST: usize = 60;
/// Longer blocks are not lines of a title page or of a letter's head.
const LONG: usize = 300;

/// The front of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Front {
    /// Its first block.
    pub start: usize,
    /// The block after which its text comes: the dates, the lead inspector, or "Dear ...".
    pub opened: usize,
    /// Whether it is a letter's.
    pub letter: bool,
    /// The start of the inspection, if its label is printed.
    pub dates: Option<String>,
}

/// The fronts in file order.
pub fn fronts(nodes: &[Node]) -> Vec<Front> {
    let paged = nodes.iter().any(|node| lines::page(node).is_some());
    let mut found: Vec<Front> = Vec::new();
    let mut from = 0;
    for at in 0..nodes.len() {
        let begins = at == 0 || !paged || lines::is_page_top(nodes, at);
        let front = if at < from || !begins { None } else { front_at(nodes, at, from, paged) };
        if let Some(front) = front {
            let start = if paged { first_page(nodes, from, &front) } else { head(nodes, from, at) };
            from = front.opened + 1;
            found.push(Front { start, ..front });
        }
    }
    found
}

/// The front whose page begins here; in text without pages, the one whose title is here. The front before it ends at `from`.
fn front_at(nodes: &[Node], at: usize, from: usize, paged: bool) -> Option<Front> {
    let top = top(nodes, at, if paged { MOST } else { NEAR });
    let greeted = top.iter().position(|(_, line)| is_greeting(line));
    let label = || top.iter().position(|(_, line)| is_label(line));
    let above = !paged && (at.saturating_sub(4).max(from)..at).any(|above| nodes.get(above).is_some_and(is_salutation));
    let opened = if above { 0 } else { greeted.or_else(label)? };
    let titles = top.get(..if paged { top.len() } else { 1 })?;
    let dated = top.iter().any(|(_, line)| is_dates(line));
    let title = (0..titles.len()).find(|i| begins_title(&top[*i..]) || dated && is_likely(&top[*i].1))?;
    let last = top.get(opened.max(title))?.0;
    (title.abs_diff(opened) <= NEAR).then(|| Front {
        start: at,
        opened: last,
        letter: above || greeted.is_some(),
        dates: top.iter().find_map(|(_, line)| dates_of(line)),
    })
}

/// The lines from a node to the end of its page or the first long paragraph, each with its node. In the tags a footnote
/// comes in the middle of them.
fn top(nodes: &[Node], at: usize, most: usize) -> Vec<(usize, String)> {
    let page = nodes.get(at).and_then(lines::page);
    let below = nodes.iter().enumerate().skip(at).take_while(|(_, node)| lines::page(node) == page);
    let below = below.filter(|(_, node)| !matches!(node, Node::Text(block) if block.role == Role::Note));
    let texts = below.flat_map(|(at, node)| lines::texts(node, most).into_iter().map(move |text| (at, text)));
    let mut top: Vec<(usize, String)> = texts.take(most).collect();
    top.truncate(prose(&top));
    top
}

/// Where the prose begins. Addressees may be run together in a block as long as a paragraph, but "Dear ..." follows.
fn prose(top: &[(usize, String)]) -> usize {
    let long = |from: usize| top.iter().skip(from).position(|(_, line)| line.len() >= LONG).map(|at| at + from);
    let greeted = top.iter().position(|(_, line)| is_greeting(line));
    let first = long(0);
    let run_together = greeted.filter(|greeted| first.is_some_and(|long| long < *greeted && greeted - long <= NEAR));
    run_together.map_or(first, long).unwrap_or(top.len())
}

/// Whether a line is like the titles of reports; with a line for the dates, that is a title page of any framework.
fn is_likely(line: &str) -> bool {
    static LIKELY: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^(?:re-?)?inspection of \S"));
    line.len() < LONG && (LIKELY.is_match(line) || title_in(line).is_some())
}

/// Whether a title begins at the first of these lines; it may take two.
fn begins_title(top: &[(usize, String)]) -> bool {
    let lines: Vec<&str> = top.iter().take(2).map(|(_, line)| line.as_str()).collect();
    let wrapped =
        || lines.len() == 2 && lines.iter().all(|line| line.len() < LONG / 2) && is_framework_title(&lines.join(" "));
    lines.first().is_some_and(|line| is_framework_title(line)) || wrapped()
}

/// A letter's head may have a page of its own, which then begins with the date.
fn first_page(nodes: &[Node], from: usize, front: &Front) -> usize {
    let dated = |range: std::ops::Range<usize>| nodes.get(range).is_some_and(|head| head.iter().any(is_date));
    let above = (from..front.start).rev().find(|at| *at == 0 || lines::is_page_top(nodes, *at));
    match above {
        Some(above) if front.letter && !dated(front.start..front.opened) => {
            let head = above..front.start;
            let short = head.len() <= MOST && nodes.get(head).is_some_and(|head| head.iter().all(is_short));
            if short && dated(above..front.start.min(above + NEAR)) { above } else { front.start }
        }
        _ => front.start,
    }
}

/// Where the lines above a title begin that belong to it: at a letter's date, at "Dear ...", or at the body's name.
fn head(nodes: &[Node], from: usize, title: usize) -> usize {
    let lines = || (from..title).rev().take(MOST).take_while(|at| nodes.get(*at).is_some_and(is_short));
    let near = |at: &usize| title - at <= 2 * NEAR;
    let address = || {
        (from..title)
            .rev()
            .take(MOST)
            .take_while(|at| nodes.get(*at).is_some_and(|node| is_short(node) || near(at) && is_run_together(node)))
    };
    let date = || address().find(|at| nodes.get(*at).is_some_and(|node| is_date(node) || opens_with_date(node)));
    // "Dear ..." and the title may be taken for a title of two lines
    let own = nodes.get(title).is_some_and(is_salutation).then_some(title);
    let greeted = own.or_else(|| lines().take(4).find(|at| nodes.get(*at).is_some_and(is_salutation)));
    let body = || lines().take(3).take_while(|at| nodes.get(*at).is_some_and(names_body)).last();
    match greeted {
        Some(greeted) => letterhead(nodes, from, date().unwrap_or(greeted)),
        None => body().unwrap_or(title),
    }
}

/// The inspectorate's address above a letter's date belongs to the letter.
fn letterhead(nodes: &[Node], from: usize, date: usize) -> usize {
    static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^ofsted$|piccadilly gate|store street|aviation house|^manchester$|\bm1 2wd\b|\btextphone\b|^t(?:el)?:? ?0\d{3,4} |@ofsted\.gov\.uk|ofsted\.gov\.uk$|gov\.uk/ofsted",
        )
    });
    let is_address = |node: &Node| {
        is_short(node) && lines::texts(node, NEAR).iter().any(|text| text.len() < 120 && ADDRESS.is_match(text))
    };
    let above = (from..date).rev().take(NEAR).take_while(|at| nodes.get(*at).is_some_and(is_address));
    above.last().unwrap_or(date)
}

/// Whether a long block may be a letter's addressees run together: prose would end in a full stop.
fn is_run_together(node: &Node) -> bool {
    matches!(node, Node::Text(block) if block.label.is_none() && !block.text.trim_end().ends_with(['.', ':', ';', '?']))
}

fn is_short(node: &Node) -> bool {
    lines::texts(node, MOST).iter().all(|text| text.len() < LONG)
}

/// Whether a node is "Dear ...".
pub fn is_salutation(node: &Node) -> bool {
    lines::text(node).is_some_and(|text| is_greeting(&text))
}

fn is_greeting(line: &str) -> bool {
    line.len() < 120 && line.starts_with("Dear ")
}

/// Whether a line is one of a report's title page.
fn is_label(line: &str) -> bool {
    let key = key(line);
    ["lead inspector", "reporting inspector", "inspection dates"].iter().any(|label| key.starts_with(label))
        || is_dates(line)
}

/// The start of the inspection that a label gives.
fn dates_of(line: &str) -> Option<String> {
    if is_dates(line) { dates::find_inspection_dates(line)?.start } else { None }
}

/// Whether a line is "Inspection date: ..." or another label with a date.
fn is_dates(text: &str) -> bool {
    const LABELS: [&str; 5] = ["inspection date", "review date", "date of", "dates of", "visit date"];
    let labelled =
        LABELS.iter().any(|label| text.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label)));
    labelled && dates::find_inspection_dates(text).is_some_and(|found| found.start.is_some())
}

/// Whether a node is a date alone, as a letter's.
fn is_date(node: &Node) -> bool {
    lines::texts(node, NEAR).iter().any(|text| text.len() < 40 && dates::parse_date(text).is_some())
}

/// Whether a paragraph of text has a letter's date on its first line.
fn opens_with_date(node: &Node) -> bool {
    let Node::Text(block) = node else { return false };
    block.rows.first().is_some_and(|row| row.text.len() < 40 && dates::parse_date(&row.text).is_some())
}

/// Titles until 2017 have the inspected body on a separate line above them.
fn names_body(node: &Node) -> bool {
    static BODY: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)^[^.:]{0,100}\b(?:council|borough|county|city|board|lscb|trust|royal|london)\b[^.:]{0,60}$")
    });
    matches!(node, Node::Text(block) if block.label.is_none() && BODY.is_match(&block.text))
}
