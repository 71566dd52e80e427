//! The names of attached files.

/// Extensions of what can be read; of a mail and a zip, the files in it.
const EXTENSIONS: [&str; 7] = ["pdf", "txt", "text", "md", "markdown", "eml", "zip"];
/// The longest name, in characters.
const LONGEST: usize = 120;

/// Whether a name is that of a PDF, a text, a mail or a zip.
pub fn is_report(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}

/// A name without folders and without what may not be in a file's name; `at` is its place among the attachments.
pub fn safe_name(name: &str, at: usize) -> String {
    let last = name.rsplit(['/', '\\']).find(|part| !part.trim().is_empty()).unwrap_or_default();
    let allowed = |c: char| if c.is_control() || r#"<>:"|?*"#.contains(c) || is_invisible(c) { '_' } else { c };
    let safe: String = last.chars().map(allowed).collect();
    let safe = safe.trim_matches(|c: char| c == '.' || c.is_whitespace());
    match safe.chars().count() {
        0 => format!("attachment {}", at + 1),
        1..=LONGEST => safe.to_owned(),
        long => shortened(safe, long),
    }
}

/// The end of a long name has its extension.
fn shortened(name: &str, length: usize) -> String {
    const END: usize = 10;
    let start = name.chars().take(LONGEST - END - 1);
    start.chain(['…']).chain(name.chars().skip(length - END)).collect()
}

/// Signs that turn the direction of a text would show another extension than the name has.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_nowhere() {
        for (name, safe) in [
            ("fenmoor.pdf", "fenmoor.pdf"),
            ("../../etc/fenmoor.pdf", "fenmoor.pdf"),
            ("C:\\reports\\fenmoor.pdf", "fenmoor.pdf"),
            ("..", "attachment 1"),
            ("", "attachment 1"),
            ("a:b\n.pdf", "a_b_.pdf"),
            ("fen\u{202E}fdp.exe", "fen_fdp.exe"),
        ] {
            assert_eq!(safe_name(name, 0), safe);
        }
        let long = safe_name(&format!("{}.pdf", "é".repeat(500)), 0);
        assert!(long.chars().count() == LONGEST && long.ends_with(".pdf"));
    }

    #[test]
    fn extensions_tell_what_can_be_read() {
        assert!(
            is_report("a.PDF") && is_report("b.md") && is_report("d.eml") && !is_report("c.docx") && !is_report("pdf")
        );
    }
}
