//! What the forms of section 5 inspections of schools, 2012 to 2019, print in the same way.

use super::super::source::{Block, Table, Writer, cell};

pub const COLUMNS: [f32; 2] = [225.0, 226.0];

/// A cell of bold words.
pub fn bold(words: &str) -> Vec<Block> {
    let mut writer = Writer::default();
    writer.bold(words);
    writer.blocks
}

fn bullet_cell(bullets: &[&str]) -> Vec<Block> {
    let mut writer = Writer::default();
    for words in bullets {
        writer.bullet(words);
    }
    writer.blocks
}

/// Rows of labels and values.
pub fn rows(writer: &mut Writer, rows: &[[&str; 2]]) {
    let rows = rows.iter().map(|[label, value]| vec![cell(&[label]), cell(&[value])]).collect();
    writer.table(Table { widths: COLUMNS.to_vec(), rows, centred: true, ..Table::default() });
}

/// A box with a bold title over two columns of bullets; in the text form their lines stand side by side.
pub fn findings(writer: &mut Writer, title: &str, left: &[&str], right: &[&str]) {
    let rows = vec![vec![bold(title)], vec![bullet_cell(left), bullet_cell(right)]];
    writer.table(Table { widths: COLUMNS.to_vec(), rows, ..Table::default() });
}

/// What the school needs to do: each item with its sub-items.
pub fn improve(writer: &mut Writer, items: &[(&str, &[&str])]) {
    writer.heading(2, "What does the school need to do to improve further?");
    for (words, parts) in items {
        writer.bullet(words);
        for part in *parts {
            writer.dash(part);
        }
    }
}

/// A heading with the grade in the cell at its right, and what was found.
pub fn judged(writer: &mut Writer, label: &str, grade: &str, bullets: &[&str]) {
    let mut heading = Writer::default();
    heading.heading(3, label).tagged("P");
    let rows = vec![vec![heading.blocks, bold(grade)]];
    writer.table(Table { widths: vec![300.0, 151.0], rows, ..Table::default() });
    for words in bullets {
        writer.bullet(words);
    }
}

/// "School details": what identifies the inspection, the sentence of its legal basis, and the rest.
pub fn details(writer: &mut Writer, first: &[[&str; 2]], sentence: &str, rest: &[[&str; 2]]) {
    writer.heading(2, "School details");
    rows(writer, first);
    writer.body(sentence);
    rows(writer, rest);
}

/// A heading with bullets below it.
pub fn listed(writer: &mut Writer, heading: &str, bullets: &[&str]) {
    writer.heading(2, heading);
    for words in bullets {
        writer.bullet(words);
    }
}

/// The inspectors with their offices.
pub fn team(writer: &mut Writer, people: &[[&str; 2]]) {
    writer.heading(2, "Inspection team");
    rows(writer, people);
}

/// What parents can do with a report.
pub fn parent_view(writer: &mut Writer) {
    writer.page_break();
    writer.body("Any complaints about the inspection or the report should be made following the procedures set out in the guidance, which is available from Ofsted’s website. If you would like Ofsted to send you a copy of the guidance, please telephone 0300 123 4234, or email enquiries@ofsted.gov.uk.");
    writer.body("You can use Parent View to give Ofsted your opinion on your child’s school. Ofsted will use the information parents and carers provide when deciding which schools to inspect and when and as part of the inspection.");
}
