//! PDF: page content and structure tree to a [`Document`].
//!
//! One content interpreter yields runs of glyphs; two builders make blocks from them: by the tag tree, and by
//! geometry where there are no usable tags.

mod actual;
mod content;
mod encoding;
mod fonts;
mod furniture;
mod garbled;
mod guard;
mod layout;
mod matrix;
mod page;
mod sheets;
mod strings;
mod structure;
mod tags;
mod typeset;
mod unpack;

use super::budget::Budget;
use super::{Error, ReaderChoice};
use crate::limits::Measure;
use crate::model::code::Code;
use crate::model::document::{Document, Node, ReaderKind};
use crate::model::place::Place;
use crate::model::warning::Warning;
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

/// Reads a PDF; with `letters` its blocks and the document get theirs.
///
/// # Errors
/// Where it is encrypted, damaged beyond repair, without text or beyond a limit.
pub(super) fn read_sheets(
    bytes: Vec<u8>,
    choice: ReaderChoice,
    letters: bool,
    budget: &mut Budget,
) -> Result<(Document, Sheets), Error> {
    let whole = is_whole(&bytes);
    guard::check(&bytes, budget)?;
    let pdf = open(bytes)?;
    let (mut pages, fonts) = page_texts(&pdf, letters, budget);
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
        _ => structure::read(&pdf, &page_numbers(&pdf), budget)
            .map(|tree| tags::walk(&tree, &pages, &fonts.list, budget)),
    };
    let mut document = match walked {
        Some(walked) => by_tags(walked, &pages, &fonts, choice, budget),
        None => by_layout(&pages, &fonts, budget),
    };
    document.media_type = "application/pdf";
    document.pages = Some(pages.len() as u32);
    document.letters = (0u32..).zip(&pages).flat_map(|(number, page)| page.all_letters(number)).collect();
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

fn page_texts(pdf: &Pdf, letters: bool, budget: &mut Budget) -> (Vec<PageText>, Fonts) {
    let mut fonts = Fonts::default();
    let mut texts = Vec::new();
    for (number, page) in (1u32..).zip(pdf.pages().iter()) {
        budget.page = Some(number);
        if !budget.take(Measure::Pages, 1) {
            break;
        }
        let (upright, height) = upright(page.rotation(), page.media_box());
        let contents = unpack::contents(page, budget);
        let mut interpreter = Interpreter::new(&mut fonts, budget, height as f32);
        if letters {
            interpreter.record_glyphs(shown_corner(upright, page.intersected_crop_box()));
        }
        if let Some(data) = &contents {
            interpreter.nested(data, page.resources(), upright, 0);
        }
        texts.push(interpreter.finish());
    }
    budget.page = None;
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

/// The lower left corner of what is shown of a page, its crop box, from that of its media box (ISO 32000-1 §14.11.2).
fn shown_corner(upright: Matrix, shown: Rect) -> (f64, f64) {
    let corners = [(shown.x0, shown.y0), (shown.x1, shown.y1)].map(|(x, y)| matrix::apply(upright, x, y));
    (corners[0].0.min(corners[1].0), corners[0].1.min(corners[1].1))
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

fn by_tags(
    walked: tags::Walked,
    pages: &[PageText],
    fonts: &Fonts,
    choice: ReaderChoice,
    budget: &mut Budget,
) -> Document {
    let claimed = &walked.claimed;
    let reaches = reaches(pages, claimed);
    if choice == ReaderChoice::Auto && !reaches_text(&reaches) {
        let mut document = by_layout(pages, fonts, budget);
        document.warnings = unusable_pages(&reaches);
        return document;
    }
    let mut nodes = walked.nodes;
    let mut orphans = layout::read(pages, &fonts.list, budget, |page, run| !is_claimed(claimed, page, run));
    nodes = in_place(nodes, orphans.nodes);
    let mut furniture = furniture::artifacts(pages);
    if furniture.is_empty() {
        furniture = furniture::strip_repeated(&mut nodes, pages);
    }
    furniture.append(&mut orphans.furniture);
    let warnings = unusable_pages(&reaches);
    Document { reader: ReaderKind::Tags, nodes, furniture, warnings, ..Document::default() }
}

fn by_layout(pages: &[PageText], fonts: &Fonts, budget: &mut Budget) -> Document {
    let layout::Laid { nodes, furniture } = layout::read(pages, &fonts.list, budget, |_, _| true);
    Document { reader: ReaderKind::Layout, nodes, furniture, ..Document::default() }
}

/// Text that no tag claims goes before the first block that stands lower or on a later page.
fn in_place(nodes: Vec<Node>, orphans: Vec<Node>) -> Vec<Node> {
    // The lowest place so far only sinks, so that the first node below an orphan is found by halving.
    let mut lowest = Vec::with_capacity(nodes.len());
    for node in &nodes {
        let before = lowest.last().copied().unwrap_or_default();
        lowest.push(top_of(node).map_or(before, |place| if is_below(place, before) { place } else { before }));
    }
    let mut placed: Vec<(usize, (u32, f32), Node)> = orphans
        .into_iter()
        .filter_map(|orphan| {
            let place = top_of(&orphan)?;
            Some((lowest.partition_point(|low| !is_below(*low, place)), place, orphan))
        })
        .collect();
    placed.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.0.cmp(&b.1.0)).then(b.1.1.total_cmp(&a.1.1)));
    let mut orphans = placed.into_iter().peekable();
    let mut merged = Vec::with_capacity(nodes.len() + orphans.len());
    for (index, node) in nodes.into_iter().enumerate() {
        merged.extend(std::iter::from_fn(|| orphans.next_if(|(at, ..)| *at <= index)).map(|(.., orphan)| orphan));
        merged.push(node);
    }
    merged.extend(orphans.map(|(.., orphan)| orphan));
    merged
}

/// Whether a place, page and height, comes after another one.
fn is_below(place: (u32, f32), other: (u32, f32)) -> bool {
    place.0 > other.0 || place.0 == other.0 && place.1 < other.1
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
            Warning::new(Code::TagsUnusable, message).at(Place::on_page(number))
        })
        .collect()
}

/// Pictures of text, and pages whose characters have no Unicode.
fn text_warnings(pages: &[PageText]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (number, page) in (1u32..).zip(pages) {
        let lost = page.unmapped as usize;
        if lost > 0 && lost * 50 > page.text.len() {
            let message = format!("{lost} characters of page {number} have no Unicode in the file");
            warnings.push(Warning::new(Code::TextUnmapped, message).at(Place::on_page(number)));
        }
        if page.without_font > 0 {
            let message = format!("text on page {number} is set in a font that isn't in the file; it was not read");
            warnings.push(Warning::new(Code::TextUnmapped, message).at(Place::on_page(number)));
        }
        if page.cut {
            let message = format!("page {number} has too many operators to be a report's; the rest of it was not read");
            warnings.push(Warning::new(Code::LimitReached, message).at(Place::on_page(number)));
        }
        if page.image_area > PICTURE * page.height * page.height && page.text.trim().is_empty() {
            let message = format!("page {number} is a picture without text");
            warnings.push(Warning::new(Code::PageUnreadable, message).at(Place::on_page(number)));
        }
    }
    warnings
}
