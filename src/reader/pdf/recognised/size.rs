//! The sizes of recognised words, which differ from line to line even in type of one size.

use crate::reader::pdf::page::PageText;

/// Footnotes are smaller, headings larger. Words whose size differs from the body's by less than these factors are set in the body's.
const BODY: std::ops::Range<f32> = 0.86..1.4;

/// Gives words of about the body's size the body's size: the median over all recognised pages.
pub(super) fn level(pages: &mut [PageText]) {
    let Some(body) = body(pages) else { return };
    for run in pages.iter_mut().filter(|page| page.recognised).flat_map(|page| &mut page.runs) {
        if BODY.contains(&(run.size / body)) {
            run.size = body;
        }
    }
}

/// The size of the body: the median.
pub(super) fn body(pages: &[PageText]) -> Option<f32> {
    let recognised = pages.iter().filter(|page| page.recognised);
    let mut sizes: Vec<f32> = recognised.flat_map(|page| &page.runs).map(|run| run.size).collect();
    sizes.retain(|size| size.is_finite() && *size > 0.0);
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied()
}
