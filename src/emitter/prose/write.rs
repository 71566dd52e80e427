//! The sections of a report in order, with the marks of either format.

use super::front::front;
use super::markup::Markup;
use super::{markdown, plain};
use crate::emitter::format::{Emitter, Format, Piece, Setup, Summary};
use crate::model::outline::{Paragraph, Section, SectionRole};
use crate::model::place::Place;
use crate::model::report::Report;
use crate::words::folded;
use std::io::{self, Write};

pub(crate) const TEXT: Format = Format {
    name: "text",
    extension: "txt",
    other_extensions: &[],
    description: "the report's own text without front and end matter: headings, numbered paragraphs, bullets and tables; \
        reports are separated by a line with a form feed",
    tabular: false,
    workbook: false,
    binary: false,
    whole_run: false,
    evidence: false,
    render: |report, _| Ok(body(report)),
    open,
};

pub(crate) const MARKDOWN: Format = Format {
    name: "markdown",
    extension: "md",
    other_extensions: &["markdown"],
    description: "the whole document except its footnotes as Markdown, below a YAML block with its facts and judgements; if the \
        program reads this file again, it finds the same facts",
    tabular: false,
    workbook: false,
    binary: false,
    whole_run: false,
    evidence: false,
    render: |report, _| Ok(whole(report)),
    open,
};

/// The blocks of the body with an empty line between them, except between bullets.
fn body(report: &Report) -> Piece {
    let mut text = Blocks::default();
    sections(&report.sections, &plain::MARKUP, &|section| section.role == SectionRole::Body, &mut text);
    Piece { bytes: text.written.into_bytes(), rows: 0 }
}

/// Everything, so that what shows the facts is there when it is read again.
fn whole(report: &Report) -> Piece {
    let mut text = Blocks::default();
    text.push(&front(report), false);
    sections(&with_title(report), &markdown::MARKUP, &|_| true, &mut text);
    Piece { bytes: text.written.into_bytes(), rows: 0 }
}

/// The sections, with the title as the first one's heading if it begins the document.
fn with_title(report: &Report) -> Vec<Section> {
    let mut sections = report.sections.clone();
    if let Some(first) = sections.first_mut().filter(|first| first.heading.is_none()) {
        let titled =
            |paragraph: &Paragraph| report.framework.title.as_deref().map(folded) == Some(folded(&paragraph.text));
        if first.paragraphs.first().is_some_and(titled) {
            first.heading = Some(first.paragraphs.remove(0).text);
        }
    }
    sections
}

#[derive(Default)]
struct Blocks {
    written: String,
    /// Whether the last block is a bullet.
    bullet: bool,
}

impl Blocks {
    fn push(&mut self, block: &str, bullet: bool) {
        let follows = self.bullet && bullet || self.written.is_empty();
        if !follows {
            self.written.push('\n');
        }
        self.written.push_str(block);
        self.written.push('\n');
        self.bullet = bullet;
    }
}

fn sections(all: &[Section], markup: &Markup, wanted: &dyn Fn(&Section) -> bool, text: &mut Blocks) {
    for section in all {
        if wanted(section) {
            own(section, markup, text);
        }
        sections(&section.sections, markup, wanted, text);
    }
}

/// Heading, paragraphs and tables of a section; a table goes before the first paragraph that begins after it.
fn own(section: &Section, markup: &Markup, text: &mut Blocks) {
    if let Some(heading) = &section.heading {
        text.push(&(markup.heading)(&folded(heading), section.level), false);
    }
    let mut tables = section.tables.iter().peekable();
    for paragraph in &section.paragraphs {
        while let Some(table) = tables.next_if(|table| printed_at(table.place) < printed_at(paragraph.place)) {
            text.push(&(markup.table)(table), false);
        }
        text.push(&(markup.paragraph)(paragraph), paragraph.bullet);
    }
    tables.for_each(|table| text.push(&(markup.table)(table), false));
}

fn printed_at(place: Place) -> (u32, u32) {
    (place.page.unwrap_or(0), place.line.unwrap_or(0))
}

struct Prose<'w> {
    out: Box<dyn Write + 'w>,
    first: bool,
}

fn open<'w>(out: Box<dyn Write + 'w>, _setup: &Setup) -> io::Result<Box<dyn Emitter + 'w>> {
    Ok(Box::new(Prose { out, first: true }))
}

