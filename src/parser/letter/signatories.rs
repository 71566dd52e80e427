//! Who signed. Letters from one inspectorate have names with their offices. Those from several have, until 2020, a
//! table with the inspectorate above each name, and since 2022 one name below the other with the office.

use super::inspectorates::{self, is_name};
use super::rows::with_columns;
use super::signature::{bare, begins_office, is_office, is_person, lines_of, plain_signatory};
use crate::model::line::{Joined, Line};
use crate::model::report::Signatory;
use crate::parser::people::people_of_list;

/// The signatories below the complimentary close of a letter from one inspectorate, in printed order.
pub fn of_one(lines: &[Line]) -> Vec<Signatory> {
    let lines = lines_of(lines);
    let below = |at: usize| lines.get(at + 1).is_some_and(|next| is_office(&next.text));
    let mut list = Joined::default();
    for (at, line) in lines.iter().enumerate() {
        let text = if below(at) { without_initials(bare(line)) } else { bare(line) };
        list.push(&Line { text: text.to_string(), ..line.clone() }, ", ");
    }
    let named = people_of_list(&list.text).into_iter().filter(|person| person.name.contains(' '));
    let known: Vec<Signatory> = named
        .map(|person| Signatory {
            place: list.place_of_name(&person.name),
            name: person.name,
            role: person.role,
            inspectorate: person.inspectorate,
        })
        .collect();
    let sound = known.iter().any(|person| person.role.is_some());
    of_ofsted(if sound { known } else { of_several(&lines, &[]) })
}

/// "Ann Fen HMI" above her office in full.
fn without_initials(name: &str) -> &str {
    let ends = [", HMI", " HMI", ", SHMI", " SHMI"];
    ends.iter().find_map(|end| name.strip_suffix(end)).filter(|bare| bare.contains(' ')).unwrap_or(name)
}

/// A letter about a visit is from Ofsted.
fn of_ofsted(mut signed: Vec<Signatory>) -> Vec<Signatory> {
    for person in &mut signed {
        person.inspectorate.get_or_insert_with(|| "Ofsted".to_string());
    }
    signed
}

/// A signatory in the making.
struct Entry {
    person: Signatory,
    column: usize,
    /// The inspectorate that is printed above.
    above: Option<String>,
}

/// The people below the complimentary close of a letter from several inspectorates; `names` are the inspectorates'
/// names as the letter prints them.
pub fn of_several(closing: &[Line], names: &[String]) -> Vec<Signatory> {
    let mut signed: Vec<Entry> = Vec::new();
    let mut heads = Heads::default();
    for line in with_columns(lines_of(closing)) {
        // a comma at a line's end shows that the office goes on
        let text = line.text.trim();
        let text = if is_office(text) { text } else { bare(&line) };
        let column = line.cell.unwrap_or(0);
        let last = signed.iter_mut().rev().find(|entry| entry.column == column);
        let inspectorates = inspectorates::names_of(text);
        if let [name] = inspectorates.as_slice()
            && let Some(last) = last
            && belongs_to(last, name, &heads)
        {
            add_inspectorate(last, text);
        } else if !inspectorates.is_empty() {
            inspectorates.iter().enumerate().for_each(|(at, name)| heads.put(column + at, name));
        } else if is_person(text) {
            signed.push(Entry { person: plain_signatory(text, line.place), column, above: heads.take(column) });
        } else if let Some(last) = signed.iter_mut().rev().find(|entry| entry.column == column)
            && (is_office(text) || continues(&last.person, text))
        {
            add_office(&mut last.person, text);
        }
    }
    signed.into_iter().map(|entry| completed(entry, names)).collect()
}

/// What text recognition reads in a signature may look like a name, but has no office: below it the name is printed with
/// one.
pub fn drop_scrawls(signed: &mut Vec<Signatory>) {
    let offices = signed.iter().filter(|person| person.role.is_some());
    let printed: Vec<Option<String>> = offices.map(|person| person.inspectorate.clone()).collect();
    signed.retain(|person| person.role.is_some() || !printed.contains(&person.inspectorate));
}

