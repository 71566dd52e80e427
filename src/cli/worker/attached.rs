//! The reports attached to an input, and the way to one of them.

use super::protocol::AttachedReport;
use ofsted_extract::limits::Limits;
use ofsted_extract::model::attachment::{Attachment, MOST_ATTACHMENTS, MOST_DEPTH};
use ofsted_extract::{Options, attachments};
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

/// The reports attached to an input, each followed by those attached to it.
pub fn reports(bytes: &[u8], limits: &Limits) -> Vec<AttachedReport> {
    let mut found = Vec::new();
    collect(bytes, &AttachedReport { inside: Vec::new(), names: Vec::new() }, limits, &mut found);
    found
}

fn collect(bytes: &[u8], above: &AttachedReport, limits: &Limits, found: &mut Vec<AttachedReport>) {
    // The input's own record says why it can't be read.
    let files = attachments(bytes, limits).unwrap_or_default();
    let mut names = HashSet::new();
    for (at, file) in (0u32..).zip(files).take(MOST_ATTACHMENTS) {
        let Attachment { name, is_report: true, bytes } = file else { continue };
        if found.len() >= MOST_REPORTS {
            return;
        }
        let own = unused(name, &mut names);
        let inside = above.inside.iter().copied().chain([at]).collect();
        let report = AttachedReport { inside, names: above.names.iter().cloned().chain([own]).collect() };
        found.push(report.clone());
        if let Ok(bytes) = bytes
            && report.inside.len() < MOST_DEPTH
        {
            collect(&bytes, &report, limits, found);
        }
    }
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
