//! Lines of a team's list that name somebody who was not read as an inspector: in text, the columns of its table may be
//! mixed, and a name cut from its office.

use super::label::{Duty, groups, is_labelled};
use super::names::people;
use super::office::{PLURAL, ROLE};
use super::person::{is_name, plain_name};
use crate::model::line::Line;
use crate::model::report::Inspector;
use crate::words::key;
use rustc_hash::FxHashSet;

/// A line of a team's list is no longer, in bytes.
const LONGEST: usize = 200;
/// A name alone on a line has no more words; more may be a heading.
const MOST_WORDS: usize = 3;

/// The lines of the team's own section, up to its first sentence, that name somebody who is not among those read.
pub fn unread_in_section(lines: &[Line], read: &[Inspector]) -> Vec<Line> {
    let known = Known::of(lines, read);
    let labelled = groups(lines).into_iter().filter(|group| group.duty != Duty::Other);
    let cut = labelled.filter_map(|group| group.unread);
    let list = lines.iter().take_while(|line| line.text.len() <= LONGEST && !line.text.trim_end().ends_with('.'));
    let lacking = |line: &&Line| {
        let text = line.text.as_str();
        known.lacks_officer(text) || known.lacks_name(text) || known.lacks_list(text) || is_cut(text)
    };
    cut.chain(list.filter(lacking).cloned()).collect()
}

/// The lines of other parts that are a name with an office of an inspectorate, and nothing else.
pub fn unread_elsewhere(lines: &[Line], read: &[Inspector]) -> Vec<Line> {
    const OFFICES: [&str; 3] = ["HMI", "CQC", "nspector"];
    let short = |line: &&Line| line.text.len() <= LONGEST && OFFICES.iter().any(|office| line.text.contains(office));
    let lines: Vec<Line> = lines.iter().filter(short).cloned().collect();
    let known = Known::of(&lines, read);
    lines.into_iter().filter(|line| known.lacks_officer(&line.text)).collect()
}

/// The people who were read, and those whom a label shows to be no inspectors.
struct Known(FxHashSet<String>);

impl Known {
    fn of(lines: &[Line], read: &[Inspector]) -> Self {
        let labelled = groups(lines).into_iter().flat_map(|group| group.inspectors);
        Known(labelled.chain(read.iter().cloned()).map(|person| key(&plain_name(&person.name))).collect())
    }

    fn lacks(&self, name: &str) -> bool {
        !self.0.contains(&key(&plain_name(name)))
    }

    /// Whether a line is people with offices, and one of an inspectorate is not known.
    fn lacks_officer(&self, text: &str) -> bool {
        let found = people(text);
        found.pure && found.inspectors.iter().any(|person| person.inspectorate.is_some() && self.lacks(&person.name))
    }

    /// Whether a line begins with several people, and one is not known.
    fn lacks_list(&self, text: &str) -> bool {
        let found = people(text).inspectors;
        !is_labelled(text) && found.len() > 1 && found.iter().any(|person| self.lacks(&person.name))
    }

    /// Whether a line is a name and nothing else, and not known.
    fn lacks_name(&self, text: &str) -> bool {
        let text = text.trim();
        text.split(' ').count() <= MOST_WORDS && is_name(text) && self.lacks(text)
    }
}

/// Whether a line has the office of one inspector among words that are neither names nor offices, and no label.
fn is_cut(text: &str) -> bool {
    let one =
        |role: &str| (role.contains("HMI") || role.to_lowercase().contains("inspector")) && !PLURAL.is_match(role);
    ROLE.find_iter(text).any(|role| role.start() > 0 && one(role.as_str())) && !people(text).pure && !is_labelled(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parser::people::inspection_team;

    fn lines(texts: &[&str]) -> Vec<Line> {
        texts.iter().map(|text| Line { text: text.to_string(), ..Line::default() }).collect()
    }

    /// What a section's lines leave unread.
    fn unread(texts: &[&str]) -> Vec<String> {
        let lines = lines(texts);
        let read = inspection_team(&lines);
        unread_in_section(&lines, &read).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_list_that_was_read_whole_leaves_nobody() {
        let table =
            ["Ofsted", "Ann Fen, Ofsted HMI, Lead Inspector", "Care Quality Commission", "Bo Alder, CQC Inspector"];
        assert!(unread(&table).is_empty());
        let labelled = [
            "Lead inspector: Ann Fen",
            "Team inspectors: Bo Alder, Cy Elder",
            "Senior data analyst: Di Moor",
            "Quality assurance manager: Ed Vale",
        ];
        assert!(unread(&labelled).is_empty());
        // the imprint
        assert!(unread(&["Ann Fen, Ofsted HMI", "Ofsted inspects services.", "Store Street"]).is_empty());
    }

    #[test]
    fn a_name_apart_from_its_office_is_unread() {
        assert_eq!(unread(&["Ann Fen, Ofsted HMI", "Bo Alder", "CQC Inspector"]), ["Bo Alder"]);
        assert_eq!(unread(&["Ann Fen, Ofsted HMI", "Katherine", "Alder, CQC Inspector"]), ["Alder, CQC Inspector"]);
    }

    #[test]
    fn a_list_that_breaks_off_is_unread() {
        let broken =
            ["Lead inspector: Ann Fen", "Team inspectors: Bo Alder, Cy", "Fenmoor report", "Elder and Di Moor"];
        assert_eq!(unread(&broken), ["Team inspectors: Bo Alder, Cy"]);
        let parted = ["Lead inspector: Ann Fen", "Team inspectors: Bo Alder, Cy Elder", "Findings", "Di Moor, Ed Vale"];
        assert_eq!(unread(&parted), ["Di Moor, Ed Vale"]);
    }

    #[test]
    fn a_person_in_another_part_is_unread() {
        let read = inspection_team(&lines(&["Ann Fen, Ofsted HMI"]));
        let others = lines(&["Ann Fen, Ofsted HMI", "The CQC inspector saw plans.", "Bo Alder, CQC Inspector"]);
        let found: Vec<String> = unread_elsewhere(&others, &read).into_iter().map(|line| line.text).collect();
        assert_eq!(found, ["Bo Alder, CQC Inspector"]);
    }
}
