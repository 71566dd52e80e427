//! Pages made of plain values.

use super::hidden::Why;
use super::*;
use crate::reader::pdf::page::{Marked, PageText, Run};

const SHEET: Area = [0.0, 0.0, 595.0, 842.0];
const BLACK: Ink = Ink { color: Some(0), opacity: 1.0 };

/// A page under construction.
struct Made {
    page: PageText,
    drawing: Drawing,
}

impl Made {
    fn new() -> Self {
        Made { page: PageText::default(), drawing: Drawing::new(SHEET) }
    }

    /// A run in 12 points, each letter 6 points wide, with this ink.
    fn text(mut self, x0: f32, y: f32, text: &str, ink: Ink) -> Self {
        let start = self.page.text.len() as u32;
        self.page.text.push_str(text);
        let (x1, size) = (x0 + 6.0 * text.chars().count() as f32, 12.0);
        let area = [x0, y - 2.4, x1, y + 9.6];
        self.drawing.text(Text { area, size, ink, clip: EVERYWHERE, on: true });
        let text = start..self.page.text.len() as u32;
        let (marked, stream, y1, turn, font, color) = (Marked::None, 0, y, 0.0, 0, 0);
        self.page.runs.push(Run { marked, stream, text, x0, x1, y, y1, turn, size, font, color });
        self
    }

    fn paint(mut self, area: Area, kind: PaintKind) -> Self {
        self.drawing.paint(Paint { area, kind });
        self
    }

    /// What is left of the page, and why the rest can't be seen.
    fn settled(mut self) -> (String, Vec<Why>) {
        let look = self.drawing.look(&self.page);
        let hidden = self.drawing.settle(&mut self.page, look);
        let left = self.page.runs.iter().map(|run| self.page.str(run)).collect();
        (left, hidden.into_iter().map(|hidden| hidden.why).collect())
    }
}

#[test]
fn a_page_without_anything_over_its_text_is_left_alone() {
    let made = Made::new().paint([50.0, 600.0, 300.0, 720.0], PaintKind::Box(0xD0_D0_FF));
    let made = made.text(72.0, 700.0, "Plans are clear.", BLACK).text(72.0, 680.0, "All will see.", BLACK);
    assert_eq!(made.settled(), ("Plans are clear.All will see.".to_string(), vec![]));
}

#[test]
fn copies_are_dropped_and_neighbours_kept() {
    let made = Made::new().text(72.0, 700.0, "Good", BLACK).text(72.6, 700.0, "Good", BLACK);
    assert_eq!(made.settled().0, "Good");
    let made = Made::new().text(72.0, 700.0, "l", BLACK).text(78.0, 700.0, "l", BLACK);
    assert_eq!(made.settled().0, "ll");
    let made = Made::new().text(72.0, 700.0, "Good", BLACK).text(72.0, 686.0, "Good", BLACK);
    assert_eq!(made.settled().0, "GoodGood");
}

#[test]
fn ink_of_the_grounds_colour_cannot_be_seen() {
    let white = Ink { color: Some(0xFF_FF_FF), opacity: 1.0 };
    let band = [50.0, 690.0, 300.0, 720.0];
    let on = |kind| Made::new().paint(band, kind).text(72.0, 700.0, "Good", white).settled();
    assert_eq!(on(PaintKind::Box(0xFF_FF_FF)).1, [Why::Ground]);
    for seen in [PaintKind::Box(0), PaintKind::Shape, PaintKind::Picture(true), PaintKind::Picture(false)] {
        assert_eq!(on(seen), ("Good".to_string(), vec![]), "{seen:?}");
    }
    let nothing_known = Ink { color: None, ..white };
    assert_eq!(Made::new().text(72.0, 700.0, "Good", nothing_known).settled().0, "Good");
}

#[test]
fn layers_are_on_unless_they_are_listed() {
    let layer = |number| Membership::Layer(number);
    let layers = Layers { off_unless_listed: false, listed: [7].into_iter().collect() };
    assert!(layers.shows(&layer(8)) && !layers.shows(&layer(7)));
    assert!(layers.shows(&Membership::Any(vec![layer(7), layer(8)])));
    assert!(!layers.shows(&Membership::All(vec![layer(7), layer(8)])));
    let deep = (0..1000).fold(layer(7), |inner, _| Membership::Not(Box::new(inner)));
    assert!(layers.shows(&deep) || !layers.shows(&deep), "it ends");
}

#[test]
fn a_hidden_mark_that_is_drawn_twice_is_no_hidden_word() {
    let tiny = |text: &str| super::hidden::Hidden { why: Why::Tiny, text: text.into(), instead: String::new() };
    let told = |texts: &[&str]| warnings(4, &texts.iter().map(|text| tiny(text)).collect::<Vec<_>>(), |_| false).len();
    assert_eq!(told(&["A s", "A s"]), 0);
    assert_eq!(told(&["A s", "to do"]), 1);
    assert_eq!(told(&["to do", "to do"]), 1);
}
