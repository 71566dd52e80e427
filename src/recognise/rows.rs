//! Headings inside paragraphs of text: a tool that pulls text out of a PDF leaves no blank line around them, so the
//! form's own words on a line, or on a few, are the only sign.

use super::actions::{is_body, opens_action};
use super::framework::recognise;
use super::front;
use super::grade;
use super::heading::Vocabulary;
use super::timescale::is_timescale;
use super::title::is_title;
use crate::framework::Remit;
use crate::framework::headings::Holds;
use crate::model::document::{Block, Node, Role};
use crate::model::line::Line;
use crate::words::{Pattern, ends_within, hyphens, key, pattern};

/// A heading takes no more lines than this.
const MOST_ROWS: usize = 4;
/// A heading is no longer, in bytes.
const LONGEST: usize = 220;
/// A salutation is in the first 80 paragraphs.
const FRONT: usize = 80;
/// A title is in the first paragraphs.
const TITLE_FRONT: usize = 30;
const SALUTATION: &str = "Dear ";
/// The header of a table of actions is no longer, in bytes.
const LONGEST_HEADER: usize = 80;
/// A heading at the end of a paragraph is shorter, in bytes, and has no more words.
const SHORT: usize = 70;
const MOST_WORDS: usize = 10;
/// A line of the form's own words with so many of them is a heading even where a sentence is cut before it.
const LEAST_WORDS: usize = 4;
/// An area's number has no more bytes.
const LONGEST_NUMBER: usize = 4;
/// Footnotes have marks of up to so many digits.
const MOST_DIGITS: usize = 2;

/// Makes paragraphs of their own of the headings among the lines of other paragraphs.
pub fn part(nodes: &mut Vec<Node>) {
    if !nodes.iter().any(|node| matches!(node, Node::Text(block) if block.rows.len() > 1)) {
        return;
    }
    let is_letter = nodes.iter().take(FRONT).any(salutes);
    let other = recognise(&front::lines(nodes), nodes).framework.filter(|framework| framework.remit != Remit::Council);
    let mut parter = Parter {
        vocabulary: other.map_or(Vocabulary::of_councils(), Vocabulary::of),
        in_actions: false,
        in_address: is_letter,
        in_title: true,
        labelled: other.is_some(),
    };
    let mut parted = Vec::with_capacity(nodes.len());
    for (at, node) in nodes.drain(..).enumerate() {
        parter.in_title = at < TITLE_FRONT;
        match node {
            Node::Text(block) if block.rows.len() > 1 => {
                parted.extend(parter.pieces(block).into_iter().map(Node::Text))
            }
            Node::Text(block) => {
                parter.pass(&block.text);
                parted.push(Node::Text(block));
            }
            Node::Table(table) => parted.push(Node::Table(table)),
        }
    }
    *nodes = parted;
}

/// Goes through a document's paragraphs.
struct Parter {
    vocabulary: &'static Vocabulary,
    /// Whether the last heading is that of a table of actions.
    in_actions: bool,
    /// Whether a letter's salutation is still to come.
    in_address: bool,
    /// Whether the title may still come.
    in_title: bool,
    /// Whether the form prints its details as lines of label and value.
    labelled: bool,
}

impl Parter {
    /// Notes a heading.
    fn pass(&mut self, text: &str) {
        self.in_address &= !text.starts_with(SALUTATION);
        let key = key(text);
        let holds = self.vocabulary.holds(&key).filter(|_| self.vocabulary.is_heading(&key));
        if let Some(holds) = holds {
            let actions = matches!(holds, Holds::Improvements | Holds::PriorityActions);
            self.in_actions = actions && key.starts_with("area");
        }
    }

    /// Whether something else begins at a line that is no heading: a row of a table, an addressee, the title.
    fn begins_piece(&self, rows: &[Line], from: usize, at: usize) -> bool {
        self.in_actions && opens_row(rows, from, at)
            || self.in_address && opens_addressee(rows, at)
            || self.labelled && opens_detail(rows, at)
            || self.in_title
                && rows.get(at).is_some_and(|row| row.text.starts_with(char::is_uppercase) && is_title(&row.text))
    }

