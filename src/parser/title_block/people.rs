//! Who inspected: the title block's lead inspector, and the team at the end of the report.

use super::lines::lines_of_row;
use crate::framework::Lead;
use crate::framework::headings::Holds;
use crate::model::document::{Block, Role};
use crate::model::line::Line;
use crate::model::outline::{DataRow, Item};
use crate::model::report::{Inspection, Inspector};
use crate::parser::context::Context;
use crate::parser::people;
use crate::recognise::heading::Vocabulary;
use crate::words::key;

/// No section takes more lines than this to name its team.
const MOST_LINES: usize = 40;
/// Blocks longer than this, in bytes, name nobody.
const LONG: usize = 600;

/// Fills in the lead inspectors and all inspectors.
pub(super) fn set_people(context: &Context<'_>, inspection: &mut Inspection) {
    let team = team_lines(&context.outline.flow, context.vocabulary);
    let front = people::lead_inspectors(context.title_block);
    let last = people::lead_inspectors(&team);
    let leads = match context.framework.lead {
        Lead::Team => first_full(last, front),
        Lead::Front => first_full(front, last),
    };
    inspection.lead_inspectors = of_ofsted(leads);
    inspection.inspectors = everybody(&inspection.lead_inspectors, of_ofsted(people::inspection_team(&team)));
}

fn first_full(first: Vec<Inspector>, second: Vec<Inspector>) -> Vec<Inspector> {
    if first.is_empty() { second } else { first }
}

/// The section that names the team.
fn team_lines(flow: &[Item], vocabulary: &Vocabulary) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut inside = false;
    for item in flow {
        match item {
            Item::Text(block) => {
                inside = begins_team(block, vocabulary).unwrap_or(inside);
                if inside && lines.len() < MOST_LINES && block.text.len() < LONG {
                    lines.push(Line::new(block.whole(), block.place));
                }
            }
            Item::Table(table) if inside => lines.extend(table.rows.iter().flat_map(row_lines)),
            Item::Table(_) => {}
        }
    }
    lines
}

/// The lines of a row's cells; a name, and a cell next to it with only an office, are one line.
fn row_lines(row: &DataRow) -> Vec<Line> {
    let lines = lines_of_row(row);
    match lines.as_slice() {
        [name, office] if name.cell != office.cell && people::is_office(&office.text) => {
            vec![Line { text: format!("{}, {}", name.text, office.text), ..name.clone() }]
        }
        _ => lines,
    }
}

/// Whether a heading begins the section on the team; `None` if it isn't a heading.
fn begins_team(block: &Block, vocabulary: &Vocabulary) -> Option<bool> {
    let title = if block.text.len() < 80 { key(&block.text) } else { String::new() };
    let names_team = title.ends_with("inspection team") || title.ends_with("review team");
    let heads = matches!(block.role, Role::Heading(_)) || names_team && title.len() < 24;
    heads.then(|| {
        names_team || vocabulary.holds(&title) == Some(Holds::Team) || title.starts_with("information about this ")
    })
}

/// Inspectors for whom no other inspectorate is named are Ofsted's.
pub fn of_ofsted(mut inspectors: Vec<Inspector>) -> Vec<Inspector> {
    inspectors.iter_mut().for_each(|person| {
        person.inspectorate.get_or_insert_with(|| "Ofsted".to_string());
    });
    inspectors
}

/// Everybody who inspected, leads first.
fn everybody(leads: &[Inspector], team: Vec<Inspector>) -> Vec<Inspector> {
    let mut all = leads.to_vec();
    for person in team {
        if !all.iter().any(|known| key(&known.name) == key(&person.name)) {
            all.push(person);
        }
    }
    all
}
