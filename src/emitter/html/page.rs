//! The page around the reports: its markup, style and script. A strict policy allows style and script by their hashes.

use super::form_data;
use crate::framework::scale::{WORDS, Word};
use crate::model::report::Grade;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

const MARKUP: &str = include_str!("page/page.html");

/// What the page looks like.
const STYLE: &str = concat!(
    include_str!("page/base.css"),
    include_str!("page/grades.css"),
    include_str!("page/grid.css"),
    include_str!("page/glance.css"),
    include_str!("page/chart.css"),
    include_str!("page/report.css"),
    include_str!("page/compare.css"),
    include_str!("page/search.css"),
    include_str!("page/print.css"),
);

/// What the page does: one module, in several small files, each of which uses those before it when it starts.
const SCRIPT: &str = concat!(
    include_str!("page/dom.js"),
    include_str!("page/words.js"),
    include_str!("page/names.js"),
    include_str!("page/data.js"),
    include_str!("page/inspections.js"),
    include_str!("page/areas.js"),
    include_str!("page/rows.js"),
    include_str!("page/filters.js"),
    include_str!("page/filter-form.js"),
    include_str!("page/picked.js"),
    include_str!("page/cells.js"),
    include_str!("page/grid.js"),
    include_str!("page/grid-notes.js"),
    include_str!("page/glance.js"),
    include_str!("page/chart.js"),
    include_str!("page/years.js"),
    include_str!("page/topics.js"),
    include_str!("page/history.js"),
    include_str!("page/csv.js"),
    include_str!("page/grid-csv.js"),
    include_str!("page/authority.js"),
    include_str!("page/compare.js"),
    include_str!("page/search-text.js"),
    include_str!("page/library.js"),
    include_str!("page/search.js"),
    include_str!("page/results.js"),
    include_str!("page/report-facts.js"),
    include_str!("page/report-grades.js"),
    include_str!("page/report.js"),
    include_str!("page/text.js"),
    include_str!("page/routes.js"),
    include_str!("page/controls.js"),
);

/// Everything before the first report's entry.
pub fn before_entries() -> String {
    filled(MARKUP.split_once("{entries}").map_or(MARKUP, |(start, _)| start))
}

/// What is between the last entry and the first record. The script is in it, so that a long page shows its rows while the
/// browser still reads the records.
pub fn before_records() -> String {
    let end = MARKUP.split_once("{entries}").map_or("", |(_, end)| end);
    filled(end.split_once("{records}").map_or(end, |(start, _)| start))
}

/// Everything after the last record.
pub fn after_records() -> String {
    filled(MARKUP.split_once("{records}").map_or("", |(_, end)| end))
}

fn filled(markup: &str) -> String {
    markup.replace("{policy}", &policy()).replace("{style}", STYLE).replace("{script}", &script())
}

/// The script with the words of all grades, and what is known of the forms and topics.
fn script() -> String {
    let grades: Map<String, Value> =
        (1..).zip(WORDS).map(|(rank, word)| (word.code.to_string(), shown(word, rank))).collect();
    SCRIPT
        .replace("{grades}", &Value::Object(grades).to_string())
        .replace("{frameworks}", &form_data::frameworks().to_string())
        .replace("{topics}", &form_data::topics().to_string())
}

/// A grade with its rank among all grades, its bars, which are four for the best, and whether councils are given it.
fn shown(word: &Word, rank: u32) -> Value {
    let has_bars = word.rank > 0 && !matches!(word.grade, Grade::Met | Grade::NotMet);
    let bars = if has_bars { 5u8.saturating_sub(word.rank) } else { 0 };
    json!({"words": word.title, "rank": rank, "bars": bars, "usual": !word.printed.is_empty()})
}

/// Nothing may be loaded from anywhere; only this style and this script are allowed (Content Security Policy Level 3).
fn policy() -> String {
    let (style, script) = (hash(STYLE), hash(&script()));
    format!("default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'")
}

/// An inline element's text as a policy refers to it.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the browser hashes: the text between the tags.
    fn between<'p>(page: &'p str, start: &str, end: &str) -> &'p str {
        page.split_once(start).unwrap().1.split_once(end).unwrap().0
    }

    #[test]
    fn the_policy_names_what_stands_in_the_page() {
        let page = before_entries() + &before_records() + &after_records();
        let style = hash(between(&page, "<style>", "</style>"));
        let script = hash(between(&page, "<script type=\"module\" async>", "</script>"));
        let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
        assert!(policy.contains(&style) && policy.contains(&script), "{policy}");
        assert!(!policy.contains("unsafe"));
    }

    #[test]
    fn nothing_is_loaded_and_no_markup_is_made_from_words() {
        for text in [MARKUP, STYLE, SCRIPT] {
            for forbidden in ["http:", "https:", "src=", "@import", "url(", "fetch(", "innerHTML", "outerHTML", "eval("]
            {
                assert!(!text.contains(forbidden), "{forbidden}");
            }
        }
    }

    #[test]
    fn no_placeholder_is_left() {
        let page = before_entries() + &before_records() + &after_records();
        for name in
            ["{policy}", "{style}", "{script}", "{entries}", "{records}", "{grades}", "{frameworks}", "{topics}"]
        {
            assert!(!page.contains(name), "{name}");
        }
    }
}
