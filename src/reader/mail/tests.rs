//! Mails as programs save them.

use super::*;
use crate::limits::Limits;

fn files(mail: &[u8]) -> Vec<(String, bool, Vec<u8>)> {
    let found = attached_files(mail, &mut Budget::new(&Limits::default())).unwrap();
    found.into_iter().map(|file| (file.name, file.is_report, file.bytes.unwrap())).collect()
}

/// A mail with a text and these parts, each a header and a body.
fn mail(parts: &[&str]) -> String {
    let head = "From: a@fenmoor.example\r\nSubject: Report\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nDear all\r\n";
    let parts: String = parts.iter().map(|part| format!("--b\r\n{part}\r\n")).collect();
    format!("{head}{parts}--b--\r\n")
}

const REPORT: &str = "Content-Type: application/pdf; name=\"report.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\
    Content-Disposition: attachment; filename=\"report.pdf\"\r\n\r\nJVBERi0x\r\nLjc=";

#[test]
fn encoded_files_are_decoded_and_the_letter_is_none() {
    let text = "Content-Type: text/plain; charset=iso-8859-1; name=notes.txt\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\ncaf=E9 =\r\nopen";
    let seal = "Content-Type: image/png; name=seal.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO";
    let found = files(mail(&[REPORT, text, seal]).as_bytes());
    let expected = [
        ("report.pdf".to_owned(), true, b"%PDF-1.7".to_vec()),
        ("notes.txt".to_owned(), true, b"caf\xE9 open".to_vec()),
        ("seal.png".to_owned(), false, b"\x89PN".to_vec()),
    ];
    assert_eq!(found, expected);
}

#[test]
fn encoded_names_are_decoded_and_lead_nowhere() {
    for (parameter, name) in [
        ("filename*=UTF-8''caf%C3%A9%2F..%2Freport.pdf", "report.pdf"),
        ("filename*0*=UTF-8''caf%C3%A9;\r\n filename*1=\" report.pdf\"", "café report.pdf"),
        ("filename=\"=?UTF-8?B?Y2Fmw6kucGRm?=\"", "café.pdf"),
        ("filename=\"=?ISO-8859-1?Q?caf=E9_2.pdf?=\"", "café 2.pdf"),
        ("filename=\"../../etc/report.pdf\"", "report.pdf"),
        ("filename=\"C:\\\\reports\\\\report.pdf\"", "report.pdf"),
    ] {
        let part = format!(
            "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; {parameter}\r\n\r\n%PDF-"
        );
        let found = files(mail(&[&part]).as_bytes());
        assert_eq!(found, [(name.to_owned(), true, b"%PDF-".to_vec())], "{parameter}");
    }
}

#[test]
fn a_mail_in_a_mail_is_a_file() {
    let inner = format!(
        "Content-Type: message/rfc822\r\n\r\n{}",
        mail(&[REPORT]).replace("--b", "--c").replace("\"b\"", "\"c\"")
    );
    let found = files(mail(&[&inner]).as_bytes());
    assert_eq!(found.len(), 1);
    let (name, is_report, bytes) = &found[0];
    assert_eq!((name.as_str(), *is_report), ("Report.eml", true));
    assert_eq!(files(bytes)[0].2, b"%PDF-1.7");
}

#[test]
fn a_mailbox_has_the_files_of_all_its_mails() {
    let one = mail(&[REPORT]);
    let mailbox =
        format!("From a@fenmoor.example Mon Mar  4 10:00:00 2019\n{one}\nFrom b Mon Mar  4 10:00:00 2019\n{one}");
    assert_eq!(files(mailbox.as_bytes()).len(), 2);
}

#[test]
fn a_mail_that_is_a_file_has_it() {
    assert_eq!(files(format!("MIME-Version: 1.0\r\n{REPORT}").as_bytes())[0].2, b"%PDF-1.7");
}

#[test]
fn damaged_mails_never_panic() {
    let whole = mail(&[REPORT, "Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nbody"]);
    for at in 0..whole.len() {
        let mut changed = whole.clone().into_bytes();
        changed[at] ^= 0x55;
        for bytes in [&whole.as_bytes()[..at], &whole.as_bytes()[at..], &changed] {
            let _ = attached_files(bytes, &mut Budget::new(&Limits::default()));
        }
    }
}

#[test]
fn endless_mails_are_refused() {
    let nested = "Content-Type: message/rfc822\r\n\r\n".repeat(100_000);
    let found = attached_files(nested.as_bytes(), &mut Budget::new(&Limits::default()));
    assert!(matches!(found, Err(Error::OtherKind(kind)) if kind.contains("very many parts")));
    let deep = "Content-Type: message/rfc822\r\n\r\n".repeat(MOST_PARTS);
    assert_eq!(files(deep.as_bytes()).len(), 1);
}

#[test]
fn mails_beyond_the_limit_are_told() {
    let mail = "From a Mon Jan  1 00:00:00 2024\nSubject: x\nMessage-ID: <1>\n\nDear all\n\n";
    let mailbox =
        |count: usize| attached_files(mail.repeat(count).as_bytes(), &mut Budget::new(&Limits::default())).unwrap();
    assert!(mailbox(MOST_MAILS).is_empty());
    let beyond = mailbox(MOST_MAILS + 1);
    assert!(beyond[0].is_report && beyond[0].bytes.as_ref().is_err_and(|reason| reason.contains("mail 1000")));
}
