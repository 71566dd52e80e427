//! Document packs: a committee's agenda with its papers. Each paper is a cover report, an appendix, or a document that
//! somebody else wrote, such as an inspection letter.

use super::lines;
use super::paper::{self, Letterhead};
use super::part::part_of;
use crate::model::document::{Document, Node};
use crate::model::parts::{Pack, Piece};
use crate::words::{key, pattern};
use regex::Regex;
use std::sync::LazyLock;

/// How a paper begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    /// After a blank page.
    Blank,
    /// At a cover report or the stamp of an agenda item.
    Item,
    /// At an appendix's heading.
    Appendix,
    /// At the title or letterhead of an inspection.
    Inspection,
}

/// "Public Document Pack", as committee systems stamp the first page, or an agenda's title.
static PACK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:public |supplementary |agenda )*(?:documents?|reports?|agenda) pack\b.{0,40}$|^(?:public )?agenda(?: and reports)? (?:pack )?for (?:a|the) meeting\b|^agenda and reports$",
    )
});

/// "Report of the Director of Children's Services to the meeting of the ... Committee to be held on ..."
static COVER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:joint )?report of (?:the )?.{3,120}? to (?:the )?(?:.{0,80}\b)?(?:meeting|committee|cabinet|board|panel|executive|council)\b",
    )
});

static STAMP: LazyLock<Regex> = LazyLock::new(|| pattern(r"^agenda item(?: no| number)? \d{1,3}[a-z]?$"));

static BLANK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^this page (?:is|has been|was) (?:intentionally )?left (?:intentionally )?blank$"));

static APPENDIX: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?i:appendix|annex|enclosure)\s+(?P<n>\d{1,2}|[A-Z])\b\s*(?:$|[:.)–—-]|\(|\p{Lu})"));

/// Whether a document is a pack, judging by its first lines.
pub fn is_pack(nodes: &[Node]) -> bool {
    const FIRST: usize = 15;
    let keys: Vec<String> = nodes
        .iter()
        .take(FIRST)
        .flat_map(|n| lines::texts(n, FIRST))
        .filter(|t| t.len() < 250)
        .map(|t| key(&t))
        .collect();
    let meets = || {
        const BODIES: [&str; 5] = ["committee", "cabinet", "scrutiny", "panel", "board"];
        keys.iter().any(|k| BODIES.iter().any(|body| k.contains(body))) && keys.iter().any(|k| k.contains("to be held"))
    };
    keys.iter().any(|k| PACK.is_match(k)) || keys.iter().any(|k| k == "agenda") && meets()
}

/// Divides a pack into its papers.
pub fn cut(document: Document) -> Pack {
    let starts = starts(&document);
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([document.nodes.len()]);
    let mut papers: Vec<Piece> = Vec::new();
    let mut item = 0;
    let mut announced = Vec::new();
    for ((start, how), end) in starts.iter().zip(ends) {
        item += u32::from(*how == Start::Item);
        let nodes: Vec<Node> =
            document.nodes.get(*start..end).unwrap_or_default().iter().filter(|n| !is_mark(n)).cloned().collect();
        if nodes.is_empty() {
            continue;
        }
        let part = part_of(&document, nodes);
        if *how == Start::Item {
            announced = paper::announced(&part.nodes);
        }
        papers.push(paper::describe(part, *how == Start::Inspection, item, &announced));
    }
    Pack { document, papers }
}

/// Where papers start, from the first node on.
fn starts(document: &Document) -> Vec<(usize, Start)> {
    let nodes = &document.nodes;
    let blank_pages: Vec<u32> =
        document.furniture.iter().filter(|f| BLANK.is_match(&key(&f.text))).map(|f| f.page).collect();
    let mut starts = vec![(0, Start::Blank)];
    let mut list = AppendixList::default();
    for (at, node) in nodes.iter().enumerate().skip(1) {
        let above = at.checked_sub(1).and_then(|i| nodes.get(i));
        let line = lines::text(node).filter(|t| t.len() < 300).unwrap_or_default();
        let appendix = list.begins(&line);
        let start = if above.is_some_and(is_blank_mark) || turns_blank_page(above, node, &blank_pages) {
            Some(if is_item(&line) { Start::Item } else { Start::Blank })
        } else if is_item(&line) {
            Some(Start::Item)
        } else {
            appendix.then_some(Start::Appendix)
        };
        starts.extend(start.map(|start| (at, start)));
    }
    for letter in paper::inspections(nodes) {
        begin_inspection(&mut starts, &letter, nodes);
    }
    starts
}

