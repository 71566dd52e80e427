//! Fonts whose letters only their own tables tell: each page shows one sentence in one such font.

mod hostile {
    #[allow(dead_code, reason = "shared with tests/hostile.rs")]
    pub mod pdf;
}

use hostile::pdf::{Objects, basis, stream, table};
use ofsted_extract::model::code::Code;
use ofsted_extract::{Options, Report, extract};

const SENTENCE: &str = "Children who need help and protection benefit from timely assessments.";

/// The page's record: object 3 is the font, 8 and up what it needs.
fn read(font: &str, codes: &[u8], more: Vec<Vec<u8>>) -> Result<Report, String> {
    let hex: String = codes.iter().map(|byte| format!("{byte:02X}")).collect();
    let own = "BT /F2 12 Tf 72 740 Td (Leaders know their services well.) Tj ET";
    let content = format!("{own} BT /F1 12 Tf 72 700 Td <{hex}> Tj ET");
    let mut objects: Objects = basis(stream("", content.as_bytes()), "", "");
    let helvetica = objects.remove(&3).expect("the font");
    let page = String::from_utf8(objects[&4].clone()).expect("text").replace("/F1 3 0 R", "/F1 3 0 R/F2 7 0 R");
    objects.insert(4, page.into_bytes());
    objects.insert(3, font.as_bytes().to_vec());
    objects.insert(7, helvetica);
    objects.extend((8..).zip(more));
    extract("font", &table(&objects), &Options::default()).map(|mut all| all.remove(0)).map_err(|e| e.to_string())
}

fn text(report: &Report) -> String {
    serde_json::to_string(&report.sections).expect("JSON")
}

fn assert_read(font: &str, codes: &[u8], more: Vec<Vec<u8>>) {
    let report = read(font, codes, more).expect("a record");
    assert!(text(&report).contains(SENTENCE), "{font}: {} {:?}", text(&report), report.warnings);
}

/// A simple TrueType font as Ghostscript leaves it: symbolic, without Encoding and ToUnicode.
const BARE: &str = "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Plain/FontDescriptor 8 0 R>>";

fn descriptor(file: &str, flags: u32) -> Vec<u8> {
    format!("<</Type/FontDescriptor/FontName/ABCDEF+Plain/Flags {flags}/{file} 9 0 R>>").into_bytes()
}

/// A TrueType program with nothing but these subtables of its cmap: platform, encoding, data.
fn true_type(subtables: &[(u16, u16, Vec<u8>)]) -> Vec<u8> {
    let mut cmap = [0u16, subtables.len() as u16].map(u16::to_be_bytes).concat();
    let mut offset = 4 + 8 * subtables.len();
    for (platform, encoding, data) in subtables {
        cmap.extend([*platform, *encoding].map(u16::to_be_bytes).concat());
        cmap.extend((offset as u32).to_be_bytes());
        offset += data.len();
    }
    subtables.iter().for_each(|(.., data)| cmap.extend(data));
    let head = [0x0001_0000u32.to_be_bytes().to_vec(), [1u16, 16, 0, 0].map(u16::to_be_bytes).concat()].concat();
    let record = [&b"cmap"[..], &[0; 4], &28u32.to_be_bytes(), &(cmap.len() as u32).to_be_bytes()].concat();
    [head, record, cmap].concat()
}

/// A subtable of 256 glyphs by code.
fn bytes_to_glyphs(glyph: impl Fn(u8) -> u8) -> Vec<u8> {
    let head = [0u16, 262, 0].map(u16::to_be_bytes).concat();
    [head, (0..=255).map(glyph).collect()].concat()
}

/// A subtable of one range, whose first character has this glyph.
fn range_to_glyphs(first: u16, last: u16, glyph: u16) -> Vec<u8> {
    let head = [4u16, 32, 0, 4, 4, 1, 0, last, 0xFFFF, 0, first, 0xFFFF, glyph.wrapping_sub(first), 1, 0, 0];
    head.map(u16::to_be_bytes).concat()
}

fn shifted(by: i8) -> Vec<u8> {
    SENTENCE.bytes().map(|byte| byte.wrapping_add_signed(by)).collect()
}

#[test]
fn codes_of_a_subset_are_those_of_ordinary_text() {
    let mac = (1, 0, bytes_to_glyphs(|code| code));
    let symbols = (3, 0, range_to_glyphs(0xF020, 0xF07E, 3));
    for subtables in [vec![mac.clone()], vec![symbols.clone()], vec![mac, symbols]] {
        let program = stream("", &true_type(&subtables));
        assert_read(BARE, SENTENCE.as_bytes(), vec![descriptor("FontFile2", 4), program]);
    }
    let unicode = stream("", &true_type(&[(3, 1, range_to_glyphs(0x20, 0x7E, 3))]));
    assert_read(BARE, SENTENCE.as_bytes(), vec![descriptor("FontFile2", 4), unicode]);
}

