//! The JSON Schema of a record, made from the record's own types.

use crate::Report;
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// The schema (draft 2020-12) of one record, as every format with whole records writes it. It allows further keys: they
/// are only ever added while `schema_version` begins with `1.`.
pub fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Report>();
    schema.insert("$id".to_owned(), Value::from("urn:ofsted-extract:record:1"));
    schema.insert("title".to_owned(), Value::from("ofsted-extract record"));
    schema.to_value()
}
