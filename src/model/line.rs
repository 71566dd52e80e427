//! Lines of text that remember where they are printed.

use super::place::Place;

/// A line, such as one of the title block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// Its words.
    pub text: String,
    /// Where it begins.
    pub place: Place,
    /// The column of the table that it is printed in, from 0; `None` outside tables.
    pub cell: Option<usize>,
}

impl Line {
    /// A line of text outside tables.
    pub fn new(text: impl Into<String>, place: Place) -> Self {
        Line { text: text.into(), place, cell: None }
    }

    /// The words from `start` to `end` (in bytes) as a separate line, without white space around them.
    pub fn part(&self, start: usize, end: usize) -> Line {
        let words = self.text.get(start..end).unwrap_or_default();
        let place = self.place.behind(self.text.get(..start).unwrap_or_default());
        Line { text: words.trim().to_string(), place, cell: self.cell }
    }
}

/// Lines joined with single spaces, where every word keeps its place.
#[derive(Debug, Clone, Default)]
pub struct Joined {
    /// The words.
    pub text: String,
    /// Where each line begins in `text`, in bytes, and on the page.
    starts: Vec<(usize, Place)>,
}

impl Joined {
    /// These lines in order.
    pub fn of<'l>(lines: impl IntoIterator<Item = &'l Line>) -> Self {
        let mut joined = Joined::default();
        lines.into_iter().for_each(|line| joined.push(line, " "));
        joined
    }

    /// Adds a line after this separator.
    pub fn push(&mut self, line: &Line, separator: &str) {
        if !self.text.is_empty() {
            self.text.push_str(separator);
        }
        self.starts.push((self.text.len(), line.place));
        self.text.push_str(line.text.trim());
    }

    /// Where the words at this position, in bytes, are printed.
    pub fn place_at(&self, at: usize) -> Place {
        let line = self.starts.iter().rev().find(|(start, _)| *start <= at);
        line.map_or_else(Place::default, |(start, place)| place.behind(self.text.get(*start..at).unwrap_or_default()))
    }

    /// Where a person's name is first printed, even if it is hyphenated across two lines.
    pub fn place_of_name(&self, name: &str) -> Place {
        let first = || name.split([' ', '-']).next().and_then(|word| self.text.find(word));
        self.place_at(self.text.find(name).or_else(first).unwrap_or(0))
    }

    /// Where these words are first printed; if nowhere, where the first line begins.
    pub fn place_of(&self, words: &str) -> Place {
        self.place_at(self.text.find(words).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_words_keep_their_places() {
        let lines =
            [Line::new("Inspection of Fenmoor local", Place::on_page(1)), Line::new("authority", Place::on_page(2))];
        let joined = Joined::of(&lines);
        assert_eq!(joined.text, "Inspection of Fenmoor local authority");
        assert_eq!(joined.place_of("authority").page, Some(2));
        assert_eq!(joined.place_of("Fenmoor").anchor.letters, 12);
    }
}
