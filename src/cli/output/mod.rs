//! Where the records go: one stream for the whole run, or a file per input.

mod per_input;
mod whole_run;

use super::args::Args;
use super::input::Input;
use super::message::shown;
use super::worker::job::Job;
use super::worker::protocol::Rendered;
use anyhow::{Context, Error, Result};
use ofsted_extract::emitter::{Format, Setup, TABLES, Table};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Takes the records of one input after another.
pub trait Output {
    /// Writes the records of one input.
    fn write(&mut self, input: &Input, reports: &[Rendered]) -> Result<(), Failure>;

    /// Completes the output; only now are its files seen.
    fn finish(self: Box<Self>) -> Result<Vec<LeftOut>>;
}

/// Why an input's records were not written.
#[derive(Debug)]
pub enum Failure {
    /// The other inputs can still be written.
    OfInput(Error),
    /// Nothing more can be written.
    OfRun(Error),
}

/// How many reports have no row in a table.
#[derive(Debug)]
pub struct LeftOut {
    /// The table.
    pub table: &'static Table,
    /// Reports, at least one.
    pub reports: usize,
}

/// Whether whoever read the output has gone, which is no error.
pub fn is_broken_pipe(error: &Error) -> bool {
    let kinds = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>());
    kinds.into_iter().any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

/// What the arguments say about the output.
#[derive(Debug)]
pub struct Plan {
    format: &'static Format,
    table: Option<&'static Table>,
    raw_cells: bool,
    /// More than one input: JSON is an array then.
    many: bool,
    target: Target,
    /// The inputs' canonical paths, which must never be written to.
    inputs: HashSet<PathBuf>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    Standard,
    File(PathBuf),
    Folder(PathBuf),
}

impl Plan {
    /// The plan for these arguments and inputs.
    pub fn new(args: &Args, inputs: &[Input]) -> Self {
        let target = Target::of(args.output.as_deref());
        let paths = inputs.iter().filter_map(Input::path).filter(|_| target != Target::Standard);
        Plan {
            format: args.format(),
            table: args.table,
            raw_cells: args.raw_cells,
            many: inputs.len() > 1,
            inputs: paths.filter_map(|path| fs::canonicalize(path).ok()).collect(),
            target,
        }
    }

    /// The first of the run's own output files that is also an input.
    pub fn overwritten_input(&self) -> Option<PathBuf> {
        self.files().into_iter().find(|path| self.is_input(path))
    }

    /// Opens the output.
    pub fn open(self) -> Result<Box<dyn Output>> {
        if let Target::Folder(folder) = &self.target {
            fs::create_dir_all(folder).with_context(|| format!("{}: the folder could not be made", shown(folder)))?;
            if self.is_per_input() {
                return Ok(Box::new(per_input::PerInput::new(folder.clone(), self)));
            }
        }
        Ok(Box::new(whole_run::WholeRun::open(self)?))
    }

    /// What the workers are told.
    pub fn job(&self, args: &Args) -> Job {
        Job {
            options: args.options(),
            format: self.format.name.to_owned(),
            tables: self.tables().into_iter().map(|table| table.name.to_owned()).collect(),
            raw_cells: self.raw_cells,
            array: self.many && !self.is_per_input(),
            seconds: args.max_seconds,
            memory: args.max_memory(),
        }
    }

    /// Whether each input has a file of its own.
    fn is_per_input(&self) -> bool {
        matches!(self.target, Target::Folder(_)) && !self.format.whole_run
    }

