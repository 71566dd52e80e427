//! One paper in a pack: what it is, and its title.

use super::lines;
use crate::model::document::{Document, Node};
use crate::model::parts::{Piece, PieceKind};
use crate::parser::action_plan;
use crate::recognise::framework::recognise;
use crate::recognise::front;
use crate::words::key;
use std::borrow::Cow;

/// The appendices that a cover report lists, as printed.
pub fn announced(nodes: &[Node]) -> Vec<String> {
    let named = |text: &Cow<'_, str>| {
        let key = key(text);
        without_number(&key).starts_with("appendix") && text.len() < 800
    };
    nodes.iter().filter_map(lines::text).filter(named).map(Cow::into_owned).collect()
}

fn without_number(line: &str) -> &str {
    line.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | ')'))
}

/// Whether a document is a report of a known framework.
pub fn is_recognised(nodes: &[Node]) -> bool {
    recognise(&front::lines(nodes), nodes).framework.is_some()
}

/// Makes a paper from its nodes.
pub fn describe(document: Document, inspection: bool, item: u32, announced: &[String]) -> Piece {
    let title = title(&document.nodes, inspection, announced);
    let kind = if inspection {
        PieceKind::Inspection
    } else if action_plan::is_plan(&document.nodes, &title) {
        PieceKind::ActionPlan
    } else {
        PieceKind::Other
    };
    Piece { title, kind, item, document }
}

fn title(nodes: &[Node], inspection: bool, announced: &[String]) -> String {
    let front = lines::front(nodes);
    if inspection && let Some(title) = recognise(&front::lines(nodes), nodes).title {
        return title;
    }
    if let Some(subject) = subject(&front) {
        return subject;
    }
    if matches!(nodes.first(), Some(Node::Table(_)) | None) {
        return announced_plan(announced).unwrap_or_else(|| front.into_iter().take(6).collect::<Vec<_>>().join(" | "));
    }
    let agenda = || front.iter().find(|line| line.starts_with("Agenda ") && line.len() > 20);
    let pack = front.first().is_some_and(|line| key(line).contains("document pack"));
    let line = if pack { agenda().or(front.first()) } else { front.iter().find(|line| line.len() > 3) };
    let line = line.cloned().unwrap_or_default();
    named_appendix(&line, announced).unwrap_or(line)
}

/// A bare "Appendix 1:" has a name only in the cover report's list.
fn named_appendix(line: &str, announced: &[String]) -> Option<String> {
    let bare = key(line);
    let is_bare = bare.strip_prefix("appendix ").is_some_and(|number| number.len() <= 2);
    let named =
        announced.iter().map(|line| without_number(line)).find(|line| key(line).starts_with(&format!("{bare} ")))?;
    is_bare.then(|| named.to_string())
}

/// The line after a cover report's "Subject:".
fn subject(front: &[String]) -> Option<String> {
    let at = front.iter().position(|line| key(line).starts_with("subject") && line.contains(':'))?;
    let after = |line: &String| line.split_once(':').map_or(line.as_str(), |(_, rest)| rest).trim().to_string();
    let own = front.get(at).map(after).filter(|rest| !rest.is_empty());
    own.or_else(|| {
        let next = front.iter().skip(at + 1).find(|line| line.len() > 3)?;
        Some(if key(next).starts_with("subject") { after(next) } else { next.clone() })
    })
}

/// A plan that begins with its table has a name only in the cover report's list.
fn announced_plan(announced: &[String]) -> Option<String> {
    let line = announced.iter().map(|line| without_number(line)).find(|line| key(line).contains("plan"))?;
    let quoted = line.split_once('“').and_then(|(_, rest)| rest.split_once('”')).map(|(title, _)| title);
    Some(quoted.filter(|title| key(title).contains("plan")).unwrap_or(line).to_string())
}
