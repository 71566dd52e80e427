//! PDF: page content and structure tree to a [`Document`].
//!
//! One content interpreter yields runs of glyphs; two builders make blocks from them: by the tag tree, and by
//! geometry where there are no usable tags.

mod content;
mod encoding;
mod fonts;
mod furniture;
mod garbled;
mod layout;
mod matrix;
mod page;
mod sheets;
mod strings;
mod structure;
mod tags;
mod typeset;

use super::{Error, ReaderChoice};
use crate::diagnostic::{Code, Warning};
use crate::model::document::{Document, Node, Place, ReaderKind};
use content::Interpreter;
use fonts::Fonts;
use hayro_syntax::object::{ObjRef, Rect};
use hayro_syntax::page::Rotation;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use matrix::Matrix;
use page::{Marked, PageText, Run};
use rustc_hash::{FxHashMap, FxHashSet};
use structure::ContentId;

pub use sheets::Sheets;

/// A page whose tags reach less than this share of its text is read by its layout.
const USABLE_TAGS: f32 = 0.5;
/// An image that covers this part of the page's squared height is a picture of a page, no logo.
const PICTURE: f32 = 0.2;
/// Pages with fewer characters than this say nothing about the tags.
const ENOUGH_TEXT: usize = 80;

/// Reads a PDF.
///
/// # Errors
/// Where it is encrypted, damaged beyond repair or without text.
pub fn read(bytes: Vec<u8>, choice: ReaderChoice) -> Result<Document, Error> {
    Ok(read_sheets(bytes, choice)?.0)
}

/// Reads a PDF, and keeps what its pages hold for a second reading.
///
/// # Errors
/// As [`read`].
pub fn read_sheets(bytes: Vec<u8>, choice: ReaderChoice) -> Result<(Document, Sheets), Error> {
    let whole = is_whole(&bytes);
    let pdf = open(bytes)?;
    let (mut pages, fonts) = page_texts(&pdf);
    if pages.is_empty() {
        return Err(Error::Damaged);
    }
    if pages.iter().all(|p| p.text.trim().is_empty()) {
        return Err(if whole { Error::NoText { pages: pages.len() as u32 } } else { Error::Damaged });
    }
    let garbled = garbled::take(&mut pages, fonts.list.len());
    if pages.iter().all(|p| p.runs.iter().all(|run| p.str(run).trim().is_empty())) {
        return Err(Error::Garbled { pages: pages.len() as u32 });
    }
    let walked = match choice {
        ReaderChoice::Layout => None,
        _ => structure::read(&pdf, &page_numbers(&pdf)).map(|tree| tags::walk(&tree, &pages, &fonts.list)),
    };
    let mut document = match walked {
        Some(walked) => by_tags(walked, &pages, &fonts, choice),
        None => by_layout(&pages, &fonts),
    };
    document.media_type = "application/pdf";
    document.pages = Some(pages.len() as u32);
    document.warnings.extend((!whole).then(|| Warning::new(Code::FileDamaged, "the file's end is missing")));
    document.warnings.extend(garbled);
    document.warnings.extend(text_warnings(&pages));
    Ok((document, Sheets { pages, fonts }))
}

/// A whole file ends in the marker of its end (ISO 32000-1 §7.5.5), give or take a kilobyte.
fn is_whole(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(1024)..];
    tail.windows(5).any(|window| window == b"%%EOF")
}

fn open(bytes: Vec<u8>) -> Result<Pdf, Error> {
    Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            Error::Encrypted
        }
        _ => Error::Damaged,
    })
}

fn page_texts(pdf: &Pdf) -> (Vec<PageText>, Fonts) {
    let mut fonts = Fonts::default();
    let mut texts = Vec::new();
    for page in pdf.pages().iter() {
        let (upright, height) = upright(page.rotation(), page.media_box());
        let mut interpreter = Interpreter::new(&mut fonts, height as f32);
        if let Some(data) = page.page_stream() {
            interpreter.stream(data, page.resources(), upright, 0);
        }
        texts.push(interpreter.finish());
    }
    (texts, fonts)
}

/// What turns a page as it is shown, its lower left corner at the origin, and the height that it then has
/// (ISO 32000-1 table 30, Rotate).
fn upright(rotation: Rotation, page: Rect) -> (Matrix, f64) {
    match rotation {
        Rotation::None => ([1.0, 0.0, 0.0, 1.0, -page.x0, -page.y0], page.height()),
        Rotation::Horizontal => ([0.0, -1.0, 1.0, 0.0, -page.y0, page.x1], page.width()),
        Rotation::Flipped => ([-1.0, 0.0, 0.0, -1.0, page.x1, page.y1], page.height()),
        Rotation::FlippedHorizontal => ([0.0, 1.0, -1.0, 0.0, page.y1, -page.x0], page.width()),
    }
}

/// Pages by object number, as structure elements name them.
fn page_numbers(pdf: &Pdf) -> FxHashMap<(u32, i32), u32> {
    (0u32..)
        .zip(pdf.pages().iter())
        .filter_map(|(number, page)| {
            let reference = ObjRef::from(page.raw().obj_id()?);
            Some(((reference.obj_number, reference.gen_number), number))
        })
        .collect()
}

