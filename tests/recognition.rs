//! Which framework a document is of: by its title, and where that doesn't tell, by what else its form prints.

use ofsted_extract::framework::by_code;
use ofsted_extract::model::report::Report;
use ofsted_extract::{Options, extract};

const GRADES: &str = "The impact of leaders on social work practice with children and families\tGood
The experiences and progress of children who need help and protection\tGood
The experiences and progress of children in care\tRequires improvement to be good
The experiences and progress of care leavers\tGood
Overall effectiveness\tGood
";

fn read(text: &str, options: &Options) -> Report {
    extract("report.txt", text.as_bytes(), options).expect("a report").remove(0)
}

fn report(title: &str) -> Report {
    let body = "Social workers in Fenmoor know their children well and visit them often.";
    read(&format!("{title}\n\nInspection dates: 4 to 15 October 2023\n\n{GRADES}\n{body}\n"), &Options::default())
}

fn codes(report: &Report) -> Vec<&'static str> {
    report.warnings.iter().map(|warning| warning.code.name()).collect()
}

#[test]
fn labels_of_the_table_show_the_framework_where_the_title_does_not() {
    let trust = report("Inspection of Fenmoor Children and Families Trust");
    assert_eq!((trust.framework.code.as_ref(), trust.judgements.len()), ("ilacs", 5));
    assert_eq!(trust.framework.title.as_deref(), Some("Inspection of Fenmoor Children and Families Trust"));
    assert!(codes(&trust).contains(&"framework-inferred"), "{:?}", codes(&trust));
    let council = report("Inspection of Fenmoor local authority children’s services");
    assert_eq!(council.framework.code, "ilacs");
    assert!(!codes(&council).contains(&"framework-inferred"));
}

#[test]
fn two_labels_that_other_forms_have_show_nothing() {
    let text = "Notes on Fenmoor\n\nOverall effectiveness\tGood\nLeadership and management\tGood\n\nAll is well.\n";
    let report = read(text, &Options::default());
    assert_eq!((report.framework.code.as_ref(), report.judgements.len()), ("unknown", 0));
    assert!(codes(&report).contains(&"area-unknown"), "the grades are told: {:?}", codes(&report));
}

#[test]
fn grades_of_a_form_that_is_not_known_are_as_printed() {
    let text = "Review of Fenmoor\n\nInspection dates: 4 to 15 October 2023\n\nCare\tGood\nSchooling\tInadequate\n";
    let report = read(text, &Options::default());
    let found: Vec<_> =
        report.judgements.iter().map(|j| (j.area.as_deref(), j.label.as_str(), j.printed.as_str())).collect();
    assert_eq!(found, [(None, "Care", "Good"), (None, "Schooling", "Inadequate")]);
    assert!(codes(&report).contains(&"area-unknown"), "{:?}", codes(&report));
}

#[test]
fn a_title_ends_where_the_form_begins_its_next_line() {
    let first = "This letter summarises the findings of the focused visit to Fenmoor children’s services on 3 May 2023. \
                 His Majesty’s Inspectors for this visit were Ann Fen and Bo Alder.";
    for gap in ["\n\n", " "] {
        let title = "Focused visit to Fenmoor local authority children’s services";
        let text = format!("21 May 2023\n\nDear Ms Moor\n\n{title}{gap}{first}\n\nYours sincerely\n\nAnn Fen\n");
        let letter = read(&text, &Options::default());
        assert_eq!(letter.framework.title.as_deref(), Some(title));
        assert_eq!(letter.provider.name.as_deref(), Some("Fenmoor"));
        assert_eq!(letter.inspection.start.as_deref(), Some("2023-05-03"));
        assert_eq!(letter.inspection.inspectors.len(), 2);
    }
    let run_on =
        report("Inspection of Fenmoor local authority children’s services Inspection dates: 4 to 15 October 2023");
    assert_eq!(run_on.framework.title.as_deref(), Some("Inspection of Fenmoor local authority children’s services"));
    assert_eq!(run_on.framework.code, "ilacs");
}

#[test]
fn a_chosen_framework_gives_no_grade_to_another_remit() {
    let school = "School report\n\nInspection of Quarry Lane School\n\nQuarry Lane, Fenmoor\n\nInspection dates: 8 March 2022\n\n\
                  Overall effectiveness\tGood\nThe quality of education\tGood\nPersonal development\tGood\n\n\
                  What is it like to attend this school?\n\nPupils are proud of their school.\n\n\
                  What does the school do well and what does it need to do better?\n\nTeachers check what pupils know.\n";
    assert_eq!(read(school, &Options::default()).framework.code, "school_2019");
    for code in ["ilacs", "sif", "slac", "lac_2013"] {
        let chosen = Options { framework: by_code(code), ..Options::default() };
        let report = read(school, &chosen);
        assert_eq!((report.framework.code.as_ref(), report.judgements.len()), (code, 0));
        assert!(codes(&report).contains(&"framework-doubtful"), "{code}: {:?}", codes(&report));
    }
    let chosen = Options { framework: by_code("school_2019"), ..Options::default() };
    let council = format!("Inspection of Fenmoor local authority children’s services\n\n{GRADES}\nAll is well.\n");
    assert_eq!(read(&council, &chosen).judgements, []);
}
