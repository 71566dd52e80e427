//! Optional content as dictionaries (ISO 32000-1 §8.11): the document's layers, and on which of them content depends.

use crate::reader::pdf::drawing::{Layers, Membership};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object};

/// How many layers and parts of conditions are read, and how deep conditions are nested.
const MOST: usize = 4096;
const MAX_DEPTH: usize = 16;

/// The layers as the default configuration switches them.
pub fn layers(pdf: &Pdf) -> Layers {
    let catalog = pdf.xref().get::<Dict>(pdf.xref().root_id());
    let properties = catalog.and_then(|catalog| catalog.get::<Dict>(b"OCProperties"));
    let Some(default) = properties.and_then(|properties| properties.get::<Dict>(b"D")) else {
        return Layers::default();
    };
    let off_unless_listed = default.get::<Name>(b"BaseState").is_some_and(|state| state.as_str() == "OFF");
    let key: &[u8] = if off_unless_listed { b"ON" } else { b"OFF" };
    let listed = default.get::<Array>(key).into_iter().flat_map(|list| references(&list)).collect();
    Layers { off_unless_listed, listed }
}

/// On which layers content depends, by the value of this entry: a group, or a membership dictionary.
pub fn membership(dict: &Dict<'_>, key: &[u8]) -> Option<Membership> {
    let number = dict.get_ref(key).map(number);
    let value = dict.get::<Dict>(key)?;
    if value.get::<Name>(b"Type").is_some_and(|name| name.as_str() == "OCMD") {
        return condition(&value);
    }
    number.map(Membership::Layer)
}

/// A visibility expression, or else a policy for a list of groups (ISO 32000-1 table 99).
fn condition(dict: &Dict<'_>) -> Option<Membership> {
    if let Some(expression) = dict.get::<Array>(b"VE").and_then(|array| expression(&array, &mut MOST.clone(), 0)) {
        return Some(expression);
    }
    let groups: Vec<Membership> = match dict.get::<Object>(b"OCGs") {
        Some(Object::Array(list)) => references(&list).map(Membership::Layer).collect(),
        _ => dict.get_ref(b"OCGs").map(|group| Membership::Layer(number(group))).into_iter().collect(),
    };
    if groups.is_empty() {
        return None;
    }
    let not = |groups: Vec<Membership>| groups.into_iter().map(|group| Membership::Not(Box::new(group))).collect();
    let policy = dict.get::<Name>(b"P");
    Some(match policy.as_ref().map_or("AnyOn", |name| name.as_str()) {
        "AllOn" => Membership::All(groups),
        "AnyOff" => Membership::Any(not(groups)),
        "AllOff" => Membership::All(not(groups)),
        _ => Membership::Any(groups),
    })
}

/// `[/And ...]`, `[/Or ...]` or `[/Not ...]`, each of groups and such arrays.
fn expression(array: &Array<'_>, left: &mut usize, depth: usize) -> Option<Membership> {
    let mut items = array.raw_iter();
    let Some(MaybeRef::NotRef(Object::Name(operator))) = items.next() else { return None };
    let mut parts = Vec::new();
    for (at, item) in items.enumerate() {
        *left = left.checked_sub(1)?;
        parts.extend(match item {
            MaybeRef::Ref(group) => Some(Membership::Layer(number(group))),
            MaybeRef::NotRef(Object::Array(inner)) if depth < MAX_DEPTH => expression(&inner, left, depth + 1),
            MaybeRef::NotRef(_) => None,
        });
        if parts.len() <= at {
            return None;
        }
    }
    match operator.as_str() {
        "And" => Some(Membership::All(parts)),
        "Or" => Some(Membership::Any(parts)),
        "Not" => parts.into_iter().next().map(|part| Membership::Not(Box::new(part))),
        _ => None,
    }
}

fn references<'a>(list: &Array<'a>) -> impl Iterator<Item = u32> + use<'a> {
    let references = list.raw_iter().take(MOST);
    references.filter_map(|item| if let MaybeRef::Ref(reference) = item { Some(number(reference)) } else { None })
}

fn number(reference: ObjRef) -> u32 {
    reference.obj_number
}
