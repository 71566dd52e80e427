//! Turns runs into blocks of text: spaces, line ends, raised footnote marks, weight and size.

use super::fonts::Font;
use super::page::{PageText, Run};
use crate::model::document::{Block, Frame, Role, Style};
use crate::model::glyph::Glyph;
use crate::model::place::Place;
use crate::reader::block::{is_label, label_block};
use crate::words::is_blank;
use crate::words::{fold, hyphens, trimmed};
use smallvec::SmallVec;

/// A gap between runs, in parts of the font size, that is a space even if no space is shown.
const WORD_GAP: f32 = 0.2;
/// A baseline that moves by this part of the font size begins a new line.
const LINE_STEP: f32 = 0.45;
/// Lines of a paragraph that are further apart than this many times their size have room for another's between them.
const FAR: f32 = 6.0;
/// Largest number of characters in a footnote mark.
const LONGEST_MARK: usize = 3;
/// A footnote mark is smaller than this part of the text's size, and higher by at least this part of it: Word prints
/// marks at two thirds of the size, a third of an em up.
const MARK_SIZE: f32 = 0.8;
const MARK_RISE: f32 = 0.1;
/// Lines more than this many line steps apart have a blank line between them, which makes two steps.
const BLANK_LINE: f32 = 1.5;
/// The step of lines where a block has shown none yet, in parts of the font size: Word's single spacing.
const SINGLE_STEP: f32 = 1.25;
/// How many sizes and colours of one block are counted; a block has two or three.
const MOST_STYLES: usize = 64;
/// Room for the text of a block, in bytes: most have less.
const USUAL_TEXT: usize = 256;

/// How often each value was seen; a block has one or two.
type Counts<T> = SmallVec<[(T, u32); 2]>;

/// Collects the runs of one block.
#[derive(Default)]
pub struct Typesetter {
    /// Whether the lines are known to be of one paragraph, however far apart they are.
    joined: bool,
    /// What came before a blank line inside the same tag.
    above: Vec<Typesetter>,
    text: String,
    first: Option<(u32, Frame)>,
    last: Option<Last>,
    /// Where the last words are, and the least step from one line to the next.
    words: Option<Last>,
    step: Option<f32>,
    sizes: Counts<f32>,
    colors: Counts<u32>,
    chars: u32,
    bold: u32,
    italic: u32,
    lines: u16,
    apart: bool,
    recognised: bool,
    /// A raised number at the very front: a footnote's own mark.
    front_mark: Option<String>,
    pending_mark: Option<Raised>,
    letters: Vec<Glyph>,
}

#[derive(Clone, Copy)]
struct Last {
    page: u32,
    x1: f32,
    y: f32,
    size: f32,
}

struct Raised {
    text: String,
    letters: Vec<Glyph>,
    end: Last,
}

impl Typesetter {
    /// Adds a run of this page (from 0).
    pub fn push(&mut self, page_number: u32, page: &PageText, run: &Run, fonts: &[Font]) {
        self.recognised |= page.recognised;
        self.push_text(page_number, page.str(run), run, fonts, page.letters(page_number, run));
    }

    /// Adds this text in place of a run, as required by ActualText.
    pub fn push_text(&mut self, page_number: u32, text: &str, run: &Run, fonts: &[Font], mut letters: Vec<Glyph>) {
        if self.is_below_blank_line(page_number, run, text) {
            let mut full = std::mem::take(self);
            self.above = std::mem::take(&mut full.above);
            self.above.push(full);
        }
        if self.first.is_none() {
            self.first = Some((page_number, Frame { x0: run.x0, y0: run.y, x1: run.x1, y1: run.y }));
            self.lines = 1;
            self.text.reserve(USUAL_TEXT);
        }
        if self.takes_mark(page_number, run, text, &letters) {
            return;
        }
        self.apart |= self.last.is_some_and(|last| is_apart(last, page_number, run)) && !is_blank(text);
        self.space(page_number, run, text);
        if let Some(first) = letters.first_mut() {
            first.begins_word = !self.text.ends_with(char::is_alphanumeric) || !text.starts_with(char::is_alphanumeric);
        }
        self.text.push_str(text);
        self.letters.append(&mut letters);
        self.weigh(run, text, fonts);
        self.widen(page_number, run);
        let here = Last { page: page_number, x1: run.x1, y: run.y, size: run.size };
        self.last = Some(here);
        if !is_blank(text) {
            self.measure_step(here);
        }
    }

    /// Two line breaks inside one tag look like two paragraphs, and are: a sentence ends, a line is left blank, and
    /// what follows doesn't go on in lower case.
    fn is_below_blank_line(&self, page: u32, run: &Run, text: &str) -> bool {
        let Some(words) = self.words.filter(|words| words.page == page) else { return false };
        let step = self.step.unwrap_or(SINGLE_STEP * words.size);
        let begins = !self.joined && text.trim_start().starts_with(|c: char| !c.is_lowercase());
        begins && words.y - run.y > BLANK_LINE * step && ends_sentence(&self.text)
    }