fn is_claimed(claimed: &FxHashSet<ContentId>, page: u32, run: &Run) -> bool {
    match run.marked {
        Marked::Artifact => true,
        Marked::None => false,
        Marked::Id(mcid) => claimed.contains(&ContentId { page, stream: run.stream, mcid }),
    }
}

/// How much of a page's text the tree or an artifact claims, in bytes.
#[derive(Clone, Copy, Default)]
struct Reach {
    all: usize,
    claimed: usize,
}

impl Reach {
    fn of(number: u32, page: &PageText, claimed: &FxHashSet<ContentId>) -> Self {
        let mut reach = Reach::default();
        for run in &page.runs {
            let length = page.str(run).trim().len();
            reach.all += length;
            reach.claimed += if is_claimed(claimed, number, run) { length } else { 0 };
        }
        reach
    }

    fn is_usable(self) -> bool {
        self.claimed as f32 >= USABLE_TAGS * self.all as f32
    }
}

fn reaches(pages: &[PageText], claimed: &FxHashSet<ContentId>) -> Vec<Reach> {
    (0u32..).zip(pages).map(|(number, page)| Reach::of(number, page, claimed)).collect()
}

fn reaches_text(reaches: &[Reach]) -> bool {
    let sum = |of: fn(&Reach) -> usize| reaches.iter().map(of).sum();
    Reach { all: sum(|r| r.all), claimed: sum(|r| r.claimed) }.is_usable()
}

fn by_tags(walked: tags::Walked, pages: &[PageText], fonts: &Fonts, choice: ReaderChoice) -> Document {
    let claimed = &walked.claimed;
    let reaches = reaches(pages, claimed);
    if choice == ReaderChoice::Auto && !reaches_text(&reaches) {
        let mut document = by_layout(pages, fonts);
        document.warnings = unusable_pages(&reaches);
        return document;
    }
    let mut nodes = walked.nodes;
    let mut orphans = layout::read(pages, &fonts.list, |page, run| !is_claimed(claimed, page, run));
    insert_in_place(&mut nodes, orphans.nodes);
    let mut furniture = furniture::artifacts(pages);
    if furniture.is_empty() {
        furniture = furniture::strip_repeated(&mut nodes, pages);
    }
    furniture.append(&mut orphans.furniture);
    let warnings = unusable_pages(&reaches);
    Document { reader: ReaderKind::Tags, nodes, furniture, warnings, ..Document::default() }
}

fn by_layout(pages: &[PageText], fonts: &Fonts) -> Document {
    let layout::Laid { nodes, furniture } = layout::read(pages, &fonts.list, |_, _| true);
    Document { reader: ReaderKind::Layout, nodes, furniture, ..Document::default() }
}

/// Text that no tag claims goes before the first block that stands lower or on a later page.
fn insert_in_place(nodes: &mut Vec<Node>, orphans: Vec<Node>) {
    for orphan in orphans {
        let Some((page, top)) = top_of(&orphan) else { continue };
        let after = |node: &Node| top_of(node).is_some_and(|(p, y)| p > page || p == page && y < top);
        let index = nodes.iter().position(after).unwrap_or(nodes.len());
        nodes.insert(index, orphan);
    }
}

/// Page (from 1) and first baseline of a node's first block.
fn top_of(node: &Node) -> Option<(u32, f32)> {
    match node {
        Node::Text(block) => Some((block.place.page?, block.frame?.y1)),
        Node::Table(table) => table.rows.iter().flat_map(|r| &r.cells).flat_map(|c| &c.nodes).find_map(top_of),
    }
}

fn unusable_pages(reaches: &[Reach]) -> Vec<Warning> {
    let unusable = |reach: &Reach| reach.all > ENOUGH_TEXT && !reach.is_usable();
    (1u32..)
        .zip(reaches)
        .filter(|(_, reach)| unusable(reach))
        .map(|(number, reach)| {
            let message =
                format!("the tags reach {} of the {} bytes of text on page {number}", reach.claimed, reach.all);
            Warning::new(Code::TagsUnusable, message).at(on_page(number))
        })
        .collect()
}

fn on_page(number: u32) -> Place {
    Place { page: Some(number), line: None }
}

/// Pictures of text, and pages whose characters have no Unicode.
fn text_warnings(pages: &[PageText]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (number, page) in (1u32..).zip(pages) {
        let lost = page.unmapped as usize;
        if lost > 0 && lost * 50 > page.text.len() {
            let message = format!("{lost} characters of page {number} have no Unicode in the file");
            warnings.push(Warning::new(Code::TextUnmapped, message).at(on_page(number)));
        }
        if page.cut {
            let message = format!("page {number} has too many operators to be a report's; the rest of it was not read");
            warnings.push(Warning::new(Code::LimitReached, message).at(on_page(number)));
        }
        if page.image_area > PICTURE * page.height * page.height && page.text.trim().is_empty() {
            let message = format!("page {number} is a picture without text");
            warnings.push(Warning::new(Code::PageUnreadable, message).at(on_page(number)));
        }
    }
    warnings
}
