//! Lines in the title block that label dates.

use super::found::Dates;
use super::read::{is_date, leads, parse_span};
use super::token;
use crate::model::line::{Joined, Line};
use crate::model::place::Place;
use crate::words::{Pattern, pattern};

static INSPECTION: Pattern = pattern(
    r"(?ix) (?: (?<start> ^ ) | \s ) \s* (?: (?: inspection | visit | review ) \s+ date (?: s | \(s\) )?
        | date (?: s | \(s\) )? \s+ of \s+ (?: (?: the | this | focused | monitoring ) \s+ )* (?: inspection | visit | review ) )
        \s* (?<colon> : )? \s* (?<value> .* ) $",
).with(&["date"]);

static PUBLICATION: Pattern = pattern(
    r"(?ix) (?: (?<start> ^ ) | \s ) \s* (?: (?: (?: report | date ) \s+ )? published (?: \s+ on )?
        | (?: publication \s+ date | date \s+ of \s+ publication ) )
        \s* (?<colon> : )? \s* (?<value> .* ) $",
)
.with(&["publi"]);

/// The dates in "Inspection dates: 4 to 15 October 2021" and similar lines: `None` if
/// `line` has no such label, or nothing after it. A line about a previous inspection has none.
pub fn find_inspection_dates(line: &str) -> Option<Dates> {
    inspection_dates(&[Line::new(line, Place::default())])
}

/// The same for the blocks or cells of a title block, where the value may be in the
/// block after the label's, or continue in it.
pub fn inspection_dates(lines: &[Line]) -> Option<Dates> {
    let labelled = (0..lines.len()).find_map(|at| labelled(&INSPECTION, &lines[at..]));
    labelled.or_else(|| lines.iter().enumerate().find_map(|(at, line)| dated_report(line, lines.get(at + 1))))
}

/// "Material change inspection report: 22 July 2026", with only a date beside or below it.
fn dated_report(line: &Line, below: Option<&Line>) -> Option<Dates> {
    let (label, beside) = line.text.split_once(':')?;
    if !label.trim().to_lowercase().ends_with("inspection report") {
        return None;
    }
    let value = match beside.trim() {
        "" => below?.clone(),
        _ => line.part(label.len() + 1, line.text.len()),
    };
    if only_dates(&value.text) { placed(&Joined::of([&value])) } else { None }
}

/// The date in "Published: 2 August 2013", "Report published: 10/08/2015" in the blocks or cells of a title block, as
/// the start and end of [`Dates`]; "published" inside a sentence is not such a label.
pub fn publication_date(lines: &[Line]) -> Option<Dates> {
    let found = (0..lines.len()).find_map(|at| labelled(&PUBLICATION, &lines[at..]));
    let stacked = || lines.windows(2).find_map(|pair| stacked(&PUBLICATION, pair.first()?, pair.last()?));
    found.or_else(stacked).or_else(|| in_columns(&PUBLICATION, lines))
}

/// The line with a label of the publication date that has no date beside or below it.
pub fn publication_undated(lines: &[Line]) -> Option<&Line> {
    lines.iter().find(|line| ends_in_label(&PUBLICATION, &line.text))
}

fn ends_in_label(label: &Pattern, text: &str) -> bool {
    let found = label.captures(text);
    found.is_some_and(|found| found.name("colon").is_some() && found.name("value").is_some_and(|v| v.is_empty()))
}

/// A label or value of the title block is no longer, in bytes.
const LONGEST: usize = 60;

