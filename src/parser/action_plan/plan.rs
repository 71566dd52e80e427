//! A plan as rows, and what shows that a paper is one.

use super::{header, rows};
use crate::model::document::{Node, Table};
use crate::model::report::ActionRow;
use crate::model::warning::Warning;
use crate::words::key;

/// The rows of a plan, in order, and what could not be read.
pub fn read_plan(nodes: &[Node]) -> (Vec<ActionRow>, Vec<Warning>) {
    let mut reader = rows::Reader::default();
    tables(nodes).into_iter().for_each(|table| reader.table(table));
    reader.finish()
}

/// Whether a paper is a plan: judging by a table's header or, if no table has one, by the paper's title.
pub fn is_plan(nodes: &[Node], title: &str) -> bool {
    let tables = tables(nodes);
    let headed = tables.iter().any(|table| table.rows.iter().take(3).any(|row| header::columns_of(row).is_some()));
    headed || is_plan_title(title) && tables.iter().any(|table| rows::may_be_plan(table))
}

/// Whether a title names a plan, such as "Post-inspection action plan".
fn is_plan_title(title: &str) -> bool {
    let key = key(title);
    key.contains("action plan") || key.contains("improvement plan")
}

/// All tables, including those inside the single cell of a frame.
fn tables(nodes: &[Node]) -> Vec<&Table> {
    let mut found = Vec::new();
    for node in nodes {
        let Node::Table(table) = node else { continue };
        let framed = table.rows.iter().all(|row| row.cells.len() == 1);
        match framed {
            true => found.extend(table.rows.iter().flat_map(|r| &r.cells).flat_map(|c| tables(&c.nodes))),
            false => found.push(table),
        }
    }
    found
}
