//! Characters and where they are, as pdf-extract finds them.

use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform, output_doc};
use std::path::Path;

/// A character and the middle of its x-height, in points from the page's lower left corner.
pub struct Character {
    pub text: String,
    pub x: f64,
    pub y: f64,
}

/// Each page's characters in file order.
pub fn pages(path: &Path) -> Vec<Vec<Character>> {
    let document = Document::load(path).expect("a PDF");
    let mut output = Pages::default();
    output_doc(&document, &mut output).expect("text");
    output.0
}

/// The characters whose middle is in a box of x0, y0, x1, y1, line by line from the top.
pub fn inside(page: &[Character], frame: &[f64]) -> String {
    const TOLERANCE: f64 = 0.1;
    let [x0, y0, x1, y1] = frame else { panic!("a box has four edges") };
    let is_inside =
        |c: &&Character| c.x > x0 - TOLERANCE && c.x < x1 + TOLERANCE && c.y > y0 - TOLERANCE && c.y < y1 + TOLERANCE;
    page.iter().filter(is_inside).map(|c| c.text.as_str()).collect()
}

#[derive(Default)]
struct Pages(Vec<Vec<Character>>);

impl OutputDev for Pages {
    fn begin_page(&mut self, _: u32, _: &MediaBox, _: Option<(f64, f64, f64, f64)>) -> Result<(), OutputError> {
        self.0.push(Vec::new());
        Ok(())
    }

    fn output_character(
        &mut self,
        to_page: &Transform,
        width: f64,
        _: f64,
        size: f64,
        text: &str,
    ) -> Result<(), OutputError> {
        let x = to_page.m31 + 0.5 * width * size * to_page.m11;
        let y = to_page.m32 + 0.25 * size * to_page.m22;
        self.0.last_mut().expect("a page has begun").push(Character { text: text.to_string(), x, y });
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}
