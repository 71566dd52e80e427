//! Rows of a team's table in text that has lost its columns: the people of two inspectorates on one line.

use crate::model::line::Line;
use crate::words::{Pattern, pattern};

/// An office, and then a name with another inspectorate or office: "Ann Fen, Ofsted HMI Bo Alder, CQC inspector".
static BESIDE: Pattern = pattern(
    r"\b(?:HMI|[Ii]nspector)\s+(?<name>\p{Lu}[\p{L}'’-]+(?:\s+\p{L}[\p{L}'’-]*){1,3}),?\s+(?:CQC|Ofsted|HMI|H(?:is|er)\s+Majesty)\b",
);

/// The table's header, before the first name.
static HEADER: Pattern = pattern(r"^Ofsted\s+Care\s+Quality\s+Commission\b(?:\s+\(CQC\))?\s*");

/// Words of offices, which no name begins with.
const OFFICES: [&str; 8] = ["Ofsted", "CQC", "HMI", "Lead", "Inspector", "His", "Her", "Senior"];

/// A line's people, each in a line of their own.
pub fn people_apart(line: &Line) -> Vec<Line> {
    let header = HEADER.find(&line.text).map_or(0, |header| header.end());
    let mut cuts = vec![header];
    let mut from = header;
    while let Some(found) = BESIDE.captures_at(&line.text, from) {
        let Some(name) = found.name("name") else { break };
        let first = name.as_str().split_whitespace().next().unwrap_or_default();
        if !OFFICES.contains(&first) {
            cuts.push(name.start());
        }
        // an office may stand between the name's own and the next one
        from = name.start();
    }
    cuts.push(line.text.len());
    cuts.windows(2)
        .filter_map(|cut| Some(line.part(*cut.first()?, *cut.last()?)))
        .filter(|line| !line.text.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(text: &str) -> Vec<String> {
        people_apart(&Line { text: text.into(), ..Line::default() }).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn people_of_two_columns_are_two_lines() {
        let rows = [
            ("Ann Fen, Ofsted HMI, Lead Inspector Bo Alder, CQC Lead Inspector", 2),
            ("Cy Moor HMI, Ofsted Lead inspector Di Vale, CQC Lead inspector", 2),
            ("Ofsted Care Quality Commission Ann Fen, Ofsted HMI lead inspector Bo Alder, CQC inspector", 2),
            ("Ann Fen, Ofsted HMI Bo de la Mare, CQC Inspector Cy Moor, Ofsted HMI", 3),
            ("Ann Fen, Ofsted HMI", 1),
            ("Ann Fen, Her Majesty’s Inspector", 1),
        ];
        for (row, count) in rows {
            assert_eq!(apart(row).len(), count, "{row}: {:?}", apart(row));
        }
        assert_eq!(apart(rows[0].0), ["Ann Fen, Ofsted HMI, Lead Inspector", "Bo Alder, CQC Lead Inspector"]);
    }
}
