//! What the caller gives beside the reports: links and days of publication, corrections, and other authorities.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const LINK: &str = "https://reports.example/50012345";

/// A folder with a report that prints its day of publication, one that doesn't, and this list.
fn folder(list: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    for (from, to) in [("ilacs-2023.tagged.pdf", "fenmoor.pdf"), ("focused-visit.tagged.pdf", "visit.pdf")] {
        fs::copy(fixtures.join(from), folder.path().join(to)).unwrap();
    }
    fs::write(folder.path().join("list.csv"), list).unwrap();
    folder
}

/// Standard output, and what was told.
fn run(folder: &TempDir, arguments: &[&str], code: i32) -> (String, String) {
    let mut program = Command::cargo_bin("ofsted-extract").unwrap();
    let run = program.current_dir(folder.path()).args(arguments).assert().code(code);
    let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (shown(&run.get_output().stdout), shown(&run.get_output().stderr))
}

fn record(folder: &TempDir, arguments: &[&str]) -> Value {
    serde_json::from_str(&run(folder, arguments, 0).0).unwrap()
}

#[test]
fn a_list_of_sources_fills_link_and_day_in_every_table() {
    let folder = folder(&format!("file,link,published\nfenmoor.pdf,{LINK},09/05/2023\nother.pdf,{LINK},\n"));
    let plain = record(&folder, &["fenmoor.pdf"]);
    let given = record(&folder, &["--sources", "list.csv", "fenmoor.pdf"]);
    assert_eq!((&plain["source"]["link"], &given["source"]["link"]), (&Value::Null, &Value::from(LINK)));
    let published = |record: &Value| record["inspection"]["published"].clone();
    if published(&plain).is_null() {
        assert_eq!(
            (published(&given), given["inspection"]["published_given"].clone()),
            ("2023-05-09".into(), true.into())
        );
    } else {
        assert_eq!(
            (published(&given), given["inspection"]["published_given"].clone()),
            (published(&plain), false.into())
        );
    }
    let (_, told) = run(&folder, &["--sources", "list.csv", "--csv", "-o", "out/", "fenmoor.pdf"], 0);
    assert!(told.contains("list.csv, line 3: no input is other.pdf"), "{told}");
    let mut tables = 0;
    for entry in fs::read_dir(folder.path().join("out")).unwrap().flatten() {
        let text = fs::read_to_string(entry.path()).unwrap();
        if entry.path().extension().is_some_and(|extension| extension == "csv") && text.lines().count() > 1 {
            assert!(text.lines().next().unwrap().split(',').any(|name| name == "link"), "{:?}", entry.path());
            assert!(text.contains(LINK), "{:?}", entry.path());
            tables += 1;
        }
    }
    assert!(tables > 4, "{tables}");
    let layout = run(&folder, &["--sources", "list.csv", "--csv", "--columns", "d2i", "fenmoor.pdf"], 0).0;
    assert!(layout.contains(LINK), "{layout}");
}

#[test]
fn a_correction_is_applied_marked_and_refused_when_the_value_has_changed() {
    let folder = folder("");
    let plain = record(&folder, &["fenmoor.pdf"]);
    let (id, grade) = (plain["report_id"].as_str().unwrap(), plain["judgements"][0]["grade"].as_str().unwrap());
    let other = if grade == "good" { "Inadequate" } else { "Good" };
    let list = format!(
        "report_id,field,value,reason,printed\n{id},judgements[0].grade,{other},a misprint,{grade}\n{id},provider.name,Fenmoor,,Elsewhere\n0000,theme,x,,\n"
    );
    fs::write(folder.path().join("list.csv"), list).unwrap();
    let arguments = ["--corrections", "list.csv", "fenmoor.pdf"];
    let (out, told) = run(&folder, &arguments, 0);
    assert!(told.contains("1 warning (correction-refused)"), "{told}");
    assert!(told.contains("list.csv, line 4: no report has the report_id 0000"), "{told}");
    let corrected: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(corrected["judgements"][0]["grade"], other.to_lowercase());
    assert_eq!(corrected["corrected"][0]["read"], grade);
    assert_eq!(corrected["provider"]["name"], plain["provider"]["name"]);
    let told = &corrected["warnings"].as_array().unwrap().last().unwrap()["message"];
    assert!(told.as_str().unwrap().contains("line 3) was not applied: it replaces \"Elsewhere\""), "{told}");
    for table in ["judgements", "reports"] {
        let csv = run(&folder, &[&["--csv", "-t", table], &arguments[..]].concat(), 0).0;
        assert!(csv.contains("/judgements/0/grade"), "{csv}");
    }
}

