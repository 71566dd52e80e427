//! What is said of words that annotations add to a page.

use super::page::PageText;
use crate::model::code::Code;
use crate::model::place::Place;
use crate::model::warning::Warning;
use crate::words::fold;

/// The words that are quoted, in characters.
const SAMPLE: usize = 80;

/// For each page with form fields, and for each with notes or stamps.
pub fn warnings(pages: &[PageText]) -> Vec<Warning> {
    (1u32..)
        .zip(pages)
        .flat_map(|(number, page)| [true, false].map(|is_field| warning(number, page, is_field)))
        .flatten()
        .collect()
}

fn warning(number: u32, page: &PageText, is_field: bool) -> Option<Warning> {
    let runs = page.added.iter().filter(|added| added.is_field == is_field).flat_map(|added| added.runs.clone());
    let words: Vec<&str> = runs.filter_map(|index| page.runs.get(index)).map(|run| page.str(run)).collect();
    let words = fold(&words.join(" "));
    if !words.chars().any(char::is_alphanumeric) {
        return None;
    }
    let sample: String = words.chars().take(SAMPLE).collect();
    let (code, what) = match is_field {
        true => (Code::FieldsRead, "form fields"),
        false => (Code::NotesRead, "notes or stamps that were laid on the page"),
    };
    let message = format!("page {number} has words of {what}; they were read with the rest of the page");
    Some(Warning::new(code, message).at(Place::on_page(number)).printed([sample]))
}
