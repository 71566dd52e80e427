//! What the author of a fixture writes: blocks of words with the traps that they build.

/// An invented report and the habits of the program that printed it.
pub struct Fixture {
    /// Stem of the file names.
    pub name: &'static str,
    /// What is on every page.
    pub furniture: Furniture,
    /// How the PDF is made.
    pub style: Style,
    /// How the text form is made.
    pub text: TextForm,
    /// Footnotes by mark.
    pub notes: Vec<(&'static str, &'static str)>,
    /// The report.
    pub blocks: Vec<Block>,
}

/// Headers and footers.
#[derive(Default)]
pub struct Furniture {
    /// At the top of every page except the first.
    pub header: Option<&'static str>,
    /// At the foot of every page.
    pub footer: Vec<&'static str>,
    /// Whether the page number is printed at the foot, on the outside.
    pub page_number: bool,
    /// Instead: the number as the form words it ("Page {n} of {all}") at the right of the header, or of the footer
    /// where there is no header; the first page has no running lines.
    pub counted: Option<&'static str>,
    /// Trap: headers and footers are tagged as paragraphs instead of marked as artifacts.
    pub tagged: bool,
}

/// Where a list item's number or bullet is in the structure tree.
#[derive(Clone, Copy, PartialEq)]
pub enum Label {
    /// In the item's body: "12. Children ...".
    Inline,
    /// In a separate `Lbl`.
    Lbl,
}

/// The habits of the program that printed the PDF.
pub struct Style {
    pub numbers: Label,
    pub bullets: Label,
    /// The sign before bullets; a private-use sign comes from a symbol font.
    pub bullet: char,
    /// Items of lists within lists begin with a dash instead.
    pub dashes: bool,
    /// Every list item is a separate `L`.
    pub lone_items: bool,
    /// Trap: the first word of an item that runs over a page break is in an `Lbl`.
    pub carried_label: bool,
    pub title_role: &'static str,
    pub heading_roles: [&'static str; 3],
    pub body_role: &'static str,
    pub note_role: &'static str,
    /// Custom roles and what they mean.
    pub role_map: &'static [(&'static str, &'static str)],
    /// Bold text in a Type0 font with a ToUnicode map.
    pub composite: bool,
    /// Where the body ends above the page's foot, in points.
    pub foot: f32,
    /// Content streams are deflated.
    pub deflate: bool,
    /// Trap in the untagged form: spaces are gaps in a TJ array, not glyphs.
    pub space_gaps: bool,
}

impl Default for Style {
    fn default() -> Self {
        Style {
            numbers: Label::Inline,
            bullets: Label::Inline,
            bullet: '•',
            dashes: false,
            lone_items: false,
            carried_label: false,
            title_role: "P",
            heading_roles: ["H1", "H2", "H3"],
            body_role: "P",
            note_role: "Note",
            role_map: &[],
            composite: false,
            foot: 114.0,
            deflate: false,
            space_gaps: false,
        }
    }
}

/// The kind of text conversion.
#[derive(Clone, Copy, PartialEq)]
pub enum TextForm {
    /// Tabs between cells.
    Tabs,
    /// Tables in Markdown, headings without marks.
    Pipes,
    /// Tables and headings in Markdown.
    Markdown,
    /// Words where the page has them, as `pdftotext -layout` prints it.
    Layout,
    /// The same, with lines and columns at their places on the page.
    Page,
}

/// A piece of a report.
pub enum Block {
    Text(Text),
    Table(Table),
    /// A line of the contents page: title and page.
    Contents(&'static str, &'static str),
    /// Trap: a heading element without text.
    EmptyHeading,
    PageBreak,
}

/// What a text is.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Title,
    /// A title in large, light type; in the text form, each of its elements is a line.
    Banner,
    Heading(u8),
    Body,
    Bold,
    Number(u32),
    Bullet(u8),
    Small,
}

/// What is wrong with a text's tags.
#[derive(Clone, Copy, PartialEq)]
pub enum Trap {
    None,
    /// `Lbl` holds the first letter, `LBody` the bullet and the rest.
    SwappedLabel,
    /// Marked content that no element claims.
    Orphan,
    /// The text is drawn by a form XObject with its own marked-content ids.
    Form,
    /// The text is marked as an artifact, like a running line.
    Artifact,
}

