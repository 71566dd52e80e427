//! The sections of reports as JSON Lines, for search indexes and embeddings: each with its path of headings, its page and
//! what is needed to filter by.

use super::format::{Format, Piece, Setup};
use super::jsonl;
use crate::model::outline::{Section, SectionRole, SectionTable};
use crate::model::report::Report;
use serde::Serialize;
use std::io;

pub(super) const FORMAT: Format = Format {
    name: "chunks",
    extension: "jsonl",
    other_extensions: &["ndjson"],
    description: "the sections of the body, one JSON object per line, for search indexes and embeddings: path of headings, \
        text, page, report_id, and what was inspected when",
    tabular: false,
    workbook: false,
    binary: false,
    whole_run: false,
    evidence: false,
    render,
    open: jsonl::open,
};

/// A section's own text, without that of its subsections.
#[derive(Serialize)]
struct Chunk<'r> {
    id: String,
    report_id: &'r str,
    inspection_id: Option<&'r str>,
    framework: &'r str,
    provider: Option<&'r str>,
    authority: Option<&'r str>,
    start: Option<&'r str>,
    path: &'r [&'r str],
    section: &'r str,
    page: Option<u32>,
    page_end: Option<u32>,
    line: Option<u32>,
    words: usize,
    text: String,
    file: &'r str,
}

fn render(report: &Report, _setup: &Setup) -> io::Result<Piece> {
    let mut bytes = Vec::new();
    write_sections(report, &report.sections, &mut Vec::new(), &mut bytes)?;
    Ok(Piece { bytes, rows: 0 })
}

fn write_sections<'r>(
    report: &'r Report,
    sections: &'r [Section],
    path: &mut Vec<&'r str>,
    out: &mut Vec<u8>,
) -> io::Result<()> {
    for section in sections {
        path.extend(section.heading.as_deref());
        if let Some(chunk) = chunk(report, section, path) {
            serde_json::to_writer(&mut *out, &chunk)?;
            out.push(b'\n');
        }
        write_sections(report, &section.sections, path, out)?;
        path.truncate(path.len() - usize::from(section.heading.is_some()));
    }
    Ok(())
}

/// The chunk of a section of the body that has text of its own.
fn chunk<'r>(report: &'r Report, section: &'r Section, path: &'r [&'r str]) -> Option<Chunk<'r>> {
    let text = text(section);
    if section.role != SectionRole::Body || text.is_empty() {
        return None;
    }
    let pages = section.paragraphs.iter().map(|paragraph| paragraph.page_end.or(paragraph.place.page));
    let pages = pages.chain(section.tables.iter().map(|table| table.place.page));
    Some(Chunk {
        id: format!("{}-{}", report.report_id, section.id),
        report_id: &report.report_id,
        inspection_id: report.inspection_id.as_deref(),
        framework: &report.framework.code,
        provider: report.provider.name.as_deref(),
        authority: report.provider.local_authority.as_ref().map(|authority| authority.name.as_ref()),
        start: report.inspection.start.as_deref(),
        path,
        section: &section.id,
        page: section.place.page,
        page_end: pages.max().flatten(),
        line: section.place.line,
        words: text.split_whitespace().count(),
        text,
        file: &report.source.file,
    })
}

/// Paragraphs and tables, parted by blank lines.
fn text(section: &Section) -> String {
    let paragraphs = section.paragraphs.iter().map(|paragraph| match paragraph.number {
        Some(number) => format!("{number}. {}", paragraph.text),
        None => paragraph.text.clone(),
    });
    paragraphs.chain(section.tables.iter().map(rows)).collect::<Vec<_>>().join("\n\n")
}

fn rows(table: &SectionTable) -> String {
    table.rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, emit};
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn a_section_with_text_of_its_own_is_a_line_with_its_path() {
        let written = emit(&FORMAT, &Setup::default(), &[fixture::report()]);
        let lines: Vec<Value> = written.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 1, "the section above it has no text");
        let chunk = &lines[0];
        assert_eq!(chunk["path"], json!(["Main findings", "Care leavers"]));
        assert_eq!((&chunk["id"], &chunk["section"]), (&json!("00ff-s2"), &json!("s2")));
        assert_eq!(chunk["text"], "10. Social workers know children well.");
        assert_eq!((&chunk["words"], &chunk["page_end"]), (&json!(6), &json!(6)));
        assert_eq!(chunk["authority"], "Fenmoor");
    }

    #[test]
    fn front_and_end_matter_are_no_chunks() {
        let mut report = fixture::report();
        report.sections[0].sections[0].role = SectionRole::EndMatter;
        assert_eq!(emit(&FORMAT, &Setup::default(), &[report]), "");
    }
}