#[test]
fn a_unicode_table_tells_what_codes_of_its_own_show() {
    // code 1 more than the letter's; both tables lead to the same glyph
    let tables = [(1, 0, bytes_to_glyphs(|code| code.saturating_sub(30))), (3, 1, range_to_glyphs(0x20, 0x7E, 3))];
    let program = stream("", &true_type(&tables));
    assert_read(BARE, &shifted(1), vec![descriptor("FontFile2", 4), program]);
}

#[test]
fn codes_of_their_own_are_garbled_if_no_table_tells() {
    let program = stream("", &true_type(&[(1, 0, bytes_to_glyphs(|code| code))]));
    let report = read(BARE, &shifted(3), vec![descriptor("FontFile2", 4), program]).expect("a record");
    assert!(report.warnings.iter().any(|warning| warning.code == Code::TextGarbled), "{:?}", report.warnings);
    assert!(!text(&report).contains("Fkloguhq"), "{}", text(&report));
}

fn composite(encoding: &str, descendant: &str) -> String {
    format!(
        "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Plain/Encoding {encoding}/DescendantFonts[<</Type/Font\
         /BaseFont/ABCDEF+Plain/FontDescriptor 8 0 R{descendant}>>]>>"
    )
}

fn wide(codes: &[u8]) -> Vec<u8> {
    codes.iter().flat_map(|code| [0, *code]).collect()
}

#[test]
fn glyphs_of_a_composite_font_are_found_in_its_unicode_table() {
    let program = stream("", &true_type(&[(3, 1, range_to_glyphs(0x20, 0x7E, 3))]));
    let font = composite("/Identity-H", "/Subtype/CIDFontType2/CIDToGIDMap/Identity");
    assert_read(&font, &wide(&shifted(-29)), vec![descriptor("FontFile2", 4), program.clone()]);
    // CIDs that are mapped to the glyphs
    let map: Vec<u8> = (0..=255u16).flat_map(|cid| cid.saturating_sub(31).to_be_bytes()).collect();
    let font = composite("/Identity-H", "/Subtype/CIDFontType2/CIDToGIDMap 10 0 R");
    assert_read(&font, &wide(&shifted(2)), vec![descriptor("FontFile2", 4), program, stream("", &map)]);
}

#[test]
fn codes_of_known_maps_are_read() {
    let none = || b"<</Type/FontDescriptor/Flags 4>>".to_vec();
    assert_read(&composite("/UniGB-UCS2-H", "/Subtype/CIDFontType0"), &wide(SENTENCE.as_bytes()), vec![none()]);
    let japan = "/Subtype/CIDFontType0/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>";
    assert_read(&composite("/Identity-H", japan), &wide(&shifted(-31)), vec![none()]);
    let map = b"1 begincodespacerange\n<00> <ff>\nendcodespacerange\n1 begincidrange\n<00> <ff> 0\nendcidrange";
    let short = composite("9 0 R", "/Subtype/CIDFontType2");
    assert_read(&short, SENTENCE.as_bytes(), vec![none(), stream("/Type/CMap/CMapName/OneByte", map)]);
}

#[test]
fn a_type_1_program_tells_its_encoding() {
    let puts: String = (b'a'..=b'z').map(|c| format!("dup {} /{} put\n", c + 1, char::from(c))).collect();
    let more = "dup 33 /space put\ndup 68 /C put\ndup 47 /period put\n";
    let program = format!("%!PS-AdobeFont\n/Encoding 256 array\n{puts}{more}readonly def\ncurrentfile eexec");
    let font = "<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Plain/FontDescriptor 8 0 R>>";
    for flags in [4, 32] {
        assert_read(font, &shifted(1), vec![descriptor("FontFile", flags), stream("", program.as_bytes())]);
    }
}

#[test]
fn names_that_number_the_letters_are_read() {
    for prefix in ["g", "a", "cid_"] {
        let names: String = (32..127).map(|code| format!("/{prefix}{code}")).collect();
        let font = format!(
            "<</Type/Font/Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/FontBBox[0 -20 60 80]/FirstChar 33/LastChar 127\
             /Widths[{}]/CharProcs<<>>/Encoding<</Differences[33{names}]>>>>",
            "55 ".repeat(95)
        );
        assert_read(&font, &shifted(1), Vec::new());
    }
}

#[test]
fn broken_programs_do_no_harm() {
    let sound = true_type(&[(1, 0, bytes_to_glyphs(|code| code)), (3, 1, range_to_glyphs(0x20, 0x7E, 3))]);
    for file in ["FontFile", "FontFile2", "FontFile3"] {
        for length in 0..sound.len() {
            let program = stream("", &sound[..length]);
            assert!(read(BARE, SENTENCE.as_bytes(), vec![descriptor(file, 4), program]).is_ok());
        }
        let high: Vec<u8> = sound.iter().map(|byte| byte | 0x80).collect();
        let compact = [&[1, 0, 4, 1][..], &[0xFF; 400]].concat();
        for program in [high, compact, vec![1; 300], vec![0xFF; 300]] {
            assert!(read(BARE, SENTENCE.as_bytes(), vec![descriptor(file, 4), stream("", &program)]).is_ok());
        }
    }
}
