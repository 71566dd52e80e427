//! Tests of whole lists; what is read inside them has tests beside it.

mod ends;
mod rows;

use super::lists::{Found, Lists};
use crate::framework::form::Recommends;
use crate::model::outline::{Paragraph, Section};
use crate::model::place::Place;
use crate::model::report::{Priority, Recommendation, Scope, Timescale};
use crate::parser::lists::form::Form;
use crate::recognise::heading::Vocabulary;

fn paragraph(id: u32, number: Option<u32>, bullet: bool, text: &str) -> Paragraph {
    Paragraph { id: format!("p{id}"), number, bullet, text: text.into(), ..Paragraph::default() }
}

fn bullet(text: &str) -> Paragraph {
    Paragraph { bullet: true, text: text.into(), ..Paragraph::default() }
}

fn numbered(number: u32, text: &str) -> Paragraph {
    Paragraph { number: Some(number), ..plain(text) }
}

fn plain(text: &str) -> Paragraph {
    Paragraph { text: text.into(), ..Paragraph::default() }
}

fn section(heading: &str, paragraphs: Vec<Paragraph>) -> Section {
    Section { heading: Some(heading.into()), paragraphs, ..Section::default() }
}

fn above(heading: &str, sections: Vec<Section>) -> Section {
    Section { sections, ..section(heading, Vec::new()) }
}

fn read(recommends: Recommends, sections: &[Section]) -> Found {
    Lists::new(Form { vocabulary: Vocabulary::of_councils(), recommends }).read(sections, Scope::LocalAuthority)
}

fn recommendations(sections: &[Section]) -> Vec<Recommendation> {
    read(Recommends::SOMETIMES, sections).rows
}

fn texts(rows: &[Recommendation]) -> Vec<&str> {
    rows.iter().map(|row| row.text.as_str()).collect()
}

const FINDING: &str = "Most children in Fenmoor are seen by a social worker within a day of being referred.";
