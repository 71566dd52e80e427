//! A worker seen from outside: starting it, sending it requests, and what it means if it ends.

use super::fault::failed;
use super::flag::FLAG;
use super::job::Job;
use super::limits::TOO_LONG;
use super::protocol::{self, Answer, Content, Request, Wish};
use std::io::{self, BufReader, Read};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};

/// A worker that waits for requests.
#[derive(Debug)]
pub struct Worker {
    child: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Worker {
    /// Starts a worker for this job.
    pub fn start(job: &Job) -> io::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg(FLAG).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        #[cfg(unix)]
        {
            // Ctrl-C in a terminal is meant for this program, which ends its workers itself.
            use std::os::unix::process::CommandExt;
            command.process_group(0);
        }
        let mut child = command.spawn()?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (mut requests, answers) = pipes.ok_or(io::ErrorKind::BrokenPipe)?;
        protocol::send(&mut requests, job)?;
        Ok(Worker { child, requests, answers: BufReader::new(answers) })
    }

    /// Asks the worker to read an input; `None` if the worker crashed on it.
    pub fn ask(&mut self, name: &str, inside: &[u32], wish: &Wish, content: &Content) -> Option<Answer> {
        Request::send(&mut self.requests, name, inside, wish, content).ok()?;
        Answer::receive(&mut self.answers).ok()?
    }

    /// Lets it end: its resources count as this program's own only if the program waits for it.
    pub fn end(mut self) {
        drop((self.requests, self.answers));
        // It makes no difference how it ends.
        let _ = self.child.wait();
    }

    /// Why it crashed, and what to do.
    pub fn reason(mut self, job: &Job) -> String {
        drop((self.requests, self.answers));
        let mut words = String::new();
        if let Some(errors) = &mut self.child.stderr {
            // Its last words only improve the message.
            let _ = errors.read_to_string(&mut words);
        }
        match self.child.wait() {
            Ok(status) => reason(status, &words, job),
            Err(error) => failed(&error),
        }
    }
}

/// The words are from Rust's own last message.
fn reason(status: ExitStatus, words: &str, job: &Job) -> String {
    if status.code() == Some(TOO_LONG) {
        let seconds = job.seconds;
        return format!("reading it took longer than {seconds} seconds; raise --max-seconds if you trust the file");
    }
    if words.contains("memory allocation") {
        let mebibytes = job.memory >> 20;
        return format!(
            "reading it took more than {mebibytes} MiB of memory; raise --max-memory if you trust the file"
        );
    }
    failed(&status)
}
