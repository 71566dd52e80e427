//! Tables of what must improve: "Areas for priority action" with a column for the responsible body, "Areas for
//! improvement" usually without. A row may continue on the next page in a separate table, and contains bullets.

use super::part::heading;
use crate::framework::headings::Holds;
use crate::model::code::Code;
use crate::model::document::BULLET;
use crate::model::document::Block;
use crate::model::outline::{DataRow, DataTable, Item};
use crate::model::place::Place;
use crate::model::report::{Priority, Recommendation, TextRow};
use crate::model::warning::Warning;
use crate::parser::recommendations::text::{breaks_off, is_odd};
use crate::recognise::actions::{is_body, is_whole_body, may_be_body, opens_action};
use crate::recognise::asks::asks_or_says_should;
use crate::recognise::heading::Vocabulary;
use crate::words::key;

/// All rows of the tables, in report order.
pub(super) fn actions_in(flow: &[Item], vocabulary: &Vocabulary, warnings: &mut Vec<Warning>) -> Vec<Recommendation> {
    let mut all = Vec::new();
    let mut open: Option<Group<'_>> = None;
    for item in flow {
        if let Some(title) = heading(item) {
            // in text a table's header repeats its heading
            let again = |group: &Group<'_>| key(&group.title) == key(title) && group.rows.is_empty();
            if item.place().line.is_some() && open.as_ref().is_some_and(again) {
                continue;
            }
            all.extend(open.take().into_iter().flat_map(|group| group.finish(warnings)));
            open = priority(title, vocabulary).map(|priority| Group::new(title, priority, vocabulary));
        } else if let Some(group) = &mut open {
            match item {
                Item::Text(block) => group.text(block),
                Item::Table(table) => group.table(table),
            }
        }
    }
    all.extend(open.into_iter().flat_map(|group| group.finish(warnings)));
    all
}

fn priority(heading: &str, vocabulary: &Vocabulary) -> Option<Priority> {
    match vocabulary.holds(&key(heading))? {
        Holds::PriorityActions => Some(Priority::PriorityAction),
        Holds::Improvements => Some(Priority::Improvement),
        _ => None,
    }
}

/// The rest of a name over the page has no more words.
const SHORT_REST: usize = 3;
/// A line of a body's name is no longer, in bytes.
const LONGEST_BODY_LINE: usize = 60;
/// An action is longer, in bytes.
const SHORT: usize = 60;

/// What is below one heading.
struct Group<'v> {
    vocabulary: &'v Vocabulary,
    title: String,
    priority: Priority,
    /// Columns of the body and of the text, once a header has shown them.
    columns: Option<(usize, usize)>,
    /// Whether a row of several columns came before its header.
    headless: bool,
    rows: Vec<Recommendation>,
    /// Names of bodies in text that has lost the table, and whether the last text was one.
    bodies: Vec<String>,
    after_body: bool,
    /// Where a sentence asks for something, but may belong to the row before.
    unsure: Option<Place>,
}

impl<'v> Group<'v> {
    fn new(title: &str, priority: Priority, vocabulary: &'v Vocabulary) -> Self {
        Group {
            vocabulary,
            title: title.to_string(),
            priority,
            columns: None,
            headless: false,
            rows: Vec::new(),
            bodies: Vec::new(),
            after_body: false,
            unsure: None,
        }
    }

    /// Whether a text only repeats the heading.
    fn is_title(&self, text: &str) -> bool {
        let text = key(text);
        text.is_empty() || text == key(&self.title) || priority(&text, self.vocabulary).is_some()
    }

    fn table(&mut self, table: &DataTable) {
        let mut first = true;
        for row in &table.rows {
            if let Some(columns) = header(row) {
                self.columns = Some(columns);
            } else if row.cells.iter().any(|cell| !self.is_title(cell)) {
                self.row(row, first);
                first = false;
            }
        }
    }

    fn row(&mut self, row: &DataRow, first: bool) {
        let cell = |column: usize| row.cells.get(column).map_or("", |c| c.trim());
        let (body, text) = match self.columns {
            Some((body, text)) => (cell(body), cell(text)),
            None => ("", row.cells.iter().map(|c| c.trim()).rfind(|c| !c.is_empty()).unwrap_or("")),
        };
        self.headless |= self.columns.is_none();
        if self.goes_on(body, text, first) {
            self.append(body, text, row.place);
        } else if !text.is_empty() {
            self.push(body, &text.replace('\n', " "), row.place);
        }
    }

