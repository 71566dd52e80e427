//! A text's markup divided into words that fit on a line.

/// Letters of one kind within a word.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub text: String,
    pub sort: Sort,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq)]
pub enum Sort {
    Plain,
    /// A raised footnote mark.
    Mark,
    /// Glyphs that represent other words.
    Actual(String),
    /// The first letter of an item whose label and body are exchanged.
    Exchanged,
}

/// What is between two possible line breaks.
#[derive(Clone, Debug, Default)]
pub struct Word {
    pub pieces: Vec<Piece>,
    /// Whether a space follows; a hyphen ends a word without one.
    pub space: bool,
}

impl Word {
    fn push(&mut self, sign: char, sort: Sort) {
        match self.pieces.last_mut() {
            Some(piece) if piece.sort == sort => piece.text.push(sign),
            _ => self.pieces.push(Piece { text: sign.into(), sort }),
        }
    }

    /// The words as intended, including the mark.
    pub fn meant(&self) -> String {
        let pieces = self.pieces.iter().map(|piece| match &piece.sort {
            Sort::Actual(actual) => actual.as_str(),
            _ => piece.text.as_str(),
        });
        pieces.collect()
    }
}

/// Divides markup at spaces and after hyphens.
pub fn words(markup: &str, exchanged: bool) -> Vec<Word> {
    let mut words = vec![Word::default()];
    let mut signs = markup.chars().peekable();
    let mut first = exchanged;
    while let Some(sign) = signs.next() {
        let word = words.last_mut().expect("never empty");
        match sign {
            ' ' => {
                word.space = true;
                words.push(Word::default());
            }
            '[' if signs.peek() == Some(&'^') => {
                signs.next();
                signs.by_ref().take_while(|&sign| sign != ']').for_each(|sign| word.push(sign, Sort::Mark));
            }
            '{' => {
                let inner: String = signs.by_ref().take_while(|&sign| sign != '}').collect();
                let (printed, actual) = inner.split_once('|').expect("{printed|actual}");
                word.pieces.push(Piece { text: printed.into(), sort: Sort::Actual(actual.into()) });
            }
            sign if std::mem::take(&mut first) => word.push(sign, Sort::Exchanged),
            sign => {
                word.push(sign, Sort::Plain);
                if sign == '-' && signs.peek().is_some_and(|next| next.is_alphabetic()) {
                    words.push(Word::default());
                }
            }
        }
    }
    words
}
