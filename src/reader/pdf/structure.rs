//! The structure tree: elements with their roles and the marked content that they claim
//! (ISO 32000-1 §14.7).

use super::strings::text_string;
use crate::limits::Measure;
use crate::reader::budget::Budget;
use crate::reader::damage::Part;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, String as PdfString};
use hayro_syntax::xref::XRef;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

/// The structure tree.
#[derive(Debug, Default)]
pub struct Tree {
    /// All elements; children come before their parents.
    pub elements: Vec<Element>,
    /// The root's children.
    pub roots: Vec<usize>,
}

impl Tree {
    /// All marked content below an element, in order.
    pub fn content_below(&self, element: &Element) -> SmallVec<[ContentId; 4]> {
        let mut ids = SmallVec::new();
        let mut open: SmallVec<[&Kid; 8]> = element.kids.iter().rev().collect();
        while let Some(kid) = open.pop() {
            match kid {
                Kid::Content(id) => ids.push(*id),
                Kid::Element(index) => open.extend(self.elements.get(*index).iter().flat_map(|e| e.kids.iter().rev())),
            }
        }
        ids
    }
}

/// A structure element.
#[derive(Debug)]
pub struct Element {
    /// Its standard type, after applying the role map.
    pub kind: ElementKind,
    /// What it contains, in order.
    pub kids: Kids,
    /// Text that replaces its content.
    pub actual: Option<String>,
    /// Columns that a table cell spans.
    pub columns: u32,
    /// Rows that a table cell spans.
    pub rows: u32,
}

/// Most elements have one or two.
pub type Kids = SmallVec<[Kid; 2]>;

/// What an element contains.
#[derive(Debug, Clone, Copy)]
pub enum Kid {
    /// Another element.
    Element(usize),
    /// Marked content.
    Content(ContentId),
}

/// Names a piece of marked content: page (from 0), form XObject (0 for the page itself), MCID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContentId {
    /// Page, from 0.
    pub page: u32,
    /// Object number of the form XObject, or 0.
    pub stream: u32,
    /// Marked-content id.
    pub mcid: i32,
}

/// A standard structure type, as far as it matters for reading (ISO 32000-1 §14.8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ElementKind {
    /// Document, Sect, P, LBody and anything else that makes a block.
    Block,
    /// H (level 0), H1 to H6.
    Heading(u8),
    /// L.
    List,
    /// LI.
    Item,
    /// Lbl.
    Label,
    /// Table.
    Table,
    /// THead, TBody, TFoot; true for THead.
    RowGroup(bool),
    /// TR.
    Row,
    /// TD, or TH if true.
    Cell(bool),
    /// Note.
    Note,
    /// TOC, TOCI.
    Contents,
    /// Span, Link, Figure and unknown types: part of the text around them.
    Inline,
    /// Artifact (PDF 2.0).
    Artifact,
}

/// Roughly this many bytes of a dictionary take as long to read as an operator.
const BYTES_AS_OPERATOR: usize = 64;
const MAX_ROLE_STEPS: usize = 8;

/// Reads the tree; `None` if the file has none.
pub fn structure_tree(pdf: &Pdf, pages: &FxHashMap<(u32, i32), u32>, budget: &mut Budget) -> Option<Tree> {
    let xref = pdf.xref();
    let catalog: Dict = xref.get(xref.root_id())?;
    let root: Dict = catalog.get(b"StructTreeRoot")?;
    let mut builder = TreeBuilder {
        xref,
        pages,
        budget,
        roles: role_map(&root),
        tree: Tree::default(),
        seen: FxHashSet::default(),
        above: None,
    };
    let kids = builder.kids(&root, None, 0);
    builder.tree.roots = kids.iter().filter_map(|k| if let Kid::Element(i) = k { Some(*i) } else { None }).collect();
    Some(builder.tree)
}

fn role_map(root: &Dict<'_>) -> FxHashMap<Vec<u8>, Vec<u8>> {
    let Some(map) = root.get::<Dict>(b"RoleMap") else { return FxHashMap::default() };
    map.keys().filter_map(|key| map.get::<Name>(&key).map(|name| (key.to_vec(), name.to_vec()))).collect()
}

