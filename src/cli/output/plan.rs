//! What is written where, decided before any input is read.

use super::target::Target;
use crate::cli::args::Args;
use crate::cli::given::Given;
use crate::cli::input::{Input, is_report};
use crate::cli::worker::job::Job;
use ofsted_extract::emitter::{Format, Setup, TABLES, Table, datapackage};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What the arguments ask for.
#[derive(Debug)]
pub struct Plan {
    pub(super) format: &'static Format,
    table: Option<&'static Table>,
    raw_cells: bool,
    /// More than one input: then JSON is an array.
    pub(super) many: bool,
    pub(super) target: Target,
    /// The inputs' canonical paths, which must never be written to.
    inputs: HashSet<PathBuf>,
}

impl Plan {
    /// The plan for these arguments and inputs.
    pub fn new(args: &Args, inputs: &[Input]) -> Self {
        let target = Target::from_option(args.output.as_deref());
        let paths = inputs.iter().filter_map(Input::path).chain(args.lists());
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

    /// What the workers have to do.
    pub fn job(&self, args: &Args) -> Job {
        Job {
            program: args.program.clone(),
            options: args.options(),
            format: self.format.name.to_owned(),
            tables: self.tables().into_iter().map(|table| table.name.to_owned()).collect(),
            all_tables: self.all_tables(),
            raw_cells: self.raw_cells,
            array: self.many && !self.is_per_input(),
            verify: args.verify,
            unique: args.unique,
            seconds: args.worker.max_seconds,
            memory: args.worker.max_memory,
            given: Given::default(),
        }
    }

    /// The folder that it goes to, if it goes to one.
    pub fn folder(&self) -> Option<&Path> {
        match &self.target {
            Target::Folder(folder) => Some(folder),
            _ => None,
        }
    }

    /// Names of the files in the folder that hold all inputs.
    pub fn file_names(&self) -> Vec<PathBuf> {
        self.files().iter().filter_map(|path| path.file_name()).map(PathBuf::from).collect()
    }

    /// Extension of an input's own file, if each has one.
    pub fn own_extension(&self) -> Option<&'static str> {
        self.is_per_input().then_some(self.format.extension)
    }

    /// Whether each input has its own file.
    pub(super) fn is_per_input(&self) -> bool {
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

    pub(super) fn table_file(&self, folder: &Path, table: &Table) -> PathBuf {
        let table_alone = self.format.tabular && !self.format.workbook;
        let name = if table_alone { table.name } else { env!("CARGO_PKG_NAME") };
        folder.join(format!("{name}.{}", self.format.extension))
    }

    /// The file that describes a folder of all tables, unless they hold the types of their columns themselves.
    pub(super) fn description(&self) -> Option<PathBuf> {
        match &self.target {
            Target::Folder(folder) if self.tables().len() > 1 && !self.format.binary => {
                Some(folder.join(datapackage::FILE))
            }
            _ => None,
        }
    }

    /// Whether a workbook holds every table.
    pub(super) fn all_tables(&self) -> bool {
        self.format.workbook && self.table.is_none()
    }

    /// The first of these input folders where the next run would mistake this run's output for reports.
    ///
    /// An output folder inside them is harmless: a run that writes to it doesn't read it.
    pub fn mixed_folder(&self, folders: &[PathBuf]) -> Option<PathBuf> {
        let inside = |folder: &Path| match &self.target {
            Target::Standard => false,
            Target::File(path) => canonical_parent(path).is_some_and(|parent| parent.starts_with(folder)),
            Target::Folder(path) => fs::canonicalize(path).is_ok_and(|path| path == folder),
        };
        let readable = is_report(Path::new("report").with_extension(self.format.extension).as_path());
        let mut folders = folders.iter().filter(|_| readable);
        folders.find(|folder| fs::canonicalize(folder).is_ok_and(|folder| inside(&folder))).cloned()
    }

    /// The table asked for; otherwise the first one, or in a folder all of them.
    pub(super) fn tables(&self) -> Vec<&'static Table> {
        match (self.table, &self.target) {
            (Some(table), _) => vec![table],
            (None, Target::Folder(_)) if self.format.tabular && !self.format.workbook => TABLES.iter().collect(),
            _ => TABLES.iter().take(1).collect(),
        }
    }

    pub(super) fn is_input(&self, path: &Path) -> bool {
        fs::canonicalize(path).is_ok_and(|path| self.inputs.contains(&path))
    }

    pub(super) fn setup(&self, table: &'static Table, array: bool) -> Setup {
        let (all_tables, byte_order_mark) = (self.all_tables(), self.target != Target::Standard);
        Setup { array, table, all_tables, raw_cells: self.raw_cells, byte_order_mark }
    }
}

fn canonical_parent(path: &Path) -> Option<PathBuf> {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::canonicalize(parent).ok()
}
