//! Where something is in a document.

use serde::{Deserialize, Serialize};

/// Where something starts. Pages are physical and count from 1, lines count from 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// Physical page; `None` for text without form feeds.
    pub page: Option<u32>,
    /// Line of a text input; `None` for PDF.
    pub line: Option<u32>,
    /// The piece of the document, from which [`crate::evidence`] finds the words again.
    #[serde(skip)]
    pub anchor: Anchor,
}

impl Place {
    /// This page, counted from 1.
    pub fn on_page(page: u32) -> Self {
        Place { page: Some(page), ..Place::default() }
    }

    /// The same place, after these words of its block.
    #[must_use]
    pub fn behind(mut self, words: &str) -> Self {
        self.anchor.letters += words.chars().filter(|c| c.is_alphanumeric()).count() as u32;
        self
    }
}

/// A value with the words that print it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Printed<T> {
    /// What it means.
    pub value: T,
    /// What is printed.
    pub words: String,
    /// Where.
    pub place: Place,
}

impl<T> Printed<T> {
    /// A value that is printed in these words at this place.
    pub fn new(value: T, words: impl Into<String>, place: Place) -> Self {
        Printed { value, words: words.into(), place }
    }
}

/// A block of the reader and how many of its letters come before the words; set only if evidence is requested.
///
/// It doesn't count when places are compared: all anchors are equal.
#[derive(Debug, Clone, Copy, Default)]
pub struct Anchor {
    pub(crate) block: Option<u32>,
    pub(crate) letters: u32,
}

impl Anchor {
    /// The block's beginning.
    pub(crate) fn front(self) -> Self {
        Anchor { letters: 0, ..self }
    }
}

impl PartialEq for Anchor {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Anchor {}
