use super::*;
use crate::model::code::Code;
use crate::model::line::Line;
use crate::model::report::ActionRow;
use crate::reader::{ReaderChoice, read as read_document};

fn plan(text: &str) -> (Vec<ActionRow>, Vec<Code>) {
    let document =
        read_document(text.as_bytes(), ReaderChoice::Auto, &crate::Limits::default()).expect("text can be read");
    let (rows, warnings) = read_plan(&document.nodes);
    (rows, warnings.into_iter().map(|w| w.code).collect())
}

const HEADER: &str = "Ref\tArea for improvement\tLead\tActions\tTimescale\tReview\n";

#[test]
fn empty_first_cells_belong_to_the_reference_above() {
    let text = format!(
        "{HEADER}FD 1\t1. There is no plan.\tAnn Fen\tDraw one up\tMay\tDone\n\t2. Records are late.\t\tSend them\t\tOpen\n\n\
         {HEADER}\t3. Visits are missed.\tBo March\tVisit\tJune\tOpen\n"
    );
    let (rows, warnings) = plan(&text);
    let found: Vec<_> = rows.iter().map(|r| (r.reference.as_deref(), r.item)).collect();
    assert_eq!(found, [(Some("FD 1"), Some(1)), (Some("FD 1"), Some(2)), (Some("FD 1"), Some(3))]);
    assert_eq!(rows[1].area_for_improvement.as_deref(), Some("Records are late."));
    assert_eq!((rows[1].lead.as_deref(), rows[2].lead.as_deref()), (None, Some("Bo March")));
    assert_eq!(
        rows[0].columns.keys().collect::<Vec<_>>(),
        ["Ref", "Area for improvement", "Lead", "Actions", "Timescale", "Review"]
    );
    assert!(warnings.is_empty());
}

#[test]
fn a_row_cut_by_a_repeated_header_is_one_row() {
    let text = format!(
        "{HEADER}A1\tPlans are late.\tAnn Fen\tWrite plans and share them with the\tMay\tOpen\n\n{HEADER}\t\t\tfamilies of the children.\t\t\n"
    );
    let (rows, _) = plan(&text);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].actions.as_deref(), Some("Write plans and share them with the families of the children."));
}

#[test]
fn a_table_without_header_keeps_its_cells_by_position() {
    let (rows, warnings) = plan("A1\tPlans are late.\tAnn Fen\nA2\tVisits are missed.\tBo March\n");
    assert_eq!((rows.len(), &rows[0].reference, &rows[0].lead), (2, &None, &None));
    assert_eq!(rows[1].columns.get("column 2").and_then(|v| v.as_str()), Some("Visits are missed."));
    assert_eq!(warnings, [Code::TableHeaderMissing]);
}

#[test]
fn a_row_with_too_many_cells_is_kept_with_a_warning() {
    let (rows, warnings) = plan(&format!("{HEADER}A1\ta\tb\tc\td\te\tf\n"));
    assert_eq!((rows.len(), rows[0].columns.len()), (1, 7));
    assert_eq!(warnings, [Code::TableUnreadable]);
}

#[test]
fn plans_name_their_inspection() {
    let line = "Appendix 2. Improvement plan - Inspection of services for children in need of help and protection, children looked after and care leavers. Inspection date: 4 Feb 2014 – 12 March 2014";
    let about = about(&[Line::new(line, Default::default())]).expect("an inspection");
    assert_eq!(about.framework.code, "sif");
    assert_eq!((about.dates.start.as_deref(), about.dates.end.as_deref()), (Some("2014-02-04"), Some("2014-03-12")));
    assert!(about.is("sif", Some("2014-02-04")) && !about.is("sif", Some("2016-02-04")) && !about.is("ilacs", None));
}
