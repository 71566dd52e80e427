//! The inspected body's name as printed in the title.

use super::titles::{AFTER, BEFORE, CLOSED, FURNITURE, NAMELESS, NAMELESS_VISIT, SEAM, STOP, THEMED, TITLE};
use super::wrapped_name::{goes_on, with_rest};
use crate::model::line::{Joined, Line};
use crate::model::place::Printed;
use crate::recognise::title::cut;
use crate::words::{Pattern, key, pattern, pattern_of};
use std::sync::LazyLock;

/// A title and the lines around it take no more lines than this.
const MOST_LINES: usize = 8;

/// The inspected body, as printed in the title, without "the" before it and the words of
/// the title's formula ("local authority", "children's services") after it.
///
/// `title_block` is the document's first blocks in reading order, at least up to the
/// dates; what follows is ignored. The body is inside the title ("Inspection of the
/// London Borough of ... local authority children's services", "Focused visit to ...",
/// "Joint targeted area inspection of the multi-agency response to ... in ..."), or on
/// separate lines before a title that names nobody, or after it (reports until 2013).
/// `None` if it isn't there.
pub fn provider_name(title_block: &[Line]) -> Option<Printed<String>> {
    let parts = title_block.iter().flat_map(parted);
    let lines: Vec<Line> = parts.filter(|line| !FURNITURE.is_match(&line.text)).collect();
    let title = lines.iter().position(|line| TITLE.is_match(&line.text) && !STOP.is_match(&line.text))?;
    let after = lines.get(title..).unwrap_or_default();
    let end = after.iter().position(|line| STOP.is_match(&line.text)).unwrap_or(after.len()).min(MOST_LINES);
    let titles = after.get(..end).unwrap_or_default();
    match nameless(titles) {
        Some(taken) => body_before(lines.get(..title)?).or_else(|| body_after(titles.get(taken..)?)),
        None => named(titles).or_else(|| body_before(lines.get(..title)?)),
    }
}

/// The name after the first of these words in a title such as "Inspection of Quarry Lane School", to the title's end;
/// it may continue on the next line.
pub fn behind(title_block: &[Line], words: &[&str]) -> Option<Printed<String>> {
    let starts = |line: &Line| {
        let lower = line.text.to_lowercase();
        words.iter().find(|words| lower.starts_with(**words)).map(|words| words.len())
    };
    let (at, start) = title_block.iter().enumerate().find_map(|(at, line)| Some((at, starts(line)?)))?;
    let title = with_rest(title_block, at, |_, _| false)?;
    let name = cut(&title.text).get(start..)?.trim();
    let place = title.place_at(start);
    (!name.is_empty()).then(|| Printed { value: name.to_string(), words: name.to_string(), place })
}

/// The first line of a title page whose form prints no title, or only those lines before it; it may continue on the
/// next line, before the address or those lines.
pub fn first(title_block: &[Line], before: &[&str]) -> Option<Printed<String>> {
    const WITHIN: usize = 6;
    let is_name = |line: &Line| !before.contains(&key(&line.text).as_str());
    let at = title_block.iter().take(WITHIN).position(is_name)?;
    let ends = |next: &Line, after: &Line| is_name(next) && !is_name(after) && next.cell.is_none();
    let title = with_rest(title_block, at, ends)?;
    let name = cut(&title.text).trim();
    let dated = name.contains(':') || title_block.get(at)?.cell.is_some();
    (!name.is_empty() && !dated).then(|| Printed::new(name.to_string(), name.to_string(), title.place_at(0)))
}

/// The first line above the form's, unless a number or a labelled line is among them: the form then keeps the name secret.
pub fn above(title_block: &[Line], form: &str) -> Option<Printed<String>> {
    const WITHIN: usize = 8;
    let at = title_block.iter().take(WITHIN).position(|line| key(&line.text).starts_with(form))?;
    let lines: Vec<&Line> = title_block.get(..at)?.iter().filter(|line| !FURNITURE.is_match(&line.text)).collect();
    let secret = |line: &Line| line.text.contains(':') || is_number(&line.text);
    let first = lines.first().filter(|line| line.text.starts_with(char::is_uppercase))?;
    let name =
        Joined::of(std::iter::once(first).chain(lines.get(1).filter(|next| goes_on(&first.text, &next.text))).copied());
    let known = title_block.get(..at)?.iter().any(secret);
    (!known && name.text.len() < 160).then(|| Printed::new(name.text.clone(), name.text.clone(), name.place_at(0)))
}

/// A line that is only a number, such as "SC012345".
fn is_number(text: &str) -> bool {
    let text = text.trim();
    text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
}

