//! Running headers, footers and page numbers among the lines.

use super::label;
use super::line::{TextLine, fold};
use super::wrap::{begins_small, is_open};
use crate::model::document::Furniture;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many lines at a page's top and bottom may be furniture.
const EDGE: usize = 4;
/// Longest running header, in characters.
const LONGEST: usize = 160;
/// Length of a line that was broken because it was full.
const FULL_LINE: usize = 50;

/// How many pages a header or footer is repeated on.
const ENOUGH: usize = 3;
/// The same in a text of up to [`SHORT_TEXT`] pages.
const ENOUGH_IN_SHORT: usize = 2;
const SHORT_TEXT: u32 = 3;
/// From one page with a header or footer to the next: one page may be left out.
const MOST_APART: u32 = 2;
/// A line with this many cells is a table's head.
const TABLE_CELLS: usize = 3;
/// From one page's number to the next there are more lines with text than this: contents pages and lists have fewer.
const APART: usize = 4;
/// A footer's other lines are so many lines from its page number.
const BESIDE: usize = 2;
/// Largest number of digits in a page number.
const LONGEST_NUMBER: usize = 3;
/// Among so many of the last runs of numbers one is looked for that goes on.
const MOST_RUNS: usize = 20;
/// How many lines a running header has in a text whose page ends are lost.
const LONGEST_STANZA: usize = 3;

/// Which lines are furniture: one flag per line, and their text.
pub(super) fn running_lines(lines: &[TextLine], pages: Option<u32>) -> (Vec<bool>, Vec<Furniture>) {
    let mut flags = vec![false; lines.len()];
    match pages {
        Some(pages) => flag_edges(lines, pages, &mut flags),
        None => flag_interruptions(lines, &mut flags),
    }
    let flagged = lines.iter().zip(&flags).filter(|&(_, &flag)| flag && pages.is_some());
    let furniture =
        flagged.map(|(line, _)| Furniture { page: line.page, text: fold(line.text), stamp: false }).collect();
    (flags, furniture)
}

/// Words with all digits made equal, so that page numbers are the same.
fn without_figures(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in fold(text).chars() {
        if !c.is_ascii_digit() {
            key.push(c);
        } else if !key.ends_with('#') {
            key.push('#');
        }
    }
    key
}

/// The rule for texts with form feeds: text printed at the same edge of at least three consecutive pages (two
/// if there are up to three pages), at most one left out, is furniture, from the edge inwards
/// up to the first line that isn't; so is a page's own number alone. A heading that
/// begins a page now and then isn't.
fn flag_edges(lines: &[TextLine], pages: u32, flags: &mut [bool]) {
    let edges: Vec<[Vec<usize>; 2]> = page_ranges(lines).into_iter().map(|page| edges(lines, page)).collect();
    let mut places: FxHashMap<(usize, String), Vec<u32>> = FxHashMap::default();
    for (side, line) in edges.iter().flat_map(|page| sided(lines, page)) {
        let pages = places.entry((side, without_figures(line.text))).or_default();
        if pages.last() != Some(&line.page) {
            pages.push(line.page);
        }
    }
    let enough = if pages <= SHORT_TEXT { ENOUGH_IN_SHORT } else { ENOUGH };
    for pages in places.values_mut() {
        let runs = pages.chunk_by(|a, b| b - a <= MOST_APART).filter(|run| run.len() >= enough);
        *pages = runs.flatten().copied().collect();
    }
    let is_furniture = |side: usize, line: &TextLine| {
        let pages = places.get(&(side, without_figures(line.text)));
        pages.is_some_and(|pages| pages.binary_search(&line.page).is_ok()) || line.text.trim().parse() == Ok(line.page)
    };
    for (side, edge) in edges.iter().flat_map(|page| page.iter().enumerate()) {
        let runs = edge.iter().take_while(|&&at| lines.get(at).is_some_and(|line| is_furniture(side, line)));
        runs.for_each(|&at| flags.get_mut(at).into_iter().for_each(|flag| *flag = true));
    }
    flag_numbers_behind_labels(lines, flags);
}

