//! What a reader saw: blocks in reading order, whatever the format was.

use crate::diagnostic::Warning;
use serde::Serialize;

/// A whole input as a reader delivers it. Nothing after the readers knows which one ran.
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
    /// Running headers, footers and page numbers, which are no text but may contradict the title.
    pub furniture: Vec<Furniture>,
    /// What the reader could not do.
    pub warnings: Vec<Warning>,
    /// PDF, if asked for: the letters of all pages in the order in which the file shows them.
    pub letters: Vec<Letter>,
}

/// The reader that made a [`Document`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
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
    /// A table, for layout or for data: the splitter decides.
    Table(Table),
}

/// One block of text: a paragraph, heading, list item or note.
#[derive(Debug, Clone, Default)]
pub struct Block {
    /// What the format says that it is.
    pub role: Role,
    /// The words, white space folded to single spaces, bullets and footnote marks cut off.
    pub text: String,
    /// A list item's label as printed ("12.", "•"), whether the format kept it apart or not.
    pub label: Option<String>,
    /// Where it starts.
    pub place: Place,
    /// Page on which it ends (from 1); `None` for text without form feeds.
    pub page_end: Option<u32>,
    /// How it is set.
    pub style: Style,
    /// Where it stands on its first page; `None` for text.
    pub frame: Option<Frame>,
    /// Depth of nested lists: 0 outside a list.
    pub list_depth: u8,
    /// PDF, if asked for: its letters, those of the label first.
    pub letters: Vec<Letter>,
}

/// A letter or digit of a PDF and where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Letter {
    /// The character; one of several where a glyph stands for more, as ligatures do.
    pub character: char,
    /// Whether no letter or digit stands directly before it.
    pub begins_word: bool,
    /// Physical page, from 1.
    pub page: u32,
    /// Left, lower, right and upper edge of the glyph, from the font's descent to its ascent, in points from the
    /// lower left corner of the page as it is shown: its crop box, turned upright.
    pub frame: [f32; 4],
}

impl Block {
    /// The paragraph number that its label prints, as "12." or "12)".
    pub fn number(&self) -> Option<u32> {
        let digits = self.label.as_deref()?.trim_end_matches(['.', ')']);
        if digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit()) { digits.parse().ok() } else { None }
    }
}

/// What the format says a block is; one vote among several for headings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Role {
    /// A paragraph, or nothing said.
    #[default]
    Paragraph,
    /// A heading of this level (1 to 6); 0 where the level isn't said.
    Heading(u8),
    /// An item of a list.
    ListItem,
    /// A footnote or endnote.
    Note,
    /// A line of a contents page.
    Contents,
}

/// Where something starts. Pages are physical and count from 1, lines count from 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// Physical page; `None` for text without form feeds.
    pub page: Option<u32>,
    /// Line of a text input; `None` for PDF.
    pub line: Option<u32>,
    /// The piece of the document that it is, by which [`crate::evidence`] finds the words again.
    #[serde(skip)]
    pub anchor: Anchor,
}

impl Place {
    /// This page, counted from 1.
    pub fn on_page(page: u32) -> Self {
        Place { page: Some(page), ..Place::default() }
    }

    /// The same place, behind these words of its block.
    #[must_use]
    pub fn behind(mut self, words: &str) -> Self {
        self.anchor.letters = words.chars().filter(|c| c.is_alphanumeric()).count() as u32;
        self
    }
}

/// A block of the reader and how many of its letters stand before the words; set only if evidence is asked for.
///
/// It is no part of what a place says: all anchors are equal.
#[derive(Debug, Clone, Copy, Default)]
pub struct Anchor {
    pub(crate) block: Option<u32>,
    pub(crate) letters: u32,
}

impl Anchor {
    /// The block's beginning.
    pub(crate) fn front(self) -> Self {
        Anchor { letters: 0, ..self }
    }
}

impl PartialEq for Anchor {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Anchor {}

/// How a block is set, weighed by characters.
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
    /// Printed lines.
    pub lines: u16,
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
    /// What stands in it.
    pub nodes: Vec<Node>,
}

/// A line that stands on many pages at the same height, or that the tags mark as an artifact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Furniture {
    /// Physical page, from 1.
    pub page: u32,
    /// The words.
    pub text: String,
}
