//! The reports attached to an input, and the way to one of them.

use super::protocol::{AttachedFiles, AttachedReport};
use ofsted_extract::limits::Limits;
use ofsted_extract::model::attachment::{MOST_ATTACHMENTS, MOST_DEPTH};
use ofsted_extract::{Options, attachments, is_mail};
use std::collections::HashSet;

/// Reports attached to one input, with those attached to its attachments.
const MOST_REPORTS: usize = 500;

/// The bytes of the attachment that `inside` leads to, or why it can't be read.
pub fn reach(bytes: Vec<u8>, inside: &[u32], limits: &Limits) -> Result<Vec<u8>, String> {
    inside.iter().try_fold(bytes, |bytes, at| {
        let mut files = attachments(&bytes, limits).map_err(|error| error.to_string())?.into_iter();
        let file = files.nth(usize::try_from(*at).unwrap_or(usize::MAX));
        file.map_or_else(|| Err("it is no longer attached; start again".to_owned()), |file| file.bytes)
    })
}

/// The options for an attachment at this depth: what is attached below the last one is named as unread.
pub fn options(options: &Options, depth: usize) -> Options {
    Options { attachments: options.attachments && depth < MOST_DEPTH, ..options.clone() }
}

/// What is attached to an input; each report is followed by those attached to it.
pub fn files(bytes: &[u8], limits: &Limits) -> AttachedFiles {
    let mut found = AttachedFiles { in_mail: is_mail(bytes), ..AttachedFiles::default() };
    collect(bytes, &AttachedReport { inside: Vec::new(), names: Vec::new() }, limits, &mut found);
    found
}

fn collect(bytes: &[u8], above: &AttachedReport, limits: &Limits, found: &mut AttachedFiles) {
    // The input's own record says why it can't be read.
    let files = attachments(bytes, limits).unwrap_or_default();
    let in_mail = is_mail(bytes);
    let mut names = HashSet::new();
    for (at, file) in (0u32..).zip(files) {
        let full = found.reports.len() >= MOST_REPORTS;
        if !file.is_report || at as usize >= MOST_ATTACHMENTS || full {
            // a PDF's own record names the others
            let told_here = in_mail && !is_picture(&file.name) || full && file.is_report;
            found.unread.extend(told_here.then_some(file.name));
            continue;
        }
        let own = unused(file.name, &mut names);
        let inside = above.inside.iter().copied().chain([at]).collect();
        let report = AttachedReport { inside, names: above.names.iter().cloned().chain([own]).collect() };
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
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
    extension.is_some_and(|extension| ["png", "jpg", "jpeg", "gif", "bmp", "svg"].contains(&extension.as_str()))
}

/// Two attachments may have the same name, or names that differ only in case: "fenmoor.pdf", "fenmoor (2).pdf".
fn unused(name: String, used: &mut HashSet<String>) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
    let numbered = |n: usize| match n {
        1 => name.clone(),
        _ if extension.is_empty() => format!("{stem} ({n})"),
        _ => format!("{stem} ({n}).{extension}"),
    };
    // outputs differ from each other only in the stem
    let key = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    let free = (1..=MOST_ATTACHMENTS + 1).map(numbered).find(|name| !used.contains(&key(name)));
    let free = free.unwrap_or_else(|| name.clone());
    used.insert(key(&free));
    free
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attachments_of_the_same_name_are_numbered() {
        let mut used = HashSet::new();
        let named = ["a.pdf", "A.txt", "a.pdf", "b"].map(|name| unused(name.to_owned(), &mut used));
        assert_eq!(named, ["a.pdf", "A (2).txt", "a (3).pdf", "b"]);
    }

    #[test]
    fn what_is_attached_too_deep_is_not_read() {
        let options_at = |depth| options(&Options { attachments: true, ..Options::default() }, depth).attachments;
        assert!(options_at(0) && options_at(MOST_DEPTH - 1) && !options_at(MOST_DEPTH));
    }
}
