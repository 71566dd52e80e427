//! Turns page content into runs of glyphs: a small interpreter of the operators that show or place text
//! (ISO 32000-1 §9.4), and of marked content (§14.6). From paths, only ruled lines are kept.

mod interpreter;
mod paths;
mod show;
mod state;

pub use interpreter::Interpreter;
