//! A worker seen from outside: starting it, sending it requests, and what it means if it ends.

use super::fault::failed;
use super::flag::FLAG;
use super::job::Job;
use super::limits::{NO_THREAD, TOO_LONG};
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
        let mut command = match job.program.split_first() {
            Some((program, arguments)) => {
                let mut command = Command::new(program);
                command.args(arguments);
                command
            }
            None => Command::new(std::env::current_exe()?),
        };
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
        // If it has ended already, the first question shows why.
        let _ = protocol::send(&mut requests, job);
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

    /// How it ended, and what to do.
    pub fn ending(mut self, job: &Job) -> Ending {
        drop((self.requests, self.answers));
        let mut words = String::new();
        if let Some(errors) = &mut self.child.stderr {
            // Its last words only improve the message.
            let _ = errors.read_to_string(&mut words);
        }
        match self.child.wait() {
            Ok(status) if status.code() == Some(NO_THREAD) => Ending::NoRoom(NO_ROOM.to_owned()),
            Ok(status) if is_killed(status) => Ending::Killed(killed(status)),
            Ok(status) => Ending::Crashed(reason(status, &words, job)),
            Err(error) => Ending::Crashed(failed(&error)),
        }
    }
}

/// How a worker ended that didn't answer.
#[derive(Debug)]
pub enum Ending {
    /// The system gave it too little to begin with; it never looked at the input.
    NoRoom(String),
    /// Somebody ended it, such as the system when memory was short.
    Killed(String),
    /// The input ended it.
    Crashed(String),
}

const NO_ROOM: &str =
    "the system allows no more processes or threads (ulimit -u); close other programs, or raise the limit";

/// Why no worker could be started, with the limit that was met.
pub fn unstarted(error: &io::Error) -> String {
    /// Too many open files, in this process or in the system, on all Unix systems.
    const FILES: [i32; 2] = [23, 24];
    match error.raw_os_error() {
        _ if error.kind() == io::ErrorKind::WouldBlock => NO_ROOM.to_owned(),
        Some(number) if cfg!(unix) && FILES.contains(&number) => {
            "the system allows no more open files (ulimit -n); raise the limit".to_owned()
        }
        _ => format!("no process could be started to read it ({error}); try again"),
    }
}

/// Whether it was ended from outside: by the signals KILL, TERM, HUP or INT (signal(7)).
#[cfg(unix)]
fn is_killed(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    status.signal().is_some_and(|signal| [1, 2, 9, 15].contains(&signal))
}

/// Whether the system ended it because of its limit of time.
#[cfg(unix)]
fn is_out_of_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    const SIGXCPU: i32 = 24;
    status.signal() == Some(SIGXCPU)
}

#[cfg(not(unix))]
fn is_out_of_time(_status: ExitStatus) -> bool {
    false
}

#[cfg(not(unix))]
fn is_killed(_status: ExitStatus) -> bool {
    false
}

fn killed(status: ExitStatus) -> String {
    format!(
        "the process that read it was ended from outside, twice ({status}); if the machine is short of memory, use a \
         smaller --jobs, and try again"
    )
}

/// The words are from Rust's own last message.
fn reason(status: ExitStatus, words: &str, job: &Job) -> String {
    if status.code() == Some(TOO_LONG) || is_out_of_time(status) {
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
