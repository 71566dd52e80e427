//! A letter in its parts: what stands above "Dear ...", the letter, and what stands below "Yours sincerely".

use crate::model::document::Place;
use crate::model::outline::{Item, Outline};
use crate::splitter::{is_closing, is_salutation, whole};

/// A line or paragraph, and where it starts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub text: String,
    pub place: Place,
    /// Which column of a table it stands in, from 0.
    pub column: usize,
}

/// The parts of a letter.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    /// Letterhead: the date and the addressees.
    pub head: Vec<Line>,
    /// From the salutation on, its own line left out.
    pub body: Vec<Line>,
    /// Below the complimentary close.
    pub closing: Vec<Line>,
}

impl Lines {
    pub(super) fn of(outline: &Outline) -> Self {
        let mut parts = Lines::default();
        let mut part = 0;
        for line in outline.flow.iter().flat_map(lines) {
            match part {
                0 if is_salutation(&line.text) => part = 1,
                1 if is_closing(&line.text) => part = 2,
                0 => parts.head.push(line),
                1 => parts.body.push(line),
                _ => parts.closing.push(line),
            }
        }
        // a letter without a salutation is all body, its head included
        if part == 0 {
            parts.body.clone_from(&parts.head);
        }
        parts
    }

    /// The title and the first paragraphs, which tell who inspected what.
    pub(super) fn opening(&self) -> Vec<&str> {
        self.body.iter().take(8).map(|line| line.text.as_str()).collect()
    }
}

fn lines(item: &Item) -> Vec<Line> {
    match item {
        Item::Text(block) => vec![Line { text: whole(block), place: block.place, column: 0 }],
        Item::Table(table) => table
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().enumerate().map(move |(column, cell)| (row.place, column, cell)))
            .flat_map(|(place, column, cell)| {
                cell.split('\n').map(move |text| Line { text: text.trim().to_string(), place, column })
            })
            .filter(|line| !line.text.is_empty())
            .collect(),
    }
}