    /// A row split by a page break, whose header may come again: its text continues in lower case, or only one of its
    /// cells continues.
    fn goes_on(&self, body: &str, text: &str, first: bool) -> bool {
        let Some(last) = self.rows.last() else { return false };
        if last.place.line.is_some() && self.columns.is_some() {
            return !self.begins(last, body, text);
        }
        // without borders, every line of a table may be a row
        if breaks_off(&last.text) && !last.text.ends_with(':') && !text.starts_with('•') {
            return true;
        }
        let lower = text.trim_start_matches(['•', ' ']).starts_with(char::is_lowercase);
        let bodiless = body.is_empty() && (self.columns.is_some() || text.starts_with('•'));
        let open = lower || is_open(&last.text);
        text.is_empty() || first && (open || bodiless) || open && body.is_empty() && self.columns.is_some()
    }

    /// In text each line of a table is a row: the next action begins with its body, below an end.
    fn begins(&self, last: &Recommendation, body: &str, text: &str) -> bool {
        let whole = last.responsible_body.as_deref().is_none_or(is_whole_body);
        !body.is_empty() && whole && !is_open(&last.text) && text.starts_with(char::is_uppercase)
    }

    fn append(&mut self, body: &str, text: &str, place: Place) {
        let Some(last) = self.rows.last_mut() else { return };
        add(&mut last.text, &text.replace('\n', " "));
        if body.is_empty() {
            return;
        }
        match &mut last.responsible_body {
            Some(known) if key(known) == key(body) => {}
            Some(known) => add(known, &body.replace('\n', " ")),
            none if last.place == place || self.columns.is_some() => *none = Some(body.replace('\n', " ")),
            _ => {}
        }
    }

    /// A table of one column arrives as text: a block for each row, and its bullets.
    fn text(&mut self, block: &Block) {
        let text = block.whole();
        if block.place.line.is_some() && self.cell(block, &text) {
            return;
        }
        if self.is_title(&text) || key(&text) == "responsible body" {
            return;
        }
        let bullet = block.label.as_deref() == Some(BULLET);
        let cut = self.columns.is_some() && text.len() < 60 && self.is_rest_of_body(&text);
        // where each row has a body, a sentence without one goes on with the row before
        let bodiless = self.headless && self.bodies.len() > 1 && self.rows.len() >= self.bodies.len();
        if bodiless && !bullet && opens_action(&text) {
            self.unsure = self.unsure.or(Some(block.place));
        }
        match self.rows.last_mut() {
            Some(last) if bodiless => add(&mut last.text, &text),
            Some(last) if cut => add(last.responsible_body.get_or_insert_default(), &text),
            Some(last) if bullet || last.text.ends_with(':') || starts_lower(&text) || is_open(&last.text) => {
                add(&mut last.text, &text);
            }
            _ => self.push("", &text, block.place),
        }
    }

    /// Takes a cell of a table of which only the text is left: the header, or the name of a body; false if it is none.
    fn cell(&mut self, block: &Block, text: &str) -> bool {
        if key(text).starts_with("responsible bod") {
            self.headless = true;
            return true;
        }
        let piece = block.label.is_none()
            && self.headless
            && !opens_action(text)
            && !starts_lower(text)
            && may_be_body(text)
            && !self.is_title(text);
        let row_ended = self.rows.last().is_none_or(|row| !is_open(&row.text));
        if !piece || !(is_body(text) || row_ended || self.after_body) {
            self.after_body = false;
            return false;
        }
        // a page may end inside a name
        let rest = self.after_body || text.split(' ').count() <= SHORT_REST;
        match self.bodies.last_mut().filter(|body| rest && !is_whole_body(body)) {
            Some(body) => add(body, text),
            None => self.bodies.push(text.to_string()),
        }
        self.after_body = true;
        true
    }

    /// Bodies that stand apart from their rows belong to them in order if there is one for each.
    fn pair_bodies(&mut self) {
        if self.bodies.len() == self.rows.len() {
            for (row, body) in self.rows.iter_mut().zip(self.bodies.drain(..)) {
                row.responsible_body = Some(body);
            }
        }
    }

    /// A lone short cell after a body that breaks off: "Integrated Care" / "Board".
    fn is_rest_of_body(&self, text: &str) -> bool {
        let closed = self.rows.last().is_some_and(|last| !is_open(&last.text) && last.responsible_body.is_some());
        closed && is_open(text) && !text.contains(':')
    }

