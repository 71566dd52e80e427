//! Turns pages upright whose text is upside down, sideways or slightly turned, as from a scanner or `/Rotate`.
//!
//! Only what is read is turned. Glyphs stay where a viewer shows them.

use super::matrix::{self, Matrix, multiply, translation};
use super::page::{PageText, Rule, Run};

/// A page is turned if more than this share of its letters face the same other way: others are mixed pages.
const MOST: f32 = 0.75;
/// A page with fewer letters than this proves nothing.
const ENOUGH_LETTERS: u32 = 20;
/// Baselines turned by up to this many degrees from a quarter turn are skewed lines; others are diagonal.
const SKEW: f32 = 10.0;
/// Skew of less than this many degrees moves a line by less than its descenders; text recognition measures no better.
const LEAST_SKEW: f32 = 0.1;

/// Quarter turns anticlockwise from upright, and the degrees from there; none for diagonal text.
pub fn quarter(turn: f32) -> Option<(u8, f32)> {
    // nearly all text
    if turn == 0.0 {
        return Some((0, 0.0));
    }
    let quarters = (turn / 90.0).round();
    let skew = turn - 90.0 * quarters;
    (skew.abs() <= SKEW).then(|| (quarters.rem_euclid(4.0) as u8, skew))
}

/// Turns a page so that most of its text is upright.
pub fn set_upright(page: &mut PageText) {
    if page.runs.iter().all(|run| run.turn == 0.0) {
        return;
    }
    let Some((quarters, skew)) = facing(page) else { return };
    if quarters > 0 || skew != 0.0 {
        turn(page, quarters, skew);
    }
}

/// How most of the text is turned: quarter turns, and the skew of the middle one of its letters.
fn facing(page: &PageText) -> Option<(u8, f32)> {
    let mut letters = [0u32; 4];
    let mut skews: [Vec<(f32, u32)>; 4] = Default::default();
    let mut all = 0;
    for run in &page.runs {
        let count = page.str(run).chars().filter(|c| c.is_alphanumeric()).count() as u32;
        all += count;
        if let Some((quarters, skew)) = quarter(run.turn).filter(|_| count > 0) {
            letters[usize::from(quarters & 3)] += count;
            skews[usize::from(quarters & 3)].push((skew, count));
        }
    }
    let most = (0u8..4).max_by_key(|q| (letters[usize::from(*q)], 3 - *q))?;
    let count = letters[usize::from(most)];
    if all < ENOUGH_LETTERS || (count as f32) < MOST * all as f32 {
        return None;
    }
    let skew = middle(&mut skews[usize::from(most)], count);
    Some((most, if skew.abs() < LEAST_SKEW { 0.0 } else { skew }))
}

/// The skew of the middle letter.
fn middle(skews: &mut [(f32, u32)], letters: u32) -> f32 {
    skews.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut seen = 0;
    let reaches = |(_, count): &&(f32, u32)| {
        seen += count;
        seen * 2 >= letters
    };
    skews.iter().find(reaches).map_or(0.0, |(skew, _)| *skew)
}

/// Turns the page's text and rules back by quarter turns and a skew about its centre.
fn turn(page: &mut PageText, quarters: u8, skew: f32) {
    let (width, height) = (f64::from(page.width), f64::from(page.height));
    let (sin, cos) = f64::from(-skew).to_radians().sin_cos();
    let (across, up) = if quarters % 2 == 1 { (height, width) } else { (width, height) };
    let about_centre =
        multiply(translation(-width / 2.0, -height / 2.0), multiply(back(quarters), [cos, sin, -sin, cos, 0.0, 0.0]));
    let turned = multiply(about_centre, translation(across / 2.0, up / 2.0));
    let by = 90.0 * f32::from(quarters) + skew;
    page.runs.iter_mut().for_each(|run| move_run(run, turned, by));
    page.rules.iter_mut().for_each(|rule| move_rule(rule, turned));
    (page.width, page.height) = (across as f32, up as f32);
}

/// Clockwise by quarter turns, without rounding.
fn back(quarters: u8) -> Matrix {
    match quarters {
        1 => [0.0, -1.0, 1.0, 0.0, 0.0, 0.0],
        2 => [-1.0, 0.0, 0.0, -1.0, 0.0, 0.0],
        3 => [0.0, 1.0, -1.0, 0.0, 0.0, 0.0],
        _ => matrix::IDENTITY,
    }
}