/// A page's own number directly behind the label of a paragraph: some tools read a page's last label before its foot.
fn flag_numbers_behind_labels(lines: &[TextLine], flags: &mut [bool]) {
    let mut labelled = false;
    for (line, flag) in lines.iter().zip(flags).filter(|(line, _)| !line.is_blank()) {
        *flag |= labelled && line.text.trim().parse() == Ok(line.page);
        labelled = label::item(line.text).is_some_and(|item| item.rest.is_empty());
    }
}

/// The lines of a page's edges: 0 is its top, 1 its bottom.
fn sided<'a>(lines: &'a [TextLine<'a>], page: &[Vec<usize>; 2]) -> Vec<(usize, &'a TextLine<'a>)> {
    let edges = page.iter().enumerate();
    edges.flat_map(|(side, edge)| edge.iter().filter_map(move |&at| Some((side, lines.get(at)?)))).collect()
}

fn page_ranges(lines: &[TextLine]) -> Vec<Range<usize>> {
    let mut start = 0;
    let chunks = lines.chunk_by(|a, b| a.page == b.page).map(|page| {
        let range = start..start + page.len();
        start = range.end;
        range
    });
    chunks.collect()
}

/// The first and the last lines with text, from the edge inwards. Heads of tables, which are also repeated, end them.
fn edges(lines: &[TextLine], page: Range<usize>) -> [Vec<usize>; 2] {
    let written = |at: &usize| lines.get(*at).is_some_and(|line| !line.is_blank());
    let plain = |at: &usize| {
        lines.get(*at).is_some_and(|line| {
            let gaps = line.text.trim().split("   ").filter(|part| !part.trim().is_empty()).count();
            let label = label::item(line.text).is_some_and(|item| item.rest.is_empty());
            !label && line.text.len() <= LONGEST && !line.text.trim().contains(['\t', '|']) && gaps < TABLE_CELLS
        })
    };
    [
        page.clone().filter(written).take(EDGE).take_while(plain).collect(),
        page.rev().filter(written).take(EDGE).take_while(plain).collect(),
    ]
}

/// The rule for texts whose page ends are lost: a short stanza inside a split sentence
/// in two or more places is a running header wherever it is; a number only where it splits one.
fn flag_interruptions(lines: &[TextLine], flags: &mut [bool]) {
    flag_counters(lines, flags);
    let stanzas = stanzas(lines);
    let mut cuts: FxHashMap<String, usize> = FxHashMap::default();
    let mut cutting = vec![false; stanzas.len()];
    for (at, three) in stanzas.windows(3).enumerate() {
        let [before, middle, after] = three else { continue };
        if let (true, Some(name)) = (is_cut(lines, before, after), name(lines, middle)) {
            *cuts.entry(name).or_default() += 1;
            cutting.get_mut(at + 1).into_iter().for_each(|cut| *cut = true);
        }
    }
    for (stanza, cut) in stanzas.into_iter().zip(cutting) {
        let Some(name) = name(lines, &stanza) else { continue };
        let often = cuts.get(&name).is_some_and(|&count| count > 1);
        if often && (cut || !name.contains('#')) {
            flags.get_mut(stanza).into_iter().flatten().for_each(|flag| *flag = true);
        }
    }
}

