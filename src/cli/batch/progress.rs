//! A bar with rate and time left while a terminal watches, and messages that don't break it.

use crate::cli::message::Messages;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal};

const LINE: &str = "{wide_bar} {pos}/{len}, {per_sec}, {eta} left";

/// How far a run is.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    messages: Messages,
}

impl Progress {
    /// For this many inputs; without a terminal, or with one input, nothing is shown.
    pub fn new(inputs: usize, messages: Messages) -> Self {
        let watched = inputs > 1 && !messages.quiet() && io::stderr().is_terminal();
        let bar = if watched { ProgressBar::new(inputs as u64) } else { ProgressBar::hidden() };
        let style = ProgressStyle::with_template(LINE).unwrap_or_else(|_| ProgressStyle::default_bar());
        Progress { bar: bar.with_style(style), messages }
    }

    /// An input is done.
    pub fn step(&self) {
        self.bar.inc(1);
    }

    /// Takes the bar off the terminal.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }

    /// What went wrong.
    pub fn error(&self, text: &str) {
        self.bar.suspend(|| self.messages.error(text));
    }

    /// What is good to know.
    pub fn notice(&self, text: &str) {
        self.bar.suspend(|| self.messages.notice(text));
    }
}
