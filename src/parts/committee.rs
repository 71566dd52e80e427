//! What a committee's own papers print and no inspection report does: agendas, minutes, officers' papers.

use super::lines;
use crate::model::document::Node;
use crate::words::{Pattern, Patterns, key, pattern};
use std::borrow::Cow;
use std::sync::LazyLock;

/// How many lines of a page are looked at: what shows a committee's paper is printed at its top.
const TOP: usize = 30;
/// Longer lines are prose.
const LONG: usize = 200;
/// One mark alone may be a chance: reports mention boards and meetings too.
const ENOUGH: usize = 2;

/// Lines of a committee's papers, in the form given by `words::key`, each with words of which it has one. Each counts once.
static MARKS: LazyLock<Patterns> = LazyLock::new(|| {
    Patterns::with_words(&[
        (r"^(?:public |supplementary )*agenda(?:$| item| pack| and | for )", &["agenda"]),
        (r"^(?:\d+ )?apologies(?:$| for absence)", &["apologies"]),
        (r"^(?:\d+ )?(?:declarations?|disclosures?) of (?:\w+ ){0,3}interests?", &["interest"]),
        (r"^(?:\d+ )?(?:draft |confirmed )?minutes(?:$| of )", &["minutes"]),
        (r"^(?:\d+ )?(?:questions|petitions|deputations) (?:from|by) ", &["questions", "petitions", "deputations"]),
        (
            r"^(?:\d+ )?(?:urgent business|any other business|exclusion of the (?:press and )?public)",
            &["business", "exclusion"],
        ),
        (r"^(?:\d+ )?(?:forward plan|work programme|forward work programme)$", &["forward plan", "work programme"]),
        (r"^(?:\d+ )?date (?:and time )?of (?:the )?next meeting", &["next meeting"]),
        (
            r"^(?:membership|quorum|members of the (?:committee|panel|board|cabinet)|committee members)(?:$| )",
            &["member", "quorum"],
        ),
        (r"^(?:members |councillors |also |officers )?(?:present|in attendance)(?:$| )", &["present", "in attendance"]),
        (
            r"^(?:joint )?report (?:of|by|from|to) (?:the )?(?:\w+ ){0,8}(?:director|officer|head|executive|committee|cabinet|council|board|panel|chair)",
            &["report"],
        ),
        (r"^report (?:title|author|status|number|no)(?:$| )", &["report "]),
        (r"^(?:lead|contact|reporting|responsible) (?:officer|director)s?(?:$| )", &["officer", "director"]),
        (r"^(?:cabinet|executive) member(?:$| )|^portfolio holder", &["member", "portfolio"]),
        (r"^wards? (?:s )?affected|^electoral divisions? affected", &["affected"]),
        (r"^(?:is this a )?key decision", &["key decision"]),
        (r"^(?:\d+ )*purpose of (?:the |this )?report", &["purpose of"]),
        (
            r"^(?:\d+ )*(?:financial|legal|resource|equalit(?:y|ies)|staffing|risk|procurement|climate)(?: and \w+)? (?:implications|considerations)",
            &["implications", "considerations"],
        ),
        (
            r"^(?:\d+ )*(?:background papers|appendices|list of appendices|options considered|reasons for (?:the )?decision)(?:$| )",
            &["background papers", "appendices", "options", "reasons"],
        ),
        (
            r"^(?:[\w ]{0,60} )?(?:overview|scrutiny|select|cabinet|executive|audit|children and families|corporate parenting)(?: and \w+)* (?:committee|panel|board|commission|meeting)$",
            &["overview", "scrutiny", "select", "cabinet", "executive", "audit", "children and", "corporate"],
        ),
        (
            r"^(?:monday|tuesday|wednesday|thursday|friday) \d{1,2}(?:st|nd|rd|th)? \w+.{0,12} (?:at )?\d{1,2} \d\d ?(?:am|pm)?",
            &["day "],
        ),
        (r"^appendix [a-z0-9]{1,2}$", &["appendix"]),
        (r"\bpages? \d+ \d+$", &["page"]),
    ])
});

