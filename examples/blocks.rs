//! Prints what a reader saw in a file, block by block: use it if a document is read wrongly.
//!
//! `cargo run --example blocks -- report.pdf [layout]`

use ofsted_extract::ReaderChoice;
use ofsted_extract::model::document::{Block, Node};
use ofsted_extract::stages::read;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else { return eprintln!("usage: blocks FILE [layout]") };
    let choice = if arguments.next().as_deref() == Some("layout") { ReaderChoice::Layout } else { ReaderChoice::Auto };
    match std::fs::read(&path)
        .map_err(|e| e.to_string())
        .and_then(|b| read(&b, choice, &Default::default()).map_err(|e| e.to_string()))
    {
        Ok(document) => {
            print(&document.nodes, 0);
            for line in &document.furniture {
                println!("[furniture p{}] {}", line.page, line.text);
            }
            for warning in &document.warnings {
                println!("[{}] {}", warning.code.name(), warning.message);
            }
        }
        Err(error) => eprintln!("{path}: {error}"),
    }
}

fn print(nodes: &[Node], depth: usize) {
    let indent = "  ".repeat(depth);
    for node in nodes {
        match node {
            Node::Text(block) => println!("{indent}{}", line(block)),
            Node::Table(table) => {
                println!("{indent}table");
                for row in &table.rows {
                    println!("{indent} row");
                    for cell in &row.cells {
                        println!("{indent}  cell{}", if cell.header { " (header)" } else { "" });
                        print(&cell.nodes, depth + 2);
                    }
                }
            }
        }
    }
}

fn line(block: &Block) -> String {
    let style = block.style;
    let frame = block.frame.unwrap_or_default();
    format!(
        "{:?} p{}-{} l{} {:.1}pt b{:.1} i{:.1} x{:.0} y{:.0} {} | {}",
        block.role,
        block.place.page.or(block.place.line).unwrap_or(0),
        block.page_end.unwrap_or(0),
        block.list_depth,
        style.size,
        style.bold,
        style.italic,
        frame.x0,
        frame.y1,
        block.label.as_deref().unwrap_or("-"),
        block.text
    )
}
