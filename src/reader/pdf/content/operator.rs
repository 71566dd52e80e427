//! The operators that decide what text a page shows and whether it can be seen (ISO 32000-1 annex A).

/// An operator by what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    // Graphics state (tables 57 and 74).
    Save,
    Restore,
    Transform,
    Parameters,
    ColorSpace,
    /// Components of grey, RGB or CMYK.
    DeviceColor,
    /// Components of the current colour space.
    Color,
    // Text (tables 105 to 109).
    BeginText,
    EndText,
    Move,
    MoveAndLead,
    TextMatrix,
    NextLine,
    CharSpacing,
    WordSpacing,
    Scale,
    Leading,
    Rise,
    Mode,
    Font,
    Show,
    NextLineShow,
    SpacedNextLineShow,
    ShowArray,
    // Paths (tables 59 to 61).
    Rectangle,
    MoveTo,
    LineTo,
    Curve,
    Fill,
    Stroke,
    FillAndStroke,
    EndPath,
    Clip,
    // Marked content, objects, pictures and shadings.
    BeginMarked,
    BeginMarkedWith,
    EndMarked,
    Object,
    InlineImage,
    Shading,
    /// Any other: it neither shows nor moves or hides text.
    Other,
}

impl Operator {
    /// By its name in the content.
    #[inline]
    pub fn named(name: &[u8]) -> Operator {
        match name {
            [only] => one(*only),
            [first, second] => two(*first, *second),
            b"scn" => Operator::Color,
            b"BMC" => Operator::BeginMarked,
            b"BDC" => Operator::BeginMarkedWith,
            b"EMC" => Operator::EndMarked,
            _ => Operator::Other,
        }
    }
}

fn one(name: u8) -> Operator {
    match name {
        b'q' => Operator::Save,
        b'Q' => Operator::Restore,
        b'g' | b'k' => Operator::DeviceColor,
        b'\'' => Operator::NextLineShow,
        b'"' => Operator::SpacedNextLineShow,
        b'm' => Operator::MoveTo,
        b'l' => Operator::LineTo,
        b'c' | b'v' | b'y' => Operator::Curve,
        b'f' | b'F' => Operator::Fill,
        b'S' | b's' => Operator::Stroke,
        b'B' | b'b' => Operator::FillAndStroke,
        b'n' => Operator::EndPath,
        b'W' => Operator::Clip,
        _ => Operator::Other,
    }
}

fn two(first: u8, second: u8) -> Operator {
    match (first, second) {
        (b'T', second) => text(second),
        (b'B', b'T') => Operator::BeginText,
        (b'E', b'T') => Operator::EndText,
        (b'r', b'e') => Operator::Rectangle,
        (b'c', b'm') => Operator::Transform,
        (b'g', b's') => Operator::Parameters,
        (b'c', b's') => Operator::ColorSpace,
        (b'r', b'g') => Operator::DeviceColor,
        (b's', b'c') => Operator::Color,
        (b'f', b'*') => Operator::Fill,
        (b'B' | b'b', b'*') => Operator::FillAndStroke,
        (b'W', b'*') => Operator::Clip,
        (b'D', b'o') => Operator::Object,
        (b'B', b'I') => Operator::InlineImage,
        (b's', b'h') => Operator::Shading,
        _ => Operator::Other,
    }
}

fn text(second: u8) -> Operator {
    match second {
        b'd' => Operator::Move,
        b'D' => Operator::MoveAndLead,
        b'm' => Operator::TextMatrix,
        b'*' => Operator::NextLine,
        b'c' => Operator::CharSpacing,
        b'w' => Operator::WordSpacing,
        b'z' => Operator::Scale,
        b'L' => Operator::Leading,
        b's' => Operator::Rise,
        b'r' => Operator::Mode,
        b'f' => Operator::Font,
        b'j' => Operator::Show,
        b'J' => Operator::ShowArray,
        _ => Operator::Other,
    }
}
