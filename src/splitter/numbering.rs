//! Paragraph numbers: 1..N once each, whatever the tags say; nested lists keep their own numbers in the text.

use crate::model::code::Code;
use crate::model::document::{Block, Role};
use crate::model::outline::Item;
use crate::model::warning::Warning;

/// What a block of the flow is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// A table or heading, or something else that isn't a paragraph.
    Other,
    /// A paragraph without a number.
    Plain,
    /// A numbered paragraph.
    Numbered(u32),
    /// A bullet, or an item of a nested numbered list.
    Bullet,
}

/// Numbers that start again this much further right belong to a nested list, in points.
const NESTED: f32 = 8.0;

/// The kind of every item in the flow, and a warning for each gap and each repeated number.
pub fn number(items: &[Item]) -> (Vec<Numbering>, Vec<Warning>) {
    let mut run = Run::default();
    let mut warnings = Vec::new();
    let mut coming = items.iter().filter_map(paragraph).filter_map(Block::number).skip(1);
    let mut kind = |block: &Block| {
        let next = if block.number().is_some() { coming.next() } else { None };
        run.kind(block, next, &mut warnings)
    };
    let kinds = items.iter().map(|item| paragraph(item).map_or(Numbering::Other, &mut kind)).collect();
    (kinds, warnings)
}

fn paragraph(item: &Item) -> Option<&Block> {
    match item {
        Item::Text(block) if !matches!(block.role, Role::Heading(_)) => Some(block),
        _ => None,
    }
}

/// The running count.
#[derive(Default)]
struct Run {
    last: u32,
    /// The previous number, in whichever list.
    before: u32,
    indent: Option<f32>,
}

impl Run {
    /// What a block is; `next` is the next number that any block has.
    fn kind(&mut self, block: &Block, next: Option<u32>, warnings: &mut Vec<Warning>) -> Numbering {
        let Some(number) = block.number() else {
            return if block.label.is_some() { Numbering::Bullet } else { Numbering::Plain };
        };
        let before = std::mem::replace(&mut self.before, number);
        if number != self.last + 1 && !self.restarts(number, block) {
            let doubled = number == self.last && before == number && number > 1 && !self.is_nested(block);
            if !doubled && !self.goes_on(number, next, block) {
                return Numbering::Bullet;
            }
            warnings.push(if doubled { twice(block, number) } else { gap(block, self.last, number) });
        }
        self.last = number;
        self.indent = block.frame.map(|f| f.x0).or(self.indent);
        Numbering::Numbered(number)
    }

    /// A new run of numbers begins with 1, no further right than the previous run.
    fn restarts(&self, number: u32, block: &Block) -> bool {
        number == 1 && self.last > 2 && !self.is_nested(block)
    }

    /// The run continues after a small gap, or after a wide one if the numbers after it are consecutive.
    fn goes_on(&self, number: u32, next: Option<u32>, block: &Block) -> bool {
        let follows = next == Some(number + 1) && self.last > 2 && !self.is_nested(block);
        number > self.last && (number <= self.last + 3 || follows)
    }

    fn is_nested(&self, block: &Block) -> bool {
        match (self.indent, block.frame) {
            (Some(indent), Some(frame)) => frame.x0 > indent + NESTED,
            _ => block.list_depth > 1,
        }
    }
}

/// The numbers missing between two that follow each other in the text.
fn gap(block: &Block, last: u32, number: u32) -> Warning {
    let message = match number - last {
        2 => format!("paragraph {last} is followed by {number}; {} is missing", last + 1),
        _ => format!("paragraph {last} is followed by {number}; {} to {} are missing", last + 1, number - 1),
    };
    Warning::new(Code::NumberMissing, message).at(block.place).printed([last.to_string(), number.to_string()])
}

fn twice(block: &Block, number: u32) -> Warning {
    let message = format!("two consecutive paragraphs have the number {number}");
    Warning::new(Code::NumberDoubled, message).at(block.place).printed([number.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(numbers: &[u32]) -> (Vec<Numbering>, Vec<(Code, Vec<String>)>) {
        let block = |number: &u32| Block { label: Some(format!("{number}.")), ..Block::default() };
        let items: Vec<Item> = numbers.iter().map(block).map(Item::Text).collect();
        let (kinds, warnings) = number(&items);
        (kinds, warnings.into_iter().map(|w| (w.code, w.printed)).collect())
    }

    fn printed(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| word.to_string()).collect()
    }

    #[test]
    fn gaps_are_named_and_the_run_goes_on() {
        assert_eq!(read(&[1, 2, 4, 5]).1, [(Code::NumberMissing, printed(&["2", "4"]))]);
        let (kinds, warnings) = read(&[1, 2, 3, 12, 13]);
        assert_eq!((kinds[4], warnings), (Numbering::Numbered(13), vec![(Code::NumberMissing, printed(&["3", "12"]))]));
        assert_eq!(read(&[1, 2, 3, 40, 4]).1, []);
    }

    #[test]
    fn a_number_that_comes_twice_is_named() {
        assert_eq!(read(&[1, 2, 3, 3, 4]).1, [(Code::NumberDoubled, printed(&["3"]))]);
        // a separate list between two paragraphs
        assert_eq!(read(&[1, 2, 1, 2, 3]).1, []);
    }
}
