//! Reports as script elements: all entries, the page's script, and all records.

use super::entry::IndexEntry;
use super::{page, steps};
use crate::emitter::facts::Facts;
use crate::emitter::format::{Emitter, Format, Piece, Setup, Summary};
use crate::emitter::spool::{Spool, spool};
use crate::model::report::Report;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use serde::Serialize;
use std::io::{self, Seek, Write};

pub(crate) const FORMAT: Format = Format {
    name: "html",
    extension: "html",
    other_extensions: &["htm"],
    description: "one web page that works offline: the grades of every authority or other provider, what got better or worse, and a search in the text of every report",
    tabular: false,
    workbook: false,
    binary: false,
    whole_run: true,
    evidence: false,
    render,
    open,
};

fn render(report: &Report, _setup: &Setup) -> io::Result<Piece> {
    let (entry, record) = (inert_json(&IndexEntry::new(report))?, packed(report)?);
    let mut bytes = Vec::new();
    steps::write_facts(report, &mut bytes)?;
    write!(
        bytes,
        "\n<script type=\"application/json\" class=\"entry\">{entry}</script>\n\
         <script type=\"application/octet-stream\" class=\"record\">{record}</script>\n"
    )?;
    Ok(Piece { bytes, rows: 0 })
}

/// A piece's facts, each a line, and its markup, which follows an empty line.
fn facts_and_markup(bytes: &[u8]) -> (&[u8], &[u8]) {
    let is_end = |at: &usize| bytes[*at] == b'\n' && (*at == 0 || bytes[at - 1] == b'\n');
    let end = (0..bytes.len()).find(is_end).unwrap_or(bytes.len());
    (&bytes[..end], bytes.get(end + 1..).unwrap_or_default())
}

/// An entry and the record, each of which is a line: JSON has no line breaks.
fn entry_and_record(markup: &[u8]) -> (&[u8], &[u8]) {
    let end = markup.iter().position(|byte| *byte == b'\n').map_or(markup.len(), |end| end + 1);
    markup.split_at(end)
}

/// JSON that can't end its script element or begin a comment in it: no `<` is left, wherever it came from.
fn inert_json(value: &impl Serialize) -> io::Result<String> {
    Ok(serde_json::to_string(value)?.replace('<', "\\u003c"))
}

/// The record as JSON, deflated (RFC 1951), in Base64.
fn packed(report: &Report) -> io::Result<String> {
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::default());
    deflated.write_all(&serde_json::to_vec(report)?)?;
    Ok(BASE64_STANDARD.encode(deflated.finish()?))
}

struct Html<'w> {
    out: Box<dyn Write + 'w>,
    /// For the comparisons, which need the reports of the whole run.
    facts: Facts,
    /// The records, which come after all entries.
    records: Spool,
}

fn open<'w>(mut out: Box<dyn Write + 'w>, _setup: &Setup) -> io::Result<Box<dyn Emitter + 'w>> {
    out.write_all(page::before_entries().as_bytes())?;
    Ok(Box::new(Html { out, facts: Facts::default(), records: spool() }))
}

