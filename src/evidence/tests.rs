//! Matching, on documents with letters six points apart, in lines of 40 letters every 12 points.

use super::annotate;
use super::claim::Claim;
use super::entry::EvidenceEntry;
use super::find::Finder;
use crate::model::document::{Block, Document, Node};
use crate::model::glyph::Glyph;
use crate::model::place::Place;
use crate::model::report::{BareValue, Report};
use crate::model::trace::Trace;
use crate::words::letters;
use std::sync::Arc;

const LINE: usize = 40;

/// The letters of a block whose first line is at this height.
fn placed(text: &str, page: u32, top: f32) -> Vec<Glyph> {
    let starts = text.split_whitespace().flat_map(|word| letters(word).enumerate().map(|(at, _)| at == 0));
    let letter = |(at, (character, begins_word)): (usize, (char, bool))| {
        let (x, y) = ((at % LINE) as f32 * 6.0, top - (at / LINE) as f32 * 12.0);
        Glyph { character, begins_word, page, frame: [x, y, x + 6.0, y + 10.0] }
    };
    letters(text).zip(starts).enumerate().map(letter).collect()
}

/// A block for each text on its page, one below the other, and their places; "12.|Text" has a label.
fn document(texts: &[(u32, &str)]) -> (Trace, Vec<Place>) {
    let block = |(at, (page, text)): (usize, &(u32, &str))| {
        let (label, words) = text.split_once('|').map_or((None, *text), |(label, words)| (Some(label), words));
        let letters = placed(&text.replace('|', " "), *page, 700.0 - 40.0 * at as f32);
        let label = label.map(str::to_string);
        Node::Text(Block { text: words.into(), label, place: Place::on_page(*page), letters, ..Block::default() })
    };
    let mut document = Document { nodes: texts.iter().enumerate().map(block).collect(), ..Document::default() };
    let running = "Inspection of Fenmoor";
    document.letters = [1, 2].iter().flat_map(|page| placed(running, *page, 20.0)).collect();
    let trace = Trace::take(&mut document);
    let places = document.nodes.iter().filter_map(|node| if let Node::Text(b) = node { Some(b.place) } else { None });
    (trace, places.collect())
}

fn found(trace: &Trace, place: Place, words: &str) -> Vec<EvidenceEntry> {
    Claim::new(String::new(), place, words).entries(&Finder::new(trace))
}

/// Page, words and left edge of each entry.
fn brief(entries: &[EvidenceEntry]) -> Vec<(u32, &str, f32)> {
    entries.iter().map(|entry| (entry.page, entry.printed.as_str(), entry.frame[0])).collect()
}

#[test]
fn words_are_whole_words_of_the_block() {
    let (trace, places) = document(&[(1, "goodness of good care"), (1, "good")]);
    assert_eq!(brief(&found(&trace, places[0], "good")), [(1, "good", 60.0)]);
    assert_eq!(brief(&found(&trace, places[1], "good")), [(1, "good", 0.0)]);
    assert_eq!(brief(&found(&trace, places[0], "“goodness”, of")), [(1, "“goodness”, of", 0.0)]);
}

#[test]
fn a_place_behind_words_skips_them() {
    let (trace, places) = document(&[(1, "The good start is good")]);
    assert_eq!(brief(&found(&trace, places[0], "good"))[0].2, 18.0);
    assert_eq!(brief(&found(&trace, places[0].behind("The good start is "), "good"))[0].2, 84.0);
}

#[test]
fn a_paragraph_over_a_page_break_has_a_box_on_each_page() {
    let (trace, places) =
        document(&[(1, "12.|Children are seen"), (1, "1 A note."), (2, "o|by workers"), (2, "13.|Others")]);
    let entries = found(&trace, places[0], "Children are seen by workers");
    assert_eq!(brief(&entries), [(1, "Children are seen", 12.0), (2, "by workers", 6.0)]);
}

#[test]
fn labels_and_titles_near_by_are_found() {
    let (trace, places) = document(&[(1, "Inspection of"), (1, "Westhaven"), (1, "services"), (1, "Good")]);
    assert_eq!(brief(&found(&trace, places[3], "services")), [(1, "services", 0.0)]);
    let title = found(&trace, places[0], "Inspection of Westhaven services");
    assert_eq!((title.len(), title[0].frame), (1, [0.0, 620.0, 72.0, 710.0]));
}

#[test]
fn words_without_an_anchor_must_stand_once_on_the_page() {
    let (trace, _) = document(&[(1, "Ann Fen"), (1, "Bo Alder"), (1, "Ann Fen"), (2, "Cy Moor")]);
    let on_first = |words| found(&trace, Place::on_page(1), words).len();
    assert_eq!([on_first("Bo Alder"), on_first("Ann Fen"), on_first("Cy Moor")], [1, 0, 0]);
}

#[test]
fn running_lines_are_found_where_they_are_shown() {
    let (trace, _) = document(&[(1, "Ann Fen"), (2, "Bo Alder")]);
    let entries = found(&trace, Place::on_page(2), "of Fenmoor");
    assert_eq!((brief(&entries), entries[0].frame[1]), (vec![(2, "of Fenmoor", 60.0)], 20.0));
}

#[test]
fn a_sentence_inside_a_paragraph_has_a_box_for_every_line() {
    let text = "Leaders in Fenmoor have made progress. Services were judged to be good in May last year. All is well.";
    let (trace, places) = document(&[(1, text)]);
    let entries = found(&trace, places[0], "Services were judged to be good in May last year.");
    assert_eq!(brief(&entries), [(1, "Services", 192.0), (1, "were judged to be good in May last year.", 0.0)]);
    let whole = found(&trace, places[0], text);
    assert_eq!((whole.len(), whole[0].frame), (1, [0.0, 688.0, 240.0, 710.0]));
}

#[test]
fn what_is_not_there_has_no_box() {
    let (trace, places) = document(&[(1, "Ann Fen")]);
    assert_eq!(found(&trace, places[0], "Bo Alder"), []);
    assert_eq!(found(&trace, places[0], ""), []);
    assert_eq!(found(&trace, Place::default(), "Ann Fen"), []);
}

#[test]
fn ligatures_are_compared_by_their_letters() {
    assert_eq!(letters("o\u{FB03}ce-\u{AD}work").collect::<String>(), "officework");
}

#[test]
fn text_has_lines_and_no_boxes() {
    let place = Place { line: Some(7), ..Place::default() };
    let theme = BareValue { value: "/theme".into(), printed: "care leavers".into(), place };
    let report = Report { bare_values: vec![theme], trace: Some(Arc::default()), ..Report::default() };
    let record = annotate(&report);
    assert_eq!(record["provider"]["evidence"], serde_json::json!([]));
    let line =
        serde_json::json!([{"value": "/theme", "page": null, "line": 7, "printed": "care leavers", "box": null}]);
    assert_eq!(record["evidence"], line);
}
