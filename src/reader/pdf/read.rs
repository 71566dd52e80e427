//! Turns a PDF's bytes into pages, and these into a document with its warnings.

use super::document::document;
use super::page::PageText;
use super::pages::{page_numbers, page_texts};
use super::sheets::Sheets;
use super::{added, attachments, damage, drawing, garbled, guard, recognised, stamps, structure, tags};
use crate::limits::Measure;
use crate::model::attachment::{Attached, Attachment};
use crate::model::code::Code;
use crate::model::document::Document;
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::reader::budget::Budget;
use crate::reader::choice::ReaderChoice;
use crate::reader::damage::Part;
use crate::reader::error::Error;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use rustc_hash::FxHashSet;

/// How far from its end a file's end marker may be, in bytes.
const END_WITHIN: usize = 1024;
/// A page is reported if more than one in this many of its characters has no Unicode.
const UNMAPPED_ONE_IN: usize = 50;
/// An image that covers this part of the page's squared height is a picture of a page, not a logo.
const PICTURE: f32 = 0.2;
/// Reads a PDF; with `letters`, its blocks and the document keep theirs.
///
/// # Errors
/// If it is encrypted, damaged beyond repair, without text or larger than a limit.
pub(crate) fn read_sheets(
    bytes: &[u8],
    choice: ReaderChoice,
    letters: bool,
    budget: &mut Budget,
) -> Result<(Document, Sheets), Error> {
    let whole = is_whole(bytes);
    guard::check(bytes, budget)?;
    if !damage::are_sound(bytes, budget.left(Measure::Objects)) {
        budget.damaged(Part::Objects);
    }
    let pdf = open(bytes)?;
    damage::check_pages(&pdf, budget);
    let (mut pages, fonts) = page_texts(&pdf, letters, budget);
    if pages.is_empty() {
        return Err(Error::Damaged);
    }
    let tree = match choice {
        ReaderChoice::Layout => None,
        _ => structure::structure_tree(&pdf, &page_numbers(&pdf), budget),
    };
    stamps::take_out(&mut pages, tree.is_some());
    if pages.iter().all(PageText::is_blank) {
        return Err(if whole { no_text(&pdf, pages.len() as u32) } else { Error::Damaged });
    }
    let by_custom: Vec<bool> = fonts.list.iter().map(|font| font.by_custom).collect();
    let garbled = garbled::take_out(&mut pages, &by_custom);
    if pages.iter().all(PageText::is_blank) {
        return Err(Error::Garbled { pages: pages.len() as u32 });
    }
    let logos = recognised::prepare(&mut pages);
    let walked = tree.map(|tree| {
        tags::adopt(&tree, &mut pages);
        damage::check_tags(&tree, &pages, budget);
        tags::walk(&tree, &pages, &fonts.list, budget)
    });
    let mut warnings: Vec<Warning> = stamps::notice(&pages).into_iter().chain(text_warnings(&pages)).collect();
    warnings.extend(recognised::notice(&pages));
    warnings.extend(hidden_warnings(&pages));
    warnings.extend(added::warnings(&pages));
    let letters = (0u32..).zip(&pages).flat_map(|(number, page)| page.all_letters(number)).collect();
    let count = pages.len() as u32;
    let mut document = document(walked, &mut pages, &fonts, choice, budget);
    (document.media_type, document.pages, document.letters) = ("application/pdf", Some(count), letters);
    document.furniture.extend(logos);
    document.attachments = attachments::attached(&pdf);
    document.warnings.extend((!whole).then(|| Warning::new(Code::FileDamaged, "the end of the file is missing")));
    document.warnings.extend(garbled);
    document.warnings.extend(warnings);
    Ok((document, Sheets { pages, fonts }))
}

/// The files attached to a PDF.
///
/// # Errors
/// If it is encrypted, damaged beyond repair or larger than a limit.
pub(crate) fn attached_files(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Attachment>, Error> {
    guard::check(bytes, budget)?;
    Ok(attachments::unpack(&open(bytes)?, budget))
}

/// A portfolio's own page may be a picture.
fn no_text(pdf: &Pdf, pages: u32) -> Error {
    let names: Vec<String> = attachments::attached(pdf).into_iter().map(|Attached { name, .. }| name).collect();
    if names.is_empty() { Error::NoText { pages } } else { Error::OnlyAttachments { names: names.join(", ") } }
}

/// A complete file ends with an end marker (ISO 32000-1 §7.5.5), within about a kilobyte.
fn is_whole(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(END_WITHIN)..];
    tail.windows(5).any(|window| window == b"%%EOF")
}

/// The library keeps the bytes, so they are copied here.
fn open(bytes: &[u8]) -> Result<Pdf, Error> {
    Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            Error::Encrypted
        }
        _ => Error::Damaged,
    })
}

/// Text that can't be seen. What is cut off from one page may be shown on another, as with spreads of two.
fn hidden_warnings(pages: &[PageText]) -> Vec<Warning> {
    if pages.iter().all(|page| page.hidden.is_empty()) {
        return Vec::new();
    }
    let runs = pages.iter().flat_map(|page| page.runs.iter().map(|run| page.str(run)));
    let read: FxHashSet<&str> = runs.flat_map(str::split_whitespace).collect();
    let is_read = |text: &str| text.split_whitespace().all(|word| read.contains(word));
    (1u32..).zip(pages).flat_map(|(number, page)| drawing::warnings(number, &page.hidden, is_read)).collect()
}

/// Whether words that are read lack a letter.
fn has_broken_words(page: &PageText) -> bool {
    let is_broken = |word: &str| word.contains('\u{FFFD}') && word.contains(char::is_alphanumeric);
    page.runs.iter().any(|run| page.str(run).split_whitespace().any(is_broken))
}

/// Pictures of text, and pages whose characters have no Unicode.
fn text_warnings(pages: &[PageText]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (number, page) in (1u32..).zip(pages) {
        let lost = page.unmapped as usize;
        if lost > 0 && (lost * UNMAPPED_ONE_IN > page.text.len() || has_broken_words(page)) {
            let message = format!("the fonts give no Unicode for {lost} characters on page {number}");
            warnings.push(Warning::new(Code::TextUnmapped, message).at(Place::on_page(number)));
        }
        if page.without_font > 0 {
            let message = format!("the text on page {number} uses a font that isn't in the file; it was not read");
            warnings.push(Warning::new(Code::TextUnmapped, message).at(Place::on_page(number)));
        }
        if page.cut {
            let message =
                format!("page {number} has more drawing operators than any report; the rest of the page was not read");
            warnings.push(Warning::new(Code::LimitReached, message).at(Place::on_page(number)));
        }
        if page.image_area > PICTURE * page.height * page.height && page.is_blank() {
            let message =
                format!("page {number} is a picture with no text; run the file through text recognition (OCR)");
            warnings.push(Warning::new(Code::PageUnreadable, message).at(Place::on_page(number)));
        }
    }
    warnings
}
