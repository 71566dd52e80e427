//! The Frictionless description of a folder of CSV files: a Data Package with a Table Schema for each table.
//!
//! <https://specs.frictionlessdata.io/data-package/>, <https://specs.frictionlessdata.io/table-schema/>

use super::table::{Column, ColumnKind, DATE_PATTERN, Table};
use serde_json::{Map, Value, json};

/// The name that the file must have.
pub const FILE: &str = "datapackage.json";

/// The table with a row for each report, and the column that names the report, in it and in every other table.
const KEY: (&str, &str) = ("reports", "report_id");
/// Columns that name a report, in whatever table they are.
const REFERENCES: &[&str] = &[KEY.1, "previous_report_id"];

/// The description of these tables with their columns, each in `NAME.csv`; it doesn't include the time of writing.
/// Unless each report is written once (`unique`), its name can't be a primary key.
pub fn describe(tables: &[(&Table, Vec<Column>)], unique: bool) -> Value {
    json!({
        "profile": "tabular-data-package",
        "name": env!("CARGO_PKG_NAME"),
        "title": "Ofsted inspection reports as tables",
        "description": "Values that the report doesn't print are empty. Dates are ISO 8601; if the report prints only a month, so does the table.",
        "created_by": concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")),
        "resources": tables.iter().map(|(table, columns)| resource(table, columns, unique)).collect::<Vec<_>>(),
    })
}

fn resource(table: &Table, columns: &[Column], unique: bool) -> Value {
    json!({
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": format!("{}.csv", table.name),
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true,
        },
        "schema": schema(table, columns, unique),
    })
}

fn schema(table: &Table, columns: &[Column], unique: bool) -> Value {
    let mut schema = json!({ "fields": columns.iter().map(field).collect::<Vec<_>>(), "missingValues": [""] });
    let references: Vec<Value> =
        columns.iter().filter(|column| REFERENCES.contains(&column.name)).map(reference).collect();
    if table.name != KEY.0 {
        schema["foreignKeys"] = Value::Array(references);
    } else if unique {
        schema["primaryKey"] = json!([KEY.1]);
    }
    schema
}

fn reference(column: &Column) -> Value {
    json!({ "fields": [column.name], "reference": { "resource": KEY.0, "fields": [KEY.1] } })
}

fn field(column: &Column) -> Value {
    let mut field = json!({
        "name": column.name,
        "type": type_name(column.kind),
        "description": column.description,
    });
    let constraints = constraints(column.kind);
    if !constraints.is_empty() {
        field["constraints"] = Value::Object(constraints);
    }
    field
}

/// A date may be only a month, which no date type allows, so it is a string with a pattern.
fn type_name(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Integer => "integer",
        ColumnKind::Boolean => "boolean",
        ColumnKind::Text | ColumnKind::Date | ColumnKind::Choice(_) | ColumnKind::Grade => "string",
    }
}

fn constraints(kind: ColumnKind) -> Map<String, Value> {
    let constraint = match kind {
        ColumnKind::Date => Some(("pattern", json!(DATE_PATTERN))),
        ColumnKind::Integer => Some(("minimum", json!(0))),
        _ => kind.words().map(|words| ("enum", json!(words))),
    };
    constraint.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::TABLES;
    use super::*;

    #[test]
    fn every_table_has_its_columns_in_order() {
        let package = describe(&TABLES.iter().map(|table| (table, table.columns.to_vec())).collect::<Vec<_>>(), true);
        for (resource, table) in package["resources"].as_array().unwrap().iter().zip(TABLES) {
            let fields = resource["schema"]["fields"].as_array().unwrap();
            let names: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
            assert_eq!(names, table.columns.iter().map(|column| column.name).collect::<Vec<_>>());
        }
    }

    #[test]
    fn every_table_names_its_reports_and_a_report_that_comes_twice_is_no_key() {
        for unique in [true, false] {
            let package =
                describe(&TABLES.iter().map(|table| (table, table.columns.to_vec())).collect::<Vec<_>>(), unique);
            for resource in package["resources"].as_array().unwrap() {
                let (key, foreign) = (&resource["schema"]["primaryKey"], &resource["schema"]["foreignKeys"]);
                match resource["name"].as_str().unwrap() {
                    "reports" => assert_eq!((key.is_array(), foreign.is_null()), (unique, true)),
                    name => {
                        assert_eq!(foreign.as_array().unwrap().len(), if name == "changes" { 2 } else { 1 }, "{name}")
                    }
                }
            }
        }
    }

    #[test]
    fn kinds_are_types_and_constraints() {
        let grade = field(&Column { kind: ColumnKind::Grade, ..TABLES[0].columns[0] });
        assert_eq!((&grade["type"], &grade["constraints"]["enum"][0]), (&json!("string"), &json!("outstanding")));
        let date = field(&Column { kind: ColumnKind::Date, ..TABLES[0].columns[0] });
        assert_eq!((&date["type"], &date["constraints"]["pattern"]), (&json!("string"), &json!(DATE_PATTERN)));
    }
}
