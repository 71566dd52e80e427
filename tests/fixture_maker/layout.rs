//! Sets a fixture's blocks on A4 pages and grows the structure tree on the way.

use super::metrics::{Face, width};
use super::source::{Block, Fixture, Kind, Label, Table, Text, Trap};
use super::tree::Tree;
use super::words::{Sort, Word, words};

pub const PAGE: (f32, f32) = (595.0, 842.0);
const LEFT: f32 = 72.0;
const WIDTH: f32 = 451.0;
const TOP: f32 = 762.0;
const BODY: f32 = 12.0;
const NOTE: f32 = 9.0;

/// Whose text a run is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Owner {
    Leaf(usize),
    /// A leaf whose text a form XObject draws.
    Form(usize),
    Artifact,
    Orphan,
}

/// A string at a position.
#[derive(Clone, Debug)]
pub struct Run {
    pub x: f32,
    pub y: f32,
    pub face: Face,
    pub size: f32,
    pub text: String,
    pub owner: Owner,
}

/// A page's strings in the order of its content stream.
#[derive(Default)]
pub struct Page {
    pub runs: Vec<Run>,
    /// Rules of tables: left, base line, width.
    pub rules: Vec<(f32, f32, f32)>,
}

/// A piece of the text form.
pub enum Item {
    /// A text, or what of it stands on one page.
    Text {
        kind: Kind,
        words: String,
    },
    Row(Vec<String>),
    TableEnd,
    Contents(String, String),
    Note(String, String),
}

/// A fixture set on pages.
pub struct Laid {
    pub pages: Vec<Page>,
    pub tree: Tree,
    pub items: Vec<Item>,
}

/// Sets a fixture; `tagged` decides between glyphs under an ActualText and the words meant.
pub fn lay(fixture: &Fixture, tagged: bool) -> Laid {
    let mut flow = Flow {
        fixture,
        tagged,
        pages: Vec::new(),
        tree: Tree::new(),
        items: Vec::new(),
        y: TOP,
        floor: fixture.style.foot,
        notes: Vec::new(),
        list: None,
        cell: None,
        said: String::new(),
    };
    flow.start_page();
    flow.blocks(&fixture.blocks, LEFT, WIDTH);
    flow.end_list();
    flow.end_page();
    Laid { pages: flow.pages, tree: flow.tree, items: flow.items }
}

struct Flow<'a> {
    fixture: &'a Fixture,
    tagged: bool,
    pages: Vec<Page>,
    tree: Tree,
    items: Vec<Item>,
    /// Top of the next line.
    y: f32,
    /// Where the notes begin.
    floor: f32,
    /// Notes of this page: mark, text, leaf.
    notes: Vec<(String, String, usize)>,
    /// Depth of the open list.
    list: Option<u8>,
    /// Text of the cell that is being set.
    cell: Option<String>,
    /// The words of the current text on this page.
    said: String,
}

/// How a kind is set.
struct Setting {
    face: Face,
    size: f32,
    before: f32,
    indent: f32,
    hang: f32,
}

/// The owners of a text's parts, and how many elements it has opened.
struct Opened {
    label: Owner,
    body: Owner,
    /// Trap: the leaf of the first letter.
    letter: Option<usize>,
    depth: usize,
}

fn setting(kind: Kind) -> Setting {
    let (face, size, before, indent, hang) = match kind {
        Kind::Title => (Face::Bold, 17.0, 0.0, 0.0, 0.0),
        Kind::Heading(1) => (Face::Bold, 16.0, 12.0, 0.0, 0.0),
        Kind::Heading(2) => (Face::Bold, 14.0, 10.0, 0.0, 0.0),
        Kind::Heading(_) => (Face::Bold, BODY, 8.0, 0.0, 0.0),
        Kind::Body => (Face::Regular, BODY, 0.0, 0.0, 0.0),
        Kind::Bold => (Face::Bold, BODY, 0.0, 0.0, 0.0),
        Kind::Number(_) => (Face::Regular, BODY, 0.0, 0.0, 28.0),
        Kind::Bullet(depth) => (Face::Regular, BODY, 0.0, 14.0 * f32::from(depth), 14.0),
        Kind::Small => (Face::Regular, 10.0, 0.0, 0.0, 0.0),
    };
    Setting { face, size, before, indent, hang }
}

fn leading(size: f32) -> f32 {
    size * 1.2
}

