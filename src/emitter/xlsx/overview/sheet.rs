//! The sheet itself: links to the others, a header, and the rows.

use super::super::cell_formats::CellFormats;
use super::super::sheet::day;
use super::fact::Fact;
use super::rows::{Area, Row, grade_of, rows};
use crate::emitter::facts::Facts;
use crate::emitter::spool::add_sheet;
use crate::framework::scale::{WORDS, Word};
use crate::model::report::{Grade, Scope};
use rust_xlsxwriter::{Url, Workbook, Worksheet, XlsxError};
use std::io;

const NAME: &str = "Overview";
const HEADER_ROW: u32 = 1;
/// The columns before those of the areas, and after them.
const BEFORE: [(&str, f64); 5] =
    [("Name", 36.0), ("Kind", 20.0), ("Region", 22.0), ("Latest inspection with grades", 44.0), ("It began", 12.0)];
const AFTER: [(&str, f64); 4] =
    [("Latest report", 44.0), ("It began", 12.0), ("Outcome", 44.0), ("Recommendations", 16.0)];
const AREA_WIDTH: f64 = 22.0;

/// The sheet on its way into a workbook.
pub(in super::super) struct Overview {
    index: usize,
    facts: Facts,
}

impl Overview {
    /// An empty sheet.
    pub(in super::super) fn new(workbook: &mut Workbook) -> Result<Self, XlsxError> {
        let index = workbook.worksheets().len();
        let sheet = add_sheet(workbook)?;
        sheet.set_name(NAME)?.set_freeze_panes(HEADER_ROW + 1, 1)?;
        Ok(Overview { index, facts: Facts::default() })
    }

    /// Keeps a report's fact until the end.
    pub(in super::super) fn keep(&mut self, fact: &[u8]) -> io::Result<()> {
        self.facts.keep(fact)
    }

    /// Writes the sheet, with links to the sheets of these names.
    pub(in super::super) fn write(
        mut self,
        sheets: &[&str],
        workbook: &mut Workbook,
        formats: &CellFormats,
    ) -> io::Result<()> {
        let mut facts = Vec::new();
        self.facts.try_for_each(|line| {
            facts.push(serde_json::from_slice::<Fact>(line)?);
            Ok(())
        })?;
        let (rows, areas) = rows(facts);
        let mut written = || {
            let sheet = workbook.worksheet_from_index(self.index)?;
            links(sheet, sheets)?;
            header(sheet, &areas, formats)?;
            (HEADER_ROW + 1..).zip(&rows).try_for_each(|(number, row)| body(sheet, number, row, &areas, formats))?;
            let last_row = HEADER_ROW + u32::try_from(rows.len()).unwrap_or(0);
            sheet.autofilter(HEADER_ROW, 0, last_row, column(BEFORE.len() + areas.len() + AFTER.len() - 1)).map(drop)
        };
        written().map_err(super::super::error::xlsx_error)
    }
}

fn column(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

fn links(sheet: &mut Worksheet, sheets: &[&str]) -> Result<(), XlsxError> {
    sheet.write_string(0, 0, "More on these sheets:")?;
    (1..).zip(sheets).try_for_each(|(number, name)| {
        let link = Url::new(format!("internal:'{name}'!A1")).set_text(*name);
        sheet.write_url(0, number, link).map(drop)
    })
}

fn header(sheet: &mut Worksheet, areas: &[Area], formats: &CellFormats) -> Result<(), XlsxError> {
    let areas = areas.iter().map(|area| (title(area), AREA_WIDTH));
    let fixed = |columns: &[(&'static str, f64)]| {
        columns.iter().map(|(name, width)| ((*name).to_owned(), *width)).collect::<Vec<_>>()
    };
    let columns = fixed(&BEFORE).into_iter().chain(areas).chain(fixed(&AFTER));
    for (number, (name, width)) in (0..).zip(columns) {
        sheet.set_column_width(number, width)?;
        sheet.write_string_with_format(HEADER_ROW, number, name, &formats.header)?;
    }
    Ok(())
}

fn body(sheet: &mut Worksheet, number: u32, row: &Row, areas: &[Area], formats: &CellFormats) -> Result<(), XlsxError> {
    let Row { graded, latest } = row;
    let mut text = |at: usize, text: &str| match text {
        "" => Ok(()),
        text => sheet.write_string(number, column(at), text).map(drop),
    };
    let kind = latest.kind.and_then(|kind| serde_json::to_value(kind).ok());
    text(0, &latest.name)?;
    text(1, &words(kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default()))?;
    text(2, latest.region.as_deref().unwrap_or_default())?;
    text(3, graded.as_ref().map_or("", |fact| fact.inspection.as_str()))?;
    let after = BEFORE.len() + areas.len();
    text(after, &latest.inspection)?;
    text(after + 2, latest.outcome.as_deref().unwrap_or_default())?;
    date(sheet, number, 4, graded.as_ref().and_then(|fact| fact.start.as_deref()), formats)?;
    for (at, area) in (BEFORE.len()..).zip(areas) {
        grade(sheet, number, column(at), grade_of(row, area), formats)?;
    }
    date(sheet, number, column(after + 1), latest.start.as_deref(), formats)?;
    sheet.write_number(number, column(after + 3), latest.recommendations as f64).map(drop)
}

fn date(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    date: Option<&str>,
    formats: &CellFormats,
) -> Result<(), XlsxError> {
    match date.map(|text| (text, day(text))) {
        Some((_, Some(date))) => sheet.write_datetime_with_format(row, column, &date, &formats.date).map(drop),
        Some((text, None)) => sheet.write_string(row, column, text).map(drop),
        None => Ok(()),
    }
}

/// The grade as a person writes it. Contradicting grades, and numbers on a scale of their own, are for the reader to see.
fn grade(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    grade: Option<Option<Grade>>,
    formats: &CellFormats,
) -> Result<(), XlsxError> {
    let Some(grade) = grade else { return Ok(()) };
    let Some(grade) = grade else { return sheet.write_string(row, column, "See the report").map(drop) };
    let word: Option<&Word> = WORDS.iter().find(|word| word.grade == grade);
    match word.map(|word| (word.title, formats.grade(word.code))) {
        Some((title, Some(format))) => sheet.write_string_with_format(row, column, title, format).map(drop),
        Some((title, None)) => sheet.write_string(row, column, title).map(drop),
        None => Ok(()),
    }
}

/// "Help and protection"; with the scope where other scopes have areas of the same name.
fn title((scope, key): &Area) -> String {
    let area = words(key);
    match scope {
        Scope::Safeguarding => format!("{area} (safeguarding)"),
        Scope::LookedAfterChildren => format!("{area} (looked after children)"),
        Scope::LocalAuthority | Scope::Lscb | Scope::Provider => area,
    }
}

/// A name of the output in words: "childrens_home" is "Children's home".
fn words(name: &str) -> String {
    let spaced =
        name.replace('_', " ").replace("childrens ", "children’s ").replace("lscb", "LSCB").replace(" send", " SEND");
    let mut letters = spaced.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
