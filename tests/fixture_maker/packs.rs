//! Files in which committees put several documents: covers, agendas, minutes, officers' papers and plans around the
//! invented reports. They are made for the tests only, as tagged and untagged PDF and as text.

use super::reports::{ilacs, joint, letters};
use super::source::{Block, Fixture, Furniture, Style, TextForm, Writer, table};

/// A document's blocks and footnotes.
type Part = (Vec<Block>, Vec<(&'static str, &'static str)>);

/// Joins documents, each on a page of its own.
fn pack(name: &'static str, parts: Vec<Part>) -> Fixture {
    let mut blocks: Vec<Block> = Vec::new();
    let mut notes = Vec::new();
    for (part, its_notes) in parts {
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(part);
        notes.extend(its_notes);
    }
    let furniture = Furniture { page_number: true, ..Furniture::default() };
    Fixture { name, furniture, style: Style::default(), text: TextForm::Tabs, notes, blocks }
}

fn page(write: impl FnOnce(&mut Writer)) -> Part {
    let mut writer = Writer::default();
    write(&mut writer);
    (writer.blocks, Vec::new())
}

fn report(fixture: Fixture) -> Part {
    (fixture.blocks, fixture.notes)
}

fn cover() -> Part {
    page(|page| {
        page.title("Fenmoor County Council");
        page.body("Children and Families Scrutiny Committee");
        page.body("Tuesday 14 May 2024, 10.00 am");
        page.body("Council Chamber, Shire Hall");
        page.body("Membership: Councillors A Able (Chair), B Baker, C Carter and D Dyer");
    })
}

/// Trap: the agenda lists the reports by their titles.
fn agenda() -> Part {
    page(|page| {
        page.title("AGENDA");
        page.body("1  Apologies for absence");
        page.body("2  Declarations of interest");
        page.body("3  Minutes of the meeting held on 12 March 2024");
        page.body("4  Inspection of Fenmoor County Council children’s social care services (Pages 5 - 80)");
        page.body("5  Date of next meeting: 9 July 2024");
    })
}

/// Trap: a list under "Recommendations", with numbered paragraphs after it.
fn paper(item: &str) -> Part {
    page(|page| {
        page.body(item);
        page.title("Ofsted inspection reports");
        page.body("Report of the Director of Children’s Services");
        page.heading(1, "Recommendations");
        page.number("That the committee notes the reports at Appendix A and Appendix B.");
        page.number("That an action plan comes to the next meeting.");
        page.heading(1, "Background");
        page.number("Ofsted judged the services to be good at the inspection before, and adequate before that.");
        page.heading(1, "Financial implications");
        page.number("There are none that arise from this report.");
    })
}

/// Trap: minutes quote grades.
fn minutes() -> Part {
    page(|page| {
        page.title("Minutes of the meeting of the Improvement Board held on 12 March 2024");
        page.body("Present: Councillors A Able and B Baker");
        page.heading(1, "Ofsted inspection report");
        page.body(
            "The Director said that the overall effectiveness was inadequate, and leadership requires improvement.",
        );
    })
}

fn title_page(words: &str) -> Part {
    page(|page| {
        page.title(words);
    })
}

fn plan() -> Part {
    page(|page| {
        page.title("Post-inspection action plan");
        page.table(table(
            &[150.0, 100.0, 100.0, 101.0],
            &[
                &["Area for improvement", "Lead", "Actions", "Timescale"],
                &["Assessments come too late.", "Cosmo Tarn", "Hire two workers", "July 2024"],
            ],
        ));
    })
}

/// Cover, agenda, officer's paper, appendices with title pages.
pub fn scrutiny() -> Fixture {
    let parts = vec![
        cover(),
        agenda(),
        paper("Agenda item 4"),
        title_page("Appendix A"),
        report(ilacs::early()),
        title_page("Appendix B"),
        report(letters::focused()),
    ];
    pack("pack-scrutiny", parts)
}

/// Minutes, a paper, a report, and the plan that responds to it.
pub fn response() -> Fixture {
    pack("pack-response", vec![minutes(), paper("Agenda item 5"), report(ilacs::early()), plan()])
}

/// Two reports of the same authority and framework, and nothing else.
pub fn same_twice() -> Fixture {
    pack("pack-same-twice", vec![report(ilacs::early()), report(ilacs::early())])
}

/// A letter, a report and a letter, each appended to another officer's paper.
pub fn papers_between() -> Fixture {
    let parts = vec![
        cover(),
        report(letters::focused()),
        paper("Agenda item 6"),
        report(joint::send()),
        paper("Agenda item 7"),
        report(letters::monitoring()),
        minutes(),
    ];
    pack("pack-papers-between", parts)
}

/// Letters of several inspectorates with a board's minutes between them.
pub fn board() -> Fixture {
    pack("pack-board", vec![agenda(), report(joint::late()), minutes(), report(ilacs::early())])
}

/// Every pack.
pub fn all() -> Vec<Fixture> {
    vec![scrutiny(), response(), same_twice(), papers_between(), board()]
}
