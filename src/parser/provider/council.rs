//! The council that a document comes from, if no title shows it: the one that the text names most often.

use super::lookup;
use crate::model::code::Code;
use crate::model::outline::Item;
use crate::model::place::Place;
use crate::model::report::{LocalAuthority, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::words::{Pattern, pattern};

/// "Fenmoor City Council", with the capitalised words before it.
static NAMED: Pattern = pattern(r"((?:\p{Lu}[\p{L}’'.-]+ (?:(?:and|upon|on|of|the|with|in) )*){1,7})Council\b");

/// A council as named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The name as first printed.
    pub printed: String,
    /// The authority.
    pub authority: &'static LocalAuthority,
    /// Where it is printed.
    pub place: Place,
    times: usize,
}

/// The authority whose council the lines name most often; `None` if they name none, or two equally often.
pub fn most_named<'a>(lines: impl IntoIterator<Item = (&'a str, Place)>) -> Option<Named> {
    let mut found: Vec<Named> = Vec::new();
    let named = lines.into_iter().flat_map(|(line, place)| councils(line).into_iter().map(move |named| (named, place)));
    for ((printed, authority), place) in named {
        match found.iter_mut().find(|known| known.authority.gss_code == authority.gss_code) {
            Some(known) => known.times += 1,
            None => found.push(Named { printed, authority, place, times: 1 }),
        }
    }
    let most = found.iter().map(|named| named.times).max()?;
    let mut first = found.into_iter().filter(|named| named.times == most);
    first.next().filter(|_| first.next().is_none())
}

fn councils(line: &str) -> Vec<(String, &'static LocalAuthority)> {
    let parts = line.split_inclusive("Council");
    parts.filter_map(|part| NAMED.find(part)).filter_map(|found| known(found.as_str())).collect()
}

/// The longest end of "Strategic Director of Fenmoor Council" that is an authority.
fn known(words: &str) -> Option<(String, &'static LocalAuthority)> {
    let starts = std::iter::once(0).chain(words.match_indices(' ').map(|(at, _)| at + 1));
    let ends = starts.filter_map(|at| words.get(at..)).filter(|end| end.starts_with(char::is_uppercase));
    ends.filter(|end| *end != "Council").find_map(|end| Some((end.to_string(), lookup::find_authority(end).ok()?)))
}

/// Gives an authority to the record of a council's own document.
pub fn read_council(context: &Context<'_>, report: &mut Report) {
    let named = most_named(context.outline.flow.iter().filter_map(text));
    report.provider.local_authority = named.as_ref().map(|named| named.authority.clone());
    report.warnings.extend(named.map(|named| inferred_from(&named)));
}

fn text(item: &Item) -> Option<(&str, Place)> {
    match item {
        Item::Text(block) => Some((&block.text, block.place)),
        Item::Table(_) => None,
    }
}

/// The same notice, with the words and their place.
pub fn inferred_from(named: &Named) -> Warning {
    inferred(named.authority).at(named.place).printed([named.printed.as_str()])
}

/// The notice that an authority was worked out from words other than a title.
pub fn inferred(authority: &LocalAuthority) -> Warning {
    let message =
        format!("no title names the authority; {} was worked out from other words in the document", authority.name);
    Warning::new(Code::AuthorityInferred, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parser::provider::authorities;

    #[test]
    fn the_council_that_is_named_most() {
        let [first, second] = [0, 1].map(|i| authorities::AUTHORITIES[i].name.as_ref());
        let lines = [
            format!("The Strategic Director of {first} County Council said that {second} City Council"),
            format!("{first} Council"),
        ];
        let named = most_named(lines.iter().map(|line| (line.as_str(), Place::default()))).expect("a council");
        assert_eq!((named.authority.name.as_ref(), named.printed), (first, format!("{first} County Council")));
        assert_eq!(
            most_named([(format!("{first} Council and {second} City Council").as_str(), Place::default())]),
            None
        );
        assert_eq!(most_named([("Aldermarch Council", Place::default())]), None);
    }
}