    /// A block in pieces: its headings and the rows of a table of actions, and what is between them.
    fn pieces(&mut self, block: Block) -> Vec<Block> {
        let mut pieces: Vec<Block> = Vec::new();
        let (mut from, mut at) = (0, 0);
        while at < block.rows.len() {
            let below = at > 0 && at == from;
            let count = heading_at(&block.rows, at, below, self.vocabulary);
            if count > 0 {
                pieces.extend(piece(&block, from, at));
                self.pass(&joined(block.rows.get(at..at + count).unwrap_or_default()));
                pieces.extend(piece(&block, at, at + count).map(plain));
                from = at + count;
            } else if at > from && self.begins_piece(&block.rows, from, at) {
                pieces.extend(piece(&block, from, at));
                from = at;
            }
            at += count.max(1);
        }
        if pieces.is_empty() {
            pieces.push(block);
        } else {
            pieces.extend(piece(&block, from, block.rows.len()));
        }
        pieces
    }
}

/// "Unique reference number (URN): 2500001"
static DETAIL: Pattern = pattern(r"^[A-Z][^.,;:]{2,60}:(?: \S|$)");

/// Whether a line begins with a label.
fn opens_detail(rows: &[Line], at: usize) -> bool {
    rows.get(at).is_some_and(|row| DETAIL.is_match(&row.text))
}

/// Whether a line of a block is a letter's salutation.
fn salutes(node: &Node) -> bool {
    let Node::Text(block) = node else { return false };
    block.text.starts_with(SALUTATION) || block.rows.iter().any(|row| row.text.starts_with(SALUTATION))
}

/// "Ann Fen, Director of Public Health": the next addressee.
static ADDRESSEE: Pattern = pattern(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|Councillor|Professor)\s+)?(?<first>\p{Lu}[\p{L}'’-]+)(?:\s+\p{Lu}[\p{L}.'’-]*){1,2}(?:\s+(?:QPM|OBE|CBE|MBE|BEM))?,\s",
).with(&[","]);

/// Words of offices and bodies, which no addressee's line begins with.
const OFFICES: [&str; 14] = [
    "Adult",
    "Adults",
    "Child",
    "Children",
    "Children’s",
    "Clinical",
    "Community",
    "County",
    "Health",
    "NHS",
    "National",
    "Public",
    "Social",
    "Youth",
];

/// Whether another addressee begins at this line.
fn opens_addressee(rows: &[Line], at: usize) -> bool {
    let own = rows.get(at).map_or("", |row| row.text.as_str());
    let before = at.checked_sub(1).and_then(|before| rows.get(before)).map_or("", |row| row.text.as_str());
    let named = ADDRESSEE.captures(own).and_then(|found| found.name("first"));
    named.is_some_and(|first| !OFFICES.contains(&first.as_str())) && !runs_into(before, own)
}

/// A heading's block.
fn plain(block: Block) -> Block {
    Block { label: None, role: Role::Paragraph, list_depth: 0, ..block }
}

/// The names of responsible bodies take up to this many lines.
const BODY_LINES: usize = 12;

/// Whether a row of a table of actions, or one of its cells, begins at this line; the block goes back to `from`.
fn opens_row(rows: &[Line], from: usize, at: usize) -> bool {
    let before = rows.get(at - 1).map_or("", |row| row.text.trim_end());
    let two = joined(rows.get(at..rows.len().min(at + 2)).unwrap_or_default());
    let in_body = || at - from <= BODY_LINES && is_body(&joined(rows.get(from..at).unwrap_or_default()));
    let ended = before.ends_with(['.', '”', ')']);
    let own = rows.get(at).map_or("", |row| row.text.as_str());
    (ended || in_body()) && !is_body(own) && opens_action(&two) || ended && is_body(own)
}

/// Lines as one text.
fn joined(rows: &[Line]) -> String {
    let mut text = String::new();
    for row in rows {
        hyphens::next_line(&mut text, &row.text);
        text.push_str(&row.text);
    }
    text
}

/// These lines of a block; only the piece with its first line keeps the label.
pub(super) fn piece(block: &Block, from: usize, to: usize) -> Option<Block> {
    let rows = block.rows.get(from..to)?;
    let first = rows.first()?;
    let mut piece = Block { text: joined(rows), rows: rows.to_vec(), ..block.clone() };
    piece.style.lines = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    if from > 0 {
        (piece.label, piece.role, piece.list_depth, piece.place) = (None, Role::Paragraph, 0, first.place);
    }
    Some(piece)
}

