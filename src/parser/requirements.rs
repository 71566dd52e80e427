//! Statutory requirements: a table with a requirement and its due date in each row. Each requirement ends with the
//! regulation that it is made under: "(Regulation 12 (1) (2)(a)(iv))".

use crate::model::code::Code;
use crate::model::document::{Block, Role};
use crate::model::outline::{DataRow, Item};
use crate::model::place::Place;
use crate::model::report::{Recommendation, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::dates;
use crate::parser::recommendations::read_recommendations;
use crate::words::{Pattern, key, pattern};

/// "(Regulation 12 (1) (2)(a)(iv))", "(NMS 19.2)", "(Standard 10.4)", at the end or before the explanation.
static REGULATION: Pattern = pattern(
    r"\((?<named>(?:Regulations?|NMS|National [Mm]inimum [Ss]tandards?|Standards?) \d[^()]*(?:\([^()]*\)[^()]*)*)\)",
)
.with(&["(regulation", "(nms", "(national minimum", "(standard"]);

/// In text without layout, a requirement's date is the end of its words or an item of its own.
fn due_dates_below(recommendations: &mut Vec<Recommendation>) {
    let all = std::mem::take(recommendations);
    for mut own in all {
        let alone = dates::parse_date(&own.text).map(|date| date.to_string());
        match (alone, recommendations.last_mut()) {
            (Some(date), Some(above)) if above.due_date.is_none() => above.due_date = Some(date),
            _ => {
                if let Some((words, date)) = dated_end(&own.text) {
                    (own.text, own.due_date) = (words, Some(date));
                }
                recommendations.push(own);
            }
        }
    }
}

/// The words before a date in figures at the end of a text, and the date.
fn dated_end(text: &str) -> Option<(String, String)> {
    let (words, date) = text.trim_end().rsplit_once(' ').filter(|(_, date)| DATED.is_match(date))?;
    Some((words.trim_end().to_string(), dates::parse_date(date)?.to_string()))
}

/// "by 12/01/2024": a requirement's date.
static DATED: Pattern = pattern(r"\b\d\d/\d\d/\d{4}\b");

/// A warning for an item among whose words there is a date in figures: that of a row whose columns ran together.
fn dated(item: &Recommendation) -> Warning {
    let message = "a recommendation has a date among its words, which may be the due date of a row";
    Warning::new(Code::RecommendationsUnsure, message).at(item.place).printed([item.text.as_str()])
}

/// Reads the statutory requirements, and the recommendations after them.
pub fn read_requirements(context: &Context<'_>, report: &mut Report) {
    read_recommendations(context, report);
    report.recommendations.retain(|recommendation| !is_form(&recommendation.text));
    due_dates_below(&mut report.recommendations);
    for recommendation in &mut report.recommendations {
        recommendation.regulation = regulation(&recommendation.text);
    }
    report.warnings.extend(report.recommendations.iter().filter(|own| DATED.is_match(&own.text)).map(dated));
    let (rows, warnings) = requirements(context);
    report.warnings.extend(warnings);
    report.recommendations.splice(0..0, rows);
}

fn requirements(context: &Context<'_>) -> (Vec<Recommendation>, Vec<Warning>) {
    let mut reader = Reader::default();
    for item in &context.outline.flow {
        match item {
            Item::Text(block) => reader.text(block),
            Item::Table(table) => table.rows.iter().for_each(|row| reader.row(row, context)),
        }
    }
    if let Some(place) = reader.header.filter(|_| reader.rows.is_empty()) {
        let message = "the table of requirements was not read as rows; some of the recommendations may be parts of it";
        reader.warnings.push(Warning::new(Code::RecommendationsUnsure, message).at(place));
    }
    (reader.rows, reader.warnings)
}

/// Walks through the document, and takes the rows below "Requirement | Due date" up to the next heading.
#[derive(Debug, Default)]
struct Reader {
    headings: Vec<(u8, String)>,
    /// Whether the rows that follow are requirements.
    open: bool,
    /// Where a header was read as text.
    header: Option<Place>,
    rows: Vec<Recommendation>,
    warnings: Vec<Warning>,
}

impl Reader {
    /// A heading ends the table; where its own header is the last line of a page, it is read as text.
    fn text(&mut self, block: &Block) {
        if let Role::Heading(level) = block.role {
            self.headings.retain(|(above, _)| *above < level);
            self.headings.push((level, block.text.clone()));
            self.open = false;
        }
        let words = key(&block.text);
        let goes_on = words.strip_prefix(DATES).is_some_and(|rest| rest.starts_with(' '));
        let headed = goes_on || [HEADER, DATES].contains(&words.as_str());
        self.header = self.header.or(Some(block.place).filter(|_| headed));
        self.open |= headed || words.ends_with(ACTIONS);
    }

    /// A row; the header is printed again where the table goes on over a page, and so are the last words of a cut row.
    fn row(&mut self, row: &DataRow, context: &Context<'_>) {
        let filled: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        if is_header(&filled) {
            self.open = true;
        } else if self.open && !filled.is_empty() {
            match (requirement(row, &filled, context), filled.as_slice(), self.rows.last_mut()) {
                (Some(found), ..) => {
                    let group = self.headings.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" > ");
                    self.rows.push(Recommendation { group: Some(group).filter(|group| !group.is_empty()), ..found });
                }
                (None, [rest], Some(cut)) if row.cells.first().is_some_and(|cell| !cell.trim().is_empty()) => {
                    cut.text = [cut.text.as_str(), one_line(rest).as_str()].join(" ");
                    cut.regulation = regulation(&cut.text);
                }
                _ => self.warnings.push(unread(row)),
            }
        }
    }
}

