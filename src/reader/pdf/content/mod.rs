//! Turns page content into runs of glyphs: a small interpreter of the operators that show or place text
//! (ISO 32000-1 §9.4), and of marked content (§14.6). From paths, only ruled lines and what hides text are kept.

mod array;
mod graphics;
mod interpreter;
mod operands;
mod optional;
mod paths;
mod shape;
mod show;
mod state;
mod transparency;
mod xobjects;

pub use interpreter::Interpreter;
pub use optional::layers;
