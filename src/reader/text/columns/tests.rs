//! Tables made with runs of spaces.

use super::*;
use crate::reader::text::line::split;

fn table(text: &str) -> Vec<Vec<String>> {
    let (lines, _) = split(text);
    aligned_table(&lines).found.map_or(Vec::new(), |found| found.rows.into_iter().map(|(_, cells)| cells).collect())
}

#[test]
fn a_last_label_ends_in_a_name() {
    let text = "\
The quality of provision in the sixth form                1

The quality of leadership in the Early Years
                                                          2
Foundation Stage

Views of parents
";
    let expected = [
        ["The quality of provision in the sixth form", "1"],
        ["The quality of leadership in the Early Years Foundation Stage", "2"],
    ];
    assert_eq!(table(text), expected);
}

#[test]
fn a_grade_between_the_lines_of_its_label() {
    let text = "\
1. Children who need help and protection                 Requires improvement

2. Children looked after and achieving
                                                         Good
   permanence

          2.1 Adoption performance                       Good


Services for children in Fenmoor are good and there has been steady improvement
since then.
";
    assert_eq!(
        table(text),
        [
            ["1. Children who need help and protection", "Requires improvement"],
            ["2. Children looked after and achieving permanence", "Good"],
            ["2.1 Adoption performance", "Good"],
        ]
    );
}

#[test]
fn a_record_of_findings_with_group_rows() {
    let text = "\
 Safeguarding services
 Overall effectiveness                      Good
 The contribution of health agencies to     Adequate
 keeping children safe
 Services for looked after children
 Overall effectiveness                      Good
";
    let table = table(text);
    assert_eq!(table.len(), 5);
    assert_eq!(table[2][0], "The contribution of health agencies to keeping children safe");
    assert_eq!(table[3], ["Services for looked after children", ""]);
}

#[test]
fn a_wide_gap_in_one_cell_makes_no_column() {
    let text = "\
1. Children who need help and protection               Good
2. Children looked after and      achieving            Good
   permanence
3. Leadership                                          Good
";
    assert_eq!(table(text)[1], ["2. Children looked after and achieving permanence", "Good"]);
}

#[test]
fn one_row_with_its_grade_between_two_lines() {
    let text = "\
 The experiences and progress of
                                           Requires improvement
 children who need help and protection
";
    let label = "The experiences and progress of children who need help and protection";
    assert_eq!(table(text), [[label, "Requires improvement"]]);
}

#[test]
fn a_grade_with_more_lines_than_its_label() {
    let rows = [
        ["1. Children who need help and protection", "Requires improvement to be good"],
        ["2. Children looked after and achieving permanence", "Requires improvement to be good"],
        ["3. Leadership, management and governance", "Good"],
    ];
    let text = "\
\x20                                                      Requires
1. Children who need help and protection               improvement to be
                                                       good

                                                       Requires
2. Children looked after and achieving
                                                       improvement to be
   permanence
                                                       good

3. Leadership, management and governance               Good
";
    assert_eq!(table(text), rows);
    // rows with nothing between them
    assert_eq!(table(&text.replace("\n\n", "\n")), rows);
}

#[test]
fn a_label_between_the_two_lines_of_its_grade_in_rows_with_nothing_between_them() {
    let text = "\
\x20                                                      Requires
1. Children who need help and protection
                                                       improvement
2. Children looked after and achieving
                                                       Good
   permanence
        2.1 Adoption performance                       Good
                                                       Requires
3. Leadership, management and governance
                                                       improvement
";
    assert_eq!(
        table(text),
        [
            ["1. Children who need help and protection", "Requires improvement"],
            ["2. Children looked after and achieving permanence", "Good"],
            ["2.1 Adoption performance", "Good"],
            ["3. Leadership, management and governance", "Requires improvement"],
        ]
    );
}

#[test]
fn cells_of_one_line_between_the_lines_of_others_are_in_their_row() {
    let text = "\
 Personal development,
                                Good               Apprenticeships              Inadequate
 behaviour and welfare

                                Requires           Provision for learners
 Outcomes for learners                                                          Good
                                improvement        with high needs

                                Requires           Full-time provision for
 Governance                                                                     Good
                                improvement        14- to 16-year-olds
";
    let rows = table(text);
    assert_eq!(rows[0], ["Personal development, behaviour and welfare", "Good", "Apprenticeships", "Inadequate"]);
    let outcomes = ["Outcomes for learners", "Requires improvement", "Provision for learners with high needs", "Good"];
    assert_eq!(rows[1], outcomes);
    let provision = "Full-time provision for 14- to 16-year-olds";
    assert_eq!(rows[2], ["Governance", "Requires improvement", provision, "Good"]);
    // a line of other columns is above the rows
    let text = "\
                              2009         2010
 Pupils                                                   23
 Teachers                     12           14             15
 Classes                      7            8              9
";
    assert_eq!(table(text)[1], ["Pupils", "", "", "23"]);
}

#[test]
fn prose_and_labels_are_no_table() {
    assert!(table("1.   Children benefit from an offer\n     at the heart of communities\n").is_empty());
    assert!(table("One   word\nThis line runs right across the gap of the line above it\n").is_empty());
    assert!(!has_gap("12.   Where there is"));
}