/// Lines that count pages, such as "4" or "Inspection report: Fenmoor 4", which are the same but for their last number:
/// it rises by one, from each to one at some distance. Lines repeated beside several of them are furniture as well.
fn flag_counters(lines: &[TextLine], flags: &mut [bool]) {
    let written: Vec<usize> = (0..lines.len()).filter(|at| lines.get(*at).is_some_and(|l| !l.is_blank())).collect();
    let text = |at: usize| written.get(at).and_then(|line| lines.get(*line)).map_or("", |line| bare(line.text));
    let mut series: FxHashMap<String, Vec<Vec<(usize, u32)>>> = FxHashMap::default();
    for at in 0..written.len() {
        let Some(number) = last_number(text(at)) else { continue };
        let runs = series.entry(without_figures(text(at))).or_default();
        // a page between two others may be nearly empty
        let goes_on = |run: &&mut Vec<(usize, u32)>| {
            let apart = |last: usize| at > last + APART || run.len() >= ENOUGH;
            run.last().is_some_and(|(last, count)| number == count.saturating_add(1) && apart(*last))
        };
        // a number of the contents page may count on as well, but from farther away
        let nearest = |run: &&mut Vec<(usize, u32)>| run.last().map(|(last, _)| *last);
        match runs.iter_mut().rev().take(MOST_RUNS).filter(goes_on).max_by_key(nearest) {
            Some(run) => run.push((at, number)),
            None => runs.push(vec![(at, number)]),
        }
    }
    let runs = series.into_values().filter_map(|runs| runs.into_iter().max_by_key(Vec::len));
    let counters: Vec<usize> = runs.filter(|run| run.len() >= ENOUGH).flatten().map(|(at, _)| at).collect();
    let beside = |at: &usize| {
        let at = *at;
        (at.saturating_sub(BESIDE)..=at + BESIDE).filter(move |other| *other != at)
    };
    let mut repeated: FxHashMap<String, usize> = FxHashMap::default();
    for other in counters.iter().flat_map(beside).filter(|other| text(*other).len() <= LONGEST) {
        *repeated.entry(fold(text(other))).or_default() += 1;
    }
    let own = counters.iter().copied();
    let others = counters.iter().flat_map(beside);
    let others = others.filter(|other| repeated.get(&fold(text(*other))).is_some_and(|count| *count >= ENOUGH));
    for at in own.chain(others).filter_map(|at| written.get(at)) {
        flags.get_mut(*at).into_iter().for_each(|flag| *flag = true);
    }
}

/// A line without the marks that Markdown makes it bold or a heading with.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| matches!(c, '*' | '_' | '#') || c.is_whitespace())
}

/// The number at the end of a short line, if it could be a page's.
fn last_number(text: &str) -> Option<u32> {
    let text = text.trim_end();
    let start = text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let number = text.get(start..)?;
    (text.len() <= LONGEST && number.len() <= LONGEST_NUMBER).then(|| number.parse().ok())?
}

/// Lines between blank lines.
fn stanzas(lines: &[TextLine]) -> Vec<Range<usize>> {
    let mut stanzas: Vec<Range<usize>> = Vec::new();
    for (at, _) in lines.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        match stanzas.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => stanzas.push(at..at + 1),
        }
    }
    stanzas
}

/// A short stanza's words, with all digits made equal.
fn name(lines: &[TextLine], stanza: &Range<usize>) -> Option<String> {
    let stanza = lines.get(stanza.clone()).filter(|stanza| stanza.len() <= LONGEST_STANZA)?;
    // a label that waits for its text stands between sentences that begin small
    if stanza.iter().any(|line| label::item(line.text).is_some_and(|item| item.rest.is_empty())) {
        return None;
    }
    let short = stanza.iter().map(|line| line.text.len()).sum::<usize>() <= LONGEST;
    short.then(|| without_figures(&stanza.iter().flat_map(|line| [line.text, " "]).collect::<String>()))
}

fn is_cut(lines: &[TextLine], before: &Range<usize>, after: &Range<usize>) -> bool {
    let end = before.end.checked_sub(1).and_then(|last| lines.get(last));
    let open = end.is_some_and(|line| line.text.len() >= FULL_LINE && is_open(line.text));
    open && lines.get(after.start).is_some_and(|line| begins_small(line.text))
}

#[cfg(test)]
mod tests {
    use super::super::line::split;
    use super::*;

    #[test]
    fn headers_and_numbers_repeat_at_the_edges() {
        let page = |n: u32| {
            format!("Fenmoor Council report\n\nBody of page {n}, all its own: {}\n\n   {n}\n", "x".repeat(n as usize))
        };
        let text: Vec<String> = (1..=4).map(page).collect();
        let text = text.join("\x0C");
        let (lines, pages) = split(&text);
        let (flags, furniture) = running_lines(&lines, pages);
        let kept: Vec<_> = lines.iter().zip(&flags).filter(|(l, f)| !**f && !l.is_blank()).collect();
        assert_eq!(kept.len(), 4);
        assert_eq!(furniture.len(), 8);
        assert_eq!((furniture[0].page, furniture[1].text.as_str()), (1, "1"));
    }

