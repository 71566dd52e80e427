use super::*;
use crate::model::document::Role;

fn heading(text: &str) -> Item {
    Item::Text(Block { text: text.into(), role: Role::Heading(1), ..Block::default() })
}

fn table(rows: &[[&str; 2]]) -> Item {
    let row =
        |cells: &[&str; 2]| DataRow { cells: cells.iter().map(|c| c.to_string()).collect(), ..DataRow::default() };
    Item::Table(DataTable { rows: rows.iter().map(row).collect(), ..DataTable::default() })
}

fn text(words: &str) -> Item {
    Item::Text(Block { text: words.into(), ..Block::default() })
}

#[test]
fn a_row_over_the_page_is_one() {
    let flow = [
        heading("Areas for priority action"),
        table(&[
            ["Responsible body", "Areas for priority action"],
            ["Fenmoor Council and NHS Fens Integrated Care", "Leaders must urgently:\n• know the needs of"],
        ]),
        table(&[["Board", "children;\n• plan for them."], ["Fenmoor Council", "Leaders must write plans."]]),
    ];
    let mut warnings = Vec::new();
    let rows = actions_in(&flow, Vocabulary::of_councils(), &mut warnings);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].text, "Leaders must urgently: • know the needs of children; • plan for them.");
    assert_eq!(rows[0].responsible_body.as_deref(), Some("Fenmoor Council and NHS Fens Integrated Care Board"));
    let items: Vec<&str> = rows[0].items.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(items, ["know the needs of children;", "plan for them."]);
    assert_eq!(rows[1].priority, Priority::PriorityAction);
    assert!(warnings.is_empty());
}

#[test]
fn in_text_a_first_line_without_a_gap_has_both_cells() {
    let on = |line, cells: [&str; 2]| DataRow {
        cells: cells.iter().map(|cell| cell.to_string()).collect(),
        place: Place { line: Some(line), ..Place::default() },
        ..DataRow::default()
    };
    let rows = vec![
        on(1, ["Responsible body", "Areas for priority action"]),
        on(2, ["Fenmoor Council", "Leaders must write plans."]),
    ];
    let place = Place { line: Some(5), ..Place::default() };
    let line = "NHS Fens ICB Leaders at Fenmoor Borough Council and at all of its partners and".to_string();
    let flow = [
        heading("Areas for priority action"),
        Item::Table(DataTable { rows, ..DataTable::default() }),
        Item::Text(Block { text: line, place, ..Block::default() }),
        Item::Table(DataTable {
            rows: vec![on(6, ["and Fenmoor Council", "NHS Fens ICB should act on the delays."])],
            ..DataTable::default()
        }),
    ];
    let rows = actions_in(&flow, Vocabulary::of_councils(), &mut Vec::new());
    assert_eq!(rows.len(), 2);
    assert_eq!(
        rows[1].text,
        "Leaders at Fenmoor Borough Council and at all of its partners and NHS Fens ICB should act on the delays."
    );
    assert_eq!(rows[1].responsible_body.as_deref(), Some("NHS Fens ICB and Fenmoor Council"));
}

#[test]
fn a_row_over_the_page_whose_header_comes_again_is_one() {
    let header = ["Responsible body", "Areas for priority action"];
    for below in [
        table(&[header, ["", "They must report on it."], ["NHS Fens", "Leaders must talk."]]),
        table(&[header, ["Fenmoor Council", "and report on it."], ["NHS Fens", "Leaders must talk."]]),
    ] {
        let above = table(&[header, ["Fenmoor Council", "Leaders must plan for all children."]]);
        let rows = actions_in(
            &[heading("Areas for priority action"), above, below],
            Vocabulary::of_councils(),
            &mut Vec::new(),
        );
        let bodies: Vec<Option<&str>> = rows.iter().map(|row| row.responsible_body.as_deref()).collect();
        assert_eq!(bodies, [Some("Fenmoor Council"), Some("NHS Fens")]);
        assert!(rows[0].text.ends_with("report on it."));
    }
    let one = table(&[header, ["Fenmoor Council", "Leaders must plan for"], ["", "all children."]]);
    let rows = actions_in(&[heading("Areas for priority action"), one], Vocabulary::of_councils(), &mut Vec::new());
    assert_eq!(rows.len(), 1, "both rows in one table");
}

#[test]
fn the_rest_of_a_body_stands_alone() {
    let flow = [
        heading("Areas for priority action"),
        table(&[
            ["Responsible body", "Areas for priority action"],
            ["Fenmoor Council and NHS Fens Integrated Care", "Leaders must write plans."],
        ]),
        text("Board"),
        table(&[["Fenmoor Council", "Leaders must talk to parents."]]),
    ];
    let rows = actions_in(&flow, Vocabulary::of_councils(), &mut Vec::new());
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].responsible_body.as_deref(), Some("Fenmoor Council and NHS Fens Integrated Care Board"));
}

