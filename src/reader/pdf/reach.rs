//! How much of a page the tags cover: this decides whether its text is read by them.

use super::page::{Marked, PageText, Run};
use super::structure::ContentId;
use crate::model::code::Code;
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::words::trimmed;
use rustc_hash::FxHashSet;
use std::cell::Cell;

/// A page whose tags cover less than this share of its text is read by its layout.
const USABLE_TAGS: f32 = 0.5;
/// Pages with fewer characters than this prove nothing about the tags.
const ENOUGH_TEXT: usize = 80;

/// What the tree claims. The runs of a piece of marked content follow one another, so each piece is looked up once.
pub struct Claims<'c> {
    claimed: &'c FxHashSet<ContentId>,
    last: Cell<Option<(ContentId, bool)>>,
}

impl<'c> Claims<'c> {
    /// These pieces.
    pub fn new(claimed: &'c FxHashSet<ContentId>) -> Self {
        Claims { claimed, last: Cell::new(None) }
    }

    /// Whether the tree or an artifact claims a run of this page (from 0).
    pub fn has(&self, page: u32, run: &Run) -> bool {
        match run.marked {
            Marked::Artifact => true,
            Marked::None => false,
            Marked::Id(mcid) => self.has_content(ContentId { page, stream: run.stream, mcid }),
        }
    }

    fn has_content(&self, id: ContentId) -> bool {
        if let Some((_, claimed)) = self.last.get().filter(|(last, _)| *last == id) {
            return claimed;
        }
        let claimed = self.claimed.contains(&id);
        self.last.set(Some((id, claimed)));
        claimed
    }
}

/// How much of a page's text the tree or an artifact claims, in bytes.
#[derive(Clone, Copy, Default)]
pub struct Reach {
    all: usize,
    claimed: usize,
}

impl Reach {
    fn measure(number: u32, page: &PageText, claims: &Claims<'_>) -> Self {
        let mut reach = Reach::default();
        for run in &page.runs {
            let length = trimmed(page.str(run)).len();
            reach.all += length;
            reach.claimed += if claims.has(number, run) { length } else { 0 };
        }
        reach
    }

    fn is_usable(self) -> bool {
        self.claimed as f32 >= USABLE_TAGS * self.all as f32
    }
}

/// For each page.
pub fn reaches(pages: &[PageText], claimed: &FxHashSet<ContentId>) -> Vec<Reach> {
    let claims = Claims::new(claimed);
    (0u32..).zip(pages).map(|(number, page)| Reach::measure(number, page, &claims)).collect()
}

/// Whether the tags cover enough of the text of all pages together.
pub fn reaches_text(reaches: &[Reach]) -> bool {
    let sum = |of: fn(&Reach) -> usize| reaches.iter().map(of).sum();
    Reach { all: sum(|r| r.all), claimed: sum(|r| r.claimed) }.is_usable()
}

/// A warning for each page whose tags cover too little of its text.
pub fn unusable_pages(reaches: &[Reach]) -> Vec<Warning> {
    let unusable = |reach: &Reach| reach.all > ENOUGH_TEXT && !reach.is_usable();
    (1u32..)
        .zip(reaches)
        .filter(|(_, reach)| unusable(reach))
        .map(|(number, reach)| {
            let message =
                format!("the tags cover only {} of the {} bytes of text on page {number}", reach.claimed, reach.all);
            Warning::new(Code::TagsUnusable, message).at(Place::on_page(number))
        })
        .collect()
}