impl Emitter for Prose<'_> {
    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        if !self.first {
            self.out.write_all(b"\x0c\n")?;
        }
        self.first = false;
        self.out.write_all(&piece.bytes)
    }

    fn finish(mut self: Box<Self>) -> io::Result<Summary> {
        self.out.flush()?;
        Ok(Summary::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emitter::fixture::{self, emit};
    use crate::model::outline::SectionTable;
    use crate::model::report::Correction;

    /// The fixture with bullets, a table and end matter.
    fn report() -> Report {
        let mut report = fixture::report();
        let mut end = report.sections[0].clone();
        end.role = SectionRole::EndMatter;
        end.sections.clear();
        let section = &mut report.sections[0].sections[0];
        let bullet = |text: &str| Paragraph { bullet: true, text: text.into(), ..section.paragraphs[0].clone() };
        let bullets = ["plans_*late*", "1. first"].map(bullet).map(|p| Paragraph { number: None, ..p });
        section.paragraphs.extend(bullets);
        let rows = vec![vec!["Area".into(), "Grade".into()], vec!["a|b\nc".into(), String::new()]];
        section.tables.push(SectionTable { place: Place::on_page(9), rows });
        report.sections.push(end);
        report
    }

    #[test]
    fn text_has_headings_numbers_bullets_and_tables() {
        assert_eq!(
            emit(&TEXT, &Setup::default(), &[report()]),
            "Main findings\n\nCare leavers\n\n10. Social workers know children well.\n\n• plans_*late*\n• 1. first\n\n\
             Area\tGrade\na|b c\t\n"
        );
    }

    #[test]
    fn markdown_escapes_what_would_be_a_mark() {
        let written = emit(&MARKDOWN, &Setup::default(), &[report()]);
        let (_, text) = written.split_once("\n---\n\n").unwrap();
        let body = "# Main findings\n\n## Care leavers\n\n10. Social workers know children well.\n\n- plans\\_\\*late\\*\n\
             - 1\\. first\n\n| Area | Grade |\n| --- | --- |\n| a\\|b c |  |\n";
        assert!(text.starts_with(body), "{text}");
    }

    #[test]
    fn markdown_begins_with_the_facts() {
        let written = emit(&MARKDOWN, &Setup::default(), &[report()]);
        for line in [
            "---",
            "provider: \"Fenmoor Council\"",
            "start: \"2019-02-25\"",
            "published: null",
            "lead_inspectors: [\"Ada Mole\",\"Bo Fenn\"]",
            "  - {area: \"Overall effectiveness\", printed: \"Requires improvement to be good\", grade: \"requires_improvement\", page: 1}",
        ] {
            assert!(written.lines().any(|written| written == line), "{line}\n{written}");
        }
    }

    #[test]
    fn markdown_marks_what_the_caller_has_given() {
        let mut report = report();
        report.source.link = Some("https://reports.example/1".into());
        report.corrected = vec![Correction { field: "/inspection/start".into(), ..Correction::default() }];
        let written = emit(&MARKDOWN, &Setup::default(), &[report]);
        assert!(
            written.contains("\nlink: \"https://reports.example/1\"\ncorrected: [\"/inspection/start\"]\n"),
            "{written}"
        );
    }

    #[test]
    fn a_title_that_begins_the_document_is_a_heading() {
        let mut report = report();
        let title = Paragraph { text: "Fenmoor Council".into(), ..Paragraph::default() };
        let first = Section { role: SectionRole::FrontMatter, level: 1, paragraphs: vec![title], ..Section::default() };
        report.sections.insert(0, first);
        assert!(
            emit(&MARKDOWN, &Setup::default(), &[report]).contains("\n---\n\n# Fenmoor Council\n\n# Main findings\n")
        );
    }

    #[test]
    fn a_table_stands_where_its_page_says() {
        let mut report = report();
        report.sections[0].sections[0].tables[0].place.page = Some(2);
        let text = emit(&TEXT, &Setup::default(), &[report]);
        assert!(text.find("Area\t") < text.find("10. Social"), "{text}");
    }

    #[test]
    fn reports_are_parted_by_a_form_feed() {
        let one = emit(&TEXT, &Setup::default(), &[report()]);
        let two = emit(&TEXT, &Setup::default(), &[report(), report()]);
        assert_eq!(two, format!("{one}\u{c}\n{one}"));
    }
}
