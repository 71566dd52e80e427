use super::*;
use crate::model::line::Line;
use crate::model::place::Place;

/// Blocks of lines, as text has them between blank lines.
fn read(blocks: &[&[&str]]) -> Vec<Vec<String>> {
    let mut next = 1;
    let block = |lines: &&[&str]| {
        let at = |line: u32| Place { line: Some(line), ..Place::default() };
        let rows: Vec<Line> = (next..).zip(lines.iter()).map(|(number, line)| Line::new(*line, at(number))).collect();
        let place = at(next);
        // a blank line follows
        next += rows.len() as u32 + 1;
        Node::Text(Block {
            text: lines.join(" "),
            place,
            rows: if rows.len() > 1 { rows } else { vec![] },
            ..Block::default()
        })
    };
    let mut nodes: Vec<Node> = blocks.iter().map(block).collect();
    join(&mut nodes);
    let text = |nodes: &[Node]| match nodes {
        [Node::Text(block)] => block.text.clone(),
        _ => String::new(),
    };
    let rows = |node: &Node| match node {
        Node::Text(block) => vec![vec![block.text.clone()]],
        Node::Table(table) => {
            table.rows.iter().map(|row| row.cells.iter().map(|cell| text(&cell.nodes)).collect()).collect()
        }
    };
    nodes.iter().flat_map(rows).collect()
}

const DETAILS: [&[&str]; 6] = [
    &["School details"],
    &["Unique reference number", "190417"],
    &["Local authority", "Fenmoor"],
    &["School address", "Ferry Road", "Fenmoor"],
    &["Headteacher", "Ann Fen"],
    &["This is a sentence."],
];

#[test]
fn labels_above_their_values_are_rows() {
    let apart: Vec<&[&str]> = vec![
        &["School details"],
        &["Unique reference number"],
        &["190417"],
        &["Local authority"],
        &["Fenmoor"],
        &["School address"],
        &["Ferry Road"],
        &["Fenmoor"],
        &["Headteacher"],
        &["Ann Fen"],
        &["This is a sentence."],
    ];
    let expected: Vec<Vec<&str>> = vec![
        vec!["School details"],
        vec!["Unique reference number", "190417"],
        vec!["Local authority", "Fenmoor"],
        vec!["School address", "Ferry Road, Fenmoor"],
        vec!["Headteacher", "Ann Fen"],
        vec!["This is a sentence."],
    ];
    assert_eq!(read(&DETAILS), expected);
    assert_eq!(read(&apart), expected);
}

#[test]
fn labels_before_their_values_are_rows() {
    let lines: &[&str] = &[
        "School details",
        "Unique reference number 190417",
        "Local authority Fenmoor",
        "This inspection was carried out under section 5.",
        "Headteacher Ann Fen",
    ];
    let rows = read(&[lines]);
    assert_eq!(rows[1..3], [["Unique reference number", "190417"], ["Local authority", "Fenmoor"]]);
    assert_eq!(rows[3..], [vec!["This inspection was carried out under section 5."], vec!["Headteacher", "Ann Fen"]]);
}

#[test]
fn labels_with_their_grades_are_rows() {
    let graded = [["Leadership and management", "Good", "2"], ["Quality of teaching", "Requires improvement", "3"]];
    let last = ["Overall effectiveness", "Good"];
    let apart: &[&[&str]] = &[
        &["Leadership and management"],
        &["Good"],
        &["2"],
        &["Quality of teaching"],
        &["Requires improvement"],
        &["3"],
        &["Overall effectiveness", "Good"],
    ];
    let rows = read(apart);
    assert_eq!(
        (&rows[..2], &rows[2][..]),
        (&graded.map(|row| row.map(String::from).to_vec())[..], &last.map(String::from)[..])
    );
    let lines: &[&str] = &[
        "Leadership and management Good 2",
        "Quality of teaching Requires improvement 3",
        "Overall effectiveness Good",
    ];
    assert_eq!(read(&[lines]), rows);
}

#[test]
fn few_grades_and_other_text_stay_as_they_are() {
    let few: &[&[&str]] =
        &[&["Leadership and management"], &["Good"], &["Headteacher and staff know the pupils well."]];
    assert_eq!(read(few), few.iter().map(|lines| vec![lines.join(" ")]).collect::<Vec<_>>());
}

