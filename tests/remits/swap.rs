//! What is printed in a text fixture instead of its own facts, and what the record must then have.

/// A text fixture with other facts.
pub struct Swap {
    pub file: &'static str,
    /// Words as printed and those put in their place, everywhere.
    pub words: &'static [(&'static str, &'static str)],
    /// Grades that are exchanged only beside their label, where the same words or numbers are printed elsewhere.
    pub beside: &'static [Beside],
    /// Values by JSON pointer; each must be another than the fixture's own.
    pub facts: &'static [(&'static str, &'static str)],
    /// Lists of which some values became others, and the rest stay.
    pub lists: &'static [List],
}

impl Swap {
    pub const NONE: Swap = Swap { file: "", words: &[], beside: &[], facts: &[], lists: &[] };
}

/// How a label begins, the grade printed beside it, another one, and the area with what it then means.
pub type Beside = (&'static str, &'static str, &'static str, Graded);

/// An area, its grade and its number.
pub type Graded = (&'static str, Option<&'static str>, Option<u64>);

/// A list of the record.
pub struct List {
    /// JSON pointer, and the field of its rows.
    pub at: (&'static str, &'static str),
    /// Own values and those that they became.
    pub became: &'static [(&'static str, &'static str)],
}

/// The grades of the judgements.
pub const GRADES: (&str, &str) = ("/judgements", "grade");
/// The names of all inspectors.
pub const TEAM: (&str, &str) = ("/inspection/inspectors", "name");
/// The titles of the parts.
pub const PARTS: (&str, &str) = ("/sections", "heading");

/// The text with the swap's words and grades.
pub fn swapped(swap: &Swap, own: &str) -> String {
    let text = swap.words.iter().fold(own.to_owned(), |text, (own, other)| {
        assert!(text.contains(own), "{}: {own:?} isn't there", swap.file);
        text.replace(own, other)
    });
    swap.beside.iter().fold(text, |text, (label, own, other, _)| regraded(&text, label, own, other))
}

/// The text with another grade beside the first line that begins with a label. It may stand on the line above or below.
fn regraded(text: &str, label: &str, own: &str, other: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let starts = |line: &String| {
        if label.trim().is_empty() { line.starts_with(label) } else { line.trim_start().starts_with(label) }
    };
    let at = lines.iter().position(starts).unwrap_or_else(|| panic!("no line begins with {label:?}"));
    let near = [at, at + 1, at.saturating_sub(1)];
    let parted = |before: &str| before.ends_with("  ") || before.ends_with('\t') || own.starts_with(' ');
    let beside = |line: &String| line.rfind(own).filter(|from| parted(&line[..*from]));
    let found = near.into_iter().find_map(|at| Some((at, beside(lines.get(at)?)?)));
    let (at, from) = found.unwrap_or_else(|| panic!("{label:?} has no {own:?} beside it"));
    lines[at].replace_range(from..from + own.len(), other);
    lines.join("\n")
}
