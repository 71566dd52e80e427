//! The program `ofsted-extract`.

/// With the allocator of musl the program takes nearly a third more time.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

fn main() -> std::process::ExitCode {
    ofsted_extract::cli::run(std::env::args_os())
}
