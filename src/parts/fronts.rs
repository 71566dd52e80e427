//! Where reports begin: at a title page with its dates, or at the head of a letter.

use super::lines;
use crate::model::document::{Node, Role};
use crate::parser::dates;
use crate::recognise::title::{cut, is_title as is_framework_title, named_in, title_in};
use crate::words::{Pattern, key, pattern};

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
    /// The framework that its title shows.
    pub framework: Option<&'static str>,
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
    let above =
        !paged && (at.saturating_sub(4).max(from)..at).any(|above| nodes.get(above).is_some_and(ends_in_greeting));
    let opened = if above { 0 } else { greeted.or_else(label)? };
    let own = top.iter().take_while(|(node, _)| paged || *node == at).count();
    let titles = top.get(..own)?;
    let dated = top.iter().any(|(_, line)| is_dates(line));
    let title = (0..titles.len()).find(|i| begins_title(&top[*i..]) || dated && is_likely(&top[*i].1))?;
    let last = top.get(opened.max(title))?.0;
    let between = top.get(title + 1..opened).unwrap_or_default();
    let dated = greeted.is_some() && is_dated(nodes, top.get(title)?.0, last);
    let running = !paged && opened > title && (dated || has_title(between, &top.get(title)?.1));
    (title.abs_diff(opened) <= NEAR && !running).then(|| Front {
        start: at,
        opened: last,
        letter: above || greeted.is_some(),
        dates: top.iter().find_map(|(_, line)| dates_of(line)),
        framework: framework_of(top.get(title..).unwrap_or_default()),
    })
}

/// The framework of a title, which may take two lines.
fn framework_of(top: &[(usize, String)]) -> Option<&'static str> {
    let (first, next) = (&top.first()?.1, top.get(1).map_or("", |(_, line)| line));
    let found = title_in(first).or_else(|| title_in(&format!("{first} {next}")));
    found.map(|(framework, _)| framework.code)
}

/// Whether another title of the same scope follows this one, which is then the last footer of the report before.
fn has_title(between: &[(usize, String)], title: &str) -> bool {
    let scope = |line: &str| title_in(line).map(|(framework, _)| framework.scope);
    between.iter().any(|(_, line)| is_framework_title(line) && scope(line) == scope(title))
}

/// Whether a letter's date is between these nodes: the title above it is then a footer of the report before.
fn is_dated(nodes: &[Node], title: usize, opened: usize) -> bool {
    nodes.get(title..opened).is_some_and(|between| between.iter().any(is_date))
}

/// A line, and what follows it if the two are run together.
fn unglued(text: &str) -> impl Iterator<Item = String> + use<> {
    let most = (0..=LONG.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = text.get(..most).unwrap_or_default();
    let named = start.starts_with("Dear ").then(|| named_in(start)).flatten();
    let end = match named {
        Some((_, title)) => start.len() - title.len(),
        None => cut(start).len(),
    };
    let end = if end == start.len() { text.len() } else { end };
    let (line, next) = text.split_at_checked(end).unwrap_or((text, ""));
    let parts = [line.trim().to_owned(), next.trim().to_owned()];
    parts.into_iter().filter(|part| !part.is_empty())
}

/// The lines from a node to the end of its page or the first long paragraph, each with its node. In the tags a footnote
/// comes in the middle of them.
fn top(nodes: &[Node], at: usize, most: usize) -> Vec<(usize, String)> {
    let page = nodes.get(at).and_then(lines::page);
    let below = nodes.iter().enumerate().skip(at).take_while(|(_, node)| lines::page(node) == page);
    let below = below.filter(|(_, node)| !matches!(node, Node::Text(block) if block.role == Role::Note));
    let texts = below.flat_map(|(at, node)| lines::texts(node, most).into_iter().map(move |text| (at, text)));
    let texts = texts.flat_map(|(at, text)| unglued(&text).map(move |part| (at, part)));
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
    static LIKELY: Pattern = pattern(r"(?i)^(?:re-?)?inspection of \S");
    line.len() < LONG && (LIKELY.is_match(line) || title_in(line).is_some())
}

/// Whether a title begins at the first of these lines; it may take two.
fn begins_title(top: &[(usize, String)]) -> bool {
    let lines: Vec<&str> = top.iter().take(2).map(|(_, line)| line.as_str()).collect();
    // the next line may be a title on its own, and this one whatever is above it
    let whole = |lines: &[&str]| lines.iter().all(|line| line.len() < LONG / 2) && is_framework_title(&lines.join(" "));
    let wrapped = || lines.len() == 2 && !is_framework_title(lines[1]) && whole(&lines);
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
        let of_head = |node: &Node, at: &usize| is_short(node) || near(at) && is_run_together(node);
        (from..title).rev().take(MOST).take_while(move |at| nodes.get(*at).is_some_and(|node| of_head(node, at)))
    };
    let date = || address().find(|at| nodes.get(*at).is_some_and(|node| is_date(node) || opens_with_date(node)));
    let greeted = (from..=title)
        .rev()
        .take(5)
        .find(|at| nodes.get(*at).is_some_and(|node| opens_letter(node) || ends_in_greeting(node)));
    let body = || lines().take(3).take_while(|at| nodes.get(*at).is_some_and(names_body)).last();
    match greeted {
        Some(greeted) => letterhead(nodes, from, date().unwrap_or(greeted)),
        None => body().unwrap_or(title),
    }
}

/// The inspectorate's address above a letter's date belongs to the letter.
fn letterhead(nodes: &[Node], from: usize, date: usize) -> usize {
    static ADDRESS: Pattern = pattern(
        r"(?i)^ofsted$|piccadilly gate|store street|aviation house|^manchester$|\bm1 2wd\b|\btextphone\b|^t(?:el)?:? ?0\d{3,4} |@ofsted\.gov\.uk|ofsted\.gov\.uk$|gov\.uk/ofsted",
    );
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

/// Whether a paragraph of text has a letter's date on its first line.
fn opens_with_date(node: &Node) -> bool {
    let Node::Text(block) = node else { return false };
    block.rows.first().is_some_and(|row| row.text.len() < 40 && dates::parse_date(&row.text).is_some())
}

fn is_short(node: &Node) -> bool {
    lines::texts(node, MOST).iter().all(|text| text.len() < LONG)
}

/// Whether a node is "Dear ...".
pub fn is_salutation(node: &Node) -> bool {
    lines::text(node).is_some_and(|text| is_greeting(&text))
}

/// The same, even if the last addressee is in the same block.
fn ends_in_greeting(node: &Node) -> bool {
    const MOST: usize = 80;
    let Some(text) = lines::text(node) else { return false };
    let greeting = text.rfind("Dear ").and_then(|at| text.get(at..));
    greeting.is_some_and(|line| line.len() < MOST && !line.contains(['.', ';']))
}

/// The same, even if the letter's title is in the same block.
fn opens_letter(node: &Node) -> bool {
    lines::text(node).is_some_and(|text| text.len() < LONG && text.starts_with("Dear "))
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

/// Titles until 2017 have the inspected body on a separate line above them.
fn names_body(node: &Node) -> bool {
    static BODY: Pattern =
        pattern(r"(?i)^[^.:]{0,100}\b(?:council|borough|county|city|board|lscb|trust|royal|london)\b[^.:]{0,60}$")
            .with(&["council", "borough", "county", "city", "board", "lscb", "trust", "royal", "london"]);
    let is_title = |text: &str| is_likely(text) || text.contains(|c: char| c.is_ascii_digit());
    matches!(node, Node::Text(block) if block.label.is_none() && BODY.is_match(&block.text) && !is_title(&block.text))
}
