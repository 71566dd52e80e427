//! What is on a page: runs of glyphs and ruled lines. Data only.

use super::drawing::Hidden;
use crate::model::glyph::Glyph;
use crate::words::is_blank;
use crate::words::letters as letters_of;

/// Which marked content a run belongs to.
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
    /// Which marked content it belongs to.
    pub marked: Marked,
    /// Object number of the form XObject that shows it; 0 for the page itself.
    pub stream: u32,
    /// Its text, as a range of [`PageText::text`].
    pub text: std::ops::Range<u32>,
    /// Left end of the baseline, in points from the page's left edge.
    pub x0: f32,
    /// Right end.
    pub x1: f32,
    /// Baseline at the left end, in points from the page's lower edge.
    pub y: f32,
    /// Baseline at the right end: the same unless the run is turned.
    pub y1: f32,
    /// How far its baseline is turned from the page's, anticlockwise in degrees; 0 for ordinary text.
    pub turn: f32,
    /// Font size on the page, in points.
    pub size: f32,
    /// Index into [`Fonts`](super::fonts::Fonts).
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
    /// Whether the page has more operators than were read.
    pub cut: bool,
    /// Area of the largest image drawn, in square points.
    pub image_area: f32,
    /// Characters without Unicode.
    pub unmapped: u32,
    /// Operators that show text in a font that the file doesn't have.
    pub without_font: u32,
    /// Whether the page is a picture whose words were recognised (OCR).
    pub recognised: bool,
    /// Thin lines and thin filled rectangles, as Word draws the borders of table cells.
    pub rules: Vec<Rule>,
    /// Height of the page as it is read, in points.
    pub height: f32,
    /// Its width.
    pub width: f32,
    /// Watermarks and stamps that were taken out, line by line.
    pub stamps: Vec<String>,
    /// Set if it is one of two pages on a sheet.
    pub half: Option<Half>,
    /// The glyphs in text order, if requested.
    pub glyphs: Option<Vec<PlacedGlyph>>,
    /// What is in the file and can't be seen.
    pub hidden: Vec<Hidden>,
    /// What annotations show.
    pub added: Vec<Added>,
}

/// The runs of an annotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// Which of the page's runs.
    pub runs: std::ops::Range<usize>,
    /// Whether it is a form field, not a note or a stamp.
    pub is_field: bool,
}

/// One of two pages that are printed side by side on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Half {
    /// The physical page, from 0.
    pub sheet: u32,
    /// Whether it is the right one.
    pub right: bool,
}

/// Where a glyph is.
#[derive(Debug, Clone, Copy)]
pub struct PlacedGlyph {
    /// Where its characters begin in [`PageText::text`].
    pub at: u32,
    /// See [`Glyph::frame`].
    pub frame: [f32; 4],
}

/// A ruled line, as a rectangle in points with one side of nearly zero.
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

    /// A run's letters, with this page counted from 0; none if glyphs were not requested.
    pub fn letters(&self, page_number: u32, run: &Run) -> Vec<Glyph> {
        let Some(glyphs) = &self.glyphs else { return Vec::new() };
        let first = glyphs.partition_point(|glyph| glyph.at < run.text.start);
        let own = glyphs.get(first..).unwrap_or_default();
        let own = own.get(..own.partition_point(|glyph| glyph.at < run.text.end)).unwrap_or_default();
        let ends = own.iter().skip(1).map(|glyph| glyph.at).chain([run.text.end]);
        let words = |(glyph, end): (&PlacedGlyph, u32)| {
            let frame = glyph.frame;
            let text = self.text.get(glyph.at as usize..end as usize).unwrap_or("");
            let mut begins_word = self.begins_word(run, glyph.at);
            letters_of(text).map(move |character| {
                let begins_word = std::mem::take(&mut begins_word);
                Glyph { character, begins_word, page: page_number + 1, frame }
            })
        };
        own.iter().zip(ends).flat_map(words).collect()
    }

    fn begins_word(&self, run: &Run, at: u32) -> bool {
        let before = self.text.get(run.text.start as usize..at as usize).unwrap_or("");
        before.chars().next_back().is_none_or(|c| !c.is_alphanumeric())
    }

    /// Whether none of its runs has words.
    pub fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| is_blank(self.str(run)))
    }

    /// The letters of all runs.
    pub fn all_letters(&self, page_number: u32) -> impl Iterator<Item = Glyph> {
        self.runs.iter().flat_map(move |run| self.letters(page_number, run))
    }
}
