//! Where reports begin in a file with several documents, such as a council's report and its safeguarding board's, two
//! letters, or a committee's papers with reports among them: each has a front of its own. A report that reviews the
//! board in a separate part, under one title page, stays one report.

use super::committee;
use super::fronts::{self, Front, fronts};
use super::lines;
use super::numbers;
use crate::model::document::{Document, Node};
use crate::recognise::framework::recognise;
use crate::recognise::front;
use crate::words::{Pattern, pattern};

/// What the last page of a report has, and that of a letter.
static END: Pattern = pattern(
    r"(?i)\bcrown copyright\b|^yours? (?:sincerely|faithfully)\b|^if you are not happy with (?:the|this) (?:inspection|report)\b|\bmay be copied in whole or in part\b",
).with(&["crown copyright", "your", "not happy", "copied in whole"]);

/// Where reports begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The fronts of the reports, in file order.
    pub fronts: Vec<Front>,
    /// Fronts inside a report that may begin another one.
    pub doubtful: Vec<usize>,
}

/// The reports among these nodes.
pub fn find(document: &Document) -> Found {
    let nodes = &document.nodes;
    let anew = numbers::begin_anew(document);
    let mut found = Found::default();
    // A report without a front that was recognised, or a front.
    let mut before: Option<Front> = None;
    for front in fronts(nodes) {
        match &before {
            None => match above(nodes, &front) {
                Above::Papers => {}
                Above::Cover => {
                    before = Some(Front { start: 0, ..front.clone() });
                    found.fronts.extend(before.clone());
                    continue;
                }
                Above::Report(first) => {
                    let begins = follows(nodes, &first, &front, &anew);
                    found.fronts.push(first.clone());
                    if !begins {
                        found.doubtful.extend(doubt(&first, &front));
                        before = Some(Front { opened: front.opened, ..first });
                        continue;
                    }
                }
            },
            Some(last) if !follows(nodes, last, &front, &anew) => {
                found.doubtful.extend(doubt(last, &front));
                continue;
            }
            Some(_) => {}
        }
        before = Some(front.clone());
        found.fronts.push(front);
    }
    found
}

/// What comes before the first front of a file.
enum Above {
    /// A cover page or a letterhead, or nothing.
    Cover,
    /// A report whose title page or letterhead has an unusual form.
    Report(Front),
    /// Something else.
    Papers,
}

fn above(nodes: &[Node], front: &Front) -> Above {
    let head = nodes.get(..front.start).unwrap_or_default();
    if is_cover(head) {
        return Above::Cover;
    }
    if committee::has_papers(head) {
        return Above::Papers;
    }
    match recognise(&front::lines(head), head).framework {
        Some(_) => Above::Report(Front { letter: head.iter().any(fronts::is_salutation), ..Front::default() }),
        None => Above::Papers,
    }
}

/// Whether these are the few short lines of a cover page or a letterhead.
fn is_cover(head: &[Node]) -> bool {
    const MOST: usize = 12;
    let short = |node: &Node| lines::texts(node, MOST).iter().all(|text| text.len() < 100);
    head.len() <= MOST && head.iter().all(short) && !committee::has_papers(head)
}

/// Whether a front begins another report than the one before it.
fn follows(nodes: &[Node], before: &Front, front: &Front, anew: &[usize]) -> bool {
    let text = nodes.get(before.opened..front.start);
    let numbered = || anew.iter().any(|at| front.start <= *at && *at <= front.opened);
    front.start > before.opened
        && (differs(before, front)
            || ends(text)
            || numbered()
            || text.is_some_and(has_papers)
            || starts_again(text, nodes.get(front.opened..)))
}

/// Whether there is a committee's page or a blank one, which no report has inside.
fn has_papers(text: &[Node]) -> bool {
    let blank = |node: &Node| lines::text(node).is_some_and(|line| committee::is_blank(&line));
    (0..text.len()).any(|at| committee::begins(text, at)) || text.iter().any(blank)
}

/// A report of its own would have dates; the page that names the team repeats only the title.
fn doubt(before: &Front, front: &Front) -> Option<usize> {
    (front.start > before.opened && (front.dates.is_some() || front.letter)).then_some(front.start)
}

/// Whether two fronts can't be one report's: both are letters, or the dates of the inspections differ, or the frameworks
/// of a letter and a report.
fn differs(one: &Front, other: &Front) -> bool {
    let dated = one.dates.is_some() && other.dates.is_some() && one.dates != other.dates;
    let framed = one.framework.is_some() && other.framework.is_some() && one.framework != other.framework;
    one.letter && other.letter || dated || framed && one.letter != other.letter
}

/// Whether a report ends in these nodes.
pub fn ends(nodes: Option<&[Node]>) -> bool {
    nodes.is_some_and(|nodes| nodes.iter().rev().any(is_end))
}

