//! A path as it is drawn: around what it reaches, and the rectangles of which it consists.

use crate::reader::pdf::drawing::{Area, EVERYWHERE, around, overlap, union};
use crate::reader::pdf::matrix::{Matrix, apply};
use smallvec::SmallVec;

/// Paths of more rectangles than this are only known by their outer bounds.
const MOST_BOXES: usize = 16;
/// Sides that lean by no more than this, in points, are upright.
const UPRIGHT: f32 = 0.1;

/// The path under construction.
#[derive(Default)]
pub(super) struct Shape {
    bounds: Option<Area>,
    boxes: SmallVec<[Area; 4]>,
    /// The corners of the open subpath.
    corners: SmallVec<[(f64, f64); 5]>,
    /// Whether it has parts that are no rectangles.
    others: bool,
}

impl Shape {
    /// A rectangle.
    pub(super) fn rectangle(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), ctm: Matrix) {
        self.end_part();
        if ctm[1] == 0.0 && ctm[2] == 0.0 {
            let area = around([(x, y), (x + width, y + height)].map(|(x, y)| apply(ctm, x, y)));
            self.reach(area);
            match area {
                Some(area) if self.boxes.len() < MOST_BOXES && area.iter().all(|side| side.is_finite()) => {
                    self.boxes.push(area);
                }
                _ => self.others = true,
            }
            return;
        }
        let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
        self.corners.extend(corners.map(|(x, y)| apply(ctm, x, y)));
        self.end_part();
    }

    /// The beginning of another part.
    pub(super) fn start(&mut self, (x, y): (f64, f64), ctm: Matrix) {
        self.end_part();
        self.corners.push(apply(ctm, x, y));
    }

    /// A straight line.
    pub(super) fn line(&mut self, (x, y): (f64, f64), ctm: Matrix) {
        if self.corners.len() < 6 {
            self.corners.push(apply(ctm, x, y));
        } else {
            self.curve(&[(x, y)], ctm);
        }
    }

    /// A curve, or whatever else isn't straight.
    pub(super) fn curve(&mut self, points: &[(f64, f64)], ctm: Matrix) {
        self.others = true;
        self.reach(around(points.iter().map(|(x, y)| apply(ctm, *x, *y))));
    }

    /// Around all of it.
    pub(super) fn bounds(&mut self) -> Option<Area> {
        self.end_part();
        self.bounds
    }

    /// The rectangles, if it consists of nothing else and they don't cut holes into each other.
    pub(super) fn boxes(&mut self) -> &[Area] {
        self.end_part();
        let apart = |a: &Area, b: &Area| {
            let both = overlap(*a, *b);
            both[2] - both[0] <= UPRIGHT || both[3] - both[1] <= UPRIGHT
        };
        let are_apart = self.boxes.iter().enumerate().all(|(i, a)| self.boxes.iter().skip(i + 1).all(|b| apart(a, b)));
        if self.others || !are_apart { &[] } else { &self.boxes }
    }

    fn end_part(&mut self) {
        let Some(area) = around(self.corners.iter().copied()) else { return };
        self.reach(Some(area));
        match self.corners.len() {
            1 | 2 => {}
            4 | 5 if is_upright(&self.corners) && self.boxes.len() < MOST_BOXES => self.boxes.push(area),
            _ => self.others = true,
        }
        self.corners.clear();
    }

    fn reach(&mut self, area: Option<Area>) {
        self.bounds = self.bounds.into_iter().chain(area).reduce(union);
    }
}

/// Whether four corners, and perhaps the first one again, are those of an upright rectangle.
fn is_upright(corners: &[(f64, f64)]) -> bool {
    let sides = corners.iter().zip(corners.iter().cycle().skip(1)).take(4);
    let leaning = |((x0, y0), (x1, y1)): (&(f64, f64), &(f64, f64))| {
        let (across, up) = ((x1 - x0).abs() as f32, (y1 - y0).abs() as f32);
        !(across <= UPRIGHT || up <= UPRIGHT)
    };
    let closed = corners.get(4).is_none_or(|last| {
        corners
            .first()
            .is_some_and(|first| (first.0 - last.0).abs().max((first.1 - last.1).abs()) <= f64::from(UPRIGHT))
    });
    closed && !sides.into_iter().any(leaning)
}

/// Around a rectangle that is moved to the page; text and lines without a width have a little of one.
pub(super) fn rectangle([x0, y0, x1, y1]: [f64; 4], matrix: Matrix) -> Area {
    let corners = [(x0, y0), (x0, y1), (x1, y0), (x1, y1)].map(|(x, y)| apply(matrix, x, y));
    let [x0, y0, x1, y1] = around(corners).unwrap_or(EVERYWHERE);
    [x0, y0, x1.max(x0 + 1.0), y1.max(y0 + 1.0)]
}
