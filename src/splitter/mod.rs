//! The document in reading order: layout tables unwrapped, contents pages removed, headings distinguished from
//! paragraphs, pieces split by page breaks joined, paragraphs numbered, sections nested.

mod boxes;
mod contents;
mod doubts;
mod flow;
mod headings;
mod joins;
pub mod letter;
mod lists;
mod matter;
mod notes;
mod numbering;
mod sections;

use crate::model::document::Node;
use crate::model::outline::Outline;
use crate::model::warning::Warning;
use crate::recognise::heading::Vocabulary;

/// Splits a document's nodes into its flow and its sections. Anything uncertain is a warning.
pub fn split(nodes: Vec<Node>, vocabulary: &Vocabulary) -> (Outline, Vec<Warning>) {
    let (nodes, footnotes) = notes::take_notes(nodes);
    let mut items = flow::unwrap(nodes, vocabulary);
    let listed = contents::take_contents(&mut items);
    lists::label(&mut items);
    letter::cut_title(&mut items);
    let titles: Vec<String> = listed.iter().map(|line| line.title.clone()).collect();
    headings::mark(&mut items, &titles, vocabulary);
    let mut items = joins::join(items);
    let letter = letter::frame(&items, vocabulary);
    letter::plain_signature(&mut items, letter);
    let matter = matter::bounds(&items, letter, vocabulary);
    let (numbered, mut warnings) = numbering::number(&items);
    let sections = sections::build(&items, &numbered, &matter, vocabulary);
    warnings.extend(contents::compare(&listed, &items));
    warnings.extend(doubts::doubts(&items, &numbered, &matter, vocabulary));
    (Outline { flow: items, sections, footnotes, letter }, warnings)
}
