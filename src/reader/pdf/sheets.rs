//! The pages of a PDF after they have been read once, so that another builder can read some of them again.

use super::document;
use super::fonts::Fonts;
use super::layout;
use super::page::{Marked, PageText, Run};
use crate::limits::Limits;
use crate::model::document::{Document, Node};
use crate::reader::budget::Budget;

/// A PDF's interpreted pages.
pub struct Sheets {
    pub(super) pages: Vec<PageText>,
    pub(super) fonts: Fonts,
}

impl std::fmt::Debug for Sheets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sheets").field("pages", &self.pages.len()).finish_non_exhaustive()
    }
}

impl Sheets {
    /// How many pages there are.
    pub fn count(&self) -> u32 {
        let own = self.pages.iter().filter(|page| !page.half.is_some_and(|half| half.right));
        u32::try_from(own.count()).unwrap_or(u32::MAX)
    }

    /// The whole document by its layout, as the reader makes it if there are no tags.
    pub fn by_layout(&self) -> Document {
        let document = document::by_layout(&self.pages, &self.fonts, &mut self.budget());
        Document { media_type: "application/pdf", pages: Some(self.count()), ..document }
    }

    /// The content of these pages (from 1), by its layout and without artifacts.
    pub fn body_of(&self, wanted: &[u32]) -> Vec<Node> {
        let selected = |page: u32| wanted.contains(&(page + 1));
        let body = |page, run: &Run| selected(page) && run.marked != Marked::Artifact;
        layout::lay_out(&self.pages, &self.fonts.list, &mut self.budget(), body).nodes
    }

    /// What was read once within the limits takes no more the second time.
    fn budget(&self) -> Budget {
        Budget::new(&Limits::default())
    }
}
