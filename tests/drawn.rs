//! What can be seen on a page is read, and once; what is hidden on it is told. Each page is built for one way to hide
//! or to add words.

mod hostile {
    #[allow(dead_code, reason = "shared with tests/hostile.rs")]
    pub mod pdf;
}

use hostile::pdf::{Objects, basis, flate, stream, table};
use ofsted_extract::model::code::Code;
use ofsted_extract::{Options, Report, extract};

/// Words of the report itself, so that no page is empty.
const OWN: &str = "BT /F1 12 Tf 72 700 Td (Leaders know their services well.) Tj ET ";
const SECRET: &str = "(Nobody wrote this sentence.) Tj";

fn read(objects: &Objects) -> Report {
    extract("drawn", &table(objects), &Options::default()).expect("a record").remove(0)
}

/// A page with this content, after the report's own words.
fn page(content: &str, resources: &str, catalog: &str) -> Objects {
    basis(stream("", format!("{OWN}{content}").as_bytes()), resources, catalog)
}

/// The text of all paragraphs and tables.
fn text(report: &Report) -> String {
    serde_json::to_string(&report.sections).expect("JSON")
}

fn has(report: &Report, code: Code) -> bool {
    report.warnings.iter().any(|warning| warning.code == code)
}

/// Asserts whether the sentence is read; if it isn't, that is told.
fn assert_seen(objects: &Objects, seen: bool, what: &str) {
    let report = read(objects);
    assert!(text(&report).contains("Leaders know their services well."), "{what}: {}", text(&report));
    assert_eq!(text(&report).contains("Nobody wrote this sentence."), seen, "{what}: {}", text(&report));
    assert_eq!(has(&report, Code::TextHidden), !seen, "{what}: {:?}", report.warnings);
}

/// The sentence as a line, with these operators before and after it.
fn line(before: &str, after: &str) -> String {
    format!("{before} BT /F1 12 Tf 72 600 Td {SECRET} ET {after}")
}

#[test]
fn layers_that_are_switched_off_are_not_read() {
    let layers = |default: &str| format!("/OCProperties<</OCGs[7 0 R 8 0 R]/D<<{default}>>>>");
    let marked = line("/OC /L BDC", "EMC");
    for (member, default, seen) in [
        ("7 0 R", "/OFF[7 0 R]", false),
        ("7 0 R", "/OFF[8 0 R]", true),
        ("7 0 R", "/BaseState/OFF", false),
        ("7 0 R", "/BaseState/OFF/ON[7 0 R]", true),
        ("<</Type/OCMD/OCGs[7 0 R 8 0 R]>>", "/OFF[7 0 R]", true),
        ("<</Type/OCMD/OCGs[7 0 R 8 0 R]/P/AllOn>>", "/OFF[7 0 R]", false),
        ("<</Type/OCMD/OCGs 7 0 R/P/AllOff>>", "/OFF[7 0 R]", true),
        ("<</Type/OCMD/VE[/And 8 0 R[/Not 7 0 R]]>>", "/OFF[7 0 R]", true),
        ("<</Type/OCMD/VE[/Not 8 0 R]>>", "/OFF[7 0 R]", false),
    ] {
        let mut objects = page(&marked, &format!("/Properties<</L {member}>>"), &layers(default));
        objects.extend([7, 8].map(|number| (number, b"<</Type/OCG/Name(Layer)>>".to_vec())));
        assert_seen(&objects, seen, &format!("{member} {default}"));
    }
}

#[test]
fn a_drawing_in_a_layer_that_is_off_is_not_read() {
    let off = "/OCProperties<</OCGs[7 0 R]/D<</OFF[7 0 R]>>>>";
    let mut objects = page("/X Do", "/XObject<</X 8 0 R>>", off);
    let entries = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/OC 7 0 R/Resources<</Font<</F1 3 0 R>>>>";
    objects.insert(7, b"<</Type/OCG/Name(Layer)>>".to_vec());
    objects.insert(8, stream(entries, line("", "").as_bytes()));
    assert_seen(&objects, false, "an XObject");
}

