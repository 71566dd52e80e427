//! What a worker may use: it ends itself when a file takes too long, and can't get more memory than it was given.

use std::process;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

/// The status of a worker that ended itself for taking too long.
pub const TOO_LONG: i32 = 124;

/// What the program itself takes, which the limit is to include.
#[cfg(unix)]
const OWN: u64 = 16 << 20;

/// Limits this process's data to so many bytes, where the system can.
#[cfg(unix)]
pub fn set_memory(bytes: u64) {
    let bytes = bytes.saturating_sub(OWN).max(OWN);
    // A system that refuses has no such limit; the limits on the file's contents hold all the same.
    let _ = rlimit::setrlimit(rlimit::Resource::DATA, bytes, bytes);
}

/// Other systems have no limit that a process could set for itself.
#[cfg(not(unix))]
pub fn set_memory(_bytes: u64) {}

/// Ends the process when a file takes longer than it may.
pub struct Watch(Sender<()>);

impl Watch {
    /// Watches over each file for so many seconds.
    pub fn start(seconds: u64) -> Self {
        let (sender, turns) = mpsc::channel();
        thread::spawn(move || {
            while turns.recv().is_ok() {
                match turns.recv_timeout(Duration::from_secs(seconds)) {
                    Ok(()) => {}
                    Err(RecvTimeoutError::Timeout) => process::exit(TOO_LONG),
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
        });
        Watch(sender)
    }

    /// A file begins.
    pub fn begin(&self) {
        self.turn();
    }

    /// It has ended in time.
    pub fn end(&self) {
        self.turn();
    }

    fn turn(&self) {
        // The thread lives as long as its sender.
        let _ = self.0.send(());
    }
}
