//! Reading single inputs in a process apart, for programs in other languages.

use super::batch::ask;
use super::given::Given;
use super::input::Input;
use super::limits::{MEMORY, SECONDS};
use super::worker::handle::Worker;
use super::worker::job::Job;
pub use super::worker::protocol::Content;
use super::worker::protocol::{Answer, Wish};
use ofsted_extract::Options;
use ofsted_extract::emitter::{Piece, TABLES};
use std::ffi::OsString;
use std::path::Path;

/// Reads inputs in a process apart, one after another: whatever a hostile file does to that process, the caller's own
/// goes on. It ends with this value.
///
/// ```no_run
/// use ofsted_extract::cli::{Content, Isolated};
///
/// // this program must call `ofsted_extract::cli::run` when its first argument is `--worker`
/// let mut reader = Isolated::new(&[], Default::default());
/// match reader.read("report.pdf", &Content::File("report.pdf".into())) {
///     Ok(lines) => lines.iter().for_each(|line| println!("{line}")),
///     Err(reason) => eprintln!("report.pdf: {reason}"),
/// }
/// ```
#[derive(Debug)]
pub struct Isolated {
    job: Job,
    worker: Option<Worker>,
}

impl Isolated {
    /// Starts nothing yet. `program` is the command that starts the program, as in [`super::run_as`].
    pub fn new(program: &[OsString], options: Options) -> Self {
        let job = Job {
            program: program.to_vec(),
            options,
            format: "jsonl".to_owned(),
            tables: vec![TABLES[0].name.to_owned()],
            all_tables: false,
            raw_cells: false,
            array: false,
            verify: false,
            unique: false,
            seconds: SECONDS,
            memory: MEMORY,
            given: Given::default(),
        };
        Isolated { job, worker: None }
    }

    /// Allows each input this many seconds (by default 5) and bytes of memory (by default 256 MiB; Unix only).
    #[must_use]
    pub fn with_limits(mut self, seconds: u64, memory: u64) -> Self {
        (self.job.seconds, self.job.memory) = (seconds, memory);
        self
    }

    /// Reads an input, named as `source.file` shall name it, and returns its records as lines of JSON, as the program's
    /// format `jsonl` has them.
    ///
    /// # Errors
    /// Why it can't be read, and what to do. The next input is read all the same.
    pub fn read(&mut self, name: &str, content: &Content) -> Result<Vec<String>, String> {
        let input = Input::new(Path::new(name));
        match ask(&mut self.worker, &input, &Wish::Read, content, &self.job) {
            Ok(Answer::Read(reports)) => Ok(reports.into_iter().flat_map(|report| report.pieces).map(text).collect()),
            Ok(Answer::Refused(reason)) => Err(reason),
            Ok(Answer::Pages(_) | Answer::Attachments(_)) => Err("it returned no records".to_owned()),
            Err(no_room) => Err(no_room.0),
        }
    }
}

/// A line of the output without its end.
fn text(piece: Piece) -> String {
    let mut line = String::from_utf8_lossy(&piece.bytes).into_owned();
    line.truncate(line.trim_end().len());
    line
}

impl Drop for Isolated {
    fn drop(&mut self) {
        self.worker.take().map(Worker::end).unwrap_or_default();
    }
}