/// Whether a node has what ends a report or a letter.
pub fn is_end(node: &Node) -> bool {
    lines::texts(node, 40).iter().any(|text| END.is_match(text))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{Block, Role};
    use crate::model::line::Line;
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

    /// Where the reports after the first one begin.
    fn starts(nodes: &[Node]) -> Vec<usize> {
        let found = find(&Document { nodes: nodes.to_vec(), ..Document::default() });
        found.fronts.iter().map(|front| front.start).filter(|start| *start > 0).collect()
    }

    fn pair(first: Vec<(u32, &'static str)>, second: Vec<(u32, &'static str)>) -> Vec<usize> {
        starts(&nodes(&[first, second].concat()))
    }

    #[test]
    fn two_letters_are_two_reports() {
        assert_eq!(pair(letter(1), letter(2)), [9]);
        assert_eq!(pair(letter(0), letter(0)), [9], "in text from the letterhead on, without pages");
    }

    #[test]
    fn addressees_run_together_belong_to_their_letter() {
        let address = "Ann Fen, Director of Children’s Services, Fenmoor County Council Bo Alder, Chief Nurse and Executive \
                       Lead for Safeguarding, Fenmoor and Westhaven Integrated Care Board Cy Elder, Police and Crime Commissioner \
                       for Westhaven Di Moor, Chief Constable of Westhaven Police Ed Vale, Head of Youth Justice, Fenmoor County \
                       Council Flo Ash, Chair of the Fenmoor Safeguarding Partnership";
        let mut run_together = letter(0);
        run_together.iter_mut().skip(2).take(1).for_each(|line| line.1 = address);
        run_together.iter_mut().skip(4).take(1).for_each(|line| {
            line.1 = "Joint targeted area inspection of the multi-agency response to abuse in Fenmoor"
        });
        assert!(starts(&nodes(&run_together)).is_empty());
        let found = find(&Document { nodes: nodes(&run_together), ..Document::default() });
        assert_eq!(found.fronts.first().map(|front| front.start), Some(0));
        // with the date on the first line of the same block
        let mut dated = nodes(&run_together);
        let date = dated.remove(1);
        if let (Node::Text(date), Some(Node::Text(address))) = (date, dated.get_mut(1)) {
            address.rows =
                [date.text.as_str(), address.text.as_str()].map(|row| Line::new(row, Place::default())).to_vec();
            address.text = format!("{} {}", date.text, address.text);
        }
        let found = find(&Document { nodes: dated, ..Document::default() });
        assert_eq!(found.fronts.first().map(|front| front.start), Some(0));
    }

    #[test]
    fn a_letter_and_a_report_are_two_reports() {
        assert_eq!(pair(letter(1), report(2)), [9]);
        assert_eq!(pair(report(1), letter(2)), [5]);
        assert_eq!(pair(report(0), letter(0)), [5]);
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

    fn agenda(page: u32) -> Vec<(u32, &'static str)> {
        let lines = [
            "Agenda",
            "1. Apologies for absence",
            "2. Declarations of interest",
            "3. Reports by Ofsted",
            "4. Budget",
            "5. Any other business",
        ];
        lines.into_iter().map(|line| (page, line)).collect()
    }

    #[test]
    fn a_report_behind_an_agenda_is_found() {
        for page in [0, 1] {
            let next = if page == 0 { 0 } else { 2 };
            assert_eq!(pair(agenda(page), report(next)), [6], "pages: {page}");
            assert_eq!(pair(agenda(page), letter(next)), [6], "pages: {page}");
        }
    }

    #[test]
    fn addressees_run_together_hide_no_letter() {
        let mut long = letter(2);
        long[2].1 = TEXT;
        assert_eq!(pair(report(1), long), [5]);
    }

    #[test]
    fn a_school_report_has_a_title_page_too() {
        let school = [(2, "Inspection of Quarry Lane School"), (2, "Inspection dates: 4 and 5 March 2020"), (2, TEXT)];
        assert_eq!(pair(report(1), school.to_vec()), [5]);
    }

    #[test]
    fn a_line_and_the_next_may_be_run_together() {
        let glued =
            [(0, "Focused visit to Fenmoor local authority children’s services This letter summarises the findings.")];
        let second = [&letter(0)[..4], &glued, &[(0, TEXT)]].concat();
        assert_eq!(pair(report(0), second), [5]);
        let dated = [
            (2, "Area SEND inspection of Fenmoor Local Area Partnership Inspection dates: 3 to 7 May 2023"),
            (2, TEXT),
        ];
        assert_eq!(pair(letter(1), dated.to_vec()), [9]);
    }

    #[test]
    fn the_last_footer_of_a_report_begins_none() {
        let footer = [(0, report(0)[0].1)];
        let first = [report(0), footer.to_vec()].concat();
        assert_eq!(pair(first.clone(), letter(0)), [6]);
        assert_eq!(
            pair(
                first,
                [
                    (0, "Inspection of Aldermarch local authority children’s services"),
                    (0, "Inspection dates: 1 to 12 May 2023"),
                    (0, TEXT)
                ]
                .to_vec()
            ),
            [6]
        );
    }

    #[test]
    fn a_title_with_other_words_around_it_is_doubtful() {
        let mut inside = report(1);
        inside.truncate(4);
        let again = [(2, report(2)[0].1), (2, report(2)[1].1), (2, TEXT)].to_vec();
        let found = find(&Document { nodes: nodes(&[inside, again].concat()), ..Document::default() });
        assert_eq!((found.fronts.len(), found.doubtful), (1, vec![4]));
    }
}
