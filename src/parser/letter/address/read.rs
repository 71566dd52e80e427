//! Reads an address: each line is a person, a role, a body or for the postman.

use super::division::{body, divide};
use super::kinds::{is_body_name, is_place, is_postal, parts};
use super::lines::lines;
use super::people::{begins_with_honorific, is_person, is_plain_person, may_be_building, named, pair, ranked};
use super::run_together::run_together;
use super::words::{Class, Word, has, words};
use crate::model::line::Line;
use crate::model::report::Addressee;
use crate::parser::people::{is_honour, plain_name};
use crate::words::offset;

/// What is read from an address.
#[derive(Debug, Default)]
pub struct Address {
    /// The people, in printed order.
    pub addressees: Vec<Addressee>,
    /// Lines with an office or body that belong to nobody.
    pub unread: Vec<Line>,
}

/// Where the reading stands.
#[derive(Debug, Default)]
struct Reading {
    address: Address,
    /// How many addressees share the lines that follow.
    sharing: usize,
    /// Whether the postal lines have begun.
    postal: bool,
}

/// The addressees in these lines; the salutation helps where a line has no signs between its parts.
pub fn addressees(block: &[Line], salutation: Option<&str>) -> Address {
    let lines = lines(block);
    let mut reading = Reading::default();
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1).map(|line| line.text.as_str()).unwrap_or_default();
        reading.read(line, next, salutation.unwrap_or_default());
    }
    reading.address
}

impl Reading {
    fn read(&mut self, line: &Line, next: &str, salutation: &str) {
        let text = line.text.as_str();
        if let Some((rank, name, rest)) = ranked(text) {
            let rest = text.get(rest..).unwrap_or_default().trim();
            let role = if rest.is_empty() { rank.to_string() } else { format!("{rank}, {rest}") };
            return self.begin(line, &[name], &role);
        }
        match person(text, next, salutation, self) {
            Some((names, rest)) => self.begin(line, &names, rest),
            None if is_postal(text) && !is_body_first(text) => self.postal = true,
            None => self.add(line),
        }
    }

    fn begin(&mut self, line: &Line, names: &[&str], rest: &str) {
        // a role or body above the name
        let nameless = self.address.addressees.pop_if(|last| last.name.is_none() && !self.postal);
        let (role, organisation) = if rest.is_empty() { (None, None) } else { divide(without_honours(rest), false) };
        for name in names {
            let start = offset(&line.text, name).unwrap_or(0);
            let place = line.part(start, line.text.len()).place;
            let above = nameless.clone().unwrap_or_default();
            let (role, organisation) = (role.clone().or(above.role), organisation.clone().or(above.organisation));
            self.address.addressees.push(Addressee { name: Some(plain_name(name)), role, organisation, place });
        }
        self.sharing = names.len();
        self.postal = false;
    }

    /// Adds a line to the people that it belongs to.
    fn add(&mut self, line: &Line) {
        let text = line.text.as_str();
        let all = words(text);
        let known = self.current().is_some_and(|last| last.organisation.is_some());
        if has(&all, Class::Office) {
            let (role, organisation) = divide(text, true);
            self.give(line, role, organisation);
        } else if is_body_name(text) {
            self.give(line, None, body(text));
        } else if !known && !self.postal && is_place(text) && self.current().is_some() {
            self.give(line, None, Some(text.trim_end_matches(['.', ',']).to_string()));
        } else if is_department(&all) {
            self.department(text);
        } else {
            // a building or street that no word shows to be one
            self.postal |= self.current().is_some();
        }
    }

    fn current(&self) -> Option<&Addressee> {
        self.address.addressees.last()
    }

    /// A role or body of the current people; if there are none yet, of somebody without a name.
    fn give(&mut self, line: &Line, role: Option<String>, organisation: Option<String>) {
        if self.postal && self.current().is_some_and(|last| last.role.is_some() && last.organisation.is_some()) {
            return self.address.unread.push(line.clone());
        }
        if self.address.addressees.is_empty() {
            self.address.addressees.push(Addressee { place: line.place, ..Addressee::default() });
            self.sharing = 1;
        }
        for person in self.address.addressees.iter_mut().rev().take(self.sharing) {
            extend(&mut person.role, role.as_deref());
            if organisation.is_some()
                && person.organisation.as_deref().is_some_and(|known| is_department(&words(known)))
            {
                person.organisation = None;
            }
            extend(&mut person.organisation, organisation.as_deref());
        }
    }