    fn measure_step(&mut self, here: Last) {
        let step = self.words.filter(|words| words.page == here.page).map(|words| words.y - here.y);
        let step = step.filter(|step| *step > LINE_STEP * here.size);
        self.step = self.step.into_iter().chain(step).reduce(f32::min);
        self.words = Some(here);
    }

    /// Small raised digits directly after a word are a footnote mark, not text; at the front of a block they are
    /// the footnote's own. Word prints them at two thirds of the size, a third of an em up.
    fn takes_mark(&mut self, page: u32, run: &Run, text: &str, letters: &[Glyph]) -> bool {
        let digits = trimmed(text);
        let marks = !digits.is_empty()
            && digits.len() <= LONGEST_MARK
            && digits.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '*');
        match self.last {
            Some(last) if marks && self.chars > 0 => {
                let same_line = (run.y - last.y).abs() < last.size;
                let raised = same_line && is_raised((run.size, run.y), (last.size, last.y));
                if raised {
                    // what is printed behind the mark is not apart from the word before it
                    self.last = Some(Last { x1: run.x1.max(last.x1), ..last });
                }
                raised
            }
            None if marks && self.pending_mark.is_none() => {
                let end = Last { page, x1: run.x1, y: run.y, size: run.size };
                self.pending_mark = Some(Raised { text: text.to_string(), letters: letters.to_vec(), end });
                true
            }
            None if digits.is_empty() => self.pending_mark.is_some(),
            None => {
                self.settle_mark(run);
                false
            }
            _ => false,
        }
    }

    /// Decides, at the first word, whether the digits before it were raised.
    fn settle_mark(&mut self, run: &Run) {
        let Some(mark) = self.pending_mark.take() else { return };
        if is_raised((mark.end.size, mark.end.y), (run.size, run.y)) {
            self.front_mark = Some(mark.text.trim().to_string());
        } else {
            self.text.push_str(&mark.text);
            self.letters.extend(mark.letters);
            self.last = Some(mark.end);
        }
    }

    fn space(&mut self, page: u32, run: &Run, text: &str) {
        let Some(last) = self.last else { return };
        let new_line =
            last.page != page || (run.y - last.y).abs() > LINE_STEP * last.size.max(run.size) && run.x0 < last.x1;
        let spaced = self.text.chars().next_back().is_none_or(char::is_whitespace)
            || text.chars().next().is_none_or(char::is_whitespace);
        if new_line {
            self.lines = self.lines.saturating_add(1);
            hyphens::next_line(&mut self.text, text);
        } else if !spaced && run.x0 - last.x1 > WORD_GAP * run.size {
            self.text.push(' ');
        }
    }

    fn weigh(&mut self, run: &Run, text: &str, fonts: &[Font]) {
        let count = count_printed(text);
        self.chars += count;
        if let Some(font) = fonts.get(run.font as usize) {
            self.bold += if font.bold { count } else { 0 };
            self.italic += if font.italic { count } else { 0 };
        }
        add(&mut self.sizes, (run.size * 2.0).round() / 2.0, count);
        add(&mut self.colors, run.color, count);
    }

    fn widen(&mut self, page: u32, run: &Run) {
        if let Some((first_page, frame)) = &mut self.first
            && *first_page == page
        {
            frame.y0 = frame.y0.min(run.y);
            frame.y1 = frame.y1.max(run.y);
            frame.x0 = frame.x0.min(run.x0);
            frame.x1 = frame.x1.max(run.x1);
        }
    }

    /// For lines of which it is known whether they are of one paragraph.
    pub fn of_paragraph(joined: bool) -> Self {
        Typesetter { joined, ..Typesetter::default() }
    }

    /// The blocks: one, unless lines were left blank.
    pub fn finish_all(mut self, role: Role, list_depth: u8) -> impl Iterator<Item = Block> {
        let above = std::mem::take(&mut self.above);
        above.into_iter().chain([self]).filter_map(move |part| part.finish(role, None, list_depth))
    }

    /// Whether this is more than a number or bullet that labels an item.
    pub fn is_words(&self) -> bool {
        let text = self.text.trim();
        !text.is_empty() && !is_label(text)
    }

    /// The block, with its label separated; `None` if it has no words.
    pub fn finish(self, role: Role, label: Option<String>, list_depth: u8) -> Option<Block> {
        let (first_page, frame) = self.first?;
        let (mut text, mut letters) = (self.text, self.letters);
        if let Some(mark) = self.pending_mark {
            text.push_str(&mark.text);
            letters.extend(mark.letters);
        }
        let text = fold(&text);
        if text.is_empty() && label.as_deref().is_none_or(str::is_empty) {
            return None;
        }
        let last_page = self.last.map_or(first_page, |l| l.page);
        let share = |part: u32| part as f32 / self.chars.max(1) as f32;
        let role = if self.front_mark.is_some() && !matches!(role, Role::Heading(_)) { Role::Note } else { role };
        let mut block = Block {
            role,
            text,
            label: self.front_mark.or(label),
            place: Place::on_page(first_page + 1),
            page_end: Some(last_page + 1),
            style: Style {
                size: most(&self.sizes),
                bold: share(self.bold),
                italic: share(self.italic),
                color: most(&self.colors),
                lines: self.lines,
                recognised: self.recognised,
            },
            frame: Some(frame),
            list_depth,
            apart: self.apart,
            letters,
            ..Block::default()
        };
        label_block(&mut block);
        Some(block)
    }
}

