//! Pages made by hand: 30 lines of a report, and what other programs print on them.

use super::*;

/// Lines of a report on an A4 page, tagged or not.
fn page(tagged: bool) -> PageText {
    let mut page = PageText { width: 595.0, height: 842.0, ..PageText::default() };
    for line in 0..30 {
        let text = format!("Line {line} says that children in Fenmoor are safe.");
        let marked = if tagged { Marked::Id(line) } else { Marked::None };
        show(&mut page, marked, (57.0, 740.0 - 20.0 * line as f32), 12.0, 0.0, 0, &text);
    }
    page
}

fn show(page: &mut PageText, marked: Marked, (x0, y): (f32, f32), size: f32, turn: f32, color: u32, text: &str) {
    let start = page.text.len() as u32;
    page.text.push_str(text);
    let length = 0.5 * size * text.chars().count() as f32;
    let (sin, cos) = turn.to_radians().sin_cos();
    let (x1, y1) = (x0 + length * cos, y + length * sin);
    let text = start..page.text.len() as u32;
    page.runs.push(Run { marked, stream: 0, text, x0, x1, y, y1, turn, size, font: 0, color });
}

/// The words taken out of the last page, after all pages were stamped; the report's own lines stay.
fn taken(tagged: bool, pages: usize, stamp: impl Fn(usize, &mut PageText)) -> Vec<String> {
    let mut stamped: Vec<PageText> = (0..pages).map(|_| page(tagged)).collect();
    stamped.iter_mut().enumerate().for_each(|(number, page)| stamp(number, page));
    take_out(&mut stamped, tagged);
    assert!(stamped.iter().all(|page| page.runs.len() >= 30));
    let Some(last) = stamped.pop() else { return Vec::new() };
    last.stamps
}

const GREY: u32 = 0x00CC_CCCC;

#[test]
fn diagonal_words_are_a_watermark() {
    for tagged in [true, false] {
        let whole = |_: usize, page: &mut PageText| {
            show(page, Marked::None, (100.0, 100.0), 48.0, 45.0, GREY, "OFFICIAL SENSITIVE DRAFT");
        };
        assert_eq!(taken(tagged, 1, whole), ["OFFICIAL SENSITIVE DRAFT"]);
        let by_letter = |_: usize, page: &mut PageText| {
            for (at, letter) in ["D", "R", "A", "F", "T"].iter().enumerate() {
                let place = 100.0 + 30.0 * at as f32;
                show(page, Marked::None, (place, place), 60.0, 45.0, 0, letter);
            }
        };
        assert_eq!(taken(tagged, 1, by_letter), ["DRAFT"]);
    }
}

#[test]
fn stamps_outside_of_the_tags_are_found_by_margin_and_repetition() {
    let in_margin = |_: usize, page: &mut PageText| {
        show(page, Marked::None, (440.0, 822.0), 10.0, 0.0, 0, "Agenda Item 7");
    };
    assert_eq!(taken(true, 1, in_margin), ["Agenda Item 7"]);
    let numbered = |number: usize, page: &mut PageText| {
        show(page, Marked::None, (300.0, 400.0), 10.0, 0.0, 0, &format!("FEN {:06}", number + 33));
    };
    assert_eq!(taken(true, 2, numbered), ["FEN 000034"]);
    // once, amid the text: perhaps a correction
    let once = |number: usize, page: &mut PageText| {
        if number == 1 {
            show(page, Marked::None, (300.0, 405.0), 10.0, 0.0, 0, "Good");
        }
    };
    assert!(taken(true, 2, once).is_empty());
}

#[test]
fn large_type_is_a_watermark_if_repeated_or_printed_through() {
    let across = |number: usize, page: &mut PageText| {
        if number == 4 {
            show(page, Marked::None, (120.0, 410.0), 70.0, 0.0, GREY, "Do not share");
        }
    };
    assert_eq!(taken(false, 5, across), ["Do not share"]);
    let dark = |_: usize, page: &mut PageText| show(page, Marked::None, (120.0, 100.0), 70.0, 0.0, 0, "Fenmoor");
    assert_eq!(taken(false, 4, dark), ["Fenmoor"]);
    let word = |number: usize, page: &mut PageText| {
        if number == 0 {
            show(page, Marked::None, (120.0, 100.0), 70.0, 0.0, 0, "Draft");
        }
    };
    assert!(taken(false, 2, word).is_empty() && taken(false, 1, word) == ["Draft"]);
}

#[test]
fn stamps_in_the_margin_are_known_by_their_words() {
    for stamp in
        ["Page 33", "Page 3 of 41", "Agenda Item 7 Appendix A", "Downloaded from example.org", "FEN000123", "DRAFT"]
    {
        assert!(is_stamp(stamp), "{stamp}");
    }
    for own in ["Page Road, Fenmoor", "Pages", "12 May 2024", "Piccadilly Gate", "for information", "E10000032"] {
        assert!(!is_stamp(own), "{own}");
    }
}

#[test]
fn sideways_stamps_stand_at_the_side() {
    let at_side = |_: usize, page: &mut PageText| {
        show(page, Marked::None, (20.0, 200.0), 8.0, 90.0, 0, "Downloaded from example.org");
    };
    assert_eq!(taken(false, 1, at_side), ["Downloaded from example.org"]);
}

#[test]
fn headings_and_sideways_table_headers_stay() {
    let heading = |number: usize, page: &mut PageText| {
        show(page, Marked::None, (57.0, 770.0 - number as f32), 24.0, 0.0, 0x0066_6666, "Inspection of Fenmoor");
    };
    assert!(taken(false, 4, heading).is_empty());
    let mut pages = [page(false)];
    show(&mut pages[0], Marked::None, (300.0, 100.0), 12.0, 90.0, 0, "Responsible");
    take_out(&mut pages, false);
    let header = pages[0].runs.last().expect("the header");
    assert_eq!((header.turn, header.x0, header.y, header.y1), (0.0, 300.0, 154.0, 154.0));
}
