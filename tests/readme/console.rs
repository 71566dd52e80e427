//! The `console` blocks: commands after `$ `, each with its output; a line `...` marks lines left out.

use assert_cmd::Command;

const ELISION: &str = "...";
/// How the pages call the program.
const CALLS: &[&str] = &["ofsted-extract", "cargo run --release --"];

/// The text with the outputs that the program prints now.
pub fn renewed(text: &str) -> String {
    let mut lines = text.lines().peekable();
    let mut renewed = Vec::new();
    let mut inside = false;
    while let Some(line) = lines.next() {
        renewed.push(line.to_owned());
        inside = if line.starts_with("```") { line == "```console" } else { inside };
        if let (true, Some(command)) = (inside, line.strip_prefix("$ ")) {
            let mut shown = Vec::new();
            while let Some(line) = lines.next_if(|line| !line.starts_with("$ ") && !line.starts_with("```")) {
                shown.push(line);
            }
            renewed.extend(excerpt(&shown, &output(command)));
        }
    }
    renewed.join("\n") + "\n"
}

/// What the program prints, messages first as on a terminal, in the repository's root.
fn output(command: &str) -> Vec<String> {
    let arguments = CALLS.iter().find_map(|call| command.strip_prefix(call)).unwrap_or_else(|| {
        panic!("a console block has a command that is not the program's: {command}");
    });
    let output = Command::cargo_bin("ofsted-extract")
        .expect("the program")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments.split_whitespace())
        .output()
        .expect("it runs");
    let text = [output.stderr, output.stdout].map(|bytes| String::from_utf8(bytes).expect("UTF-8")).concat();
    text.lines().map(str::to_owned).collect()
}

/// The pieces of the output that are shown. Each begins with the line that begins it in the README, except
/// the first, which is the start of the output, and the last, which is its end.
fn excerpt(shown: &[&str], output: &[String]) -> Vec<String> {
    let pieces: Vec<&[&str]> = shown.split(|line| line.trim() == ELISION).collect();
    let mut taken = Vec::new();
    let mut from = 0;
    for (index, piece) in pieces.iter().enumerate() {
        let rest = output.get(from..).unwrap_or_default();
        let start = match piece.first() {
            _ if index == 0 => 0,
            Some(_) if index + 1 == pieces.len() => rest.len().saturating_sub(piece.len()),
            Some(first) => rest.iter().position(|line| line == first).unwrap_or(0),
            None => 0,
        };
        let length = if pieces.len() == 1 { rest.len() } else { piece.len() };
        if index > 0 {
            taken.push(ELISION.to_owned());
        }
        taken.extend(rest.iter().skip(start).take(length).cloned());
        from += start + length;
    }
    taken
}
