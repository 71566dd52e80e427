//! Writes the text form as a conversion would print it, with paragraphs split where pages end.

use super::layout::{Item, Laid};
use super::source::{Kind, TextForm};

/// The whole text.
pub fn write(laid: &Laid, form: TextForm) -> String {
    let mut out = String::new();
    let mut rows = 0;
    for item in &laid.items {
        match item {
            Item::Row(cells) => {
                row(&mut out, cells, form, rows);
                rows += 1;
            }
            Item::Contents(title, page) => row(&mut out, &[title.clone(), page.clone()], TextForm::Tabs, 1),
            Item::TableEnd => {
                rows = 0;
                gap(&mut out);
            }
            Item::Note(mark, words) => {
                gap(&mut out);
                out.push_str(&format!("{mark} {words}\n\n"));
            }
            Item::Text { kind, words } => text(&mut out, *kind, words, form),
        }
    }
    out
}

fn gap(out: &mut String) {
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
}

fn text(out: &mut String, kind: Kind, words: &str, form: TextForm) {
    let bullet = words.strip_prefix(|sign: char| !sign.is_alphanumeric());
    match (kind, bullet) {
        (Kind::Bullet(depth), Some(words)) => {
            out.push_str(&format!("{}- {}\n", " ".repeat(usize::from(depth)), words.trim_start()));
            return;
        }
        (Kind::Heading(level), _) if form == TextForm::Markdown => {
            gap(out);
            out.push_str(&"#".repeat(usize::from(level) + 1));
            out.push(' ');
        }
        _ => gap(out),
    }
    out.push_str(words);
    out.push_str("\n\n");
}

fn row(out: &mut String, cells: &[String], form: TextForm, index: usize) {
    if form == TextForm::Tabs {
        out.push_str(cells.join("\t").trim_end());
        out.push('\n');
        return;
    }
    if index == 0 {
        out.push_str(&format!("|{}\n|{}\n", " |".repeat(cells.len()), "---|".repeat(cells.len())));
    }
    out.push_str(&format!("| {} |\n", cells.join(" | ")));
}
