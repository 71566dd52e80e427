//! The program `ofsted-extract`.

/// That of musl takes a quarter more time.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

fn main() -> std::process::ExitCode {
    ofsted_extract::cli::run(std::env::args_os())
}