    #[test]
    fn a_heading_on_some_pages_is_text() {
        let words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota"];
        let page = |(at, word): (usize, &&str)| {
            if at % 3 == 0 { format!("Findings\n\nText {word}\n") } else { format!("Text {word}\n") }
        };
        let text: Vec<String> = words.iter().enumerate().map(page).collect();
        let text = text.join("\x0C");
        let (lines, pages) = split(&text);
        assert!(running_lines(&lines, pages).1.is_empty());
    }

    #[test]
    fn what_cuts_two_sentences_runs() {
        let long = "The partnership is well established and leaders have an overview of the";
        let cut = format!("{long}\n\nWesthaven\nCouncil\n\nwork of the agencies.\n\n");
        let text = format!("{cut}{cut}Westhaven Council\n\nFindings\n");
        let (lines, pages) = split(&text);
        let (flags, furniture) = running_lines(&lines, pages);
        assert_eq!(flags.iter().filter(|flag| **flag).count(), 5);
        assert!(furniture.is_empty());
    }

    #[test]
    fn page_numbers_without_form_feeds_count_pages() {
        let body = "Some text of Fenmoor.\nMore of it here.\nStill more.\n";
        let page = |n: u32| {
            format!(
                "Part {n} begins.\n{body}And {n} again.\nThe end of {n} is here.\nReport on Fenmoor\n4 to 8 March 2023 {n}\n"
            )
        };
        let text: String = (2..=4).map(page).collect();
        let (lines, pages) = split(&text);
        let (flags, _) = running_lines(&lines, pages);
        assert_eq!((pages, flags.iter().filter(|flag| **flag).count()), (None, 6));
        // the entries of a contents page, and numbers in sentences
        let text = "Summary\n3\nFindings\n4\nNext steps\n5\nThere are 6 of 7\n";
        let (lines, pages) = split(text);
        assert!(running_lines(&lines, pages).0.iter().all(|flag| !flag));
    }

    #[test]
    fn a_contents_pages_number_does_not_take_over_the_count_of_pages() {
        let page = |n: u32| {
            format!("Part {n} begins.\n{n} is all.\nMore.\nStill {n} more.\nAnd {n} more.\nThe end of {n}.\n\n{n}\n\n")
        };
        // the sixth page is nearly empty
        let pages: String = (2..=8).map(|n| if n == 6 { "A line.\n\n6\n\n".to_string() } else { page(n) }).collect();
        let (lines, pages) = split(&pages);
        let flagged = |lines: &[TextLine]| running_lines(lines, None).0.iter().filter(|flag| **flag).count();
        assert_eq!((pages, flagged(&lines)), (None, 7));
        let text: String = (2..=8).map(page).collect();
        let text = format!("Findings\n\n4\n\nNext steps\n\n5\n\n{text}");
        assert_eq!(flagged(&split(&text).0), 7);
    }

    #[test]
    fn a_bullet_that_waits_for_its_text_is_no_running_line() {
        let item = "make sure that all of the children and the young people in the area have a plan\n\n•\n\n";
        assert!(flags_of(&item.repeat(4)).iter().all(|flag| !flag));
    }

    fn flags_of(text: &str) -> Vec<bool> {
        let (lines, pages) = split(text);
        running_lines(&lines, pages).0
    }

    #[test]
    fn a_pages_number_between_a_label_and_its_text_is_no_text() {
        let text = "Children are safe.\n\nPlans are clear.\n\nStaff stay.\n\nLeaders know them.\n\n7.\n\n1\n\nThe number of children \
                    fell.\n\nVisits are made.\n\nThey help.\n\nHomes are near.\n\nSchools are good.\n\x0COn 1 May\n\nit was 1\n";
        let (lines, pages) = split(text);
        let (flags, _) = running_lines(&lines, pages);
        let flagged: Vec<&str> = lines.iter().zip(flags).filter(|(_, flag)| *flag).map(|(line, _)| line.text).collect();
        assert_eq!(flagged, ["1"]);
    }

    #[test]
    fn a_paragraphs_number_at_a_pages_edge_is_text() {
        let page = |n: u32| format!("Body of page {n}, {}\n\n{n}.\n", "x".repeat(n as usize));
        let text: Vec<String> = (1..=4).map(page).collect();
        let text = text.join("\x0C");
        let (lines, pages) = split(&text);
        assert!(running_lines(&lines, pages).1.is_empty());
    }
}
