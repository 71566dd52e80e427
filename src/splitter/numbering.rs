//! Paragraph numbers: 1..N once each, whatever the tags say; nested lists keep their own numbers in the text.

use crate::diagnostic::{Code, Warning};
use crate::model::document::{Block, Role};
use crate::model::outline::Item;

/// What a block of the flow is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A table or heading, or something else that is no paragraph.
    Other,
    /// A paragraph without number.
    Plain,
    /// A numbered paragraph.
    Numbered(u32),
    /// A bullet, or an item of a nested numbered list.
    Bullet,
}

/// Numbers that start again this much further right belong to a nested list, in points.
const NESTED: f32 = 8.0;

/// For every item of the flow, what it is; and a warning for each number that is left out or doubled.
pub fn number(items: &[Item]) -> (Vec<Kind>, Vec<Warning>) {
    let mut run = Run::default();
    let mut warnings = Vec::new();
    let kinds = items
        .iter()
        .map(|item| match item {
            Item::Text(block) if !matches!(block.role, Role::Heading(_)) => run.kind(block, &mut warnings),
            _ => Kind::Other,
        })
        .collect();
    (kinds, warnings)
}

/// The running count.
#[derive(Default)]
struct Run {
    last: u32,
    indent: Option<f32>,
}

impl Run {
    fn kind(&mut self, block: &Block, warnings: &mut Vec<Warning>) -> Kind {
        let Some(number) = block.number() else {
            return if block.label.is_some() { Kind::Bullet } else { Kind::Plain };
        };
        if number != self.last + 1 && !self.restarts(number, block) {
            if number <= self.last || number > self.last + 3 {
                return Kind::Bullet;
            }
            let message = format!("paragraph {} is followed by {number}", self.last);
            warnings.push(Warning::new(Code::NumberMissing, message).at(block.place));
        }
        self.last = number;
        self.indent = block.frame.map(|f| f.x0).or(self.indent);
        Kind::Numbered(number)
    }

    /// A new run of numbers begins with 1, no further right than the run before.
    fn restarts(&self, number: u32, block: &Block) -> bool {
        let nested = match (self.indent, block.frame) {
            (Some(indent), Some(frame)) => frame.x0 > indent + NESTED,
            _ => block.list_depth > 1,
        };
        number == 1 && self.last > 2 && !nested
    }
}
