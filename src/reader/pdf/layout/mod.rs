//! The layout reader: lines, paragraphs and tables from the positions of the runs alone.

mod composer;
mod contents;
mod folios;
mod grid;
mod group;
mod gutter;
mod gutters;
mod lines;
mod paragraphs;
mod read;
mod running;
mod sheet;
mod spread;
mod strays;
mod swapped;
mod table_rows;
#[cfg(test)]
mod tests;

pub use read::{Laid, lay_out};
