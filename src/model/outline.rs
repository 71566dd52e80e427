//! The document in reading order and divided into sections: the splitter's result.

use super::document::Block;
use super::place::Place;
use serde::{Deserialize, Serialize};

/// The splitter's result.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// Everything in reading order, with layout tables unwrapped and pieces split by page breaks joined.
    pub flow: Vec<Item>,
    /// The same as nested sections.
    pub sections: Vec<Section>,
    /// Footnotes, in document order.
    pub footnotes: Vec<Footnote>,
    /// Where the parts of a letter begin; `None` if nobody is addressed.
    pub letter: Option<LetterFrame>,
}

/// Positions in the flow of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterFrame {
    /// "Dear Ms Fen".
    pub salutation: usize,
    /// The first item after the title.
    pub body: usize,
    /// "Yours sincerely"; the number of items if a letter ends without it.
    pub close: usize,
    /// The first item after the signature: an annex or the report that the letter sends; the number of items if nothing follows.
    pub signed: usize,
}

impl Outline {
    /// The page of a place, counted from the first page of this document, which may lie inside a larger one.
    pub fn page(&self, place: Place) -> Option<u32> {
        let first = self.flow.first().and_then(|item| item.place().page);
        place.page.map(|page| page.saturating_sub(first.unwrap_or(1)).saturating_add(1))
    }
}

/// A piece of the flow.
#[derive(Debug, Clone)]
pub enum Item {
    /// A paragraph, heading or list item.
    Text(Block),
    /// A table of data, such as judgements and their grades.
    Table(DataTable),
}

impl Item {
    /// Where it starts.
    pub fn place(&self) -> Place {
        match self {
            Item::Text(block) => block.place,
            Item::Table(table) => table.place,
        }
    }
}

/// A table of data, with its cells as text.
#[derive(Debug, Clone, Default)]
pub struct DataTable {
    /// Where it starts.
    pub place: Place,
    /// Rows of cells, empty cells counted.
    pub rows: Vec<DataRow>,
}

/// A row of a [`DataTable`].
#[derive(Debug, Clone, Default)]
pub struct DataRow {
    /// Where it starts.
    pub place: Place,
    /// Whether every cell is a header cell.
    pub header: bool,
    /// The cells' text, their blocks joined by line feeds.
    pub cells: Vec<String>,
    /// Where each cell starts, or the row if the cell is empty.
    pub places: Vec<Place>,
}

impl DataRow {
    /// The row's page and line, with the words of this cell.
    pub fn place_of(&self, column: usize) -> Place {
        self.places.get(column).copied().unwrap_or(self.place)
    }
}

/// A section with its paragraphs, tables and subsections.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// `s1`, `s2`, ... in reading order.
    pub id: String,
    /// The heading as printed, without footnote marks; `None` for text before the first heading.
    pub heading: Option<String>,
    /// Depth from 1.
    pub level: u8,
    /// Front matter, body or end matter.
    pub role: SectionRole,
    /// Where its heading is, or else its first paragraph.
    #[serde(flatten)]
    pub place: Place,
    /// Its own paragraphs, without those of its subsections.
    pub paragraphs: Vec<Paragraph>,
    /// Its own tables of data.
    pub tables: Vec<SectionTable>,
    /// Its subsections.
    pub sections: Vec<Section>,
}

/// Which part of the document a section belongs to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SectionRole {
    /// Title block, letterhead, addressees.
    FrontMatter,
    /// The report.
    #[default]
    Body,
    /// Licence, about Ofsted, complaints.
    EndMatter,
}

/// A paragraph or list item.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Paragraph {
    /// `p1`, `p2`, ... in reading order.
    pub id: String,
    /// Its printed number.
    pub number: Option<u32>,
    /// Whether it is a bullet.
    pub bullet: bool,
    /// The paragraph that a bullet belongs to, by id.
    pub under: Option<String>,
    /// The whole text, joined across page breaks.
    pub text: String,
    /// Where it starts.
    #[serde(flatten)]
    pub place: Place,
    /// Page on which it ends.
    pub page_end: Option<u32>,
    /// Whether its words were recognised on a picture (OCR).
    #[serde(skip)]
    pub recognised: bool,
}

/// A table of a section.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectionTable {
    /// Where it starts.
    #[serde(flatten)]
    pub place: Place,
    /// Its cells as text.
    pub rows: Vec<Vec<String>>,
}

/// A footnote or endnote.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Footnote {
    /// Its mark as printed, such as "1".
    pub mark: Option<String>,
    /// Its text without the mark.
    pub text: String,
    /// Where it is.
    #[serde(flatten)]
    pub place: Place,
}
