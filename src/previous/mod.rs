//! Judgements of earlier inspections that the text quotes: "judged inadequate in October 2018", "last inspected in
//! 2016, when the overall effectiveness was judged to require improvement to be good".
//!
//! Only the authority's own: what is said of children's homes, fostering services, schools and the like is left out,
//! and so is every judgement of the document's own inspection.

mod area;
mod date;
mod quote;

use crate::facts::text::{folded, sentences};
use crate::framework::Context;
use crate::model::document::Place;
use crate::model::outline::{Section, SectionRole};
use crate::model::report::{PreviousJudgement, Report};
use crate::text::key;
use area::Subject;
use quote::Quote;

/// Reads the earlier judgements that a report or letter quotes.
pub fn read(context: &Context<'_>, report: &mut Report) {
    for section in context.outline.sections.iter().filter(|section| section.role == SectionRole::Body) {
        visit(section, &mut report.previous_judgements);
    }
}

fn visit(section: &Section, found: &mut Vec<PreviousJudgement>) {
    let heading = section.heading.as_deref().map(key).unwrap_or_default();
    if heading.contains("judgements mean") {
        return;
    }
    for paragraph in &section.paragraphs {
        found.extend(in_paragraph(&paragraph.text, paragraph.place));
    }
    section.sections.iter().for_each(|child| visit(child, found));
}

/// What a sentence leaves for the next one to refer to.
#[derive(Debug, Clone, Default)]
struct Before {
    /// Whether it spoke of an earlier inspection.
    earlier: bool,
    /// Whether it spoke of another provider.
    other: bool,
    /// When that inspection was.
    date: Option<String>,
    /// What was inspected.
    subject: Option<Subject>,
}

/// The earlier judgements of a paragraph.
pub fn in_paragraph(text: &str, place: Place) -> Vec<PreviousJudgement> {
    let mut found = Vec::new();
    // most paragraphs speak of now
    if !quote::is_earlier(text) {
        return found;
    }
    let text = folded(text);
    let mut before = Before::default();
    for sentence in sentences(&text) {
        let earlier = quote::is_earlier(sentence);
        let other = quote::is_other_provider(sentence) || before.other && quote::refers_back(sentence);
        if !other && (earlier || before.earlier && !before.other) {
            found.extend(in_sentence(&text, sentence, &before, place));
        }
        let goes_on = before.earlier && !earlier;
        before = Before {
            earlier: earlier || goes_on && quote::refers_back(sentence),
            other,
            date: date::first(sentence).or_else(|| before.date.filter(|_| goes_on)),
            subject: area::particular(sentence).or_else(|| before.subject.filter(|_| goes_on)),
        };
    }
    found
}

/// The longest sentence in bytes; a line of a form without stops is none.
const MAX_SENTENCE: usize = 10_000;

fn in_sentence(paragraph: &str, sentence: &str, before: &Before, place: Place) -> Vec<PreviousJudgement> {
    let mut found: Vec<PreviousJudgement> = Vec::new();
    if sentence.len() > MAX_SENTENCE {
        return found;
    }
    for quote in quote::quotes(sentence) {
        for subject in subjects(&quote, before) {
            let date = date::nearest(sentence, quote.start).or_else(|| before.date.clone().filter(|_| before.earlier));
            let text = format!("{sentence}{}", if is_stopped(paragraph, sentence) { "." } else { "" });
            let judgement = PreviousJudgement {
                date,
                scope: subject.scope,
                area: subject.area,
                grade: Some(quote.grade),
                text,
                place,
            };
            if !found.contains(&judgement) {
                found.push(judgement);
            }
        }
    }
    found
}

/// What the quote's own words name; else, where these name only the authority, what stands before them, in the
/// sentence or in the one before.
fn subjects(quote: &Quote<'_>, before: &Before) -> Vec<Subject> {
    let own = area::of(quote.clause);
    if area::refers_back(quote.clause)
        && let [only] = area::particulars(quote.before).as_slice()
    {
        return vec![*only];
    }
    match (own.as_slice(), before.subject) {
        ([only], Some(subject)) if *only == Subject::OVERALL && before.earlier => vec![subject],
        _ => own,
    }
}

