//! Reads inputs again that failed or are known to be hard; then copies of them with something broken, for a few
//! seconds or for `REPLAY_SECONDS`, starting with the copy `REPLAY_FROM`.

use ofsted_extract::emitter::{FORMATS, Setup, TABLES};
use ofsted_extract::{Error, Options, ReaderChoice, Report, extract};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long one input may take without optimisation, on a busy machine.
const LONGEST: Duration = Duration::from_secs(20);
const REPLAY: Duration = Duration::from_secs(3);

/// Where the copy being read is kept, so that it can be found if the program crashes on it.
const LAST: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/last-copy-replayed");

/// A linear congruential generator: the same copies in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

fn inputs() -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/inputs");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).expect("the inputs").flatten().map(|e| e.path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read(&path).expect("an input"))).collect()
}

fn write(reports: &[Report]) {
    for (format, table) in FORMATS.iter().flat_map(|format| TABLES.iter().map(move |table| (format, table))) {
        let setup = Setup { array: true, table, ..Setup::default() };
        let mut emitter = (format.open)(Box::new(std::io::sink()), &setup).expect("a sink takes all");
        for report in reports {
            let piece = (format.render)(report, &setup).expect("a record can be rendered");
            emitter.piece(&piece).expect("a sink takes all");
        }
        emitter.finish().expect("a sink takes all");
    }
}

/// Reads an input with both readers, and writes the results in every format.
fn replay(name: &str, bytes: &[u8]) {
    for reader in [ReaderChoice::Auto, ReaderChoice::Layout] {
        let begun = Instant::now();
        match extract(name, bytes, &Options { reader, ..Options::default() }) {
            Ok(reports) => write(&reports),
            Err(error) => assert!(!matches!(error, Error::Failed { .. }), "{name}: {error}"),
        }
        assert!(begun.elapsed() < LONGEST, "{name} took {:?}", begun.elapsed());
    }
}

/// A copy with some bytes changed, left out or repeated.
fn broken(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut copy = bytes.to_vec();
    for _ in 0..=random.below(8) {
        let (from, length) = (random.below(copy.len()), random.below(64));
        let to = (from + length).min(copy.len());
        match random.below(4) {
            0 => drop(copy.drain(from..to)),
            1 => copy.splice(from..from, bytes[from.min(bytes.len())..to.min(bytes.len())].to_vec()).for_each(drop),
            _ => copy.iter_mut().skip(from).take(1).for_each(|byte| *byte ^= 1 << random.below(8)),
        }
    }
    copy
}

#[test]
fn saved_inputs_are_read_to_their_end() {
    let inputs = inputs();
    assert!(inputs.len() > 10, "where are the saved inputs?");
    for (path, bytes) in &inputs {
        replay(&path.display().to_string(), bytes);
    }
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse().ok());
    let (begun, length) = (Instant::now(), number("REPLAY_SECONDS").map_or(REPLAY, Duration::from_secs));
    let first = number("REPLAY_FROM").unwrap_or(0);
    for seed in first.. {
        let mut random = Random(seed);
        let (path, bytes) = &inputs[random.below(inputs.len())];
        let copy = broken(bytes, &mut random);
        fs::write(LAST, &copy).expect("a file in the folder for tests");
        replay(&format!("{} broken by seed {seed}", path.display()), &copy);
        if begun.elapsed() > length {
            return println!("{} copies tried", seed - first + 1);
        }
    }
}