/// Lines of words no wider than `room`.
fn wrap(words: Vec<Word>, face: Face, size: f32, room: f32) -> Vec<Vec<Word>> {
    let mut lines: Vec<Vec<Word>> = vec![Vec::new()];
    let mut used = 0.0;
    for word in words {
        let text = word.meant();
        let needed = width(face, size, &text);
        if used + needed > room && used > 0.0 {
            lines.push(Vec::new());
            used = 0.0;
        }
        used += needed + if word.space { width(face, size, " ") } else { 0.0 };
        lines.last_mut().expect("never empty").push(word);
    }
    lines
}

impl Flow<'_> {
    fn page(&mut self) -> &mut Page {
        self.pages.last_mut().expect("a page is open")
    }

    fn run(&mut self, x: f32, y: f32, face: Face, size: f32, text: &str, owner: Owner) {
        self.page().runs.push(Run { x, y, face, size, text: text.to_owned(), owner });
    }

    fn start_page(&mut self) {
        self.pages.push(Page::default());
        self.y = TOP;
        self.floor = self.fixture.style.foot;
        if let Some(header) = self.fixture.furniture.header
            && self.pages.len() > 1
        {
            self.running_line(header, LEFT, 800.0);
        }
    }

    fn end_page(&mut self) {
        self.place_notes();
        for (index, line) in self.fixture.furniture.footer.iter().enumerate() {
            self.running_line(line, LEFT, 56.0 - 12.0 * index as f32);
        }
        if self.fixture.furniture.page_number {
            let number = self.pages.len().to_string();
            self.running_line(&number, 515.0, 44.0);
        }
    }

    fn running_line(&mut self, text: &str, x: f32, y: f32) {
        let owner = match self.fixture.furniture.tagged {
            true => {
                let element = self.tree_root_child();
                Owner::Leaf(self.tree.leaf_of(element))
            }
            false => Owner::Artifact,
        };
        self.run(x, y, Face::Regular, 9.0, text, owner);
    }

    /// A P directly below the root, whatever is open.
    fn tree_root_child(&mut self) -> usize {
        use super::tree::{Element, Kid};
        let id = self.tree.elements.len();
        self.tree.elements.push(Element { role: "P".into(), parent: Some(0), kids: Vec::new(), actual: None });
        self.tree.elements[0].kids.push(Kid::Element(id));
        id
    }

    fn break_page(&mut self, kind: Option<Kind>) {
        if let Some(kind) = kind {
            self.say(kind);
        }
        self.end_page();
        self.start_page();
        self.tree.reopen();
    }

    /// Hands what was set of a text to the text form.
    fn say(&mut self, kind: Kind) {
        let words = std::mem::take(&mut self.said).trim().to_owned();
        if words.is_empty() {
            return;
        }
        match &mut self.cell {
            Some(cell) if cell.is_empty() => *cell = words,
            Some(cell) => {
                cell.push(' ');
                cell.push_str(&words);
            }
            None => self.items.push(Item::Text { kind, words }),
        }
    }

    fn blocks(&mut self, blocks: &[Block], x: f32, room: f32) {
        for block in blocks {
            if !matches!(block, Block::Text(Text { kind: Kind::Number(_) | Kind::Bullet(_), .. })) {
                self.end_list();
            }
            match block {
                Block::Text(text) => self.text(text, x, room),
                Block::Table(table) => self.table(table, x, room),
                Block::Contents(title, page) => self.contents(title, page),
                Block::EmptyHeading => {
                    self.tree.open(self.fixture.style.heading_roles[0]);
                    let leaf = self.tree.leaf();
                    let y = self.y - 12.0;
                    self.run(x, y, Face::Bold, 12.0, " ", Owner::Leaf(leaf));
                    self.tree.close();
                }
                Block::PageBreak if self.y < TOP => self.break_page(None),
                Block::PageBreak => {}
            }
        }
    }

    fn contents(&mut self, title: &str, page: &str) {
        self.tree.open("TOC");
        self.tree.open("TOCI");
        let leaf = Owner::Leaf(self.tree.leaf());
        self.y -= 20.0;
        let y = self.y;
        self.run(LEFT, y, Face::Regular, BODY, &format!("{title} "), leaf);
        self.run(LEFT + WIDTH - 14.0, y, Face::Regular, BODY, page, leaf);
        self.items.push(Item::Contents(title.into(), page.into()));
        self.tree.close();
        self.tree.close();
    }

    fn end_list(&mut self) {
        for _ in 0..self.list.take().unwrap_or(0) {
            self.tree.close();
        }
    }

    /// Opens the list of an item, and the item.
    fn open_item(&mut self, depth: u8) {
        if self.list != Some(depth) || self.fixture.style.lone_items {
            self.end_list();
            (0..depth).for_each(|_| {
                self.tree.open("L");
            });
            self.list = Some(depth);
        }
        self.tree.open("LI");
    }

    fn text(&mut self, text: &Text, x: f32, room: f32) {
        let set = setting(text.kind);
        self.y -= if self.y < TOP && self.cell.is_none() { set.before } else { 0.0 };
        let x = x + set.indent;
        let parts: Vec<&str> = match text.words.contains('{') {
            true => vec![text.words.as_str()],
            false => text.words.split('|').collect(),
        };
        for part in parts {
            let exchanged = text.trap == Trap::SwappedLabel;
            let lines = wrap(words(part, exchanged), set.face, set.size, room - set.indent - set.hang);
            self.keep_together(text.kind, &set, &lines);
            let opened = self.open_text(text);
            if let Some((sign, face)) = self.label(text.kind) {
                let y = self.y - set.size;
                self.run(x, y, face, set.size, &format!("{sign} "), opened.label);
                self.said.push_str(&format!("{sign} "));
            }
            self.lines(lines, text.kind, &set, x + set.hang, &opened);
            (0..opened.depth).for_each(|_| self.tree.close());
            if !self.said.ends_with(' ') {
                self.said.push(' ');
            }
        }
        self.say(text.kind);
        self.y -= 8.0;
    }

    fn label(&self, kind: Kind) -> Option<(String, Face)> {
        let sign = self.fixture.style.bullet;
        match kind {
            Kind::Number(number) => Some((format!("{number}."), Face::Regular)),
            Kind::Bullet(_) if sign.is_ascii() || matches!(sign, '•' | '–') => Some((sign.into(), Face::Regular)),
            Kind::Bullet(_) => Some((sign.into(), Face::Symbol)),
            _ => None,
        }
    }

    /// Breaks the page before a first line that doesn't fit, or a heading at the foot.
    fn keep_together(&mut self, kind: Kind, set: &Setting, lines: &[Vec<Word>]) {
        let heading = matches!(kind, Kind::Heading(_));
        let kept = if heading { lines.len() } else { 1 };
        let follow = if heading { 3.0 * leading(BODY) } else { 0.0 };
        let notes = lines.first().map_or(0.0, |line| self.notes_height(line));
        let needed = kept as f32 * leading(set.size) + follow + notes;
        if self.cell.is_none() && self.y - needed < self.floor && self.y < TOP {
            let kind = (!self.said.trim().is_empty()).then_some(kind);
            self.break_page(kind);
        }
    }

    /// Opens a text's elements.
    fn open_text(&mut self, text: &Text) -> Opened {
        let style = &self.fixture.style;
        let (depth, place) = match text.kind {
            Kind::Number(_) => (1, style.numbers),
            Kind::Bullet(depth) => (depth, style.bullets),
            _ => (0, Label::Inline),
        };
        if text.trap == Trap::Orphan {
            return Opened { label: Owner::Orphan, body: Owner::Orphan, letter: None, depth: 0 };
        }
        if depth == 0 || text.role.is_some() {
            return self.open_plain(text);
        }
        self.open_item(depth);
        let apart = place == Label::Lbl || text.trap == Trap::SwappedLabel;
        let first = if apart {
            Some(self.letter_leaf())
        } else {
            self.tree.open("LBody");
            None
        };
        let body = Owner::Leaf(self.tree.leaf());
        match (text.trap, first) {
            // The letter's leaf stands in the Lbl, everything else in the LBody.
            (Trap::SwappedLabel, letter) => Opened { label: body, body, letter, depth: 2 },
            (_, Some(leaf)) => Opened { label: Owner::Leaf(leaf), body, letter: None, depth: 2 },
            (_, None) => Opened { label: body, body, letter: None, depth: 2 },
        }
    }

    fn open_plain(&mut self, text: &Text) -> Opened {
        let style = &self.fixture.style;
        let role = text.role.unwrap_or(match text.kind {
            Kind::Title => style.title_role,
            Kind::Heading(level) => style.heading_roles[usize::from(level) - 1],
            _ => style.body_role,
        });
        self.end_list();
        self.tree.open(role);
        let leaf = self.tree.leaf();
        let owner = if text.trap == Trap::Form { Owner::Form(leaf) } else { Owner::Leaf(leaf) };
        Opened { label: owner, body: owner, letter: None, depth: 1 }
    }

    fn lines(&mut self, lines: Vec<Vec<Word>>, kind: Kind, set: &Setting, x: f32, opened: &Opened) {
        let (mut owner, mut letter) = (opened.body, opened.letter);
        for mut line in lines {
            if self.cell.is_none() && self.y - leading(set.size) - self.notes_height(&line) < self.floor {
                self.break_page(Some(kind));
                letter = self.carried_label(&mut line);
                owner = if owner == Owner::Orphan { owner } else { Owner::Leaf(self.tree.leaf()) };
            }
            self.floor += self.notes_height(&line);
            let y = self.y - set.size;
            owner = self.line(&line, set, x, y, owner, letter);
            self.y -= leading(set.size);
        }
    }

    /// Trap: the leaf of a carried-over first word, in an Lbl before the LBody.
    fn carried_label(&mut self, line: &mut [Word]) -> Option<usize> {
        if !self.fixture.style.carried_label || self.tree.top_role() != "LBody" {
            return None;
        }
        line.first_mut()?.pieces.first_mut()?.sort = Sort::Exchanged;
        self.tree.drop_last();
        Some(self.letter_leaf())
    }

    /// The leaf of an Lbl, before an LBody that stays open.
    fn letter_leaf(&mut self) -> usize {
        self.tree.open("Lbl");
        let leaf = self.tree.leaf();
        self.tree.close();
        self.tree.open("LBody");
        leaf
    }

    /// The room that the notes of a line take at the foot.
    fn notes_height(&self, line: &[Word]) -> f32 {
        let marks = line.iter().flat_map(|word| &word.pieces).filter(|piece| piece.sort == Sort::Mark);
        marks.map(|mark| self.note_lines(self.note_text(&mark.text)).len() as f32 * leading(NOTE)).sum()
    }

    /// Sets one line and returns the owner of what follows.
    fn line(&mut self, line: &[Word], set: &Setting, x: f32, y: f32, owner: Owner, letter: Option<usize>) -> Owner {
        let (mut x, mut owner, mut text) = (x, owner, String::new());
        let mut start = x;
        for word in line {
            for piece in &word.pieces {
                let special = piece.sort != Sort::Plain;
                if special && !text.is_empty() {
                    self.run(start, y, set.face, set.size, &std::mem::take(&mut text), owner);
                }
                match &piece.sort {
                    Sort::Plain => {
                        if text.is_empty() {
                            start = x;
                        }
                        text.push_str(&piece.text);
                        x += width(set.face, set.size, &piece.text);
                    }
                    Sort::Mark => {
                        let size = set.size * 0.6;
                        self.mark(&piece.text, x, y + set.size * 0.35, set.face, size, owner);
                        x += width(set.face, size, &piece.text);
                        owner = self.after(owner);
                    }
                    Sort::Actual(actual) => {
                        let shown = if self.tagged { &piece.text } else { actual };
                        let span = self.tree.open("Span");
                        self.tree.elements[span].actual = Some(actual.clone());
                        let leaf = self.tree.leaf();
                        self.tree.close();
                        self.run(x, y, set.face, set.size, shown, Owner::Leaf(leaf));
                        x += width(set.face, set.size, actual);
                        owner = self.after(owner);
                    }
                    Sort::Exchanged => {
                        let leaf = letter.map_or(owner, Owner::Leaf);
                        self.run(x, y, set.face, set.size, &piece.text, leaf);
                        x += width(set.face, set.size, &piece.text);
                        owner = self.after(owner);
                    }
                }
                start = if special { x } else { start };
            }
            self.said.push_str(&word.meant());
            if word.space {
                text.push(' ');
                self.said.push(' ');
                x += width(set.face, set.size, " ");
            }
        }
        if !text.ends_with(['-', ' ']) {
            text.push(' ');
        }
        self.run(start, y, set.face, set.size, &text, owner);
        owner
    }

    /// A new leaf after something else within the same element.
    fn after(&mut self, owner: Owner) -> Owner {
        match owner {
            Owner::Leaf(_) => Owner::Leaf(self.tree.leaf()),
            other => other,
        }
    }

    /// A raised mark, and its Note within the same element.
    fn mark(&mut self, mark: &str, x: f32, y: f32, face: Face, size: f32, owner: Owner) {
        let owner = self.after(owner);
        self.run(x, y, face, size, mark, owner);
        self.tree.open(self.fixture.style.note_role);
        let leaf = self.tree.leaf();
        self.tree.close();
        let text = self.note_text(mark).to_owned();
        self.notes.push((mark.to_owned(), text, leaf));
    }

    fn note_text(&self, mark: &str) -> &'static str {
        let note = self.fixture.notes.iter().find(|(known, _)| *known == mark);
        note.map(|(_, text)| *text).expect("every mark has a note")
    }

    fn note_lines(&self, text: &str) -> Vec<Vec<Word>> {
        wrap(words(text, false), Face::Regular, NOTE, WIDTH - 8.0)
    }

    fn place_notes(&mut self) {
        let mut y = self.floor - 4.0;
        for (mark, text, leaf) in std::mem::take(&mut self.notes) {
            self.run(LEFT, y - NOTE + 3.0, Face::Regular, 6.0, &mark, Owner::Leaf(leaf));
            for line in self.note_lines(&text) {
                let words: String = line.iter().map(|word| word.meant() + if word.space { " " } else { "" }).collect();
                self.run(
                    LEFT + 6.0,
                    y - NOTE,
                    Face::Regular,
                    NOTE,
                    &format!("{} ", words.trim_end()),
                    Owner::Leaf(leaf),
                );
                y -= leading(NOTE);
            }
            self.items.push(Item::Note(mark, text));
        }
    }

    fn table(&mut self, table: &Table, x: f32, room: f32) {
        self.y -= 6.0;
        self.tree.open("Table");
        let outer = self.cell.is_some();
        for (index, row) in table.rows.iter().enumerate() {
            if table.head && index <= 1 {
                if index == 1 {
                    self.tree.close();
                }
                self.tree.open(if index == 0 { "THead" } else { "TBody" });
            }
            let tallest = self.row_height(row, table, room);
            let full = row.len() > 1 && self.y - tallest < self.floor;
            if !outer && (full || table.break_before == Some(index)) {
                self.break_page(None);
            }
            self.row(row, table, x, room, if table.head && index == 0 { "TH" } else { "TD" });
        }
        if table.head {
            self.tree.close();
        }
        self.tree.close();
        if !outer {
            self.items.push(Item::TableEnd);
        }
        self.y -= 10.0;
    }

    fn row(&mut self, row: &[Vec<Block>], table: &Table, x: f32, room: f32, role: &str) {
        self.tree.open("TR");
        if let [only] = row {
            self.tree.open(role);
            self.blocks(only, x + 5.0, room - 10.0);
            self.end_list();
            self.tree.close();
        } else {
            self.cells(row, table, x, role);
        }
        self.tree.close();
        let y = self.y;
        self.page().rules.push((x, y, room));
    }

    fn cells(&mut self, row: &[Vec<Block>], table: &Table, x: f32, role: &str) {
        let (top, outer) = (self.y - 3.0, self.cell.take());
        let (mut x, mut lowest, mut texts) = (x, top, Vec::new());
        for (blocks, width) in row.iter().zip(&table.widths) {
            self.y = top;
            self.cell = Some(String::new());
            self.tree.open(role);
            self.blocks(blocks, x + 5.0, width - 10.0);
            self.end_list();
            self.tree.close();
            texts.push(self.cell.take().unwrap_or_default());
            lowest = lowest.min(self.y);
            x += width;
        }
        self.y = lowest;
        self.cell = outer;
        match &mut self.cell {
            Some(cell) => cell.push_str(&texts.join(" ")),
            None => self.items.push(Item::Row(texts)),
        }
    }

    fn row_height(&self, row: &[Vec<Block>], table: &Table, room: f32) -> f32 {
        let widths = if row.len() == 1 { vec![room] } else { table.widths.clone() };
        let heights = row.iter().zip(widths).map(|(blocks, width)| self.height(blocks, width - 10.0));
        heights.fold(0.0, f32::max) + 6.0
    }

    fn height(&self, blocks: &[Block], room: f32) -> f32 {
        let heights = blocks.iter().map(|block| match block {
            Block::Text(text) => {
                let set = setting(text.kind);
                let room = room - set.indent - set.hang;
                let lines = wrap(words(&text.words, false), set.face, set.size, room).len();
                set.before + lines as f32 * leading(set.size) + 8.0
            }
            Block::Table(table) => 16.0 + table.rows.iter().map(|row| self.row_height(row, table, room)).sum::<f32>(),
            _ => 0.0,
        });
        heights.sum()
    }
}
