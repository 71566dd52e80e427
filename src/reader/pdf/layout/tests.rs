//! Pages made by hand: every glyph is half as wide as its size.

use super::read::{Laid, lay_out};
use crate::model::document::{Cell, Node, Role, Row};
use crate::reader::budget::Budget;
use crate::reader::pdf::page::{Marked, PageText, Rule, Run};

mod anew;

#[derive(Default)]
struct Page(PageText);

impl Page {
    fn new() -> Page {
        Page(PageText { height: 842.0, ..PageText::default() })
    }

    fn show(mut self, x: f32, y: f32, size: f32, text: &str) -> Page {
        let start = self.0.text.len() as u32;
        self.0.text.push_str(text);
        let x1 = x + 0.5 * size * text.chars().count() as f32;
        let text = start..self.0.text.len() as u32;
        let run =
            Run { marked: Marked::None, stream: 0, text, x0: x, x1, y, y1: y, turn: 0.0, size, font: 0, color: 0 };
        self.0.runs.push(run);
        self
    }

    fn lines(mut self, x: f32, top: f32, lines: &[&str]) -> Page {
        for (i, line) in lines.iter().enumerate() {
            self = self.show(x, top - 14.0 * i as f32, 12.0, line);
        }
        self
    }

    fn rule(mut self, x0: f32, y0: f32, x1: f32, y1: f32) -> Page {
        self.0.rules.push(Rule { x0, y0, x1, y1 });
        self
    }
}

fn laid(pages: Vec<Page>) -> Laid {
    let pages: Vec<PageText> = pages.into_iter().map(|page| page.0).collect();
    lay_out(&pages, &[], &mut Budget::new(&crate::Limits::default()), |_, _| true)
}

fn printed(nodes: &[Node]) -> Vec<String> {
    nodes.iter().map(shown).collect()
}