    /// A department's name belongs to a role that has none ("Executive Director", "Children and Families"), or, of
    /// somebody without an office, stands for the body. A department of its own, below a full role, is no body.
    fn department(&mut self, text: &str) {
        if self.postal {
            return;
        }
        let bare = |role: &String| words(role).last().is_none_or(|word| word.class != Class::Subject);
        for person in self.address.addressees.iter_mut().rev().take(self.sharing) {
            match &person.role {
                Some(role) if bare(role) && person.organisation.is_none() => extend(&mut person.role, Some(text)),
                None if person.organisation.is_none() => extend(&mut person.organisation, Some(text)),
                _ => {}
            }
        }
    }
}

fn extend(value: &mut Option<String>, more: Option<&str>) {
    let Some(more) = more else { return };
    *value = Some(match value.take() {
        Some(known) if ends_open(&known) => format!("{known} {more}"),
        Some(known) => format!("{known}, {more}"),
        None => more.to_string(),
    });
}

fn ends_open(text: &str) -> bool {
    [" and", " of", " for", " &", " the"].iter().any(|end| text.ends_with(end))
}

/// The people that a line names, with the words after the names.
fn person<'l>(text: &'l str, next: &str, salutation: &str, reading: &Reading) -> Option<(Vec<&'l str>, &'l str)> {
    if let Some((name, rest)) = named(text).map(|(name, at)| (name, text.get(at..).unwrap_or_default()))
        && names_office(name, rest)
    {
        return Some((pair(name), rest));
    }
    let whole = text.trim_end_matches([',', '.']);
    let names = pair(whole);
    let first = reading.current().is_none_or(|last| last.name.is_none());
    let called = salutation.split_whitespace().any(|word| word.len() > 2 && whole.split(' ').any(|part| part == word));
    if names.iter().all(|name| is_person(name)) && (first && called || stands_alone(whole, &names, next, first)) {
        return Some((names, ""));
    }
    let run = || if first || begins_with_honorific(whole) { run_together(text, salutation) } else { None };
    let before = || named(text).filter(|(name, _)| first && !may_be_building(name)).map(|(name, _)| (vec![name], ""));
    run().or_else(before)
}

/// Whether the words after a name are an office or, if the name can't be a building's, a body; honours aside.
fn names_office(name: &str, rest: &str) -> bool {
    let all = words(without_honours(rest));
    let office = has(&all, Class::Office) || is_honour(rest.split(',').next().unwrap_or_default().trim());
    let body = is_body_name(without_honours(rest)) && !may_be_building(name);
    let department = has(&all, Class::Subject) && !has(&all, Class::Plain) && !may_be_building(name);
    begins_with_honorific(name) || office || body || department || is_place(rest.trim())
}

/// Whether a line of nothing but names is people: the first line is, others if an honorific or an office shows it.
fn stands_alone(whole: &str, names: &[&str], next: &str, first: bool) -> bool {
    let all = words(next);
    let new_person = begins_with_honorific(next) || named(next).is_some();
    let office = has(&all, Class::Office) && !new_person;
    let role = office && all.first().is_some_and(|word| matches!(word.class, Class::Office | Class::Subject));
    let building = may_be_building(whole);
    let alone = first && !building || if building { role } else { office && is_plain_person(whole) };
    begins_with_honorific(whole) || names.len() > 1 || alone
}

fn without_honours(rest: &str) -> &str {
    match rest.split_once(',') {
        Some((first, more)) if is_honour(first.trim()) => without_honours(more.trim_start()),
        _ => rest,
    }
}

/// Only words of departments: "Education and Skills Directorate".
fn is_department(all: &[Word]) -> bool {
    has(all, Class::Subject) && all.iter().all(|word| matches!(word.class, Class::Subject | Class::Link))
}

/// "Fenmoor Council, County Hall": a body before the building.
fn is_body_first(text: &str) -> bool {
    let parts = parts(text);
    let first = parts.first().and_then(|part| text.get(part.clone()));
    parts.len() > 1 && first.is_some_and(|first| is_body_name(first) && !is_postal(first))
}

#[cfg(test)]
mod tests;
