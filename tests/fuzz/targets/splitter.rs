//! The splitter and what it calls, on documents that no reader would produce.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use ofsted_extract::model::document::{Block, Cell, Frame, Node, Role, Row, Style, Table};
use ofsted_extract::model::place::Place;
use ofsted_extract::stages::split;

/// A node from the fuzzer's bytes; words come from a list, since no fuzzer finds "Recommendations" by chance.
#[derive(Debug, Arbitrary)]
enum Sketch {
    Text { role: u8, words: Vec<Word>, label: Option<Word>, page: u8, size: u8, bold: u8, x: u8, y: u8, depth: u8 },
    Table { rows: Vec<Vec<Vec<Sketch>>> },
}

#[derive(Debug, Arbitrary)]
enum Word {
    Known(u8),
    Number(u16),
    Free(String),
}

const WORDS: &[&str] = &[
    "1.", "2.1", "•", "(a)", "Contents", "Overall effectiveness", "Recommendations", "is good", "Inadequate", "Grade 2",
    "What needs to improve?", "Dear", "Yours sincerely", "Ofsted", "Footnote", "¹", "Judgement", "Page", "of", "and the",
    "children.", ":", "Annex", "Information about this inspection", "About the inspection", "12 March 2019", "....",
];

impl Word {
    fn text(self) -> String {
        match self {
            Word::Known(index) => WORDS[usize::from(index) % WORDS.len()].to_owned(),
            Word::Number(number) => number.to_string(),
            Word::Free(text) => text,
        }
    }
}

fn role(number: u8) -> Role {
    match number % 5 {
        0 => Role::Paragraph,
        1 => Role::Heading(number % 7),
        2 => Role::ListItem,
        3 => Role::Note,
        _ => Role::Contents,
    }
}

fn node(sketch: Sketch) -> Node {
    match sketch {
        Sketch::Text { role: number, words, label, page, size, bold, x, y, depth } => Node::Text(Block {
            role: role(number),
            text: words.into_iter().map(Word::text).collect::<Vec<_>>().join(" "),
            label: label.map(Word::text),
            place: Place { page: (page > 0).then_some(page.into()), ..Place::default() },
            page_end: (page > 0).then_some(page.into()),
            style: Style { size: size.into(), bold: f32::from(bold) / 255.0, lines: depth.into(), ..Style::default() },
            frame: (x > 0).then(|| Frame { x0: x.into(), y0: y.into(), x1: 500.0, y1: f32::from(y) * 3.0 }),
            list_depth: depth,
            ..Block::default()
        }),
        Sketch::Table { rows } => {
            let cell = |nodes: Vec<Sketch>| Cell { header: false, nodes: nodes.into_iter().map(node).collect() };
            let row = |cells: Vec<Vec<Sketch>>| Row { cells: cells.into_iter().map(cell).collect() };
            Node::Table(Table { rows: rows.into_iter().map(row).collect() })
        }
    }
}

fuzz_target!(|sketches: Vec<Sketch>| {
    let _ = split(sketches.into_iter().map(node).collect());
});
