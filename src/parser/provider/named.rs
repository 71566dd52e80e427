//! The inspected body with a given name, and the local authority that it is or belongs to.

use super::{lookup, title_name};
use crate::framework::Remit;
use crate::framework::form::Name;
use crate::model::code::Code;
use crate::model::line::Line;
use crate::model::place::Printed;
use crate::model::report::Provider;
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::letter::parts::Parts;
use crate::parser::title_block::lines::first_place;
use crate::words::key;

/// The inspected body that the title block names, and its authority on the day of the inspection's `start`; a warning
/// if one is expected but none is named.
pub fn provider_of(
    context: &Context<'_>,
    start: Option<&str>,
    expected: bool,
    warnings: &mut Vec<Warning>,
) -> Provider {
    match name_of(context) {
        Some(name) if context.framework.remit == Remit::Council => provider_named(name, start, warnings),
        Some(name) => Provider { name: Some(name.value), place: name.place, ..Provider::default() },
        None => {
            if expected && !may_be_nameless(context) {
                let missing = Warning::new(Code::ProviderMissing, "the title block doesn't say who was inspected");
                let words = context.title_block.first().map(|line| line.text.clone());
                warnings.push(missing.at(first_place(context.outline)).printed(words));
            }
            Provider::default()
        }
    }
}

/// Whether the form keeps names secret: always, or on a title page such as this one.
fn may_be_nameless(context: &Context<'_>) -> bool {
    match context.framework.name_in_title {
        Name::Above(_) => true,
        Name::BehindOrFirstUnless(.., nameless) => has_line(context, nameless),
        _ => false,
    }
}

fn has_line(context: &Context<'_>, lines: &[&str]) -> bool {
    context.title_block.iter().any(|line| lines.contains(&key(&line.text).as_str()))
}

fn name_of(context: &Context<'_>) -> Option<Printed<String>> {
    match context.framework.name_in_title {
        Name::AroundFormula => title_name::provider_name(context.title_block),
        Name::Behind(words) => {
            title_name::behind(context.title_block, words).or_else(|| title_name::behind(&letter_title(context), words))
        }
        Name::First(before) => title_name::first(context.title_block, before),
        Name::Above(form) => title_name::above(context.title_block, form),
        Name::BehindOrFirstUnless(.., nameless) if has_line(context, nameless) => None,
        Name::BehindOrFirst(words, before) | Name::BehindOrFirstUnless(words, before, _) => {
            title_name::behind(context.title_block, words).or_else(|| title_name::first(context.title_block, before))
        }
    }
}

/// The title of a letter, below "Dear ...", as one line.
fn letter_title(context: &Context<'_>) -> Vec<Line> {
    if context.outline.letter.is_none() {
        return Vec::new();
    }
    let parts = Parts::of(context.outline, context.vocabulary);
    let first = parts.title.first().cloned();
    first.map(|first| Line { text: parts.title_text().text, ..first }).into_iter().collect()
}

/// The inspected body with this name, and its authority at the time of the inspection.
pub fn provider_named(name: Printed<String>, start: Option<&str>, warnings: &mut Vec<Warning>) -> Provider {
    let found = match start {
        Some(day) => lookup::find_authority_at(&name.value, day),
        None => lookup::find_authority(&name.value),
    };
    let local_authority = found
        .map_err(|error| {
            let message = format!("{:?}: {error}", name.value);
            warnings.push(Warning::new(Code::AuthorityUnknown, message).at(name.place).printed([name.value.as_str()]));
        })
        .ok()
        .cloned();
    Provider { name: Some(name.value), local_authority, place: name.place, ..Provider::default() }
}
