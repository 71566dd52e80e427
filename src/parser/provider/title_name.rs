//! The inspected body's name as the title prints it.

use super::titles::{AFTER, BEFORE, CLOSED, FURNITURE, NAMELESS, SEAM, STOP, THEMED, TITLE};
use crate::words::{folded, pattern};
use regex::Regex;
use std::sync::LazyLock;

/// The inspected body, as printed in the title, without "the" before it and the words of
/// the title's formula ("local authority", "children's services") after it.
///
/// `title_block` is the document's first blocks in reading order, up to the dates at
/// least; what follows is ignored. The body stands inside the title ("Inspection of the
/// London Borough of ... local authority children's services", "Focused visit to ...",
/// "Joint targeted area inspection of the multi-agency response to ... in ..."), or on
/// lines of its own before a title that names nobody, or after it (reports to 2013).
/// `None` if it stands nowhere there.
pub fn provider_name(title_block: &[&str]) -> Option<String> {
    let lines: Vec<String> =
        title_block.iter().flat_map(|line| parted(&folded(line))).filter(|line| !FURNITURE.is_match(line)).collect();
    let title = lines.iter().position(|line| TITLE.is_match(line) && !STOP.is_match(line))?;
    let after = lines.get(title..).unwrap_or_default();
    let end = after.iter().position(|line| STOP.is_match(line)).unwrap_or(after.len()).min(8);
    let titles = after.get(..end).unwrap_or_default();
    match nameless(titles) {
        Some(taken) => body_before(lines.get(..title)?).or_else(|| body_after(titles.get(taken..)?)),
        None => named(titles).or_else(|| body_before(lines.get(..title)?)),
    }
}

/// The lines that are run together in one block.
fn parted(block: &str) -> Vec<String> {
    let seams = SEAM.find_iter(block).map(|seam| seam.start());
    let cuts: Vec<usize> = std::iter::once(0).chain(seams).chain([block.len()]).collect();
    cuts.windows(2).filter_map(|cut| Some(folded(block.get(*cut.first()?..*cut.last()?)?))).collect()
}

/// The inspected body of a letter's first sentence: "This letter summarises the findings
/// of the focused visit to ... children's services on ...". For letters whose title names nobody.
pub fn provider_in_prose(text: &str) -> Option<String> {
    static SENTENCE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:inspection|visit) (?:of|to) (?:the )?(?<name>[^.]*?)(?:['’]s)?(?: local authority)?(?:['’]s)? children['’]s (?:social care )?services\b",
        )
    });
    let text = folded(text);
    tidy(SENTENCE.captures(&text)?.name("name")?.as_str())
}

/// How many blocks a title takes that names nobody, with what follows it of the same sort.
fn nameless(titles: &[String]) -> Option<usize> {
    let mut taken = 0;
    while let Some(more) = (1..=4)
        .filter(|more| taken + more <= titles.len())
        .rev()
        .find(|more| NAMELESS.is_match(titles[taken..taken + more].join(" ").trim_start_matches("and ")))
    {
        taken += more;
    }
    (taken > 0).then_some(taken)
}

fn body_before(lines: &[String]) -> Option<String> {
    let body: Vec<&str> = lines.iter().map(String::as_str).collect();
    (body.len() <= 3).then(|| tidy(&body.join(" "))).flatten()
}

fn body_after(lines: &[String]) -> Option<String> {
    let body: Vec<&str> =
        lines.iter().map(String::as_str).take_while(|line| !TITLE.is_match(line) && line.len() <= 100).collect();
    tidy(&body.get(..body.len().min(3))?.join(" "))
}

/// The name inside the title, over as many blocks as the title takes.
fn named(titles: &[String]) -> Option<String> {
    let title = whole_title(titles)?;
    let name = if THEMED.is_match(&title) {
        title.rsplit_once(" in ").or_else(|| title.rsplit_once(" within "))?.1
    } else {
        BEFORE.find(&title).and_then(|before| title.get(before.end()..))?
    };
    tidy(&strip_formula(name))
}

/// The first blocks up to the formula that ends a title, or else as far as the words go on.
fn whole_title(titles: &[String]) -> Option<String> {
    let brief = titles.iter().take_while(|block| block.len() <= 120).count().max(1);
    let join = |count: usize| titles.get(..count).map(|blocks| blocks.join(" "));
    let closed = (1..=brief.min(5)).filter_map(join).find(|title| CLOSED.is_match(title));
    let pairs = titles.iter().zip(titles.iter().skip(1)).take(brief.saturating_sub(1));
    let open = 1 + pairs.take_while(|(block, next)| goes_on(block, next)).count();
    closed.or_else(|| join(open.min(titles.len())))
}

/// Whether a title that breaks off after `block` goes on in `next`.
fn goes_on(block: &str, next: &str) -> bool {
    const OPEN: &[&str] = &[" of", " in", " and", " the", " to", " upon", " on", " with", ",", "-"];
    OPEN.iter().any(|end| block.ends_with(end)) || next.starts_with(char::is_lowercase)
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

    fn check(lines: &[&str], expected: &str) {
        assert_eq!(provider_name(lines).as_deref(), Some(expected), "{lines:?}");
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
        assert_eq!(provider_name(&with("Focused visit to children’s services")), None);
        assert_eq!(
            provider_name(&with("Joint targeted area inspection of the multi-agency response to abuse in the family")),
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
        assert_eq!(provider_in_prose(text).as_deref(), Some("Isle of Fen"));
        assert_eq!(provider_in_prose("Inspectors looked at children’s services."), None);
    }

    #[test]
    fn nobody() {
        assert_eq!(provider_name(&[]), None);
        assert_eq!(provider_name(&["Public document pack", "Agenda"]), None);
    }
}