#[test]
fn the_next_run_knows_the_lists() {
    let folder = folder(&format!("file,link\nvisit.pdf,{LINK}\nother.pdf,{LINK}\n"));
    let arguments = ["--incremental", "--json", "-o", "out/", "--sources", "list.csv", "visit.pdf", "fenmoor.pdf"];
    for unchanged in [false, true] {
        let told = run(&folder, &arguments, 0).1;
        assert_eq!(told.contains("2 of them unchanged"), unchanged, "{told}");
        assert!(told.contains("line 3: no input is other.pdf") && !told.contains("line 2"), "{told}");
    }
    fs::write(folder.path().join("list.csv"), format!("file,link\nvisit.pdf,{LINK}0\n")).unwrap();
    assert!(!run(&folder, &arguments, 0).1.contains("unchanged"));
    assert!(fs::read_to_string(folder.path().join("out/visit.json")).unwrap().contains(&format!("{LINK}0")));
}

#[test]
fn wrong_lists_stop_the_run() {
    let folder = folder("file,link\nfenmoor.pdf,here\n");
    let told = run(&folder, &["--sources", "list.csv", "fenmoor.pdf"], 1).1;
    assert!(told.contains("list.csv: line 2: \"here\" is no link"), "{told}");
    let told = run(&folder, &["--corrections", "none.csv", "fenmoor.pdf"], 1).1;
    assert!(told.contains("none.csv: there is no such file"), "{told}");
}

#[test]
fn given_authorities_stand_beside_the_built_in_ones_or_in_their_place() {
    const HEADER: &str = "name,gss_code,la_code,ofsted_urn,region";
    let folder = folder(HEADER);
    let authority = |record: &Value| record["provider"]["local_authority"].clone();
    let known = authority(&record(&folder, &["fenmoor.pdf"]))["name"].as_str().unwrap().to_owned();
    let plain = record(&folder, &["visit.pdf"]);
    assert_eq!(authority(&plain), Value::Null);
    let new = plain["provider"]["name"].as_str().unwrap();
    let list = format!("{HEADER}\n{known},E06000998,998,,East Midlands\n\"{new}\",E06000999,999,80999,North West\n");
    fs::write(folder.path().join("list.csv"), list).unwrap();
    let given = |file: &str| authority(&record(&folder, &["--authorities", "list.csv", file]));
    assert_eq!(given("fenmoor.pdf")["gss_code"], "E06000998");
    assert_eq!(given("visit.pdf")["gss_code"], "E06000999");
    fs::write(folder.path().join("list.csv"), format!("{HEADER}\nFenmoor,E06,999,,North West\n")).unwrap();
    let told = run(&folder, &["--authorities", "list.csv", "fenmoor.pdf"], 1).1;
    assert!(told.contains("list.csv: line 2: \"E06\" is no ONS code"), "{told}");
}

#[test]
fn a_name_that_several_inputs_have_is_told() {
    let folder = folder(&format!("file,link\nfenmoor.pdf,{LINK}\nvisit.pdf,{LINK}\n"));
    fs::create_dir(folder.path().join("older")).unwrap();
    fs::copy(folder.path().join("visit.pdf"), folder.path().join("older/fenmoor.pdf")).unwrap();
    let arguments = ["--sources", "list.csv", "fenmoor.pdf", "older/fenmoor.pdf", "visit.pdf"];
    let (_, told) = run(&folder, &arguments, 0);
    let lines: Vec<&str> = told.lines().filter(|line| line.contains("several inputs are")).collect();
    assert_eq!(lines.len(), 1, "{told}");
    assert!(lines[0].contains("list.csv, line 2: several inputs are fenmoor.pdf"), "{told}");
}
