//! Walks through the sections in reading order, and takes the rows of every list of recommendations.
//!
//! A list is open from the heading that announces it to the end of its section, or to the first heading that the form
//! prints over something else: type often nests headings wrongly, and the form's words are surer.

use super::rows::List;
use super::text::{findings_behind, is_odd, is_text, left_out, rests, swollen, turned};
use crate::model::outline::{Paragraph, Section, SectionRole};
use crate::model::place::Place;
use crate::model::report::{Priority, Recommendation, Scope};
use crate::parser::context::Context;
use crate::parser::lists::entries::{Entry, entries};
use crate::parser::lists::form::{Form, is_like_a_list, mostly_tells};
use crate::parser::lists::statements::{is_none, refers_elsewhere};
use crate::recognise::asks::{asks, asks_or_says_should, tells};
use crate::recognise::heading::is_boxed_heading;
use crate::words::{key, sentences};

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) rows: Vec<Recommendation>,
    /// Rows that tell where the form's rows ask.
    pub(super) telling: Vec<usize>,
    /// Sentences that refer to a list in another document.
    pub(super) elsewhere: Vec<(String, Place)>,
    /// Headings of lists from which no row was read.
    pub(super) unread: Vec<(String, Place)>,
    /// In text: rows that break off, and paragraphs among the rows that belong to none.
    pub(super) odd: Vec<(String, Place)>,
    /// Whether the document says that there is nothing to list, or refers to another list.
    pub(super) said: bool,
}

/// Finds the lists of recommendations among the sections.
pub(super) struct Lists<'v> {
    form: Form<'v>,
    /// Open lists from the outermost.
    open: Vec<List>,
    /// A list whose section has nothing but its heading: the sections beside it may hold its rows.
    bare: Option<List>,
    /// Number of the rows found before the list that was opened last.
    before: usize,
    /// Whether another list is announced than those that may be findings.
    surer: bool,
    found: Found,
}

impl<'v> Lists<'v> {
    pub(super) fn of(context: &Context<'v>) -> Self {
        Lists::new(Form::of(context))
    }

    pub(super) fn new(form: Form<'v>) -> Self {
        Lists { form, open: Vec::new(), bare: None, before: 0, surer: false, found: Found::default() }
    }

    /// Reads all lists, in order; `scope` is the scope of those that no heading assigns.
    pub(super) fn read(mut self, sections: &[Section], scope: Scope) -> Found {
        self.surer = !self.form.recommends.also_findings.is_empty() && self.has_surer(sections);
        let sections = || sections.iter().filter(|section| section.role != SectionRole::EndMatter);
        self.beside(sections(), scope);
        self.found
    }

    fn has_surer(&self, sections: &[Section]) -> bool {
        sections.iter().any(|section| {
            let heading = section.heading.as_deref().unwrap_or("");
            let announced = self.form.announces(heading).is_some() && !self.form.is_also_above_findings(heading);
            announced || self.has_surer(&section.sections)
        })
    }

