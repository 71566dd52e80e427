//! The names of fields, and values as a person writes them.

use super::date;
use crate::framework::scale::{CODES, WORDS};
use serde_json::Value;

/// What no correction changes: what the input is, how it was read, and what follows from both.
const FIXED: [&str; 8] =
    ["schema_version", "record_kind", "source", "framework", "warnings", "corrected", "report_id", "inspection_id"];
/// Fields with dates.
const DATES: [&str; 5] = ["start", "end", "published", "date", "due_date"];

/// A field's JSON pointer: `judgements[0].grade`, `judgements.0.grade` and `/judgements/0/grade` are the same.
pub fn pointer(field: &str) -> Result<String, String> {
    let dotted = field.replace('[', ".").replace([']', '"'], "");
    let parts: Vec<&str> = dotted.split(['.', '/']).filter(|part| !part.is_empty()).collect();
    match parts.first() {
        None => Err("it names no field".to_owned()),
        Some(first) if FIXED.contains(first) => {
            Err(format!("{first} can't be corrected: it says how the input was read"))
        }
        Some(_) => Ok(format!("/{}", parts.join("/"))),
    }
}

/// What a value may be in a field that now has the other one; the first that fits is meant.
pub fn candidates(pointer: &str, now: &Value, text: &str) -> Result<Vec<Value>, String> {
    let name = pointer.rsplit('/').next().unwrap_or_default();
    let number = || text.parse::<i64>().ok().map(Value::from);
    let truth = || text.to_lowercase().parse::<bool>().ok().map(Value::from);
    Ok(match now {
        _ if text.is_empty() => vec![Value::Null],
        _ if name == "grade" => vec![Value::from(grade(text)?)],
        _ if DATES.contains(&name) => vec![Value::from(day(text)?)],
        Value::Bool(_) => truth().into_iter().collect(),
        Value::Number(_) => number().into_iter().collect(),
        Value::Null => [Some(Value::from(text)), number(), truth()].into_iter().flatten().collect(),
        _ => vec![Value::from(text)],
    })
}

/// Whether a value is the one that somebody has written down.
pub fn is_written(value: &Value, text: &str) -> bool {
    match value {
        Value::Null => text.eq_ignore_ascii_case("null"),
        Value::String(own) => {
            own.trim() == text || grade(text).is_ok_and(|code| code == own) || day(text).is_ok_and(|day| day == *own)
        }
        other => other.to_string().eq_ignore_ascii_case(text),
    }
}

/// A value for messages.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        other => other.to_string(),
    }
}

/// A grade by its name or as a person writes it: `requires_improvement`, "Requires improvement".
fn grade(text: &str) -> Result<&'static str, String> {
    let is = |name: &str| name.eq_ignore_ascii_case(text);
    let word = WORDS.iter().find(|word| is(word.code) || is(word.title));
    word.map(|word| word.code)
        .ok_or_else(|| format!("{text:?} is no grade of any scale; the grades are {}", CODES.join(", ")))
}

fn day(text: &str) -> Result<String, String> {
    date::day_or_month(text).ok_or_else(|| format!("{text:?} is no date such as 2023-05-09 or 09/05/2023"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_have_three_spellings() {
        for field in ["judgements[0].grade", "judgements.0.grade", "/judgements/0/grade"] {
            assert_eq!(pointer(field).as_deref(), Ok("/judgements/0/grade"), "{field}");
        }
        assert!(pointer("source.file").is_err() && pointer(" ").is_ok() && pointer("/").is_err());
    }

    #[test]
    fn values_are_what_the_field_holds() {
        let first = |pointer: &str, now: Value, text: &str| {
            candidates(pointer, &now, text).map(|mut found| found.swap_remove(0))
        };
        assert_eq!(
            first("/judgements/0/grade", "good".into(), "Requires improvement"),
            Ok("requires_improvement".into())
        );
        assert_eq!(first("/inspection/start", Value::Null, "25/02/2019"), Ok("2019-02-25".into()));
        assert_eq!(first("/inspection/visit_number", 3.into(), "4"), Ok(4.into()));
        assert_eq!(first("/provider/name", "Fenmoor".into(), ""), Ok(Value::Null));
        assert!(first("/judgements/0/grade", Value::Null, "excellent").unwrap_err().contains("no grade of any scale"));
    }
}