    /// The files that are known before any input is read.
    fn files(&self) -> Vec<PathBuf> {
        match &self.target {
            Target::File(path) => vec![path.clone()],
            Target::Folder(folder) if self.format.whole_run => {
                self.tables().into_iter().map(|table| self.table_file(folder, table)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn table_file(&self, folder: &Path, table: &Table) -> PathBuf {
        let name = if self.format.tabular { table.name } else { env!("CARGO_PKG_NAME") };
        folder.join(format!("{name}.{}", self.format.extension))
    }

    /// The asked table; without one the first, or in a folder all.
    fn tables(&self) -> Vec<&'static Table> {
        match (self.table, &self.target) {
            (Some(table), _) => vec![table],
            (None, Target::Folder(_)) if self.format.tabular => TABLES.iter().collect(),
            _ => TABLES.iter().take(1).collect(),
        }
    }

    fn is_input(&self, path: &Path) -> bool {
        fs::canonicalize(path).is_ok_and(|path| self.inputs.contains(&path))
    }

    fn setup(&self, table: &'static Table, array: bool) -> Setup {
        Setup { array, table, raw_cells: self.raw_cells, byte_order_mark: self.target != Target::Standard }
    }
}

impl Target {
    fn of(path: Option<&Path>) -> Self {
        match path {
            None => Target::Standard,
            // Where standard output is a file, that one must not be replaced behind its back.
            Some(path) if ["-", "/dev/stdout"].contains(&&*path.to_string_lossy()) => Target::Standard,
            Some(path) if is_folder(path) => Target::Folder(path.to_owned()),
            Some(path) => Target::File(path.to_owned()),
        }
    }
}

/// A folder, or a name that ends as a folder's.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(std::path::is_separator)
}

#[cfg(test)]
mod tests {
    use super::super::args;
    use super::*;
    use ofsted_extract::emitter::Piece;
    use tempfile::TempDir;

    /// A folder with two reports of the same name in folders of their own.
    fn twins() -> (TempDir, Vec<Input>) {
        let folder = tempfile::tempdir().unwrap();
        let inputs = ["a/fenmoor.pdf", "b/fenmoor.pdf"].map(|name| folder.path().join(name));
        for path in &inputs {
            fs::create_dir(path.parent().unwrap()).unwrap();
            fs::write(path, "report").unwrap();
        }
        let inputs = inputs.iter().map(|path| Input::new(path)).collect();
        (folder, inputs)
    }

    fn plan(options: &[&str], output: &Path, inputs: &[Input]) -> Plan {
        let paths = inputs.iter().filter_map(Input::path).map(Path::as_os_str);
        let arguments = ["ofsted-extract".as_ref(), "-o".as_ref(), output.as_os_str()].into_iter();
        let arguments = arguments.chain(options.iter().map(AsRef::as_ref)).chain(paths);
        Plan::new(&args::parse(arguments).unwrap(), inputs)
    }

    /// A report that has no row.
    fn piece() -> Rendered {
        let pieces = vec![Piece { bytes: b"{}".to_vec(), rows: 0 }];
        Rendered { serious: Vec::new(), pieces }
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<String> = entries.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_second_output_of_the_same_name_is_refused() {
        let (folder, inputs) = twins();
        let out = folder.path().join("out/");
        let mut output = plan(&[], &out, &inputs).open().unwrap();
        output.write(&inputs[0], &[piece()]).unwrap();
        let Err(Failure::OfInput(error)) = output.write(&inputs[1], &[]) else { panic!("it was written") };
        let text = format!("{error:#}");
        assert!(inputs.iter().all(|input| text.contains(&input.shown())), "{text}");
        assert!(fs::read_to_string(out.join("fenmoor.json")).unwrap().starts_with('{'));
    }

    #[test]
    fn a_file_with_several_reports_is_an_array() {
        let (folder, inputs) = twins();
        let out = folder.path().join("out.json");
        let mut output = plan(&[], &out, &inputs[..1]).open().unwrap();
        output.write(&inputs[0], &[piece(), piece()]).unwrap();
        assert!(!out.exists());
        output.finish().unwrap();
        assert!(fs::read_to_string(out).unwrap().starts_with('['));
    }

    #[test]
    fn csv_in_a_folder_is_every_table_with_a_byte_order_mark() {
        let (folder, inputs) = twins();
        let out = folder.path().join("out/");
        plan(&["--csv"], &out, &inputs).open().unwrap().finish().unwrap();
        assert_eq!(
            names(&out),
            ["judgements.csv", "paragraphs.csv", "recommendations.csv", "reports.csv", "warnings.csv"]
        );
        assert!(fs::read_to_string(out.join("reports.csv")).unwrap().starts_with("\u{feff}file,"));
    }

    #[test]
    fn a_page_in_a_folder_is_one_file_for_all_inputs() {
        let (folder, inputs) = twins();
        let out = folder.path().join("out/");
        let mut output = plan(&["--format", "html"], &out, &inputs).open().unwrap();
        inputs.iter().for_each(|input| output.write(input, &[piece()]).unwrap());
        assert!(output.finish().unwrap().is_empty());
        assert_eq!(names(&out), ["ofsted-extract.html"]);
        assert!(fs::read_to_string(out.join("ofsted-extract.html")).unwrap().contains("{}{}"));
    }

    #[test]
    fn one_asked_table_is_one_file_and_tells_what_it_leaves_out() {
        let (folder, inputs) = twins();
        let out = folder.path().join("out/");
        let mut output = plan(&["--csv", "--table", "judgements"], &out, &inputs).open().unwrap();
        output.write(&inputs[0], &[piece()]).unwrap();
        let left_out = output.finish().unwrap();
        assert_eq!((left_out.len(), left_out[0].reports), (1, 1));
        assert_eq!(names(&out), ["judgements.csv"]);
    }

    #[test]
    fn an_output_dropped_before_its_end_leaves_nothing() {
        let (folder, inputs) = twins();
        let mut output = plan(&[], &folder.path().join("out.json"), &inputs).open().unwrap();
        output.write(&inputs[0], &[piece()]).unwrap();
        drop(output);
        assert_eq!(names(folder.path()), ["a", "b"]);
    }

    #[test]
    fn an_input_is_never_overwritten() {
        let (folder, inputs) = twins();
        let before = plan(&[], &folder.path().join("a/../a/fenmoor.pdf"), &inputs).overwritten_input();
        assert!(before.is_some());
        let input = folder.path().join("a/fenmoor.json");
        fs::write(&input, "text").unwrap();
        let inputs = [Input::new(&input)];
        let mut output = plan(&[], &folder.path().join("a"), &inputs).open().unwrap();
        assert!(matches!(output.write(&inputs[0], &[]), Err(Failure::OfInput(_))));
        assert_eq!(fs::read_to_string(&input).unwrap(), "text");
    }
}