/// How many lines from here on are a heading: 0 if none is.
fn heading_at(rows: &[Line], at: usize, below: bool, vocabulary: &Vocabulary) -> usize {
    let begins = |row: &&Line| row.text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let Some(first) = rows.get(at).filter(begins) else { return 0 };
    let salutation = first.text.starts_with(SALUTATION) && first.text.len() < SHORT;
    if salutation || below && grade::exact(&first.text).is_some() {
        return 1;
    }
    if at > 0 && at + 1 == rows.len() && is_last_heading(rows, at) {
        return 1;
    }
    let before = at.checked_sub(1).and_then(|before| rows.get(before));
    let cut_in = before.is_some_and(|before| runs_into(&before.text, &first.text));
    if cut_in && first.text.split(' ').count() < LEAST_WORDS {
        return 0;
    }
    let is_whole = |count: usize| at > 0 || count < rows.len();
    let fits = |count: &usize| {
        let lines = rows.get(at..at + count);
        lines.is_some_and(|lines| is_whole(*count) && is_heading(lines, rows.get(at + count), vocabulary))
    };
    (1..=MOST_ROWS).rev().find(fits).unwrap_or(0)
}

/// Whether a sentence goes on in the next line: it has no end, and its last word ends none.
fn runs_into(line: &str, next: &str) -> bool {
    line.ends_with([',', '(']) || ends_within(line) || next.starts_with(char::is_lowercase)
}

fn is_heading(rows: &[Line], next: Option<&Line>, vocabulary: &Vocabulary) -> bool {
    if next.is_some_and(|next| next.text.starts_with(char::is_lowercase)) {
        return false;
    }
    let mut text = String::new();
    for row in rows {
        if text.len() + row.text.len() > LONGEST {
            return false;
        }
        text.push_str(if text.is_empty() { "" } else { " " });
        text.push_str(&row.text);
    }
    let bare = without_mark(&text);
    let bare = if bare.starts_with(|c: char| c.is_ascii_digit()) { after_number(bare) } else { bare };
    !bare.ends_with(['.', ',', ';'])
        && grade::exact(bare).is_none()
        && (vocabulary.is_heading(&key(bare)) || vocabulary.is_judged(bare) || stands_alone(bare))
}

/// The words after an area's number, such as "2.1 Adoption performance"; the text itself if it has none.
fn after_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    rest.strip_prefix(' ').filter(|_| text.len() - rest.len() <= LONGEST_NUMBER).unwrap_or(text)
}

/// Whether the last line of a block is the heading of what follows: a short line without an end, below an end.
fn is_last_heading(rows: &[Line], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| rows.get(before)).map_or("", |row| row.text.trim_end());
    let Some(own) = rows.get(at).map(|row| row.text.trim_end()) else { return false };
    let words = own.split(' ').count();
    let quoted = own.matches(['‘', '“']).count() >= usize::from(own.ends_with(['’', '”']));
    let bare =
        quoted && !own.contains([',', ';', ':', '(', ')', '.', '@', '/']) && own.chars().all(|c| !c.is_ascii_digit());
    before.ends_with('.')
        && own.starts_with(char::is_uppercase)
        && own.len() < SHORT
        && (2..=MOST_WORDS).contains(&words)
        && bare
        && !own.ends_with(['?', '!'])
}

/// Whether a line is never part of a sentence: a timescale above a list, the header of a table of actions.
fn stands_alone(text: &str) -> bool {
    let judged = ["The overall judgement ", "The judgement ", "Children’s services in "]
        .iter()
        .any(|opening| text.starts_with(opening) && grade::at_end(text).is_some());
    let findings = text.strip_prefix("Inspection findings ").is_some_and(|rest| rest.starts_with(['–', '-', '—']));
    judged || findings || is_timescale(text) || text.len() < LONGEST_HEADER && key(text).starts_with("responsible bod")
}

/// A heading without the footnote's mark that is glued to it: "What needs to improve?1".
pub fn without_mark(text: &str) -> &str {
    let text = text.trim_end();
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let glued = bare.ends_with(|c: char| c.is_lowercase() || matches!(c, '?' | ')'));
    let digits = text.len() - bare.len();
    if glued && (1..=MOST_DIGITS).contains(&digits) { bare } else { text }
}

#[cfg(test)]
mod tests;
