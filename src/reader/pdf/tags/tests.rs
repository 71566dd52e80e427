//! Pages as Word tags them wrongly, built on purpose.

use super::*;
use crate::limits::Limits;
use crate::model::document::Block;

/// A page under construction: its runs and the structure tree.
#[derive(Default)]
struct Made {
    page: PageText,
    tree: Tree,
}

impl Made {
    /// Content with this id: a run at this place, in 12 points, each letter 6 points wide.
    fn run(&mut self, mcid: i32, x0: f32, y: f32, text: &str) -> Kid {
        let start = self.page.text.len() as u32;
        self.page.text.push_str(text);
        let x1 = x0 + 6.0 * text.chars().count() as f32;
        let text = start..self.page.text.len() as u32;
        let run = Run {
            marked: Marked::Id(mcid),
            stream: 0,
            text,
            x0,
            x1,
            y,
            y1: y,
            turn: 0.0,
            size: 12.0,
            font: 0,
            color: 0,
        };
        self.page.runs.push(run);
        Kid::Content(ContentId { page: 0, stream: 0, mcid })
    }

    fn element(&mut self, kind: ElementKind, kids: Vec<Kid>) -> Kid {
        self.tree.elements.push(Element { kind, kids: kids.into(), actual: None, columns: 1, rows: 1 });
        Kid::Element(self.tree.elements.len() - 1)
    }

    /// A list item of a label and a body.
    fn item(&mut self, label: Vec<Kid>, body: Vec<Kid>) -> Kid {
        let label = self.element(ElementKind::Label, label);
        let body = self.element(ElementKind::Block, body);
        self.element(ElementKind::Item, vec![label, body])
    }

    fn blocks(mut self, kids: Vec<Kid>) -> Vec<Block> {
        let root = self.element(ElementKind::Block, kids);
        self.tree.roots.extend(if let Kid::Element(index) = root { Some(index) } else { None });
        let mut budget = Budget::new(&Limits::default());
        let walked = walk(&self.tree, &[self.page], &[], &mut budget);
        walked
            .nodes
            .into_iter()
            .filter_map(|node| if let Node::Text(block) = node { Some(block) } else { None })
            .collect()
    }
}

fn texts(blocks: Vec<Block>) -> Vec<String> {
    blocks.iter().map(Block::whole).collect()
}

#[test]
fn a_comma_behind_a_footnote_mark_follows_its_word() {
    let mut made = Made::default();
    let word = made.run(1, 72.0, 700.0, "two live in special schools");
    let mark = made.run(2, 234.0, 704.0, "3");
    made.page.runs.last_mut().expect("the mark").size = 8.0;
    let rest = made.run(3, 240.0, 700.0, ", all of them near");
    let block = made.element(ElementKind::Block, vec![word, mark, rest]);
    assert_eq!(texts(made.blocks(vec![block])), ["two live in special schools, all of them near"]);
}

#[test]
fn half_a_word_in_a_label_is_one_word() {
    let mut made = Made::default();
    let label = made.run(1, 72.0, 700.0, "who are care le");
    let body = made.run(2, 162.0, 700.0, "avers in Fenmoor");
    let item = made.item(vec![label], vec![body]);
    assert_eq!(texts(made.blocks(vec![item])), ["who are care leavers in Fenmoor"]);
}

#[test]
fn the_paragraph_below_a_label_of_words_goes_on_in_it() {
    let mut made = Made::default();
    let label = made.run(1, 72.0, 700.0, "the child");
    let (first, second) = (made.run(2, 126.0, 700.0, "’s plan is clear."), made.run(3, 72.0, 670.0, "Next."));
    let (first, second) =
        (made.element(ElementKind::Block, vec![first]), made.element(ElementKind::Block, vec![second]));
    let item = made.item(vec![label], vec![first, second]);
    assert_eq!(texts(made.blocks(vec![item])), ["the child’s plan is clear.", "Next."]);
}

#[test]
fn a_letter_tagged_in_the_item_before_goes_back_into_its_word() {
    let mut made = Made::default();
    let (glyph, first) = (made.run(1, 60.0, 700.0, "•"), made.run(2, 72.0, 700.0, "Waits are too long for children"));
    let more = made.run(2, 72.0, 685.0, "in Fenmoor, and they are too slow.");
    let (next_glyph, stray) = (made.run(3, 60.0, 660.0, "•"), made.run(4, 72.0, 660.0, "F"));
    let second = made.run(5, 78.0, 660.0, "irst steps are taken early.");
    let before = made.item(vec![glyph], vec![first, more, stray]);
    let after = made.item(vec![next_glyph], vec![second]);
    assert_eq!(
        texts(made.blocks(vec![before, after])),
        ["• Waits are too long for children in Fenmoor, and they are too slow.", "• First steps are taken early."]
    );
}

