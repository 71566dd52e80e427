//! Where the rows of a table without borders begin. What is printed in one row has one height, be it that of the first
//! lines or of the middles; a cell's lines have one distance; and a line breaks only where the next word has no room.

/// Heights that differ by less than this many sizes are the same.
const SAME_HEIGHT: f32 = 0.2;
/// The distances of a cell's lines differ by less than this many sizes.
const SAME_PITCH: f32 = 0.08;
/// The smallest distance of lines below each other in one cell, in sizes.
const LEAST_PITCH: f32 = 0.9;
/// A space, in sizes.
const SPACE: f32 = 0.25;
/// A row has no more lines than this.
const MOST_LINES: usize = 80;

/// What speaks against lines being a row, weighed: a label or value alone; label and value at other heights; lines farther
/// apart than those of a cell; a cell that begins in a sentence; a line that had room above, or begins anew.
const ALONE: f32 = 20.0;
pub(super) const MISALIGNED: f32 = 12.0;
const APART: f32 = 6.0;
const LABEL_GOES_ON: f32 = 6.0;
const VALUE_GOES_ON: f32 = 4.0;
const HAD_ROOM: f32 = 3.0;
const ANEW: f32 = 1.0;
/// How much less a line counts next to which there is nothing.
const ONE_SIDED: f32 = 0.1;

/// How the cells of a row are set against each other.
#[derive(Debug, Clone, Copy)]
pub(super) enum Aligned {
    /// By their first lines.
    Top,
    /// By their middles.
    Middle,
}

/// A piece of a line: what one cell has of it. Lengths have the unit of the size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'t> {
    /// The labels are in the first column.
    pub(super) column: usize,
    pub(super) text: &'t str,
    /// Where its text ends.
    pub(super) to: f32,
    /// The width of its first word.
    pub(super) first_word: f32,
    /// Its height; lines come from the top, so that heights fall.
    pub(super) y: f32,
    pub(super) size: f32,
}

impl Piece<'_> {
    fn begins_small(&self) -> bool {
        self.text.trim_start().starts_with(char::is_lowercase)
    }

    /// Whether its text begins in a sentence; web and mail addresses do not.
    fn begins_within(&self) -> bool {
        self.begins_small() && (self.text.trim().contains(' ') || !self.text.contains(['.', '@']))
    }
}

/// What all rows of a table share.
#[derive(Debug)]
pub(super) struct Measures {
    /// The largest distance of a cell's lines, in sizes.
    pitch: f32,
    /// Where each column's longest line ends.
    rights: Vec<f32>,
}

