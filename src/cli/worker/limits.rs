//! What a worker may use: it ends itself if a file takes too long, and gets no more memory than its limit.

use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// The exit status of a worker that ended itself because a file took too long.
pub const TOO_LONG: i32 = 124;

/// The exit status of a worker that ended itself because the system allowed no thread to watch the time.
pub const NO_THREAD: i32 = 125;

/// How often the time is checked.
const LOOK: Duration = Duration::from_millis(50);

/// What the program itself uses, which the limit should include.
#[cfg(unix)]
const OWN: u64 = 16 << 20;

/// Limits this process's data to this many bytes, if the system can.
#[cfg(unix)]
pub fn set_memory(bytes: u64) {
    let bytes = bytes.saturating_sub(OWN).max(OWN);
    // If the system refuses, there is no such limit; the limits on the contents of the file still apply.
    let _ = rlimit::setrlimit(rlimit::Resource::DATA, bytes, bytes);
}

/// Other systems have no limit that a process can set for itself.
#[cfg(not(unix))]
pub fn set_memory(_bytes: u64) {}

/// Lets the system end the process when it has worked as long as this; it has never worked longer than it has existed.
#[cfg(unix)]
fn set_time(work: Duration) {
    let seconds = work.as_secs().saturating_add(1);
    // The limit that nobody may exceed stays as it is, so that the next file can get more.
    let most = rlimit::getrlimit(rlimit::Resource::CPU).map_or(rlimit::INFINITY, |(_, most)| most);
    let _ = rlimit::setrlimit(rlimit::Resource::CPU, seconds.min(most), most);
}

#[cfg(not(unix))]
fn set_time(_work: Duration) {}

/// Ends the process when a file takes longer than it may.
pub struct Watch {
    started: Instant,
    limit: Duration,
    /// Milliseconds after the start at which the time for the current file runs out; 0 between files.
    deadline: Arc<AtomicU64>,
    /// Whether the system allowed no thread, so that it has to watch.
    alone: bool,
}

impl Watch {
    /// Allows each file this many seconds.
    pub fn start(seconds: u64) -> Self {
        let (started, deadline) = (Instant::now(), Arc::new(AtomicU64::new(0)));
        let seen = Arc::clone(&deadline);
        // Checking now and then costs a file nothing; being notified would.
        let watching = thread::Builder::new().spawn(move || {
            loop {
                thread::sleep(LOOK);
                let deadline = seen.load(Ordering::Relaxed);
                if deadline != 0 && milliseconds(started.elapsed()) >= deadline {
                    process::exit(TOO_LONG);
                }
            }
        });
        if watching.is_err() && !cfg!(unix) {
            process::exit(NO_THREAD);
        }
        Watch { started, limit: Duration::from_secs(seconds), deadline, alone: watching.is_err() }
    }

    /// A file starts.
    pub fn begin(&self) {
        let end = self.started.elapsed().saturating_add(self.limit);
        self.deadline.store(milliseconds(end), Ordering::Relaxed);
        if self.alone {
            set_time(end);
        }
    }

    /// It has finished in time.
    pub fn end(&self) {
        self.deadline.store(0, Ordering::Relaxed);
    }
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
