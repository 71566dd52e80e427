//! Writes laid-out pages as a PDF, with or without its structure tree.

mod fonts;
mod show;
mod structure;

use std::collections::BTreeMap;

use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, TextStr};

use super::layout::{Laid, Owner, PAGE, Page, Run};
use super::source::{Fixture, Style};

/// Writes the PDF.
pub fn write(fixture: &Fixture, laid: &Laid, tagged: bool) -> Vec<u8> {
    let mut maker = Maker::new(&fixture.style, laid, tagged);
    maker.fonts();
    let pages: Vec<Ref> = laid.pages.iter().map(|_| maker.next()).collect();
    for (index, page) in laid.pages.iter().enumerate() {
        maker.page(page, index, pages[index]);
    }
    maker.page_tree(&pages);
    let tree = tagged.then(|| maker.structure(laid, &pages, fixture.style.role_map));
    maker.catalog(tree);
    maker.pdf.finish()
}

/// Where a leaf's text stands: page, id, and the form XObject that draws it.
#[derive(Clone, Copy)]
struct Marked {
    page: usize,
    id: i32,
    form: Option<Ref>,
}

struct Maker<'a> {
    pdf: Pdf,
    next: Ref,
    style: &'a Style,
    tagged: bool,
    catalog: Ref,
    page_tree: Ref,
    fonts: Vec<Ref>,
    /// Glyph numbers of the composite fonts.
    glyphs: BTreeMap<(usize, char), u16>,
    /// Text by leaf, in the order of the content.
    marked: BTreeMap<usize, Vec<Marked>>,
    /// Leaves by parent-tree key, in the order of their ids; `None` where no element claims one.
    parents: Vec<Vec<Option<usize>>>,
    /// The keys of form XObjects.
    forms: Vec<(Ref, usize)>,
}

impl<'a> Maker<'a> {
    fn new(style: &'a Style, laid: &Laid, tagged: bool) -> Self {
        let (catalog, page_tree) = (Ref::new(1), Ref::new(2));
        let parents = laid.pages.iter().map(|_| Vec::new()).collect();
        let glyphs = fonts::glyph_numbers(laid);
        Maker {
            pdf: Pdf::new(),
            next: Ref::new(3),
            style,
            tagged,
            catalog,
            page_tree,
            fonts: Vec::new(),
            glyphs,
            marked: BTreeMap::new(),
            parents,
            forms: Vec::new(),
        }
    }

    fn next(&mut self) -> Ref {
        self.next.bump()
    }

    fn page(&mut self, page: &Page, index: usize, id: Ref) {
        let mut content = Content::new();
        self.rules(page, &mut content);
        let mut forms = Vec::new();
        let mut runs = page.runs.as_slice();
        while let Some(first) = runs.first() {
            let same = runs.iter().take_while(|run| run.owner == first.owner).count();
            let (group, rest) = runs.split_at(same);
            match first.owner {
                Owner::Form(leaf) if self.tagged => {
                    let (form, name) = (self.form(group, leaf, index), format!("Fm{}", forms.len()));
                    content.x_object(Name(name.as_bytes()));
                    forms.push((name, form));
                }
                owner => self.group(group, owner, index, &mut content),
            }
            runs = rest;
        }
        let stream = self.next();
        self.stream(stream, content.finish().as_slice());
        let fonts = self.fonts.clone();
        let mut dict = self.pdf.page(id);
        dict.parent(self.page_tree).media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1)).contents(stream);
        let mut resources = dict.resources();
        fonts_of(&mut resources, &fonts);
        if !forms.is_empty() {
            let mut dict = resources.x_objects();
            forms.iter().for_each(|(name, form)| {
                dict.pair(Name(name.as_bytes()), *form);
            });
        }
        resources.finish();
        if self.tagged {
            dict.struct_parents(index as i32);
        }
    }

    fn stream(&mut self, id: Ref, content: &[u8]) {
        match self.style.deflate {
            true => {
                let bytes = miniz_oxide::deflate::compress_to_vec_zlib(content, 6);
                self.pdf.stream(id, &bytes).filter(Filter::FlateDecode);
            }
            false => {
                self.pdf.stream(id, content);
            }
        }
    }

    fn rules(&self, page: &Page, content: &mut Content) {
        if page.rules.is_empty() && page.borders.is_empty() {
            return;
        }
        if self.tagged {
            content.begin_marked_content(Name(b"Artifact"));
        }
        for &(x, y, width) in &page.rules {
            content.rect(x, y, width, 0.5);
        }
        for &(x, y, height) in &page.borders {
            content.rect(x, y, 0.5, height);
        }
        content.fill_nonzero();
        if self.tagged {
            content.end_marked_content();
        }
    }

    /// Runs of one owner as one piece of marked content.
    fn group(&mut self, runs: &[Run], owner: Owner, page: usize, content: &mut Content) {
        if self.tagged {
            let leaf = match owner {
                Owner::Leaf(leaf) | Owner::Form(leaf) => Some(leaf),
                Owner::Orphan | Owner::Artifact => None,
            };
            if owner == Owner::Artifact {
                content
                    .begin_marked_content_with_properties(Name(b"Artifact"))
                    .properties()
                    .pair(Name(b"Type"), Name(b"Pagination"));
            } else {
                let id = self.parents[page].len() as i32;
                self.parents[page].push(leaf);
                if let Some(leaf) = leaf {
                    self.marked.entry(leaf).or_default().push(Marked { page, id, form: None });
                }
                content.begin_marked_content_with_properties(Name(b"P")).properties().identify(id);
            }
        }
        runs.iter().for_each(|run| self.show(run, content));
        if self.tagged {
            content.end_marked_content();
        }
    }

    /// Trap: text in a form XObject, its ids counted by the form itself (ISO 32000-1, 14.7.4.3).
    fn form(&mut self, runs: &[Run], leaf: usize, page: usize) -> Ref {
        let (id, key) = (self.next(), self.parents.len());
        self.parents.push(vec![Some(leaf)]);
        self.forms.push((id, key));
        self.marked.entry(leaf).or_default().push(Marked { page, id: 0, form: Some(id) });
        let mut content = Content::new();
        content.begin_marked_content_with_properties(Name(b"P")).properties().identify(0);
        runs.iter().for_each(|run| self.show(run, &mut content));
        content.end_marked_content();
        let bytes = content.finish();
        let fonts = self.fonts.clone();
        let mut form = self.pdf.form_xobject(id, bytes.as_slice());
        form.bbox(Rect::new(0.0, 0.0, PAGE.0, PAGE.1));
        fonts_of(&mut form.resources(), &fonts);
        form.pair(Name(b"StructParents"), key as i32);
        id
    }

    fn page_tree(&mut self, pages: &[Ref]) {
        self.pdf.pages(self.page_tree).kids(pages.iter().copied()).count(pages.len() as i32);
    }

    fn catalog(&mut self, tree: Option<Ref>) {
        let mut catalog = self.pdf.catalog(self.catalog);
        catalog.pages(self.page_tree).lang(TextStr("en-GB"));
        if let Some(tree) = tree {
            catalog.mark_info().marked(true);
            catalog.pair(Name(b"StructTreeRoot"), tree);
        }
    }
}

fn fonts_of(resources: &mut pdf_writer::writers::Resources, fonts: &[Ref]) {
    let mut dict = resources.fonts();
    for (face, id) in fonts.iter().enumerate() {
        dict.pair(Name(format!("F{face}").as_bytes()), *id);
    }
}
