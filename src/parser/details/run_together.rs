//! Rows of the details that were read as one: their label is two or more labels of the form.

use super::label::letters;
use crate::framework::Framework;
use crate::framework::details::OTHER_ROWS;
use crate::model::code::Code;
use crate::model::report::ProviderDetail;
use crate::model::warning::Warning;

/// The letters of a few labels take no more bytes.
const LONGEST: usize = 200;
/// What is also the last word of other labels: "Registered provider address".
const ENDS_OTHERS: &str = "address";

/// A warning for each row whose label is several labels.
pub(super) fn run_together(framework: &Framework, details: &[ProviderDetail]) -> Vec<Warning> {
    let own = framework.details.iter().flat_map(|detail| detail.labels);
    let known: Vec<String> = own.chain(OTHER_ROWS).map(|label| letters(label)).collect();
    let warn = |detail: &ProviderDetail| {
        let message = "several rows of the provider's details were read as one; compare them with the report";
        Warning::new(Code::TableUnreadable, message)
            .at(detail.place)
            .printed([detail.label.as_str(), detail.value.as_str()])
    };
    let labels = || framework.details.iter().flat_map(|detail| detail.labels).chain(OTHER_ROWS);
    let several = |detail: &&ProviderDetail| {
        is_several(&letters(&detail.label), &known) || labels().any(|label| is_within(&detail.value, label))
    };
    details.iter().filter(several).map(warn).collect()
}

/// Whether a value has other words, and then a label of two words or more that begins with a capital: the row beside it.
fn is_within(value: &str, label: &str) -> bool {
    let first: String = label.chars().take(1).flat_map(char::to_uppercase).collect();
    let printed = format!(" {first}{} ", label.get(first.len()..).unwrap_or_default());
    label.contains(' ') && value.contains(&printed)
}

/// Whether these letters are two known labels or more, and no label themselves.
fn is_several(label: &str, known: &[String]) -> bool {
    label.len() <= LONGEST && !known.iter().any(|own| own == label) && is_made_of(label, known)
}

/// Each place is tried once, however many ways lead to it.
fn is_made_of(label: &str, known: &[String]) -> bool {
    let mut reached = vec![false; label.len() + 1];
    for at in 0..label.len() {
        let rest = label.get(at..).filter(|_| at == 0 || reached.get(at) == Some(&true)).unwrap_or_default();
        let begins = |own: &&String| !(own.is_empty() || at > 0 && *own == ENDS_OTHERS);
        for own in known.iter().filter(begins).filter(|own| rest.starts_with(own.as_str())) {
            reached.iter_mut().skip(at + own.len()).take(1).for_each(|reached| *reached = true);
        }
    }
    reached.last() == Some(&true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_can_be_parted_in_many_ways_take_no_longer() {
        let known = ["a", "aa", "aaa"].map(str::to_owned);
        assert!(!is_several(&("a".repeat(LONGEST - 1) + "b"), &known));
    }

    #[test]
    fn labels_of_several_rows_are_told_from_long_ones() {
        let known = ["telephone number", "website", "email address", "principal", "address", "registered provider"];
        let known: Vec<String> = known.iter().map(|label| letters(label)).collect();
        for several in ["Telephone number Website Email address", "Principal Telephone number"] {
            assert!(is_several(&letters(several), &known), "{several}");
        }
        for one in ["Website", "Principal’s email address", "Registered provider address", "Email address", "Chair"] {
            assert!(!is_several(&letters(one), &known), "{one}");
        }
    }
}
