//! Every place that prints a judgement.

use super::reading::Reading;
use super::sentences::{Compiled, graded_label, is_scale, sentences};
use crate::framework::{Framework, keys};
use crate::model::code::Code;
use crate::model::document::{Block, Role};
use crate::model::outline::{DataRow, DataTable, Item, Outline};
use crate::model::place::Place;
use crate::model::report::{FindingKind, PreviousJudgement, Scope};
use crate::model::warning::Warning;
use crate::recognise::{area as label, grade};
use crate::words::key;

/// The grades that a report prints.
#[derive(Debug, Default)]
pub struct Readings {
    /// This inspection's.
    pub now: Vec<Reading>,
    /// Those of the previous inspection, in rows of the same table.
    pub previous: Vec<PreviousJudgement>,
    /// What is uncertain.
    pub warnings: Vec<Warning>,
}

/// All readings of a report, in order.
pub fn collect(outline: &Outline, framework: &'static Framework) -> Readings {
    let mut collector = Collector {
        framework,
        outline,
        sentences: sentences(framework),
        scope: None,
        in_record: false,
        record_scope: None,
        heading: None,
        front: true,
        readings: Vec::new(),
        previous: Vec::new(),
        warnings: Vec::new(),
    };
    for item in &outline.flow {
        match item {
            Item::Text(block) => collector.text(block),
            Item::Table(table) => collector.table(table),
        }
    }
    Readings { now: collector.readings, previous: collector.previous, warnings: collector.warnings }
}

struct Collector<'o> {
    framework: &'static Framework,
    outline: &'o Outline,
    sentences: &'static [Compiled],
    /// The scope that the last heading of a part set.
    scope: Option<Scope>,
    in_record: bool,
    /// The scope whose areas the record of main findings is listing.
    record_scope: Option<Scope>,
    /// The last heading, as long as there has been only a grade below it.
    heading: Option<(String, Place)>,
    /// Whether this is still one of the front pages.
    front: bool,
    readings: Vec<Reading>,
    previous: Vec<PreviousJudgement>,
    warnings: Vec<Warning>,
}

/// What may be missing from a row of the table of judgements.
const NO_GRADE: &str = "a label without a grade";
/// A sentence that gives a judgement is short; longer ones quote.
const MAX_SENTENCE: usize = 260;