/// The lines that are joined in one block.
fn parted(block: &Line) -> Vec<Line> {
    let seams = SEAM.find_iter(&block.text).map(|seam| seam.start());
    let cuts: Vec<usize> = std::iter::once(0).chain(seams).chain([block.text.len()]).collect();
    cuts.windows(2).filter_map(|cut| Some(block.part(*cut.first()?, *cut.last()?))).collect()
}

/// The inspected body in a letter's first sentence: "This letter summarises the findings
/// of the focused visit to ... children's services on ...". For letters whose title names nobody.
pub fn provider_in_prose(text: &Joined) -> Option<Printed<String>> {
    static SENTENCE: Pattern = pattern(
        r"(?i)\b(?:inspection|visit) (?:of|to) (?:the )?(?<name>[^.]*?)(?:['’]s)?(?: local authority)?(?:['’]s)? children['’]s (?:social care )?services\b",
    );
    let found = SENTENCE.captures(&text.text)?.name("name")?;
    let name = tidy(found.as_str())?;
    Some(Printed::new(name.clone(), name, text.place_at(found.start())))
}

/// The area in a joint letter's first sentences: "the work of individual agencies in ...", "a joint inspection of the
/// multi-agency response to ... in ...". For letters whose title names nobody.
pub fn area_of_agencies(text: &Joined) -> Option<Printed<String>> {
    const NAME: &str =
        r"(?:the )?(?<name>\p{Lu}[\p{L}’'-]*(?: (?:(?:and|upon|on|of|the|with|&|in) )*\p{Lu}[\p{L}’'-]*)*)";
    static SENTENCES: LazyLock<[Pattern; 2]> = LazyLock::new(|| {
        [
            r"\bagencies (?:in|across|within) ",
            r"\b[Jj]oint (?:targeted area )?inspection\b[^.]{0,250}? (?:in|across|within) ",
        ]
        .map(|words| pattern_of(format!("{words}{NAME}")))
    });
    let found = SENTENCES.iter().find_map(|sentence| sentence.captures(&text.text)?.name("name"))?;
    let name = tidy(found.as_str())?;
    Some(Printed::new(name.clone(), name, text.place_at(found.start())))
}

/// How many blocks are taken by a title that names nobody, with what follows it of the same kind.
fn nameless(titles: &[Line]) -> Option<usize> {
    let is_nameless = |lines: &[Line]| {
        let joined = Joined::of(lines);
        let text = joined.text.trim_start_matches("and ");
        NAMELESS.is_match(text) || NAMELESS_VISIT.is_match(text)
    };
    let mut taken = 0;
    while let Some(more) = (1..=4).rev().find(|more| titles.get(taken..taken + more).is_some_and(is_nameless)) {
        taken += more;
    }
    (taken > 0).then_some(taken)
}

/// Lines above a title that names nobody, unless one of them is a title itself: run together they would name nobody either.
fn body_before(lines: &[Line]) -> Option<Printed<String>> {
    let is_title = |line: &Line| key(&line.text).ends_with("inspection report");
    (lines.len() <= 3 && !lines.iter().any(is_title)).then(|| body(&Joined::of(lines), None)).flatten()
}

fn body_after(lines: &[Line]) -> Option<Printed<String>> {
    let names = lines.iter().take_while(|line| !TITLE.is_match(&line.text) && line.text.len() <= 100);
    body(&Joined::of(names.take(3)), None)
}

/// The body named by these words, or by some of them.
fn body(words: &Joined, part: Option<&str>) -> Option<Printed<String>> {
    let name = tidy(part.unwrap_or(&words.text))?;
    Some(Printed { place: words.place_of(&name), words: name.clone(), value: name })
}

/// The name inside the title, across as many blocks as the title takes.
fn named(titles: &[Line]) -> Option<Printed<String>> {
    let title = whole_title(titles)?;
    let name = if THEMED.is_match(&title.text) {
        title.text.rsplit_once(" in ").or_else(|| title.text.rsplit_once(" within "))?.1
    } else {
        BEFORE.find(&title.text).and_then(|before| title.text.get(before.end()..))?
    };
    body(&title, Some(&strip_formula(name)))
}

/// The first blocks up to the formula that ends a title, or else as far as the words continue.
fn whole_title(titles: &[Line]) -> Option<Joined> {
    let brief = titles.iter().take_while(|block| block.text.len() <= 120).count().max(1);
    let join = |count: usize| titles.get(..count).map(Joined::of);
    let closed = (1..=brief.min(5)).filter_map(join).find(|title| CLOSED.is_match(&title.text));
    let pairs = titles.iter().zip(titles.iter().skip(1)).take(brief.saturating_sub(1));
    let open = 1 + pairs.take_while(|(block, next)| goes_on(&block.text, &next.text)).count();
    closed.or_else(|| join(open.min(titles.len())))
}

