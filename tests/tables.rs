//! Tables, workbooks and texts of the fixtures, from outside.

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use calamine::{Data, Reader, open_workbook_auto};
use ofsted_extract::emitter::table::{Cell, Column, LAYOUTS, Rows};
use ofsted_extract::emitter::{FORMATS, Facts, Format, TABLES, Table};
use ofsted_extract::{Options, Report, extract};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Reports since 2013, with a re-inspection and a document that isn't an inspection of an authority.
const INSPECTIONS: &[&str] =
    &["sif-2014", "sif-2016", "sif-reinspection", "ilacs-2019", "ilacs-2023", "ilacs-2026", "slac"];

fn program() -> Command {
    let mut command = Command::cargo_bin("ofsted-extract").expect("the program");
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("--quiet");
    command
}

fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

fn stderr(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

fn fixture(name: &str) -> String {
    format!("fixtures/{name}.tagged.pdf")
}

/// Records of every fixture that can be read.
fn reports() -> Vec<Report> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).expect("the fixtures").flatten().map(|e| e.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end != "json"));
    paths.sort();
    let read = |path: &PathBuf| extract("a report", &fs::read(path).ok()?, &Options::default()).ok();
    paths.iter().filter_map(read).flatten().collect()
}

/// Rows of a table, with facts joined, and its columns.
fn rows(table: &Table, reports: &[Report], sink: &mut dyn FnMut(&[Cell<'_>])) -> Vec<Column> {
    let sink = &mut |cells: &[Cell<'_>]| {
        sink(cells);
        Ok(())
    };
    match table.rows {
        Rows::OfReport(of_report) => {
            reports.iter().try_for_each(|report| of_report(report, sink)).unwrap();
            table.columns.to_vec()
        }
        Rows::OfRun(of_run) => {
            let mut facts = Facts::default();
            reports.iter().try_for_each(|report| (of_run.facts)(report, &mut |fact| facts.keep(fact))).unwrap();
            (of_run.rows)(&mut facts, sink).unwrap();
            (of_run.columns)(&mut facts).unwrap()
        }
    }
}

#[test]
fn every_cell_of_every_fixture_is_of_its_columns_kind() {
    let reports = reports();
    for table in TABLES.iter().chain(LAYOUTS) {
        let columns = rows(table, &reports, &mut |_| {});
        let mut count = 0;
        rows(table, &reports, &mut |cells| {
            count += 1;
            assert_eq!(cells.len(), columns.len(), "{}", table.name);
            for (column, cell) in columns.iter().zip(cells) {
                assert!(column.kind.admits(cell), "{} {}: {cell:?}", table.name, column.name);
            }
        });
        assert!(count > 0, "no fixture has a row of {}", table.name);
    }
}

#[test]
fn tables_of_a_few_fixtures() {
    let few = |table: &str, names: &[&str]| {
        let names = names.iter().map(|name| fixture(name));
        let assert = program().args(["--csv", "--table", table]).args(names).assert().success();
        insta::assert_snapshot!(format!("few-{table}"), stdout(&assert).replace("\r\n", "\n"), "");
    };
    few("changes", &["sif-reinspection", "ilacs-2023", "sif-2016", "slac", "lac-2013"]);
    few("previous_judgements", &["monitoring-visit"]);
    few("strengths", &["jtai-2024"]);
    few("inspectors", &["area-send-2023"]);
    let plan = program().args(["--csv", "--table", "action_plan", "fixtures/plan-without-header.txt"]).assert();
    insta::assert_snapshot!("few-action_plan", stdout(&plan.success()).replace("\r\n", "\n"), "");
}

#[test]
fn an_inspection_follows_the_one_before_and_a_copy_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let later = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ilacs-2023.md")).unwrap();
    let earlier = later
        .replace("11 to 22 September 2023", "9 to 20 September 2019")
        .replace("| Overall effectiveness | Good |", "| Overall effectiveness | Inadequate |");
    for (name, text) in [("a-later.md", &later), ("b-copy.md", &later), ("c-earlier.md", &earlier)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let mut command = program();
    command.current_dir(folder.path()).args(["--csv", "--table", "changes"]);
    let written = stdout(&command.args(["a-later.md", "b-copy.md", "c-earlier.md"]).assert().success());
    let mut lines = csv::Reader::from_reader(written.as_bytes());
    let header = lines.headers().unwrap().clone();
    let found: Vec<String> = lines
        .records()
        .map(Result::unwrap)
        .map(|line| {
            let cell = |name: &str| line[header.iter().position(|column| column == name).unwrap()].to_owned();
            ["area", "start", "previous_start", "direction", "previous_file"].map(cell).join(" ")
        })
        .filter(|line| line.starts_with("overall_effectiveness") || line.starts_with("in_care"))
        .collect();
    assert_eq!(
        found,
        [
            "in_care 2019-09-09  first ",
            "in_care 2023-09-11 2019-09-09 same c-earlier.md",
            "overall_effectiveness 2019-09-09  first ",
            "overall_effectiveness 2023-09-11 2019-09-09 better c-earlier.md",
        ]
    );
}

/// Lines of a table as CSV, each by its columns' names.
fn csv_rows(table: &[&str], names: &[&str]) -> Vec<BTreeMap<String, String>> {
    let names = names.iter().map(|name| fixture(name));
    let written = stdout(&program().arg("--csv").args(table).args(names).assert().success());
    csv::Reader::from_reader(written.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// The cells of a row that aren't empty, among the columns whose names begin like this.
fn filled(row: &BTreeMap<String, String>, prefix: &str) -> Vec<String> {
    let cells = row.iter().filter_map(|(name, cell)| Some((name.strip_prefix(prefix)?, cell)));
    cells.filter(|(_, cell)| !cell.is_empty()).map(|(name, cell)| format!("{name} {cell}")).collect()
}

/// A report each on a council, a school, a home and a college, and a school's report card.
const MIXED: &[&str] = &["ilacs-2023", "school-2022", "childrens-home", "college", "report-card-school"];

#[test]
fn each_provider_has_its_grades_in_the_columns_of_its_areas() {
    let rows = csv_rows(&["--table", "reports"], MIXED);
    let who =
        |row: &BTreeMap<String, String>| ["provider", "urn", "provider_kind"].map(|name| row[name].clone()).join(" | ");
    assert_eq!(
        rows.iter().map(who).collect::<Vec<_>>(),
        [
            "Rutland |  | ",
            "Quarry Lane Primary School | 190417 | state_school",
            " | SC098417 | childrens_home",
            "St Botolph’s College | 139904 | further_education",
            "St Oswin’s Rutland Church of England Academy | 190551 | state_school",
        ]
    );
    let grades: Vec<_> = rows.iter().map(|row| filled(row, "provider_overall")).collect();
    assert_eq!(grades[0], [""; 0]);
    assert_eq!(grades[1], ["_effectiveness good"]);
    assert_eq!(grades[2], ["_experiences_and_progress requires_improvement"]);
    assert_eq!(grades[3], ["_effectiveness good"]);
    assert_eq!(grades[4], [""; 0]);
    assert_eq!(rows[0]["local_authority_in_care"], "requires_improvement");
    assert_eq!(rows[1]["provider_early_years_provision"], "requires_improvement");
    assert_eq!(
        (rows[2]["provider_helped_and_protected"].as_str(), rows[2]["registered_provider"].is_empty()),
        ("good", false)
    );
    assert_eq!(rows[3]["provider_provision_for_learners_with_high_needs"], "outstanding");
    assert_eq!(
        (rows[4]["provider_safeguarding"].as_str(), rows[4]["provider_inclusion"].as_str()),
        ("met", "exceptional")
    );
    assert_eq!(rows[4]["provider_leadership_and_governance"], "needs_attention");
    let empty =
        rows[0].keys().filter(|name| name.starts_with("provider_") && rows.iter().all(|row| row[*name].is_empty()));
    assert_eq!(empty.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn without_councils_their_areas_have_no_columns() {
    let header = |names: &[&str]| csv_rows(&["--table", "reports"], names).remove(0).into_keys().collect::<Vec<_>>();
    assert!(header(&MIXED[1..]).iter().all(|name| !name.starts_with("local_authority_")));
    let councils = header(&MIXED[..1]);
    assert_eq!(councils.len(), TABLES[1].columns.len());
    assert!(councils.iter().all(|name| name == "provider_kind" || !name.starts_with("provider_")), "{councils:?}");
}

#[test]
fn only_councils_have_rows_in_the_history_file() {
    let names: Vec<String> = MIXED.iter().map(|name| fixture(name)).collect();
    let mut command = Command::cargo_bin("ofsted-extract").unwrap();
    let assert =
        command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["--csv", "--columns", "d2i"]).args(names).assert();
    let assert = assert.success();
    assert_eq!(stdout(&assert).lines().count(), 2, "{}", stdout(&assert));
    assert!(stderr(&assert).contains("4 reports have no row for d2i"), "{}", stderr(&assert));
}

#[test]
fn standards_and_details_are_rows() {
    let rows = csv_rows(&["--table", "compliance"], &["pre-registration-2026"]);
    assert!(rows.len() > 5 && rows.iter().all(|row| row["outcome"] == "likely_to_be_met" && row["urn"] == "193118"));
    let rows = csv_rows(&["--table", "details"], &["childrens-home"]);
    let registered = rows.iter().find(|row| row["label"] == "Registered provider").unwrap();
    assert_eq!(registered["value"], "St Wendelin’s College Fostering Agency Limited");
}

#[test]
fn the_history_files_columns() {
    let names = INSPECTIONS.iter().chain(&["focused-visit", "ilacs-2021"]).map(|name| fixture(name));
    let assert = program().args(["--csv", "--columns", "d2i"]).args(names).assert().success();
    insta::assert_snapshot!("columns-d2i", stdout(&assert).replace("\r\n", "\n"), "");
}

#[test]
fn layouts_stand_in_a_workbook_too_and_tell_what_they_leave_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::cargo_bin("ofsted-extract").unwrap();
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["--format", "xlsx", "--columns", "d2i", "-o"]);
    let assert = command.arg(folder.path().join("d2i.xlsx")).arg(fixture("focused-visit")).assert().success();
    assert!(stderr(&assert).contains("1 report has no row for d2i"), "{}", stderr(&assert));
    let book = open_workbook_auto(folder.path().join("d2i.xlsx")).unwrap();
    assert_eq!(book.sheet_names(), ["d2i", "columns"]);
}

#[test]
fn a_workbook_has_the_rows_of_the_csv() {
    for inputs in [INSPECTIONS, MIXED] {
        assert_same_rows(inputs);
    }
}

fn assert_same_rows(inputs: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let names: Vec<String> = inputs.iter().map(|name| fixture(name)).collect();
    let tables = folder.path().join("csv/");
    program().args(["--csv", "--raw-cells", "-o"]).arg(&tables).args(&names).assert().success();
    program()
        .args(["--format", "xlsx", "-o"])
        .arg(format!("{}/", folder.path().display()))
        .args(&names)
        .assert()
        .success();
    let mut book = open_workbook_auto(folder.path().join("ofsted-extract.xlsx")).unwrap();
    for table in TABLES {
        let mut lines =
            csv::ReaderBuilder::new().has_headers(false).from_path(tables.join(format!("{}.csv", table.name))).unwrap();
        let range = book.worksheet_range(table.name).unwrap();
        let lines: Vec<csv::StringRecord> = lines.records().map(Result::unwrap).collect();
        assert_eq!((range.height(), range.width()), (lines.len(), lines[0].len()), "{}", table.name);
        for (line, row) in lines.iter().zip(range.rows()) {
            let texts: Vec<String> = row.iter().map(text).collect();
            assert!(line.iter().eq(texts.iter().map(String::as_str)), "{}: {line:?} {texts:?}", table.name);
        }
    }
}

/// A cell as the CSV writes it.
fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}

#[test]
fn a_workbook_does_not_go_to_standard_output() {
    let assert = program().args(["--format", "xlsx", &fixture("ilacs-2023")]).assert().code(2);
    assert!(stderr(&assert).contains("it needs a file"), "{}", stderr(&assert));
}

#[test]
fn a_folder_of_all_tables_is_described() {
    let folder = tempfile::tempdir().unwrap();
    program().args(["--csv", &fixture("ilacs-2023"), &fixture("college"), "-o"]).arg(folder.path()).assert().success();
    let package: Value =
        serde_json::from_str(&fs::read_to_string(folder.path().join("datapackage.json")).unwrap()).unwrap();
    for (resource, table) in package["resources"].as_array().unwrap().iter().zip(TABLES) {
        assert_eq!(resource["name"], table.name);
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        let path = folder.path().join(resource["path"].as_str().unwrap());
        let written = fs::read_to_string(path).unwrap();
        assert_eq!(written.trim_start_matches('\u{feff}').lines().next().unwrap(), names.join(","));
    }
}

/// The tables that the program writes to a folder for these inputs, and their description.
fn package(arguments: &[&str]) -> (BTreeMap<String, Vec<BTreeMap<String, String>>>, Value) {
    let folder = tempfile::tempdir().unwrap();
    let _ = program().args(["--csv", "-o"]).arg(folder.path()).args(arguments).assert();
    let text = fs::read_to_string(folder.path().join("datapackage.json")).unwrap();
    let package: Value = serde_json::from_str(&text).unwrap();
    let rows = |resource: &Value| {
        let written = fs::read_to_string(folder.path().join(resource["path"].as_str().unwrap())).unwrap();
        let mut lines = csv::Reader::from_reader(written.trim_start_matches('\u{feff}').as_bytes());
        (resource["name"].as_str().unwrap().to_owned(), lines.deserialize().map(Result::unwrap).collect())
    };
    (package["resources"].as_array().unwrap().iter().map(rows).collect(), package)
}

/// The cells of the columns that a key names.
fn key_cells(row: &BTreeMap<String, String>, fields: &Value) -> Vec<String> {
    fields.as_array().unwrap().iter().map(|field| row[field.as_str().unwrap()].clone()).collect()
}

#[test]
fn the_keys_of_the_description_hold() {
    let folder = tempfile::tempdir().unwrap();
    let later = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ilacs-2023.md")).unwrap();
    let earlier = folder.path().join("earlier.md");
    fs::write(&earlier, later.replace("11 to 22 September 2023", "9 to 20 September 2019")).unwrap();
    let (tables, package) = package(&["fixtures", &earlier.to_string_lossy()]);
    let (mut primary, mut foreign) = (0, 0);
    for resource in package["resources"].as_array().unwrap() {
        let (rows, schema) = (&tables[resource["name"].as_str().unwrap()], &resource["schema"]);
        if schema["primaryKey"].is_array() {
            let keys: HashSet<_> = rows.iter().map(|row| key_cells(row, &schema["primaryKey"])).collect();
            assert_eq!(keys.len(), rows.len());
            primary += 1;
        }
        for key in schema["foreignKeys"].as_array().into_iter().flatten() {
            let reference = &key["reference"];
            let others = &tables[reference["resource"].as_str().unwrap()];
            let known: HashSet<_> = others.iter().map(|row| key_cells(row, &reference["fields"])).collect();
            let named = rows.iter().map(|row| key_cells(row, &key["fields"])).filter(|cells| cells.concat() != "");
            let unknown: Vec<_> = named.filter(|cells| !known.contains(cells)).collect();
            assert!(unknown.is_empty(), "{}: {key}: {unknown:?}", resource["name"]);
            foreign += 1;
        }
    }
    assert_eq!((primary, foreign), (1, TABLES.len()));
    assert!(tables["changes"].iter().any(|row| !row["previous_report_id"].is_empty()));
}

#[test]
fn a_copy_is_no_second_report_and_unique_leaves_it_out() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = ["a.pdf", "b.pdf"].map(|name| folder.path().join(name).to_string_lossy().into_owned());
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(fixture("ilacs-2023"));
    for path in [&one, &other] {
        fs::copy(&source, path).unwrap();
    }
    let key = |package: &Value| package["resources"][1]["schema"]["primaryKey"].clone();
    let (tables, twice) = package(&[&one, &other]);
    assert_eq!((tables["reports"].len(), key(&twice)), (2, Value::Null));
    let (tables, once) = package(&["--unique", &one, &other]);
    assert_eq!((tables["reports"].len(), key(&once)), (1, json!(["report_id"])));
    assert!(tables.values().flatten().filter_map(|row| row.get("file")).all(|file| *file == one));
}

#[test]
fn every_format_leaves_copies_out() {
    let copies = tempfile::tempdir().unwrap();
    for name in ["a.txt", "b.txt"] {
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/slac.txt"), copies.path().join(name)).unwrap();
    }
    let written = |format: &Format, unique: &[&str]| {
        let output = tempfile::tempdir().unwrap();
        let path = output.path().join("all").with_extension(format.extension);
        program().args(["--format", format.name, "-o"]).arg(&path).args(unique).arg(copies.path()).assert().success();
        fs::metadata(path).unwrap().len()
    };
    for format in FORMATS {
        assert!(written(format, &["--unique"]) < written(format, &[]), "{}", format.name);
    }
}

#[test]
fn an_input_that_fails_alone_leaves_no_description() {
    let folder = tempfile::tempdir().unwrap();
    program().args(["--csv", "fixtures/broken-empty.pdf", "-o"]).arg(folder.path()).assert().code(1);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn texts_of_a_report() {
    for format in ["text", "markdown"] {
        let assert = program().args(["--format", format, &fixture("ilacs-2023")]).assert().success();
        insta::assert_snapshot!(format!("format-{format}"), stdout(&assert), "");
    }
}

#[test]
fn each_report_has_its_text_in_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let inputs = folder.path().join("reports");
    fs::create_dir(&inputs).unwrap();
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(fixture("slac")), inputs.join("slac.pdf")).unwrap();
    let text = |output: &str| program().args(["--format", "text", "-o", output]).arg(&inputs).assert();
    let below = inputs.join("text/");
    for _ in 0..2 {
        text(&below.to_string_lossy()).success();
        assert_eq!(fs::read_dir(&below).unwrap().count(), 1);
    }
    let refused = text(&inputs.to_string_lossy()).code(2);
    assert!(stderr(&refused).contains("the next run would read the text files written there as reports"));
}

#[test]
fn the_program_describes_itself() {
    let shown = |arguments: &[&str]| {
        let mut command = Command::cargo_bin("ofsted-extract").unwrap();
        stdout(&command.args(arguments).assert().success())
    };
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(shown(&["--completions", shell]).contains("max-seconds"), "{shell}");
    }
    assert!(shown(&["--man"]).contains(".TH ofsted-extract"), "{}", shown(&["--man"]));
    let tables = shown(&["--list", "tables"]);
    assert!(tables.contains("d2i (--columns): ") && tables.contains(" integer  "), "{tables}");
}