/// A paragraph, heading or list item. In its words, `[^1]` is a raised footnote mark,
/// `{printed|actual}` a word whose element has an ActualText, `|` the border between two elements.
pub struct Text {
    pub kind: Kind,
    pub words: String,
    /// The role instead of the kind's own.
    pub role: Option<&'static str>,
    pub trap: Trap,
}

impl Text {
    /// With this role instead of its own.
    pub fn tagged(&mut self, role: &'static str) -> &mut Self {
        self.role = Some(role);
        self
    }

    /// With this fault.
    pub fn trap(&mut self, trap: Trap) -> &mut Self {
        self.trap = trap;
        self
    }
}

/// A table; a row of one cell spans all columns.
#[derive(Default)]
pub struct Table {
    /// Widths in points.
    pub widths: Vec<f32>,
    pub rows: Vec<Vec<Vec<Block>>>,
    /// The first row is in a THead as header cells, the rest in a TBody.
    pub head: bool,
    /// Trap: a page break before the row with this index.
    pub break_before: Option<usize>,
    /// Borders between columns, too; cells of the first column are parted only where a label is bold.
    pub boxed: bool,
    /// Borders around every cell.
    pub grid: bool,
    /// Cells are centred between the top and the bottom of their row.
    pub centred: bool,
    /// The first cell of the row with this index spans the next row, too, and is printed between them. Other rows may have a
    /// cell fewer: their first cell spans two columns.
    pub spans: Option<usize>,
}

/// Collects a report's blocks and counts its numbered paragraphs.
#[derive(Default)]
pub struct Writer {
    pub blocks: Vec<Block>,
    number: u32,
}

impl Writer {
    fn push(&mut self, kind: Kind, words: &str) -> &mut Text {
        let text = Text { kind, words: words.to_owned(), role: None, trap: Trap::None };
        self.blocks.push(Block::Text(text));
        match self.blocks.last_mut() {
            Some(Block::Text(text)) => text,
            _ => unreachable!("just pushed"),
        }
    }

    pub fn title(&mut self, words: &str) -> &mut Text {
        self.push(Kind::Title, words)
    }

    pub fn banner(&mut self, words: &str) -> &mut Text {
        self.push(Kind::Banner, words)
    }

    pub fn heading(&mut self, level: u8, words: &str) -> &mut Text {
        self.push(Kind::Heading(level), words)
    }

    pub fn body(&mut self, words: &str) -> &mut Text {
        self.push(Kind::Body, words)
    }

    pub fn bold(&mut self, words: &str) -> &mut Text {
        self.push(Kind::Bold, words)
    }

    pub fn small(&mut self, words: &str) -> &mut Text {
        self.push(Kind::Small, words)
    }

    pub fn bullet(&mut self, words: &str) -> &mut Text {
        self.push(Kind::Bullet(1), words)
    }

    /// An item of a list within a list.
    pub fn dash(&mut self, words: &str) -> &mut Text {
        self.push(Kind::Bullet(2), words)
    }

    /// The next numbered paragraph.
    pub fn number(&mut self, words: &str) -> &mut Text {
        self.number += 1;
        self.push(Kind::Number(self.number), words)
    }

    pub fn numbers(&mut self, paragraphs: &[&str]) {
        for words in paragraphs {
            self.number(words);
        }
    }

    pub fn contents(&mut self, lines: &[(&'static str, &'static str)]) {
        self.push(Kind::Heading(1), "Contents").tagged("P");
        self.blocks.extend(lines.iter().map(|&(title, page)| Block::Contents(title, page)));
        self.blocks.push(Block::PageBreak);
    }

    pub fn page_break(&mut self) {
        self.blocks.push(Block::PageBreak);
    }

    pub fn table(&mut self, table: Table) {
        self.blocks.push(Block::Table(table));
    }
}

/// A cell of plain paragraphs, one per string; none if all are empty.
pub fn cell(paragraphs: &[&str]) -> Vec<Block> {
    let mut writer = Writer::default();
    for words in paragraphs.iter().filter(|words| !words.is_empty()) {
        writer.body(words);
    }
    writer.blocks
}

/// A table of plain cells.
pub fn table(widths: &[f32], rows: &[&[&str]]) -> Table {
    let rows = rows.iter().map(|row| row.iter().map(|words| cell(&[words])).collect()).collect();
    Table { widths: widths.to_vec(), rows, ..Table::default() }
}
