//! Opens the output that a plan asks for.

use super::per_input::PerInput;
use super::plan::Plan;
use super::sink::Output;
use super::target::Target;
use super::whole_run::WholeRun;
use crate::cli::message::shown;
use anyhow::{Context, Result};
use std::fs;

/// Opens the output.
pub fn open(plan: Plan) -> Result<Box<dyn Output>> {
    if let Target::Folder(folder) = &plan.target {
        fs::create_dir_all(folder).with_context(|| format!("{}: the folder could not be created", shown(folder)))?;
        if plan.is_per_input() {
            return Ok(Box::new(PerInput::new(folder.clone(), plan)));
        }
    }
    Ok(Box::new(WholeRun::open(plan)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args;
    use crate::cli::input::Input;
    use crate::cli::output::sink::Failure;
    use crate::cli::worker::protocol::Rendered;
    use ofsted_extract::emitter::{Piece, TABLES};
    use std::path::Path;
    use tempfile::TempDir;

    /// A folder with two reports of the same name in different subfolders.
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
        Rendered { pieces, ..Rendered::default() }
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
        let mut output = open(plan(&[], &out, &inputs)).unwrap();
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
        let mut output = open(plan(&[], &out, &inputs[..1])).unwrap();
        output.write(&inputs[0], &[piece(), piece()]).unwrap();
        assert!(!out.exists());
        output.finish(true).unwrap();
        assert!(fs::read_to_string(out).unwrap().starts_with('['));
    }

    #[test]
    fn csv_in_a_folder_is_every_table_with_a_byte_order_mark() {
        let (folder, inputs) = twins();
        let out = folder.path().join("out/");
        open(plan(&["--csv"], &out, &inputs)).unwrap().finish(true).unwrap();
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
        let mut output = open(plan(&["--format", "html"], &out, &inputs)).unwrap();
        // No facts for the run, and after an empty line the markup.
        let report = || Rendered { pieces: vec![Piece { bytes: b"\n<i>one</i>".to_vec(), rows: 0 }], ..piece() };
        inputs.iter().for_each(|input| output.write(input, &[report()]).unwrap());
        assert!(output.finish(true).unwrap().is_empty());
        assert_eq!(names(&out), ["ofsted-extract.html"]);
        assert!(fs::read_to_string(out.join("ofsted-extract.html")).unwrap().contains("<i>one</i><i>one</i>"));
    }

    #[test]
    fn one_asked_table_is_one_file_and_reports_what_it_leaves_out() {
        let (folder, inputs) = twins();
        let out = folder.path().join("out/");
        let mut output = open(plan(&["--csv", "--table", "judgements"], &out, &inputs)).unwrap();
        output.write(&inputs[0], &[piece()]).unwrap();
        assert_eq!(output.finish(true).unwrap(), ["1 report has no judgements; --table reports lists it"]);
        assert_eq!(names(&out), ["judgements.csv"]);
    }

    #[test]
    fn a_workbook_is_one_file() {
        let (folder, inputs) = twins();
        let out = folder.path().join("out/");
        open(plan(&["--format", "xlsx"], &out, &inputs)).unwrap().finish(true).unwrap();
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
        let mut output = open(plan(&[], &folder.path().join("out.json"), &inputs)).unwrap();
        output.write(&inputs[0], &[piece()]).unwrap();
        drop(output);
        assert_eq!(names(folder.path()), ["a", "b"]);
    }

    #[test]
    fn an_input_is_never_overwritten() {
        let (folder, inputs) = twins();
        let before = plan(&["--json"], &folder.path().join("a/../a/fenmoor.pdf"), &inputs).overwritten_input();
        assert!(before.is_some());
        let input = folder.path().join("a/fenmoor.json");
        fs::write(&input, "text").unwrap();
        let inputs = [Input::new(&input)];
        let mut output = open(plan(&[], &folder.path().join("a"), &inputs)).unwrap();
        assert!(matches!(output.write(&inputs[0], &[]), Err(Failure::OfInput(_))));
        assert_eq!(fs::read_to_string(&input).unwrap(), "text");
    }
}
