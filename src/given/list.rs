//! A list in a CSV file, as spreadsheet programs write it.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Larger than any list of all reports that there are.
const MOST_BYTES: usize = 64 << 20;

/// Why a list can't be used, and in which line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// The whole list.
    #[error("{0}")]
    Whole(String),
    /// One of its lines.
    #[error("line {0}: {1}")]
    Line(u64, String),
}

/// The rows of a list below its header.
pub struct List {
    columns: Vec<String>,
    /// Each with its line in the file.
    pub rows: Vec<(u64, Vec<String>)>,
}

impl List {
    /// Reads a list with commas, semicolons or tabs between its cells.
    pub fn read(bytes: &[u8]) -> Result<Self, ListError> {
        if bytes.len() > MOST_BYTES {
            return Err(ListError::Whole("the list is larger than 64 MiB; it may be another file".to_owned()));
        }
        let text = decoded(bytes);
        let header = text.lines().next().unwrap_or_default();
        let delimiter = [b',', b';', b'\t'].into_iter().find(|b| header.as_bytes().contains(b)).unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(delimiter).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
        let unread = |error: csv::Error| ListError::Whole(format!("the list is no CSV file ({error}); save it as one"));
        let columns = reader.headers().map_err(unread)?.iter().map(str::to_lowercase).collect();
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(unread)?;
            let line = record.position().map_or(0, csv::Position::line);
            if record.iter().any(|cell| !cell.is_empty()) {
                rows.push((line, record.iter().map(str::to_owned).collect()));
            }
        }
        Ok(List { columns, rows })
    }

    /// The place of the column with one of these names.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        self.columns.iter().position(|column| names.contains(&column.as_str()))
    }

    /// The same, for a column that must be there.
    pub fn required(&self, names: &[&str]) -> Result<usize, ListError> {
        self.column(names).ok_or_else(|| {
            let name = names.first().copied().unwrap_or_default();
            ListError::Whole(format!("the list has no column {name}; its columns are {}", self.columns.join(", ")))
        })
    }
}

/// What a row has in a column, if anything.
pub fn cell(row: &[String], column: Option<usize>) -> Option<&str> {
    row.get(column?).map(String::as_str).filter(|cell| !cell.is_empty())
}

/// Spreadsheet programs write UTF-8, UTF-16 with a mark, or the letters of Windows.
fn decoded(bytes: &[u8]) -> String {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    encoding.decode(bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_as_spreadsheets_write_them() {
        for text in [
            &b"\xEF\xBB\xBFFile,Link\r\n\r\nf\xC3\xA9n.pdf,\"a,b\"\r\n"[..],
            b"file;link\nf\xE9n.pdf;a,b",
            b"FILE\tlink\nf\xC3\xA9n.pdf\ta,b\n",
        ] {
            let list = List::read(text).unwrap();
            let row = &list.rows[0].1;
            assert_eq!(cell(row, list.column(&["file"])), Some("fén.pdf"));
            assert_eq!(cell(row, list.column(&["url", "link"])), Some("a,b"));
        }
    }

    #[test]
    fn a_column_that_must_be_there_is_named() {
        let list = List::read(b"name,url\na,b\n").unwrap();
        assert_eq!(
            list.required(&["report_id"]).unwrap_err().to_string(),
            "the list has no column report_id; its columns are name, url"
        );
    }
}
