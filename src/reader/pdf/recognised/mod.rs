//! Scans with recognised text (OCR): pictures of pages, with their words laid over them invisibly.
//!
//! Such words have places, but no type: no font is bold, sizes differ from line to line by how high the letters of a
//! line are, and bullets are read as whatever letter looks like them.

mod bullets;
mod lines;
mod marks;
mod signs;
mod size;

use super::page::PageText;
use crate::model::code::Code;
use crate::model::document::Furniture;
use crate::model::warning::Warning;

/// Makes the text of scans like that of other pages; returns the words of the logos in their margins.
pub(super) fn prepare(pages: &mut [PageText]) -> Vec<Furniture> {
    if !pages.iter().any(|page| page.recognised) {
        return Vec::new();
    }
    size::level(pages);
    pages.iter_mut().filter(|page| page.recognised).for_each(signs::take_out);
    let furniture = marks::take_out(pages);
    bullets::restore(pages);
    furniture
}

/// What the record says of such pages.
pub(super) fn notice(pages: &[PageText]) -> Option<Warning> {
    let count = pages.iter().filter(|page| page.recognised).count();
    let all = pages.len();
    let message = format!(
        "{count} of {all} pages are pictures whose words were recognised (OCR); single letters and marks may be misread"
    );
    (count > 0).then(|| Warning::new(Code::TextRecognised, message))
}

#[cfg(test)]
mod tests;