#[test]
fn without_a_header_no_body_is_invented() {
    let flow = [heading("Areas for priority action"), table(&[["Fenmoor Council", "Leaders must write plans."]])];
    let mut warnings = Vec::new();
    let rows = actions_in(&flow, Vocabulary::of_councils(), &mut warnings);
    assert_eq!((rows.len(), rows[0].responsible_body.as_deref()), (1, None));
    assert_eq!(warnings[0].code, Code::ResponsibleBodyMissing);
}

#[test]
fn one_column_is_a_row_a_block() {
    let bullet = |words: &str| Item::Text(Block { text: words.into(), label: Some(BULLET.into()), ..Block::default() });
    let flow = [
        heading("Areas for improvement"),
        text("Areas for improvement"),
        text("Leaders should improve plans, including:"),
        bullet("visits;"),
        bullet("reviews."),
        text("Leaders should cut waiting times."),
        heading("Local area partnership details"),
        text("Ann Fen"),
    ];
    let mut warnings = Vec::new();
    let rows = actions_in(&flow, Vocabulary::of_councils(), &mut warnings);
    assert_eq!(
        rows.iter().map(|r| r.text.as_str()).collect::<Vec<_>>(),
        ["Leaders should improve plans, including: • visits; • reviews.", "Leaders should cut waiting times."]
    );
    assert!(warnings.is_empty());
}

/// A line of a text file.
fn line(words: &str) -> Item {
    let place = Place { line: Some(1), ..Place::default() };
    Item::Text(Block { text: words.into(), place, ..Block::default() })
}

fn of_text(lines: &[&str]) -> (Vec<(String, Option<String>)>, usize) {
    let flow: Vec<Item> =
        std::iter::once(heading("Areas for priority action")).chain(lines.iter().map(|text| line(text))).collect();
    let mut warnings = Vec::new();
    let rows = actions_in(&flow, Vocabulary::of_councils(), &mut warnings);
    (rows.into_iter().map(|row| (row.text, row.responsible_body)).collect(), warnings.len())
}

#[test]
fn in_text_bodies_and_actions_are_told_apart() {
    let (first, second) = ("Leaders must write plans.", "Health leaders should cut waiting times.");
    let bodies = ["Fenmoor County", "Council and NHS", "Fens Integrated Care", "Board"];
    let whole = Some("Fenmoor County Council and NHS Fens Integrated Care Board".to_string());
    let by_row = [&["Responsible body Areas for priority action"][..], &bodies, &[first], &bodies, &[second]].concat();
    let expected = vec![(first.to_string(), whole.clone()), (second.to_string(), whole)];
    assert_eq!(of_text(&by_row), (expected.clone(), 0));
    let by_column =
        [&["Responsible body"][..], &bodies, &bodies, &["Areas for priority action", first, second]].concat();
    assert_eq!(of_text(&by_column), (expected, 0));
}

#[test]
fn in_text_a_body_that_may_be_anothers_is_left_out() {
    let (found, warnings) =
        of_text(&["Responsible body", "Fenmoor Council", "Leaders must write plans.", "Leaders should visit."]);
    assert_eq!((found[0].1.clone(), found[1].1.clone(), warnings), (None, None, 1));
}

#[test]
fn in_text_a_row_that_asks_nowhere_is_told() {
    let line = |number, words: &str| {
        let place = Place { line: Some(number), ..Place::default() };
        Item::Text(Block { text: words.into(), place, ..Block::default() })
    };
    let asked = "Too few families in Fenmoor have a visit in time. Leaders should see that all have one.";
    let running = "Area SEND inspection report: Fenmoor and Westhaven Local Area Partnership 6 8 to 12 July 2024";
    let mut warnings = Vec::new();
    actions_in(&[heading("Areas for improvement"), line(3, asked)], Vocabulary::of_councils(), &mut warnings);
    assert!(warnings.is_empty());
    let flow = [heading("Areas for improvement"), line(3, asked), line(5, running)];
    actions_in(&flow, Vocabulary::of_councils(), &mut warnings);
    assert_eq!(warnings.first().map(|warning| warning.code), Some(Code::RecommendationsUnsure));
}

#[test]
fn a_row_that_breaks_off_goes_on_beside_the_rest_of_its_body() {
    let flow = [
        heading("Areas for priority action"),
        table(&[
            ["Responsible body", "Areas for priority action"],
            ["Fenmoor", "Leaders at Fenmoor Council and"],
            ["Council and NHS Fens ICB", "NHS Fens ICB should work to plan services."],
        ]),
    ];
    let rows = actions_in(&flow, Vocabulary::of_councils(), &mut Vec::new());
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].text, "Leaders at Fenmoor Council and NHS Fens ICB should work to plan services.");
    assert_eq!(rows[0].responsible_body.as_deref(), Some("Fenmoor Council and NHS Fens ICB"));
}