/// Whether a stop follows a sentence of the paragraph.
fn is_stopped(paragraph: &str, sentence: &str) -> bool {
    let start = (sentence.as_ptr() as usize).checked_sub(paragraph.as_ptr() as usize);
    let after = start.and_then(|start| paragraph.get(start + sentence.len()..));
    after.is_some_and(|after| after.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::{Grade, Scope};

    /// Date, scope, area and grade of each.
    type Short = (Option<String>, Option<Scope>, Option<&'static str>, Option<Grade>);

    fn read(text: &str) -> Vec<Short> {
        in_paragraph(text, Place::default()).into_iter().map(|j| (j.date, j.scope, j.area, j.grade)).collect()
    }

    fn short(date: &str, area: Option<&'static str>, grade: Grade) -> Short {
        ((!date.is_empty()).then(|| date.to_string()), Some(Scope::LocalAuthority), area, Some(grade))
    }

    const OVERALL: Option<&str> = Some("overall_effectiveness");

    #[test]
    fn overall_judgements() {
        for (text, date, grade) in [
            (
                "This was the second monitoring visit since the local authority was judged inadequate in May 2019.",
                "2019-05",
                Grade::Inadequate,
            ),
            (
                "Fenmoor children’s services were last inspected by Ofsted in 2016, when the overall effectiveness of the service was judged to require improvement to be good.",
                "2016",
                Grade::RequiresImprovement,
            ),
            (
                "At the last inspection of children’s services in 2016, the local authority was judged requires improvement to be good overall.",
                "2016",
                Grade::RequiresImprovement,
            ),
            (
                "Since the last inspection in 2019, when services were judged to be good, leaders have worked on.",
                "2019",
                Grade::Good,
            ),
        ] {
            assert_eq!(read(text), [short(date, OVERALL, grade)], "{text}");
        }
    }

    #[test]
    fn the_text_is_the_sentence() {
        let text = "Leaders listen. The local authority was judged inadequate in May 2019. Much has changed.";
        let found = in_paragraph(text, Place::default());
        assert_eq!(found[0].text, "The local authority was judged inadequate in May 2019.");
    }

    #[test]
    fn areas_in_clauses() {
        let text = "At the last inspection in July 2018, overall effectiveness was judged to be good, but the experiences and progress of children in need of help and protection required improvement to be good.";
        assert_eq!(
            read(text),
            [
                short("2018-07", OVERALL, Grade::Good),
                short("2018-07", Some("help_and_protection"), Grade::RequiresImprovement)
            ]
        );
        let text = "Fenmoor was last inspected in July 2017. All areas were judged to be good, with adoption judged to be outstanding.";
        assert_eq!(
            read(text),
            [short("2017-07", None, Grade::Good), short("2017-07", Some("adoption"), Grade::Outstanding)]
        );
    }

    #[test]
    fn two_sentences() {
        let text = "The previous inspection of Fenmoor’s services for looked after children was in May 2010. The local authority was judged to be good.";
        let expected = (Some("2010-05".to_string()), Some(Scope::LookedAfterChildren), OVERALL, Some(Grade::Good));
        assert_eq!(read(text), [expected]);
    }

    #[test]
    fn a_subject_named_before_its_clause() {
        let text = "Services for care leavers have improved since the last inspection, when the service was judged to be inadequate.";
        assert_eq!(read(text), [short("", Some("care_leavers"), Grade::Inadequate)]);
    }

    #[test]
    fn a_pronoun_is_not_the_whole_authority() {
        let text = "Children in care wait. This was judged to require improvement at the last inspection.";
        assert_eq!(read(text), [short("", None, Grade::RequiresImprovement)]);
    }

    #[test]
    fn others_and_this_inspection() {
        for text in [
            "The local authority operates two children’s homes. Both were judged to be good in their most recent Ofsted inspection in 2013.",
            "The last stand-alone inspection of the local authority fostering service in July 2013 judged the service as good.",
            "The previous inspection of Fenmoor’s fostering services was in March 2012. The local authority was judged to be good.",
            "The overall judgement is that services are inadequate.",
            "Since the last inspection, leaders have made good progress and are now judged to be good.",
            "All schools have been judged good or better following their inspection in 2014.",
            "Services have improved since the last inspection and practice was found to be making good progress.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