/// "Report of the Director of Children's Services to the meeting of the ... Committee to be held on ..."
static COVER: Pattern = pattern(
    r"^(?:joint )?report of (?:the )?.{3,120}? to (?:the )?(?:.{0,80}\b)?(?:meeting|committee|cabinet|board|panel|executive|council)\b",
);

static STAMP: Pattern = pattern(r"^agenda item(?: no| number)? \d{1,3}[a-z]?$");

static BLANK: Pattern = pattern(r"^this page (?:is|has been|was) (?:intentionally )?left (?:intentionally )?blank$");

/// The first line of a paper that follows another one.
static FIRST: Pattern = pattern(
    r"^(?:draft |confirmed )?minutes(?:$| of )|^(?:public |supplementary )*agenda$|^(?:joint )?report (?:of|by|from|to) ",
).with(&["minutes", "agenda", "report"]);

/// Whether these nodes begin with a committee's own page.
pub fn is_page(nodes: &[Node]) -> bool {
    let page = nodes.first().and_then(lines::page);
    let same = nodes.iter().take(TOP).take_while(|node| lines::page(node) == page);
    has_marks(same.flat_map(|node| lines::texts(node, TOP)).take(TOP))
}

/// Whether a committee's own page begins at this node; in text without pages, one of its papers.
pub fn begins(nodes: &[Node], at: usize) -> bool {
    let Some(rest) = nodes.get(at..) else { return false };
    match rest.first().map(lines::page) {
        Some(Some(_)) => lines::is_page_top(nodes, at) && is_page(rest),
        Some(None) => rest.first().and_then(lines::text).is_some_and(|line| begins_paper(&line)) && is_page(rest),
        None => false,
    }
}

fn begins_paper(line: &str) -> bool {
    is_first_line(line) || is_item(line)
}

/// Whether a line is the stamp of an agenda item, or names the cover report's author and committee.
pub fn is_item(line: &str) -> bool {
    // "agenda", "joint", "report"
    let may_be = |first: char| !first.is_ascii() || "ajr".contains(first.to_ascii_lowercase());
    if !line.chars().find(|c| !c.is_ascii() || c.is_ascii_alphanumeric()).is_some_and(may_be) {
        return false;
    }
    let key = key(line);
    STAMP.is_match(&key) || COVER.is_match(&key)
}

/// Whether a line is stamped on the pages of a pack, and is no part of the papers' text.
pub fn is_stamp(line: &str) -> bool {
    STAMP.is_match(&key(line))
}

/// Whether a line says that its page is blank.
pub fn is_blank(line: &str) -> bool {
    line.len() < 80 && BLANK.is_match(&key(line))
}

/// Whether papers of a committee are among these nodes.
pub fn has_papers(nodes: &[Node]) -> bool {
    const MOST: usize = 2_000;
    has_marks(nodes.iter().take(MOST).flat_map(|node| lines::texts(node, TOP)))
}

/// Whether a line is the first one of an agenda, of minutes or of an officer's paper.
pub fn is_first_line(line: &str) -> bool {
    line.len() < LONG && FIRST.is_match(&key(line))
}

fn has_marks<'t>(texts: impl Iterator<Item = Cow<'t, str>>) -> bool {
    let mut seen = vec![false; MARKS.count()];
    for text in texts.filter(|text| text.len() < LONG).map(|text| key(&text)).filter(|text| may_be_mark(text)) {
        MARKS.matching(&text).for_each(|mark| seen[mark] = true);
        if seen.iter().filter(|seen| **seen).count() >= ENOUGH {
            return true;
        }
    }
    false
}

