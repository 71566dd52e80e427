//! Names that differ from each other, as the outputs named after them must.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The names that were given, each with the number that the next of the same name may have.
#[derive(Debug, Default)]
pub struct Unused(HashMap<String, usize>);

impl Unused {
    /// Two files may have the same name, or names that differ only in case: "fenmoor.pdf", "fenmoor (2).pdf".
    pub fn unused(&mut self, name: &str) -> String {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        // outputs differ from each other only in the stem
        let mut number = *self.0.entry(stem.to_lowercase()).and_modify(|next| *next += 1).or_insert(1);
        if number == 1 {
            return name.to_owned();
        }
        // somebody may have packed a file of that name
        let free = loop {
            let free = format!("{stem} ({number})");
            match self.0.entry(free.to_lowercase()) {
                Entry::Occupied(_) => number += 1,
                Entry::Vacant(place) => {
                    place.insert(1);
                    break free;
                }
            }
        };
        self.0.insert(stem.to_lowercase(), number);
        if extension.is_empty() { free } else { format!("{free}.{extension}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_same_name_are_numbered() {
        let mut names = Unused::default();
        let named = ["a.pdf", "A.txt", "a.pdf", "b", "a (4).pdf", "a.pdf", "b"].map(|name| names.unused(name));
        assert_eq!(named, ["a.pdf", "A (2).txt", "a (3).pdf", "b", "a (4).pdf", "a (5).pdf", "b (2)"]);
    }
}
