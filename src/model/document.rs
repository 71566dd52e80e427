//! What a reader saw: blocks in reading order, whatever the format.

use super::attachment::Attached;
use super::glyph::Glyph;
use super::line::Line;
use super::place::Place;
use super::warning::Warning;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The label that all bullets get.
pub const BULLET: &str = "•";

/// A whole input as a reader returns it. No later stage knows which reader ran.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// The kind of the input, as an IANA media type, such as `application/pdf`.
    pub media_type: &'static str,
    /// Which reader ran.
    pub reader: ReaderKind,
    /// Physical pages; `None` for text without form feeds.
    pub pages: Option<u32>,
    /// Text and tables in reading order.
    pub nodes: Vec<Node>,
    /// Running headers, footers and page numbers; they are not part of the text but may contradict the title.
    pub furniture: Vec<Furniture>,
    /// What the reader could not do.
    pub warnings: Vec<Warning>,
    /// Files that are attached to it.
    pub attachments: Vec<Attached>,
    /// PDF, if requested: the letters of all pages, in the order in which the file shows them.
    pub letters: Vec<Glyph>,
}

/// The reader that made a [`Document`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum ReaderKind {
    /// A PDF by its structure tree (ISO 32000-1 §14.7).
    #[default]
    Tags,
    /// A PDF by the positions of its glyphs.
    Layout,
    /// Plain text.
    Text,
    /// Text with Markdown marks.
    Markdown,
}

/// A piece of a [`Document`].
#[derive(Debug, Clone)]
pub enum Node {
    /// A paragraph, heading, list item or note.
    Text(Block),
    /// A table, either for layout or for data: the splitter decides which.
    Table(Table),
}

/// One block of text: a paragraph, heading, list item or note.
#[derive(Debug, Clone, Default)]
pub struct Block {
    /// What the format calls it.
    pub role: Role,
    /// The words, with single spaces, without bullets and footnote marks.
    pub text: String,
    /// A list item's label as printed ("12.", "•"), whether or not the format kept it separate.
    pub label: Option<String>,
    /// Where it starts.
    pub place: Place,
    /// Page on which it ends (from 1); `None` for text without form feeds.
    pub page_end: Option<u32>,
    /// How it is typeset.
    pub style: Style,
    /// Where it is on its first page; `None` for text.
    pub frame: Option<Frame>,
    /// Depth of nested lists: 0 outside a list.
    pub list_depth: u8,
    /// Whether its words are apart on the page: a line is above the one before it, or far below.
    pub apart: bool,
    /// On which of the printed pages that share its page it ends, from 0: there are several if sheets hold two pages,
    /// or if a printed report was paged anew.
    pub leaf: u8,
    /// Whether it is in the box of a case study, if the box is a table.
    pub boxed: bool,
    /// PDF, if requested: its letters, those of the label first.
    pub letters: Vec<Glyph>,
    /// Text: the file's own lines, if there is more than one. A heading may be one of them.
    pub rows: Vec<Line>,
}

impl Block {
    /// Its label and text.
    pub fn whole(&self) -> String {
        self.line().into_owned()
    }

    /// The same, borrowed if there is no label.
    pub fn line(&self) -> Cow<'_, str> {
        match &self.label {
            Some(label) if self.text.is_empty() => Cow::Borrowed(label),
            Some(label) => Cow::Owned([label, " ", &self.text].concat()),
            None => Cow::Borrowed(&self.text),
        }
    }

    /// The paragraph number printed in its label, as in "12." or "12)".
    pub fn number(&self) -> Option<u32> {
        let digits = self.label.as_deref()?.trim_end_matches(['.', ')']);
        if digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit()) { digits.parse().ok() } else { None }
    }
}

/// What the format calls a block; this is one of several votes on what is a heading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Role {
    /// A paragraph, or not specified.
    #[default]
    Paragraph,
    /// A heading of this level (1 to 6); 0 if the level isn't given.
    Heading(u8),
    /// An item of a list.
    ListItem,
    /// A footnote or endnote.
    Note,
    /// A line of a contents page.
    Contents,
}

/// How a block is typeset, weighted by characters.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Style {
    /// The size that most of the characters have, in points; 0 for text.
    pub size: f32,
    /// Share of bold characters, 0 to 1.
    pub bold: f32,
    /// Share of italic characters, 0 to 1.
    pub italic: f32,
    /// Fill colour as 0xRRGGBB.
    pub color: u32,
    /// Number of printed lines.
    pub lines: u16,
    /// Whether the words were recognised on a picture (OCR): then size and weight say nothing.
    pub recognised: bool,
}

impl Style {
    /// Whether size and weight are known.
    pub fn has_type(&self) -> bool {
        self.size > 0.0 && !self.recognised
    }
}

/// A rectangle in PDF points from the page's lower left corner.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Frame {
    /// Left edge of the first line.
    pub x0: f32,
    /// Lowest baseline on the page where the block ends.
    pub y0: f32,
    /// Right edge of the widest line.
    pub x1: f32,
    /// First baseline.
    pub y1: f32,
}

/// A table as rows of cells. Column and row spans are resolved by the reader:
/// a cell that spans columns is followed by empty cells.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Rows from the top.
    pub rows: Vec<Row>,
}

/// A row of a [`Table`].
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Cells from the left, empty ones counted.
    pub cells: Vec<Cell>,
}

/// A cell of a [`Row`]: blocks and, nested, tables.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Whether the format marks it as a header cell.
    pub header: bool,
    /// What is in it.
    pub nodes: Vec<Node>,
}

/// A line that is on many pages at the same height, or that the tags mark as an artifact; or a watermark or stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Furniture {
    /// Physical page, from 1.
    pub page: u32,
    /// The words.
    pub text: String,
    /// Whether others put it on the finished page: a watermark or stamp.
    pub stamp: bool,
}
