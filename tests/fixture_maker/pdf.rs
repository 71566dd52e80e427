//! Writes laid-out pages as a PDF, with or without its structure tree.

use std::collections::{BTreeMap, BTreeSet};

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Chunk, Content, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::layout::{Laid, Owner, PAGE, Page, Run};
use super::metrics::{Face, glyph, win_ansi};
use super::source::{Fixture, Style};
use super::tree::Kid;

const FACES: [Face; 3] = [Face::Regular, Face::Bold, Face::Symbol];

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
        let glyphs = glyph_numbers(laid);
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

    fn composite(&self, face: Face) -> bool {
        face == Face::Symbol || (face == Face::Bold && self.style.composite)
    }

    fn fonts(&mut self) {
        for face in FACES {
            let id = self.next();
            self.fonts.push(id);
            if self.composite(face) { self.composite_font(id, face) } else { self.simple_font(id, face) }
        }
    }

    fn simple_font(&mut self, id: Ref, face: Face) {
        let name: &[u8] = if face == Face::Bold { b"Helvetica-Bold" } else { b"Helvetica" };
        let by_code: BTreeMap<u8, u16> = ('\u{20}'..='\u{7e}')
            .chain('\u{a0}'..='\u{ff}')
            .chain("‘’“”•–—".chars())
            .map(|sign| (win_ansi(sign), glyph(face, sign)))
            .collect();
        let widths = (32..=255u8).map(|code| f32::from(by_code.get(&code).copied().unwrap_or(0)));
        let mut font = self.pdf.type1_font(id);
        font.base_font(Name(name)).first_char(32).last_char(255).widths(widths);
        font.encoding_predefined(Name(b"WinAnsiEncoding"));
    }

    /// A Type0 font, Identity-H, its Unicode in a ToUnicode map.
    fn composite_font(&mut self, id: Ref, face: Face) {
        let [descendant, descriptor, map] = [self.next(), self.next(), self.next()];
        let name: &[u8] = if face == Face::Bold { b"ABCDEF+Tahoma-Bold" } else { b"ABCDEE+Wingdings-Regular" };
        let glyphs: Vec<(u16, char)> = self.of_face(face);
        self.pdf
            .type0_font(id)
            .base_font(Name(name))
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(descendant)
            .to_unicode(map);
        let mut font = self.pdf.cid_font(descendant);
        font.subtype(CidFontType::Type2).base_font(Name(name)).font_descriptor(descriptor).default_width(600.0);
        font.system_info(SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 });
        font.widths().consecutive(3, glyphs.iter().map(|&(_, sign)| f32::from(glyph(face, sign))));
        font.finish();
        self.pdf
            .font_descriptor(descriptor)
            .name(Name(name))
            .flags(FontFlags::SYMBOLIC)
            .bbox(Rect::new(-200.0, -210.0, 1200.0, 930.0))
            .italic_angle(0.0)
            .ascent(930.0)
            .descent(-210.0)
            .cap_height(720.0)
            .stem_v(80.0);
        let mut cmap = UnicodeCmap::new(
            Name(b"Custom"),
            SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"UCS"), supplement: 0 },
        );
        glyphs.iter().for_each(|&(number, sign)| cmap.pair(number, sign));
        self.pdf.cmap(map, &cmap.finish());
    }

    fn of_face(&self, face: Face) -> Vec<(u16, char)> {
        let glyphs = self.glyphs.iter().filter(|((known, _), _)| *known == face as usize);
        glyphs.map(|(&(_, sign), &number)| (number, sign)).collect()
    }

    fn encode(&self, face: Face, text: &str) -> Vec<u8> {
        match self.composite(face) {
            true => text.chars().flat_map(|sign| self.glyphs[&(face as usize, sign)].to_be_bytes()).collect(),
            false => text.chars().map(win_ansi).collect(),
        }
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
        if page.rules.is_empty() {
            return;
        }
        if self.tagged {
            content.begin_marked_content(Name(b"Artifact"));
        }
        for &(x, y, width) in &page.rules {
            content.rect(x, y, width, 0.5);
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

    fn show(&self, run: &Run, content: &mut Content) {
        content.begin_text();
        content.set_font(Name(format!("F{}", run.face as usize).as_bytes()), run.size);
        content.set_text_matrix([1.0, 0.0, 0.0, 1.0, run.x, run.y]);
        let mut array = content.show_positioned();
        let mut items = array.items();
        let gaps = self.style.space_gaps && !self.tagged;
        for piece in kerned(&run.text) {
            match piece {
                Kerned::Text(text) if gaps => {
                    for (index, word) in text.split(' ').enumerate() {
                        if index > 0 {
                            items.adjust(-278.0);
                        }
                        items.show(Str(&self.encode(run.face, word)));
                    }
                }
                Kerned::Text(text) => {
                    items.show(Str(&self.encode(run.face, text)));
                }
                Kerned::Move(by) => {
                    items.adjust(by);
                }
            }
        }
        items.finish();
        array.finish();
        content.end_text();
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

    fn structure(&mut self, laid: &Laid, pages: &[Ref], roles: &[(&str, &str)]) -> Ref {
        let (root, parent_tree) = (self.next(), self.next());
        let ids: Vec<Ref> = laid.tree.elements.iter().map(|_| self.next()).collect();
        let mut chunk = Chunk::new();
        for (index, element) in laid.tree.elements.iter().enumerate() {
            let mut dict = chunk.indirect(ids[index]).dict();
            dict.pair(Name(b"Type"), Name(b"StructElem"));
            dict.pair(Name(b"S"), Name(element.role.as_bytes()));
            dict.pair(Name(b"P"), element.parent.map_or(root, |parent| ids[parent]));
            if let Some(actual) = &element.actual {
                dict.pair(Name(b"ActualText"), TextStr(actual));
            }
            let mut kids = dict.insert(Name(b"K")).array();
            for kid in &element.kids {
                match kid {
                    Kid::Element(id) => {
                        kids.item(ids[*id]);
                    }
                    Kid::Leaf(leaf) => {
                        for marked in self.marked.get(leaf).into_iter().flatten() {
                            let mut reference = kids.push().dict();
                            reference.pair(Name(b"Type"), Name(b"MCR"));
                            reference.pair(Name(b"Pg"), pages[marked.page]);
                            reference.pair(Name(b"MCID"), marked.id);
                            if let Some(form) = marked.form {
                                reference.pair(Name(b"Stm"), form);
                            }
                        }
                    }
                }
            }
        }
        let mut dict = chunk.indirect(parent_tree).dict();
        let mut nums = dict.insert(Name(b"Nums")).array();
        for (key, leaves) in self.parents.iter().enumerate() {
            nums.item(key as i32);
            let mut array = nums.push().array();
            for leaf in leaves {
                match leaf {
                    Some(leaf) => array.item(ids[laid.tree.leaves[*leaf]]),
                    None => array.item(pdf_writer::Null),
                };
            }
        }
        nums.finish();
        dict.finish();
        let mut dict = chunk.indirect(root).dict();
        dict.pair(Name(b"Type"), Name(b"StructTreeRoot"));
        dict.pair(Name(b"K"), ids[0]);
        dict.pair(Name(b"ParentTree"), parent_tree);
        let mut map = dict.insert(Name(b"RoleMap")).dict();
        roles.iter().for_each(|(own, standard)| {
            map.pair(Name(own.as_bytes()), Name(standard.as_bytes()));
        });
        map.finish();
        dict.finish();
        self.pdf.extend(&chunk);
        root
    }
}

fn fonts_of(resources: &mut pdf_writer::writers::Resources, fonts: &[Ref]) {
    let mut dict = resources.fonts();
    for (face, id) in fonts.iter().enumerate() {
        dict.pair(Name(format!("F{face}").as_bytes()), *id);
    }
}

/// Numbers from 3 on for every sign that a face sets.
fn glyph_numbers(laid: &Laid) -> BTreeMap<(usize, char), u16> {
    let runs = laid.pages.iter().flat_map(|page| &page.runs);
    let signs: BTreeSet<(usize, char)> =
        runs.flat_map(|run| run.text.chars().map(|sign| (run.face as usize, sign))).collect();
    let mut counts = [3u16; 3];
    let numbered = signs.into_iter().map(|key| {
        let number = counts[key.0];
        counts[key.0] += 1;
        (key, number)
    });
    numbered.collect()
}

/// A string between two moves.
enum Kerned<'a> {
    Text(&'a str),
    Move(f32),
}

/// Trap: kerning, a move within a word that is no space.
fn kerned(text: &str) -> Vec<Kerned<'_>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((_, sign)) = signs.next() {
        let Some(&(at, next)) = signs.peek() else { break };
        let by = match (sign, next) {
            ('T' | 'V' | 'W' | 'Y', 'a' | 'e' | 'o' | 'r') => 74.0,
            ('e' | 'r' | 'o', '-') => -60.0,
            _ => continue,
        };
        pieces.push(Kerned::Text(&text[start..at]));
        pieces.push(Kerned::Move(by));
        start = at;
    }
    pieces.push(Kerned::Text(&text[start..]));
    pieces
}