    /// Sections side by side.
    fn beside<'s>(&mut self, sections: impl Iterator<Item = &'s Section>, scope: Scope) {
        let outer = self.bare.take();
        for section in sections {
            self.bare = self.bare.take().filter(|_| self.holds_rows(section));
            self.visit(section, scope);
        }
        self.bare = outer;
    }

    /// Whether a section beside a list's bare heading holds rows of the list.
    fn holds_rows(&self, section: &Section) -> bool {
        let heading = section.heading.as_deref().unwrap_or("");
        let other = self.form.announces(heading).is_some() || self.form.ends(heading);
        let marked = section.paragraphs.iter().any(|paragraph| paragraph.bullet || paragraph.number.is_some());
        let findings = self.form.recommends.asks && mostly_tells(section);
        !other && !self.form.is_known(heading) && marked && !findings
    }

    fn visit(&mut self, section: &Section, scope: Scope) {
        let heading = section.heading.as_deref().unwrap_or("");
        if is_boxed_heading(heading) && !self.open.is_empty() {
            return;
        }
        let scope = self.form.scope_of(heading).unwrap_or(scope);
        let (depth, rows, said) = (self.open.len(), self.found.rows.len(), self.found.said);
        let announced = self.announced(section, heading);
        self.open_or_end(section, heading, announced, scope);
        let opened = self.open.last().cloned().filter(|_| announced.is_some());
        self.take(section, scope);
        self.beside(section.sections.iter(), scope);
        self.open.truncate(depth);
        let bare = section.paragraphs.is_empty() && section.tables.is_empty() && section.sections.is_empty();
        match opened {
            Some(list) if bare => self.bare = Some(list),
            _ if self.found.rows.len() > rows || self.found.said != said => {}
            _ => self.note_unread(section, heading, announced.is_some()),
        }
    }

    /// The priority of the list that a section's heading announces.
    fn announced(&self, section: &Section, heading: &str) -> Option<Priority> {
        let findings = self.form.is_also_above_findings(heading) && (self.surer || mostly_tells(section));
        self.form.announces(heading).filter(|_| !findings && self.form.may_list(section))
    }

    fn open_or_end(&mut self, section: &Section, heading: &str, announced: Option<Priority>, scope: Scope) {
        let above = self.open.last().or(self.bare.as_ref());
        if announced.is_some() {
            self.before = self.found.rows.len();
        }
        match (above, announced) {
            (None, None) => {}
            (None, Some(priority)) => self.open.push(List::new(heading, priority, scope)),
            (Some(_), None) if self.form.ends_with(section) || self.is_prose(section) => self.open.clear(),
            (Some(above), _) => {
                let priority = if key(heading).contains("priority") {
                    Priority::PriorityAction
                } else {
                    announced.unwrap_or(above.priority)
                };
                let list = above.below(heading, priority, scope);
                self.open.push(list);
            }
        }
    }

    /// Whether a section has paragraphs that tell, and is set in another way than the list above it, whose rows are
    /// already read: findings are plain or numbered where lists have bullets.
    fn is_prose(&self, section: &Section) -> bool {
        let texts = || section.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
        let telling = texts().count() > 1 && texts().any(tells) && !texts().any(asks);
        let other = match self.found.rows.get(self.before..).and_then(<[_]>::last) {
            Some(last) if last.number.is_none() => !section.paragraphs.iter().any(|paragraph| paragraph.bullet),
            Some(_) => !section.paragraphs.iter().any(|paragraph| paragraph.bullet || paragraph.number.is_some()),
            None => false,
        };
        telling && other
    }

    /// Takes the rows of a section; a list's heading that is set as text opens a list, too.
    fn take(&mut self, section: &Section, scope: Scope) {
        let mut rest = section.paragraphs.as_slice();
        while let Some((at, priority)) = self.title_in(rest) {
            let (before, after) = rest.split_at(at);
            self.take_rows(before);
            let title = after.first().map_or("", |title| last_sentence(&title.text));
            let list = match self.open.pop() {
                Some(list) => list.beside(title, priority),
                None => List::new(title, priority, scope),
            };
            self.open.push(list);
            rest = after.get(1..).unwrap_or_default();
        }
        self.take_rows(rest);
    }

    /// The first paragraph that is the heading of a list.
    fn title_in(&self, paragraphs: &[Paragraph]) -> Option<(usize, Priority)> {
        let is_title = |paragraph: &Paragraph| {
            let text = paragraph.text.trim();
            let line =
                !paragraph.bullet && paragraph.number.is_none() && text.len() < TITLE && !text.ends_with(['.', ',']);
            if line && !self.form.is_also_above_findings(text) {
                return self.form.announces(text);
            }
            // letters end a paragraph with the words that announce a list
            let words = last_sentence(text);
            let ends_in_title = !paragraph.bullet && words.len() < text.len() && words.ends_with(':');
            if ends_in_title && self.form.is_known_list(words) { self.form.announces(words) } else { None }
        };
        paragraphs.iter().enumerate().find_map(|(at, paragraph)| Some((at, is_title(paragraph)?)))
    }

    /// Takes the rows of paragraphs in an open list, up to where the list ends.
    fn take_rows(&mut self, paragraphs: &[Paragraph]) {
        let Some(list) = self.open.last() else { return };
        let (mut rows, ended) = entries(paragraphs, |paragraph| self.form.is_end(paragraph));
        rows.retain(|entry| !self.found.refers(entry.paragraph));
        self.found.said |= paragraphs.iter().any(|paragraph| is_none(&paragraph.text));
        let telling = self.form.recommends.asks;
        let tail = if telling { findings_at_end(&rows) } else { findings_behind(&rows) };
        let findings = rows.split_off(rows.len().saturating_sub(tail));
        let end = findings.first().and_then(|first| paragraphs.iter().position(|p| p.id == first.paragraph.id));
        let listed =
            if telling { paragraphs } else { paragraphs.get(..end.unwrap_or(paragraphs.len())).unwrap_or(paragraphs) };
        let rest = rests(listed, &rows).into_iter().chain(swollen(&rows));
        let lost = left_out(listed, &rows).into_iter().chain(turned(&rows)).chain(rest);
        self.found.odd.extend(lost.map(|paragraph| (paragraph.text.clone(), paragraph.place)));
        for entry in rows {
            if is_text(entry.paragraph) && is_odd(&entry.text()) {
                self.found.odd.push((entry.text(), entry.paragraph.place));
            }
            if telling && tells(&entry.paragraph.text) {
                self.found.telling.push(self.found.rows.len());
            }
            self.found.rows.push(list.row(&entry));
        }
        if ended || tail > 0 {
            self.open.clear();
        }
    }

    /// Notes a list's heading with bullets from which no row was read.
    fn note_unread(&mut self, section: &Section, heading: &str, announced: bool) {
        // an annex repeats what an earlier inspection asked for
        let earlier = self.form.vocabulary.is_dated(&key(heading));
        let like = announced || is_like_a_list(heading) && !self.form.is_also_above_findings(heading) && !earlier;
        if like && !self.form.vocabulary.is_judged(heading) && section.role == SectionRole::Body && bullets(section) > 1
        {
            self.found.unread.push((heading.to_string(), section.place));
        }
    }
}