/// The only cell of the header in reports on nurseries.
const DATES: &str = "due date";
/// The end of the sentence above the table in reports on nurseries until 2012, where the table has no header.
const ACTIONS: &str = "the registered person must";
/// The header's cells, as one line.
const HEADER: &str = "requirement due date";

fn is_header(cells: &[&str]) -> bool {
    matches!(cells, [.., last] if key(last) == DATES)
        && cells.len() <= 2
        && (cells.len() == 1 || cells.first().is_some_and(|first| key(first).starts_with("requirement")))
}

/// What the form prints above the table, and the table's header where it was read as text.
fn is_form(text: &str) -> bool {
    let words = key(text);
    words == HEADER
        || words == DATES
        || words == "requirement"
        || words.starts_with("this section sets out the actions that")
}

fn requirement(row: &DataRow, filled: &[&str], context: &Context<'_>) -> Option<Recommendation> {
    let [text, due] = filled else { return None };
    let due = dates::parse_date(due)?;
    let text = one_line(text);
    Some(Recommendation {
        regulation: regulation(&text),
        due_date: Some(due.to_string()),
        scope: Some(context.framework.scope),
        text,
        place: row.place,
        ..Recommendation::default()
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The last regulation that a text names in brackets.
fn regulation(text: &str) -> Option<String> {
    REGULATION.captures_iter(text).last().and_then(|found| Some(found.name("named")?.as_str().trim().to_string()))
}

fn unread(row: &DataRow) -> Warning {
    let message = "a row of the statutory requirements is not a requirement with a date; it is left out";
    Warning::new(Code::RecommendationsUnsure, message).at(row.place).printed(row.cells.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::by_code;
    use crate::model::outline::{DataTable, Outline};
    use crate::recognise::heading::Vocabulary;

    #[test]
    fn a_requirement_ends_with_its_regulation() {
        for (text, named) in [
            ("… keep a record of it. (Regulation 44 (1) (7)(a))", Some("Regulation 44 (1) (7)(a)")),
            ("(Regulation 12 (1) (2)(a)(iv)) In particular, review the plans.", Some("Regulation 12 (1) (2)(a)(iv)")),
            ("… page 61, paragraph 13.5)", None),
            ("records are kept (NMS 19.2)", Some("NMS 19.2")),
        ] {
            assert_eq!(regulation(text).as_deref(), named, "{text}");
        }
    }

    fn read(items: Vec<Item>) -> Vec<(String, Option<String>)> {
        let outline = Outline { flow: items, ..Outline::default() };
        let framework = by_code("sccif").expect("a framework");
        let context = Context {
            outline: &outline,
            vocabulary: Vocabulary::of(framework),
            title_block: &[],
            framework,
            furniture: &[],
        };
        let (rows, warnings) = requirements(&context);
        assert!(warnings.is_empty(), "{warnings:?}");
        rows.into_iter().map(|row| (row.text, row.due_date)).collect()
    }

    fn table(rows: &[&[&str]]) -> Item {
        let row =
            |cells: &&[&str]| DataRow { cells: cells.iter().map(|c| c.to_string()).collect(), ..DataRow::default() };
        Item::Table(DataTable { rows: rows.iter().map(row).collect(), ..DataTable::default() })
    }

    fn line(role: Role, text: &str) -> Item {
        Item::Text(Block { role, text: text.into(), ..Block::default() })
    }

    const PLANS: &[&str] = &["Review the plans. (Regulation 14 (1)(a))", "29 August 2025"];

    #[test]
    fn a_table_whose_header_is_at_the_foot_of_the_page_before() {
        let expected = [("Review the plans. (Regulation 14 (1)(a))".to_string(), Some("2025-08-29".to_string()))];
        assert_eq!(read(vec![table(&[&["Requirement", "Due date"]]), table(&[PLANS])]), expected);
        assert_eq!(read(vec![line(Role::Paragraph, "Requirement Due date"), table(&[PLANS])]), expected);
        let heading = line(Role::Heading(1), "Information about this inspection");
        assert_eq!(read(vec![table(&[&["Requirement", "Due date"]]), heading, table(&[PLANS])]), []);
    }

    #[test]
    fn a_requirement_that_is_cut_by_a_page_is_one_row() {
        let cut: &[&str] = &["Review the plans.", "29 August 2025"];
        let tables = vec![table(&[&["Requirement", "Due date"], cut]), table(&[&["(Regulation 14 (1)(a))", ""]])];
        assert_eq!(read(tables), [(PLANS[0].to_string(), Some("2025-08-29".to_string()))]);
    }

    #[test]
    fn the_forms_sentence_is_no_recommendation() {
        assert!(is_form(
            "This section sets out the actions that the registered person must take. The person must comply."
        ));
        assert!(is_form("Requirement Due date"));
        assert!(!is_form("The registered person must review the plans."));
    }
}