fn move_run(run: &mut Run, turned: Matrix, by: f32) {
    (run.x0, run.y) = moved(turned, run.x0, run.y);
    (run.x1, run.y1) = moved(turned, run.x1, run.y1);
    run.turn = (run.turn - by + 180.0).rem_euclid(360.0) - 180.0;
}

fn move_rule(rule: &mut Rule, turned: Matrix) {
    let (a, b) = (moved(turned, rule.x0, rule.y0), moved(turned, rule.x1, rule.y1));
    *rule = Rule { x0: a.0.min(b.0), y0: a.1.min(b.1), x1: a.0.max(b.0), y1: a.1.max(b.1) };
}

fn moved(turned: Matrix, x: f32, y: f32) -> (f32, f32) {
    let (x, y) = matrix::apply(turned, f64::from(x), f64::from(y));
    (x as f32, y as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::pdf::page::Marked;

    /// An A4 page with these runs: text, both ends of the baseline, turn.
    fn page(runs: &[(&str, [f32; 4], f32)]) -> PageText {
        let mut page = PageText { width: 595.0, height: 842.0, ..PageText::default() };
        for (text, [x0, y, x1, y1], turn) in runs {
            let start = page.text.len() as u32;
            page.text.push_str(text);
            let (text, turn) = (start..page.text.len() as u32, *turn);
            let (marked, stream, size, font, color) = (Marked::None, 0, 12.0, 0, 0);
            page.runs.push(Run { marked, stream, text, x0: *x0, x1: *x1, y: *y, y1: *y1, turn, size, font, color });
        }
        page
    }

    fn places(page: &PageText) -> Vec<[i32; 5]> {
        let place = |run: &Run| [run.x0, run.y, run.x1, run.y1, run.turn].map(|v| v.round() as i32);
        page.runs.iter().map(place).collect()
    }

    const LINE: &str = "Children in Fenmoor are safe.";

    #[test]
    fn a_page_upside_down_is_turned() {
        let mut page = page(&[(LINE, [495.0, 100.0, 195.0, 100.0], 180.0), ("3", [297.0, 812.0, 291.0, 812.0], 180.0)]);
        page.rules.push(Rule { x0: 95.0, y0: 90.0, x1: 495.0, y1: 91.0 });
        set_upright(&mut page);
        assert_eq!(places(&page), [[100, 742, 400, 742, 0], [298, 30, 304, 30, 0]]);
        assert_eq!(page.rules, [Rule { x0: 100.0, y0: 751.0, x1: 500.0, y1: 752.0 }]);
    }

    #[test]
    fn a_page_on_its_side_is_turned_either_way() {
        let mut left = page(&[(LINE, [100.0, 50.0, 100.0, 350.0], 90.0)]);
        set_upright(&mut left);
        assert_eq!((left.width, left.height), (842.0, 595.0));
        assert_eq!(places(&left), [[50, 495, 350, 495, 0]]);
        let mut right = page(&[(LINE, [495.0, 792.0, 495.0, 492.0], -90.0)]);
        set_upright(&mut right);
        assert_eq!(places(&right), [[50, 495, 350, 495, 0]]);
    }

    #[test]
    fn skewed_lines_are_set_straight() {
        // two degrees: 300 points along the line rise by 10.5
        let mut page = page(&[(LINE, [100.0, 400.0, 399.8, 410.5], 2.0), (LINE, [101.0, 386.0, 400.8, 396.5], 2.0)]);
        set_upright(&mut page);
        let [first, second] = [&page.runs[0], &page.runs[1]];
        assert!((first.y - first.y1).abs() < 0.1 && (second.y - second.y1).abs() < 0.1);
        assert_eq!((first.y - second.y).round(), 14.0);
    }

    #[test]
    fn mixed_pages_and_single_marks_stay() {
        let half = page(&[(LINE, [100.0, 50.0, 100.0, 350.0], 90.0), (LINE, [100.0, 400.0, 400.0, 400.0], 0.0)]);
        let mark = page(&[("DRAFT", [100.0, 100.0, 300.0, 300.0], 45.0)]);
        for mut page in [half, mark] {
            let before = places(&page);
            set_upright(&mut page);
            assert_eq!(places(&page), before);
        }
    }
}
