//! Where the records go: one stream for the whole run, or a file per input.

mod per_input;
mod whole_run;

use super::args::Args;
use super::input::{Input, find};
use super::message::shown;
use super::worker::job::Job;
use super::worker::protocol::Rendered;
use anyhow::{Context, Error, Result};
use ofsted_extract::emitter::{Format, Setup, TABLES, Table, datapackage};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Takes the records of one input after another.
pub trait Output {
    /// Writes the records of one input.
    fn write(&mut self, input: &Input, reports: &[Rendered]) -> Result<(), Failure>;

    /// Leaves what the last run has written of an input, which no other input may overwrite.
    fn leave(&mut self, _input: &Input) -> Result<(), Failure> {
        Ok(())
    }

    /// Completes the output; only now are its files seen.
    ///
    /// Gives what is good to know of it, a sentence each.
    fn finish(self: Box<Self>) -> Result<Vec<String>>;
}

/// Why an input's records were not written.
#[derive(Debug)]
pub enum Failure {
    /// The other inputs can still be written.
    OfInput(Error),
    /// Nothing more can be written.
    OfRun(Error),
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
        let paths = inputs.iter().filter_map(Input::path).chain(args.files_from.as_deref());
        let paths = paths.filter(|_| target != Target::Standard);
        Plan {
            format: args.format(),
            table: args.table(),
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
            all_tables: self.all_tables(),
            raw_cells: self.raw_cells,
            array: self.many && !self.is_per_input(),
            verify: args.verify,
            seconds: args.worker.max_seconds,
            memory: args.worker.max_memory,
        }
    }

    /// The folder that it goes to, if it does.
    pub fn folder(&self) -> Option<&Path> {
        match &self.target {
            Target::Folder(folder) => Some(folder),
            _ => None,
        }
    }

    /// Names of the folder's files that hold all inputs.
    pub fn file_names(&self) -> Vec<PathBuf> {
        self.files().iter().filter_map(|path| path.file_name()).map(PathBuf::from).collect()
    }

    /// Extension of an input's own file, if each has one.
    pub fn own_extension(&self) -> Option<&'static str> {
        self.is_per_input().then_some(self.format.extension)
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
                let tables = self.tables().into_iter().map(|table| self.table_file(folder, table));
                tables.chain(self.description()).collect()
            }
            _ => Vec::new(),
        }
    }

    fn table_file(&self, folder: &Path, table: &Table) -> PathBuf {
        let table_alone = self.format.tabular && !self.format.workbook;
        let name = if table_alone { table.name } else { env!("CARGO_PKG_NAME") };
        folder.join(format!("{name}.{}", self.format.extension))
    }

    /// The file that describes a folder of all tables.
    fn description(&self) -> Option<PathBuf> {
        match &self.target {
            Target::Folder(folder) if self.tables().len() > 1 => Some(folder.join(datapackage::FILE)),
            _ => None,
        }
    }

    /// Whether a workbook holds every table.
    fn all_tables(&self) -> bool {
        self.format.workbook && self.table.is_none()
    }

    /// The first of these input folders in which the next run would take this run's output for reports.
    ///
    /// An output folder below them is no danger: it is no input of a run that writes to it.
    pub fn mixed_folder(&self, folders: &[PathBuf]) -> Option<PathBuf> {
        let inside = |folder: &Path| match &self.target {
            Target::Standard => false,
            Target::File(path) => canonical_parent(path).is_some_and(|parent| parent.starts_with(folder)),
            Target::Folder(path) => fs::canonicalize(path).is_ok_and(|path| path == folder),
        };
        let readable = find::is_report(Path::new("report").with_extension(self.format.extension).as_path());
        let mut folders = folders.iter().filter(|_| readable);
        folders.find(|folder| fs::canonicalize(folder).is_ok_and(|folder| inside(&folder))).cloned()
    }

    /// The asked table; without one the first, or in a folder all.
    fn tables(&self) -> Vec<&'static Table> {
        match (self.table, &self.target) {
            (Some(table), _) => vec![table],
            (None, Target::Folder(_)) if self.format.tabular && !self.format.workbook => TABLES.iter().collect(),
            _ => TABLES.iter().take(1).collect(),
        }
    }

    fn is_input(&self, path: &Path) -> bool {
        fs::canonicalize(path).is_ok_and(|path| self.inputs.contains(&path))
    }

    fn setup(&self, table: &'static Table, array: bool) -> Setup {
        let (all_tables, byte_order_mark) = (self.all_tables(), self.target != Target::Standard);
        Setup { array, table, all_tables, raw_cells: self.raw_cells, byte_order_mark }
    }
}

impl Target {
    fn of(path: Option<&Path>) -> Self {
        match path.filter(|_| !is_standard(path)) {
            None => Target::Standard,
            Some(path) if is_folder(path) => Target::Folder(path.to_owned()),
            Some(path) => Target::File(path.to_owned()),
        }
    }
}

/// Whether this output is standard output. Where that is a file, it must not be replaced behind its back.
pub fn is_standard(path: Option<&Path>) -> bool {
    path.is_none_or(|path| ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(&&*path.to_string_lossy()))
}

fn canonical_parent(path: &Path) -> Option<PathBuf> {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::canonicalize(parent).ok()
}

/// A folder, or a name that ends as a folder's.
pub fn is_folder(path: &Path) -> bool {
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
        let mut expected: Vec<String> = TABLES.iter().map(|table| format!("{}.csv", table.name)).collect();
        expected.push("datapackage.json".to_owned());
        expected.sort();
        assert_eq!(names(&out), expected);
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
        assert_eq!(output.finish().unwrap(), ["1 report has no judgements; --table reports has it"]);
        assert_eq!(names(&out), ["judgements.csv"]);
    }

    #[test]
    fn a_workbook_is_one_file() {
        let (folder, inputs) = twins();
        let out = folder.path().join("out/");
        plan(&["--format", "xlsx"], &out, &inputs).open().unwrap().finish().unwrap();
        assert_eq!(names(&out), ["ofsted-extract.xlsx"]);
    }

    #[test]
    fn text_among_the_inputs_would_be_read_by_the_next_run() {
        let (folder, inputs) = twins();
        let (root, a) = (folder.path(), folder.path().join("a"));
        let mixed = |format: &str, output: &Path| {
            plan(&["--format", format], output, &inputs).mixed_folder(&[root.join("b"), a.clone()])
        };
        assert_eq!(mixed("text", &a), Some(a.clone()));
        assert_eq!(mixed("markdown", &a.join("all.md")), Some(a.clone()));
        assert_eq!(mixed("json", &a), None);
        fs::create_dir(a.join("out")).unwrap();
        assert_eq!(mixed("text", &a.join("out")), None);
        assert_eq!(mixed("text", &root.join("all.txt")), None);
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
