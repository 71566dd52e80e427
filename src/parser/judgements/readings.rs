//! Every place that prints a judgement.

use super::collector::Collector;
use super::columns;
use super::reading::Reading;
use crate::framework::Framework;
use crate::model::outline::{Item, Outline};
use crate::model::report::PreviousJudgement;
use crate::model::warning::Warning;

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
    let mut collector = Collector::new(framework, outline);
    let columns = columns::pair(&outline.flow, framework);
    collector.warnings.extend(columns.warnings);
    for (at, item) in outline.flow.iter().enumerate() {
        if let Some(label) = columns.labels.get(&at) {
            collector.heading = label.clone();
        }
        match item {
            Item::Text(block) => collector.text(block),
            Item::Table(table) => collector.table(table),
        }
    }
    collector.grade_by_group();
    collector.labels_alone();
    collector.previous_missing();
    Readings { now: collector.readings, previous: collector.previous, warnings: collector.warnings }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::by_code;
    use crate::model::code::Code;
    use crate::model::document::{Block, Role};
    use crate::model::outline::{DataRow, DataTable};
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

    /// What a table on a college's front page gives.
    fn of_college(cells: &[&[&str]]) -> Readings {
        let row = |cells: &&[&str]| DataRow {
            cells: cells.iter().map(|cell| cell.to_string()).collect(),
            ..DataRow::default()
        };
        let table = DataTable { place: Place::on_page(1), rows: cells.iter().map(row).collect() };
        let outline = Outline { flow: vec![Item::Table(table)], ..Outline::default() };
        collect(&outline, by_code("further_education").expect("a framework"))
    }

    #[test]
    fn a_table_may_have_two_pairs_of_label_and_grade_side_by_side() {
        const TEACHING: &str = "Quality of teaching, learning and assessment";
        const WELFARE: &str = "Personal development, behaviour and welfare";
        let cells: [&[&str]; 3] = [
            &[TEACHING, "Good", "Apprenticeships", "", "Inadequate"],
            &["Outcomes for learners", "Requires improvement", "", ""],
            &[WELFARE, "Outstanding", "Good", ""],
        ];
        let read = of_college(&cells);
        let areas: Vec<_> = read.now.into_iter().map(|reading| (reading.area, reading.printed.grade)).collect();
        let expected = [
            ("quality_of_teaching_learning_and_assessment", Grade::Good),
            ("outcomes", Grade::RequiresImprovement),
            ("personal_development_behaviour_and_welfare", Grade::Outstanding),
            ("apprenticeships", Grade::Inadequate),
        ];
        assert_eq!(areas, expected);
        assert_eq!(read.warnings, []);
    }

    #[test]
    fn a_row_whose_columns_are_mixed_is_told() {
        let cells: [&[&str]; 2] = [
            &["Outcomes for learners", "Good"],
            &["Requires\nleadership and\nimprovement\nmanagement", "16 to 19 study\nGood\nprogrammes"],
        ];
        let read = of_college(&cells);
        assert_eq!(read.now.len(), 1);
        assert_eq!(read.warnings.iter().map(|warning| warning.code).collect::<Vec<_>>(), [Code::TableUnreadable]);
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

    #[test]
    fn an_area_whose_grade_is_not_printed_has_its_groups() {
        let heading = |text: &str| Item::Text(Block { text: text.into(), role: Role::Heading(1), ..Block::default() });
        let line = |text: &str| Item::Text(Block { text: text.into(), ..Block::default() });
        let flow = vec![
            heading("Strong standard"),
            heading("Inclusion"),
            line("Everybody is seen."),
            heading("Achievement"),
            line("Needs attention"),
            line("They learn too little."),
            heading("Urgent improvement"),
            heading("Early years"),
            heading("What it’s like to be a pupil at this school"),
            heading("Curriculum and teaching"),
            line("Lessons are short."),
        ];
        let outline = Outline { flow, ..Outline::default() };
        let found = collect(&outline, by_code("report_card").expect("a framework")).now;
        let grades: Vec<_> = found.iter().map(|reading| (reading.area, reading.printed.grade)).collect();
        let expected = [
            ("inclusion", Grade::StrongStandard),
            ("achievement", Grade::NeedsAttention),
            ("early_years", Grade::UrgentImprovement),
        ];
        assert_eq!(grades, expected);
    }
}
