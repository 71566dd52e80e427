//! The names of packed files: paths with folders, in one of two encodings.

use crate::reader::attachment_name::safe_name;

/// Above 127, the letters of code page 437, in which zips name their files unless they say that they use UTF-8.
const CODE_PAGE_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
/// The longest path, in characters; systems allow little more.
const LONGEST: usize = 400;

/// A name as it was meant. Many programs write UTF-8 without saying so, and words in code page 437 are hardly ever UTF-8.
pub fn decoded(name: &[u8]) -> String {
    let letter = |byte: &u8| match byte.checked_sub(128) {
        None => char::from(*byte),
        Some(at) => CODE_PAGE_437.chars().nth(usize::from(at)).unwrap_or('\u{FFFD}'),
    };
    std::str::from_utf8(name).map_or_else(|_| name.iter().map(letter).collect(), str::to_owned)
}

/// A path that leads nowhere but into the archive: no root, no `..`, no drive, nothing that a system forbids in names.
pub fn safe_path(path: &str, at: usize) -> String {
    let parts: Vec<String> = parts(path).map(|part| safe_name(part, at)).collect();
    let whole = parts.join("/");
    match parts.last() {
        Some(last) if whole.chars().count() > LONGEST => last.clone(),
        Some(_) => whole,
        None => safe_name("", at),
    }
}

/// What a file manager doesn't show: names with a dot before them, and what macOS keeps beside each file.
pub fn is_hidden(path: &str) -> bool {
    parts(path).any(|part| part.starts_with('.') || part == "__MACOSX")
}

/// Folders and name.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    let is_drive = |part: &str| part.len() == 2 && part.ends_with(':');
    let parts = path.split(['/', '\\']).map(str::trim);
    parts.filter(move |part| !part.is_empty() && !part.bytes().all(|b| b == b'.') && !is_drive(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside() {
        for (path, safe) in [
            ("2019/Fenmoor.pdf", "2019/Fenmoor.pdf"),
            ("../../etc/fenmoor.pdf", "etc/fenmoor.pdf"),
            ("/abs/fenmoor.pdf", "abs/fenmoor.pdf"),
            ("C:\\reports\\.\\a:b.pdf", "reports/a_b.pdf"),
            ("a/../b//c.pdf", "a/b/c.pdf"),
            ("..", "attachment 5"),
        ] {
            assert_eq!(safe_path(path, 4), safe, "{path}");
        }
        assert_eq!(safe_path(&format!("{}fenmoor.pdf", "folder/".repeat(100)), 0), "fenmoor.pdf");
    }

    #[test]
    fn names_are_in_one_of_two_encodings() {
        assert_eq!(CODE_PAGE_437.chars().count(), 128);
        assert_eq!(decoded("Élan.pdf".as_bytes()), "Élan.pdf");
        assert_eq!(decoded(b"\x90lan \x9C.pdf"), "Élan £.pdf");
    }

    #[test]
    fn what_file_managers_hide_is_hidden() {
        assert!(is_hidden("__MACOSX/._a.pdf") && is_hidden("a/.b.pdf") && is_hidden(".git/a.txt"));
        assert!(!is_hidden("../a.pdf") && !is_hidden("./a.pdf") && !is_hidden("a.b/c.pdf"));
    }
}
