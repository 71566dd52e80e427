//! Facts about the reports of a run, kept until its end.

use super::spool::{Spool, spool};
use std::fmt;
use std::io::{self, BufRead, BufReader, Seek, Write};

/// Facts of a run, one per line.
pub struct Facts(Spool);

impl Default for Facts {
    fn default() -> Self {
        Facts(spool())
    }
}

impl fmt::Debug for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Facts")
    }
}

impl Facts {
    /// Keeps a fact: bytes without line feeds.
    ///
    /// # Errors
    /// If the temporary file can't be written.
    pub fn keep(&mut self, fact: &[u8]) -> io::Result<()> {
        self.keep_lines(fact)?;
        self.0.write_all(b"\n")
    }

    /// Keeps facts that already are lines.
    pub(super) fn keep_lines(&mut self, lines: &[u8]) -> io::Result<()> {
        self.0.write_all(lines)
    }

    /// Passes each fact to this function.
    pub(super) fn try_for_each(&mut self, mut take: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
        self.0.rewind()?;
        let (mut lines, mut line) = (BufReader::new(&mut self.0), Vec::new());
        while lines.read_until(b'\n', &mut line)? > 0 {
            take(line.strip_suffix(b"\n").unwrap_or(&line))?;
            line.clear();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_facts_come_back_as_often_as_wanted() {
        let (mut facts, long) = (Facts::default(), vec![b'x'; 100_000]);
        (0..30).for_each(|_| facts.keep(&long).unwrap());
        for _ in 0..2 {
            let mut found = 0;
            facts
                .try_for_each(|fact| {
                    found += usize::from(fact == long);
                    Ok(())
                })
                .unwrap();
            assert_eq!(found, 30);
        }
    }
}
