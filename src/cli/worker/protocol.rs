//! What the program and its workers send each other: frames with a length and bytes; heads are JSON.

use super::names::Names;
use crate::cli::given::RowUsed;
use ofsted_extract::emitter::Piece;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};

/// An input to read.
#[derive(Debug)]
pub struct Request {
    /// Its name as it is in the record.
    pub name: String,
    /// Which of its attachments is meant, and of that one's; empty for the input itself.
    pub inside: Vec<u32>,
    /// What to do with it.
    pub wish: Wish,
    /// Its bytes, or where they are.
    pub content: Content,
}

/// Where an input's bytes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// In a file that the worker can read itself, so the bytes needn't go through the pipe.
    File(String),
    /// Here.
    Bytes(Vec<u8>),
}

/// What a worker is to do with an input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wish {
    /// Make its records.
    Read,
    /// Name the reports in it or attached to it.
    Attachments,
    /// Read its pages with another library.
    Pages,
    /// Make its records, and compare them with other readings; these are the other library's pages, or why it has none.
    Verify(Result<Vec<String>, String>),
}

/// The result.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// The text of its pages, from another library.
    Pages(Vec<String>),
    /// What is attached to it.
    Attachments(AttachedFiles),
    /// Its reports.
    Read(Vec<Rendered>),
    /// It can't be read: why not, and what to do.
    Refused(String),
}

/// What is attached to an input.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachedFiles {
    /// The reports, also those attached to attachments.
    pub reports: Vec<AttachedReport>,
    /// The names of files in mails and zips that are no reports: neither has a record that could name them.
    pub unread: Vec<String>,
    /// What the input itself is.
    pub holder: Holder,
}

/// What an input is that may hold others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Holder {
    /// A report, which may have files attached to it.
    #[default]
    Report,
    /// A mail, which is no report.
    Mail,
    /// A zip archive, which is none either.
    Archive,
}

/// A report attached to an input.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachedReport {
    /// Its number, below those of the attachments that hold it.
    pub inside: Vec<u32>,
    /// Its name, below theirs.
    pub names: Vec<String>,
    /// What a zip archive states of its content: another content has another stamp.
    pub stamp: Option<String>,
}

/// A report in the run's format.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// What it and its inspection are called.
    pub names: Names,
    /// Codes of everything worse than a notice.
    pub serious: Vec<String>,
    /// The rows of the caller's lists that were about this report.
    pub used: Vec<RowUsed>,
    /// One for each of the run's tables; one in formats without tables.
    pub pieces: Vec<Piece>,
}

/// An answer without its bytes.
#[derive(Debug, Serialize, Deserialize)]
enum Head {
    Pages(Vec<String>),
    Attachments(AttachedFiles),
    Read(Vec<RenderedHead>),
    Refused(String),
}

#[derive(Debug, Serialize, Deserialize)]
struct RenderedHead {
    names: Names,
    serious: Vec<String>,
    used: Vec<RowUsed>,
    /// Rows of each piece.
    rows: Vec<usize>,
}

impl Request {
    /// Sends a wish with an input's name and content.
    pub fn send(out: &mut impl Write, name: &str, inside: &[u32], wish: &Wish, content: &Content) -> io::Result<()> {
        let file = if let Content::File(path) = content { Some(path) } else { None };
        send_frame(out, &serde_json::to_vec(&(name, inside, wish, file))?)?;
        if let Content::Bytes(bytes) = content {
            send_frame(out, bytes)?;
        }
        out.flush()
    }

    /// The next request; `None` after the last.
    pub fn receive(input: &mut impl Read) -> io::Result<Option<Self>> {
        let Some((name, inside, wish, file)) = receive(input)? else { return Ok(None) };
        let content = match file {
            Some(path) => Content::File(path),
            None => Content::Bytes(receive_frame(input)?.ok_or(io::ErrorKind::UnexpectedEof)?),
        };
        Ok(Some(Request { name, inside, wish, content }))
    }
}

impl Answer {
    /// Sends the head and then each piece.
    pub fn send(&self, out: &mut impl Write) -> io::Result<()> {
        match self {
            Answer::Refused(reason) => send(out, &Head::Refused(reason.clone())),
            Answer::Pages(pages) => send(out, &Head::Pages(pages.clone())),
            Answer::Attachments(files) => send(out, &Head::Attachments(files.clone())),
            Answer::Read(reports) => {
                send(out, &Head::Read(reports.iter().map(RenderedHead::from_rendered).collect()))?;
                let mut pieces = reports.iter().flat_map(|report| &report.pieces);
                pieces.try_for_each(|piece| send_frame(out, &piece.bytes))?;
                out.flush()
            }
        }
    }

