//! Pages per second by stage, on one thread: `cargo bench`, or `cargo bench -- FILE...` on other reports.
//!
//! Without files, it reads the tagged PDFs in `fixtures/`. They are short: real reports give steadier numbers.

use ofsted_extract::ReaderChoice;
use ofsted_extract::emitter::{self, Setup};
use ofsted_extract::model::document::Document;
use ofsted_extract::stages::read;
use ofsted_extract::stages::split;
use ofsted_extract::{Limits, Options, Report, extract};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A file that can be read.
struct Sample {
    name: String,
    bytes: Vec<u8>,
    document: Document,
    reports: Vec<Report>,
}

fn main() {
    // With `cargo test --benches`, once is enough to see that it runs.
    let rounds = if std::env::args().any(|argument| argument == "--bench") { 10 } else { 1 };
    let samples: Vec<Sample> = files().iter().filter_map(|path| sample(path)).collect();
    let pages: u32 = samples.iter().map(|sample| sample.document.pages.unwrap_or(1)).sum();
    println!("{} files, {pages} pages, the fastest of {rounds} rounds", samples.len());

    let fastest = |stage: fn(&Sample)| (0..rounds).map(|_| time(&samples, stage)).min().unwrap_or_default();
    let tags = fastest(|sample| drop(read(&sample.bytes, ReaderChoice::Auto, &Limits::default())));
    let layout = fastest(|sample| drop(read(&sample.bytes, ReaderChoice::Layout, &Limits::default())));
    let split = fastest(|sample| drop(split(sample.document.nodes.clone())));
    let whole = fastest(|sample| drop(extract(&sample.name, &sample.bytes, &Options::default())));
    let emit = fastest(emit);
    let stages = [
        ("read (tags)", tags),
        ("read (layout)", layout),
        ("split", split),
        ("parse", whole.saturating_sub(tags + split)),
        ("emit (JSON)", emit),
        ("extract + emit", whole + emit),
    ];
    for (stage, took) in stages {
        let seconds = took.as_secs_f64().max(1e-9);
        println!(
            "{stage:<16}{:>12.0} pages/s {:>10.3} ms/page",
            f64::from(pages) / seconds,
            1e3 * seconds / f64::from(pages.max(1))
        );
    }
}

fn time(samples: &[Sample], stage: fn(&Sample)) -> Duration {
    let start = Instant::now();
    samples.iter().for_each(stage);
    start.elapsed()
}

fn emit(sample: &Sample) {
    let (format, setup) = (&emitter::FORMATS[0], Setup::default());
    let mut emitter = (format.open)(Box::new(Vec::new()), &setup).expect("memory can be written");
    for report in &sample.reports {
        let piece = (format.render)(report, &setup).expect("a record can be rendered");
        emitter.piece(&piece).expect("memory can be written");
    }
    emitter.finish().expect("memory can be written");
}

/// The files on the command line, or else the fixtures.
fn files() -> Vec<PathBuf> {
    let given: Vec<PathBuf> =
        std::env::args_os().skip(1).filter(|argument| argument != "--bench").map(PathBuf::from).collect();
    if !given.is_empty() {
        return given;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let names = fs::read_dir(folder).expect("the fixtures' folder").flatten().map(|entry| entry.path());
    let tagged = |path: &PathBuf| path.file_name().and_then(OsStr::to_str).is_some_and(|n| n.ends_with(".tagged.pdf"));
    let mut paths: Vec<PathBuf> = names.filter(tagged).collect();
    paths.sort();
    paths
}

fn sample(path: &Path) -> Option<Sample> {
    let name = path.to_string_lossy().into_owned();
    let read_all = || -> Result<Sample, Box<dyn std::error::Error>> {
        let bytes = fs::read(path)?;
        let document = read(&bytes, ReaderChoice::Auto, &Limits::default())?;
        let reports = extract(&name, &bytes, &Options::default())?;
        Ok(Sample { name: name.clone(), bytes, document, reports })
    };
    read_all().inspect_err(|error| eprintln!("{}: left out: {error}", path.display())).ok()
}
