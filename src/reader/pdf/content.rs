//! Page content to runs of glyphs: a small interpreter of the operators that show or place text
//! (ISO 32000-1 §9.4), and of marked content (§14.6). Paths, images and shadings are passed over.

use super::fonts::{Font, Glyph};
use super::matrix::{IDENTITY, Matrix, multiply, translation};
use super::strings::text_string;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object, Stream, String as PdfString};
use hayro_syntax::page::Resources;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// To which marked content a run belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    /// Outside any, or in one without an id.
    None,
    /// An artifact: running headers, footers, page numbers.
    Artifact,
    /// Marked content with this id (MCID).
    Id(i32),
}

/// Glyphs shown by one operator.
#[derive(Debug, Clone)]
pub struct Run {
    /// To which marked content it belongs.
    pub marked: Marked,
    /// Object number of the form XObject that it stands in; 0 for the page itself.
    pub stream: u32,
    /// Its text, as a range of [`PageText::text`].
    pub text: std::ops::Range<u32>,
    /// Left end of the baseline, in points from the page's left edge.
    pub x0: f32,
    /// Right end.
    pub x1: f32,
    /// Baseline, in points from the page's lower edge.
    pub y: f32,
    /// Font size on the page, in points.
    pub size: f32,
    /// Index into [`Fonts`].
    pub font: u32,
    /// Fill colour, 0xRRGGBB.
    pub color: u32,
}

/// The text of one page as runs in the order of its content stream.
#[derive(Debug, Default)]
pub struct PageText {
    /// The runs.
    pub runs: Vec<Run>,
    /// The characters of all runs.
    pub text: String,
    /// Whether the page has more operators than are read.
    pub cut: bool,
    /// Area of the largest image drawn, in square points.
    pub image_area: f32,
    /// Characters without Unicode.
    pub unmapped: u32,
    /// Thin lines and thin filled rectangles, as Word draws the borders of table cells.
    pub rules: Vec<Rule>,
    /// Height of the page's media box in points.
    pub height: f32,
}

/// A ruled line, as a rectangle in points whose one side is about nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Left end.
    pub x0: f32,
    /// Lower end.
    pub y0: f32,
    /// Right end.
    pub x1: f32,
    /// Upper end.
    pub y1: f32,
}

impl PageText {
    /// A run's characters.
    pub fn str(&self, run: &Run) -> &str {
        self.text.get(run.text.start as usize..run.text.end as usize).unwrap_or("")
    }
}

/// The fonts of a document, each read once.
#[derive(Default)]
pub struct Fonts {
    /// By index.
    pub list: Vec<Font>,
    by_reference: FxHashMap<(u32, i32), u32>,
}

/// Content streams are interpreted up to this many operators a page; real pages have some thousands.
const MAX_OPERATORS: u32 = 2_000_000;
const MAX_FORM_DEPTH: u32 = 8;
const MAX_SAVED_STATES: usize = 256;
/// A filled rectangle up to this thickness, in points, is a line; table borders are half a point to three.
const MAX_RULE: f64 = 4.0;
/// Drawings have some thousands of lines a page, tables some hundreds.
const MAX_RULES: usize = 4096;
/// Fill colours from this brightness on are no ink.
const WHITE: u32 = 0xF8;
/// A gap inside a TJ array, in thousandths of the font size, from which it may be a space.
const SPACE_GAP: f64 = 180.0;
/// A gap inside a TJ array, in thousandths of the font size, that parts labels or columns.
const TAB_GAP: f64 = 900.0;

#[derive(Clone)]
struct GraphicsState {
    ctm: Matrix,
    font: Option<u32>,
    size: f64,
    char_spacing: f64,
    word_spacing: f64,
    scale: f64,
    leading: f64,
    rise: f64,
    color: u32,
}

struct MarkedContent {
    marked: Marked,
    actual: Option<String>,
    first_run: usize,
}

/// State while one page is read.
pub struct Interpreter<'f> {
    fonts: &'f mut Fonts,
    page: PageText,
    open: Vec<MarkedContent>,
    depth: u32,
    operators: u32,
}

/// State of one content stream.
struct StreamState {
    graphics: GraphicsState,
    saved: Vec<GraphicsState>,
    text_matrix: Matrix,
    line_matrix: Matrix,
    names: Vec<(Vec<u8>, Option<u32>)>,
    number: u32,
    path: SmallVec<[[f64; 4]; 4]>,
    point: (f64, f64),
}

