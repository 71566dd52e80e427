//! The reports attached to an input or packed in it, and the way to one of them.

use super::opened::Opened;
use super::protocol::{AttachedFiles, AttachedReport, Content, Holder};
use crate::cli::input;
use ofsted_extract::limits::Limits;
use ofsted_extract::model::attachment::{MOST_ATTACHMENTS, MOST_DEPTH};
use ofsted_extract::{Archive, Options, Unused, attachments, is_archive, is_mail};
use std::io::{Cursor, Read, Seek};
use std::path::Path;

/// Reports attached to one input, with those attached to its attachments.
const MOST_REPORTS: usize = 500;

/// The bytes that `inside` leads to, or why they can't be read. Of a zip only the file that is meant is read and
/// unpacked.
pub fn bytes(content: Content, inside: &[u32], limits: &Limits, opened: &mut Opened) -> Result<Vec<u8>, String> {
    if let (Content::File(path), [first, rest @ ..]) = (&content, inside)
        && let Some(archive) = opened.archive(path, limits)?
    {
        return reach(unpack(archive, *first)?, rest, limits);
    }
    let bytes = match content {
        Content::File(path) => input::read_file(Path::new(&path), limits)?,
        Content::Bytes(bytes) => bytes,
    };
    reach(bytes, inside, limits)
}

fn unpack<R: Read + Seek>(archive: &Archive<R>, at: u32) -> Result<Vec<u8>, String> {
    archive.unpack(usize::try_from(at).unwrap_or(usize::MAX))
}

/// The bytes of the attachment that `inside` leads to.
fn reach(bytes: Vec<u8>, inside: &[u32], limits: &Limits) -> Result<Vec<u8>, String> {
    inside.iter().try_fold(bytes, |bytes, at| {
        if is_archive(&bytes) {
            let archive = Archive::open(Cursor::new(&bytes), limits).map_err(|error| error.to_string())?;
            return unpack(&archive, *at);
        }
        let mut files = attachments(&bytes, limits).map_err(|error| error.to_string())?.into_iter();
        let file = files.nth(usize::try_from(*at).unwrap_or(usize::MAX));
        file.map_or_else(|| Err("it is no longer attached; start again".to_owned()), |file| file.bytes)
    })
}

/// The options for an attachment at this depth: what is attached below the last one is named as unread.
pub fn options(options: &Options, depth: usize) -> Options {
    Options { attachments: options.attachments && depth < MOST_DEPTH, ..options.clone() }
}

/// What is in an input: of a zip, its own files only, because each of them is asked in turn; of a mail or PDF, each report
/// is followed by those attached to it.
pub fn files(
    content: Content,
    inside: &[u32],
    options: &Options,
    opened: &mut Opened,
) -> Result<AttachedFiles, String> {
    let limits = &options.limits;
    if let (Content::File(path), []) = (&content, inside)
        && let Some(archive) = opened.archive(path, limits)?
    {
        return Ok(packed(archive, options));
    }
    let bytes = bytes(content, inside, limits, opened)?;
    if is_archive(&bytes) {
        let archive = Archive::open(Cursor::new(&bytes), limits).map_err(|error| error.to_string())?;
        return Ok(packed(&archive, options));
    }
    if !options.attachments {
        return Ok(AttachedFiles::default());
    }
    let holder = if is_mail(&bytes) { Holder::Mail } else { Holder::Report };
    let mut found = AttachedFiles { holder, ..AttachedFiles::default() };
    collect(&bytes, &AttachedReport::default(), limits, &mut found);
    Ok(found)
}

/// The reports in a zip; a mail is one only where attachments are read.
fn packed<R: Read + Seek>(archive: &Archive<R>, options: &Options) -> AttachedFiles {
    let mut found = AttachedFiles { holder: Holder::Archive, ..AttachedFiles::default() };
    let mut names = Unused::default();
    for (at, file) in (0u32..).zip(archive.files()) {
        if !file.is_report || !options.attachments && extension(&file.name) == "eml" {
            found.unread.push(file.name.clone());
            continue;
        }
        let stamp = Some(format!("{:08x} {}", file.checksum, file.size));
        found.reports.push(AttachedReport { inside: vec![at], names: vec![names.unused(&file.name)], stamp });
    }
    found
}

fn collect(bytes: &[u8], above: &AttachedReport, limits: &Limits, found: &mut AttachedFiles) {
    // The input's own record says why it can't be read.
    let files = attachments(bytes, limits).unwrap_or_default();
    let in_mail = is_mail(bytes);
    let mut names = Unused::default();
    for (at, file) in (0u32..).zip(files) {
        let full = found.reports.len() >= MOST_REPORTS;
        if !file.is_report || at as usize >= MOST_ATTACHMENTS || full {
            // a PDF's own record names the others
            let told_here = in_mail && !is_picture(&file.name) || full && file.is_report;
            found.unread.extend(told_here.then_some(file.name));
            continue;
        }
        let own = names.unused(&file.name);
        let inside = above.inside.iter().copied().chain([at]).collect();
        let names = above.names.iter().cloned().chain([own]).collect();
        let report = AttachedReport { inside, names, stamp: None };
        enter(&file.bytes.unwrap_or_default(), report, limits, found);
    }
}

/// An attached report, and what is attached to it. A mail only holds others.
fn enter(bytes: &[u8], report: AttachedReport, limits: &Limits, found: &mut AttachedFiles) {
    let before = found.reports.len();
    let mail = is_mail(bytes);
    if !mail {
        found.reports.push(report.clone());
    }
    if report.inside.len() < MOST_DEPTH {
        collect(bytes, &report, limits, found);
    }
    if mail && found.reports.len() == before {
        found.unread.extend(report.names.last().cloned());
    }
}

/// Signatures and letterheads of mails; a scan sent as a picture can't be read either.
fn is_picture(name: &str) -> bool {
    ["png", "jpg", "jpeg", "gif", "bmp", "svg"].contains(&extension(name).as_str())
}

fn extension(name: &str) -> String {
    name.rsplit_once('.').map_or_else(String::new, |(_, extension)| extension.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_attached_too_deep_is_not_read() {
        let options_at = |depth| options(&Options { attachments: true, ..Options::default() }, depth).attachments;
        assert!(options_at(0) && options_at(MOST_DEPTH - 1) && !options_at(MOST_DEPTH));
    }
}
