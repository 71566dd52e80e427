//! The dates of a visit as given in a letter.

use super::found::Dates;
use super::read::{is_date, read_run};
use super::token;
use crate::words::{Pattern, offset, pattern, sentences};
use jiff::civil::Date;

static ABOUT: Pattern = pattern(r"(?i)\b(?:visit|visited|inspection|inspected|review|reviewed|took place|undertook)\b");

/// Signs that such a sentence is about another inspection, or a publication.
static EARLIER: Pattern = pattern(
    r"(?i)\b(?:previous|previously|last|earlier|since|following|judged|published|publication|dated|until)\b[^,;]*$",
);

/// The dates of the visit or inspection that `text`, the first paragraphs of a letter, is about:
/// "This letter summarises the findings of the focused visit to ... on 18 and 19 October
/// 2022", "Between 22 and 26 February 2016, Ofsted ... undertook a joint inspection".
///
/// `letter` is the letter's own date, from which a year that isn't printed is worked out.
pub fn visit_dates_in_prose(text: &str, letter: Option<Date>) -> Option<Dates> {
    sentences(text).filter(|sentence| ABOUT.is_match(sentence)).find_map(|sentence| {
        let runs = token::runs(sentence);
        let own = |run: &&Vec<token::Spanned>| {
            let start = run.first().map_or(0, |(_, at)| at.start);
            is_date(run) && !EARLIER.is_match(sentence.get(..start).unwrap_or_default())
        };
        let start = offset(text, sentence).unwrap_or(0);
        let dates = |run: &Vec<token::Spanned>| read_run(sentence, run, letter);
        let mut spans = runs.iter().filter(own).map(dates).map(|dates| Dates { at: start + dates.at, ..dates });
        // A letterhead without full stops may bring the letter's own date into the sentence.
        spans.find(|dates| letter.is_none_or(|letter| dates.start != Some(letter.to_string())))
    })
}
