//! What is told of files in mails and zips that are not read, because nothing else names them.

use crate::cli::input::EXTENSIONS;
use crate::cli::message::shown;
use std::path::Path;

/// Names so many files.
const MOST_NAMED: usize = 20;
/// What people write reports in.
const DOCUMENTS: [&str; 5] = [".doc", ".docx", ".odt", ".rtf", ".pages"];

/// No record names what else is attached to a mail.
pub fn left_in_mail(unread: &[String]) -> String {
    let names = named(unread);
    format!("attached, but not read: {names}; save them as files if there are reports among them")
}

/// What else is in a zip with reports.
pub fn left_in_archive(unread: &[String]) -> String {
    let subject = match unread.len() {
        1 => "1 file in it is no report".to_owned(),
        files => format!("{files} files in it are no reports"),
    };
    format!("{subject} ({}) and not read: {}{}", endings(), named(unread), advice(unread))
}

/// Why a zip can't be read that has nothing but such files, or nothing at all.
pub fn no_reports(unread: &[String]) -> String {
    match unread {
        [] => "this zip archive is empty; get another copy of it".to_owned(),
        _ => format!("this zip archive holds no reports ({}), only {}{}", endings(), named(unread), advice(unread)),
    }
}

fn endings() -> String {
    format!("files ending in .{}", EXTENSIONS.join(", ."))
}

fn named(unread: &[String]) -> String {
    let names: Vec<String> = unread.iter().take(MOST_NAMED).map(|name| shown(Path::new(name))).collect();
    let more = match unread.len().saturating_sub(MOST_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}{more}", names.join(", "))
}

fn advice(unread: &[String]) -> &'static str {
    let ends = |name: &String, ending: &&str| name.to_lowercase().ends_with(*ending);
    let any = |endings: &[&str]| unread.iter().any(|name| endings.iter().any(|ending| ends(name, ending)));
    match () {
        () if any(&DOCUMENTS) => "; save documents as PDFs if they are reports (in Word: File, Save as, PDF)",
        () if any(&[".eml"]) => "; mails are read with --attachments",
        () => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_named_with_what_to_do() {
        let told = left_in_archive(&["plan.docx".into(), "seal.png".into()]);
        assert!(told.starts_with("2 files in it are no reports (files ending in .pdf"), "{told}");
        assert!(told.ends_with(
            ": plan.docx, seal.png; save documents as PDFs if they are reports (in Word: File, Save as, PDF)"
        ));
        let many: Vec<String> = (0..25).map(|number| format!("{number}.png")).collect();
        assert!(no_reports(&many).ends_with("19.png and 5 more"));
    }
}
