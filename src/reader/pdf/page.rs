//! What is on a page: runs of glyphs and ruled lines. Data only.

/// To which marked content a run belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    /// Outside any, or in one without an id.
    None,
    /// An artifact: running headers, footers, page numbers.
    Artifact,
    /// Marked content with this id (MCID).
    Id(i32),
}

/// Glyphs shown by one operator.
#[derive(Debug, Clone)]
pub struct Run {
    /// To which marked content it belongs.
    pub marked: Marked,
    /// Object number of the form XObject that it stands in; 0 for the page itself.
    pub stream: u32,
    /// Its text, as a range of [`PageText::text`].
    pub text: std::ops::Range<u32>,
    /// Left end of the baseline, in points from the page's left edge.
    pub x0: f32,
    /// Right end.
    pub x1: f32,
    /// Baseline, in points from the page's lower edge.
    pub y: f32,
    /// Font size on the page, in points.
    pub size: f32,
    /// Index into [`Fonts`].
    pub font: u32,
    /// Fill colour, 0xRRGGBB.
    pub color: u32,
}

/// The text of one page as runs in the order of its content stream.
#[derive(Debug, Default)]
pub struct PageText {
    /// The runs.
    pub runs: Vec<Run>,
    /// The characters of all runs.
    pub text: String,
    /// Whether the page has more operators than are read.
    pub cut: bool,
    /// Area of the largest image drawn, in square points.
    pub image_area: f32,
    /// Characters without Unicode.
    pub unmapped: u32,
    /// Thin lines and thin filled rectangles, as Word draws the borders of table cells.
    pub rules: Vec<Rule>,
    /// Height of the page's media box in points.
    pub height: f32,
}

/// A ruled line, as a rectangle in points whose one side is about nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Left end.
    pub x0: f32,
    /// Lower end.
    pub y0: f32,
    /// Right end.
    pub x1: f32,
    /// Upper end.
    pub y1: f32,
}

impl PageText {
    /// A run's characters.
    pub fn str(&self, run: &Run) -> &str {
        self.text.get(run.text.start as usize..run.text.end as usize).unwrap_or("")
    }
}
