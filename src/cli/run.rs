//! A run over the inputs: each is read, written and, if need be, complained about.

use super::args::Args;
use super::input::Input;
use super::message::{Messages, shown};
use super::output::{Failure, LeftOut, Output, Plan, is_broken_pipe};
use super::status::Status;
use anyhow::Error;
use ofsted_extract::diagnostic::Severity;
use ofsted_extract::{Options, Report};

/// Reads the inputs in their order.
pub fn run(args: &Args, messages: Messages) -> Status {
    let inputs: Vec<Input> = args.inputs.iter().map(|path| Input::new(path)).collect();
    let plan = Plan::new(args, &inputs);
    if let Some(path) = plan.overwritten_input() {
        messages.error(&format!("{}: it is both an input and the output; choose another output", shown(&path)));
        return Status::Usage;
    }
    let mut run = Run { options: args.options(), strict: args.strict, messages, failed: false };
    match plan.open() {
        Ok(output) => run.write_all(&inputs, output),
        Err(error) => run.output_failed(&error),
    }
    if run.failed { Status::Failure } else { Status::Success }
}

struct Run {
    options: Options,
    strict: bool,
    messages: Messages,
    failed: bool,
}

impl Run {
    fn write_all(&mut self, inputs: &[Input], mut output: Box<dyn Output>) {
        for input in inputs {
            match input.extract(&self.options) {
                Ok(reports) => match output.write(input, &reports) {
                    Ok(()) => self.tell_warnings(input, &reports),
                    Err(Failure::OfInput(error)) => self.output_failed(&error),
                    Err(Failure::OfRun(error)) => return self.output_failed(&error),
                },
                Err(reason) => self.fail(&format!("{}: {reason}", input.shown())),
            }
        }
        match output.finish() {
            Ok(left_out) => left_out.iter().for_each(|left_out| self.tell_left_out(left_out)),
            Err(error) => self.output_failed(&error),
        }
    }

    fn fail(&mut self, text: &str) {
        self.messages.error(text);
        self.failed = true;
    }

    fn output_failed(&mut self, error: &Error) {
        if !is_broken_pipe(error) {
            self.fail(&format!("{error:#}"));
        }
    }

    fn tell_warnings(&mut self, input: &Input, reports: &[Report]) {
        let warnings: Vec<&str> = serious(reports).collect();
        if warnings.is_empty() {
            return;
        }
        self.failed |= self.strict;
        self.messages.notice(&format!("{}: {}", input.shown(), counted(&warnings)));
    }

    fn tell_left_out(&self, left_out: &LeftOut) {
        let table = left_out.table.name;
        self.messages.notice(&match left_out.reports {
            1 => format!("1 report has no {table}; --table reports has it"),
            reports => format!("{reports} reports have no {table}; --table reports has them"),
        });
    }
}

/// Codes of everything worse than a notice.
fn serious(reports: &[Report]) -> impl Iterator<Item = &'static str> {
    let warnings = reports.iter().flat_map(|report| &report.warnings);
    warnings.filter(|warning| warning.severity > Severity::Notice).map(|warning| warning.code.name())
}

/// "2 warnings (grade-conflict)": each code once.
fn counted(codes: &[&str]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for code in codes {
        if !names.contains(code) {
            names.push(code);
        }
    }
    let noun = if codes.len() == 1 { "warning" } else { "warnings" };
    format!("{} {noun} ({})", codes.len(), names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ofsted_extract::diagnostic::{Code, Warning};

    #[test]
    fn notices_are_no_warnings_and_codes_come_once() {
        let codes = [Code::GradeConflict, Code::LeadInspectorMissing, Code::GradeConflict];
        let warnings = codes.map(|code| Warning::new(code, "")).into();
        let reports = [Report { warnings, ..Report::default() }];
        let serious: Vec<_> = serious(&reports).collect();
        assert_eq!(counted(&serious), "2 warnings (grade-conflict)");
        assert_eq!(counted(&["dates-missing"]), "1 warning (dates-missing)");
    }
}
