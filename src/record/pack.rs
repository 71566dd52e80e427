//! The records of a document pack: one for each inspection in it, with the plan that responds to it; one for a plan
//! whose inspection isn't in it; or one for the whole pack.

use super::report::{part_record, record, unknown};
use crate::model::document::Node;
use crate::model::line::Line;
use crate::model::parts::{Pack, Piece, PieceKind};
use crate::model::report::{FrameworkRef, LocalAuthority, RecordKind, Report, SCHEMA_VERSION, Source};
use crate::options::Options;
use crate::parser::action_plan::{self, About};
use crate::parser::provider::{council, lookup};
use crate::recognise::heading::Vocabulary;
use crate::splitter;

/// The records in file order.
pub fn records(pack: Pack, mut source: Source, options: &Options) -> Vec<Report> {
    source.papers = pack.papers.iter().map(Piece::paper).collect();
    // Each record with the agenda item of its paper.
    let mut records: Vec<(u32, Report)> = Vec::new();
    let mut plans = Vec::new();
    for piece in pack.papers {
        match piece.kind {
            PieceKind::Inspection => records.push((piece.item, part_record(piece, &source, options))),
            PieceKind::ActionPlan => plans.push(piece),
            PieceKind::Other => {}
        }
    }
    let own: Vec<Piece> = plans.into_iter().filter_map(|plan| attach(plan, &mut records)).collect();
    if records.is_empty() && own.is_empty() {
        return vec![Report { record_kind: RecordKind::Pack, ..record(pack.document, source, options) }];
    }
    let council = council_of(&records, &pack.document.nodes);
    records.extend(own.into_iter().map(|plan| (plan.item, plan_record(plan, &source, council.clone()))));
    records.into_iter().map(|(_, record)| record).collect()
}

/// Gives a plan's rows to the inspection that it responds to: the one it names or, if it names none, the one in
/// the same agenda item. A plan that responds to none in the pack is returned.
fn attach(plan: Piece, records: &mut [(u32, Report)]) -> Option<Piece> {
    let about = action_plan::about(&lines_above(&plan));
    let answers = |item: u32, report: &Report| match &about {
        Some(about) => about.is(&report.framework.code, report.inspection.start.as_deref()),
        None => item == plan.item,
    };
    let Some((_, report)) = records.iter_mut().rev().find(|(item, report)| answers(*item, report)) else {
        return Some(plan);
    };
    let (rows, warnings) = action_plan::read_plan(&plan.document.nodes);
    report.action_plan.extend(rows);
    report.warnings.extend(warnings);
    None
}

/// The title and the text before the first table.
fn lines_above(plan: &Piece) -> Vec<Line> {
    const MOST_LINES: usize = 20;
    let lines = plan.document.nodes.iter().map_while(|node| match node {
        Node::Text(block) => Some(Line::new(block.whole(), block.place)),
        Node::Table(_) => None,
    });
    let lines: Vec<Line> = lines.take(MOST_LINES).collect();
    let titled = lines.iter().find(|line| line.text == plan.title);
    let title = Line::new(plan.title.as_str(), titled.or(lines.first()).map(|line| line.place).unwrap_or_default());
    std::iter::once(title).chain(lines).collect()
}

/// The record of a plan whose inspection isn't in the pack.
fn plan_record(plan: Piece, source: &Source, council: Option<LocalAuthority>) -> Report {
    let source = Source { part: Some(plan.part()), ..source.clone() };
    let lines = lines_above(&plan);
    let (action_plan, unread) = action_plan::read_plan(&plan.document.nodes);
    let mut warnings = plan.document.warnings;
    let (outline, split) = splitter::split(plan.document.nodes, Vocabulary::of_councils());
    warnings.extend(split.into_iter().chain(unread));
    let mut report = Report {
        schema_version: SCHEMA_VERSION.into(),
        record_kind: RecordKind::ActionPlan,
        source,
        action_plan,
        sections: outline.sections,
        footnotes: outline.footnotes,
        warnings,
        ..Report::default()
    };
    let place = lines.first().map(|line| line.place).unwrap_or_default();
    report.framework = FrameworkRef { code: "unknown".into(), name: "".into(), title: Some(plan.title), place };
    match action_plan::about(&lines) {
        Some(about) => name_inspection(&mut report, about),
        None => report.warnings.push(unknown("the plan names no inspection of a known framework")),
    }
    if report.provider.local_authority.is_none() {
        report.warnings.extend(council.as_ref().map(council::inferred));
        report.provider.local_authority = council;
    }
    report
}

fn name_inspection(report: &mut Report, about: About) {
    let About { framework, named, provider, dates } = about;
    report.framework = FrameworkRef {
        code: framework.code.into(),
        name: framework.name.into(),
        title: Some(named.text),
        place: named.place,
    };
    if let Some(name) = provider {
        report.provider.local_authority = lookup::find_authority(&name.value).ok().cloned();
        (report.provider.name, report.provider.place) = (Some(name.value), name.place);
    }
    let inspection = &mut report.inspection;
    (inspection.start, inspection.end, inspection.periods) = (dates.start, dates.end, dates.periods);
    (inspection.printed, inspection.place) = (Some(dates.printed).filter(|printed| !printed.is_empty()), dates.place);
    inspection.inspectorates = vec!["Ofsted".to_string()];
}

/// The pack's council: the one in its inspections or, if there are none, the council that its text names most often.
fn council_of(records: &[(u32, Report)], nodes: &[Node]) -> Option<LocalAuthority> {
    let mut inspected = records.iter().filter_map(|(_, report)| report.provider.local_authority.as_ref());
    if let Some(first) = inspected.next() {
        return inspected.all(|other| other == first).then(|| first.clone());
    }
    let texts = nodes.iter().filter_map(|node| match node {
        Node::Text(block) => Some((block.text.as_str(), block.place)),
        Node::Table(_) => None,
    });
    council::most_named(texts).map(|named| named.authority.clone())
}
