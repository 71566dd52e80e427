//! Rectangles on a page.

/// A rectangle in points: left, lower, right and upper side.
pub type Area = [f32; 4];

/// All of the plane.
pub const EVERYWHERE: Area = [f32::MIN, f32::MIN, f32::MAX, f32::MAX];

/// What two areas share; its sides are in the wrong order if that is nothing.
pub fn overlap(a: Area, b: Area) -> Area {
    [a[0].max(b[0]), a[1].max(b[1]), a[2].min(b[2]), a[3].min(b[3])]
}

/// The area around two.
pub fn union(a: Area, b: Area) -> Area {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

/// The area around some points; `None` if there are none.
pub fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Area> {
    points.into_iter().map(|(x, y)| [x as f32, y as f32, x as f32, y as f32]).reduce(union)
}

/// How large an area is.
pub fn size([x0, y0, x1, y1]: Area) -> f32 {
    (x1 - x0).max(0.0) * (y1 - y0).max(0.0)
}

/// Whether a point is in an area.
pub fn contains([x0, y0, x1, y1]: Area, x: f32, y: f32) -> bool {
    (x0..=x1).contains(&x) && (y0..=y1).contains(&y)
}
