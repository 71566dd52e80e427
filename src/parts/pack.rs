//! Document packs: a committee's agenda with its papers. Each paper is a cover report, an appendix, or a document that
//! somebody else wrote, such as an inspection letter.

use super::committee;
use super::lines;
use super::paper;
use super::papers::Start;
use super::part::part_of;
use crate::model::document::{Document, Node};
use crate::model::parts::Pack;
use crate::words::{Pattern, key, pattern};

/// "Public Document Pack", as committee systems stamp the first page, or an agenda's title.
static PACK: Pattern = pattern(
    r"^(?:public |supplementary |agenda )*(?:documents?|reports?|agenda) pack\b.{0,40}$|^(?:public )?agenda(?: and reports)? (?:pack )?for (?:a|the) meeting\b|^agenda and reports$",
).with(&["pack", "agenda"]);

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
pub fn cut(document: Document, starts: &[(usize, Start)]) -> Pack {
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([document.nodes.len()]);
    let mut papers = Vec::new();
    let mut item = 0;
    let mut announced = Vec::new();
    for ((start, how), end) in starts.iter().zip(ends) {
        item += u32::from(*how == Start::Item);
        let nodes: Vec<Node> =
            document.nodes.get(*start..end).unwrap_or_default().iter().filter(|n| !is_mark(n)).cloned().collect();
        let nodes = if *how == Start::Inspection { without_appendix(nodes) } else { nodes };
        if nodes.is_empty() {
            continue;
        }
        let part = part_of(&document, nodes);
        if *how == Start::Item {
            announced = paper::announced(&part.nodes);
        }
        let inspection = *how == Start::Inspection || *how == Start::Anew && paper::is_recognised(&part.nodes);
        papers.push(paper::describe(part, inspection, item, &announced));
    }
    Pack { document, papers }
}

/// What is stamped on the pages of the pack, not part of the papers' text.
fn is_mark(node: &Node) -> bool {
    let Some(text) = lines::text(node).filter(|t| t.len() < 80) else { return false };
    let key = key(&text);
    let page = key.strip_prefix("page ").is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    page || committee::is_stamp(&text) || committee::is_blank(&text)
}

/// "Appendix A" above a report is the pack's.
fn without_appendix(mut nodes: Vec<Node>) -> Vec<Node> {
    static ALONE: Pattern = pattern(r"^(?:appendix|annex|enclosure) [a-z0-9]{1,2}$");
    let alone = |node: &Node| lines::text(node).is_some_and(|text| text.len() < 40 && ALONE.is_match(&key(&text)));
    if nodes.len() > 1 && nodes.first().is_some_and(alone) {
        nodes.remove(0);
    }
    nodes
}
