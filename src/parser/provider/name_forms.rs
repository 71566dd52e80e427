//! The forms in which an authority's name is printed, from the full name to the bare place.

use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Words that a body's name may begin with; what follows them names the place.
const BEFORE: &[&str] = &[
    "the",
    "council of",
    "council for",
    "county council of",
    "city council of",
    "borough council of",
    "london borough of",
    "royal london borough of",
    "royal borough of",
    "metropolitan borough of",
    "metropolitan district of",
    "metropolitan borough council of",
    "borough of",
    "district of",
    "county of",
    "city of",
    "city and county of",
    "city and borough of",
    "county borough of",
    "unitary authority of",
    "local authority of",
    "local area of",
];

/// Words that a body's name may end with.
const AFTER: &[&str] = &[
    "council",
    "county council",
    "city council",
    "borough council",
    "district council",
    "borough city council",
    "city and county council",
    "metropolitan borough council",
    "metropolitan district council",
    "metropolitan council",
    "metropolitan borough",
    "metropolitan district",
    "metropolitan",
    "district",
    "unitary authority",
    "unitary council",
    "london borough",
    "royal borough",
    "borough",
    "city",
    "county",
    "mbc",
    "mdc",
    "cc",
    "bc",
    "lbc",
    "city of",
    "county of",
    "borough of",
    "london borough of",
    "royal borough of",
    "corporation",
    "authority",
    "local authority",
    "local authority area",
    "local area",
    "local area partnership",
    "area partnership",
    "partnership",
    "send local area partnership",
    "childrens services",
    "childrens social care",
    "childrens social care services",
    "childrens services authority",
    "childrens services authority area",
    "childrens services department",
    "childrens trust",
    "childrens services trust",
    "children and families trust",
    "children and young peoples trust",
    "trust",
    "children first",
    "local safeguarding children board",
    "safeguarding children board",
    "lscb",
    "local safeguarding partnership",
    "safeguarding partnership",
    "local safeguarding children partnership",
    "local safeguarding childrens partnership",
    "safeguarding children partnership",
    "safeguarding childrens partnership",
];

/// The forms of one name, the longest first.
pub(super) struct Forms {
    open: BTreeSet<(Reverse<usize>, String)>,
}

impl Forms {
    /// All forms of `name`: in full, then with common words removed from either end.
    pub(super) fn of(name: &str) -> Self {
        let mut forms = Forms { open: BTreeSet::new() };
        forms.add(Self::fold(name));
        forms
    }

    fn add(&mut self, form: String) {
        self.open.insert((Reverse(form.len()), form));
    }

    /// Lower case, "and" for "&", no punctuation, no possessive, single spaces.
    pub(super) fn fold(name: &str) -> String {
        let lower = name.to_lowercase().replace(['’', '‘', '`', '´'], "'").replace('&', " and ");
        let words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
        let plain: Vec<String> = words.map(fold_word).filter(|word| !word.is_empty()).collect();
        plain.join(" ")
    }
}

/// "children's" and "childrens" are one word in a body's name; any other possessive belongs to the place.
fn fold_word(word: &str) -> String {
    let place = word.strip_suffix("'s").filter(|place| !matches!(*place, "children" | "people"));
    place.unwrap_or(word).replace('\'', "")
}

impl Iterator for Forms {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let (_, form) = self.open.pop_first()?;
        BEFORE.iter().filter_map(|words| without_start(&form, words)).for_each(|shorter| self.add(shorter));
        AFTER.iter().filter_map(|words| without_end(&form, words)).for_each(|shorter| self.add(shorter));
        Some(form)
    }
}

fn without_start(form: &str, words: &str) -> Option<String> {
    Some(form.strip_prefix(words)?.strip_prefix(' ')?.to_owned())
}

fn without_end(form: &str, words: &str) -> Option<String> {
    Some(form.strip_suffix(words)?.strip_suffix(' ')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_spelling() {
        assert_eq!(Forms::fold("Fen & St. Moor-on-Sea"), "fen and st moor on sea");
        assert_eq!(Forms::fold("Fenmoor’s Children’s Services"), "fenmoor childrens services");
        assert_eq!(Forms::fold("Fenmoors'"), "fenmoors");
    }

    #[test]
    fn strips_both_ends_longest_first() {
        let forms: Vec<String> = Forms::of("City of Fenmoor Metropolitan District Council").collect();
        assert_eq!(forms.first().map(String::as_str), Some("city of fenmoor metropolitan district council"));
        assert_eq!(forms.last().map(String::as_str), Some("fenmoor"));
        assert!(forms.is_sorted_by(|a, b| a.len() >= b.len()));
    }

    #[test]
    fn never_strips_the_middle() {
        assert!(Forms::of("Fenmoor City Sixth Form College").all(|form| form.ends_with("sixth form college")));
    }

    #[test]
    fn nothing_has_one_empty_form() {
        assert_eq!(Forms::of(" ").collect::<Vec<_>>(), [""]);
    }
}