/// How many characters aren't white space. Most text is ASCII, whose bytes are counted many at once.
fn count_printed(text: &str) -> u32 {
    if text.is_ascii() {
        let printed =
            |bytes: &[u8]| bytes.iter().map(|byte| u8::from(!matches!(byte, b'\t'..=b'\r' | b' '))).sum::<u8>();
        return text.as_bytes().chunks(usize::from(u8::MAX)).map(|bytes| u32::from(printed(bytes))).sum();
    }
    text.chars().filter(|c| !c.is_whitespace()).count() as u32
}

/// Whether a run is above the line before it, or so far below that other text fits between.
fn is_apart(last: Last, page: u32, run: &Run) -> bool {
    let size = last.size.max(run.size);
    let down = last.y - run.y;
    last.page == page && (down < -LINE_STEP * 2.0 * size || down > FAR * size)
}

fn ends_sentence(text: &str) -> bool {
    let closers = |c: char| c.is_whitespace() || matches!(c, '’' | '”' | '"' | '\'' | ')' | ']');
    text.trim_end_matches(closers).ends_with(['.', '?', '!', ':'])
}

/// Whether digits with this size and baseline are raised next to text with that size and baseline.
fn is_raised((size, y): (f32, f32), (text_size, text_y): (f32, f32)) -> bool {
    size < MARK_SIZE * text_size && y > text_y + MARK_RISE * text_size
}

fn add<T: PartialEq>(counts: &mut Counts<T>, value: T, count: u32) {
    let known = counts.len();
    match counts.iter_mut().find(|(v, _)| *v == value) {
        Some((_, n)) => *n += count,
        None if known < MOST_STYLES => counts.push((value, count)),
        None => {}
    }
}

fn most<T: Copy + Default>(counts: &[(T, u32)]) -> T {
    counts.iter().max_by_key(|(_, n)| *n).map(|(v, _)| *v).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::pdf::page::Marked;

    fn run(y: f32, size: f32, text: &str) -> Run {
        let (x0, x1) = (50.0, 50.0 + text.len() as f32);
        let (marked, color) = (Marked::None, 0);
        Run { marked, stream: 0, text: 0..0, x0, x1, y, y1: y, turn: 0.0, size, font: 0, color }
    }

    /// The blocks of lines with these baselines.
    fn set(lines: &[(f32, &str)]) -> Vec<String> {
        let mut setter = Typesetter::default();
        for (y, text) in lines {
            setter.push_text(0, text, &run(*y, 12.0, text), &[], Vec::new());
        }
        setter.finish_all(Role::Paragraph, 0).map(|block| block.text).collect()
    }

    /// Text recognition gives nearly every word a size of its own.
    #[test]
    fn the_size_of_most_text_counts_however_many_there_are() {
        let mut setter = Typesetter::default();
        let small = (0..=MOST_STYLES).map(|at| (9.0 + 0.001 * at as f32, "a "));
        for (size, text) in small.chain([(12.0, "Children who need help and protection get it. "); 9]) {
            setter.push_text(0, text, &run(700.0, size, text), &[], Vec::new());
        }
        let block = setter.finish_all(Role::Paragraph, 0).next();
        assert_eq!(block.map(|block| block.style.size), Some(12.0));
    }

    #[test]
    fn a_blank_line_inside_a_tag_parts_paragraphs() {
        let box_of_outcome = [
            (700.0, "Arrangements lead to"),
            (686.0, "inconsistent experiences. "),
            (672.0, " "),
            (658.0, "The next inspection will be"),
            (644.0, "within three years. "),
        ];
        let paragraphs =
            ["Arrangements lead to inconsistent experiences.", "The next inspection will be within three years."];
        assert_eq!(set(&box_of_outcome), paragraphs);
        assert_eq!(set(&[(700.0, "Plans are weak."), (672.0, "Leaders know.")]), ["Plans are weak.", "Leaders know."]);
    }

    #[test]
    fn other_wide_gaps_part_none() {
        for (open, rest) in [
            ("Area inspection of", "Fenmoor"),   // a title over two lines
            ("Plans are weak.", "and are late"), // what goes on in lower case
        ] {
            assert_eq!(set(&[(700.0, open), (672.0, rest)]), [format!("{open} {rest}")]);
        }
        // lines that are all one and a half lines apart
        let wide = [(700.0, "Plans are weak."), (679.0, "Leaders know."), (658.0, "Staff leave.")];
        assert_eq!(set(&wide), ["Plans are weak. Leaders know. Staff leave."]);
    }
}
