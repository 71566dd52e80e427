//! Who inspected: the title block's lead inspector, and the team at the end of the report.

use super::lines::{lines_of, lines_of_row};
use crate::framework::headings::Holds;
use crate::framework::{Lead, Remit};
use crate::model::code::Code;
use crate::model::document::{Block, Role};
use crate::model::line::Line;
use crate::model::outline::{DataRow, Item};
use crate::model::report::{Inspection, Inspector};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::letter::parts::Parts;
use crate::parser::letter::signatories;
use crate::parser::people;
use crate::recognise::heading::Vocabulary;
use crate::words::{Pattern, key, pattern};

/// No section takes more lines than this to name its team.
const MOST_LINES: usize = 40;
/// A warning quotes no more lines.
const MOST_PRINTED: usize = 5;
/// Blocks longer than this, in bytes, name nobody.
const LONG: usize = 600;

/// Fills in the lead inspectors and all inspectors; a warning if a section on the team names nobody.
pub(super) fn set_people(context: &Context<'_>, inspection: &mut Inspection) -> Option<Warning> {
    let team = match context.framework.lead {
        Lead::Labelled => all_lines(&context.outline.flow),
        Lead::Signatory => signed(&context.outline.flow),
        _ => team_lines(&context.outline.flow, context.vocabulary),
    };
    let front = people::lead_inspectors(context.title_block);
    let mut last = people::lead_inspectors(&team);
    if last.is_empty() && signs(context) {
        last = signatories_of(context);
    }
    let leads = match context.framework.lead {
        Lead::Team | Lead::Labelled | Lead::Signatory => first_full(last, front),
        Lead::Front => first_full(front, last),
    };
    let mut named = of_ofsted(people::inspection_team(&team));
    if context.framework.lead == Lead::Labelled {
        let numbered = of_ofsted(numbered_team(&context.outline.flow, context.vocabulary));
        // in 2012 the lead inspector's label was on the first page, and the team in a table
        let in_table = || of_ofsted(people::inspection_team(&team_lines(&context.outline.flow, context.vocabulary)));
        named.extend(if numbered.is_empty() { in_table() } else { numbered });
    }
    if named.is_empty() && context.framework.remit == Remit::EarlyYears {
        named.extend(people::inspector_below(&team).or_else(|| people::inspector_below(context.title_block)));
    }
    let alone = context.framework.remit != Remit::Council && leads.is_empty() && named.len() == 1;
    inspection.lead_inspectors = if alone { named.clone() } else { of_ofsted(leads) };
    inspection.inspectors = everybody(&inspection.lead_inspectors, named);
    let leads_expected = context.framework.remit != Remit::SocialCare || inspection.inspectors.is_empty();
    let unread = context.framework.lead == Lead::Team && inspection.lead_inspectors.is_empty() && leads_expected;
    let message = "the section on the team names no lead inspector in a form that the program knows";
    let leaderless = team.first().filter(|_| unread).map(|line| Warning::new(Code::TeamUnread, message).at(line.place));
    leaderless.or_else(|| partly_read(context, &team, &inspection.inspectors))
}

/// "Mrs Joan Tidy Lay inspector": a row of a section 10 report's team that lost its cells.
static MEMBER: Pattern = pattern(r"^(?:\d{3,6} )?(?<name>.+) (?<role>(?:Registered|Lead|Lay|Team) inspector)$");

/// The team of a section 10 report, in rows of the inspector's number, name and role.
fn numbered_team(flow: &[Item], vocabulary: &Vocabulary) -> Vec<Inspector> {
    let in_rows = team_rows(flow);
    if !in_rows.is_empty() {
        return in_rows;
    }
    let member = |line: &Line| {
        let captures = MEMBER.captures(&line.text)?;
        let person = people::people_of_list(captures.name("name")?.as_str()).into_iter().next()?;
        Some(Inspector { role: Some(captures.name("role")?.as_str().to_string()), place: line.place, ..person })
    };
    let lines = team_lines(flow, vocabulary);
    let stacked = lines.windows(3).filter_map(stacked_member);
    lines.iter().filter_map(member).chain(stacked).collect()
}

/// The first words of the roles.
const ROLES: [&str; 4] = ["Registered", "Lead", "Lay", "Team"];

/// A number, a name and a role below each other, as text without layout prints a row.
fn stacked_member(lines: &[Line]) -> Option<Inspector> {
    let [number, name, role] = lines else { return None };
    // "inspector" alone is the end of a role of two lines; other rows may have run together
    if role.text.split_whitespace().count() != 2 || ROLES.iter().any(|role| name.text.trim().ends_with(role)) {
        return None;
    }
    let cells = [number, name, role].map(|line| line.text.clone());
    member_of(&cells).map(|person| Inspector { place: name.place, ..person })
}

/// The person of a row with the inspector's number, name and role.
fn member_of(cells: &[String]) -> Option<Inspector> {
    let [number, name, role, ..] = cells else { return None };
    let is_member = (3..=6).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && role.trim().to_lowercase().ends_with("inspector");
    let person = people::people_of_list(name).into_iter().next().filter(|_| is_member)?;
    Some(Inspector { role: Some(role.trim().to_string()), ..person })
}

fn team_rows(flow: &[Item]) -> Vec<Inspector> {
    let tables = flow.iter().filter_map(|item| if let Item::Table(table) = item { Some(table) } else { None });
    let member = |row: &DataRow| Some(Inspector { place: row.place_of(1), ..member_of(&row.cells)? });
    tables.flat_map(|table| &table.rows).filter_map(member).collect()
}

