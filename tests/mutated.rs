//! No bytes make the library panic: cut and altered copies of every fixture, with a fixed seed.
//! `tests/hostile/run.py` does more of this, with the program.

use ofsted_extract::{Error, Options, ReaderChoice, evidence, extract};
use std::panic::catch_unwind;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Copies of each file: cut short, and altered. There are few, because tests run without optimisation.
const COPIES: (usize, u64) = (3, 1);
const FLIPS: usize = 200;

/// A linear congruential generator: the same copies on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

fn files() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("fixtures").expect("the folder of files to mutate");
    let mut files: Vec<PathBuf> = entries.flatten().map(|e| e.path()).filter(|p| p.is_file()).collect();
    files.retain(|p| p.extension().is_some_and(|e| e == "pdf" || e == "txt" || e == "md"));
    files.sort();
    files
}

fn copies(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let (cuts, flipped) = COPIES;
    let mut copies = vec![("whole".to_string(), bytes.to_vec())];
    for cut in 1..=cuts {
        let length = bytes.len() * cut / (cuts + 1);
        copies.push((format!("cut to {length} bytes"), bytes[..length].to_vec()));
    }
    for seed in 1..=flipped {
        let mut random = Random(seed);
        let mut copy = bytes.to_vec();
        for _ in 0..FLIPS.min(bytes.len()) {
            let at = random.below(copy.len());
            copy[at] ^= 1 << random.below(8);
        }
        copies.push((format!("flipped by seed {seed}"), copy));
    }
    copies
}

fn records(name: &str, bytes: &[u8], options: &Options) -> Result<(), Error> {
    let reports = extract(name, bytes, options)?;
    reports.iter().for_each(|report| drop(evidence::annotate(report)));
    Ok(())
}

#[test]
fn no_cut_or_flipped_copy_panics() {
    let (mut tried, mut refused, mut panics) = (0, 0, Vec::new());
    let mut slowest = (Duration::ZERO, String::new());
    for path in files() {
        let bytes = std::fs::read(&path).expect("a file to mutate");
        for (what, copy) in copies(&bytes) {
            for reader in [ReaderChoice::Auto, ReaderChoice::Layout] {
                let name = format!("{} {what} {reader:?}", path.display());
                let options = Options { reader, evidence: true, ..Options::default() };
                let begun = Instant::now();
                match catch_unwind(|| records(&name, &copy, &options)) {
                    Err(_) | Ok(Err(Error::Failed { .. })) => panics.push(name.clone()),
                    Ok(result) => refused += usize::from(result.is_err()),
                }
                tried += 1;
                slowest = slowest.max((begun.elapsed(), name));
            }
        }
    }
    println!(
        "{tried} copies tried, {refused} refused, {} panics; slowest {:?} ({})",
        panics.len(),
        slowest.0,
        slowest.1
    );
    assert!(tried > 100, "too few files to say anything");
    assert!(panics.is_empty(), "panics: {panics:#?}");
}
