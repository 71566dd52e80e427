//! A progress bar with rate and time left, if there is a terminal, and messages that don't break it.

use crate::cli::message::Messages;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal};

const LINE: &str = "{wide_bar} {pos}/{len}, {per_sec}, {eta} left";

/// How far a run has got.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    messages: Messages,
}

impl Progress {
    /// For this number of inputs; without a terminal, or with one input, nothing is shown.
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

    /// Removes the bar from the terminal.
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