/// An inspection begins where its paper begins, or else at its letterhead.
fn begin_inspection(starts: &mut Vec<(usize, Start)>, found: &Letterhead, nodes: &[Node]) {
    let short = |from: usize| {
        nodes
            .get(from..found.title)
            .is_some_and(|n| n.len() < 45 && n.iter().all(|n| lines::texts(n, 9).iter().all(|t| t.len() < 250)))
    };
    let place = starts.iter().rposition(|(at, _)| *at <= found.title).unwrap_or(0);
    match starts.get_mut(place) {
        Some((at, start)) if matches!(start, Start::Blank | Start::Appendix) && *at > 0 && short(*at) => {
            *start = Start::Inspection;
        }
        Some((at, _)) if *at < found.head => starts.insert(place + 1, (found.head, Start::Inspection)),
        Some((_, start)) => *start = Start::Inspection,
        None => {}
    }
}

fn is_item(line: &str) -> bool {
    let key = key(line);
    STAMP.is_match(&key) || COVER.is_match(&key)
}

fn is_blank_mark(node: &Node) -> bool {
    lines::text(node).is_some_and(|text| text.len() < 80 && BLANK.is_match(&key(&text)))
}

/// Whether there is a blank page, whose mark was read as a header or footer, between two nodes.
fn turns_blank_page(above: Option<&Node>, node: &Node, blank: &[u32]) -> bool {
    let (Some(before), Some(after)) = (above.and_then(lines::page), lines::page(node)) else { return false };
    blank.iter().any(|page| before < *page && *page < after)
}

/// What is stamped on the pages of the pack, not part of the papers' text.
fn is_mark(node: &Node) -> bool {
    let Some(text) = lines::text(node).filter(|t| t.len() < 80) else { return false };
    let key = key(&text);
    let page = key.strip_prefix("page ").is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    page || STAMP.is_match(&key) || BLANK.is_match(&key)
}

/// Cover reports list their appendices; an appendix begins where its name is repeated.
#[derive(Debug, Default)]
struct AppendixList {
    open: bool,
    listed: Vec<String>,
}

impl AppendixList {
    /// Whether this line begins an appendix.
    fn begins(&mut self, line: &str) -> bool {
        let key = key(line);
        let name = key.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        if matches!(name, "appendices" | "annexes" | "enclosures" | "list of appendices") {
            (self.open, self.listed) = (true, Vec::new());
            return false;
        }
        let Some(number) = APPENDIX.captures(line).and_then(|c| c.name("n")).map(|n| n.as_str().to_string()) else {
            self.open &= line.is_empty();
            return false;
        };
        if self.open && !self.listed.contains(&number) {
            self.listed.push(number);
            return false;
        }
        self.open = false;
        !line.trim_end().ends_with(['.', ';', ',']) || line.len() < 80
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_appendices_begin_none() {
        let mut list = AppendixList::default();
        let begins: Vec<bool> = [
            "9 Appendices",
            "Appendix 1 – Workload",
            "Appendix 2 – The plan",
            "Appendix 1:",
            "Appendix 2: Plan",
            "Appendix 2 sets out the plan.",
        ]
        .into_iter()
        .map(|line| list.begins(line))
        .collect();
        assert_eq!(begins, [false, false, false, true, true, false]);
    }

    #[test]
    fn cover_reports_and_stamps_begin_items() {
        assert!(is_item(
            "Report of the Director of Children’s Services to the meeting of the Scrutiny Committee to be held on 3 May 2019"
        ));
        assert!(is_item("Agenda Item 7"));
        assert!(!is_item("Report of the inspection"));
        assert!(!is_item("Agenda item 7 was deferred to the next meeting"));
    }
}