fn strip_formula(name: &str) -> String {
    let mut name = name.trim().to_owned();
    while let Some(formula) = AFTER.find(&name).filter(|formula| formula.start() > 0 && !formula.is_empty()) {
        name.truncate(formula.start());
    }
    name
}

/// Without "the"; a body's name begins in upper case.
fn tidy(name: &str) -> Option<String> {
    let name = name.trim().trim_end_matches(['.', ',']);
    let name = ["the ", "The "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name);
    name.starts_with(char::is_uppercase).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(texts: &[&str]) -> Option<String> {
        let lines: Vec<Line> = texts.iter().map(|text| Line::new(*text, Default::default())).collect();
        provider_name(&lines).map(|name| name.value)
    }

    fn check(lines: &[&str], expected: &str) {
        assert_eq!(name(lines).as_deref(), Some(expected), "{lines:?}");
    }

    #[test]
    fn a_title_above_another_one_is_no_part_of_a_name() {
        let lines = ["Initial teacher education inspection report", "Fenmoor University", "Inspection judgements"];
        assert_eq!(name(&lines), None);
    }

    #[test]
    fn a_form_that_keeps_a_name_secret_prints_a_number_in_its_place() {
        const FORM: &str = "Inspected under the social care common inspection framework";
        let name = |texts: &[&str]| {
            let lines: Vec<Line> = texts.iter().map(|text| Line::new(*text, Default::default())).collect();
            above(&lines, &key(FORM)).map(|name| name.value)
        };
        let agency = ["Fenmoor College Fostering", "O’Dare Ltd", "2 Mill Court, Aldermarch, AM2 6TB", FORM];
        assert_eq!(name(&agency).as_deref(), Some("Fenmoor College Fostering"));
        assert_eq!(name(&["SC098417", "Registered provider: O’Dare Ltd", "Full inspection", FORM]), None);
        assert_eq!(name(&["2790316", "Full inspection", FORM]), None);
        assert_eq!(name(&["Registered provider: O’Dare Ltd", FORM]), None);
        assert_eq!(name(&[FORM]), None);
    }

    #[test]
    fn a_name_that_breaks_off_goes_on_in_the_next_line() {
        let block =
            |texts: &[&str]| -> Vec<Line> { texts.iter().map(|text| Line::new(*text, Default::default())).collect() };
        let lines =
            block(&["Fenmoor Academy of Fostering,", "incorporating Alder Families", "Inspected under the form"]);
        let whole = "Fenmoor Academy of Fostering, incorporating Alder Families";
        assert_eq!(above(&lines, "inspected under").map(|name| name.value).as_deref(), Some(whole));
        assert_eq!(first(&lines, &[]).map(|name| name.value).as_deref(), Some(whole));
        let titled = block(&["Inspection of the College of", "Fenmoor", "Inspection dates: 3 May 2021"]);
        let name = behind(&titled, &["inspection of "]).map(|name| name.value);
        assert_eq!(name.as_deref(), Some("the College of Fenmoor"));
    }

    #[test]
    fn inside_the_title() {
        check(
            &["Inspection of Fenmoor local authority children’s services", "Inspection dates: 4 May 2021"],
            "Fenmoor",
        );
        check(
            &["Inspection of Fenmoor local", "authority children's services", "Inspection dates: 4 May 2021"],
            "Fenmoor",
        );
        check(
            &["Inspection of the London Borough of Westhaven local authority children’s services"],
            "London Borough of Westhaven",
        );
        check(
            &["Inspection of Aldermarch,", "Fenmoor and Westhaven local authority", "children’s services"],
            "Aldermarch, Fenmoor and Westhaven",
        );
        check(&["Inspection of Fenmoor Council children’s social care services"], "Fenmoor Council");
        check(&["Inspection of Fenmoor Children’s Trust", "Inspection dates: 4 May 2021"], "Fenmoor Children’s Trust");
        check(&["Ofsted publishes inspection report for Fenmoor Council", "In May"], "Fenmoor Council");
        check(&["Re-inspection of children’s services in Fenmoor"], "Fenmoor");
        check(
            &["Area SEND inspection of Fenmoor Local Area", "Partnership", "Inspection dates: 4 May"],
            "Fenmoor Local Area Partnership",
        );
        check(
            &["Local area partnership report", "Area SEND inspection of Fenmoor Local Area Partnership"],
            "Fenmoor Local Area Partnership",
        );
    }

    #[test]
    fn titles_of_letters() {
        let letter = ["Ofsted", "Piccadilly Gate", "21 April 2017", "Ann Fen", "Director", "Fenmoor", "Dear Ms Fen"];
        let with =
            |title| letter.iter().copied().chain([title, "This letter summarises the findings"]).collect::<Vec<_>>();
        check(&with("Focused visit to Fenmoor Council’s children’s services"), "Fenmoor Council");
        check(&with("Focused visit to the Isle of Fen local authority children’s services"), "Isle of Fen");
        check(&with("Monitoring visit of Fenmoor children's services"), "Fenmoor");
        check(&with("Joint targeted area inspection of Fenmoor"), "Fenmoor");
        check(
            &with("Joint targeted area inspection of the multi-agency response to abuse in the family in Fenmoor."),
            "Fenmoor",
        );
        check(
            &with("Monitoring visit to Fenmoor children’s services provided by Westhaven Children’s Trust"),
            "Fenmoor",
        );
        check(
            &["Joint targeted area inspection of the London Borough of", "Westhaven", "Some words follow"],
            "London Borough of Westhaven",
        );
        check(
            &[
                "Joint targeted area inspection of the multi-agency response to abuse and",
                "neglect in Fenmoor",
                "Between 22 and 26 May 2016",
            ],
            "Fenmoor",
        );
        check(&with("Joint local area SEND inspection in Fenmoor"), "Fenmoor");
        assert_eq!(name(&with("Focused visit to children’s services")), None);
        assert_eq!(
            name(&with("Joint targeted area inspection of the multi-agency response to abuse in the family")),
            None
        );
    }

    #[test]
    fn before_a_title_that_names_nobody() {
        let sif = [
            "Inspection of services for children in need of help and protection, children looked after and care leavers1",
            "and",
            "Review of the effectiveness of the Local Safeguarding Children Board2",
            "Inspection date: 4 May 2015",
        ];
        let block: Vec<_> = ["London Borough of", "Westhaven upon Fen"].into_iter().chain(sif).collect();
        check(&block, "London Borough of Westhaven upon Fen");
        check(
            &["Fenmoor Children’s Services", "Inspection of children’s social care services"],
            "Fenmoor Children’s Services",
        );
        check(
            &["Fenmoor", "Inspection of local authority children’s services", "Inspection dates: 4 May 2018"],
            "Fenmoor",
        );
        check(
            &[
                "Fenmoor City Council",
                "Re-inspection of services for children in need of help and",
                "protection, children looked after and care leavers",
            ],
            "Fenmoor City Council",
        );
    }

    #[test]
    fn lines_run_together() {
        check(
            &["Fenmoor Council Inspection of children’s social care services Inspection dates: 4 May 2018"],
            "Fenmoor Council",
        );
        check(&["Inspection of Fenmoor local authority children’s services Inspection dates: 4 May 2018"], "Fenmoor");
    }

    #[test]
    fn after_a_title_that_names_nobody() {
        check(
            &[
                "Inspection of looked after children",
                "services",
                "Fenmoor Metropolitan Borough Council",
                "Inspection dates: 4 May 2013",
            ],
            "Fenmoor Metropolitan Borough Council",
        );
        check(
            &[
                "Inspection of safeguarding and looked after children services",
                "South Fenmoor",
                "Inspection dates: 4 May 2012",
            ],
            "South Fenmoor",
        );
        check(
            &[
                "Inspection of local authority arrangements for the protection of children",
                "The Royal Borough of Fenmoor",
                "Inspection dates: 4 May 2013",
            ],
            "Royal Borough of Fenmoor",
        );
    }

    #[test]
    fn in_a_letters_first_sentence() {
        let text = "This letter summarises the findings of the focused visit to the Isle of Fen local authority children’s services on 3 May 2023.";
        let name = |text| provider_in_prose(&Joined::of([&Line::new(text, Default::default())])).map(|name| name.value);
        assert_eq!(name(text).as_deref(), Some("Isle of Fen"));
        assert_eq!(name("Inspectors looked at children’s services."), None);
    }

    #[test]
    fn in_a_joint_letters_first_sentences() {
        let name = |text| area_of_agencies(&Joined::of([&Line::new(text, Default::default())])).map(|name| name.value);
        let agencies = "Ofsted undertook a joint inspection of the multi-agency response to abuse. This letter outlines our findings \
                        about partnership working and the work of individual agencies in the Isle of Fen.";
        assert_eq!(name(agencies).as_deref(), Some("Isle of Fen"));
        let response = "Ofsted and others undertook a joint inspection of the response to children in need in Fenmoor and Alder.1 More.";
        assert_eq!(name(response).as_deref(), Some("Fenmoor and Alder"));
        assert_eq!(name("Inspectors met agencies in the area."), None);
    }

    #[test]
    fn nobody() {
        assert_eq!(name(&[]), None);
        assert_eq!(name(&["Public document pack", "Agenda"]), None);
    }
}
