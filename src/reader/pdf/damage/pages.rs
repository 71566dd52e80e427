//! Whether all pages were found.

use crate::reader::budget::Budget;
use crate::reader::damage::Part;
use hayro_syntax::Pdf;
use hayro_syntax::object::Dict;

/// Compares the number of pages found with the one that the root of the page tree counts (ISO 32000-1 table 29).
pub fn check_pages(pdf: &Pdf, budget: &mut Budget) {
    let catalog: Option<Dict> = pdf.xref().get(pdf.xref().root_id());
    let root = catalog.and_then(|catalog| catalog.get::<Dict>(b"Pages"));
    let counted = root.and_then(|root| root.get::<usize>(b"Count"));
    if counted != Some(pdf.pages().len()) {
        budget.damaged(Part::Pages);
    }
}
