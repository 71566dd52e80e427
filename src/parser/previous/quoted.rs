//! Finds the earlier judgements in sections, paragraphs and sentences.

use super::area::Subject;
use super::quote::Quote;
use super::{area, date, list, quote};
use crate::framework::headings::Holds;
use crate::model::outline::{Section, SectionRole};
use crate::model::place::Place;
use crate::model::report::{PreviousJudgement, Report};
use crate::parser::context::Context;
use crate::recognise::heading::Vocabulary;
use crate::words::key;
use crate::words::{folded, sentences, with_stop};

/// Reads the earlier judgements that a report or letter quotes.
pub fn read_previous_judgements(context: &Context<'_>, report: &mut Report) {
    for section in context.outline.sections.iter().filter(|section| section.role == SectionRole::Body) {
        visit(section, context.vocabulary, false, &mut report.previous_judgements);
    }
}

/// Reads a section; `in_part` tells whether it is in a part on one area.
fn visit(section: &Section, vocabulary: &Vocabulary, in_part: bool, found: &mut Vec<PreviousJudgement>) {
    let heading = section.heading.as_deref().unwrap_or_default();
    if vocabulary.holds(&key(heading)) == Some(Holds::Legend) {
        return;
    }
    let in_part = in_part || area::is_part(heading);
    for (at, paragraph) in section.paragraphs.iter().enumerate() {
        found.extend(in_paragraph(&paragraph.text, paragraph.place, in_part));
        found.extend(list::below(section.paragraphs.get(at..).unwrap_or_default()));
    }
    section.sections.iter().for_each(|child| visit(child, vocabulary, in_part, found));
}

/// What a sentence leaves for the next one to refer to.
#[derive(Debug, Clone, Default)]
struct Before {
    /// Whether it was about an earlier inspection.
    earlier: bool,
    /// Whether it was about another provider.
    other: bool,
    /// When that inspection took place.
    date: Option<String>,
    /// What was inspected.
    subject: Option<Subject>,
    /// Whether the paragraph is in a part on one area.
    in_part: bool,
}

/// The earlier judgements of a paragraph.
fn in_paragraph(text: &str, place: Place, in_part: bool) -> Vec<PreviousJudgement> {
    let mut found = Vec::new();
    // most paragraphs are about the present
    if !quote::is_earlier(text) {
        return found;
    }
    let text = folded(text);
    let mut before = Before { in_part, ..Before::default() };
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
            date: date::first_date(sentence).or_else(|| before.date.filter(|_| goes_on)),
            subject: area::particular(sentence).or_else(|| before.subject.filter(|_| goes_on)),
            in_part,
        };
    }
    found
}

/// The longest sentence in bytes; a line of a form without full stops is not a sentence.
const MAX_SENTENCE: usize = 10_000;

