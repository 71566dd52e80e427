//! A value of the details in one line.

/// A cell's text in one line. Web and mail addresses have no spaces: long ones break anywhere.
pub(super) fn one_line(cell: &str) -> String {
    let line = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.split_once(' ') {
        Some((first, rest)) if is_address(first) && !rest.contains(' ') && is_rest(first, rest) => {
            format!("{first}{rest}")
        }
        _ => line,
    }
}

fn is_address(word: &str) -> bool {
    word.contains('@') || ["http://", "https://", "www."].iter().any(|start| word.starts_with(start))
}

/// Whether a word is the rest of an address, and not a second one.
fn is_rest(address: &str, rest: &str) -> bool {
    let open = address.ends_with(['.', '/', '-', '@', '_']) || rest.starts_with(['.', '/', '@', '-', '_']);
    let rest_of_word = rest.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
    !is_address(rest) && rest.contains(['.', '/']) && (open || rest_of_word)
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn an_address_that_breaks_inside_a_word_is_joined() {
        for (cell, line) in [
            (
                "http://quarrylane.fenmoor.example/our_s chool/index.html",
                "http://quarrylane.fenmoor.example/our_school/index.html",
            ),
            ("head@quarryl\nane.fenmoor.example", "head@quarrylane.fenmoor.example"),
            ("www.quarrylane.example www.fenmoor.example", "www.quarrylane.example www.fenmoor.example"),
            ("Fen Road\nAldermarch", "Fen Road Aldermarch"),
            ("www.quarrylane.example (closed)", "www.quarrylane.example (closed)"),
        ] {
            assert_eq!(one_line(cell), line);
        }
    }
}