/// "Age group:", "Published:" and below them "All", "16 August 2013": the date is as far down its column as its label.
fn in_columns(label: &Pattern, lines: &[Line]) -> Option<Dates> {
    let at = lines.iter().position(|line| ends_in_label(label, &line.text))?;
    let (before, below) = lines.split_at_checked(at)?;
    let is_label = |line: &&Line| line.text.len() <= LONGEST && line.text.trim_end().ends_with(':');
    let above = before.iter().rev().take_while(is_label).count();
    let labels = below.iter().take_while(is_label).count();
    let values = below.get(labels..)?;
    let value = values.get(above).filter(|_| above > 0)?;
    let clear = values.iter().take(above + 1).all(|line| line.text.len() <= LONGEST && !line.text.contains(':'));
    match values.first() {
        _ if clear && only_dates(&value.text) => placed(&Joined::of([value])),
        Some(all) if labels == 1 => at_end(all),
        _ => None,
    }
}

/// "Age group: Published:", and below it "All 16 August 2013": the last of the labels has the date at the end.
fn stacked(label: &Pattern, labels: &Line, values: &Line) -> Option<Dates> {
    let run = ends_in_label(label, &labels.text) && labels.text.matches(':').count() > 1;
    if run { at_end(values) } else { None }
}

/// The date at the end of a short line.
fn at_end(values: &Line) -> Option<Dates> {
    if values.text.len() > LONGEST || values.text.contains(':') {
        return None;
    }
    let runs = token::runs(&values.text);
    let [run] = runs.as_slice() else { return None };
    let (start, end) = run.first().zip(run.last()).map(|((_, first), (_, last))| (first.start, last.end))?;
    let ends = values.text.get(end..).is_some_and(|rest| rest.trim().is_empty());
    if ends { placed(&Joined::of([&values.part(start, end)])) } else { None }
}

/// Reads the value that belongs to the label at the start of the first line.
fn labelled(label: &Pattern, lines: &[Line]) -> Option<Dates> {
    let first = lines.first()?;
    let found = label.captures(&first.text)?;
    let own = found.name("value")?;
    let mut value = Joined::of(&[first.part(own.start(), own.end())]);
    // Later in a block, such words are a label only with a colon and a date.
    if found.name("start").is_none() {
        found.name("colon")?;
        return placed(&value);
    }
    // Without a colon the words may be part of a sentence: they are a label only with a date.
    if found.name("colon").is_none() && !value.text.is_empty() {
        return placed(&value);
    }
    for more in lines.iter().skip(1).take(2) {
        if !only_dates(&more.text) || (!value.text.is_empty() && is_whole(&value.text)) {
            break;
        }
        if value.text.is_empty() {
            value = Joined::default();
        }
        value.push(more, " ");
    }
    if value.text.is_empty() {
        return None;
    }
    let unreadable = || Dates {
        place: value.place_at(0),
        ..Dates::unreadable(&value.text, "no dates are printed after their label")
    };
    Some(placed(&value).unwrap_or_else(unreadable))
}

fn placed(value: &Joined) -> Option<Dates> {
    let dates = parse_span(&value.text, None)?;
    Some(Dates { place: value.place_at(dates.at), ..dates })
}

/// Whether `line` has only dates and connectors in it.
fn only_dates(line: &str) -> bool {
    let runs = token::runs(line);
    let [run] = runs.as_slice() else { return false };
    let ends = run.first().zip(run.last()).map(|((_, first), (_, last))| (first.start, last.end));
    ends.is_some_and(|(start, end)| connects(&line[..start]) && connects(line[end..].trim_end_matches('.')))
}

fn connects(before: &str) -> bool {
    let word = before.trim().to_lowercase();
    leads(before) || matches!(word.as_str(), "to" | "and" | "," | "&" | "—" | "─" | "between")
}

/// Whether `value` is a span that ends in a year, so that no line can continue it.
fn is_whole(value: &str) -> bool {
    let runs = token::runs(value);
    let Some((token, at)) = runs.first().filter(|run| is_date(run)).and_then(|run| run.last()) else { return false };
    let open = value[at.end..].trim().trim_end_matches(['.', ',']);
    matches!(token, token::Token::Year(_) | token::Token::Full(..) | token::Token::Odd)
        && (open.is_empty() || token::runs(open).is_empty() && open.split_whitespace().count() > 1)
}