impl StreamState {
    fn new(ctm: Matrix, number: u32) -> Self {
        let graphics = GraphicsState {
            ctm,
            font: None,
            size: 0.0,
            char_spacing: 0.0,
            word_spacing: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
            color: 0,
        };
        let names = Vec::new();
        StreamState {
            graphics,
            saved: Vec::new(),
            text_matrix: IDENTITY,
            line_matrix: IDENTITY,
            names,
            number,
            path: SmallVec::new(),
            point: (0.0, 0.0),
        }
    }

    fn move_line(&mut self, x: f64, y: f64) {
        self.line_matrix = multiply(translation(x, y), self.line_matrix);
        self.text_matrix = self.line_matrix;
    }

    fn next_line(&mut self) {
        self.move_line(0.0, -self.graphics.leading);
    }

    /// Moves left by thousandths of the font size, as numbers in a TJ array do.
    fn advance(&mut self, thousandths: f64) {
        let advance = -thousandths / 1000.0 * self.graphics.size * self.graphics.scale;
        self.text_matrix = multiply(translation(advance, 0.0), self.text_matrix);
    }

    /// Adds a rectangle or a straight line to the path, in the page's coordinates.
    fn path_to(&mut self, from: (f64, f64), to: (f64, f64)) {
        if self.path.len() < MAX_RULES {
            let [a, b] = [from, to].map(|(x, y)| multiply(translation(x, y), self.graphics.ctm));
            self.path.push([a[4].min(b[4]), a[5].min(b[5]), a[4].max(b[4]), a[5].max(b[5])]);
        }
    }
}

type Operands<'b, 'a> = [&'b Object<'a>];

fn number(operands: &Operands<'_, '_>, index: usize) -> f64 {
    match operands.get(index) {
        Some(Object::Number(n)) => n.as_f64(),
        _ => 0.0,
    }
}

fn six(operands: &Operands<'_, '_>) -> Matrix {
    std::array::from_fn(|i| number(operands, i))
}

impl<'f> Interpreter<'f> {
    /// For one page of this height.
    pub fn new(fonts: &'f mut Fonts, height: f32) -> Self {
        let page = PageText { height, ..PageText::default() };
        Interpreter { fonts, page, open: Vec::new(), depth: 0, operators: 0 }
    }

    /// The page's text.
    pub fn finish(self) -> PageText {
        self.page
    }

    /// Interprets a content stream; `number` is the form XObject's object number, 0 for a page.
    pub fn stream<'a>(&mut self, data: &'a [u8], resources: &Resources<'a>, ctm: Matrix, number: u32) {
        let mut state = StreamState::new(ctm, number);
        let open_before = self.open.len();
        let mut instructions = UntypedIter::new(data);
        while let Some(instruction) = instructions.next() {
            self.operators += 1;
            if self.operators > MAX_OPERATORS {
                self.page.cut = true;
                break;
            }
            let operator: &[u8] = instruction.operator;
            let operands: SmallVec<[&Object<'a>; 6]> = instruction.operands().collect();
            if !graphics_operator(&mut state, operator, &operands)
                && !self.text_operator(&mut state, operator, &operands, resources)
            {
                self.content_operator(&mut state, operator, &operands, resources, open_before);
            }
        }
        self.open.truncate(open_before);
    }

    /// Text state, positioning and showing (ISO 32000-1 tables 105 to 109); false for other operators.
    fn text_operator(
        &mut self,
        state: &mut StreamState,
        operator: &[u8],
        operands: &Operands<'_, '_>,
        resources: &Resources<'_>,
    ) -> bool {
        match operator {
            b"Tf" => {
                state.graphics.size = number(operands, 1);
                if let Some(Object::Name(name)) = operands.first() {
                    state.graphics.font = self.font(state, name, resources);
                }
            }
            b"Tj" => self.show_string(state, operands.first()),
            b"'" => {
                state.next_line();
                self.show_string(state, operands.first());
            }
            b"\"" => {
                state.graphics.word_spacing = number(operands, 0);
                state.graphics.char_spacing = number(operands, 1);
                state.next_line();
                self.show_string(state, operands.get(2));
            }
            b"TJ" => self.show_array(state, operands.first()),
            _ => return position_operator(state, operator, operands),
        }
        true
    }

