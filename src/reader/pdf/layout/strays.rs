//! Bullets that are printed above or below their line.
//!
//! A program that sets a page anew in other fonts places the bullet and its words separately, so that their baselines
//! differ; the bullet then lies nearer to another line than to the first one of its item.

use super::group::{Group, inked, is_space};
use crate::model::document::BULLET;
use crate::reader::block::split_label;
use crate::reader::pdf::page::{PageText, Run};

/// A bullet is on the line of its words if their baselines differ by less than this part of the size.
const AT_HOME: f32 = 0.2;
/// A bullet's own line is not farther away than this, in sizes; below it, if there is no other, than that.
const NEAR: f32 = 0.75;
const BELOW: f32 = 2.0;
/// The words begin at most so many points to the right of the bullet.
const HANG: f32 = 45.0;
/// So many lines above the nearest one may be of the same item.
const LINES_ABOVE: usize = 3;
/// Lines of an item are no farther from each other, in sizes.
const STEP: f32 = 2.0;
/// A bullet with the spaces behind it is no longer, in bytes.
const LONGEST: u32 = 12;

/// The words of a line.
#[derive(Debug, Clone, Copy)]
struct Words<'p> {
    y: f32,
    size: f32,
    first: &'p str,
    last: &'p str,
}

/// Puts bullets on the first lines of their items; the groups are sorted from the top.
pub(super) fn bring_home(page: &PageText, groups: &mut Vec<Group<'_>>) {
    let strays: Vec<(usize, usize)> =
        (0..groups.len()).filter_map(|at| Some((at, stray(page, groups.get(at)?)?))).collect();
    if strays.is_empty() {
        return;
    }
    let mut moves = Vec::new();
    for (at, place) in strays {
        let bullet = groups.get(at).and_then(|group| group.runs.get(place)).map(|(_, run)| *run);
        if let Some(home) = bullet.and_then(|bullet| home(page, groups, at, bullet)).filter(|home| *home != at) {
            moves.push((at, place, home));
        }
    }
    for (at, place, home) in moves {
        let Some(bullet) = groups.get_mut(at).map(|group| group.runs.remove(place)) else { continue };
        if let Some(group) = groups.get_mut(home) {
            group.runs.push(bullet);
        }
    }
    groups.retain(|group| !group.runs.is_empty());
}

/// The place of a group's bullet if it is alone, or higher or lower than the words.
fn stray(page: &PageText, group: &Group<'_>) -> Option<usize> {
    let place = group.runs.iter().position(|(_, run)| is_lone_bullet(page, run))?;
    let (_, bullet) = group.runs.get(place)?;
    let level = |(_, run): &(u32, &Run)| (run.y - bullet.y).abs() < AT_HOME * run.size.max(bullet.size);
    let others = group.runs.iter().enumerate().filter(|(at, _)| *at != place);
    let mut words = others.map(|(_, run)| run).filter(|(_, run)| run.x0 >= bullet.x0);
    (!words.any(level)).then_some(place)
}

fn is_lone_bullet(page: &PageText, run: &Run) -> bool {
    if run.text.end.saturating_sub(run.text.start) > LONGEST {
        return false;
    }
    let (label, rest) = split_label(page.str(run).trim_matches(is_space), false);
    label.as_deref() == Some(BULLET) && rest.trim_matches(is_space).is_empty()
}

/// The line that the bullet belongs to.
fn home(page: &PageText, groups: &[Group<'_>], at: usize, bullet: &Run) -> Option<usize> {
    let near = at.saturating_sub(LINES_ABOVE)..(at + LINES_ABOVE + 1).min(groups.len());
    let lines = || near.clone().filter_map(|line| Some((line, words(page, groups.get(line)?, bullet)?)));
    let away = |words: &Words<'_>| (words.y - bullet.y).abs();
    let beside = lines().filter(|(_, words)| away(words) < NEAR * words.size.max(bullet.size));
    let beside = beside.min_by(|a, b| away(&a.1).total_cmp(&away(&b.1)));
    let below = || lines().find(|(line, words)| *line > at && away(words) < BELOW * words.size && !begins_small(words));
    let (mut line, mut own) = beside.or_else(below)?;
    let alone = groups.get(at).is_some_and(|group| group.runs.len() == 1);
    for above in (0..line).rev().filter(|above| !alone || *above != at).take(LINES_ABOVE) {
        let Some(before) = groups.get(above).and_then(|group| words(page, group, bullet)) else { break };
        if !begins_small(&own) || has_end(&before) || before.y - own.y > STEP * own.size {
            break;
        }
        (line, own) = (above, before);
    }
    Some(line)
}

/// The words of a line to the right of the bullet; none if it begins elsewhere, or has a bullet.
fn words<'p>(page: &'p PageText, group: &Group<'p>, bullet: &Run) -> Option<Words<'p>> {
    let others = || group.runs.iter().map(|(_, run)| *run).filter(|run| !std::ptr::eq(*run, bullet));
    let begins = |run: &Run| inked(run, page.str(run)).0;
    let first = others().min_by(|a, b| begins(a).total_cmp(&begins(b)))?;
    let last = others().max_by(|a, b| a.x1.total_cmp(&b.x1))?;
    let x0 = begins(first);
    let beside = x0 > bullet.x0 && x0 - bullet.x0 < HANG && !is_lone_bullet(page, first);
    let (first_words, last_words) = (page.str(first).trim_matches(is_space), page.str(last).trim_matches(is_space));
    beside.then_some(Words { y: first.y, size: first.size, first: first_words, last: last_words })
}

fn begins_small(words: &Words<'_>) -> bool {
    words.first.starts_with(char::is_lowercase)
}

fn has_end(words: &Words<'_>) -> bool {
    words.last.ends_with(['.', ':', ';', '?', '!'])
}
