//! Files attached to a PDF or a saved mail: named in a warning, and with `--attachments` read as inputs of their own.

use assert_cmd::Command;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use ofsted_extract::{Options, attachments, extract};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A page with this line, and these files attached: those on even places by the names, the others by an annotation.
fn pdf(line: &str, files: &[(&str, &[u8])]) -> Vec<u8> {
    let page = format!("BT /F1 12 Tf 72 700 Td ({line}) Tj ET");
    let mut objects: Vec<Vec<u8>> = Vec::new();
    let file = |at: usize| format!("{} 0 R", 6 + 2 * at);
    let of = |odd: usize| (0..files.len()).filter(move |at| at % 2 == odd);
    let names: String = of(0).map(|at| format!("(f{at}) {} ", file(at))).collect();
    let clips: String =
        of(1).map(|at| format!("<</Type/Annot/Subtype/FileAttachment/Rect[9 9 19 19]/FS {}>> ", file(at))).collect();
    objects.push(format!("<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[{names}]>>>>>>").into_bytes());
    objects.push(b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec());
    objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/Annots[{clips}]>>").into_bytes());
    objects.push(format!("<</Length {}>>stream\n{page}\nendstream", page.len()).into_bytes());
    objects.push(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec());
    for (at, (name, bytes)) in files.iter().enumerate() {
        objects.push(format!("<</Type/Filespec/F({name})/EF<</F {} 0 R>>>>", 7 + 2 * at).into_bytes());
        let mut stream = format!("<</Type/EmbeddedFile/Length {}>>stream\n", bytes.len()).into_bytes();
        stream.extend_from_slice(bytes);
        stream.extend_from_slice(b"\nendstream");
        objects.push(stream);
    }
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(out.len());
        out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        out.extend_from_slice(object);
        out.extend_from_slice(b"\nendobj\n");
    }
    let table = out.len();
    out.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes());
    places.iter().for_each(|place| out.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes()));
    let trailer = format!("trailer<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    out.extend_from_slice(trailer.as_bytes());
    out
}

const COVER: &str = "For the best experience, open this PDF portfolio in a reader";

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)).expect("a fixture")
}

/// A mail saved as a portfolio that holds another one, a letter, a broken file and a picture.
fn mail() -> Vec<u8> {
    let letter = fixture("focused-visit.tagged.pdf");
    let inner = pdf(COVER, &[("letter.pdf", letter.as_slice())]);
    pdf(COVER, &[("../letter.pdf", &letter), ("inner.pdf", &inner), ("letter.pdf", b"%PDF-"), ("seal.png", b"\x89PNG")])
}

fn run(folder: &Path, arguments: &[&str], code: i32) -> Vec<Value> {
    let assert = Command::cargo_bin("ofsted-extract").unwrap().current_dir(folder).args(arguments).assert().code(code);
    let lines = String::from_utf8(assert.get_output().stdout.clone()).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mail.pdf"), mail()).unwrap();
    folder
}

#[test]
fn attachments_are_named_and_the_cover_is_no_report() {
    let records = extract("mail.pdf", &mail(), &Options::default()).unwrap();
    assert_eq!((records.len(), &*records[0].framework.code), (1, "unknown"));
    let warning = records[0].warnings.iter().find(|warning| warning.code.name() == "attachment-unread").unwrap();
    assert_eq!(warning.printed, ["letter.pdf", "letter.pdf", "inner.pdf", "seal.png"]);
    assert!(warning.message.contains("--attachments"), "{}", warning.message);
}

#[test]
fn the_library_unpacks_attachments() {
    let files = attachments(&mail(), &Options::default().limits).unwrap();
    let found: Vec<(&str, bool)> = files.iter().map(|file| (file.name.as_str(), file.is_report)).collect();
    assert_eq!(found, [("letter.pdf", true), ("letter.pdf", true), ("inner.pdf", true), ("seal.png", false)]);
    assert_eq!(files[0].bytes.as_ref().unwrap(), &fixture("focused-visit.tagged.pdf"));
}

