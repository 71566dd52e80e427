//! Labels and grades in text that lost its table. Read column by column, several labels stand above as many grades: the
//! form prints both from the top, so they belong together in order. Where the numbers differ, nothing is sure.

use crate::framework::Framework;
use crate::model::code::Code;
use crate::model::document::Block;
use crate::model::outline::Item;
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::recognise::{area as label, grade};
use crate::words::key;
use rustc_hash::FxHashMap;

/// The table of judgements is among so many first items.
const FRONT: usize = 120;
/// A label is shorter, in bytes.
const LONGEST: usize = 200;

/// What the grades at some positions of the flow belong to: their labels, or nothing that is sure.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) labels: FxHashMap<usize, Option<(String, Place)>>,
    pub(super) warnings: Vec<Warning>,
}

/// Pairs the labels and grades of a text's front.
pub(super) fn pair(flow: &[Item], framework: &'static Framework) -> Columns {
    let mut columns = Columns::default();
    let mut run = Run::default();
    for (at, item) in flow.iter().enumerate().take(FRONT) {
        match line(item, framework) {
            Kind::Label(block) if run.grades.is_empty() => run.labels.push((label::clean(&block.whole()), block.place)),
            Kind::Label(block) => {
                std::mem::take(&mut run).close(&mut columns);
                run.labels.push((label::clean(&block.whole()), block.place));
            }
            Kind::Grade(block) => run.grades.push((at, block)),
            Kind::Header => {}
            Kind::Other => std::mem::take(&mut run).close(&mut columns),
        }
    }
    run.close(&mut columns);
    columns
}

enum Kind<'f> {
    Label(&'f Block),
    Grade(&'f Block),
    /// The table's own titles.
    Header,
    Other,
}

fn line<'f>(item: &'f Item, framework: &'static Framework) -> Kind<'f> {
    let Item::Text(block) = item else { return Kind::Other };
    if block.place.line.is_none() || block.text.len() > LONGEST {
        return Kind::Other;
    }
    if grade::exact(&block.text).is_some() {
        return Kind::Grade(block);
    }
    let is_label = || label::is_known(&label::clean(&block.whole()), framework, None);
    match key(&block.text).as_str() {
        "judgement" | "judgements" | "grade" | "judgement grade" | "key judgement" => Kind::Header,
        _ if grade::at_end(&block.text).is_none() && !block.text.ends_with('.') && is_label() => Kind::Label(block),
        _ => Kind::Other,
    }
}

/// Labels, and the grades below them.
#[derive(Default)]
struct Run<'f> {
    labels: Vec<(String, Place)>,
    grades: Vec<(usize, &'f Block)>,
}

impl Run<'_> {
    fn close(self, columns: &mut Columns) {
        let (labels, grades) = (self.labels.len(), self.grades.len());
        if labels == 0 || grades == 0 || labels == 1 && grades == 1 {
            return;
        }
        if labels == grades {
            let pairs = self.grades.into_iter().zip(self.labels);
            columns.labels.extend(pairs.map(|((at, _), label)| (at, Some(label))));
            return;
        }
        let place = self.grades.first().map_or(Place::default(), |(_, block)| block.place);
        let printed = self.labels.iter().map(|(label, _)| label.as_str());
        let message = format!("{labels} labels stand above {grades} grades; which grade is whose is not sure");
        columns.warnings.push(Warning::new(Code::TableUnreadable, message).at(place).printed(printed));
        columns.labels.extend(self.grades.iter().map(|(at, _)| (*at, None)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::readings::collect;
    use super::*;
    use crate::framework::by_code;
    use crate::model::outline::Outline;
    use crate::model::report::Grade;

    fn read(lines: &[&str]) -> (Vec<(&'static str, Grade)>, usize) {
        let block = |(number, text): (u32, &&str)| {
            let place = Place { line: Some(number), ..Place::default() };
            Item::Text(Block { text: text.to_string(), place, ..Block::default() })
        };
        let outline = Outline { flow: (1..).zip(lines).map(block).collect(), ..Outline::default() };
        let found = collect(&outline, by_code("ilacs").expect("a framework"));
        (found.now.into_iter().map(|r| (r.area, r.printed.grade)).collect(), found.warnings.len())
    }

    const CARE: &str = "The experiences and progress of children in care";
    const LEAVERS: &str = "The experiences and progress of care leavers";
    const OVERALL: &str = "Overall effectiveness";

    #[test]
    fn labels_above_as_many_grades_belong_to_them_in_order() {
        let lines = [CARE, LEAVERS, OVERALL, "Requires improvement to be good", "Good", "Good"];
        let (found, warnings) = read(&lines);
        assert_eq!(found[0].1, Grade::RequiresImprovement);
        assert_eq!(found[2], ("overall_effectiveness", Grade::Good));
        assert_eq!((found.len(), warnings), (3, 0));
    }

    #[test]
    fn a_grade_among_others_belongs_to_nobody_for_sure() {
        let lines = [OVERALL, "Requires improvement to be good", "Good", "Good"];
        assert_eq!(read(&lines), (vec![], 1));
        assert_eq!(read(&[CARE, LEAVERS, OVERALL, "Good", "Good"]), (vec![], 1));
    }

    #[test]
    fn a_label_above_its_own_grade() {
        assert_eq!(read(&[CARE, "Good", OVERALL, "Inadequate"]).0.len(), 2);
    }
}
