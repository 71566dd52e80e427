//! What a release holds, the scripts in it, and the action that uses it.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: impl AsRef<Path>) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// A folder with the program, as a script that calls the built one: an archive of that one would be large.
fn with_program() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("ofsted-extract");
    let built = assert_cmd::cargo::cargo_bin("ofsted-extract");
    fs::write(&program, format!("#!/bin/sh\nexec '{}' \"$@\"\n", built.display())).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    (folder, program)
}

fn ran(command: &mut Command) -> Output {
    let output = command.output().unwrap();
    let shown = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{shown}");
    output
}

/// Makes the archive for a target, and gives its folder's name.
fn packaged(folder: &Path, program: &Path, target: &str) -> PathBuf {
    let script = root().join(".github/release/package.sh");
    let output = ran(Command::new("bash").arg(script).arg(program).arg(target).arg(folder));
    let archive = String::from_utf8(output.stdout).unwrap();
    assert!(folder.join(archive.trim()).is_file(), "{archive}");
    folder.join(format!("ofsted-extract-v{}-{target}", env!("CARGO_PKG_VERSION")))
}

fn has(folder: &Path, name: &str) -> bool {
    folder.join(name).exists()
}

#[test]
fn an_archive_holds_what_its_system_needs() {
    let (folder, program) = with_program();
    let linux = packaged(folder.path(), &program, "x86_64-unknown-linux-musl");
    for name in
        ["ofsted-extract", "ofsted-extract.1", "README.md", "CHANGELOG.md", "LICENSE", "docs", "example/report.pdf"]
    {
        assert!(has(&linux, name), "{name}");
    }
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let completions = fs::read_to_string(linux.join(format!("completions/ofsted-extract.{shell}"))).unwrap();
        assert!(completions.contains("format"), "{shell}");
    }
    assert!(!has(&linux, "Read reports.command") && !has(&linux, "Drop reports here.cmd"));
    let windows = packaged(folder.path(), &program, "x86_64-pc-windows-msvc");
    let script = fs::read_to_string(windows.join("Drop reports here.cmd")).unwrap();
    assert!(script.lines().count() > 10 && script.matches("\r\n").count() == script.matches('\n').count());
    assert!(has(&packaged(folder.path(), &program, "aarch64-apple-darwin"), "Read reports.command"));
}

