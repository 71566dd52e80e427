//! Files attached to a PDF: in its names, as associated files, and in annotations (ISO 32000-2 §7.7.4, §14.13,
//! §12.5.6.15).

use super::strings::text_string;
use super::unpack;
use crate::limits::Measure;
use crate::model::attachment::{Attached, Attachment};
use crate::reader::attachment_name::{is_report, safe_name};
use crate::reader::budget::Budget;
use crate::reader::error::Error;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};
use rustc_hash::FxHashSet;

/// The tree of names may have this many branches.
const MOST_BRANCHES: usize = 1_000;
/// Files, pages and annotations looked at.
const MOST_LOOKED_AT: usize = 20_000;
/// Entries of a file's streams, from the best to the oldest (ISO 32000-2 table 44).
const STREAMS: [&[u8]; 5] = [b"UF", b"F", b"Unix", b"DOS", b"Mac"];

/// An attached file, still packed.
struct Packed<'p> {
    name: String,
    is_report: bool,
    stream: Stream<'p>,
}

/// The attached files of a PDF, each once.
fn packed(pdf: &Pdf) -> Vec<Packed<'_>> {
    let Some(root) = pdf.xref().get::<Dict>(pdf.xref().root_id()) else { return Vec::new() };
    let mut found = Files::default();
    if let Some(names) = root.get::<Dict>(b"Names").and_then(|names| names.get::<Dict>(b"EmbeddedFiles")) {
        found.named(names);
    }
    found.associated(&root);
    for page in pdf.pages().iter().take(MOST_LOOKED_AT) {
        found.associated(page.raw());
        found.annotated(page.raw());
    }
    found.list
}

/// Their names.
pub fn attached(pdf: &Pdf) -> Vec<Attached> {
    let files = packed(pdf).into_iter();
    files.map(|Packed { name, is_report, .. }| Attached { name, is_report }).collect()
}

/// Unpacks them, as far as the limits allow.
pub fn unpack(pdf: &Pdf, budget: &mut Budget) -> Vec<Attachment> {
    packed(pdf).into_iter().map(|packed| unpack_one(packed, budget)).collect()
}

fn unpack_one(packed: Packed<'_>, budget: &mut Budget) -> Attachment {
    let Packed { name, is_report, stream } = packed;
    let left = budget.left(Measure::Inflated);
    let bytes = match unpack::unpacked(&stream, budget) {
        Some(_) if budget.left(Measure::Inflated) == 0 => Err(budget.beyond(Measure::Inflated).to_string()),
        None if left == 0 => Err(budget.beyond(Measure::Inflated).to_string()),
        Some(bytes) => Ok(bytes.into_owned()),
        None => Err(Error::Damaged.to_string()),
    };
    Attachment { name, is_report, bytes }
}

#[derive(Default)]
struct Files<'p> {
    list: Vec<Packed<'p>>,
    seen: FxHashSet<(u32, i32)>,
}

impl<'p> Files<'p> {
    /// The tree of names: branches have kids, leaves have names and files in turn.
    fn named(&mut self, root: Dict<'p>) {
        let mut branches = vec![root];
        let mut looked_at = 0;
        while let Some(branch) = branches.pop().filter(|_| looked_at < MOST_BRANCHES) {
            looked_at += 1;
            if let Some(kids) = branch.get::<Array>(b"Kids") {
                let kids: Vec<Dict> = kids.iter::<Dict>().take(MOST_BRANCHES).collect();
                branches.extend(kids.into_iter().rev());
            }
            if let Some(names) = branch.get::<Array>(b"Names") {
                let files = names.iter::<Object>().take(MOST_LOOKED_AT).filter_map(Object::into_dict);
                files.for_each(|file| self.add(&file));
            }
        }
    }

    fn associated(&mut self, owner: &Dict<'p>) {
        match owner.get::<Object>(b"AF") {
            Some(Object::Array(files)) => files.iter::<Dict>().take(MOST_LOOKED_AT).for_each(|file| self.add(&file)),
            Some(Object::Dict(file)) => self.add(&file),
            _ => {}
        }
    }

    fn annotated(&mut self, page: &Dict<'p>) {
        let Some(annotations) = page.get::<Array>(b"Annots") else { return };
        for annotation in annotations.iter::<Dict>().take(MOST_LOOKED_AT) {
            let attaches = annotation.get::<Name>(b"Subtype").is_some_and(|kind| kind.as_ref() == b"FileAttachment");
            if let Some(file) = annotation.get::<Dict>(b"FS").filter(|_| attaches) {
                self.add(&file);
            }
        }
    }

    fn add(&mut self, file: &Dict<'p>) {
        let Some(streams) = file.get::<Dict>(b"EF") else { return };
        let Some(stream) = STREAMS.iter().find_map(|key| streams.get::<Stream>(key)) else { return };
        let id = stream.obj_id();
        if !self.seen.insert((id.obj_number, id.gen_number)) {
            return;
        }
        let names = STREAMS.iter().filter_map(|key| file.get::<PdfString>(key));
        let name = names.map(|name| text_string(name.as_bytes())).find(|name| !name.trim().is_empty());
        let name = safe_name(&name.unwrap_or_default(), self.list.len());
        let typed = stream.dict().get::<Name>(b"Subtype").is_some_and(|kind| kind.as_ref() == b"application/pdf");
        self.list.push(Packed { is_report: typed || is_report(&name), name, stream });
    }
}
