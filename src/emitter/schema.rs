//! The JSON Schema of a record, made from the record's own types.

use crate::model::report::Report;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::Value;

/// The schema (draft 2020-12) of one record, as every format with whole records writes it. It allows other keys: they
/// are only ever added as long as `schema_version` begins with `1.`.
pub fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Report>();
    RecursiveTransform(in_words_of_json).transform(&mut schema);
    schema.insert("$id".to_owned(), Value::from("urn:ofsted-extract:record:1"));
    schema.insert("title".to_owned(), Value::from("ofsted-extract record"));
    schema.to_value()
}

/// Descriptions come from the types' doc comments, which mention Rust's `None` and link to each other.
fn in_words_of_json(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace("`None`", "`null`").replace("[`", "`").replace("`]", "`");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_speak_of_json() {
        let text = schema().to_string();
        assert!(text.contains("`null` for PDF") && !text.contains("`None`") && !text.contains("[`"), "{text}");
    }
}
