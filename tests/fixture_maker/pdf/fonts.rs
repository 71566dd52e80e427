//! Simple fonts by WinAnsiEncoding, composite ones by a ToUnicode map.

use std::collections::{BTreeMap, BTreeSet};

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Finish, Name, Rect, Ref, Str};

use super::super::layout::Laid;
use super::super::metrics::{Face, glyph, win_ansi};
use super::Maker;

const FACES: [Face; 3] = [Face::Regular, Face::Bold, Face::Symbol];

impl Maker<'_> {
    pub(super) fn composite(&self, face: Face) -> bool {
        face == Face::Symbol || (face == Face::Bold && self.style.composite)
    }

    pub(super) fn fonts(&mut self) {
        for face in FACES {
            let id = self.next();
            self.fonts.push(id);
            if self.composite(face) { self.composite_font(id, face) } else { self.simple_font(id, face) }
        }
    }

    pub(super) fn simple_font(&mut self, id: Ref, face: Face) {
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
    pub(super) fn composite_font(&mut self, id: Ref, face: Face) {
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

    pub(super) fn of_face(&self, face: Face) -> Vec<(u16, char)> {
        let glyphs = self.glyphs.iter().filter(|((known, _), _)| *known == face as usize);
        glyphs.map(|(&(_, sign), &number)| (number, sign)).collect()
    }

    pub(super) fn encode(&self, face: Face, text: &str) -> Vec<u8> {
        match self.composite(face) {
            true => text.chars().flat_map(|sign| self.glyphs[&(face as usize, sign)].to_be_bytes()).collect(),
            false => text.chars().map(win_ansi).collect(),
        }
    }
}

/// Numbers from 3 on for every sign that a face sets.
pub(super) fn glyph_numbers(laid: &Laid) -> BTreeMap<(usize, char), u16> {
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
