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
    details.iter().filter(|detail| is_several(&letters(&detail.label), &known)).map(warn).collect()
}

/// Whether these letters are two known labels or more, and no label themselves.
fn is_several(label: &str, known: &[String]) -> bool {
    label.len() <= LONGEST && !known.iter().any(|own| own == label) && is_made_of(label, known, false)
}

fn is_made_of(label: &str, known: &[String], inner: bool) -> bool {
    let begins = |own: &&String| !(own.is_empty() || inner && *own == ENDS_OTHERS);
    let rests = known.iter().filter(begins).filter_map(|own| label.strip_prefix(own.as_str()));
    rests.into_iter().any(|rest| rest.is_empty() || is_made_of(rest, known, true))
}

#[cfg(test)]
mod tests {
    use super::*;

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
