//! Checks the bytes before hayro opens them. It unpacks cross-reference and object streams (ISO 32000-1 §7.5.7
//! and §7.5.8) whatever their size, and keeps a page for every kid, so what it would use is counted first.

mod check;
mod found;
mod kids;
mod streams;
mod strings;

pub use check::check;
