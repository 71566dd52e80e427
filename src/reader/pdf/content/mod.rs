//! Turns page content into runs of glyphs: a small interpreter of the operators that show or place text
//! (ISO 32000-1 §9.4), and of marked content (§14.6). From paths, only ruled lines and what hides text are kept.

mod graphics;
mod interpreter;
mod operand;
mod operands;
mod operator;
mod optional;
mod paths;
mod properties;
pub mod readings;
mod scanner;
mod shape;
mod show;
mod state;
mod syntax;
mod text;
mod transparency;
mod xobjects;

pub use interpreter::Interpreter;
pub use optional::layers;