/// How the marks begin, after numbers.
const BEGINNINGS: [&str; 57] = [
    "agenda",
    "also",
    "any",
    "apolog",
    "append",
    "background",
    "cabinet",
    "climate",
    "committee",
    "confirm",
    "contact",
    "councillors",
    "date",
    "declar",
    "deputation",
    "disclos",
    "draft",
    "electoral",
    "equalit",
    "exclusion",
    "executive",
    "financial",
    "forward",
    "friday",
    "in",
    "is",
    "joint",
    "key",
    "lead",
    "legal",
    "list",
    "member",
    "minutes",
    "monday",
    "officers",
    "options",
    "petition",
    "portfolio",
    "present",
    "procurement",
    "public",
    "purpose",
    "question",
    "quorum",
    "reasons",
    "report",
    "resource",
    "responsible",
    "risk",
    "staffing",
    "supplement",
    "thursday",
    "tuesday",
    "urgent",
    "ward",
    "wednesday",
    "work",
];
/// How the marks end that may begin with any word.
const ENDINGS: [&str; 5] = ["committee", "panel", "board", "commission", "meeting"];

/// Whether a line may be a mark: most lines begin and end otherwise, and the search for the marks is slow.
fn may_be_mark(key: &str) -> bool {
    let words = key.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    // no beginning begins another, so only the last one in order before the words can begin them
    let before = BEGINNINGS.partition_point(|beginning| *beginning <= words);
    let begins = before.checked_sub(1).is_some_and(|last| words.starts_with(BEGINNINGS[last]));
    let paged = || key.ends_with(|c: char| c.is_ascii_digit()) && key.contains("page");
    begins || ENDINGS.iter().any(|end| key.ends_with(end)) || paged()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Block;

    fn page(lines: &[&str]) -> Vec<Node> {
        lines.iter().map(|line| Node::Text(Block { text: line.to_string(), ..Block::default() })).collect()
    }

    #[test]
    fn agendas_minutes_and_papers_are_a_committees() {
        assert!(is_page(&page(&["Fenmoor Council", "Agenda", "1. Apologies for absence", "2. Minutes"])));
        assert!(is_page(&page(&["Minutes of the meeting held on 3 May", "Present: Councillors A Fen and B Alder"])));
        assert!(is_page(&page(&["Report of the Director of Children’s Services", "Wards affected: all"])));
        assert!(is_page(&page(&["Overview and Scrutiny Committee", "Tuesday 14 May 2019, 10.00 am"])));
    }

    #[test]
    fn beginnings_are_in_order_and_none_begins_another() {
        assert!(BEGINNINGS.is_sorted_by(|a, b| a < b && !b.starts_with(a)));
    }

    #[test]
    fn every_mark_may_be_one() {
        let lines = [
            "public agenda pack",
            "2 apologies for absence",
            "3 declarations of interest",
            "draft minutes of the meeting",
            "4 questions from members",
            "urgent business",
            "forward plan",
            "date of next meeting",
            "membership",
            "also present",
            "report of the director",
            "report title",
            "contact officer",
            "portfolio holder",
            "wards affected",
            "is this a key decision",
            "1 purpose of the report",
            "5 legal implications",
            "background papers",
            "children and families scrutiny committee",
            "tuesday 14 may 2019 10 00 am",
            "appendix a",
            "fenmoor pages 3 12",
        ];
        for (mark, line) in lines.iter().enumerate() {
            assert!(MARKS.matching(line).any(|found| found == mark), "{line}");
            assert!(may_be_mark(line), "{line}");
        }
        assert_eq!(lines.len(), MARKS.count());
    }

    #[test]
    fn reports_that_mention_boards_and_meetings_are_none() {
        let title = ["Fenmoor Council", "Inspection of services for children in need of help and protection"];
        assert!(!is_page(&page(&title)));
        assert!(!is_page(&page(&["Lead inspector: Cy Elder", "Minutes of meetings are clear.", "Recommendations"])));
        assert!(!is_page(&page(&["Appendix A", "The scale of grades"])));
    }
}
