//! Files built to crash a reader: each ends soon, with an error or a warning that gives the reason.

mod hostile {
    pub mod pdf;
}

use hostile::pdf::{Packing, TEXT, basis, deflated, flate, packed, stream, table, tagged};
use ofsted_extract::model::code::Code;
use ofsted_extract::{Error, Limits, Options, Report, extract};

/// What the small limit allows, and how much a bomb unpacks to.
const FUSE: u64 = 64 << 10;
const BOMB: usize = 1 << 20;
const PLAIN: Packing = Packing { entries: "/Type/ObjStm", padding: 0, index_padding: 0 };

fn small() -> Limits {
    Limits { inflated: FUSE, ..Limits::default() }
}

fn read(bytes: Vec<u8>, limits: Limits) -> Result<Report, Error> {
    let options = Options { limits, ..Options::default() };
    extract("hostile", &bytes, &options).map(|mut reports| reports.remove(0))
}

/// The text of all paragraphs and tables.
fn text(report: &Report) -> String {
    serde_json::to_string(&report.sections).expect("JSON")
}

/// The messages of `limit-reached`.
fn reached(report: &Report) -> Vec<&str> {
    let reached = report.warnings.iter().filter(|warning| warning.code == Code::LimitReached);
    reached.map(|warning| warning.message.as_str()).collect()
}

/// Asserts that the file is read up to the given limit.
fn cut(bytes: Vec<u8>, limits: Limits, what: &str) -> Report {
    let report = read(bytes, limits).expect("a record");
    let messages = reached(&report);
    assert!(messages.iter().any(|message| message.contains(what)), "{messages:?}");
    report
}

/// Asserts that the file is refused because of the given limit.
fn refused(bytes: Vec<u8>, limits: Limits, says: &str) {
    let error = read(bytes, limits).expect_err("beyond a limit").to_string();
    assert!(error.contains(says), "{error}");
}

/// Asserts that the file is read without reaching any limit.
fn harmless(bytes: Vec<u8>, shows: &str) {
    let report = read(bytes, Limits::default()).expect("a record");
    assert_eq!(text(&report).matches(shows).count(), 1, "{}", text(&report));
    assert_eq!(reached(&report), [""; 0]);
}

fn shown(text: &str) -> Vec<u8> {
    stream("", text.as_bytes())
}

#[test]
fn a_large_input_is_refused() {
    let limits = Limits { bytes: 10, ..Limits::default() };
    refused(
        b"Inspection of services".to_vec(),
        limits,
        "the size of the input is larger than the limit of 10 bytes; raise --max-bytes",
    );
}

#[test]
fn pages_beyond_the_limit_are_not_read() {
    let mut objects = basis(shown(TEXT), "", "");
    objects.insert(2, b"<</Type/Pages/Count 3/Kids[4 0 R 7 0 R 8 0 R]>>".to_vec());
    for number in [7, 8] {
        objects.insert(number, objects[&4].clone());
    }
    let file = table(&objects);
    let report = cut(
        file.clone(),
        Limits { pages: 2, ..Limits::default() },
        "the number of pages in the PDF is larger than the limit of 2 (reached on page 3)",
    );
    assert_eq!(report.source.pages, Some(2));
    assert_eq!(reached(&read(file, Limits { pages: 3, ..Limits::default() }).unwrap()), [""; 0]);
}

#[test]
fn a_tree_of_nothing_but_pages_is_refused() {
    let mut objects = basis(shown(TEXT), "", "");
    objects.insert(2, format!("<</Type/Pages/Count 1/Kids[4 0 R {}]>>", "<<>>".repeat(200)).into_bytes());
    let limits = Limits { pages: 10, ..Limits::default() };
    refused(
        table(&objects),
        limits,
        "the number of pages in the PDF is larger than the limit of 10; raise --max-pages",
    );
    refused(packed(objects, &PLAIN), limits, "--max-pages");
}

#[test]
fn what_stands_before_the_end_of_the_budget_is_read() {
    let content = [TEXT.as_bytes(), &vec![b' '; BOMB]].concat();
    let report = cut(table(&basis(flate("", &content), "", "")), small(), "raise --max-inflated if you trust the file");
    assert!(text(&report).contains("Inspection of local authority services"));
}

