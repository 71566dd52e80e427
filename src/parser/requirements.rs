//! Statutory requirements: a table with a requirement and its due date in each row. Each requirement ends with the
//! regulation that it is made under: "(Regulation 12 (1) (2)(a)(iv))".

use crate::model::code::Code;
use crate::model::document::Role;
use crate::model::outline::{DataRow, DataTable, Item};
use crate::model::report::{Recommendation, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::dates;
use crate::parser::recommendations::read_recommendations;
use crate::words::{key, pattern};
use regex::Regex;
use std::sync::LazyLock;

/// "(Regulation 12 (1) (2)(a)(iv))", "(NMS 19.2)", "(Standard 10.4)", at the end or before the explanation.
static REGULATION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\((?<named>(?:Regulations?|NMS|National [Mm]inimum [Ss]tandards?|Standards?) \d[^()]*(?:\([^()]*\)[^()]*)*)\)",
    )
});

/// Reads the statutory requirements, and the recommendations after them.
pub fn read_requirements(context: &Context<'_>, report: &mut Report) {
    read_recommendations(context, report);
    for recommendation in &mut report.recommendations {
        recommendation.regulation = regulation(&recommendation.text);
    }
    let (rows, warnings) = requirements(context);
    report.warnings.extend(warnings);
    report.recommendations.splice(0..0, rows);
}

fn requirements(context: &Context<'_>) -> (Vec<Recommendation>, Vec<Warning>) {
    let (mut rows, mut warnings) = (Vec::new(), Vec::new());
    let mut headings: Vec<(u8, String)> = Vec::new();
    for item in &context.outline.flow {
        match item {
            Item::Text(block) => {
                if let Role::Heading(level) = block.role {
                    headings.retain(|(above, _)| *above < level);
                    headings.push((level, block.text.clone()));
                }
            }
            Item::Table(table) => {
                let group = headings.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" > ");
                for row in below_header(table) {
                    match requirement(row, &group, context) {
                        Some(found) => rows.push(found),
                        None => warnings.push(unread(row)),
                    }
                }
            }
        }
    }
    (rows, warnings)
}

/// The rows below "Requirement | Due date", which is printed again where the table goes on over a page.
fn below_header(table: &DataTable) -> impl Iterator<Item = &DataRow> {
    let header = table.rows.iter().position(is_header).map_or(table.rows.len(), |at| at + 1);
    let filled = |row: &&DataRow| row.cells.iter().any(|cell| !cell.trim().is_empty());
    table.rows.iter().skip(header).filter(|row| !is_header(row)).filter(filled)
}

fn is_header(row: &DataRow) -> bool {
    let cells: Vec<String> = row.cells.iter().map(|cell| key(cell)).filter(|cell| !cell.is_empty()).collect();
    matches!(cells.as_slice(), [first, last] if first.starts_with("requirement") && last == "due date")
}

fn requirement(row: &DataRow, group: &str, context: &Context<'_>) -> Option<Recommendation> {
    let filled: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let [text, due] = filled.as_slice() else { return None };
    let due = dates::parse_date(due)?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Recommendation {
        group: (!group.is_empty()).then(|| group.to_string()),
        regulation: regulation(&text),
        due_date: Some(due.to_string()),
        scope: Some(context.framework.scope),
        text,
        place: row.place,
        ..Recommendation::default()
    })
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
}