#[test]
fn with_the_option_each_report_is_an_input_of_its_own() {
    let folder = folder();
    let records = run(folder.path(), &["--quiet", "--attachments", "--format", "jsonl", "mail.pdf"], 1);
    let found: Vec<(&str, &str)> = records
        .iter()
        .map(|record| (record["source"]["file"].as_str().unwrap(), record["framework"]["code"].as_str().unwrap()))
        .collect();
    let expected = [
        ("mail.pdf", "unknown"),
        ("mail.pdf/letter.pdf", "focused_visit"),
        ("mail.pdf/inner.pdf", "unknown"),
        ("mail.pdf/inner.pdf/letter.pdf", "focused_visit"),
    ];
    assert_eq!(found, expected, "the broken one is refused and stops nothing");
    let own = extract("letter.pdf", &fixture("focused-visit.tagged.pdf"), &Options::default()).unwrap();
    assert_eq!(records[1]["source"]["sha256"], own[0].source.sha256.as_str());
}

#[test]
fn each_attachment_has_its_own_output_and_is_known_to_the_next_run() {
    let folder = folder();
    let arguments = ["--attachments", "--incremental", "--json", "-o", "out/", "mail.pdf"];
    run(folder.path(), &arguments, 1);
    let out = |name: &str| -> PathBuf { folder.path().join("out").join(name) };
    for name in ["mail.json", "mail.pdf/letter.json", "mail.pdf/inner.json", "mail.pdf/inner.pdf/letter.json"] {
        assert!(out(name).is_file(), "{name}");
    }
    let written = fs::metadata(out("mail.pdf/letter.json")).unwrap().modified().unwrap();
    run(folder.path(), &arguments, 1);
    assert_eq!(fs::metadata(out("mail.pdf/letter.json")).unwrap().modified().unwrap(), written);
}

#[test]
fn standard_input_has_no_attachments_to_read() {
    let folder = folder();
    run(folder.path(), &["--attachments", "-"], 2);
}

/// A saved mail with a report, one under the same name inside another mail, a document and a picture.
fn saved(files: bool) -> String {
    let letter = BASE64.encode(fixture("focused-visit.tagged.pdf"));
    let head = |boundary: &str| {
        format!(
            "Subject: Visit\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary={boundary}\r\n\r\n--{boundary}\r\n\r\nDear all\r\n"
        )
    };
    let part = |boundary: &str, name: &str, content: &str| {
        format!(
            "--{boundary}\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{content}\r\n"
        )
    };
    let inner = format!("{}{}--inner--\r\n", head("inner"), part("inner", "letter.pdf", &letter));
    let files = if files {
        let nested = format!("--outer\r\nContent-Type: message/rfc822\r\n\r\n{inner}");
        [&part("outer", "../letter.pdf", &letter), &nested, &part("outer", "plan.docx", "UEsDBA==")]
            .map(String::as_str)
            .concat()
    } else {
        part("outer", "seal.png", "iVBO")
    };
    format!("{}{files}--outer--\r\n", head("outer"))
}

#[test]
fn a_mail_names_its_reports_and_what_to_do() {
    let refusal = |mail: &str| extract("mail.eml", mail.as_bytes(), &Options::default()).unwrap_err().to_string();
    let with = refusal(&saved(true));
    assert!(with.contains("(letter.pdf, Visit.eml); read them with --attachments"), "{with}");
    assert!(refusal(&saved(false)).contains("no PDF or text is attached"), "{}", refusal(&saved(false)));
}

#[test]
fn with_the_option_a_mails_reports_are_inputs_and_the_mail_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mail.eml"), saved(true)).unwrap();
    fs::write(folder.path().join("bare.eml"), saved(false)).unwrap();
    let records = run(folder.path(), &["--attachments", "--format", "jsonl", "mail.eml"], 0);
    let found: Vec<&str> = records.iter().map(|record| record["source"]["file"].as_str().unwrap()).collect();
    assert_eq!(found, ["mail.eml/letter.pdf", "mail.eml/Visit.eml/letter.pdf"]);
    let own = extract("letter.pdf", &fixture("focused-visit.tagged.pdf"), &Options::default()).unwrap();
    assert!(records.iter().all(|record| record["source"]["sha256"] == own[0].source.sha256.as_str()));
    let mut program = Command::cargo_bin("ofsted-extract").unwrap();
    let run = program.current_dir(folder.path()).args(["--attachments", "--format", "jsonl", "mail.eml"]).assert();
    let told = String::from_utf8_lossy(&run.get_output().stderr).into_owned();
    assert!(told.contains("mail.eml: attached, but not read: plan.docx"), "{told}");
    let mut program = Command::cargo_bin("ofsted-extract").unwrap();
    program.current_dir(folder.path()).args(["--attachments", "--format", "jsonl", "bare.eml"]).assert().code(1);
}