fn shown(node: &Node) -> String {
    match node {
        Node::Text(block) => match &block.label {
            Some(label) => format!("[{label}] {}", block.text),
            None => block.text.clone(),
        },
        Node::Table(table) => {
            let cell = |cell: &Cell| printed(&cell.nodes).join(" / ");
            let row = |row: &Row| row.cells.iter().map(cell).collect::<Vec<_>>().join(" | ");
            table.rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
    }
}

const FULL: &str = "Leaders in Fenmoor know their services well and have made them better with care and";

#[test]
fn lines_join_to_paragraphs() {
    let page = Page::new().lines(72.0, 700.0, &[FULL, FULL, "patience."]).lines(72.0, 640.0, &[FULL, "more."]);
    let expected = [format!("{FULL} {FULL} patience."), format!("{FULL} more.")];
    assert_eq!(printed(&laid(vec![page]).nodes), expected);
}

#[test]
fn order_is_that_of_the_page_not_of_the_stream() {
    let page = Page::new()
        .show(72.0, 500.0, 12.0, "Below.")
        .show(120.0, 700.0, 12.0, "above")
        .show(72.0, 700.0, 12.0, "Words ");
    assert_eq!(printed(&laid(vec![page]).nodes), ["Words above", "Below."]);
}

#[test]
fn labels_begin_items_and_numbers_in_sentences_do_not() {
    let page = Page::new()
        .show(72.0, 700.0, 12.0, "12.")
        .lines(
            100.0,
            700.0,
            &[
                "Children are safe in Westhaven, as are all of the others who came to live here by year",
                "9. That is good.",
            ],
        )
        .show(72.0, 660.0, 12.0, "13.")
        .lines(100.0, 660.0, &["Plans are clear."])
        .show(100.0, 646.0, 12.0, "\u{F0B7}")
        .show(120.0, 646.0, 12.0, "They are read.");
    let laid = laid(vec![page]);
    let texts = printed(&laid.nodes);
    assert_eq!(texts.len(), 3, "{texts:?}");
    assert!(texts[0].starts_with("[12.] Children") && texts[0].ends_with("year 9. That is good."));
    assert_eq!(texts[1..], ["[13.] Plans are clear.", "[•] They are read."]);
    let depths: Vec<u8> =
        laid.nodes.iter().filter_map(|n| if let Node::Text(b) = n { Some(b.list_depth) } else { None }).collect();
    assert_eq!(depths, [1, 1, 2]);
}

#[test]
fn a_wrapped_heading_is_one_block_and_no_part_of_its_neighbours() {
    let page = Page::new()
        .show(72.0, 760.0, 26.0, "Aldermarch Council")
        .show(72.0, 728.0, 16.0, "The experiences and progress of children")
        .show(72.0, 709.0, 16.0, "who need help and protection")
        .lines(72.0, 690.0, &[FULL, "patience."]);
    let expected = [
        "Aldermarch Council",
        "The experiences and progress of children who need help and protection",
        &format!("{FULL} patience."),
    ];
    assert_eq!(printed(&laid(vec![page]).nodes), expected);
}

#[test]
fn a_raised_mark_is_no_text_and_makes_a_note() {
    let page = Page::new()
        .show(72.0, 700.0, 12.0, "Plans are clear")
        .show(162.0, 705.0, 7.0, "1")
        .show(166.0, 700.0, 12.0, " for all.")
        .show(72.0, 60.0, 6.5, "1")
        .show(72.0, 56.0, 10.0, "  A note about this.");
    let laid = laid(vec![page]);
    assert_eq!(printed(&laid.nodes), ["Plans are clear for all.", "[1] A note about this."]);
    assert!(matches!(laid.nodes.last(), Some(Node::Text(b)) if b.role == Role::Note));
}

fn grades(page: Page) -> Page {
    page.show(79.0, 540.0, 12.0, "Judgement")
        .show(395.0, 540.0, 12.0, "Grade")
        .show(79.0, 504.0, 11.0, "The impact of leaders on practice with children")
        .show(395.0, 497.0, 11.0, "Inadequate")
        .show(79.0, 490.0, 11.0, "and families")
        .show(395.0, 461.0, 11.0, "Requires improvement")
        .show(79.0, 454.0, 11.0, "Overall effectiveness")
        .show(395.0, 447.0, 11.0, "to be good")
        .lines(72.0, 400.0, &[FULL, "patience."])
}

const GRADES: &str = "Judgement | Grade\n\
    The impact of leaders on practice with children and families | Inadequate\n\
    Overall effectiveness | Requires improvement to be good";

#[test]
fn grades_centred_beside_their_labels_are_a_table() {
    let laid = laid(vec![grades(Page::new())]);
    assert_eq!(printed(&laid.nodes), [GRADES, &format!("{FULL} patience.")]);
}

#[test]
fn ruled_lines_make_rows() {
    let page = [560.0, 520.0, 475.0, 430.0].iter().fold(grades(Page::new()), |p, y| p.rule(70.0, *y, 530.0, y + 0.5));
    let page = [70.0, 388.0, 530.0].iter().fold(page, |p, x| p.rule(*x, 430.0, x + 0.5, 560.0));
    assert_eq!(printed(&laid(vec![page]).nodes), [GRADES, &format!("{FULL} patience.")]);
}

#[test]
fn a_row_without_its_inner_border_is_parted_at_the_white() {
    let page = [560.0, 520.0, 475.0, 430.0].iter().fold(grades(Page::new()), |p, y| p.rule(70.0, *y, 530.0, y + 0.5));
    let page = page.rule(70.0, 430.0, 70.5, 560.0).rule(388.0, 430.0, 388.5, 520.0);
    assert_eq!(printed(&laid(vec![page]).nodes), [GRADES, &format!("{FULL} patience.")]);
}

#[test]
fn contents_lines_are_marked() {
    let page = Page::new()
        .show(72.0, 720.0, 26.0, "Contents")
        .show(72.0, 690.0, 14.0, "Executive summary")
        .show(500.0, 690.0, 14.0, "3")
        .show(72.0, 670.0, 14.0, "The experiences and progress of children who")
        .show(72.0, 653.0, 14.0, "need help ......... 11")
        .lines(72.0, 600.0, &[FULL, "patience."]);
    let laid = laid(vec![page]);
    let contents = laid.nodes.iter().filter(|n| matches!(n, Node::Text(b) if b.role == Role::Contents)).count();
    assert_eq!(contents, 3, "{:?}", printed(&laid.nodes));
    assert_eq!(laid.nodes.len(), 4);
}

#[test]
fn running_lines_are_furniture() {
    let page = |n: u32| {
        Page::new()
            .lines(72.0, 700.0, &[FULL, &format!("patience {}.", "x".repeat(n as usize))])
            .show(72.0, 30.0, 8.0, "Inspection of Westhaven")
            .show(520.0, 30.0, 8.0, &n.to_string())
    };
    let laid = laid((1..5).map(page).collect());
    assert_eq!(laid.nodes.len(), 4);
    assert_eq!(laid.furniture.len(), 4);
    assert_eq!(laid.furniture[1].text, "Inspection of Westhaven 2");
}

#[test]
fn small_type_below_a_large_page_number_is_no_raised_mark() {
    let page = |n: u32| {
        Page::new()
            .lines(72.0, 700.0, &[FULL, &format!("patience {}.", "x".repeat(n as usize))])
            .show(72.0, 30.0, 8.0, "15")
            .show(82.0, 30.0, 8.0, "to 26 November 2021")
            .show(520.0, 34.0, 20.0, &n.to_string())
    };
    let laid = laid((1..5).map(page).collect());
    let texts: Vec<&str> = laid.furniture.iter().map(|line| line.text.as_str()).collect();
    assert!(texts.contains(&"15 to 26 November 2021"), "{texts:?}");
}

#[test]
fn the_border_of_a_row_ends_a_paragraph_and_an_underline_does_not() {
    let page = |x0: f32, x1: f32| Page::new().lines(72.0, 700.0, &[FULL, FULL]).rule(x0, 697.0, x1, 697.5);
    let laid = |page: Page| printed(&laid(vec![page]).nodes).len();
    assert_eq!(laid(page(66.0, 590.0)), 2);
    assert_eq!(laid(page(72.0, 571.0)), 1);
}

#[test]
fn a_footer_in_a_ruled_box_is_a_footer() {
    let page = |n: u32| {
        let page = Page::new().lines(72.0, 700.0, &[FULL, &format!("patience {}.", "x".repeat(n as usize))]);
        let page = page.show(72.0, 40.0, 10.0, "Area inspection report").show(520.0, 40.0, 10.0, &n.to_string());
        let frame = page.rule(66.0, 52.0, 560.0, 52.5).rule(66.0, 34.0, 560.0, 34.5);
        [66.0, 510.0, 560.0].into_iter().fold(frame, |page, x| page.rule(x, 34.0, x + 0.5, 52.5))
    };
    let laid = laid((1..5).map(page).collect());
    assert_eq!((laid.nodes.len(), laid.furniture.len()), (4, 4));
}

#[test]
fn hostile_coordinates_do_no_harm() {
    let odd = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, f32::MIN, 0.0, -0.0, 1e-30];
    let mut page = Page::new().lines(72.0, 700.0, &["Words."]);
    for x in odd {
        for y in odd {
            page = page.show(x, y, 12.0, "a b").show(72.0, 600.0, x, "c").show(72.0, y, 12.0, "").rule(x, y, y, x);
            page = page.rule(x, 0.0, y, 1.0).rule(0.0, x, 1.0, y);
        }
    }
    assert!(printed(&laid(vec![page]).nodes).iter().any(|text| text.contains("Words.")));
}