#[test]
fn reports_dropped_on_the_window_become_a_workbook_and_a_page_beside_them() {
    let (folder, program) = with_program();
    let archive = packaged(folder.path(), &program, "aarch64-apple-darwin");
    let dropped = folder.path().join("it's $(touch harm) dropped");
    fs::create_dir(&dropped).unwrap();
    fs::copy(root().join("fixtures/ilacs-2019.txt"), dropped.join("a report.txt")).unwrap();
    let mut script = Command::new(archive.join("Read reports.command"));
    let mut running = script.current_dir(folder.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let escaped = |letter: char| match letter {
        ' ' | '\'' | '$' | '(' | ')' => format!("\\{letter}"),
        other => other.to_string(),
    };
    let path: String = dropped.join("a report.txt").to_str().unwrap().chars().map(escaped).collect();
    std::io::Write::write_all(&mut running.stdin.take().unwrap(), format!("{path} \n").as_bytes()).unwrap();
    let output = running.wait_with_output().unwrap();
    assert!(output.status.success());
    assert!(
        has(&dropped, "reports.xlsx") && has(&dropped, "reports.html"),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    assert!(!has(folder.path(), "harm"));
}

#[test]
fn the_file_for_windows_uses_what_the_program_has() {
    let script = text(".github/release/Drop reports here.cmd");
    for words in
        ["-o \"%~dp1reports.xlsx\" %*", "--quiet -o \"%~dp1reports.html\" %*", "%~dp0ofsted-extract.exe", "pause"]
    {
        assert!(script.contains(words), "{words}");
    }
    assert!(script.is_ascii(), "cmd.exe reads other letters in the system's own encoding");
}

/// A folder laid out as a release's downloads, with its checksums.
fn release(folder: &Path, program: &Path) -> PathBuf {
    let target = match (std::env::consts::OS, std::env::consts::ARCH) {
        ("macos", "aarch64") => "aarch64-apple-darwin",
        ("macos", _) => "x86_64-apple-darwin",
        (_, "aarch64") => "aarch64-unknown-linux-musl",
        _ => "x86_64-unknown-linux-musl",
    };
    let releases = folder.join("releases");
    let of_version = releases.join(format!("v{}", env!("CARGO_PKG_VERSION")));
    packaged(&of_version, program, target);
    let sums =
        "for file in *.tar.gz; do { sha256sum \"$file\" 2>/dev/null || shasum -a 256 \"$file\"; }; done > SHA256SUMS";
    ran(Command::new("bash").arg("-c").arg(sums).current_dir(&of_version));
    releases
}

fn convert(folder: &Path, settings: &[(&str, &str)]) -> Output {
    let mut command = Command::new("bash");
    command.arg(root().join(".github/actions/convert/convert.sh")).current_dir(folder);
    command.env("GITHUB_OUTPUT", folder.join("outputs")).env_remove("PROGRAM").env_remove("VERSION");
    command.envs(settings.iter().copied()).output().unwrap()
}

#[test]
fn the_action_converts_a_folder_and_fails_on_warnings_if_asked() {
    let (folder, program) = with_program();
    fs::create_dir(folder.path().join("reports")).unwrap();
    for name in ["ilacs-2019.txt", "youth-justice-2022.tagged.pdf"] {
        symlink(root().join("fixtures").join(name), folder.path().join("reports").join(name)).unwrap();
    }
    let settings = [("PROGRAM", program.to_str().unwrap()), ("REPORTS", "reports"), ("OUTPUT", "tables/")];
    let converted = convert(folder.path(), &settings);
    assert!(converted.status.success(), "{}", String::from_utf8_lossy(&converted.stderr));
    assert!(has(folder.path(), "tables/judgements.csv") && has(folder.path(), "tables/datapackage.json"));
    assert_eq!(fs::read_to_string(folder.path().join("outputs")).unwrap(), "written=tables/\n");
    let strict = [settings.as_slice(), &[("STRICT", "true")]].concat();
    assert_eq!(convert(folder.path(), &strict).status.code(), Some(1));
}

#[test]
fn the_action_takes_no_archive_that_the_checksums_do_not_name() {
    let (folder, program) = with_program();
    let releases = release(folder.path(), &program);
    let version = format!("v{}", env!("CARGO_PKG_VERSION"));
    let report = root().join("fixtures/ilacs-2019.txt");
    let from = format!("file://{}", releases.display());
    let settings = [
        ("RELEASES", &*from),
        ("VERSION", &*version),
        ("REPORTS", report.to_str().unwrap()),
        ("OUTPUT", "reports.xlsx"),
    ];
    let converted = convert(folder.path(), &settings);
    assert!(converted.status.success(), "{}", String::from_utf8_lossy(&converted.stderr));
    assert!(has(folder.path(), "reports.xlsx"));
    let sums = releases.join(&version).join("SHA256SUMS");
    let other = fs::read_to_string(&sums).unwrap().replace('0', "1");
    fs::write(&sums, other).unwrap();
    let refused = convert(folder.path(), &settings);
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && told.contains("is not the file that its release's checksums name"), "{told}");
}

#[test]
fn the_repository_has_one_address_and_one_version() {
    let address = env!("CARGO_PKG_REPOSITORY");
    for file in ["CITATION.cff", "README.md", "CHANGELOG.md", ".github/ISSUE_TEMPLATE/config.yml"] {
        let text = text(file);
        let others: Vec<&str> = text
            .match_indices("https://github.com/")
            .map(|(at, _)| text[at..].split(['"', ')', ' ', '\n', '>', '`']).next().unwrap())
            .filter(|found| !found.starts_with(address))
            .collect();
        assert_eq!(others, [""; 0], "{file}");
        assert!(text.contains(address), "{file}");
    }
    let version = env!("CARGO_PKG_VERSION");
    assert!(text("CITATION.cff").contains(&format!("version: {version}\n")));
    assert!(
        text("CHANGELOG.md").contains(&format!("## [{version}]")) || text("CHANGELOG.md").contains("## [Unreleased]")
    );
}

#[test]
fn binstall_looks_for_the_archives_that_are_made() {
    let manifest = text("Cargo.toml");
    assert!(manifest.contains("/releases/download/v{ version }/{ name }-v{ version }-{ target }{ archive-suffix }\""));
    assert!(text(".github/release/package.sh").contains("name=\"ofsted-extract-v$version-$target\""));
    let workflow = text(".github/workflows/release.yml");
    assert!(
        workflow.contains("target: x86_64-pc-windows-msvc") && manifest.contains("overrides.x86_64-pc-windows-msvc")
    );
}
