//! `--incremental`: unchanged inputs are not read again, whatever happened to the last run.

use assert_cmd::cargo::cargo_bin;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

fn reports() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("reports")).unwrap();
    for (name, copy) in [("ilacs-2023.tagged.pdf", "a.pdf"), ("ilacs-2021.tagged.pdf", "b.pdf"), ("slac.txt", "c.txt")]
    {
        fs::copy(fixture(name), folder.path().join("reports").join(copy)).unwrap();
    }
    folder
}

fn run(folder: &TempDir, options: &[&str]) -> Output {
    let arguments = ["reports", "-o", "out/", "--incremental"].iter().chain(options);
    Command::new(cargo_bin("ofsted-extract")).current_dir(folder.path()).args(arguments).output().unwrap()
}

/// The last line that the program prints.
fn summary(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).lines().last().unwrap_or_default().to_owned()
}

/// Runs the program and returns how many inputs were unchanged.
fn unchanged(folder: &TempDir, options: &[&str]) -> usize {
    let summary = summary(&run(folder, options));
    let words: Vec<&str> = summary.split(", ").collect();
    words
        .iter()
        .find_map(|part| part.strip_suffix(" of them unchanged since the last run"))
        .map_or(0, |n| n.parse().unwrap())
}

fn output(folder: &TempDir, name: &str) -> PathBuf {
    folder.path().join("out").join(name)
}

#[test]
fn what_is_unchanged_is_left_and_told() {
    for options in [&[][..], &["--format", "jsonl"], &["--csv"]] {
        let folder = reports();
        assert_eq!(unchanged(&folder, options), 0, "{options:?}");
        assert_eq!(unchanged(&folder, options), 3, "{options:?}");
        fs::copy(fixture("slac.tagged.pdf"), folder.path().join("reports/b.pdf")).unwrap();
        assert_eq!(unchanged(&folder, options), 2, "{options:?}");
        fs::copy(fixture("slac.tagged.pdf"), folder.path().join("reports/d.pdf")).unwrap();
        assert_eq!(unchanged(&folder, options), 3, "{options:?}");
        assert_eq!(unchanged(&folder, options), 4, "{options:?}");
    }
}

#[test]
fn tables_of_a_later_run_are_those_of_a_whole_one() {
    let (folder, whole) = (reports(), reports());
    run(&folder, &["--csv"]);
    for folder in [&folder, &whole] {
        fs::copy(fixture("slac.tagged.pdf"), folder.path().join("reports/b.pdf")).unwrap();
        fs::remove_file(folder.path().join("reports/a.pdf")).unwrap();
    }
    assert_eq!(unchanged(&folder, &["--csv"]), 1);
    assert_eq!(unchanged(&whole, &["--csv"]), 0);
    for name in ["judgements.csv", "paragraphs.csv", "reports.csv"] {
        assert_eq!(fs::read(output(&folder, name)).unwrap(), fs::read(output(&whole, name)).unwrap(), "{name}");
    }
}

#[test]
fn an_output_that_is_gone_is_made_again() {
    let folder = reports();
    run(&folder, &[]);
    fs::remove_file(output(&folder, "a.json")).unwrap();
    assert_eq!(unchanged(&folder, &[]), 2);
    assert!(output(&folder, "a.json").exists());
    let folder = reports();
    run(&folder, &["--csv"]);
    fs::remove_file(output(&folder, "reports.csv")).unwrap();
    assert_eq!(unchanged(&folder, &["--csv"]), 3);
    assert!(output(&folder, "reports.csv").exists());
}

#[test]
fn other_options_read_everything_anew() {
    let folder = reports();
    run(&folder, &[]);
    assert_eq!(unchanged(&folder, &["--reader", "layout"]), 0);
    assert_eq!(unchanged(&folder, &[]), 0);
}

#[test]
fn a_log_cut_anywhere_costs_work_and_nothing_else() {
    let folder = reports();
    run(&folder, &[]);
    let log = output(&folder, ".ofsted-extract/log.jsonl");
    let whole = fs::read(&log).unwrap();
    for end in (0..whole.len()).step_by(whole.len() / 8) {
        fs::write(&log, &whole[..end]).unwrap();
        assert!(unchanged(&folder, &[]) < 3 || end + 200 > whole.len());
        assert_eq!(unchanged(&folder, &[]), 3);
    }
}

#[test]
fn an_unchanged_output_is_not_overwritten_by_an_input_of_the_same_name() {
    let folder = reports();
    fs::create_dir(folder.path().join("more")).unwrap();
    fs::copy(fixture("slac.tagged.pdf"), folder.path().join("more/b.pdf")).unwrap();
    let program = || {
        let mut command = Command::new(cargo_bin("ofsted-extract"));
        command.current_dir(folder.path()).args(["reports/b.pdf", "more/b.pdf", "-o", "out/", "--incremental"]);
        String::from_utf8(command.output().unwrap().stderr).unwrap()
    };
    let told = program();
    let wanted = fs::read(output(&folder, "b.json")).unwrap();
    assert!(told.contains("more/b.pdf: its output out/b.json is already the output of reports/b.pdf"), "{told}");
    for _ in 0..2 {
        assert!(program().contains("is already the output of"));
        assert_eq!(fs::read(output(&folder, "b.json")).unwrap(), wanted);
    }
}

