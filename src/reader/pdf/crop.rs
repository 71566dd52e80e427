//! What is shown of a page: its crop box (ISO 32000-1 §14.11.2). Two pages cut from one spread have the same content.

use super::page::PageText;

/// A rule is on the page if its middle is at most this far outside, in points: rounding.
const BEYOND: f32 = 5.0;

/// Leaves out rules outside of the page, whose lower left corner is the origin; its text is looked at elsewhere.
pub fn drop_rules_outside(page: &mut PageText) {
    let (width, height) = (page.width, page.height);
    if width <= 0.0 || height <= 0.0 {
        return;
    }
    let off = |v: f32, most: f32| v < -BEYOND || v > most + BEYOND;
    page.rules.retain(|r| !off((r.x0 + r.x1) / 2.0, width) && !off((r.y0 + r.y1) / 2.0, height));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::pdf::page::Rule;

    #[test]
    fn rules_of_the_other_half_of_a_spread_are_not_on_the_page() {
        let mut page = PageText { width: 595.0, height: 842.0, ..PageText::default() };
        for x in [70.0, 665.0] {
            page.rules.push(Rule { x0: x, y0: 690.0, x1: x + 30.0, y1: 691.0 });
        }
        drop_rules_outside(&mut page);
        assert_eq!(page.rules.len(), 1);
    }
}
