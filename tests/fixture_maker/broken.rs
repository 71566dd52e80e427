//! Inputs that are not readable reports.

use pdf_writer::types::{SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str};

/// An error page saved under the name of a PDF.
pub fn html() -> Vec<u8> {
    b"<!DOCTYPE html>\n<html><head><title>Page not found</title></head>\n<body><h1>Page not found</h1></body></html>\n"
        .to_vec()
}

/// Two pages with a filled rectangle each, as a scan without its image.
pub fn scan() -> Vec<u8> {
    pages(|content| {
        content.set_fill_gray(0.8).rect(60.0, 60.0, 475.0, 720.0).fill_nonzero();
    })
    .finish()
}

/// A PDF whose encryption dictionary doesn't match an empty password.
pub fn encrypted() -> Vec<u8> {
    let mut pdf = pages(|content| {
        content.begin_text().set_font(Name(b"F0"), 12.0).show(Str(b"\x8a\x13\x77\xc2")).end_text();
    });
    let mut dict = pdf.indirect(Ref::new(9)).dict();
    dict.pair(Name(b"Filter"), Name(b"Standard")).pair(Name(b"V"), 1).pair(Name(b"R"), 2).pair(Name(b"P"), -44);
    dict.pair(Name(b"O"), Str(&[0x5a; 32])).pair(Name(b"U"), Str(&[0xa5; 32]));
    dict.finish();
    let bytes = pdf.finish();
    let trailer = b"trailer\n<<";
    let at = bytes.windows(trailer.len()).rposition(|window| window == trailer).expect("a trailer") + trailer.len();
    let entry = b"\n  /Encrypt 9 0 R\n  /ID [<0123456789abcdef> <0123456789abcdef>]";
    [&bytes[..at], entry, &bytes[at..]].concat()
}

/// A report whose second page is set in a font that gives glyph numbers as Unicode, as old subset fonts do: each
/// letter reads as the one 29 codes before it.
pub fn garbled() -> Vec<u8> {
    let first = [
        "Inspection of Rutland local authority children's services",
        "Inspection dates: 11 to 22 September 2023",
        "Lead inspector: Morwenna Askew, His Majesty's Inspector",
    ];
    let second = [
        "The experiences and progress of care leavers: good",
        "Care leavers benefit from personal advisers who know them well and keep in touch.",
        "The inspection was led by Thaddeus Quillfeather.",
    ];
    let mut pdf = Pdf::new();
    pdf.catalog(Ref::new(1)).pages(Ref::new(2));
    pdf.pages(Ref::new(2)).kids([Ref::new(3), Ref::new(5)]).count(2);
    for (page, lines) in [(3, first), (5, second)] {
        let mut content = Content::new();
        for ((size, height), line) in [(18.0, 740.0), (12.0, 680.0), (12.0, 640.0)].into_iter().zip(lines) {
            content.begin_text().set_font(Name(b"F0"), size).next_line(36.0, height);
            content.show(Str(line.as_bytes())).end_text();
        }
        pdf.stream(Ref::new(page + 1), content.finish().as_slice());
        let mut dict = pdf.page(Ref::new(page));
        dict.parent(Ref::new(2)).media_box(Rect::new(0.0, 0.0, 595.0, 842.0)).contents(Ref::new(page + 1));
        dict.resources().fonts().pair(Name(b"F0"), Ref::new(page + 4));
    }
    pdf.type1_font(Ref::new(7)).base_font(Name(b"Helvetica"));
    pdf.type1_font(Ref::new(9)).base_font(Name(b"ABCDEF+Font")).to_unicode(Ref::new(10));
    let info = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"UCS"), supplement: 0 };
    let mut map = UnicodeCmap::<u8>::new(Name(b"Custom"), info);
    (32..127).for_each(|code| map.pair(code, char::from(code - 29)));
    pdf.cmap(Ref::new(10), &map.finish());
    pdf.finish()
}

fn pages(draw: impl Fn(&mut Content)) -> Pdf {
    let mut pdf = Pdf::new();
    pdf.catalog(Ref::new(1)).pages(Ref::new(2));
    pdf.pages(Ref::new(2)).kids([Ref::new(3), Ref::new(5)]).count(2);
    for (page, stream) in [(3, 4), (5, 6)] {
        let mut content = Content::new();
        draw(&mut content);
        pdf.stream(Ref::new(stream), content.finish().as_slice());
        let mut dict = pdf.page(Ref::new(page));
        dict.parent(Ref::new(2)).media_box(Rect::new(0.0, 0.0, 595.0, 842.0)).contents(Ref::new(stream));
        dict.resources().fonts().pair(Name(b"F0"), Ref::new(7));
    }
    pdf.type1_font(Ref::new(7)).base_font(Name(b"Helvetica"));
    pdf
}