/// In text, a warning if a line names somebody who was not read. A letter has signatories elsewhere.
fn partly_read(context: &Context<'_>, team: &[Line], read: &[Inspector]) -> Option<Warning> {
    let is_text = context.outline.flow.first().is_some_and(|item| item.place().line.is_some());
    if !is_text || read.is_empty() {
        return None;
    }
    let elsewhere = if context.outline.letter.is_some() { Vec::new() } else { all_lines(&context.outline.flow) };
    // a form with labels has no section of its own for the team
    let labelled = context.framework.lead == Lead::Labelled;
    let mut unread = if labelled { Vec::new() } else { people::unread_in_section(team, read) };
    if unread.is_empty() {
        unread = people::unread_elsewhere(&elsewhere, read);
    }
    let message = "these words name somebody who was not read as an inspector";
    let first = unread.first()?;
    let printed = unread.iter().take(MOST_PRINTED).map(|line| line.text.clone());
    Some(Warning::new(Code::TeamUnread, message).at(first.place).printed(printed))
}

/// The short lines of the whole document.
fn all_lines(flow: &[Item]) -> Vec<Line> {
    let lines = flow.iter().flat_map(|item| match item {
        Item::Text(block) if block.text.len() < LONG => block_lines(block),
        Item::Text(_) => Vec::new(),
        Item::Table(table) => table.rows.iter().flat_map(row_lines).collect(),
    });
    lines.collect()
}

fn first_full(first: Vec<Inspector>, second: Vec<Inspector>) -> Vec<Inspector> {
    if first.is_empty() { second } else { first }
}

/// Whether a letter to a provider says only by its signature who inspected.
fn signs(context: &Context<'_>) -> bool {
    let remit = context.framework.remit != Remit::Council && context.outline.letter.is_some();
    remit && matches!(context.framework.lead, Lead::Signatory | Lead::Team)
}

/// Those whose name and office are on separate lines below a letter.
fn signatories_of(context: &Context<'_>) -> Vec<Inspector> {
    let parts = Parts::of(context.outline, context.vocabulary);
    let signed = signatories::of_one(&parts.signature).into_iter();
    let inspectors = signed.filter(|person| person.role.as_deref().is_some_and(|role| role.contains("Inspector")));
    inspectors
        .map(|person| Inspector {
            printed: person.name.clone(),
            name: person.name,
            role: person.role,
            inspectorate: person.inspectorate,
            place: person.place,
        })
        .collect()
}

/// The lines of a letter's signature.
fn signed(flow: &[Item]) -> Vec<Line> {
    const AFTER: usize = 3;
    const CLOSE: &str = "Yours sincerely";
    let from = flow.iter().position(|item| matches!(item, Item::Text(block) if block.text.starts_with(CLOSE)));
    let items = from.and_then(|from| flow.get(from..)).unwrap_or_default().iter().take(AFTER);
    let lines = items
        .flat_map(lines_of)
        .map(|line| match line.text.starts_with(CLOSE) {
            true => line.part(CLOSE.len(), line.text.len()),
            false => line,
        })
        .map(|line| Line { text: line.text.trim_start_matches([',', ' ']).to_string(), ..line })
        .collect();
    joined_with_offices(lines)
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
                    lines.extend(block_lines(block));
                }
            }
            Item::Table(table) if inside => lines.extend(table.rows.iter().flat_map(row_lines)),
            Item::Table(_) => {}
        }
    }
    with_offices_below(lines)
}

/// In text, a name and its office may stand one below the other. Where an office comes first, it is a label.
fn with_offices_below(lines: Vec<Line>) -> Vec<Line> {
    if lines.first().is_none_or(|first| first.place.line.is_none() || people::is_office(&first.text)) {
        return lines;
    }
    joined_with_offices(lines)
}

fn joined_with_offices(lines: Vec<Line>) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        match joined.last_mut() {
            Some(last) if people::is_office(&line.text) && people::people_of_list(&last.text).len() == 1 => {
                last.text = format!("{}, {}", last.text, line.text);
            }
            _ => joined.push(line),
        }
    }
    joined
}

/// A block as lines; in a text file it may be the rows of a table.
fn block_lines(block: &Block) -> Vec<Line> {
    let line = Line::new(block.whole(), block.place);
    if block.place.line.is_some() { people::people_apart(&line) } else { vec![line] }
}

/// The lines of a row's cells; a name, and a cell next to it with only an office, are one line.
fn row_lines(row: &DataRow) -> Vec<Line> {
    let lines = lines_of_row(row);
    match lines.as_slice() {
        [name, office] if name.cell != office.cell && people::is_office(&office.text) => {
            vec![Line { text: format!("{}, {}", name.text, office.text), ..name.clone() }]
        }
        _ if row.place.line.is_some() => lines.iter().flat_map(people::people_apart).collect(),
        _ => lines,
    }
}

/// Whether a heading begins the section on the team; `None` if it isn't a heading.
fn begins_team(block: &Block, vocabulary: &Vocabulary) -> Option<bool> {
    let title = if block.text.len() < 80 { key(&block.text) } else { String::new() };
    // the columns of the team's table are headed by the inspectorates
    if matches!(title.as_str(), "ofsted" | "care quality commission" | "ofsted care quality commission" | "cqc") {
        return None;
    }
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