#[test]
fn an_id_that_is_used_twice_is_read_where_it_is_printed() {
    let mut made = Made::default();
    let first = made.run(1, 72.0, 700.0, "Plans in Fenmoor are clear and they are kept up to date by all");
    let stop = made.run(2, 72.0, 685.0, "staff.");
    made.run(2, 72.0, 660.0, "f");
    let before = made.element(ElementKind::Block, vec![first, stop]);
    let second = made.run(3, 78.0, 660.0, "irst steps are taken early.");
    let after = made.element(ElementKind::Block, vec![second]);
    assert_eq!(
        texts(made.blocks(vec![before, after])),
        ["Plans in Fenmoor are clear and they are kept up to date by all staff.", "first steps are taken early."]
    );
}

#[test]
fn the_line_behind_a_bullet_belongs_to_its_item() {
    let mut made = Made::default();
    let (glyph, first) = (made.run(1, 60.0, 700.0, "•"), made.run(2, 72.0, 700.0, "Waits are too long."));
    let next_glyph = made.run(3, 60.0, 680.0, "•");
    let stray = made.run(4, 72.0, 680.0, "Young people are helped by");
    let second = made.run(5, 72.0, 665.0, "services in Fenmoor.");
    let before = made.item(vec![glyph], vec![first, stray]);
    let after = made.item(vec![next_glyph], vec![second]);
    assert_eq!(
        texts(made.blocks(vec![before, after])),
        ["• Waits are too long.", "• Young people are helped by services in Fenmoor."]
    );
}

#[test]
fn a_line_strays_under_actual_text_that_says_the_same() {
    let mut made = Made::default();
    let (glyph, first) = (made.run(1, 60.0, 700.0, "•"), made.run(2, 72.0, 700.0, "Waits are too long."));
    let next_glyph = made.run(3, 60.0, 680.0, "•");
    let stray = made.run(4, 72.0, 680.0, "Young people are helped by");
    let second = made.run(5, 72.0, 665.0, "services");
    let before = made.item(vec![glyph], vec![first, stray]);
    let [glyph, replaced] = [(next_glyph, "•"), (second, "services")].map(|(kid, actual)| {
        let span = made.element(ElementKind::Inline, vec![kid]);
        made.tree.elements.last_mut().expect("the span").actual = Some(actual.into());
        span
    });
    let after = made.item(vec![glyph], vec![replaced]);
    assert_eq!(
        texts(made.blocks(vec![before, after])),
        ["• Waits are too long.", "• Young people are helped by services"]
    );
}

#[test]
fn cells_side_by_side_keep_their_words() {
    let mut made = Made::default();
    let (first, more) =
        (made.run(1, 72.0, 700.0, "NHS Fenmoor ICB"), made.run(1, 72.0, 685.0, "and the borough of Alder"));
    let second = made.run(2, 164.0, 700.0, "Leaders at the borough");
    let cells = [vec![first, more], vec![second]].map(|kids| made.element(ElementKind::Cell(false), kids));
    let row = made.element(ElementKind::Row, cells.to_vec());
    let table = made.element(ElementKind::Table, vec![row]);
    let root = made.element(ElementKind::Block, vec![table]);
    made.tree.roots.extend(if let Kid::Element(index) = root { Some(index) } else { None });
    let walked = walk(&made.tree, &[made.page], &[], &mut Budget::new(&Limits::default()));
    let Some(Node::Table(table)) = walked.nodes.first() else { panic!("a table") };
    let cell = |node: &Node| if let Node::Text(block) = node { block.text.clone() } else { String::new() };
    let cells: Vec<String> = table.rows[0].cells.iter().map(|c| cell(&c.nodes[0])).collect();
    assert_eq!(cells, ["NHS Fenmoor ICB and the borough of Alder", "Leaders at the borough"]);
}

/// What the tags claim of a page whose content stands in these form XObjects, by its words.
fn claimed_in_forms(streams: [u32; 2], named: u32) -> Vec<String> {
    let mut made = Made::default();
    let kids = vec![made.run(1, 72.0, 700.0, "Good."), made.run(2, 72.0, 686.0, "Plans are clear.")];
    made.page.runs.iter_mut().zip(streams).for_each(|(run, stream)| run.stream = stream);
    let content = |kid| match kid {
        Kid::Content(id) => Kid::Content(ContentId { stream: named, ..id }),
        kid => kid,
    };
    let block = made.element(ElementKind::Block, kids.into_iter().map(content).collect());
    adopt(&made.tree, std::slice::from_mut(&mut made.page));
    texts(made.blocks(vec![block]))
}

#[test]
fn content_moved_into_a_form_is_the_pages_own() {
    assert_eq!(claimed_in_forms([9, 9], 0), ["Good. Plans are clear."]);
    // a tree that names the form is right
    assert_eq!(claimed_in_forms([9, 9], 9), ["Good. Plans are clear."]);
    // the ids of two forms, or of a form and the page, may be the same
    assert_eq!(claimed_in_forms([9, 8], 0), [""; 0]);
    assert_eq!(claimed_in_forms([0, 9], 0), ["Good."]);
}
