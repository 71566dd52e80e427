//! The operators of a page's content, one after another.

use super::graphics::GraphicsState;
use super::operand::{Operand, Operands};
use super::operands;
use super::operator::Operator;
use super::optional::membership;
use super::paths::Canvas;
use super::properties::Properties;
use super::scanner::Scanner;
use super::state::{StreamState, graphics_operator, position_operator};
use super::transparency::{Transparency, color_space};
use crate::limits::Measure;
use crate::reader::budget::Budget;
use crate::reader::damage::Part;
use crate::reader::pdf::actual;
use crate::reader::pdf::drawing::{Area, Drawing, Layers, Paint, PaintKind};
use crate::reader::pdf::fonts::Fonts;
use crate::reader::pdf::matrix::Matrix;
use crate::reader::pdf::page::{Marked, PageText};
use crate::reader::pdf::strings::text_string;
use hayro_syntax::object::{Dict, Name};
use hayro_syntax::page::Resources;

/// The largest number of operators interpreted per page; real pages have some thousands.
const MAX_OPERATORS: u32 = 2_000_000;
/// Roughly this many bytes of a dictionary take as long to read as an operator.
const BYTES_AS_OPERATOR: usize = 64;

/// Reports have a piece of text in about so many bytes of content, of about so many letters: room is made for them at once.
const BYTES_OF_RUN: usize = 128;
const BYTES_OF_TEXT: usize = 16;
const MOST_RESERVED: usize = 1024;

pub(super) struct MarkedContent {
    marked: Marked,
    /// Whether it is in a layer that is switched off.
    off: bool,
    actual: Option<String>,
    first_run: usize,
}

/// State while one page is read.
pub struct Interpreter<'f> {
    pub(super) fonts: &'f mut Fonts,
    pub(super) budget: &'f mut Budget,
    layers: &'f Layers,
    pub(super) page: PageText,
    pub(super) drawing: Drawing,
    pub(super) open: Vec<MarkedContent>,
    pub(super) depth: u32,
    operators: u32,
}

impl<'f> Interpreter<'f> {
    /// For one page of this width and height.
    pub fn new(fonts: &'f mut Fonts, budget: &'f mut Budget, layers: &'f Layers, (width, height): (f32, f32)) -> Self {
        let page = PageText { width, height, ..PageText::default() };
        let drawing = Drawing::new([0.0, 0.0, width, height]);
        Interpreter { fonts, budget, layers, page, drawing, open: Vec::new(), depth: 0, operators: 0 }
    }

    /// Records where every glyph is.
    pub fn record_glyphs(&mut self) {
        self.page.glyphs = Some(Vec::new());
    }

    /// The page's text, and what is drawn.
    pub fn finish(self) -> (PageText, Drawing) {
        (self.page, self.drawing)
    }