#[test]
fn a_bomb_in_a_bomb_is_not_unpacked() {
    let twice = deflated(&deflated(&vec![b' '; BOMB]));
    let mut objects = basis(shown(TEXT), "", "");
    objects.insert(7, stream("/Filter[/FlateDecode/Fl]", &twice));
    objects.insert(4, String::from_utf8_lossy(&objects[&4]).replace("5 0 R", "[5 0 R 7 0 R]").into_bytes());
    cut(table(&objects), small(), "unpacked size of the PDF's streams");
}

#[test]
fn a_bomb_as_a_map_of_characters_is_not_unpacked() {
    let mut objects = basis(shown(TEXT), "", "");
    objects.insert(3, b"<</Type/Font/Subtype/TrueType/BaseFont/A/ToUnicode 7 0 R/Encoding/WinAnsiEncoding>>".to_vec());
    objects.insert(7, flate("", &vec![b' '; BOMB]));
    assert!(matches!(read(table(&objects), small()), Ok(_) | Err(Error::NoText { .. })));
}

#[test]
fn object_streams_are_read() {
    harmless(packed(basis(shown(TEXT), "", ""), &PLAIN), "Inspection of local authority services");
}

#[test]
fn bombs_that_the_opening_would_unpack_are_refused() {
    let says = "the unpacked size of the PDF's streams is larger than the 64 KiB limit; raise --max-inflated";
    let objects = || basis(shown(TEXT), "", "");
    refused(packed(objects(), &Packing { padding: BOMB, ..PLAIN }), small(), says);
    refused(packed(objects(), &Packing { index_padding: BOMB, ..PLAIN }), small(), says);
    // only the cross-reference stream shows that it is an object stream
    refused(packed(objects(), &Packing { entries: "", padding: BOMB, ..PLAIN }), small(), says);
    refused(packed(objects(), &Packing { entries: "/Type/Obj#53tm", padding: BOMB, ..PLAIN }), small(), says);
}

#[test]
fn a_predictor_without_width_is_no_division_by_nothing() {
    for parameters in ["/Predictor 2/Columns 0", "/Predictor 12/Columns 18446744073709551615", "/Predictor 2/Colors 32"]
    {
        let entries = format!("/DecodeParms<<{parameters}>>").leak();
        let file = packed(basis(shown(TEXT), "", ""), &Packing { entries, ..PLAIN });
        assert_eq!(read(file, Limits::default()).unwrap_err(), Error::Damaged, "{parameters}");
        let content = table(&basis(flate(entries, TEXT.as_bytes()), "", ""));
        assert!(matches!(read(content, Limits::default()), Err(Error::NoText { .. })), "{parameters}");
    }
}

#[test]
fn forms_that_draw_each_other_are_counted_over_the_file() {
    let mut objects = basis(shown(&(TEXT.to_owned() + &"/X Do ".repeat(20))), "/XObject<</X 7 0 R>>", "");
    for number in 7..16 {
        let entries = format!("/Subtype/Form/Resources<</XObject<</X {} 0 R>>>>", number + 1);
        objects.insert(number, stream(&entries, b"/X Do /X Do"));
    }
    let report = cut(table(&objects), small(), "unpacked size of the PDF's streams");
    assert!(text(&report).contains("Inspection"));
}

#[test]
fn tags_are_followed_as_deep_as_the_limit() {
    let nested = |depth: usize| "<</S/Sect/Pg 4 0 R/K ".repeat(depth) + "0" + &">>".repeat(depth);
    harmless(table(&tagged(&nested(99), &[])), "Children are safe.");
    let report = cut(
        table(&tagged(&nested(101), &[])),
        Limits::default(),
        "the depth of nested tags is larger than the limit of 100",
    );
    assert_eq!(text(&report).matches("Children are safe.").count(), 1, "the layout still gives it");
}

#[test]
fn trees_in_circles_come_to_an_end() {
    let element = "<</S/A/Pg 4 0 R/K[8 0 R 7 0 R 0]>>";
    harmless(table(&tagged("7 0 R", &[element, "<</S/B/Pg 4 0 R/K[6 0 R 7 0 R]>>"])), "Children are safe.");
    let mut objects = basis(shown(TEXT), "", "");
    objects.insert(2, b"<</Type/Pages/Count 1/Kids[2 0 R 7 0 R 4 0 R]>>".to_vec());
    objects.insert(7, b"<</Type/Pages/Count 1/Kids[2 0 R 7 0 R]>>".to_vec());
    harmless(table(&objects), "Inspection of local authority services");
}

