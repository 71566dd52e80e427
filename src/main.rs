//! The program `ofsted-extract`.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main().into()
}