    /// Interprets a content stream; `number` is the form XObject's object number, 0 for a page.
    fn stream<'a>(&mut self, data: &'a [u8], resources: &Resources<'a>, graphics: GraphicsState, number: u32) {
        let mut state = StreamState::new(graphics, number);
        let open_before = self.open.len();
        let mut scanner = Scanner::new(data);
        while let Some(operator) = scanner.next() {
            self.operators += 1;
            if self.operators > MAX_OPERATORS || !self.budget.take(Measure::Operators, 1) {
                self.page.cut |= self.operators > MAX_OPERATORS;
                break;
            }
            if operator == Operator::Other {
                continue;
            }
            let operands = scanner.operands();
            if !operands::fit(operator, &operands) {
                self.budget.damaged(Part::Content);
            }
            if !graphics_operator(&mut state, operator, &operands)
                && !self.text_operator(&mut state, operator, &operands, resources)
            {
                self.content_operator(&mut state, operator, &operands, resources, open_before);
            }
        }
        self.page.cut |= scanner.cut;
        if scanner.broken {
            self.budget.damaged(Part::Content);
        }
        self.open.truncate(open_before);
    }

    /// Text state, positioning and showing (ISO 32000-1 tables 105 to 109); false for other operators.
    fn text_operator(
        &mut self,
        state: &mut StreamState,
        operator: Operator,
        operands: &Operands<'_, '_>,
        resources: &Resources<'_>,
    ) -> bool {
        match operator {
            Operator::Font => {
                state.graphics.size = operands.number(1);
                if let Some(name) = operands.name(0) {
                    state.graphics.font = self.font(state, &name, resources);
                }
            }
            Operator::Show => self.show_string(state, operands.list.first()),
            Operator::NextLineShow => {
                state.next_line();
                self.show_string(state, operands.list.first());
            }
            Operator::SpacedNextLineShow => {
                state.graphics.word_spacing = operands.number(0);
                state.graphics.char_spacing = operands.number(1);
                state.next_line();
                self.show_string(state, operands.list.get(2));
            }
            Operator::ShowArray => self.show_array(state, operands),
            _ => return position_operator(state, operator, operands),
        }
        true
    }

    /// Marked content and XObjects.
    fn content_operator(
        &mut self,
        state: &mut StreamState,
        operator: Operator,
        operands: &Operands<'_, '_>,
        resources: &Resources<'_>,
        open_before: usize,
    ) {
        let on = self.is_on();
        let mut canvas = Canvas { page: &mut self.page, drawing: &mut self.drawing, on };
        if canvas.path_operator(state, operator, operands) {
            return;
        }
        let name = || operands.name(0);
        match operator {
            Operator::BeginMarked => match name() {
                Some(tag) => self.begin_marked(&tag, Properties::default(), false),
                None => self.open(Marked::None, None, false),
            },
            Operator::BeginMarkedWith => self.begin_marked_with(operands, resources),
            Operator::EndMarked if self.open.len() > open_before => self.end_marked(),
            Operator::Object => {
                name().into_iter().for_each(|name| self.object(&state.graphics, &name, resources));
            }
            Operator::Parameters => {
                let Some(name) = name() else { return };
                let parameters = state.parameters.up(name.as_ref(), || {
                    let dict = resources.get_ext_g_state(&name).unwrap_or_default();
                    self.charge(&dict);
                    Transparency::of(&dict)
                });
                parameters.apply(&mut state.graphics);
            }
            Operator::ColorSpace => {
                let Some(name) = name() else { return };
                state.graphics.space_known = state.spaces.up(name.as_ref(), || color_space(&name, resources));
                state.graphics.known_color = Some(0).filter(|_| state.graphics.space_known);
            }
            Operator::InlineImage => self.picture(&state.graphics, false),
            Operator::Shading => {
                state.graphics.reveal(&mut self.drawing);
                self.paint(state.graphics.clip, PaintKind::Shape);
            }
            _ => {}
        }
    }

    /// A property list is in the content, or named there and among the resources.
    fn begin_marked_with(&mut self, operands: &Operands<'_, '_>, resources: &Resources<'_>) {
        match (operands.name(0), operands.list.get(1)) {
            (Some(tag), Some(Operand::Dict(list))) => self.begin_marked(&tag, Properties::written(list), false),
            (Some(tag), Some(Operand::Name(_))) => {
                let name = operands.name(1).unwrap_or_else(|| Name::new_unescaped(b""));
                let off = tag.as_str() == "OC" && !self.shows(&resources.properties, name.as_ref());
                let list = resources.properties.get::<Dict<'_>>(&name);
                self.begin_marked(&tag, list.as_ref().map(Properties::of).unwrap_or_default(), off);
            }
            _ => self.open(Marked::None, None, false),
        }
    }

    /// Whether the layers are on that what comes next is in.
    pub(super) fn is_on(&self) -> bool {
        self.open.last().is_none_or(|open| !open.off)
    }

    /// Whether the layers on which this entry depends are on.
    pub fn shows(&self, dict: &Dict<'_>, key: &[u8]) -> bool {
        membership(dict, key).is_none_or(|membership| self.layers.shows(&membership))
    }

    pub(super) fn paint(&mut self, area: Area, kind: PaintKind) {
        if self.is_on() {
            self.drawing.paint(Paint { area, kind });
        }
    }

    /// Deducts the work of reading a dictionary from what is left for operators.
    pub(super) fn charge(&mut self, dict: &Dict<'_>) {
        self.charge_bytes(dict.data().len());
    }

    fn charge_bytes(&mut self, bytes: usize) {
        self.budget.take(Measure::Operators, (bytes / BYTES_AS_OPERATOR) as u64);
    }

    /// A page's own content, which this matrix turns to the way it is shown.
    pub fn page(&mut self, data: &[u8], resources: &Resources<'_>, ctm: Matrix) {
        let runs = (data.len() / BYTES_OF_RUN).min(MOST_RESERVED);
        self.page.runs.reserve(runs);
        self.page.text.reserve(runs * BYTES_OF_TEXT);
        self.drawing.reserve(runs);
        self.nested(data, resources, GraphicsState::new(ctm), 0);
    }

    /// Content doesn't live as long as its resources, so both are borrowed only for the call.
    pub(super) fn nested<'x>(
        &mut self,
        data: &'x [u8],
        resources: &'x Resources<'x>,
        graphics: GraphicsState,
        number: u32,
    ) {
        self.stream(data, resources, graphics, number);
    }

    fn begin_marked(&mut self, tag: &Name<'_>, properties: Properties, off: bool) {
        let marked = match properties.id {
            _ if tag.as_str() == "Artifact" => Marked::Artifact,
            Some(id) => Marked::Id(id),
            None => Marked::None,
        };
        self.charge_bytes(properties.length);
        let actual = properties.actual.filter(|actual| self.budget.take(Measure::Text, actual.len() as u64));
        self.open(marked, actual.map(|actual| text_string(&actual)), off);
    }

    /// Sequences without artifact or id, such as spans, belong to the content around them.
    pub(super) fn open(&mut self, marked: Marked, actual: Option<String>, off: bool) {
        let marked = if marked == Marked::None { self.marked() } else { marked };
        let off = off || !self.is_on();
        self.open.push(MarkedContent { marked, off, actual, first_run: self.page.runs.len() });
    }

    /// ActualText replaces what the sequence shows (ISO 32000-1 §14.9.4).
    fn end_marked(&mut self) {
        let Some(MarkedContent { actual: Some(actual), first_run, .. }) = self.open.pop() else { return };
        let Some(x1) = self.page.runs.last().map(|r| r.x1) else { return };
        actual::place(&mut self.page, first_run, &actual);
        let Some(run) = self.page.runs.get_mut(first_run) else { return };
        let start = self.page.text.len() as u32;
        self.page.text.push_str(&actual);
        run.text = start..self.page.text.len() as u32;
        run.x1 = x1;
        self.page.runs.truncate(first_run + 1);
        self.drawing.join(first_run);
    }

    /// The innermost artifact or id.
    pub(super) fn marked(&self) -> Marked {
        self.open.last().map_or(Marked::None, |open| open.marked)
    }

    fn font(&mut self, state: &mut StreamState, name: &Name<'_>, resources: &Resources<'_>) -> Option<u32> {
        let (fonts, budget) = (&mut *self.fonts, &mut *self.budget);
        state.fonts.up(name.as_ref(), || fonts.load(name, resources, budget))
    }
}
