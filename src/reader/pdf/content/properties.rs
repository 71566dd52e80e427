//! What the property list of marked content says that matters here (ISO 32000-1 §14.6.2).

use super::operand::{Codes, Operand, decoded};
use super::syntax::entry;
use hayro_syntax::object::{Dict, Object, String as PdfString};
use hayro_syntax::reader::{Reader, ReaderExt};

/// The entries of a property list that are used.
#[derive(Debug, Default, PartialEq)]
pub struct Properties {
    /// The id of the marked content (§14.7.4).
    pub id: Option<i32>,
    /// What is to be read instead of the text (§14.9.4).
    pub actual: Option<Codes>,
    /// How many bytes the list has.
    pub length: usize,
}

impl Properties {
    /// Of a list among the resources.
    pub fn of(dict: &Dict<'_>) -> Properties {
        let actual = dict.get::<PdfString<'_>>(b"ActualText");
        let actual = actual.map(|actual| Codes::from_slice(actual.as_bytes()));
        Properties { id: dict.get::<i32>(b"MCID"), actual, length: dict.data().len() }
    }

    /// Of a list in the content.
    pub fn written(list: &[u8]) -> Properties {
        Properties::plain(list).unwrap_or_else(|| match Reader::new(list).read_without_context::<Object<'_>>() {
            Some(Object::Dict(dict)) => Properties::of(&dict),
            _ => Properties::default(),
        })
    }

    fn plain(list: &[u8]) -> Option<Properties> {
        let mut properties = Properties { length: list.len(), ..Properties::default() };
        let mut rest = list.strip_prefix(b"<<")?;
        while let (Some((key, value)), after) = entry(rest)? {
            rest = after;
            match (key, value) {
                (b"MCID", value) => properties.id = whole(value),
                (b"ActualText", Operand::Codes(codes)) => properties.actual = Some(Codes::from_slice(codes)),
                (b"ActualText", Operand::Written(written)) => properties.actual = Some(decoded(written)),
                (b"ActualText", _) => properties.actual = None,
                (key, _) if key.contains(&b'#') => return None,
                _ => {}
            }
        }
        Some(properties)
    }
}

fn whole(value: Operand<'_>) -> Option<i32> {
    let Operand::Number(number) = value else { return None };
    i32::try_from(number as i64).ok()
}