struct TreeBuilder<'p, 'a> {
    xref: &'a XRef,
    pages: &'p FxHashMap<(u32, i32), u32>,
    budget: &'p mut Budget,
    roles: FxHashMap<Vec<u8>, Vec<u8>>,
    tree: Tree,
    /// Elements by reference: a damaged tree may contain loops.
    seen: FxHashSet<(u32, i32)>,
    /// The element whose kids are read.
    above: Option<ObjRef>,
}

impl<'a> TreeBuilder<'_, 'a> {
    fn kids(&mut self, dict: &Dict<'a>, page: Option<u32>, depth: u32) -> Kids {
        let mut kids = Kids::new();
        let above = std::mem::replace(&mut self.above, dict.obj_id().map(ObjRef::from));
        match dict.get_raw::<Object>(b"K") {
            Some(MaybeRef::NotRef(Object::Array(array))) => self.array(&array, page, depth, &mut kids),
            Some(MaybeRef::Ref(reference)) => match self.xref.get::<Array>(reference.into()) {
                Some(array) => self.array(&array, page, depth, &mut kids),
                None => self.kid(MaybeRef::Ref(reference), page, depth, &mut kids),
            },
            Some(other) => self.kid(other, page, depth, &mut kids),
            None => {}
        }
        self.above = above;
        kids
    }

    fn array(&mut self, array: &Array<'a>, page: Option<u32>, depth: u32, kids: &mut Kids) {
        for object in array.raw_iter() {
            if self.budget.left(Measure::Elements) == 0 {
                self.budget.exhaust(Measure::Elements);
                break;
            }
            self.kid(object, page, depth, kids);
        }
    }

    fn kid(&mut self, object: MaybeRef<Object<'a>>, page: Option<u32>, depth: u32, kids: &mut Kids) {
        if !self.budget.take(Measure::Elements, 1) {
            return;
        }
        let referred = matches!(object, MaybeRef::Ref(_));
        let dict = match object {
            MaybeRef::NotRef(Object::Number(mcid)) => {
                if let (Some(page), Ok(mcid)) = (page, i32::try_from(mcid.as_i64())) {
                    kids.push(Kid::Content(ContentId { page, stream: 0, mcid }));
                }
                return;
            }
            MaybeRef::NotRef(Object::Dict(dict)) => dict,
            MaybeRef::Ref(reference) => match self.unseen(reference) {
                Some(dict) => dict,
                None => return,
            },
            MaybeRef::NotRef(_) => return,
        };
        let page = self.page_of(&dict).or(page);
        match dict.get::<Name>(b"Type").as_deref() {
            Some(b"MCR") => match marked_content_reference(&dict, page) {
                Some(content) => kids.push(content),
                None => self.budget.damaged(Part::Tags),
            },
            Some(b"OBJR") => {}
            kind => {
                let element = kind.is_none_or(|kind| kind == b"StructElem");
                if !element || referred && !self.is_kid_of_above(&dict) {
                    self.budget.damaged(Part::Tags);
                }
                kids.extend(self.element(&dict, page, depth));
            }
        }
    }

    /// Whether an element names the one above it as its parent, as it must (ISO 32000-1 table 323).
    fn is_kid_of_above(&self, dict: &Dict<'a>) -> bool {
        let same = |parent: ObjRef, above: ObjRef| parent.obj_number == above.obj_number;
        self.above.is_none_or(|above| dict.get_ref(b"P").is_some_and(|parent| same(parent, above)))
    }

    fn unseen(&mut self, reference: ObjRef) -> Option<Dict<'a>> {
        if !self.seen.insert((reference.obj_number, reference.gen_number)) {
            // an element has one place, and what should be in this one has none
            self.budget.damaged(Part::Tags);
            return None;
        }
        let dict = self.xref.get::<Dict>(reference.into());
        if dict.is_none() {
            self.budget.damaged(Part::Tags);
        }
        dict
    }

    fn page_of(&self, dict: &Dict<'a>) -> Option<u32> {
        let reference = dict.get_ref(b"Pg")?;
        self.pages.get(&(reference.obj_number, reference.gen_number)).copied()
    }

    fn element(&mut self, dict: &Dict<'a>, page: Option<u32>, depth: u32) -> Option<Kid> {
        if u64::from(depth) >= self.budget.left(Measure::Depth) {
            self.budget.note(Measure::Depth);
            return None;
        }
        let work = dict.data().len() / BYTES_AS_OPERATOR;
        if !self.budget.take(Measure::Operators, work as u64) {
            return None;
        }
        let kind = self.kind(dict.get::<Name>(b"S").as_deref().unwrap_or_default());
        let (columns, rows) = if matches!(kind, ElementKind::Cell(_)) { spans(dict) } else { (1, 1) };
        let actual = dict.get::<PdfString>(b"ActualText");
        let actual = actual.filter(|actual| self.budget.take(Measure::Text, actual.as_bytes().len() as u64));
        let actual = actual.map(|actual| text_string(actual.as_bytes()));
        let kids = self.kids(dict, page, depth + 1);
        if kids.is_empty() && matches!(kind, ElementKind::Table | ElementKind::Row) {
            self.budget.damaged(Part::Tags);
        }
        self.tree.elements.push(Element { kind, kids, actual, columns, rows });
        Some(Kid::Element(self.tree.elements.len() - 1))
    }

    /// Standard types are kept; others go through the role map, step by step.
    fn kind(&mut self, name: &[u8]) -> ElementKind {
        let mut name = name;
        for _ in 0..MAX_ROLE_STEPS {
            if let Some(kind) = standard(name) {
                return kind;
            }
            match self.roles.get(name) {
                Some(role) => name = role,
                None => {
                    self.budget.damaged(Part::Tags);
                    break;
                }
            }
        }
        ElementKind::Inline
    }
}

