//! Ctrl-C and the system's wish to end: the run stops, and what is not whole is not left behind.

use super::pool::Event;
use std::sync::mpsc::Sender;

/// Tells the run when somebody interrupts it.
pub fn on_interrupt(sender: Sender<Event>) {
    // Without a handler the system ends the program its own way; only hidden temporary files stay then.
    let _ = ctrlc::set_handler(move || {
        let _ = sender.send(Event::Interrupted);
    });
}
