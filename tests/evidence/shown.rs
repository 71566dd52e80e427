//! Boxes are measured from the corner of the visible page: the crop box, turned upright.

use ofsted_extract::{Options, evidence, extract};

/// A page that shows "Fenmoor" at 100, 200 in 10 points; every letter is half as wide as that.
fn page(keys: &str, content: &str) -> Vec<f64> {
    let widths = ["500"; 224].join(" ");
    let font = format!(
        "<< /Type /Font /Subtype /TrueType /BaseFont /Fen /FirstChar 32 /LastChar 255 /Widths [{widths}] \
         /Encoding /WinAnsiEncoding /FontDescriptor << /Type /FontDescriptor /FontName /Fen /Flags 32 \
         /Ascent 900 /Descent -300 >> >>"
    );
    let file = format!(
        "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n\
         2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n\
         3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {keys} /Contents 4 0 R \
         /Resources << /Font << /F {font} >> >> >> endobj\n\
         4 0 obj << /Length {} >> stream\n{content}\nendstream endobj\n\
         trailer << /Root 1 0 R >>\n%%EOF\n",
        content.len()
    );
    let options = Options { evidence: true, ..Options::default() };
    let reports = extract("page.pdf", file.as_bytes(), &options).expect("a page of text");
    let record = evidence::annotate(&reports[0]);
    let entry = &record["sections"][0]["paragraphs"][0]["evidence"][0];
    assert_eq!(entry["printed"], "Fenmoor");
    entry["box"].as_array().expect("a box").iter().filter_map(serde_json::Value::as_f64).collect()
}

const TEXT: &str = "BT /F 10 Tf 100 200 Td (Fenmoor) Tj ET";

#[test]
fn from_descent_to_ascent() {
    assert_eq!(page("", TEXT), [100.0, 197.0, 135.0, 209.0]);
    assert_eq!(
        page("", "2 0 0 2 0 0 cm BT /F 10 Tf 50 Tz 3 Ts 50 100 Td (Fenmoor) Tj ET"),
        [100.0, 200.0, 135.0, 224.0]
    );
}

#[test]
fn from_the_corner_of_the_crop_box() {
    assert_eq!(page("/CropBox [50 100 550 700]", TEXT), [50.0, 97.0, 85.0, 109.0]);
    assert_eq!(page("/CropBox [-50 -100 650 900]", TEXT), [100.0, 197.0, 135.0, 209.0], "cut to the media box");
}

#[test]
fn as_the_page_is_turned() {
    let turned = |degrees: u32, matrix: &str| {
        let keys = format!("/CropBox [50 100 550 700] /Rotate {degrees}");
        page(&keys, &format!("BT /F 10 Tf {matrix} Tm (Fenmoor) Tj ET"))
    };
    assert_eq!(turned(90, "0 1 -1 0 200 300"), [200.0, 347.0, 235.0, 359.0]);
    assert_eq!(turned(180, "-1 0 0 -1 300 400"), [250.0, 297.0, 285.0, 309.0]);
    assert_eq!(turned(270, "0 -1 1 0 200 300"), [400.0, 147.0, 435.0, 159.0]);
}

#[test]
fn actual_text_takes_the_boxes_of_what_it_replaces() {
    let span =
        |shown: &str| format!("/Span << /ActualText (Fenmoor) >> BDC BT /F 10 Tf 100 200 Td ({shown}) Tj ET EMC");
    assert_eq!(page("", &span("Fenmoor")), [100.0, 197.0, 135.0, 209.0]);
    assert_eq!(page("", &span("Fen")), [100.0, 197.0, 115.0, 209.0]);
}
