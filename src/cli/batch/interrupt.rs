//! Ctrl-C and termination signals: the run stops, and no incomplete file is left.

use super::pool::Event;
use std::sync::mpsc::Sender;

/// Lets the run know that somebody has interrupted it.
///
/// A signal that was ignored when the program started stays ignored, such as hang-up by `nohup` and interrupt by a
/// script's `&`; the others still end the run.
#[cfg(unix)]
pub fn on_interrupt(sender: Sender<Event>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    let ignored = ignored_signals();
    let heeded: Vec<i32> = [SIGHUP, SIGINT, SIGTERM].into_iter().filter(|signal| !is_in(ignored, *signal)).collect();
    // Without this thread the system ends the program its own way; only hidden temporary files are left then.
    let _ = std::thread::Builder::new().spawn(move || {
        let Ok(mut signals) = Signals::new(heeded) else { return };
        for _ in signals.forever() {
            let _ = sender.send(Event::Interrupted);
        }
    });
}

/// Lets the run know that somebody has interrupted it.
#[cfg(not(unix))]
pub fn on_interrupt(sender: Sender<Event>) {
    // Without a handler the system ends the program its own way; only hidden temporary files are left then.
    let _ = ctrlc::set_handler(move || {
        let _ = sender.send(Event::Interrupted);
    });
}

/// The mask of ignored signals. Only Linux lets us find out.
#[cfg(unix)]
fn ignored_signals() -> u64 {
    std::fs::read_to_string("/proc/self/status").map_or(0, |status| ignored(&status))
}

#[cfg(unix)]
fn ignored(status: &str) -> u64 {
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
}

/// Whether a mask has this signal; the first bit is that of number 1 (signal(7)).
#[cfg(unix)]
fn is_in(mask: u64, signal: i32) -> bool {
    u32::try_from(signal - 1).ok().and_then(|bit| mask.checked_shr(bit)).is_some_and(|mask| mask & 1 == 1)
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn the_mask_of_ignored_signals_is_hexadecimal() {
        use super::{ignored, is_in};
        let nohup = ignored("Name:\tx\nSigIgn:\t0000000000001001\n");
        assert!(is_in(nohup, 1) && is_in(nohup, 13) && !is_in(nohup, 2) && !is_in(nohup, 15));
        let background = ignored("SigIgn:\t0000000000000006\nSigCgt:\t0000000000000001\n");
        assert!(is_in(background, 2) && is_in(background, 3) && !is_in(background, 1));
        assert_eq!(ignored("Name:\tx\n"), 0);
    }
}