impl Emitter for Html<'_> {
    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        let (facts, markup) = facts_and_markup(&piece.bytes);
        self.facts.keep_lines(facts)?;
        let (entry, record) = entry_and_record(markup);
        self.records.write_all(record)?;
        self.out.write_all(entry)
    }

    fn finish(mut self: Box<Self>) -> io::Result<Summary> {
        let steps = inert_json(&steps::steps(&mut self.facts)?)?;
        writeln!(self.out, "<script type=\"application/json\" id=\"changes\">{steps}</script>")?;
        self.out.write_all(page::before_records().as_bytes())?;
        self.records.rewind()?;
        io::copy(&mut self.records, &mut self.out)?;
        self.out.write_all(page::after_records().as_bytes())?;
        self.out.flush()?;
        Ok(Summary::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emitter::fixture::{self, emit};
    use crate::model::outline::{Paragraph, Section};
    use crate::model::report::Grade;
    use serde_json::Value;
    use std::io::Read;

    const HOSTILE: &str = "</script><script>alert(1)</script><!-- \u{2028}&\"'";

    /// The text of the script elements of this kind.
    fn scripts<'p>(page: &'p str, opened_by: &str) -> Vec<&'p str> {
        page.split(opened_by).skip(1).map(|rest| rest.split("</script>").next().unwrap()).collect()
    }

    fn entries(page: &str) -> Vec<Value> {
        let texts = scripts(page, "<script type=\"application/json\" class=\"entry\">");
        texts.into_iter().map(|text| serde_json::from_str(text).unwrap()).collect()
    }

    fn records(page: &str) -> Vec<Value> {
        let unpacked = |text: &str| {
            let mut json = String::new();
            let deflated = BASE64_STANDARD.decode(text).unwrap();
            flate2::read::DeflateDecoder::new(deflated.as_slice()).read_to_string(&mut json).unwrap();
            serde_json::from_str(&json).unwrap()
        };
        scripts(page, "<script type=\"application/octet-stream\" class=\"record\">").into_iter().map(unpacked).collect()
    }

    fn hostile() -> Report {
        let mut report = fixture::report();
        report.provider.name = Some(HOSTILE.into());
        report.source.file = HOSTILE.into();
        let paragraph = Paragraph { id: "p1".into(), text: HOSTILE.into(), ..Paragraph::default() };
        let section = Section { heading: Some(HOSTILE.into()), paragraphs: vec![paragraph], ..Section::default() };
        report.sections.push(section);
        report
    }

    #[test]
    fn every_report_is_an_entry_and_its_whole_record() {
        let page = emit(&FORMAT, &Setup::default(), &[fixture::report(), fixture::report()]);
        assert_eq!((entries(&page).len(), records(&page).len()), (2, 2));
        assert_eq!(records(&page)[1], serde_json::to_value(fixture::report()).unwrap());
        let place = |words: &str, last: bool| if last { page.rfind(words) } else { page.find(words) }.unwrap();
        assert!(place("class=\"entry\">", true) < place("<script type=\"module\" async>", false));
        assert!(place("const reports = ", false) < place("class=\"record\">", false));
        assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
    }

    #[test]
    fn hostile_words_stay_words() {
        let page = emit(&FORMAT, &Setup::default(), &[hostile()]);
        assert!(!page.contains("alert(1)</script>") && !page.contains("<!-- "));
        assert_eq!(entries(&page)[0]["provider"], HOSTILE);
        assert_eq!(entries(&page)[0]["file"], HOSTILE);
        assert_eq!(records(&page)[0]["sections"][1]["heading"], HOSTILE);
    }

    #[test]
    fn a_page_without_reports_is_whole() {
        let nothing = "<script type=\"application/json\" id=\"changes\">[]</script>\n";
        let around = page::before_entries() + nothing + &page::before_records() + &page::after_records();
        assert_eq!(emit(&FORMAT, &Setup::default(), &[]), around);
    }

    #[test]
    fn a_grade_is_compared_with_the_one_before_it() {
        let mut later = fixture::report();
        later.inspection.start = Some("2023-01-09".into());
        later.judgements[0].grade = Some(Grade::Good);
        later.source.file = "</script>.pdf".into();
        let page = emit(&FORMAT, &Setup::default(), &[later, fixture::report()]);
        let steps = scripts(&page, "<script type=\"application/json\" id=\"changes\">");
        let steps: Value = serde_json::from_str(steps[0]).unwrap();
        assert_eq!(steps.as_array().unwrap().len(), 1);
        assert_eq!((&steps[0]["file"], &steps[0]["direction"]), (&"</script>.pdf".into(), &"better".into()));
        assert_eq!(
            (&steps[0]["previous_grade"], &steps[0]["previous_start"]),
            (&"requires_improvement".into(), &"2019-02-25".into())
        );
    }
}
