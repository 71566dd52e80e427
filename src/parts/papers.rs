//! Where the papers of a pack begin: at an agenda item, an appendix, a blank page, a committee's own page, or a report.

use super::committee;
use super::fronts::Front;
use super::lines;
use super::numbers;
use super::reports;
use crate::model::document::{Document, Node};
use crate::words::{Pattern, key, pattern};

/// How many nodes of a page are its head, where a paper's first line is.
const HEAD: usize = 3;
/// Below an agenda item's stamp, the paper's own first line comes within this many nodes.
const ITEM: usize = 6;
/// Longer lines are prose.
const LONG: usize = 300;

/// How a paper begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// After a blank page.
    Blank,
    /// At a cover report or the stamp of an agenda item.
    Item,
    /// At an appendix's heading.
    Appendix,
    /// At a committee's own page: an agenda, minutes, an officer's paper.
    Committee,
    /// At the title of a plan that responds to an inspection.
    Plan,
    /// Where the printed page numbers begin anew.
    Anew,
    /// At the title or letterhead of an inspection.
    Inspection,
}

static APPENDIX: Pattern =
    pattern(r"^(?i:appendix|annex|enclosure)\s+(?P<n>\d{1,2}|[A-Z])\b\s*(?:$|[:.)–—-]|\(|\p{Lu})").with(&[
        "appendix",
        "annex",
        "enclosure",
    ]);

/// A council's answer to an inspection.
static PLAN: Pattern = pattern(
    r"^(?:[\w ]{0,60} )?(?:action|improvement|response|development) plan\b|^(?:[\w ]{0,40} )?response to (?:the )?(?:[\w ]{0,40} )?(?:ofsted|inspection)\b",
).with(&["plan", "response"]);

/// Where papers start, from the first node on. `pack` is whether the file calls itself a pack: otherwise a blank page
/// may be inside a report.
pub fn starts(document: &Document, fronts: &[Front], pack: bool) -> Vec<(usize, Start)> {
    let nodes = &document.nodes;
    let mut search = Search::new(document, pack);
    let mut starts = vec![(0, Start::Blank)];
    let mut report: Option<&Front> = None;
    let mut fronts = fronts.iter().peekable();
    for at in 0..nodes.len() {
        if let Some(front) = fronts.next_if(|front| front.start <= at) {
            begin_inspection(&mut starts, front, nodes);
            report = Some(front);
        } else if at > 0 && report.is_none_or(|report| at > report.opened) {
            let head = starts.last().is_some_and(|(last, how)| *how == Start::Item && at - last <= ITEM);
            let Some(start) =
                search.start_at(at, report.is_some()).filter(|start| !(head && *start == Start::Committee))
            else {
                continue;
            };
            let ended = || report.is_none_or(|report| reports::ends(nodes.get(report.opened..at)));
            if matches!(start, Start::Item | Start::Committee) || pack && start == Start::Blank || ended() {
                starts.push((at, start));
                report = None;
            }
        }
    }
    starts
}

/// What is known while the nodes are searched in order.
struct Search<'d> {
    nodes: &'d [Node],
    blank_pages: Vec<u32>,
    anew: Vec<usize>,
    list: AppendixList,
    pack: bool,
}

impl<'d> Search<'d> {
    fn new(document: &'d Document, pack: bool) -> Self {
        let blank = document.furniture.iter().filter(|line| committee::is_blank(&line.text));
        Search {
            nodes: &document.nodes,
            blank_pages: blank.map(|line| line.page).collect(),
            anew: numbers::begin_anew(document),
            list: AppendixList::default(),
            pack,
        }
    }

    /// How a paper begins at this node, if one does.
    fn start_at(&mut self, at: usize, in_report: bool) -> Option<Start> {
        let nodes = self.nodes;
        let (above, node) = (at.checked_sub(1).and_then(|above| nodes.get(above)), nodes.get(at)?);
        let turns = above.is_some_and(is_blank_mark) || turns_blank_page(above, node, &self.blank_pages);
        if self.anew.contains(&at) {
            return Some(Start::Anew);
        }
        if !turns && !self.pack && !in_head(nodes, at) {
            return None;
        }
        let line = lines::text(node).filter(|line| line.len() < LONG).unwrap_or_default();
        let appendix = self.list.begins(&line);
        if committee::is_item(&line) {
            return Some(Start::Item);
        }
        if turns {
            return Some(Start::Blank);
        }
        if committee::begins(nodes, at) && (in_report || committee::is_first_line(&line)) {
            return Some(Start::Committee);
        }
        let plan = !self.pack && PLAN.is_match(&key(&line)) && (in_report || lines::is_page_top(nodes, at));
        if appendix { Some(Start::Appendix) } else { plan.then_some(Start::Plan) }
    }
}

/// Whether a node is among the first of its page; text without pages has papers anywhere.
fn in_head(nodes: &[Node], at: usize) -> bool {
    nodes.get(at).is_some_and(|node| lines::page(node).is_none())
        || (at.saturating_sub(HEAD - 1)..=at).any(|at| lines::is_page_top(nodes, at))
}

/// An inspection begins where its paper begins, or else at its letterhead. An appendix's title page is no part of it.
fn begin_inspection(starts: &mut Vec<(usize, Start)>, front: &Front, nodes: &[Node]) {
    let short = |from: usize| {
        nodes
            .get(from..front.opened)
            .is_some_and(|n| n.len() < 45 && n.iter().all(|n| lines::texts(n, 9).iter().all(|t| t.len() < 250)))
    };
    let page = |at: usize| nodes.get(at).and_then(lines::page);
    match starts.last_mut() {
        Some((at, start))
            if matches!(start, Start::Blank | Start::Appendix)
                && *at > 0
                && short(*at)
                && (*start == Start::Blank || page(*at) == page(front.start)) =>
        {
            *start = Start::Inspection;
        }
        Some((at, _)) if *at < front.start => starts.push((front.start, Start::Inspection)),
        Some((_, start)) => *start = Start::Inspection,
        None => {}
    }
}

fn is_blank_mark(node: &Node) -> bool {
    lines::text(node).is_some_and(|text| committee::is_blank(&text))
}

/// Whether there is a blank page, whose mark was read as a header or footer, between two nodes.
fn turns_blank_page(above: Option<&Node>, node: &Node, blank: &[u32]) -> bool {
    let (Some(before), Some(after)) = (above.and_then(lines::page), lines::page(node)) else { return false };
    blank.iter().any(|page| before < *page && *page < after)
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
}