    /// Marked content and XObjects.
    fn content_operator<'a>(
        &mut self,
        state: &mut StreamState,
        operator: &[u8],
        operands: &Operands<'_, 'a>,
        resources: &Resources<'a>,
        open_before: usize,
    ) {
        if self.path_operator(state, operator, operands) {
            return;
        }
        match (operator, operands) {
            (b"BMC", [Object::Name(tag), ..]) => self.begin_marked(tag, None),
            (b"BDC", [Object::Name(tag), Object::Dict(properties), ..]) => self.begin_marked(tag, Some(properties)),
            (b"BDC", [Object::Name(tag), Object::Name(name), ..]) => {
                self.begin_marked(tag, resources.properties.get::<Dict>(name).as_ref());
            }
            (b"BMC" | b"BDC", _) => {
                self.open.push(MarkedContent { marked: Marked::None, actual: None, first_run: self.page.runs.len() })
            }
            (b"EMC", _) if self.open.len() > open_before => self.end_marked(),
            (b"Do", [Object::Name(name), ..]) => self.form(state, name, resources),
            _ => {}
        }
    }

    /// Straight lines and rectangles (ISO 32000-1 tables 59 and 60); false for other operators.
    fn path_operator(&mut self, state: &mut StreamState, operator: &[u8], operands: &Operands<'_, '_>) -> bool {
        let point = (number(operands, 0), number(operands, 1));
        match operator {
            b"re" => state.path_to(point, (point.0 + number(operands, 2), point.1 + number(operands, 3))),
            b"m" => state.point = point,
            b"l" => {
                state.path_to(state.point, point);
                state.point = point;
            }
            b"f" | b"F" | b"f*" => self.rules(state, is_ink(state.graphics.color)),
            b"S" | b"s" | b"B" | b"B*" | b"b" | b"b*" => self.rules(state, true),
            b"n" => self.rules(state, false),
            _ => return false,
        }
        true
    }

    /// Ends a path; what is thin in it is a rule if it is painted.
    fn rules(&mut self, state: &mut StreamState, painted: bool) {
        for [x0, y0, x1, y1] in state.path.drain(..) {
            let thin = (x1 - x0).min(y1 - y0) <= MAX_RULE && (x1 - x0).is_finite() && (y1 - y0).is_finite();
            if painted && thin && self.page.rules.len() < MAX_RULES {
                let [x0, y0, x1, y1] = [x0, y0, x1, y1].map(|v| v as f32);
                self.page.rules.push(Rule { x0, y0, x1, y1 });
            }
        }
    }

    fn form(&mut self, state: &StreamState, name: &Name<'_>, resources: &Resources<'_>) {
        if self.depth >= MAX_FORM_DEPTH {
            return;
        }
        let Some(form) = resources.get_x_object(name) else { return };
        let dict = form.dict();
        if dict.get::<Name>(b"Subtype").is_none_or(|s| s.as_str() != "Form") {
            // an image fills the unit square (ISO 32000-1 §8.9.5)
            let [a, b, c, d, ..] = state.graphics.ctm;
            self.page.image_area = self.page.image_area.max((a * d - b * c).abs() as f32);
            return;
        }
        let own = dict.get::<Dict>(b"Resources").map(Resources::new);
        let object_number = object_number(&form);
        let ctm = multiply(form_matrix(dict), state.graphics.ctm);
        let Ok(data) = form.decoded_data() else { return };
        self.depth += 1;
        self.nested(&data, own.as_ref().unwrap_or(resources), ctm, object_number);
        self.depth -= 1;
    }

    /// A form's content lives shorter than its resources, so both are borrowed for the call only.
    fn nested<'x>(&mut self, data: &'x [u8], resources: &'x Resources<'x>, ctm: Matrix, number: u32) {
        self.stream(data, resources, ctm, number);
    }

    fn begin_marked(&mut self, tag: &Name<'_>, properties: Option<&Dict<'_>>) {
        let id = properties.and_then(|p| p.get::<i32>(b"MCID"));
        let marked = match id {
            _ if tag.as_str() == "Artifact" => Marked::Artifact,
            Some(id) => Marked::Id(id),
            None => Marked::None,
        };
        let actual = properties.and_then(|p| p.get::<PdfString>(b"ActualText")).map(|s| text_string(s.as_bytes()));
        self.open.push(MarkedContent { marked, actual, first_run: self.page.runs.len() });
    }

    /// ActualText replaces what the sequence shows (ISO 32000-1 §14.9.4).
    fn end_marked(&mut self) {
        let Some(MarkedContent { actual: Some(actual), first_run, .. }) = self.open.pop() else { return };
        let Some(x1) = self.page.runs.last().map(|r| r.x1) else { return };
        let Some(run) = self.page.runs.get_mut(first_run) else { return };
        let start = self.page.text.len() as u32;
        self.page.text.push_str(&actual);
        run.text = start..self.page.text.len() as u32;
        run.x1 = x1;
        self.page.runs.truncate(first_run + 1);
    }

    /// The innermost artifact or id; sequences without either, such as spans, belong to what is around them.
    fn marked(&self) -> Marked {
        self.open.iter().rev().map(|m| m.marked).find(|m| *m != Marked::None).unwrap_or(Marked::None)
    }

    fn font(&mut self, state: &mut StreamState, name: &Name<'_>, resources: &Resources<'_>) -> Option<u32> {
        let key: &[u8] = name.as_ref();
        if let Some((_, font)) = state.names.iter().find(|(n, _)| n == key) {
            return *font;
        }
        let font = self.fonts.load(name, resources);
        state.names.push((key.to_vec(), font));
        font
    }

    fn show_string(&mut self, state: &mut StreamState, operand: Option<&&Object<'_>>) {
        match operand {
            Some(Object::String(string)) if has_tabs(&state.graphics) => self.show_words(state, string.as_bytes()),
            Some(Object::String(string)) => self.show(state, |shower| shower.string(string.as_bytes())),
            _ => {}
        }
    }

    /// Words and the spaces between them, each as a run of its own.
    fn show_words(&mut self, state: &mut StreamState, bytes: &[u8]) {
        for part in bytes.chunk_by(|a, b| (*a == b' ') == (*b == b' ')) {
            self.show(state, |shower| shower.string(part));
        }
    }

    /// A gap as wide as a tab ends a run: some producers show whole lines of a table by one operator.
    fn show_array(&mut self, state: &mut StreamState, operand: Option<&&Object<'_>>) {
        let Some(Object::Array(array)) = operand else { return };
        let mut objects = array.iter::<Object>();
        if has_tabs(&state.graphics) {
            objects.for_each(|object| match &object {
                Object::Number(n) => state.advance(n.as_f64()),
                string => self.show_string(state, Some(&string)),
            });
            return;
        }
        let mut tab = Some(0.0);
        while let Some(thousandths) = tab.take() {
            state.advance(thousandths);
            self.show(state, |shower| tab = shower.until_tab(&mut objects));
        }
    }

    fn show(&mut self, state: &mut StreamState, parts: impl FnOnce(&mut Shower<'_>)) {
        let marked = self.marked();
        let Some(font) = state.graphics.font else { return };
        let Some(loaded) = self.fonts.list.get_mut(font as usize) else { return };
        let start = self.page.text.len();
        let mut shower = Shower { font: loaded, graphics: &state.graphics, page: &mut self.page, start, advance: 0.0 };
        parts(&mut shower);
        let advance = shower.advance;
        let graphics = &state.graphics;
        let scaled = [graphics.size * graphics.scale, 0.0, 0.0, graphics.size, 0.0, graphics.rise];
        let begin = multiply(scaled, multiply(state.text_matrix, graphics.ctm));
        state.text_matrix = multiply(translation(advance, 0.0), state.text_matrix);
        let end = multiply(state.text_matrix, graphics.ctm);
        if self.page.text.len() > start {
            self.page.runs.push(Run {
                marked,
                stream: state.number,
                text: start as u32..self.page.text.len() as u32,
                x0: begin[4] as f32,
                x1: end[4] as f32,
                y: begin[5] as f32,
                size: begin[2].hypot(begin[3]) as f32,
                font,
                color: graphics.color,
            });
        }
    }
}

