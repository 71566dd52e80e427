//! Header rows of plans: which column is what.

use super::cells::cell_text;
use crate::model::document::Row;
use crate::words::{Pattern, key, pattern};

/// What a column holds, according to its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The plan's own reference, such as "FD 1".
    Reference,
    /// The area for improvement or recommendation.
    Area,
    /// Who leads.
    Lead,
    /// The deadline.
    Timescale,
    /// How it is reviewed, or what has been done so far.
    Review,
    /// What will be done.
    Actions,
}

/// A column with its header as printed, without footnote marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The header.
    pub name: String,
    /// What it holds; `None` if the words match none of the fields.
    pub field: Option<Field>,
}

/// The words of headers, specific ones before general ones.
static WORDS: [(Pattern, Field); 6] = [
    (
        pattern(
            r"^(?:ref|reference|no|number|item|id)(?: no| number)?$|^(?:action|rec|recommendation|plan) (?:ref|reference|no|number|id)$",
        ),
        Field::Reference,
    ),
    (
        pattern(
            r"\b(?:areas?|issues?) (?:for|of|requiring|identified for) (?:priority |further )?(?:improvement|development|action)|^(?:ofsted |inspection |inspectors )?(?:recommendations?|findings?)\b|^issues?(?: identified)?$|^what needs to improve|^improvements? (?:required|needed)",
        ),
        Field::Area,
    ),
    (
        pattern(r"^(?:leads?|owners?|who|by whom|responsib|accountab)|\b(?:owners?|lead|lead officer|responsible)$"),
        Field::Lead,
    ),
    (
        pattern(
            r"^(?:time ?scales?|time ?frames?|deadlines?|by when|when|target dates?|due|dates?\b|completion date|timeline)",
        ),
        Field::Timescale,
    ),
    (pattern(r"^(?:review|progress|updates?|status|current position|comments?|monitoring|rag)\b"), Field::Review),
    (
        pattern(
            r"^(?:key |planned |proposed |agreed |further |specific )*actions?\b|^what (?:we )?will\b|^what are we (?:doing|going)",
        ),
        Field::Actions,
    ),
];

/// The columns, if a row is a plan's header: an area or actions, and at least one other known column.
pub fn columns_of(row: &Row) -> Option<Vec<Column>> {
    const LONG: usize = 80;
    let names: Vec<String> = row.cells.iter().map(|cell| printed(&cell_text(cell))).collect();
    let filled = names.iter().filter(|name| !name.is_empty()).count();
    if filled < 3 || names.iter().any(|name| name.len() > LONG) {
        return None;
    }
    let mut columns: Vec<Column> = Vec::with_capacity(names.len());
    for name in names {
        let field = field(&name).filter(|f| !columns.iter().any(|c: &Column| c.field == Some(*f)));
        columns.push(Column { name, field });
    }
    let has = |field| columns.iter().any(|c| c.field == Some(field));
    let known = columns.iter().filter(|c| c.field.is_some()).count();
    ((has(Field::Area) || has(Field::Actions)) && known >= 2).then_some(columns)
}

fn field(name: &str) -> Option<Field> {
    let key = key(name);
    WORDS.iter().find(|(words, _)| words.is_match(&key)).map(|(_, field)| *field)
}

/// A header on one line, without raised footnote marks.
fn printed(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_end_matches(|c: char| c.is_numeric() && !c.is_ascii_digit()).trim_end().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_say_what_their_columns_hold() {
        assert_eq!(field("Ref ¹"), None);
        assert_eq!(field(&printed("Ref ¹")), Some(Field::Reference));
        assert_eq!(field("Areas for development"), Some(Field::Area));
        assert_eq!(field("Lead Officer"), Some(Field::Lead));
        assert_eq!(field("Action owner"), Some(Field::Lead));
        assert_eq!(field("Actions to be taken"), Some(Field::Actions));
        assert_eq!(field("By when?"), Some(Field::Timescale));
        assert_eq!(field("Progress points"), Some(Field::Review));
        assert_eq!(field("Area of practice"), None);
        assert_eq!(field("Number of staff by end of March"), None);
    }
}
