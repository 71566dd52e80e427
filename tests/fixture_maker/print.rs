//! Writes the text form as a conversion that keeps the layout prints it: every line at its place on the page, with spaces
//! between columns, and a form feed after each page.

use super::layout::{Laid, Page, Run};
use super::metrics::width;

/// The left edge of the page's text, and the room of a character, in points.
const LEFT: f32 = 72.0;
const CHARACTER: f32 = 5.4;
/// The distance between the lines of a paragraph, in points.
const LEADING: f32 = 14.4;
/// Runs whose gap is at least this, in points, are columns.
const COLUMN: f32 = 9.0;
/// At least so many spaces are between columns.
const GAP: usize = 3;

/// The whole text.
pub fn write(laid: &Laid) -> String {
    laid.pages.iter().map(|page| self::page(page) + "\u{c}").collect()
}

fn page(page: &Page) -> String {
    let mut runs: Vec<&Run> = page.runs.iter().filter(|run| !run.text.trim().is_empty()).collect();
    runs.sort_by(|a, b| b.y.total_cmp(&a.y).then(a.x.total_cmp(&b.x)));
    let mut lines: Vec<Vec<&Run>> = Vec::new();
    for run in runs {
        match lines.last_mut() {
            Some(line) if line[0].y - run.y < 5.0 => line.push(run),
            _ => lines.push(vec![run]),
        }
    }
    for line in &mut lines {
        line.sort_by(|a, b| a.x.total_cmp(&b.x));
    }
    let columns = columns(&lines);
    let mut out = String::new();
    let mut above: Option<f32> = None;
    for line in &lines {
        let gap = above.map_or(0.0, |above| (above - line[0].y) / LEADING);
        // a large gap is a few lines of the text only
        out.push_str(&"\n".repeat((gap.round() as usize).saturating_sub(1).min(3)));
        out.push_str(&text(line, &columns));
        out.push('\n');
        above = Some(line[0].y);
    }
    out
}

/// The places of columns, in characters: behind everything that is printed left of them on the page.
fn columns(lines: &[Vec<&Run>]) -> Vec<(f32, usize)> {
    let starts = |line: &Vec<&Run>| -> Vec<f32> {
        line.windows(2).filter(|pair| pair[1].x - end(pair[0]) > COLUMN).map(|pair| pair[1].x).collect()
    };
    let mut edges: Vec<f32> = lines.iter().flat_map(starts).collect();
    edges.sort_by(f32::total_cmp);
    edges.dedup();
    let mut columns: Vec<(f32, usize)> = Vec::new();
    for x in edges {
        let left = |line: &Vec<&Run>| -> Option<usize> {
            let before: Vec<&Run> = line.iter().copied().filter(|run| run.x < x).collect();
            let apart = before.iter().all(|run| end(run) < x);
            apart.then(|| text(&before, &columns).chars().count() + GAP)
        };
        let least = lines.iter().filter_map(left).max().unwrap_or(0);
        columns.push((x, least.max(((x - LEFT).max(0.0) / CHARACTER).round() as usize)));
    }
    columns
}

fn end(run: &Run) -> f32 {
    run.x + width(run.face, run.size, run.text.trim_end())
}

fn text(runs: &[&Run], columns: &[(f32, usize)]) -> String {
    let mut line = String::new();
    let mut edge = 0.0;
    for run in runs {
        if line.is_empty() || run.x - edge > COLUMN {
            let known = columns.iter().find(|(x, _)| *x == run.x && !line.is_empty()).map(|(_, column)| *column);
            let column = known.unwrap_or(((run.x - LEFT).max(0.0) / CHARACTER).round() as usize);
            line.truncate(line.trim_end().len());
            line.push_str(&" ".repeat(column.saturating_sub(line.chars().count())));
        }
        line.push_str(&run.text);
        edge = end(run);
    }
    line.trim_end().to_owned()
}
