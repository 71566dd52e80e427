use super::*;
use crate::reader::pdf::page::{Marked, Run};

const BULLET: &str = "•";

/// A scan: lines of words with their left edge and baseline.
fn scan(lines: &[(f32, f32, &str)]) -> PageText {
    let mut page = PageText { height: 842.0, recognised: true, ..PageText::default() };
    for (x, y, words) in lines {
        let mut x = *x;
        for word in words.split_inclusive(' ') {
            let start = page.text.len() as u32;
            page.text.push_str(word);
            let x1 = x + 6.0 * word.chars().count() as f32;
            let text = start..page.text.len() as u32;
            page.runs.push(Run {
                marked: Marked::None,
                stream: 0,
                text,
                x0: x,
                x1,
                y: *y,
                y1: *y,
                turn: 0.0,
                size: 12.0,
                font: 0,
                color: 0,
            });
            x = x1;
        }
    }
    page
}

fn lines_of(page: &PageText) -> Vec<String> {
    lines::lines(page).iter().map(|line| lines::text(page, line)).filter(|line| !line.is_empty()).collect()
}

/// An item whose bullet was read as this, at the height given: two lines of text at 90 points.
fn item(bullet: &str, y: f32) -> Vec<(f32, f32, &str)> {
    let mut lines = vec![(90.0, y, "Plans are made with "), (90.0, y - 15.0, "children and families.")];
    if !bullet.is_empty() {
        lines.insert(0, (72.0, y, bullet));
    }
    lines
}

fn body(y: f32) -> Vec<(f32, f32, &'static str)> {
    vec![(72.0, y, "Inspectors visited the teams "), (72.0, y - 15.0, "and met their managers.")]
}

#[test]
fn bullets_are_put_back() {
    let read = [body(730.0), body(690.0), body(650.0), item("e", 610.0), item("@", 570.0), item("=", 530.0)].concat();
    let lost = item("", 490.0);
    let mut pages = [scan(&[read, lost].concat())];
    prepare(&mut pages);
    let [page] = &pages;
    let bullets = page.runs.iter().filter(|run| page.str(run) == BULLET).count();
    assert_eq!(bullets, 4, "{:?}", lines_of(page));
    assert!(notice(&pages).is_some());
}

#[test]
fn text_in_a_box_beside_the_list_is_no_item() {
    let read = [body(730.0), body(690.0), body(650.0), item("e", 610.0), item("@", 570.0), item("=", 530.0)].concat();
    let boxed = [(91.8, 490.0, "Ash lives in Fenmoor "), (91.8, 475.0, "with his family.")];
    let mut pages = [scan(&[read.as_slice(), &boxed].concat())];
    prepare(&mut pages);
    let [page] = &pages;
    assert_eq!(page.runs.iter().filter(|run| page.str(run) == BULLET).count(), 3);
}

#[test]
fn numbers_and_words_are_no_bullets() {
    let mut pages = [scan(&[(72.0, 700.0, "12 "), (99.0, 700.0, "Children wait."), (72.0, 660.0, "a child waits.")])];
    prepare(&mut pages);
    assert_eq!(lines_of(&pages[0]), ["12 Children wait.", "a child waits."]);
}

#[test]
fn logos_and_dust_are_furniture_however_they_are_read() {
    let page = |logo, own| scan(&[(480.0, 780.0, logo), (72.0, 730.0, own), (300.0, 400.0, "'i")]);
    let mut pages = [
        page("Ofsted", "Findings"),
        page("Ofste d", "12. Children are safe in their homes today."),
        page("0fsted", "Next steps"),
        page("Qfsted", "The last words of a long paragraph here."),
    ];
    let furniture = prepare(&mut pages);
    assert_eq!(furniture.len(), 8, "{furniture:?}");
    assert!(pages.iter().all(|page| lines_of(page).len() == 1));
}

#[test]
fn a_heading_at_the_edge_of_the_text_is_no_logo() {
    let page = |first| {
        let lines = (0..8).map(|line| (72.0, 690.0 - 15.0 * line as f32, "Social workers visit these children often."));
        scan(&[vec![(440.0, 780.0, "Ofsted"), (72.0, 750.0, first)], lines.collect()].concat())
    };
    let mut pages = [page("Findings"), page("Areas for priority action"), page("Yours sincerely")];
    assert_eq!(prepare(&mut pages).len(), 3);
    let first: Vec<String> = pages.iter().filter_map(|page| lines_of(page).into_iter().next()).collect();
    assert_eq!(first, ["Findings", "Areas for priority action", "Yours sincerely"]);
}

#[test]
fn borders_read_as_bars_are_no_text() {
    let mut pages = [scan(&[(72.0, 700.0, "|Ofsted ask | "), (72.0, 660.0, "7. — Plans are made.")])];
    prepare(&mut pages);
    assert_eq!(lines_of(&pages[0]), ["Ofsted ask ", "7. Plans are made."]);
}

#[test]
fn the_sizes_of_one_type_are_levelled_and_footnotes_stay_small() {
    let mut page = scan(&[(72.0, 700.0, "Plans are made with all the families"), (72.0, 80.0, "1 See the Act")]);
    for (index, run) in page.runs.iter_mut().enumerate() {
        run.size = if run.y < 100.0 { 9.0 } else { 11.0 + index as f32 % 2.0 };
    }
    let mut pages = [page];
    size_level(&mut pages);
    let sizes: Vec<f32> = pages[0].runs.iter().map(|run| run.size).collect();
    assert!(sizes[..7].iter().all(|size| *size == sizes[0]) && sizes[7..].iter().all(|size| *size == 9.0), "{sizes:?}");
}

fn size_level(pages: &mut [PageText]) {
    size::level(pages);
}

#[test]
fn pages_whose_text_can_be_seen_are_left_alone() {
    let mut page = scan(&[(72.0, 700.0, "e "), (90.0, 700.0, "Plans")]);
    page.recognised = false;
    let mut pages = [page];
    assert!(prepare(&mut pages).is_empty() && notice(&pages).is_none());
    assert_eq!(lines_of(&pages[0]), ["e Plans"]);
}
