//! An inspection of initial teacher education, 2023: a form of Ofsted's that is not known here.

use super::super::source::{Fixture, Furniture, Style, TextForm, Writer, table};

/// Trap: labels that schools have too, next to grades, on a front page that no framework here prints.
pub fn fixture() -> Fixture {
    let mut writer = Writer::default();
    writer.title("Initial teacher education inspection report");
    writer.heading(1, "St Aldhelm’s University, Fenmoor");
    writer.table(table(
        &[225.0, 226.0],
        &[
            &["Unique reference number", "70988"],
            &["Name of lead inspector", "Wilfred Ashdown HMI"],
            &["Inspection dates", "13 to 16 February 2023"],
        ],
    ));
    writer.heading(2, "Inspection judgements");
    writer.table(table(
        &[300.0, 151.0],
        &[
            &["Primary age-phase", "Grade"],
            &["Overall effectiveness", "Requires improvement"],
            &["The quality of education and training", "Requires improvement"],
            &["Leadership and management", "Good"],
            &["Overall effectiveness at previous inspection", "Outstanding"],
        ],
    ));
    writer.heading(2, "What is it like to be a trainee at this ITE provider?");
    writer.body("Trainees enjoy their courses at St Aldhelm’s. They learn how to plan lessons, and how to manage a class. They say that their mentors give them time, and that the university answers their questions within a day. Most feel ready for their first post.");
    writer.body("Trainees know what they have to learn, but not always why. In some subjects, what they are taught in the lecture room and what they see in schools are not the same, and they are left to work out for themselves which of the two to follow.");
    writer.page_break();
    writer.heading(2, "What does the ITE provider do well and what does it need to do better?");
    writer.body("Leaders have made a curriculum that begins with reading. Trainees learn to teach it step by step, and meet the same steps again in school. In mathematics and in the foundation subjects the steps are less clear, and mentors don’t know what trainees have been taught before they come.");
    writer.heading(2, "What does the ITE provider need to do to improve the primary phase?");
    writer.body("(Information for the provider and appropriate authority)");
    writer.bullet("In some subjects, the curriculum does not say what trainees should learn and when. Leaders should set this out, and make sure that mentors know it.");
    writer.bullet("Mentors are not all trained before trainees arrive. Leaders should make sure that every mentor is trained by the start of the first placement.");
    writer.heading(2, "Inspectors");
    writer.body("Wilfred Ashdown, Overall lead inspector His Majesty’s Inspector");
    writer.body("Ursula Threlkeld, Phase lead inspector His Majesty’s Inspector");
    Fixture {
        name: "teacher-education-2023",
        furniture: Furniture {
            footer: vec!["Inspection report: St Aldhelm’s University, Fenmoor, 13 to 16 February 2023"],
            page_number: true,
            ..Furniture::default()
        },
        style: Style::default(),
        text: TextForm::Tabs,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}