#[test]
fn text_without_ink_is_not_read() {
    for (before, seen) in [
        ("3 Tr", false),
        ("7 Tr", false),
        ("1 Tr", true),
        ("/Clear gs", false),
        ("/Half gs", true),
        ("1 g", false),
        ("0.99 0.99 1 rg", false),
        ("0.7 g", true),
        ("/Spot cs 1 scn", true),
        ("0 0 .5 rg 60 590 300 30 re f 1 g", true),
        ("0 0 .5 rg 60 590 300 30 re f 0 0 .5 rg", false),
        ("0 0 10 10 re W n", false),
        ("0 0 595 842 re W n", true),
        ("1 0 0 1 0 -900 cm", false),
    ] {
        let resources = "/ExtGState<</Clear<</ca 0>>/Half<</ca 0.5>>>>\
                         /ColorSpace<</Spot[/Separation/Black/DeviceGray<</FunctionType 2/Domain[0 1]/N 1>>]>>";
        assert_seen(&page(&line(&format!("q {before}"), "Q"), resources, ""), seen, before);
    }
}

#[test]
fn recognised_text_over_or_under_its_picture_is_read() {
    let picture = "q 595 0 0 842 0 0 cm /Scan Do Q";
    let image = "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8";
    for content in [format!("{picture} {}", line("3 Tr", "")), format!("{} {picture}", line("", ""))] {
        let mut objects = page(&content, "/XObject<</Scan 7 0 R>>", "");
        objects.insert(7, stream(image, b"\xFF"));
        assert_seen(&objects, true, &content);
    }
}

#[test]
fn what_is_covered_is_not_read() {
    let cover = "1 1 1 rg 60 590 400 30 re f";
    assert_seen(&page(&line("", cover), "", ""), false, "a box");
    assert_seen(&page(&line("", "1 1 1 rg 60 590 400 2 re f"), "", ""), true, "a thin line");
    assert_seen(&page(&line(&format!("{cover} 0 g"), ""), "", ""), true, "a box below");
    assert_seen(
        &page(&line("", "/Half gs 1 g 60 590 400 30 re f"), "/ExtGState<</Half<</ca 0.5>>>>", ""),
        true,
        "glass",
    );
    // the same words again, as programs do that lay a page over itself
    let again = format!("{cover} 0 g {}", line("", ""));
    assert_seen(&page(&line("", &again), "", ""), true, "drawn anew");
}

#[test]
fn a_correction_is_told_with_both_readings() {
    let grade = "BT /F1 12 Tf 72 600 Td (Overall effectiveness: Inadequate) Tj ET ";
    let patch = "1 g 222.5 590 100 24 re f 0 g BT /F1 12 Tf 203 600 Td (Outstanding) Tj ET";
    let report = read(&page(&format!("{grade}{patch}"), "", ""));
    let told: Vec<_> = report.warnings.iter().filter(|warning| warning.code == Code::ReadingsDiffer).collect();
    assert_eq!(told.len(), 1, "{:?}", report.warnings);
    assert_eq!(told[0].printed, ["Outstanding", "Inadequate"]);
    assert!(text(&report).contains("Outstanding") && !text(&report).contains("Inadequate"), "{}", text(&report));
}

#[test]
fn a_few_tiny_letters_are_neither_read_nor_told() {
    let report = read(&page("BT /F1 1 Tf 72 600 Td (A s) Tj ET", "", ""));
    assert!(!text(&report).contains("A s") && !has(&report, Code::TextHidden), "{}", text(&report));
}

#[test]
fn text_drawn_twice_is_read_once() {
    let once = |x: f64, y: f64, text: &str| format!("BT /F1 12 Tf {x} {y} Td ({text}) Tj ET ");
    // Helvetica's widths aren't in the file, so each letter is 6.6 points wide
    let letters: String = "Plans are clear."
        .chars()
        .zip(0..)
        .map(|(c, i)| once(72.3 + 6.6 * f64::from(i), 600.0, &c.to_string()))
        .collect();
    for copy in [
        once(72.0, 600.0, "Plans are clear."),
        once(72.3, 600.0, "Plans are clear."),
        once(72.5, 599.5, "Plans are clear."),
        letters,
        once(72.3, 600.0, "Plans a") + &once(72.3 + 6.6 * 7.0, 600.0, "re clear."),
    ] {
        let report = read(&page(&(once(72.0, 600.0, "Plans are clear.") + &copy), "", ""));
        assert_eq!(text(&report).matches("Plans are clear.").count(), 1, "{copy}: {}", text(&report));
        assert!(!has(&report, Code::TextHidden), "{copy}");
        let letters = text(&report).matches('P').count();
        assert_eq!(letters, 1, "{copy}: {}", text(&report));
    }
    let twice = read(&page(&(once(72.0, 600.0, "Plans are clear.") + &once(72.0, 560.0, "Plans are clear.")), "", ""));
    assert_eq!(text(&twice).matches("Plans are clear.").count(), 2, "two paragraphs");
    let double = read(&page(&once(72.0, 600.0, "All will see good books."), "", ""));
    assert!(text(&double).contains("All will see good books."), "{}", text(&double));
}