#[test]
fn tables_are_those_of_this_runs_inputs_in_this_order() {
    let folder = reports();
    let files = |inputs: &[&str]| {
        let mut command = Command::new(cargo_bin("ofsted-extract"));
        command.current_dir(folder.path()).args(["--csv", "-o", "out/", "--incremental"]).args(inputs);
        assert!(command.status().unwrap().success());
        let rows = fs::read_to_string(output(&folder, "reports.csv")).unwrap();
        let files = rows.lines().skip(1).filter_map(|row| row.split(',').next()).filter(|cell| cell.contains('/'));
        files.map(str::to_owned).collect::<Vec<_>>()
    };
    for inputs in [
        &["reports/a.pdf"][..],
        &["reports/b.pdf"],
        &["reports/a.pdf"],
        &["reports/a.pdf", "reports/b.pdf"],
        &["reports/b.pdf", "reports/a.pdf"],
        &["reports/b.pdf", "reports/b.pdf"],
    ] {
        assert_eq!(files(inputs), inputs);
        assert_eq!(files(inputs), inputs, "again");
    }
}

#[test]
fn an_input_whose_output_goes_elsewhere_is_written_there() {
    let folder = reports();
    fs::create_dir(folder.path().join("reports/2019")).unwrap();
    fs::rename(folder.path().join("reports/a.pdf"), folder.path().join("reports/2019/a.pdf")).unwrap();
    let program = |input: &str| {
        let mut command = Command::new(cargo_bin("ofsted-extract"));
        command.current_dir(folder.path()).args([input, "-o", "out/", "--incremental"]).status().unwrap()
    };
    assert!(program("reports/2019").success() && program("reports").success());
    assert_eq!(fs::read(output(&folder, "a.json")).unwrap(), fs::read(output(&folder, "2019/a.json")).unwrap());
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_unicode_are_remembered_too() {
    use std::os::unix::ffi::OsStrExt;
    let folder = reports();
    for name in [&b"x\xff.pdf"[..], b"x\xfe.pdf"] {
        let copy = folder.path().join("reports").join(std::ffi::OsStr::from_bytes(name));
        fs::copy(fixture("ilacs-2023.tagged.pdf"), copy).unwrap();
    }
    for options in [&[][..], &["--csv"]] {
        assert_eq!(unchanged(&folder, options), 0, "{options:?}");
        assert_eq!(unchanged(&folder, options), 5, "{options:?}");
    }
}

#[test]
fn standard_input_is_read_once() {
    let folder = reports();
    for name in ["a.pdf", "b.pdf"] {
        let mut command = Command::new(cargo_bin("ofsted-extract"));
        let input = fs::File::open(folder.path().join("reports").join(name)).unwrap();
        command.current_dir(folder.path()).args(["-", "--csv", "-o", "out/", "--incremental"]).stdin(input);
        assert!(command.status().unwrap().success());
        let rows = fs::read_to_string(output(&folder, "judgements.csv")).unwrap();
        assert!(rows.contains(if name == "a.pdf" { "2023" } else { "2021" }), "{rows}");
    }
}

/// A run that was killed between an input's output and its line in the log; the input is unchanged.
#[test]
fn an_output_without_its_line_in_the_log_is_not_trusted() {
    for (options, name) in [(&[][..], "b.json"), (&["--csv"], "reports.csv")] {
        let folder = reports();
        run(&folder, options);
        let (wanted, log) = (fs::read(output(&folder, name)).unwrap(), output(&folder, ".ofsted-extract/log.jsonl"));
        let before = fs::read(&log).unwrap();
        fs::copy(fixture("slac.tagged.pdf"), folder.path().join("reports/b.pdf")).unwrap();
        run(&folder, options);
        assert_ne!(fs::read(output(&folder, name)).unwrap(), wanted);
        fs::write(log, before).unwrap();
        fs::copy(fixture("ilacs-2021.tagged.pdf"), folder.path().join("reports/b.pdf")).unwrap();
        assert_eq!(unchanged(&folder, options), 2, "{options:?}");
        assert_eq!(fs::read(output(&folder, name)).unwrap(), wanted, "{options:?}");
    }
}

#[test]
fn warnings_and_failures_of_the_last_run_are_told_again() {
    let folder = reports();
    fs::copy(fixture("broken-html.pdf"), folder.path().join("reports/page.pdf")).unwrap();
    for read_before in [0, 3] {
        let output = run(&folder, &["--strict"]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            told.contains("b.pdf: 2 warnings (dates-contradict, authority-unknown)")
                && told.contains("this is an HTML page"),
            "{told}"
        );
        assert_eq!(output.status.code(), Some(1));
        assert!(read_before == 0 || told.contains("3 of them unchanged"), "{told}");
    }
    fs::remove_file(folder.path().join("reports/page.pdf")).unwrap();
    for _ in 0..2 {
        assert_eq!(run(&folder, &["--strict"]).status.code(), Some(1));
    }
}

#[test]
fn it_needs_a_folder() {
    let folder = reports();
    let mut command = Command::new(cargo_bin("ofsted-extract"));
    let output = command.current_dir(folder.path()).args(["reports", "--incremental"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--incremental needs -o FOLDER/"));
}
