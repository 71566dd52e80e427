//! Sets a fixture's blocks on A4 pages and grows the structure tree on the way.

mod line;
mod table;
mod text;

use super::metrics::{Face, width};
use super::source::{Block, Fixture, Kind, Text};
use super::tree::{Element, Kid, Tree};
use super::words::Word;

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
    /// Borders of columns: left, foot, height.
    pub borders: Vec<(f32, f32, f32)>,
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
    let all = flow.pages.len().to_string();
    for run in flow.pages.iter_mut().flat_map(|page| &mut page.runs) {
        run.text = run.text.replace("{all}", &all);
    }
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
        Kind::Banner => (Face::Regular, 26.0, 0.0, 0.0, 0.0),
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
            self.count(800.0);
        }
    }

    fn end_page(&mut self) {
        self.place_notes();
        if self.fixture.furniture.counted.is_some() && self.pages.len() == 1 {
            return;
        }
        if self.fixture.furniture.header.is_none() {
            self.count(56.0);
        }
        for (index, line) in self.fixture.furniture.footer.iter().enumerate() {
            self.running_line(line, LEFT, 56.0 - 12.0 * index as f32);
        }
        if self.fixture.furniture.page_number {
            let number = self.pages.len().to_string();
            self.running_line(&number, 515.0, 44.0);
        }
    }

    /// The page's number among all, which is known at the end.
    fn count(&mut self, y: f32) {
        if let Some(words) = self.fixture.furniture.counted {
            let number = words.replace("{n}", &self.pages.len().to_string());
            self.running_line(&number, 470.0, y);
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
}
