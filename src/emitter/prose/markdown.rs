//! As Markdown (CommonMark with the pipe tables of GitHub).

use super::markup::Markup;
use crate::model::outline::{Paragraph, SectionTable};
use crate::words::folded;

pub(super) const MARKUP: Markup = Markup { heading, paragraph, table };

const DEEPEST: u8 = 6;

fn heading(heading: &str, level: u8) -> String {
    format!("{} {}", "#".repeat(level.clamp(1, DEEPEST).into()), escaped(heading))
}

fn paragraph(paragraph: &Paragraph) -> String {
    let text = block(&folded(&paragraph.text));
    match (paragraph.number, paragraph.bullet) {
        (Some(number), _) => format!("{number}. {text}"),
        (None, true) => format!("- {text}"),
        (None, false) => text,
    }
}

/// The first row is the header, because pipe tables must have one.
fn table(table: &SectionTable) -> String {
    let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    let line = |cells: &[String]| {
        let cells = (0..width).map(|column| cells.get(column).map_or_else(String::new, |cell| escaped(&folded(cell))));
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let mut lines: Vec<String> = table.rows.iter().map(|row| line(row)).collect();
    lines.insert(lines.len().min(1), format!("|{}", " --- |".repeat(width)));
    lines.join("\n")
}

/// With a backslash before anything that Markdown would read as a mark, anywhere in a line.
fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, character| {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&') {
            escaped.push('\\');
        }
        escaped.push(character);
        escaped
    })
}

/// The same for the text of a block, whose start could look like a list label or a rule.
fn block(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = text.as_bytes().get(digits).copied();
    let label = if digits == 0 { matches!(sign, Some(b'-' | b'+' | b'=')) } else { matches!(sign, Some(b'.' | b')')) };
    if label { format!("{}\\{}", &text[..digits], escaped(&text[digits..])) } else { escaped(text) }
}