impl Collector<'_> {
    fn text(&mut self, block: &Block) {
        if self.outline.page(block.place).is_some_and(|p| p > 2) || block.number().is_some() {
            self.front = false;
        }
        let whole = label::clean(&block.whole());
        if matches!(block.role, Role::Heading(_)) {
            self.heading(&whole, block);
        } else if let Some(printed) = grade::exact(&block.text) {
            self.grade_below(printed, block.place);
        } else if block.number().is_none() && block.text.len() < MAX_SENTENCE {
            self.line(&whole, block);
        } else {
            self.heading = None;
        }
    }

    fn heading(&mut self, whole: &str, block: &Block) {
        self.set_part(whole);
        let judged = self.grade_on_line(whole, block.place)
            || self.sentence(whole, block.place, true)
            || self.graded_heading(whole, block.place);
        self.heading = (!judged).then(|| (whole.to_string(), block.place));
    }

    /// Lines that are not headings by their type may still be headings by their words, as in plain text.
    fn line(&mut self, whole: &str, block: &Block) {
        self.set_part(whole);
        if self.grade_on_line(whole, block.place) || self.sentence(whole, block.place, false) {
            self.heading = None;
            return;
        }
        let known = label::is_known(whole, self.framework, self.scope);
        if known && !block.text.ends_with('.') {
            self.heading = Some((whole.to_string(), block.place));
        } else if block.text.len() > 100 {
            self.heading = None;
        }
    }

    /// Reports of two scopes name the scope in the heading of a part, and again in the record.
    fn set_part(&mut self, text: &str) {
        let key = key(text);
        match key.as_str() {
            "record of main findings" => {
                self.in_record = true;
                self.scope = None;
            }
            "safeguarding services" | "safeguarding" => self.scope = Some(Scope::Safeguarding),
            "services for looked after children" | "looked after children" => {
                self.scope = Some(Scope::LookedAfterChildren)
            }
            _ => {}
        }
    }

    /// "Grade 2 (Good)" or, in a title box, "Good" below a heading.
    fn grade_below(&mut self, printed: grade::PrintedGrade, place: Place) {
        let Some((heading, _)) = self.heading.take() else { return };
        let numbered = printed.number.is_some();
        let kind = if numbered { FindingKind::GradeLine } else { FindingKind::Heading };
        self.add(&heading, printed, kind, place);
    }

    /// "Staying safe Grade 3 (Adequate)" on one line.
    fn grade_on_line(&mut self, text: &str, place: Place) -> bool {
        if !self.framework.scale.is_numbered() {
            return false;
        }
        match grade::line(text) {
            Some(printed) if printed.start > 0 && printed.number.is_some() => {
                let heading = text.get(..printed.start).unwrap_or("").trim().to_string();
                let place = place.behind(&heading);
                self.add(&heading, printed, FindingKind::GradeLine, place)
            }
            _ => false,
        }
    }

    fn sentence(&mut self, text: &str, place: Place, heading: bool) -> bool {
        let Some(printed) = grade::at_end(text) else { return false };
        let before = text.get(..printed.start).unwrap_or("").to_lowercase().replace(['’', '‘'], "'");
        let Some((_, sentence)) = self.sentences.iter().find(|(pattern, _)| pattern.is_match(&before)) else {
            return false;
        };
        let kind = if heading && !self.front { FindingKind::Heading } else { FindingKind::Sentence };
        self.readings.push(Reading {
            scope: sentence.scope,
            area: sentence.key,
            label: text.to_string(),
            place: place.behind(&before),
            printed,
            kind,
        });
        true
    }

    /// "The experiences and progress of care leavers: good", "The graded judgement for adoption performance is
    /// that it is good".
    fn graded_heading(&mut self, text: &str, place: Place) -> bool {
        let Some(printed) = grade::at_end(text) else { return false };
        let before = text.get(..printed.start).unwrap_or("");
        let label = graded_label(before);
        let place = place.behind(before);
        self.add(&label, printed, FindingKind::Heading, place)
    }

    fn add(&mut self, text: &str, printed: grade::PrintedGrade, kind: FindingKind, place: Place) -> bool {
        if self.in_record {
            self.follow_record(text);
        }
        let Some(found) = label::find(text, self.framework, self.scope) else { return false };
        self.readings.push(Reading {
            scope: found.area.scope,
            area: found.area.key,
            label: label::clean(text),
            printed,
            kind,
            place,
        });
        true
    }

    /// The record lists one scope's areas after the other's. Its group headings may be in the wrong place, so
    /// the labels decide: one that is repeated, or that only the later scope has, begins the later scope.
    fn follow_record(&mut self, text: &str) {
        let Some(first) = self.framework.areas.first().map(|a| a.scope) else { return };
        let scope = self.record_scope.unwrap_or(first);
        let again = |found: &label::Match| {
            self.readings
                .iter()
                .any(|r| r.kind == FindingKind::RecordOfMainFindings && (r.scope, r.area) == (scope, found.area.key))
        };
        let own = label::find(text, self.framework, Some(scope)).filter(|m| m.area.scope == scope);
        if own.is_none_or(|m| again(&m)) {
            let other = self.framework.areas.iter().map(|a| a.scope).find(|s| *s != scope && scope == first);
            self.record_scope = other.or(Some(scope));
        } else {
            self.record_scope = Some(scope);
        }
        self.scope = self.record_scope;
    }

    fn table(&mut self, table: &DataTable) {
        if self.outline.page(table.place).is_some_and(|p| p > 2) {
            self.front = false;
        }
        self.heading = None;
        let mut pending: Option<&DataRow> = None;
        let before = self.readings.len();
        let mut odd = Vec::new();
        for row in &table.rows {
            let filled: Vec<&String> = row.cells.iter().filter(|c| !c.trim().is_empty()).collect();
            let place = row.place_of(row.cells.iter().position(|c| grade::is_grade(c)).unwrap_or(0));
            match filled.as_slice() {
                [only] if grade::is_grade(only) => match pending.take() {
                    Some(above) => self.row(&above.cells.join(" "), only, place),
                    None => odd.push((row, "a grade without a label")),
                },
                [only] => {
                    self.set_part(only);
                    odd.extend(pending.replace(row).map(|row| (row, NO_GRADE)));
                }
                cells => {
                    self.cells(cells, row);
                    odd.extend(pending.take().map(|row| (row, NO_GRADE)));
                }
            }
        }
        odd.extend(pending.map(|row| (row, NO_GRADE)));
        if (self.front || self.in_record) && self.readings.len() > before {
            odd.into_iter().for_each(|(row, what)| self.odd_row(row, what));
        }
    }

    /// A row in a table of judgements that has only one half; the table may also contain lines that are not labels.
    fn odd_row(&mut self, row: &DataRow, what: &str) {
        let text = row.cells.join(" ");
        let text = text.trim();
        if what == NO_GRADE && !label::is_known(text, self.framework, self.scope) {
            return;
        }
        let message = format!("in the table of judgements, the row {text:?} has {what}");
        self.warnings.push(Warning::new(Code::TableUnreadable, message).at(row.place).printed([text]));
    }

    /// The grade's cell, and the label next to it in the same row.
    fn cells(&mut self, cells: &[&String], row: &DataRow) {
        let Some(position) = cells.iter().position(|c| grade::is_grade(c)) else {
            return self.without_grade(cells, row);
        };
        let label = cells.iter().take(position).next_back().or_else(|| cells.get(position + 1));
        if let Some(label) = label {
            let column = row.cells.iter().position(|c| grade::is_grade(c)).unwrap_or(0);
            self.row(label, cells[position], row.place_of(column));
        }
    }

    fn without_grade(&mut self, cells: &[&String], row: &DataRow) {
        let (Some(label), Some(value)) = (cells.first(), cells.get(1)) else { return };
        let judged =
            (self.front || self.in_record) && label::find(label, self.framework, self.scope).is_some_and(|m| m.exact);
        if judged && value.len() < 80 {
            let message = format!("{:?} has {:?} in place of a grade", label::clean(label), value);
            self.warnings.push(Warning::new(Code::GradeUnknown, message).at(row.place).printed([value.as_str()]));
        }
    }

    /// The grade of the previous inspection, as a row of the table.
    fn previous(&mut self, text: &str, printed: grade::PrintedGrade, place: Place) {
        self.previous.push(PreviousJudgement {
            date: None,
            scope: Some(self.framework.scope),
            area: Some(keys::OVERALL_EFFECTIVENESS.into()),
            grade: Some(printed.grade),
            text: format!("{text}: {}", printed.words),
            place,
        });
    }

    fn row(&mut self, text: &str, value: &str, place: Place) {
        let Some(printed) = grade::exact(value) else { return };
        if is_scale(text) || is_scale(value) {
            return;
        }
        let kind = match (self.in_record, self.front) {
            (true, _) => FindingKind::RecordOfMainFindings,
            (_, true) => FindingKind::SummaryTable,
            _ => FindingKind::Heading,
        };
        if self.framework.previous_grade.contains(&key(text).as_str()) {
            return self.previous(text, printed, place);
        }
        let Some(found) = label::find(text, self.framework, self.scope) else {
            if kind != FindingKind::Heading {
                let message = format!(
                    "{:?} is graded {:?}, but {} has no such area",
                    label::clean(text),
                    printed.words,
                    self.framework.code
                );
                self.warnings.push(Warning::new(Code::LabelUnknown, message).at(place).printed([text, value]));
            }
            return;
        };
        if !found.exact {
            let message = format!("{:?} was read as {:?}", label::clean(text), found.area.key);
            self.warnings.push(Warning::new(Code::LabelInexact, message).at(place).printed([text]));
        }
        self.add(text, printed, kind, place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::by_code;
    use crate::model::place::Place;
    use crate::model::report::Grade;

    fn read(lines: &[&str]) -> Vec<(&'static str, Grade)> {
        let block = |(number, text): (u32, &&str)| {
            Item::Text(Block {
                text: text.to_string(),
                place: Place { line: Some(number), ..Place::default() },
                ..Block::default()
            })
        };
        let outline = Outline { flow: (1..).zip(lines).map(block).collect(), ..Outline::default() };
        let framework = by_code("sif").expect("a framework");
        collect(&outline, framework).now.into_iter().map(|r| (r.area, r.printed.grade)).collect()
    }

    #[test]
    fn sentences_of_the_form_are_judgements() {
        let overall = |text| read(&[text]);
        for text in [
            "The overall judgement is good",
            "The overall judgement is that children’s services are good.",
            "The overall judgement is that it is good",
            "Children’s services in Fenmoor are good",
            "Children’s services in the Royal Borough of Saltmere are judged to be good",
        ] {
            assert_eq!(overall(text), [("overall_effectiveness", Grade::Good)], "{text}");
        }
        assert_eq!(
            overall("The Local Safeguarding Children Board requires improvement to be good"),
            [("lscb_effectiveness", Grade::RequiresImprovement)]
        );
    }

    #[test]
    fn sentences_about_others_are_none() {
        for text in [
            "At the last inspection, children’s services in Fenmoor were inadequate",
            "The local authority’s fostering service was judged to be good",
            "Children’s services in Fenmoor are good because:",
            "One children’s home in the area is inadequate",
        ] {
            assert_eq!(read(&[text]), [], "{text}");
        }
    }

    fn table(rows: &[&[&str]]) -> (usize, Vec<(Code, Vec<String>)>) {
        let place = Place::on_page(1);
        let row = |cells: &&[&str]| DataRow {
            place,
            cells: cells.iter().map(|c| c.to_string()).collect(),
            ..DataRow::default()
        };
        let table = DataTable { place, rows: rows.iter().map(row).collect() };
        let outline = Outline { flow: vec![Item::Table(table)], ..Outline::default() };
        let Readings { now: readings, warnings, .. } = collect(&outline, by_code("ilacs").expect("a framework"));
        assert!(warnings.iter().all(|w| w.place == place), "{warnings:?}");
        (readings.len(), warnings.into_iter().map(|w| (w.code, w.printed)).collect())
    }

    #[test]
    fn odd_rows_of_the_table_of_judgements_are_named() {
        const CARE: &str = "The experiences and progress of children in care";
        const OVERALL: &[&str] = &["Overall effectiveness", "Good"];
        let one = |code, words: &[&str]| (1, vec![(code, words.iter().map(|w| w.to_string()).collect())]);
        assert_eq!(table(&[&["Judgement", "Grade"], OVERALL]), (1, vec![]));
        assert_eq!(table(&[&[CARE, "Inadequete"], OVERALL]), one(Code::GradeUnknown, &["Inadequete"]));
        assert_eq!(table(&[&[CARE, ""], OVERALL]), one(Code::TableUnreadable, &[CARE]));
        assert_eq!(table(&[&["", "Good"], OVERALL]), one(Code::TableUnreadable, &["Good"]));
        assert_eq!(
            table(&[&["Quality of education", "Good"], OVERALL]),
            one(Code::LabelUnknown, &["Quality of education", "Good"])
        );
        assert_eq!(table(&[&[CARE], &["Good"]]), (1, vec![]));
    }

    #[test]
    fn a_label_with_a_word_left_out_is_a_notice() {
        let (readings, warnings) = table(&[&["The experience and progress of children in care", "Good"]]);
        assert_eq!((readings, warnings[0].0), (1, Code::LabelInexact));
    }

    #[test]
    fn a_grade_below_its_heading_belongs_to_it() {
        assert_eq!(read(&["Adoption performance", "Good"]), [("adoption", Grade::Good)]);
        assert_eq!(read(&["Good"]), []);
    }
}
