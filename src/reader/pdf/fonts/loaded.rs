//! The fonts of a document.

use super::font::Font;
use crate::limits::Measure;
use crate::reader::budget::Budget;
use hayro_syntax::object::Name;
use hayro_syntax::page::Resources;
use rustc_hash::FxHashMap;

/// The fonts of a document, each read once.
#[derive(Default)]
pub struct Fonts {
    /// By index.
    pub list: Vec<Font>,
    by_reference: FxHashMap<(u32, i32), u32>,
}

impl Fonts {
    /// The font with this name, read when it is first used.
    pub fn load(&mut self, name: &Name<'_>, resources: &Resources<'_>, budget: &mut Budget) -> Option<u32> {
        let reference = resources.fonts.get_ref(name).map(|r| (r.obj_number, r.gen_number));
        if let Some(index) = reference.and_then(|r| self.by_reference.get(&r)) {
            return Some(*index);
        }
        let dict = resources.get_font(name)?;
        if !budget.take(Measure::Fonts, 1) {
            return None;
        }
        let font = Font::new(&dict, budget);
        let index = u32::try_from(self.list.len()).ok()?;
        self.list.push(font);
        if let Some(reference) = reference {
            self.by_reference.insert(reference, index);
        }
        Some(index)
    }
}
