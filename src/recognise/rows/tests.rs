use super::*;
use crate::model::place::Place;

fn block(rows: &[&str]) -> Block {
    let row =
        |(at, text): (usize, &&str)| Line::new(*text, Place { line: u32::try_from(at + 1).ok(), ..Place::default() });
    let rows: Vec<Line> = rows.iter().enumerate().map(row).collect();
    let place = rows.first().map(|row| row.place).unwrap_or_default();
    Block { text: joined(&rows), rows, place, ..Block::default() }
}

/// The paragraphs that these become, each given by its lines.
fn parted(blocks: &[&[&str]]) -> Vec<String> {
    let mut nodes: Vec<Node> = blocks.iter().map(|rows| Node::Text(block(rows))).collect();
    part(&mut nodes);
    let text = |node: Node| if let Node::Text(block) = node { block.text } else { String::new() };
    nodes.into_iter().map(text).collect()
}

#[test]
fn a_heading_between_lines_is_a_paragraph_of_its_own() {
    let rows = ["Leaders know the service well.", "What needs to improve?1", "The quality of plans."];
    assert_eq!(parted(&[&rows]), rows);
    let rows = [
        "Visits are timely.",
        "The experiences and progress of children who need help and",
        "protection: good",
        "Children are safe.",
    ];
    let expected = [rows[0], "The experiences and progress of children who need help and protection: good", rows[3]];
    assert_eq!(parted(&[&rows]), expected);
}

#[test]
fn words_of_a_heading_inside_a_sentence_are_none() {
    for rows in [
        ["Leaders responded to the", "Recommendations of the last inspection."],
        ["They know the", "Context"],
        ["Plans for them include", "recommendations"],
    ] {
        assert_eq!(parted(&[&rows]).len(), 1, "{rows:?}");
    }
}

#[test]
fn only_the_piece_with_the_label_keeps_it() {
    let mut item = block(&["Plans for care leavers.", "Main findings", "Leaders know their staff."]);
    item.label = Some("•".into());
    let mut nodes = vec![Node::Text(item)];
    part(&mut nodes);
    let label = |node: &Node| if let Node::Text(block) = node { block.label.clone() } else { None };
    assert_eq!(nodes.iter().map(label).collect::<Vec<_>>(), [Some("•".to_string()), None, None]);
}

#[test]
fn timescales_and_salutations_stand_alone() {
    let rows = ["Review the policy for care leavers", "Within three months:", "Train all staff."];
    assert_eq!(parted(&[&rows]), rows);
    let rows = ["Fenmoor Council", "Dear Ms Fen,", "Focused visit to Fenmoor children’s services"];
    assert_eq!(parted(&[&rows]), rows);
}

#[test]
fn areas_and_their_grades_are_lines_of_their_own() {
    let rows = ["2.1 Adoption performance", "Good", "2.2 Experiences and progress of care leavers", "Inadequate"];
    let expected = ["2.1 Adoption performance Good", "2.2 Experiences and progress of care leavers Inadequate"];
    assert_eq!(parted(&[&rows]), expected);
    let rows = ["1. Children who need help and protection Good", "2.1 Adoption performance Requires improvement"];
    assert_eq!(parted(&[&rows]), rows);
}

#[test]
fn a_short_line_behind_an_items_end_is_a_heading() {
    let rows = ["Improve plans for all children in Fenmoor.", "Child protection medicals"];
    assert_eq!(parted(&[&rows]), rows);
    assert_eq!(parted(&[&["Improve plans for all children", "Who live in Fenmoor"]]).len(), 1);
}

#[test]
fn rows_of_a_table_of_actions_are_parted_below_its_heading_only() {
    let rows = [
        "Leaders should improve plans.",
        "Leaders across the partnership must",
        "visit families in time.",
        "This should focus on leaders.",
    ];
    let expected =
        [rows[0], "Leaders across the partnership must visit families in time. This should focus on leaders."];
    assert_eq!(parted(&[&["Areas for improvement"], &rows])[1..], expected);
    assert_eq!(parted(&[&["Findings"], &rows]).len(), 2);
    let rows = ["Fenmoor Borough Council and", "NHS Fens ICB", "Leaders should work together", "at pace."];
    let expected = ["Fenmoor Borough Council and NHS Fens ICB", "Leaders should work together at pace."];
    assert_eq!(parted(&[&["Areas for priority action"], &rows])[1..], expected);
}

#[test]
fn addressees_run_together_are_parted() {
    let rows = [
        "Ann Fen, Director of Children’s Services, Fenmoor Council",
        "Bo Alder QPM, Chief Constable of the Fens",
        "Social Care, Health and Housing",
    ];
    let both = format!("{} {}", rows[1], rows[2]);
    assert_eq!(parted(&[&rows, &["Dear local partnership"]]), [rows[0], &both, "Dear local partnership"]);
}

#[test]
fn the_title_begins_a_paragraph() {
    let rows = ["Saltmere City of", "Inspection of children’s social care services", "Children are safe."];
    assert_eq!(parted(&[&rows])[0], rows[0]);
}