/// Whether word spacing makes spaces as wide as tabs: Acrobat Distiller sets contents lines and tables so.
fn has_tabs(graphics: &GraphicsState) -> bool {
    graphics.word_spacing * 1000.0 > TAB_GAP * graphics.size.abs()
}

/// Turns the codes of one showing operator into text and an advance.
struct Shower<'s> {
    font: &'s mut Font,
    graphics: &'s GraphicsState,
    page: &'s mut PageText,
    start: usize,
    advance: f64,
}

impl Shower<'_> {
    fn string(&mut self, bytes: &[u8]) {
        if self.font.two_byte {
            for pair in bytes.chunks(2) {
                self.code(pair.iter().fold(0, |code, byte| code << 8 | usize::from(*byte)), false);
            }
        } else {
            for byte in bytes {
                self.code(usize::from(*byte), *byte == b' ');
            }
        }
    }

    /// Shows the objects of an array up to a gap as wide as a tab, which it returns.
    fn until_tab<'a>(&mut self, objects: &mut impl Iterator<Item = Object<'a>>) -> Option<f64> {
        for object in objects {
            match object {
                Object::String(string) => self.string(string.as_bytes()),
                Object::Number(n) if n.as_f64() < -TAB_GAP => return Some(n.as_f64()),
                Object::Number(n) => self.adjust(n.as_f64()),
                _ => {}
            }
        }
        None
    }

    fn code(&mut self, code: usize, word_space: bool) {
        match self.font.glyph(code) {
            Glyph::Char(c) => self.page.text.push(*c),
            Glyph::Text(text) => self.page.text.push_str(text),
            Glyph::Unmapped | Glyph::Unknown => {
                self.page.unmapped += 1;
                self.page.text.push('\u{FFFD}');
            }
        }
        let graphics = self.graphics;
        let spacing = graphics.char_spacing + if word_space { graphics.word_spacing } else { 0.0 };
        self.advance += (f64::from(self.font.width(code)) / 1000.0 * graphics.size + spacing) * graphics.scale;
    }

    /// A number in a TJ array: kerning, or a gap so wide that it stands for a space.
    fn adjust(&mut self, thousandths: f64) {
        self.advance -= thousandths / 1000.0 * self.graphics.size * self.graphics.scale;
        let begun = self.page.text.len() > self.start;
        if thousandths < -SPACE_GAP && begun && !self.page.text.ends_with(' ') {
            self.page.text.push(' ');
        }
    }
}