/// A list's heading is no longer, in bytes.
const TITLE: usize = 100;

/// So many rows at the end of a list of actions, none of which asks, are findings whose heading was not found; a row or
/// two may be true.
const FINDINGS: usize = 3;

/// How many entries at the end of a list of actions are findings.
fn findings_at_end(rows: &[Entry<'_>]) -> usize {
    let tail = rows.iter().rev().take_while(|entry| !asks_or_says_should(&entry.paragraph.text)).count();
    let telling = rows.iter().rev().take(tail).filter(|entry| tells(&entry.paragraph.text)).count();
    if tail >= FINDINGS && tail < rows.len() && telling * 3 > tail { tail } else { 0 }
}

/// The last sentence of a paragraph, which may be the only one.
fn last_sentence(text: &str) -> &str {
    sentences(text.trim()).last().unwrap_or_default()
}

fn bullets(section: &Section) -> usize {
    section.paragraphs.iter().filter(|paragraph| paragraph.bullet).count()
        + section.sections.iter().map(bullets).sum::<usize>()
}

impl Found {
    /// Keeps a sentence that refers to another document's list.
    fn refers(&mut self, paragraph: &Paragraph) -> bool {
        let refers = refers_elsewhere(&paragraph.text);
        if refers {
            self.elsewhere.push((paragraph.text.clone(), paragraph.place));
            self.said = true;
        }
        refers
    }
}
