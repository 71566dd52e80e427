//! What was found damaged while a file was read. A record whose facts may depend on it has a warning.

use crate::model::code::Code;
use crate::model::place::Place;
use crate::model::warning::Warning;
use std::collections::BTreeSet;

/// A damaged part of a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The table of objects, or an object that isn't where it says.
    Objects,
    /// Objects that are packed together.
    PackedObjects,
    /// The tree of pages.
    Pages,
    /// The structure tree.
    Tags,
    /// What a page draws, or the fonts and drawings that it uses.
    Content,
}

impl Part {
    fn message(self, page: Option<u32>) -> String {
        match (self, page) {
            (Part::Objects, _) => {
                "the table of objects doesn't fit the file, as after lost or altered bytes or an update \
                that was cut short: on any page, words may be missing, old or in the wrong order; get the file again"
                    .to_owned()
            }
            (Part::PackedObjects, _) => {
                "objects of the file can't be unpacked whole: on any page, words may be missing or \
                in the wrong order; get the file again"
                    .to_owned()
            }
            (Part::Pages, _) => {
                "the file counts other pages than were found: pages may be missing; get the file again".to_owned()
            }
            (Part::Tags, Some(page)) => format!(
                "the PDF's tags don't fit page {page}: its words may be in the wrong order or under the wrong heading"
            ),
            (Part::Tags, None) => {
                "parts of the PDF's tags are missing or don't fit together: on any page, words may be in the wrong \
                order or under the wrong heading; get the file again"
                    .to_owned()
            }
            (Part::Content, Some(page)) => format!(
                "what page {page} draws, or a font that it uses, can't be read whole: its words may be missing or wrong"
            ),
            (Part::Content, None) => "a drawing or font of the file can't be read whole".to_owned(),
        }
    }
}

/// The damaged parts of one input, each once a page.
#[derive(Debug, Default)]
pub struct Damage(BTreeSet<(Option<u32>, Part)>);

impl Damage {
    /// Notes a damaged part, and on which page it matters, if that is known.
    pub fn note(&mut self, part: Part, page: Option<u32>) {
        self.0.insert((page, part));
    }

    /// A warning for each.
    pub fn warnings(&self) -> impl Iterator<Item = Warning> + '_ {
        self.0.iter().map(|(page, part)| {
            Warning::new(Code::FileDamaged, part.message(*page)).at(Place { page: *page, ..Place::default() })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_damaged_part_is_told_once_with_its_page() {
        let mut damage = Damage::default();
        for page in [Some(2), Some(2), None] {
            damage.note(Part::Content, page);
        }
        let pages: Vec<Option<u32>> = damage.warnings().map(|warning| warning.place.page).collect();
        assert_eq!(pages, [None, Some(2)]);
    }
}