impl Fonts {
    fn load(&mut self, name: &Name<'_>, resources: &Resources<'_>) -> Option<u32> {
        let reference = resources.fonts.get_ref(name).map(|r| (r.obj_number, r.gen_number));
        if let Some(index) = reference.and_then(|r| self.by_reference.get(&r)) {
            return Some(*index);
        }
        let font = Font::new(&resources.get_font(name)?);
        let index = u32::try_from(self.list.len()).ok()?;
        self.list.push(font);
        if let Some(reference) = reference {
            self.by_reference.insert(reference, index);
        }
        Some(index)
    }
}

/// Graphics state and colour (ISO 32000-1 tables 57 and 74); false for other operators.
fn graphics_operator(state: &mut StreamState, operator: &[u8], operands: &Operands<'_, '_>) -> bool {
    let graphics = &mut state.graphics;
    match operator {
        b"q" if state.saved.len() < MAX_SAVED_STATES => state.saved.push(graphics.clone()),
        b"Q" => {
            if let Some(saved) = state.saved.pop() {
                *graphics = saved;
            }
        }
        b"cm" => graphics.ctm = multiply(six(operands), graphics.ctm),
        b"g" | b"rg" | b"k" | b"sc" | b"scn" => graphics.color = color(operands).unwrap_or(graphics.color),
        _ => return false,
    }
    true
}

fn position_operator(state: &mut StreamState, operator: &[u8], operands: &Operands<'_, '_>) -> bool {
    let first = number(operands, 0);
    match operator {
        b"BT" => (state.text_matrix, state.line_matrix) = (IDENTITY, IDENTITY),
        b"Td" => state.move_line(first, number(operands, 1)),
        b"TD" => {
            state.graphics.leading = -number(operands, 1);
            state.move_line(first, number(operands, 1));
        }
        b"Tm" => {
            state.line_matrix = six(operands);
            state.text_matrix = state.line_matrix;
        }
        b"T*" => state.next_line(),
        b"Tc" => state.graphics.char_spacing = first,
        b"Tw" => state.graphics.word_spacing = first,
        b"Tz" => state.graphics.scale = first / 100.0,
        b"TL" => state.graphics.leading = first,
        b"Ts" => state.graphics.rise = first,
        _ => return false,
    }
    true
}

/// Gray, RGB or CMYK components, 0 to 1, as 0xRRGGBB.
fn color(operands: &Operands<'_, '_>) -> Option<u32> {
    let component = |i: usize| number(operands, i).clamp(0.0, 1.0);
    let byte = |value: f64| (value * 255.0) as u32;
    let rgb = match operands.len() {
        1 if matches!(operands.first(), Some(Object::Number(_))) => [component(0); 3],
        3 => [component(0), component(1), component(2)],
        4 => [0, 1, 2].map(|i| (1.0 - component(i)) * (1.0 - component(3))),
        _ => return None,
    };
    Some(byte(rgb[0]) << 16 | byte(rgb[1]) << 8 | byte(rgb[2]))
}

fn is_ink(color: u32) -> bool {
    [16, 8, 0].iter().any(|shift| (color >> shift) & 0xFF < WHITE)
}

fn form_matrix(dict: &Dict<'_>) -> Matrix {
    let Some(array) = dict.get::<Array>(b"Matrix") else { return IDENTITY };
    let values: Vec<f64> = array.iter::<f32>().map(f64::from).collect();
    values.try_into().unwrap_or(IDENTITY)
}

fn object_number(stream: &Stream<'_>) -> u32 {
    ObjRef::from(stream.obj_id()).obj_number
}