fn marked_content_reference(dict: &Dict<'_>, page: Option<u32>) -> Option<Kid> {
    let stream = dict.get_ref(b"Stm").map_or(0, |r| r.obj_number);
    Some(Kid::Content(ContentId { page: page?, stream, mcid: dict.get::<i32>(b"MCID")? }))
}

fn spans(dict: &Dict<'_>) -> (u32, u32) {
    let attributes: Vec<Dict> = match dict.get::<Object>(b"A") {
        Some(Object::Dict(attribute)) => vec![attribute],
        Some(Object::Array(array)) => array.iter::<Dict>().collect(),
        _ => Vec::new(),
    };
    let span = |key: &[u8]| {
        attributes.iter().find_map(|a| a.get::<i32>(key)).and_then(|n| u32::try_from(n).ok()).unwrap_or(1).clamp(1, 100)
    };
    (span(b"ColSpan"), span(b"RowSpan"))
}

fn standard(name: &[u8]) -> Option<ElementKind> {
    Some(match name {
        b"Document" | b"DocumentFragment" | b"Part" | b"Art" | b"Sect" | b"Div" | b"Aside" | b"BlockQuote"
        | b"Caption" | b"Index" | b"NonStruct" | b"Private" | b"P" | b"LBody" => ElementKind::Block,
        b"H" => ElementKind::Heading(0),
        b"H1" | b"Title" => ElementKind::Heading(1),
        b"H2" => ElementKind::Heading(2),
        b"H3" => ElementKind::Heading(3),
        b"H4" => ElementKind::Heading(4),
        b"H5" => ElementKind::Heading(5),
        b"H6" => ElementKind::Heading(6),
        b"L" => ElementKind::List,
        b"LI" => ElementKind::Item,
        b"Lbl" => ElementKind::Label,
        b"Table" => ElementKind::Table,
        b"THead" => ElementKind::RowGroup(true),
        b"TBody" | b"TFoot" => ElementKind::RowGroup(false),
        b"TR" => ElementKind::Row,
        b"TD" => ElementKind::Cell(false),
        b"TH" => ElementKind::Cell(true),
        b"Note" | b"FENote" => ElementKind::Note,
        b"TOC" | b"TOCI" => ElementKind::Contents,
        b"Artifact" => ElementKind::Artifact,
        b"Span" | b"Quote" | b"Reference" | b"BibEntry" | b"Code" | b"Link" | b"Annot" | b"Ruby" | b"RB" | b"RT"
        | b"RP" | b"Warichu" | b"WT" | b"WP" | b"Figure" | b"Formula" | b"Form" | b"Em" | b"Strong" | b"Sub" => {
            ElementKind::Inline
        }
        _ => return None,
    })
}
