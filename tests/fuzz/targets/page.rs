//! A page with any content, shown in fonts of one and two bytes: read by its tags and by its layout.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ofsted_extract::ReaderChoice;
use ofsted_extract::stages::read;

/// A file whose only page has this content. Its table of objects is missing: the library looks for them.
fn file(content: &[u8]) -> Vec<u8> {
    let head = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 9 0 R/Resources<</Font<</F1 4 0 R/F2 5 0 R>>\
        /XObject<</X 8 0 R>>/ExtGState<</G <</ca .5>>>>/Properties<</P <</MCID 2/ActualText(a)>>>>>>>>endobj\n\
        4 0 obj<</Type/Font/Subtype/TrueType/BaseFont/A/Encoding/WinAnsiEncoding/FirstChar 0/Widths[500 600]>>endobj\n\
        5 0 obj<</Type/Font/Subtype/Type0/BaseFont/B/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>endobj\n\
        6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/B/DW 500/W[0[250 500]]>>endobj\n\
        7 0 obj<</Length 97>>stream\n1 begincodespacerange <0000><ffff> endcodespacerange\n\
        1 beginbfrange <0000><00ff><0020> endbfrange endstream endobj\n\
        8 0 obj<</Subtype/Form/BBox[0 0 9 9]/Length 23>>stream\nBT /F1 9 Tf (form) Tj ET endstream endobj\n";
    let stream = format!("9 0 obj<</Length {}>>stream\n", content.len());
    [head.as_bytes(), stream.as_bytes(), content, b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"].concat()
}

fuzz_target!(|content: &[u8]| {
    let bytes = file(content);
    let _ = read(&bytes, ReaderChoice::Auto, &Default::default());
    let _ = read(&bytes, ReaderChoice::Layout, &Default::default());
});