    /// The next answer; `None` if the worker has ended.
    pub fn receive(input: &mut impl Read) -> io::Result<Option<Self>> {
        Ok(match receive(input)? {
            None => None,
            Some(Head::Refused(reason)) => Some(Answer::Refused(reason)),
            Some(Head::Pages(pages)) => Some(Answer::Pages(pages)),
            Some(Head::Attachments(files)) => Some(Answer::Attachments(files)),
            Some(Head::Read(heads)) => {
                Some(Answer::Read(heads.into_iter().map(|head| head.receive(input)).collect::<io::Result<_>>()?))
            }
        })
    }
}

impl RenderedHead {
    fn from_rendered(report: &Rendered) -> Self {
        let rows = report.pieces.iter().map(|piece| piece.rows).collect();
        RenderedHead { names: report.names.clone(), serious: report.serious.clone(), used: report.used.clone(), rows }
    }

    fn receive(self, input: &mut impl Read) -> io::Result<Rendered> {
        let pieces = self.rows.into_iter().map(|rows| {
            let bytes = receive_frame(input)?.ok_or(io::ErrorKind::UnexpectedEof)?;
            Ok(Piece { bytes, rows })
        });
        let pieces = pieces.collect::<io::Result<_>>()?;
        Ok(Rendered { names: self.names, serious: self.serious, used: self.used, pieces })
    }
}

/// Sends a head.
pub fn send(out: &mut impl Write, head: &impl Serialize) -> io::Result<()> {
    send_frame(out, &serde_json::to_vec(head)?)?;
    out.flush()
}

/// The next head; `None` at the end of the pipe.
pub fn receive<T: DeserializeOwned>(input: &mut impl Read) -> io::Result<Option<T>> {
    Ok(match receive_frame(input)? {
        Some(bytes) => Some(serde_json::from_slice(&bytes)?),
        None => None,
    })
}

fn send_frame(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    out.write_all(&(bytes.len() as u64).to_le_bytes())?;
    out.write_all(bytes)
}

/// Takes only the memory that it needs: an input may be half as large as the memory a worker is given.
fn receive_frame(input: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    match input.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let length = u64::from_le_bytes(length);
    let mut bytes = Vec::new();
    let whole = usize::try_from(length).map_err(|_| io::ErrorKind::OutOfMemory)?;
    bytes.try_reserve_exact(whole.saturating_add(1)).map_err(|_| io::ErrorKind::OutOfMemory)?;
    input.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(Some(bytes)) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(answer: &Answer) -> Vec<u8> {
        let mut bytes = Vec::new();
        answer.send(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn answers_arrive_as_sent() {
        let pieces = vec![Piece { bytes: b"a,b\r\n".to_vec(), rows: 1 }, Piece::default()];
        let names = Names { report: "00ff-2".into(), inspection: Some("80999-ilacs-2019-02-25".into()) };
        let report = Rendered { names, serious: vec!["grade-conflict".into()], used: Vec::new(), pieces };
        for answer in [
            Answer::Read(vec![report, Rendered::default()]),
            Answer::Refused("empty".into()),
            Answer::Pages(vec!["Good".into()]),
            Answer::Attachments(AttachedFiles {
                reports: vec![AttachedReport { inside: vec![1], names: vec!["fenmoor.pdf".into()], stamp: None }],
                unread: vec!["seal.docx".into()],
                holder: Holder::Mail,
            }),
        ] {
            assert_eq!(Answer::receive(&mut sent(&answer).as_slice()).unwrap(), Some(answer));
        }
    }

    #[test]
    fn a_worker_that_dies_within_an_answer_is_an_error() {
        let piece = Piece { bytes: vec![b'x'; 100], rows: 1 };
        let bytes = sent(&Answer::Read(vec![Rendered { pieces: vec![piece], ..Rendered::default() }]));
        assert!(Answer::receive(&mut &bytes[..bytes.len() - 1]).is_err());
        assert_eq!(Answer::receive(&mut &bytes[..0]).unwrap(), None);
    }

    #[test]
    fn requests_arrive_as_sent() {
        let wish = Wish::Verify(Ok(vec!["Good".into()]));
        for content in [Content::Bytes(b"%PDF".to_vec()), Content::File("reports/fenmoor.pdf".into())] {
            let mut bytes = Vec::new();
            Request::send(&mut bytes, "fenmoor.pdf", &[0, 2], &wish, &content).unwrap();
            let request = Request::receive(&mut bytes.as_slice()).unwrap().unwrap();
            assert_eq!(request.inside, [0, 2]);
            assert_eq!((request.name.as_str(), &request.wish, request.content), ("fenmoor.pdf", &wish, content));
        }
    }
}