    fn push(&mut self, body: &str, text: &str, place: Place) {
        self.rows.push(Recommendation {
            group: Some(self.title.clone()),
            priority: self.priority,
            text: text.to_string(),
            responsible_body: (!body.is_empty()).then(|| body.replace('\n', " ")),
            place,
            ..Recommendation::default()
        });
    }

    /// If a column names the bodies, a row without one is reported.
    fn finish(mut self, warnings: &mut Vec<Warning>) -> Vec<Recommendation> {
        self.pair_bodies();
        if self.columns.is_some() {
            self.rows.iter_mut().filter(|row| row.place.line.is_some()).for_each(part_body);
        }
        let missing = self.rows.iter().find(|row| row.responsible_body.is_none());
        if let (true, Some(row)) = (self.columns.is_some() || self.headless, missing) {
            let message = if self.columns.is_some() {
                format!("a row of the table {:?} has no responsible body", self.title)
            } else {
                format!("the table {:?} has no header to say which column names the responsible body", self.title)
            };
            warnings.push(Warning::new(Code::ResponsibleBodyMissing, message).at(row.place));
        }
        warnings.extend(self.odd_rows());
        if self.headless && self.rows.is_empty() {
            let message = format!("no row was read under {:?}, though it has a table's header", self.title);
            warnings.push(Warning::new(Code::RecommendationsUnread, message));
        }
        self.rows.into_iter().map(|row| Recommendation { items: items(&row), ..row }).collect()
    }
}

impl Group<'_> {
    /// In text: rows that break off, run on, or ask for nothing.
    fn odd_rows(&self) -> Option<Warning> {
        let text = self.rows.iter().filter(|row| row.place.line.is_some());
        let odd = |row: &&Recommendation| {
            let short = row.text.len() < SHORT && !asks_or_says_should(&row.text) && !opens_action(&row.text);
            is_odd(&row.text) || short || asks_nowhere(&row.text)
        };
        let odd: Vec<&Recommendation> = text.filter(odd).collect();
        let message = format!("rows of the table {:?} break off, run into others or ask for nothing", self.title);
        let printed = odd.iter().map(|row| row.text.as_str());
        let warning = Warning::new(Code::RecommendationsUnsure, message).printed(printed);
        odd.first().map(|row| row.place).or(self.unsure).map(|place| warning.at(place))
    }
}

/// Whether no sentence of a text asks for anything: it may be a running line.
fn asks_nowhere(text: &str) -> bool {
    const WANTS: [&str; 4] = ["should", "must", "need", "ought"];
    !asks_or_says_should(text) && !WANTS.iter().any(|word| text.contains(word))
}

/// The bullets in a cell.
fn items(row: &Recommendation) -> Vec<TextRow> {
    let bullets = row.text.split(BULLET).skip(1).map(str::trim).filter(|item| !item.is_empty());
    bullets.map(|item| TextRow { text: item.to_string(), place: row.place }).collect()
}

/// Where the gap between the columns is as narrow as one between words, the first line of a row has both cells.
fn part_body(row: &mut Recommendation) {
    let ends = row.text.match_indices(' ').map(|(at, _)| at).take_while(|at| *at < LONGEST_BODY_LINE);
    let parts = ends.filter_map(|at| Some((row.text.get(..at)?, row.text.get(at + 1..)?)));
    let mut whole = parts.filter(|(body, _)| is_whole_body(body) && is_body(body));
    let Some((body, text)) = whole.find(|(_, text)| opens_action(text)) else { return };
    let rest = row.responsible_body.as_deref().map_or(String::new(), |rest| format!(" {rest}"));
    (row.responsible_body, row.text) = (Some(format!("{body}{rest}")), text.to_string());
}

/// The columns of the body and of the text, if the row is a header.
fn header(row: &DataRow) -> Option<(usize, usize)> {
    let is_body = |cell: &String| {
        matches!(key(cell).as_str(), "responsible body" | "responsible bodies" | "responsible body bodies")
    };
    let body = row.cells.iter().position(is_body)?;
    let text = row.cells.iter().enumerate().position(|(i, cell)| i != body && !cell.trim().is_empty());
    Some((body, text.unwrap_or(if body == 0 { 1 } else { 0 })))
}

fn is_open(text: &str) -> bool {
    !text.trim_end().ends_with(['.', '?', '!', ')', '”', '"', '’'])
}

fn starts_lower(text: &str) -> bool {
    text.trim_start_matches(['•', '–', '-', ' ']).starts_with(char::is_lowercase)
}

fn add(text: &mut String, more: &str) {
    if !text.is_empty() && !more.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

#[cfg(test)]
mod tests;
