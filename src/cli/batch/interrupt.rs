//! Ctrl-C and termination signals: the run stops, and no incomplete file is left.

use super::pool::Event;
use std::sync::mpsc::Sender;

/// Lets the run know that somebody has interrupted it.
pub fn on_interrupt(sender: Sender<Event>) {
    if ignores_signals() {
        return;
    }
    // Without a handler the system ends the program its own way; only hidden temporary files are left then.
    let _ = ctrlc::set_handler(move || {
        let _ = sender.send(Event::Interrupted);
    });
}

/// Whether interruptions were already ignored when the program started, as by `nohup` and a script's `&`: a handler
/// would undo that. Only Linux lets us find out.
fn ignores_signals() -> bool {
    std::fs::read_to_string("/proc/self/status").is_ok_and(|status| ignored(&status))
}

/// Whether the mask of ignored signals includes hang-up or interrupt, numbers 1 and 2 (signal(7)).
fn ignored(status: &str) -> bool {
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).is_some_and(|mask| mask & 0b11 != 0)
}

#[cfg(test)]
mod tests {
    use super::ignored;

    #[test]
    fn the_mask_of_ignored_signals_is_hexadecimal() {
        assert!(ignored("Name:\tx\nSigIgn:\t0000000000001001\n"));
        assert!(ignored("SigIgn:\t0000000000000002\n"));
        assert!(!ignored("SigIgn:\t0000000000001000\nSigCgt:\t0000000000000003\n"), "12 is of broken pipes");
    }
}