impl Measures {
    /// Those of a table, by its lines.
    pub(super) fn of(lines: &[Vec<Piece<'_>>], columns: usize) -> Measures {
        let mut rights = vec![f32::MIN; columns];
        let mut above: Vec<Option<f32>> = vec![None; columns];
        let mut pitch = f32::MAX;
        for piece in lines.iter().flatten() {
            let (Some(right), Some(above)) = (rights.get_mut(piece.column), above.get_mut(piece.column)) else {
                continue;
            };
            *right = right.max(piece.to);
            let down = above.replace(piece.y).map_or(f32::MAX, |above| (above - piece.y) / piece.size);
            pitch = if down >= LEAST_PITCH { pitch.min(down) } else { pitch };
        }
        Measures { pitch, rights }
    }

    /// The same with lines of a cell that may be so far apart.
    pub(super) fn with_pitch(self, pitch: f32) -> Measures {
        Measures { pitch, ..self }
    }

    /// Parts lines into rows: for each line whether it begins one, and what speaks against that.
    pub(super) fn part(&self, lines: &[Vec<Piece<'_>>], aligned: Aligned) -> (f32, Vec<bool>) {
        // for each number of first lines, the least cost and where the last row begins
        let mut best: Vec<(f32, usize)> = vec![(f32::MAX, 0); lines.len()];
        best.insert(0, (0.0, 0));
        for begin in 0..lines.len() {
            let before = best.get(begin).map_or(0.0, |known| known.0);
            let mut row = Built::default();
            for (end, line) in lines.iter().enumerate().skip(begin).take(MOST_LINES) {
                row.add(self, line);
                let cost = before + row.cost(aligned);
                // of ways that are alike the one with the most rows
                if let Some(known) = best.get_mut(end + 1).filter(|known| cost <= known.0) {
                    *known = (cost, begin);
                }
            }
        }
        let mut starts = vec![false; lines.len()];
        let mut at = lines.len();
        while at > 0 {
            at = best.get(at).map_or(0, |known| known.1).min(at - 1);
            starts.iter_mut().skip(at).take(1).for_each(|start| *start = true);
        }
        (best.last().map_or(0.0, |known| known.0), starts)
    }

    /// What speaks against a line of a cell going on with the one above: it begins anew, and its first word had room there.
    fn against(&self, above: &Piece<'_>, piece: &Piece<'_>) -> f32 {
        let right = self.rights.get(piece.column).copied().unwrap_or(f32::MIN);
        let had_room = above.to + SPACE * piece.size + piece.first_word < right;
        (if had_room { HAD_ROOM } else { 0.0 }) + if piece.begins_small() { 0.0 } else { ANEW }
    }
}

/// A row that grows line by line.
#[derive(Default)]
struct Built<'t> {
    /// The heights of the first and last line of label and value.
    heights: [Option<(f32, f32)>; 2],
    size: f32,
    /// The last piece of each column.
    last: Vec<Option<Piece<'t>>>,
    against: f32,
}

impl<'t> Built<'t> {
    fn add(&mut self, table: &Measures, line: &[Piece<'t>]) {
        let both = line.iter().any(|piece| piece.column == 0) && line.iter().any(|piece| piece.column > 0);
        for piece in line {
            self.size = self.size.max(piece.size);
            if let Some(heights) = self.heights.get_mut(usize::from(piece.column > 0)) {
                *heights = Some((heights.map_or(piece.y, |(top, _)| top), piece.y));
            }
            self.last.resize(self.last.len().max(piece.column + 1), None);
            let above = self.last.get_mut(piece.column).and_then(|last| last.replace(*piece));
            self.against += match above {
                Some(above) => {
                    let apart = above.y - piece.y > (table.pitch + SAME_PITCH) * piece.size;
                    table.against(&above, piece) * if both { 1.0 } else { ONE_SIDED } + if apart { APART } else { 0.0 }
                }
                None if !piece.begins_within() => 0.0,
                None if piece.column == 0 => LABEL_GOES_ON,
                None => VALUE_GOES_ON,
            };
        }
    }

    fn cost(&self, aligned: Aligned) -> f32 {
        let [Some(label), Some(value)] = self.heights else { return self.against + ALONE };
        let height = |(top, bottom): (f32, f32)| match aligned {
            Aligned::Top => top,
            Aligned::Middle => (top + bottom) / 2.0,
        };
        let apart = (height(label) - height(value)).abs() > SAME_HEIGHT * self.size;
        self.against + if apart { MISALIGNED } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of cells: their heights in sizes, a label or "", a value or "". A character is half as wide as high.
    fn rows(lines: &[(f32, &str, &str)], aligned: Aligned) -> Vec<bool> {
        let width = |text: &str| text.chars().count() as f32 * 0.5;
        let piece = |y: f32, column: usize, text: &'static str| Piece {
            column,
            text,
            to: width(text),
            first_word: width(text.split(' ').next().unwrap_or("")),
            y: -y,
            size: 1.0,
        };
        let line = |(y, label, value): &(f32, &str, &str)| {
            let both = [(0, label.to_string().leak() as &'static str), (1, value.to_string().leak())];
            both.into_iter().filter(|(_, text)| !text.is_empty()).map(|(at, text)| piece(*y, at, text)).collect()
        };
        let lines: Vec<Vec<Piece<'_>>> = lines.iter().map(line).collect();
        let (cost, starts) = Measures::of(&lines, 2).part(&lines, aligned);
        assert!(cost < MISALIGNED, "{cost}");
        starts
    }

    #[test]
    fn a_label_in_the_middle_of_two_lines_has_both() {
        let lines = [
            (0.0, "Inspection number", "10309417"),
            (1.2, "", "Childcare on Domestic Premises, Out of"),
            (1.8, "Type of provision", ""),
            (2.4, "", "School Care"),
            (3.6, "", "Early Years Register, Compulsory Childcare"),
            (4.2, "Registers", ""),
            (4.8, "", "Register, Voluntary Childcare Register"),
            (6.0, "Day care type", "Full day care"),
        ];
        assert_eq!(rows(&lines, Aligned::Middle), [true, true, false, false, true, false, false, true]);
    }

    #[test]
    fn a_value_in_the_middle_of_a_label_is_its_row() {
        let lines = [
            (0.0, "Leadership and management", "Good"),
            (1.2, "Effectiveness of the early years", ""),
            (1.8, "", "Inadequate"),
            (2.4, "provision", ""),
            (3.6, "Outcomes for children", "Good"),
            (4.8, "", "Requires"),
            (5.4, "Previous inspection", ""),
            (6.0, "", "improvement"),
        ];
        assert_eq!(rows(&lines, Aligned::Middle), [true, true, false, false, true, true, false, false]);
    }

    #[test]
    fn a_value_in_small_letters_begins_a_row_where_the_one_above_had_room() {
        let lines = [
            (0.0, "Telephone number", "01632 960498"),
            (1.2, "Website", "www.quarrylane.example"),
            (2.4, "Email address", "office@quarrylane.example"),
        ];
        assert_eq!(rows(&lines, Aligned::Top), [true; 3]);
    }

    #[test]
    fn lines_that_begin_anew_but_had_no_room_are_a_cells() {
        let lines = [
            (0.0, "Appropriate authority", "The governing body"),
            (1.5, "Chair of governing body", "Dame Philippa Dunn-Okoro"),
            (2.7, "", "and Sir Ambrose Kettle"),
            (4.2, "Headteacher", "Hester Vane"),
        ];
        assert_eq!(rows(&lines, Aligned::Top), [true, true, false, true]);
    }
}