#[test]
fn cells_that_span_a_hundred_rows_and_columns_are_counted_over_the_file() {
    let cell = "<</S/TD/Pg 4 0 R/A<</O/Table/ColSpan 100/RowSpan 100>>/K 0>>";
    let rows = format!("<</S/TR/K[{cell}]>>").repeat(250);
    cut(table(&tagged(&format!("<</S/Table/K[{rows}]>>"), &[])), Limits::default(), "cells in the PDF's tables");
}

#[test]
fn absurd_widths_are_none() {
    let mut objects = basis(shown(TEXT), "", "");
    for first in ["2147483647", "-1", "99999999999999999999"] {
        let font = format!(
            "<</Type/Font/Subtype/Type1/BaseFont/A/FirstChar {first}/Widths[500 500]/FontDescriptor<</MissingWidth 500>>>>"
        );
        objects.insert(3, font.into_bytes());
        harmless(table(&objects), "Inspection of local authority services");
    }
    let widths = "0 65535 500 ".repeat(1000) + "70000 99999999999 1 5 [" + &"9 ".repeat(1000) + "]";
    objects.insert(3, b"<</Type/Font/Subtype/Type0/BaseFont/A/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>".to_vec());
    objects.insert(5, shown("BT /F1 12 Tf 72 700 Td <00010001FFFF> Tj ET"));
    objects.insert(7, format!("<</Type/Font/Subtype/CIDFontType2/W[{widths}]>>").into_bytes());
    objects.insert(8, stream("", b"1 beginbfrange <0000> <ffff> <0041> endbfrange"));
    harmless(table(&objects), "BB");
}

#[test]
fn brackets_without_end_are_no_operand() {
    for bracket in ["[", "<<", "(", "<</A", "BI ID "] {
        let content = TEXT.to_owned() + &bracket.repeat(2_000);
        harmless(table(&basis(shown(&content), "", "")), "Inspection of local authority services");
    }
}

#[test]
fn marks_in_marks_belong_to_the_innermost_that_has_an_id() {
    let content = "BT /F1 12 Tf 72 700 Td /P <</MCID 0>> BDC ".to_owned()
        + &"/Span BMC ".repeat(2_000)
        + "(Children are safe.) Tj "
        + &"EMC ".repeat(2_001);
    let mut objects = tagged("<</S/P/Pg 4 0 R/K 0>>", &[]);
    objects.insert(5, shown(&content));
    harmless(table(&objects), "Children are safe.");
}

#[test]
fn lines_beyond_the_limit_are_not_read() {
    let lines = "Inspection of services\n\n".to_owned() + &"a\n".repeat(100_000);
    let report = cut(lines.into_bytes(), Limits::default(), "number of lines in the text");
    assert!(text(&report).contains("Inspection of services"));
}

/// The page's only font.
fn font(entries: &str) -> hostile::pdf::Objects {
    let mut objects = basis(shown(TEXT), "", "");
    objects.insert(3, format!("<</Type/Font/Subtype/Type1/BaseFont/Helvetica{entries}>>").into_bytes());
    objects
}

#[test]
fn text_in_a_font_that_is_not_there_is_told() {
    let content = format!("{TEXT}BT /F9 12 Tf 72 600 Td (Lost) Tj ET");
    let report = read(table(&basis(shown(&content), "", "")), Limits::default()).unwrap();
    let told: Vec<_> = report.warnings.iter().filter(|warning| warning.code == Code::TextUnmapped).collect();
    assert_eq!((told.len(), told[0].place.page), (1, Some(1)), "{:?}", report.warnings);
}

#[test]
fn what_a_map_of_characters_lacks_the_encoding_tells() {
    let map = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <49> <0049> endbfchar";
    let mut objects = font("/Encoding/WinAnsiEncoding/ToUnicode 7 0 R");
    objects.insert(7, shown(map));
    harmless(table(&objects), "Inspection of local authority services");
}

#[test]
fn letters_without_widths_are_read() {
    harmless(table(&font("/FirstChar 0/LastChar 1/Widths[1 2]")), "Inspection of local authority services");
}
