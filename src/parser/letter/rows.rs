//! The columns of a signatories' table in text that has lost them: two inspectorates, and below them their two people,
//! row by row or one after the other.

use super::inspectorates::names_of;
use super::signature::{is_office, is_person};
use crate::model::line::Line;

/// Lines with the column that each belongs to, by their order: the first person below two inspectorates' names is the
/// first one's, and so on. Lines of pages, or of tables that kept their columns, stay as they are.
pub(super) fn with_columns(lines: Vec<Line>) -> Vec<Line> {
    let text = lines.iter().all(|line| line.cell.is_none() && line.place.line.is_some());
    let heads = lines.iter().map(|line| names_of(line.text.trim()).len()).sum::<usize>();
    if !text || heads < 2 {
        return lines;
    }
    let mut group = Group::default();
    let placed = lines.into_iter().map(|line| Line { cell: group.column(line.text.trim()), ..line });
    placed.collect()
}

/// Some inspectorates, and what is printed below them.
#[derive(Default)]
struct Group {
    heads: usize,
    people: usize,
    offices: usize,
}

impl Group {
    /// The column of the next line.
    fn column(&mut self, text: &str) -> Option<usize> {
        let names = names_of(text).len();
        if names > 0 && self.people == self.offices {
            if self.people > 0 {
                *self = Group::default();
            }
            self.heads += names;
            Some(self.heads - names)
        } else if names == 0 && is_person(text) {
            self.people += 1;
            Some(self.people - 1)
        } else if (names == 1 || is_office(text)) && self.offices < self.people {
            self.offices += 1;
            Some(self.offices - 1)
        } else {
            // the rest of a wrapped line
            Some(self.offices.saturating_sub(1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::signatories::of_several;
    use super::*;
    use crate::model::place::Place;

    fn signed(texts: &[&str]) -> Vec<(String, String)> {
        let line =
            |(at, text): (usize, &&str)| Line::new(*text, Place { line: u32::try_from(at).ok(), ..Place::default() });
        let lines: Vec<Line> = texts.iter().enumerate().map(line).collect();
        let signed = of_several(&lines, &[]);
        signed.into_iter().map(|one| (one.name, one.inspectorate.unwrap_or_default())).collect()
    }

    #[test]
    fn rows_of_two_columns_are_read_across() {
        let rows = [
            "Ofsted",
            "Care Quality Commission",
            "Ann Fen",
            "Bo Alder",
            "National Director, Social Care",
            "Deputy Chief Inspector",
            "HMI Constabulary",
            "HMI Probation",
            "Cy Moor",
            "Di Vale",
            "Her Majesty’s Inspector of Constabulary",
            "Assistant Chief Inspector",
        ];
        let expected = [
            ("Ann Fen", "Ofsted"),
            ("Bo Alder", "Care Quality Commission"),
            ("Cy Moor", "HMI Constabulary"),
            ("Di Vale", "HMI Probation"),
        ];
        let expected: Vec<(String, String)> = expected.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
        assert_eq!(signed(&rows), expected);
        let one_by_one = [
            "Ofsted Care Quality Commission",
            "Ann Fen",
            "National Director, Social Care",
            "Bo Alder",
            "Deputy Chief Inspector",
            "HMI Constabulary",
            "HMI Probation",
            "Cy Moor",
            "Her Majesty’s Inspector of Constabulary",
            "Di Vale",
            "Assistant Chief Inspector",
        ];
        assert_eq!(signed(&one_by_one), expected);
    }
}