fn in_sentence(paragraph: &str, sentence: &str, before: &Before, place: Place) -> Vec<PreviousJudgement> {
    let mut found: Vec<PreviousJudgement> = Vec::new();
    if sentence.len() > MAX_SENTENCE {
        return found;
    }
    for quote in quote::quotes(sentence) {
        for subject in subjects(&quote, before) {
            let date = date::nearest_date(sentence, quote.start, before.date.clone().filter(|_| before.earlier));
            let text = with_stop(paragraph, sentence).to_string();
            let judgement = PreviousJudgement {
                date,
                scope: subject.scope,
                area: subject.area.map(Into::into),
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

/// What the quote's own words name or, if they name only the authority, what comes before them, in the
/// sentence or in the one before.
fn subjects(quote: &Quote<'_>, before: &Before) -> Vec<Subject> {
    let own = area::subjects_of(quote.clause);
    if own.len() > 1 && quote::are_several(quote.clause) {
        // each grade may belong to each
        return Vec::new();
    }
    if area::refers_back(quote.clause)
        && let [only] = area::particulars(quote.before).as_slice()
    {
        return vec![*only];
    }
    match (own.as_slice(), before.subject) {
        ([only], Some(subject)) if *only == Subject::OVERALL && before.earlier => vec![subject],
        _ if before.in_part && area::is_bare(quote.clause) => vec![Subject::UNSAID],
        _ => own,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::{Grade, Scope};
    use std::borrow::Cow;

    /// Date, scope, area and grade of each.
    type Short = (Option<String>, Option<Scope>, Option<Cow<'static, str>>, Option<Grade>);

    fn read(text: &str) -> Vec<Short> {
        in_paragraph(text, Place::default(), false).into_iter().map(|j| (j.date, j.scope, j.area, j.grade)).collect()
    }

    fn short(date: &str, area: Option<&'static str>, grade: Grade) -> Short {
        (
            (!date.is_empty()).then(|| date.to_string()),
            Some(Scope::LocalAuthority),
            area.map(Cow::Borrowed),
            Some(grade),
        )
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
        let found = in_paragraph(text, Place::default(), false);
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
        let expected = (
            Some("2010-05".to_string()),
            Some(Scope::LookedAfterChildren),
            OVERALL.map(Cow::Borrowed),
            Some(Grade::Good),
        );
        assert_eq!(read(text), [expected]);
    }

    /// An inspection of a single service, until 2013.
    fn service(date: &str, scope: Option<Scope>, grade: Grade) -> Short {
        (Some(date.to_string()), scope, OVERALL.map(Cow::Borrowed), Some(grade))
    }

    const LOOKED_AFTER: Option<Scope> = Some(Scope::LookedAfterChildren);
    const SAFEGUARDING: Option<Scope> = Some(Scope::Safeguarding);

    #[test]
    fn a_grade_for_each_of_two_services() {
        for text in [
            "At the last inspection in May 2011, safeguarding arrangements were judged inadequate and the looked after children’s service was judged adequate.",
            "The last inspection was in May 2011. The judgement for safeguarding services was inadequate and the judgement for services for looked after children was adequate.",
        ] {
            assert_eq!(
                read(text),
                [
                    service("2011-05", SAFEGUARDING, Grade::Inadequate),
                    service("2011-05", LOOKED_AFTER, Grade::Adequate)
                ],
                "{text}"
            );
        }
        let text = "Much has changed since Ofsted judged the safeguarding arrangements inadequate and the looked after children service adequate in May 2011.";
        assert_eq!(read(text), [service("2011-05", SAFEGUARDING, Grade::Inadequate)]);
    }

    #[test]
    fn whose_grade_is_whose_is_left_to_the_reader() {
        for text in [
            "At the last inspection in 2011, safeguarding services and services for looked after children were judged good and adequate respectively.",
            "In the inspection of 2011 safeguarding services were judged good while services for looked after children were judged adequate.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn one_inspection_of_two_services() {
        for subject in [
            "safeguarding and looked after children’s service",
            "safeguarding and looked after children services",
            "safeguarding arrangements and looked after children",
        ] {
            let text = format!(
                "The previous inspection of Fenmoor’s {subject} was in April 2012. The local authority was judged to be good."
            );
            assert_eq!(read(&text), [service("2012-04", None, Grade::Good)], "{text}");
        }
    }

    #[test]
    fn safeguarding_by_its_other_names() {
        let text = "The previous inspection of Fenmoor’s safeguarding was in May 2012. The local authority was judged to be good.";
        assert_eq!(read(text), [service("2012-05", SAFEGUARDING, Grade::Good)]);
        let text = "Much is better since the last inspections for children in need of protection in 2012, when services were judged to be good, and for children looked after in 2010, when services were judged to be adequate.";
        assert_eq!(
            read(text),
            [
                service("2012", SAFEGUARDING, Grade::Good),
                short("2010", Some("looked_after_and_permanence"), Grade::Adequate)
            ]
        );
    }

    #[test]
    fn which_of_two_dates_is_not_said() {
        let text = "Services for children in need of help and protection and for children looked after were judged adequate when last inspected in 2011 and 2013.";
        assert_eq!(
            read(text),
            [
                short("", Some("help_and_protection"), Grade::Adequate),
                short("", Some("looked_after_and_permanence"), Grade::Adequate)
            ]
        );
    }

    #[test]
    fn services_in_a_part_on_one_area_may_be_that_areas() {
        let read = |text| in_paragraph(text, Place::default(), true).into_iter().map(|j| j.area).collect::<Vec<_>>();
        assert_eq!(
            read("Much is better since the last inspection in 2011, when services were judged to be good."),
            [None]
        );
        assert_eq!(
            read("At the last inspection in 2011, the local authority was judged to be good."),
            [OVERALL.map(Cow::Borrowed)]
        );
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
            "The local authority runs a short-term break unit judged good at the full inspection in September 2013.",
            "Services in the predecessor local authority, Fenshire County Council, were judged inadequate in 2019.",
            "Work to improve outcomes judged inadequate at the last inspection in 2011 has been slow.",
            "The overall judgement is that services are inadequate.",
            "Since the last inspection, leaders have made good progress and are now judged to be good.",
            "All schools have been judged good or better following their inspection in 2014.",
            "Services have improved since the last inspection and practice was found to be making good progress.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
