//! Runs that the system or somebody else cuts short: limits, signals, workers that are ended, folders that vanish.
#![cfg(target_os = "linux")]

use assert_cmd::cargo::cargo_bin;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;
use tempfile::TempDir;

const PROGRAM: &str = "ofsted-extract";

/// A folder `reports` with this many copies of a report.
fn reports(count: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ilacs-2023.tagged.pdf");
    fs::create_dir(folder.path().join("reports")).unwrap();
    for number in 0..count {
        fs::copy(&from, folder.path().join(format!("reports/{number:03}.pdf"))).unwrap();
    }
    folder
}

/// Runs a line of the shell, in which `$P` is the program.
fn shell(folder: &Path, line: &str) -> Child {
    let mut command = Command::new("bash");
    command.args(["-c", line]).env("P", cargo_bin(PROGRAM)).current_dir(folder);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Runs it to its end; one that waits for ever is killed.
fn run(folder: &Path, line: &str) -> Output {
    let child = shell(folder, line);
    let (done, ended) = std::sync::mpsc::channel::<()>();
    let id = child.id();
    let guard = std::thread::spawn(move || {
        if ended.recv_timeout(Duration::from_secs(60)) == Err(RecvTimeoutError::Timeout) {
            send(id, "-KILL");
        }
    });
    let output = child.wait_with_output().unwrap();
    drop(done);
    guard.join().unwrap();
    output
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Waits until the folder has some files.
fn wait_for_output(folder: &Path) {
    while fs::read_dir(folder).map_or(0, Iterator::count) < 3 {
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn send(child: u32, signal: &str) {
    assert!(Command::new("kill").args([signal, &child.to_string()]).status().unwrap().success());
}

#[test]
fn as_many_workers_as_there_may_be_open_files() {
    let folder = reports(20);
    let output = run(folder.path(), "ulimit -n 20; exec $P --jobs 16 reports -o out/");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(fs::read_dir(folder.path().join("out")).unwrap().count(), 20);
    let output = run(folder.path(), "ulimit -n 7; exec $P reports --format jsonl");
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("ulimit -n"), "{}", told(&output));
}

/// Only root can become somebody who has no other processes, which would count.
#[test]
fn as_many_workers_as_there_may_be_processes() {
    let folder = reports(4);
    let root = run(folder.path(), "test $(id -u) = 0 && setpriv --reuid 64123 --clear-groups true");
    if !root.status.success() {
        return;
    }
    let line = |most: u32| {
        format!(
            "chmod -R a+rX . && cp $P program && chmod 755 . program && exec setpriv --reuid 64123 --clear-groups bash -c \
             'ulimit -u {most}; exec ./program --jobs 8 --format jsonl reports'"
        )
    };
    let output = run(folder.path(), &line(3));
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 4);
    let output = run(folder.path(), &line(1));
    assert!(told(&output).contains("ulimit -u") && !told(&output).contains("panicked"), "{}", told(&output));
}

/// Whether these tests were started with this signal ignored, as by `nohup`; the program then ignores it, too.
fn is_ignored(number: u32) -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).unwrap().trim();
    u64::from_str_radix(mask, 16).unwrap() >> (number - 1) & 1 == 1
}

#[test]
fn a_script_in_the_background_can_be_terminated() {
    for (signal, _) in [("-TERM", 15), ("-HUP", 1)].into_iter().filter(|(_, number)| !is_ignored(*number)) {
        let folder = reports(300);
        let child = shell(folder.path(), "trap '' INT; exec $P reports -o all.json");
        std::thread::sleep(Duration::from_millis(300));
        send(child.id(), "-INT");
        std::thread::sleep(Duration::from_millis(100));
        send(child.id(), signal);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(130), "{}", told(&output));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing but the reports is left");
    }
}

#[test]
fn an_input_whose_worker_is_ended_is_read_again() {
    let folder = reports(100);
    let child = shell(folder.path(), "exec $P --jobs 1 reports -o out/");
    wait_for_output(&folder.path().join("out"));
    let worker = Command::new("pgrep").args(["-P", &child.id().to_string()]).output().unwrap();
    let worker: u32 = String::from_utf8_lossy(&worker.stdout).trim().parse().unwrap();
    send(worker, "-KILL");
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(fs::read_dir(folder.path().join("out")).unwrap().count(), 100);
}

#[test]
fn a_folder_that_vanishes_is_told() {
    let folder = reports(200);
    let child = shell(folder.path(), "exec $P reports -o out/");
    wait_for_output(&folder.path().join("out"));
    fs::rename(folder.path().join("out"), folder.path().join("moved")).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("has vanished during the run"), "{}", told(&output));
    assert!(!folder.path().join("out").exists());
}

#[test]
fn an_output_that_takes_nothing_is_an_error() {
    let folder = reports(1);
    let output = run(folder.path(), "exec $P reports/000.pdf 1</dev/null");
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("standard output: it could not be written"), "{}", told(&output));
}