/// The page with this annotation, as object 7, and its appearance, as object 8.
fn annotated(annotation: &str, appearance: &str) -> Objects {
    let mut objects = page("", "", "");
    let entries = "/Type/XObject/Subtype/Form/BBox[0 0 300 40]/Resources<</Font<</F1 3 0 R>>>>";
    let page = String::from_utf8(objects[&4].clone()).expect("text").replace("/MediaBox", "/Annots[7 0 R]/MediaBox");
    objects.insert(4, page.into_bytes());
    objects.insert(7, format!("<</Type/Annot/Rect[72 500 372 540]{annotation}>>").into_bytes());
    objects.insert(8, stream(entries, appearance.as_bytes()));
    objects
}

#[test]
fn words_of_annotations_that_can_be_seen_are_read_and_told() {
    const SHOWN: &str = "BT /F1 12 Tf 2 10 Td (Received in May) Tj ET";
    for (annotation, told) in [
        ("/Subtype/FreeText/AP<</N 8 0 R>>", Some(Code::NotesRead)),
        ("/Subtype/Stamp/AP<</N 8 0 R>>", Some(Code::NotesRead)),
        ("/Subtype/FreeText/Contents(Received in May)", Some(Code::NotesRead)),
        ("/Subtype/Widget/FT/Tx/AP<</N 8 0 R>>", Some(Code::FieldsRead)),
        ("/Subtype/Widget/FT/Tx/V(Received in May)", Some(Code::FieldsRead)),
        ("/Subtype/Widget/FT/Btn/AS/On/AP<</N<</On 8 0 R>>>>", Some(Code::FieldsRead)),
        ("/Subtype/Widget/FT/Btn/AS/Off/AP<</N<</On 8 0 R>>>>", None),
        ("/Subtype/FreeText/F 2/AP<</N 8 0 R>>", None),
        ("/Subtype/Text/Contents(Received in May)/AP<</N 8 0 R>>", None),
        ("/Subtype/Link/AP<</N 8 0 R>>", None),
    ] {
        let report = read(&annotated(annotation, SHOWN));
        assert_eq!(text(&report).contains("Received in May"), told.is_some(), "{annotation}: {}", text(&report));
        for code in [Code::NotesRead, Code::FieldsRead] {
            assert_eq!(has(&report, code), told == Some(code), "{annotation}: {:?}", report.warnings);
        }
    }
}

#[test]
fn a_note_over_the_reports_words_is_told_with_both_readings() {
    let shown = "BT /F1 12 Tf 2 10 Td (Outstanding) Tj ET";
    for ground in ["", "1 g 0 0 300 40 re f 0 g "] {
        let mut objects = annotated("/Subtype/FreeText/AP<</N 8 0 R>>", &format!("{ground}{shown}"));
        objects.insert(5, stream("", format!("{OWN} BT /F1 12 Tf 74 510 Td (Inadequate) Tj ET").as_bytes()));
        let report = read(&objects);
        let told: Vec<_> = report.warnings.iter().filter(|warning| warning.code == Code::ReadingsDiffer).collect();
        assert_eq!(told.len(), 1, "{:?}", report.warnings);
        assert_eq!(told[0].printed, ["Outstanding", "Inadequate"]);
        assert_eq!(text(&report).contains("Inadequate"), ground.is_empty());
    }
}

#[test]
fn content_that_breaks_off_is_told() {
    let damaged = |content: &str| {
        let content = format!("{OWN}{content}");
        has(&read(&basis(flate("", content.as_bytes()), "", "")), Code::FileDamaged)
    };
    let secret = line("", "");
    assert!(!damaged(&secret));
    for broken in ["}", "BT ] ET", "[(a) 3 TJ", "(a Tj", "BI /W 1 ID x"] {
        assert!(damaged(&format!("{broken} {secret}")), "{broken}");
    }
}
