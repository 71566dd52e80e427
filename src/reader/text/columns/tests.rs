//! Tables made with runs of spaces.

use super::*;
use crate::reader::text::line::split;

fn table(text: &str) -> Vec<Vec<String>> {
    let (lines, _) = split(text);
    aligned_table(&lines).found.map_or(Vec::new(), |found| found.rows.into_iter().map(|(_, cells)| cells).collect())
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
fn prose_and_labels_are_no_table() {
    assert!(table("1.   Children benefit from an offer\n     at the heart of communities\n").is_empty());
    assert!(table("One   word\nThis line runs right across the gap of the line above it\n").is_empty());
    assert!(!has_gap("12.   Where there is"));
}