#[test]
fn grades_in_another_order_are_left_alone() {
    let columns: &[&[&str]] = &[
        &["Leadership and management"],
        &["Quality of teaching"],
        &["Good"],
        &["Inadequate"],
        &["Overall effectiveness"],
        &["Requires improvement"],
        &["Behaviour and attitudes"],
        &["Good"],
    ];
    assert_eq!(read(columns), columns.iter().map(|lines| vec![lines.join(" ")]).collect::<Vec<_>>());
}

#[test]
fn earlier_inspections_are_rows() {
    let history: &[&[&str]] = &[
        &["Inspection date"],
        &["Inspection type"],
        &["Inspection judgement"],
        &["01/11/2022"],
        &["Full"],
        &["Good"],
        &["8 March 2021"],
        &["Interim"],
        &["Sustained effectiveness"],
        &["Good work is done here."],
    ];
    let rows = read(history);
    assert_eq!(rows[1..3], [["01/11/2022", "Full", "Good"], ["8 March 2021", "Interim", "Sustained effectiveness"]]);
    assert_eq!(rows.len(), 4);
    let lines: &[&str] = &[
        "Inspection date Inspection type Inspection judgement",
        "01/11/2022 Full Good",
        "8 March 2021 Interim Sustained effectiveness",
        "Good work is done here.",
    ];
    assert_eq!(read(&[lines]), rows);
}

#[test]
fn a_value_goes_on_up_to_the_next_label() {
    let lines: &[&str] = &[
        "School details",
        "Unique reference number 190417",
        "Appropriate authority The governing body of the",
        "federation",
        "This inspection of the school was carried out under section 5 of the Education Act 2005.",
        "Headteacher Ann Fen",
        "Email address office@quarryl",
        "ane.fenmoor.example",
        "Any complaints should be made to Ofsted.",
    ];
    let rows = read(&[lines]);
    assert_eq!(rows[2], ["Appropriate authority", "The governing body of the federation"]);
    assert_eq!(rows[4], ["Headteacher", "Ann Fen"]);
    assert_eq!(rows[5], ["Email address", "office@quarryl ane.fenmoor.example"], "the details join an address");
    assert_eq!(rows[6], ["Any complaints should be made to Ofsted."]);
}

#[test]
fn labels_and_values_may_take_several_lines() {
    let expected = [
        ["Unique reference number", "EY498213"],
        ["Type of provision", "Childcare on Domestic Premises, Out of School Care"],
        ["Age range of children at time of inspection", "0 to 4"],
        ["Registered person unique reference number", "RP517290"],
        ["Name of registered person", "The Committee of the Mill Drove Nursery"],
    ];
    let apart: &[&[&str]] = &[
        &["Setting details"],
        &["Unique reference", "number"],
        &["EY498213"],
        &["Type of provision"],
        &["Childcare on Domestic Premises,", "Out of School Care"],
        &["Age range of children", "at time of inspection"],
        &["0 to 4"],
        &["Registered person", "unique reference", "number"],
        &["RP517290"],
        &["Name of registered person"],
        &["The Committee of the", "Mill Drove Nursery"],
    ];
    assert_eq!(read(apart)[1..], expected);
    let lines: &[&str] = &[
        "Setting details",
        "Unique reference",
        "number EY498213",
        "Type of provision Childcare on Domestic Premises,",
        "Out of School Care",
        "Age range of children",
        "at time of inspection",
        "0 to 4",
        "Registered person",
        "unique reference",
        "number RP517290",
        "Name of registered person The Committee of the",
        "Mill Drove Nursery",
    ];
    assert_eq!(read(&[lines])[1..], expected);
}

#[test]
fn labels_and_grades_may_take_several_lines() {
    let expected = [
        ["Behaviour and attitudes", "Requires improvement"],
        ["Leadership and management", "Good"],
        ["Overall effectiveness at previous inspection", "Inadequate"],
    ];
    let apart: &[&[&str]] = &[
        &["Behaviour and attitudes"],
        &["Requires", "improvement"],
        &["Leadership and", "management"],
        &["Good"],
        &["Overall effectiveness at", "previous inspection"],
        &["Inadequate"],
    ];
    assert_eq!(read(apart), expected);
    let lines: &[&str] = &[
        "Behaviour and attitudes Requires",
        "improvement",
        "Leadership and",
        "management Good",
        "Overall effectiveness at",
        "previous inspection",
        "Inadequate",
    ];
    assert_eq!(read(&[lines]), expected);
}
