//! Runs over many inputs: order, folders, files that are too much for a worker, interruptions, outputs that fail.

use assert_cmd::cargo::cargo_bin;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
#[cfg(unix)]
use std::{
    process::{Child, Stdio},
    time::Duration,
};
use tempfile::TempDir;

const PROGRAM: &str = "ofsted-extract";

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(cargo_bin(PROGRAM)).current_dir(folder).args(arguments).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder `reports` with three reports, one of them in a subfolder, and one file that can't be read.
fn reports() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let copy = |from: &str, to: &str| {
        let to = folder.path().join("reports").join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(fixture(from), to).unwrap();
    };
    copy("ilacs-2023.tagged.pdf", "b.pdf");
    copy("focused-visit.txt", "2018/a visit.txt");
    copy("slac.tagged.pdf", "2010/c.pdf");
    copy("broken-html.pdf", "2018/page.pdf");
    folder
}

/// Everything in a folder, including hidden files.
fn tree(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = walk(folder).iter().map(|path| shown(path.strip_prefix(folder).unwrap())).collect();
    names.sort();
    names
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

#[test]
fn the_order_is_that_of_the_inputs_whatever_the_number_of_jobs() {
    let folder = reports();
    let files = |jobs: &str| {
        let output = run(folder.path(), &["--format", "jsonl", "--jobs", jobs, "reports"]);
        assert_eq!(output.status.code(), Some(1), "{}", told(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let one = files("1");
    let names = one.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["source"]["file"].to_string());
    let names: Vec<String> = names.map(|name| name.replace("\\\\", "/")).collect();
    assert_eq!(names, ["\"reports/2010/c.pdf\"", "\"reports/2018/a visit.txt\"", "\"reports/b.pdf\""]);
    assert_eq!(files("3"), one);
}

#[test]
fn outputs_in_a_folder_keep_the_tree_and_a_bad_input_stops_nothing() {
    let folder = reports();
    let output = run(folder.path(), &["reports", "-o", "out/"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(tree(&folder.path().join("out")), ["2010/c.json", "2018/a visit.json", "b.json"]);
    let told = told(&output).replace('\\', "/");
    assert!(told.contains("reports/2018/page.pdf: this is an HTML page"), "{told}");
    assert!(told.contains("3 read (") && told.contains("1 failed"), "{told}");
}

#[test]
fn a_list_of_files_is_read_from_a_file_and_from_standard_input() {
    let folder = reports();
    fs::write(folder.path().join("list"), "reports/b.pdf\nreports/none.pdf\n").unwrap();
    let output = run(folder.path(), &["--csv", "--table", "reports", "--files-from", "list"]);
    assert!(told(&output).contains("reports/none.pdf: there is no such file"), "{}", told(&output));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 2);
    let missing = run(folder.path(), &["--files-from", "none"]);
    assert!(told(&missing).contains("none: the list could not be read"), "{}", told(&missing));
    assert_eq!(missing.status.code(), Some(1));
}

/// A text so long that no worker can read it in four seconds, or in 64 MiB.
fn much_text() -> String {
    "1. Children and families are helped by people who know them well, and their plans are good enough.\n\n"
        .repeat(400_000)
}

#[test]
fn a_file_that_takes_too_long_is_given_up_and_the_others_are_read() {
    let folder = reports();
    fs::write(folder.path().join("reports/a.txt"), much_text()).unwrap();
    let arguments = ["--max-seconds", "4", "--max-memory", "4GiB", "--format", "jsonl", "--jobs", "1", "reports"];
    let output = run(folder.path(), &arguments);
    assert!(told(&output).contains("a.txt: reading it took longer than 4 seconds"), "{}", told(&output));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 3);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_takes_too_much_memory_is_given_up_and_the_others_are_read() {
    let folder = reports();
    fs::write(folder.path().join("reports/a.txt"), much_text()).unwrap();
    let output = run(folder.path(), &["--max-memory", "64MiB", "--format", "jsonl", "--jobs", "1", "reports"]);
    assert!(told(&output).contains("a.txt: reading it took more than 64 MiB"), "{}", told(&output));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 3);
}

/// A folder `reports` with this many reports.
#[cfg(unix)]
fn many(copies: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("reports")).unwrap();
    for copy in 0..copies {
        fs::copy(fixture("sif-2016.tagged.pdf"), folder.path().join(format!("reports/{copy:03}.pdf"))).unwrap();
    }
    folder
}

/// Starts the program. It may ignore signals, if the tests were started with `nohup`.
#[cfg(unix)]
fn start(folder: &Path, signals: &str, arguments: &[&str]) -> Child {
    let mut command = if cfg!(target_os = "linux") {
        let mut command = Command::new("env");
        command.arg(signals).arg(cargo_bin(PROGRAM));
        command
    } else {
        Command::new(cargo_bin(PROGRAM))
    };
    command.current_dir(folder).args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

#[cfg(unix)]
const DEFAULT: &str = "--default-signal=HUP,INT,TERM";

#[cfg(unix)]
fn send(child: &Child, signal: &str) {
    assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
}

/// Waits until the folder has some files.
#[cfg(unix)]
fn wait_for_output(child: &mut Child, folder: &Path) {
    while fs::read_dir(folder).map_or(0, Iterator::count) < 3 {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it could be interrupted");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_only_complete_files() {
    let folder = many(400);
    let mut child = start(folder.path(), DEFAULT, &["reports", "-o", "out/"]);
    wait_for_output(&mut child, &folder.path().join("out"));
    send(&child, "-INT");
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130), "{}", told(&output));
    assert!(told(&output).contains("of 400 inputs; every file written is complete"), "{}", told(&output));
    let written = tree(&folder.path().join("out"));
    assert!(written.len() < 400);
    for name in written {
        let text = fs::read_to_string(folder.path().join("out").join(&name)).unwrap();
        assert!(name.ends_with(".json") && serde_json::from_str::<Value>(&text).is_ok(), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn an_interruption_waits_for_no_input() {
    let folder = many(1);
    let child = start(folder.path(), DEFAULT, &["-", "reports", "--csv", "-o", "all.csv"]);
    std::thread::sleep(Duration::from_secs(2));
    send(&child, "-TERM");
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130), "{}", told(&output));
    assert_eq!(tree(folder.path()), ["reports/000.pdf"]);
}

#[cfg(target_os = "linux")]
#[test]
fn nohup_is_respected() {
    let folder = many(30);
    let mut child = start(folder.path(), "--ignore-signal=HUP", &["reports", "-o", "out/"]);
    wait_for_output(&mut child, &folder.path().join("out"));
    send(&child, "-HUP");
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(tree(&folder.path().join("out")).len(), 30);
}

/// A terminal's Ctrl-C goes to all processes in its group; the workers are not in it.
#[cfg(target_os = "linux")]
#[test]
fn workers_are_not_in_the_programs_process_group() {
    let folder = many(200);
    let mut child = start(folder.path(), DEFAULT, &["reports", "-o", "out/"]);
    wait_for_output(&mut child, &folder.path().join("out"));
    let group = |id: &str| {
        fs::read_to_string(format!("/proc/{id}/stat")).ok()?.rsplit(") ").next()?.split(' ').nth(2).map(str::to_owned)
    };
    let children = format!("/proc/{0}/task", child.id());
    let tasks = fs::read_dir(children).unwrap().flatten();
    let workers: String = tasks.filter_map(|task| fs::read_to_string(task.path().join("children")).ok()).collect();
    let (workers, own) = (workers.split_whitespace().collect::<Vec<_>>(), group(&child.id().to_string()));
    assert!(!workers.is_empty() && own.is_some());
    assert!(workers.iter().all(|worker| group(worker) != own), "{workers:?}");
    send(&child, "-INT");
    child.wait().unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_that_nobody_writes_to_is_given_up() {
    let folder = reports();
    assert!(Command::new("mkfifo").arg(folder.path().join("reports/a.pdf")).status().unwrap().success());
    let output = run(folder.path(), &["reports", "-o", "out/", "--incremental", "--max-seconds", "6"]);
    assert!(told(&output).contains("a.pdf: reading it took longer than 6 seconds"), "{}", told(&output));
    assert!(folder.path().join("out/b.json").exists());
}

#[test]
fn a_list_is_never_overwritten_and_never_empty() {
    let folder = reports();
    fs::write(folder.path().join("list"), "reports/b.pdf\n").unwrap();
    let output = run(folder.path(), &["--files-from", "list", "-o", "list"]);
    assert_eq!(output.status.code(), Some(2), "{}", told(&output));
    fs::write(folder.path().join("list"), "\n").unwrap();
    let output = run(folder.path(), &["--files-from", "list", "--csv", "-o", "all.csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("the list contains no paths"), "{}", told(&output));
    assert!(!folder.path().join("all.csv").exists());
    fs::write(folder.path().join("list"), "-\n-\n").unwrap();
    assert_eq!(run(folder.path(), &["--files-from", "list"]).status.code(), Some(2));
}

/// The largest allowed input also goes through the pipe to a worker.
#[test]
fn what_is_too_large_is_said_of_standard_input_too() {
    let folder = reports();
    let large = folder.path().join("large.txt");
    fs::File::create(&large).unwrap().set_len((128 << 20) + 1).unwrap();
    let input = fs::File::open(&large).unwrap();
    let output = Command::new(cargo_bin(PROGRAM)).arg("-").stdin(input).output().unwrap();
    assert!(told(&output).contains("is larger than the 128 MiB limit"), "{}", told(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let folder = reports();
    let output = run(folder.path(), &["reports/b.pdf", "-o", "/dev/full"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("/dev/full: it could not be written: No space left"), "{}", told(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_in_which_nothing_can_be_made_is_told() {
    let folder = reports();
    let output = run(folder.path(), &["reports/b.pdf", "-o", "/proc/b.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("/proc/b.json: it could not be written"), "{}", told(&output));
    let output = run(folder.path(), &["reports/b.pdf", "-o", "/proc/out/"]);
    assert!(told(&output).contains("/proc/out/: the folder could not be created"), "{}", told(&output));
}

#[test]
fn a_second_input_of_the_same_name_is_reported_and_the_first_is_kept() {
    let folder = reports();
    fs::copy(fixture("slac.txt"), folder.path().join("reports/b.txt")).unwrap();
    let output = run(folder.path(), &["reports/b.pdf", "reports/b.txt", "-o", "out/"]);
    assert_eq!(output.status.code(), Some(1));
    let told = told(&output);
    assert!(
        told.contains("reports/b.txt: its output") && told.contains("is already the output of reports/b.pdf"),
        "{told}"
    );
    let record: Value = serde_json::from_slice(&fs::read(folder.path().join("out/b.json")).unwrap()).unwrap();
    assert_eq!(record["framework"]["code"], "ilacs");
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_or_would_steer_a_terminal_are_read() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("reports")).unwrap();
    let names: [&[u8]; 2] = [b"caf\xe9.pdf", b"red\x1b[31m.pdf"];
    for name in names {
        let path = folder.path().join("reports").join(std::ffi::OsStr::from_bytes(name));
        fs::copy(fixture("youth-justice-2022.tagged.pdf"), path).unwrap();
    }
    let output = run(folder.path(), &["reports", "-o", "out/"]);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert!(!told(&output).contains('\u{1b}') && told(&output).contains("red\\u{1b}[31m.pdf"), "{}", told(&output));
    for name in names {
        let stem = name.strip_suffix(b".pdf").unwrap();
        let path = folder.path().join("out").join(std::ffi::OsStr::from_bytes(&[stem, b".json"].concat()));
        serde_json::from_slice::<Value>(&fs::read(path).unwrap()).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_is_told_and_the_rest_is_read() {
    let folder = reports();
    std::os::unix::fs::symlink("..", folder.path().join("reports/2010/up")).unwrap();
    let output = run(folder.path(), &["--format", "jsonl", "reports"]);
    assert!(told(&output).contains("2010/up: this link leads back to reports"), "{}", told(&output));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 3);
}

#[test]
fn what_stands_in_the_output_folder_is_no_input() {
    let folder = reports();
    fs::create_dir_all(folder.path().join("reports/out")).unwrap();
    fs::copy(fixture("slac.txt"), folder.path().join("reports/out/old.txt")).unwrap();
    run(folder.path(), &["reports", "-o", "reports/out"]);
    let written = tree(&folder.path().join("reports/out"));
    assert_eq!(written, ["2010/c.json", "2018/a visit.json", "b.json", "old.txt"]);
}

#[cfg(unix)]
#[test]
fn what_can_not_be_opened_in_a_folder_is_told_and_the_rest_is_read() {
    let folder = reports();
    std::os::unix::fs::symlink("nowhere.pdf", folder.path().join("reports/2010/broken.pdf")).unwrap();
    let output = run(folder.path(), &["--format", "jsonl", "reports"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("2010/broken.pdf: there is no such file"), "{}", told(&output));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 3);
}

#[test]
fn thousands_of_failures_lose_no_report() {
    let folder = reports();
    for number in 0..3000 {
        fs::write(folder.path().join(format!("reports/{number:04}.pdf")), "").unwrap();
    }
    let output = run(folder.path(), &["--csv", "--table", "reports", "reports", "-o", "reports.csv"]);
    assert_eq!(output.status.code(), Some(1));
    let told = told(&output);
    assert_eq!(told.lines().filter(|line| line.contains(": the file is empty;")).count(), 3000);
    assert!(told.lines().last().unwrap().contains("3 read (") && told.contains(", 3001 failed, "), "{told}");
    assert_eq!(fs::read_to_string(folder.path().join("reports.csv")).unwrap().lines().count(), 4);
}

#[cfg(target_os = "linux")]
#[test]
fn an_input_without_end_is_given_up() {
    let folder = reports();
    let output = run(folder.path(), &["/dev/zero", "reports/b.pdf", "--format", "jsonl", "--max-memory", "64MiB"]);
    assert!(told(&output).contains("/dev/zero: it needs more memory than --max-memory allows"), "{}", told(&output));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 1);
}
