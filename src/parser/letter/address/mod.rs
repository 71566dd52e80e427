//! Who a letter is addressed to: the lines of the address, and each one divided into name, role and organisation.

mod division;
mod kinds;
mod lines;
pub(super) mod people;
pub mod read;
mod run_together;
mod vocabulary;
mod words;
