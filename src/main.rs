//! The program `ofsted-extract`.

fn main() -> std::process::ExitCode {
    ofsted_extract::cli::run(std::env::args_os())
}