/// The inspectorates above the columns.
#[derive(Default)]
struct Heads {
    /// Column, name, and whether somebody stands below it; no name if two came one after the other.
    columns: Vec<(usize, Option<String>, bool)>,
}

impl Heads {
    fn put(&mut self, column: usize, name: &str) {
        let known = self.columns.iter_mut().find(|(other, ..)| *other == column);
        match known {
            Some((_, head, used)) => {
                *head = used.then(|| name.to_string());
                *used = false;
            }
            None => self.columns.push((column, Some(name.to_string()), false)),
        }
    }

    fn take(&mut self, column: usize) -> Option<String> {
        let (_, head, used) = self.columns.iter_mut().find(|(other, ..)| *other == column)?;
        *used = true;
        head.clone()
    }
}

/// Whether an inspectorate's name belongs to the person above it: nobody has one above, or they have no office yet and it
/// isn't the next one's.
fn belongs_to(last: &Entry, name: &str, heads: &Heads) -> bool {
    let repeats = last.above.as_deref().is_none_or(|above| inspectorates::same(above, name));
    heads.columns.is_empty() || repeats && last.person.role.is_none()
}

/// An inspectorate's name below a person comes after the office, or is the office: "HMI Constabulary".
fn add_inspectorate(last: &mut Entry, text: &str) {
    if last.person.role.is_none() && (last.above.is_some() || text.starts_with("HMI ")) {
        last.person.role = Some(text.to_string());
    }
    if last.above.is_none() {
        last.person.inspectorate = Some(text.to_string());
    }
}

/// Whether a line ends an office that the line above leaves open: "Deputy Chief Inspector, Primary Care," "Health".
fn continues(person: &Signatory, text: &str) -> bool {
    let open = |role: &String| [",", " and", " of", " for", " &"].iter().any(|end| role.ends_with(end));
    person.role.as_ref().is_some_and(open) && !text.contains(|c: char| c.is_ascii_digit())
}

/// A second office of the same person, or the rest of the first.
fn add_office(person: &mut Signatory, text: &str) {
    person.role = Some(match person.role.take() {
        Some(role) if begins_office(text) && !role.ends_with([',']) && !role.ends_with(" and") => {
            format!("{role}, {text}")
        }
        Some(role) => format!("{role} {text}"),
        None => text.to_string(),
    });
}

/// If there is no inspectorate above the name, the office shows it; at the office's end it is no part of it.
fn completed(entry: Entry, names: &[String]) -> Signatory {
    let mut person = entry.person;
    let kind = person.role.as_deref().and_then(inspectorates::of_office);
    let printed = || kind.and_then(|kind| inspectorates::printed(kind, names));
    person.inspectorate = entry.above.or(person.inspectorate).or_else(printed);
    person.role = person.role.map(|role| without_inspectorate(role.trim_end_matches([',', '.', ';'])).to_string());
    person
}

/// "Regional Director, Ofsted", "Assistant Chief Inspector HMI Probation" without the inspectorate.
fn without_inspectorate(role: &str) -> &str {
    let office = |at: usize| role.get(..at).unwrap_or_default().trim_end_matches([' ', ',', '–', '-', '(']);
    let starts =
        role.char_indices().filter(|(_, c)| [' ', ',', '('].contains(c)).map(|(at, c)| (at, at + c.len_utf8()));
    let mut named = starts.filter(|(_, behind)| role.get(*behind..).is_some_and(|name| is_name(name.trim())));
    let Some((at, _)) = named.next() else { return role };
    let office = office(at);
    let linked = [" of", " for", " and", " the", " &"].iter().any(|end| office.ends_with(end));
    if linked { role } else { office.strip_suffix(" at").unwrap_or(office) }
}

#[cfg(test)]
mod tests;
