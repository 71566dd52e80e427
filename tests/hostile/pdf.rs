//! Small PDFs made from raw objects: just enough to be opened, so that one thing can be wrong with them.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::collections::BTreeMap;
use std::io::Write;

/// Content that shows one line.
pub const TEXT: &str = "BT /F1 12 Tf 72 700 Td (Inspection of local authority services) Tj ET ";

/// Objects by number.
pub type Objects = BTreeMap<u32, Vec<u8>>;

pub fn deflated(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data).expect("memory");
    encoder.finish().expect("memory")
}

/// A stream with these entries in addition to its length.
pub fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<<{entries}/Length {}>>stream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

/// A deflated stream.
pub fn flate(entries: &str, data: &[u8]) -> Vec<u8> {
    stream(&format!("{entries}/Filter/FlateDecode"), &deflated(data))
}

/// One page: catalog 1, pages 2, font 3, page 4, content 5. More resources and entries for the catalog.
pub fn basis(content: Vec<u8>, resources: &str, catalog: &str) -> Objects {
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 3 0 R>>{resources}>>>>"
    );
    BTreeMap::from([
        (1, format!("<</Type/Catalog/Pages 2 0 R{catalog}>>").into_bytes()),
        (2, b"<</Type/Pages/Count 1/Kids[4 0 R]>>".to_vec()),
        (3, b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec()),
        (4, page.into_bytes()),
        (5, content),
    ])
}

/// A page with tagged content, and a structure tree with these kids; `more` objects count from 7.
pub fn tagged(kids: &str, more: &[&str]) -> Objects {
    let content = "BT /F1 12 Tf 72 700 Td /P <</MCID 0>> BDC (Children are safe.) Tj EMC ET";
    let mut objects = basis(stream("", content.as_bytes()), "", "/StructTreeRoot 6 0 R");
    objects.insert(6, format!("<</Type/StructTreeRoot/RoleMap<</A/B/B/A>>/K {kids}>>").into_bytes());
    objects.extend((7..).zip(more.iter().map(|object| object.as_bytes().to_vec())));
    objects
}

fn push(out: &mut Vec<u8>, number: u32, body: &[u8]) {
    out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
    out.extend_from_slice(body);
    out.extend_from_slice(b"\nendobj\n");
}

/// A file with a table of its objects.
pub fn table(objects: &Objects) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut entries = String::new();
    let mut next = 0;
    for (number, body) in objects {
        entries += &"0000000000 65535 f \n".repeat((number - next) as usize);
        entries += &format!("{:010} 00000 n \n", out.len());
        next = number + 1;
        push(&mut out, *number, body);
    }
    let start = out.len();
    let tail = format!("xref\n0 {next}\n{entries}trailer\n<</Size {next}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    out.extend_from_slice(tail.as_bytes());
    out
}

/// How to make a file with object streams.
pub struct Packing {
    /// Entries of the object stream's dictionary.
    pub entries: &'static str,
    /// Bytes after the members.
    pub padding: usize,
    /// Bytes after the entries of the cross-reference stream.
    pub index_padding: usize,
}

/// A file whose objects are in an object stream, except for the content.
pub fn packed(mut objects: Objects, packing: &Packing) -> Vec<u8> {
    let content = objects.remove(&5).expect("content");
    let (mut head, mut body) = (String::new(), Vec::new());
    for (number, object) in &objects {
        head += &format!("{number} {} ", body.len());
        body.extend_from_slice(object);
        body.push(b'\n');
    }
    let first = head.len();
    let data = [head.into_bytes(), body, vec![b' '; packing.padding]].concat();
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut rows = [[0; 7]; 10];
    let mut place = |out: &mut Vec<u8>, number: u32, body: &[u8]| {
        let [a, b, c, d] = u32::try_from(out.len()).expect("small").to_be_bytes();
        rows[number as usize] = [1, a, b, c, d, 0, 0];
        push(out, number, body);
    };
    place(&mut out, 5, &content);
    place(&mut out, 8, &flate(&format!("{}/N {}/First {first}", packing.entries, objects.len()), &data));
    for (index, number) in (0u8..).zip(objects.keys()) {
        rows[*number as usize] = [2, 0, 0, 0, 8, 0, index];
    }
    let start = out.len();
    let index = [rows.concat(), vec![0; packing.index_padding]].concat();
    push(&mut out, 9, &flate("/Type/XRef/W[1 4 2]/Size 10/Root 1 0 R", &index));
    out.extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
    out
}
