//! A letter in its parts: what stands above "Dear ...", the letter, and what stands below "Yours sincerely".

use crate::model::outline::{Item, Outline};
use crate::model::place::Place;
use crate::splitter::letter::frame as letter_frame;

/// A line or paragraph, and where it starts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub text: String,
    pub place: Place,
    /// Which column of a table it stands in, from 0.
    pub column: usize,
}

/// The title and the paragraphs that tell who inspected what are among so many lines.
pub(super) const OPENING: usize = 8;

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
        let flow = outline.flow.as_slice();
        let part = |from: usize, to: usize| flow.get(from..to).unwrap_or_default().iter().flat_map(lines).collect();
        match letter_frame(flow) {
            Some(frame) => Lines {
                head: part(0, frame.salutation),
                body: part(frame.salutation + 1, frame.close),
                closing: part(frame.close + 1, flow.len()),
            },
            // a letter without a salutation is all body
            None => Lines { body: part(0, flow.len()), ..Lines::default() },
        }
    }

    /// The title and the first paragraphs, which tell who inspected what.
    pub(super) fn opening(&self) -> Vec<&str> {
        self.body.iter().take(OPENING).map(|line| line.text.as_str()).collect()
    }
}

fn lines(item: &Item) -> Vec<Line> {
    match item {
        Item::Text(block) => vec![Line { text: block.whole(), place: block.place, column: 0 }],
        Item::Table(table) => table
            .rows
            .iter()
            .flat_map(|row| {
                row.cells.iter().enumerate().map(move |(column, cell)| (row.place_of(column), column, cell))
            })
            .flat_map(|(place, column, cell)| {
                cell.split('\n').map(move |text| Line { text: text.trim().to_string(), place, column })
            })
            .filter(|line| !line.text.is_empty())
            .collect(),
    }
}
