//! The inspected body's name as the title prints it.

use super::text::{folded, pattern};
use regex::Regex;
use std::sync::LazyLock;

/// How titles begin.
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^ (?: (?: ofsted \s+ )? (?: focused | monitoring | assurance | follow-up | pilot | unannounced | announced ) \s+ (?: assurance \s+ )? (?: visit | inspection )
            | (?: (?: joint | local | targeted | area | SEND | full | monitoring | single | short | standard | progress | annual | unannounced ) \s+ )* (?: re-?inspection | inspection | revisit | review )
            \b ) .*",
    )
});

/// A title that names a kind of service or inspection, and nobody.
static NAMELESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^ (?: (?: (?: single | full | pilot | short | standard | unannounced | joint | local | area ) \s+ )* (?: re-?inspection | inspection | review ) (?: \s+ of \s+ | \s* $ )
              (?: the \s+ )?
              (?: progress \s+ made \s+ in \s+ the \s+ provision \s+ of \s+ )? (?: local \s+ authority \s+ )?
              (?: (?: safeguarding \s+ and \s+ )? (?: services \s+ for \s+ )? looked \s+ after \s+ children (?: ['’]s )? (?: \s+ services )?
                | safeguarding \s+ services
                | arrangements \s+ for \s+ the \s+ protection \s+ of \s+ children
                | children['’]?s \s+ (?: social \s+ care | services | social \s+ care \s+ services )
                | services \s+ for \s+ children \s+ (?: in \s+ need \s+ of \s+ help \s+ and \s+ protection )? [,\s]* (?: and \s+ )? (?: children \s+ looked \s+ after | looked \s+ after \s+ children )? (?: \s+ and \s+ (?: care \s+ leavers | young \s+ people ) )?
                | effectiveness \s+ of \s+ (?: the \s+ )? local \s+ safeguarding \s+ children \s+ board )?
            | joint \s+ area \s+ review | (?: focused | monitoring | assurance ) \s+ visit (?: \s+ (?: to | of ) \s+ (?: local \s+ authority \s+ )? children['’]s \s+ services )? )
        [\s\d.,*]* $",
    )
});

/// The words before the name in a title that holds it.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^ .*? \b (?: inspection | re-?inspection | visit | revisit | review ) \s+ (?: (?: report \s+ )? (?: of | to | in | at ) | for ) \s+ (?: the \s+ )?
            (?: (?: children['’]?s \s+ (?: social \s+ care \s+ )? services | services \s+ for \s+ children ) \s+ (?: in | of | at | for | provided \s+ by ) \s+ (?: the \s+ )? )?",
    )
});

/// The words after it.
static AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix) (?: ['’]s? )? (?: \s+ local \s+ authority (?: ['’]s )? )? \s+ children['’]?s \s+ (?: social \s+ (?: care | work ) \s+ )? services (?: \s+ authority (?: \s+ area )? )? [\s\d.,*]* $
            | (?: ['’]s? )? \s+ local \s+ authority [\s.,]* $ | [.,\s]+ $ | (?: \s+ (?: who | which | that ) \s .* ) $",
    )
});

/// The end of a title that runs over several blocks.
static CLOSED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:children['’]?s (?:social care )?services|social care|local area partnership|children['’]?s (?:services )?trust)[\s\d.]*$",
    )
});

/// The themed part of a joint inspection's title: the place follows its last "in".
static THEMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:multi-agency|response|responses|provision of|contact, referral|arrangements)\b")
});

/// Blocks that come after the title or are none of it.
static STOP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^ (?: (?: inspection | visit ) \s+ dates? \b | dates? \s+ of | (?: deputy \s+ )? (?: lead | reporting ) \s+ inspector | age \s+ group | (?: report \s+ )? published \b
            | judgement s? \b | the \s+ overall \s+ judgement | children['’]s \s+ services \s+ in \b | this \s+ (?: letter | inspection | visit | report ) \b | between \s+ \d
            | contents $ | © | inspection \s+ outcome | information \s+ about | on \s+ \d | from \s+ \d | following \b | in \s+ (?: line | accordance ) \b | \d+ \s* (?: to | - | – | [a-z]+ \s+ \d{4} ) )",
    )
});

/// Blocks of a letterhead or cover that name nobody.
static FURNITURE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:ofsted|and|raising standards,? improving lives|local area partnership report|.*(?:www\.|@|\.gov\.uk).*|age group.*|\W*|\d+)$",
    )
});

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
        title_block.iter().map(|line| folded(line)).filter(|line| !FURNITURE.is_match(line)).collect();
    let title = lines.iter().position(|line| TITLE.is_match(line) && !STOP.is_match(line))?;
    let after = lines.get(title..).unwrap_or_default();
    let end = after.iter().position(|line| STOP.is_match(line)).unwrap_or(after.len()).min(8);
    let titles = after.get(..end).unwrap_or_default();
    match nameless(titles) {
        Some(taken) => body_before(lines.get(..title)?).or_else(|| body_after(titles.get(taken..)?)),
        None => named(titles).or_else(|| body_before(lines.get(..title)?)),
    }
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
    tidy(&lines.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(" "))
}

/// The name inside the title, over as many blocks as the title takes.
fn named(titles: &[String]) -> Option<String> {
    let blocks = titles.len().min(5);
    let title = |count: usize| titles.get(..count).unwrap_or_default().join(" ");
    let closed = (1..=blocks).map(title).find(|title| CLOSED.is_match(title));
    let title = closed.unwrap_or_else(|| title(blocks.min(3)));
    let name = if THEMED.is_match(&title) {
        title.rsplit_once(" in ").or_else(|| title.rsplit_once(" within "))?.1
    } else {
        BEFORE.find(&title).and_then(|before| title.get(before.end()..))?
    };
    tidy(&strip_formula(name))
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
