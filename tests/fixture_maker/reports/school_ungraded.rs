//! Short and ungraded inspections of schools under section 8: a letter of 2017, and reports of 2023 and 2024. Nothing is
//! graded: the outcome is a sentence.

use super::super::source::{Fixture, Furniture, Style, Table, TextForm, Trap, Writer, cell};
use super::about_ofsted;
use super::section5::{listed, rows, team};

const LIKE: &str = "What is it like to attend this school?";
const WELL: &str = "What does the school do well and what does it need to do better?";

/// Trap: the letterhead is in two cells above the letter's date.
pub fn letterhead(writer: &mut Writer, date: &str, address: &[&str]) {
    let office = cell(&["Ofsted", "Piccadilly Gate", "Store Street", "Manchester", "M1 2WD"]);
    let lines = cell(&["T 0300 123 4234", "www.gov.uk/ofsted"]);
    let rows = vec![vec![office, lines]];
    writer.table(Table { widths: vec![250.0, 200.0], rows, ..Table::default() });
    writer.body(date);
    for line in address {
        writer.body(line);
    }
}

/// The letter of a short inspection. Trap: an earlier judgement is quoted, and only the signature names the inspector.
pub fn letter() -> Fixture {
    let mut w = Writer::default();
    letterhead(
        &mut w,
        "9 November 2017",
        &["Mr Jolyon Tarrant", "Principal", "St Cedd’s Harbour Academy", "Staithe Road", "Little Fenmoor", "FM4 8QE"],
    );
    w.body("Dear Mr Tarrant");
    w.heading(2, "Short inspection of St Cedd’s Harbour Academy");
    w.body("Following my visit to the school on 17 October 2017, I write on behalf of Her Majesty’s Chief Inspector of Education, Children’s Services and Skills to report the inspection findings. The visit was the first short inspection carried out since the school was judged to be good in June 2013.");
    w.heading(3, "This school continues to be good.");
    w.body("You and your deputies have kept the school calm while the harbour was rebuilt around it. Pupils told me that they like the new library, and that teachers have time for them.");
    w.heading(3, "Safeguarding is effective.");
    w.body("Records are complete and kept safely. Staff know which signs should worry them, and they say so at once.");
    w.heading(2, "Inspection findings");
    w.bullet("I looked at how well boys write. They write more than they did, and with fewer mistakes.");
    w.bullet("Pupils who were often away from school now come on most days. You visit their families at home.");
    w.page_break();
    w.heading(2, "Next steps for the school");
    w.body("Leaders and those responsible for governance should ensure that:");
    w.bullet("boys plan what they write before they begin");
    w.bullet("the most able pupils in key stage 3 are given harder books to read.");
    w.body("I am copying this letter to the chair of the board of trustees, the regional schools commissioner and the director of children’s services for Fenmoor. This letter will be published on the Ofsted website.");
    w.body("Yours sincerely");
    w.body("Araminta Voss");
    w.bold("Her Majesty’s Inspector").tagged("P");
    w.heading(2, "Information about the inspection");
    w.body("I met you, your deputies, six governors and a group of pupils. I read your evaluation of the school’s work and visited nine lessons with you.");
    let style = Style { bullet: '\u{f06e}', foot: 76.0, heading_roles: ["P", "P", "P"], ..Style::default() };
    Fixture { style, ..fixture("school-short-2017-academy", Vec::new(), w) }
}

/// A good school whose grade might not be as high. Trap: its name wraps, and a college is a school.
pub fn not_as_strong() -> Fixture {
    let mut w = Writer::default();
    w.body("School report").trap(Trap::Artifact);
    w.banner("Inspection of a good school: Dame Aelfrida’s College of the Marshes");
    w.body("Ferry Lane, Saltmere, Westhaven WH4 2PP");
    rows(&mut w, &[["Inspection dates:", "30 November and 1 December 2023"]]);
    w.heading(2, "Outcome");
    w.body("Dame Aelfrida’s College of the Marshes continues to be a good school. The evidence gathered suggests that the inspection grade might not be as high if a graded inspection were carried out now.");
    w.body("The next inspection will be a graded inspection.");
    w.heading(2, LIKE);
    w.body("Pupils enjoy the company of their friends. Sixth-form students run clubs for chess and for boats. In some lessons noise keeps pupils from their work.");
    w.heading(2, WELL);
    w.body("The curriculum is well ordered in most subjects. Leaders know where it is not, and they have begun to rewrite what is taught in music and in art.");
    w.page_break();
    w.heading(2, "Safeguarding");
    w.body("The arrangements for safeguarding are effective.");
    w.heading(2, "What does the school need to do to improve?");
    w.bold("(Information for the school and appropriate authority)");
    w.bullet("In some lessons, pupils talk while the teacher does. They lose time to learn. Leaders should make sure that all staff expect the same of pupils.");
    w.bullet("What pupils should remember in music and art is not set out. Leaders should finish the plans that they have begun.");
    w.heading(2, "Background");
    w.body("When we have judged a school to be good, we will then normally go into the school about once every four years to confirm that the school remains good. This is called an ungraded inspection, and it is carried out under section 8 of the Education Act 2005.");
    w.body("This is the second ungraded inspection since we judged the school to be good in January 2014.");
    w.page_break();
    details(
        &mut w,
        &[
            ["Unique reference number", "190871"],
            ["Local authority", "Westhaven"],
            ["Inspection number", "10990871"],
            ["Type of school", "Secondary"],
            ["School category", "Voluntary aided"],
            ["Age range of pupils", "11 to 18"],
            ["Gender of pupils", "Girls"],
            ["Gender of pupils in sixth-form provision", "Mixed"],
            ["Number of pupils on the school roll", "1,031"],
            ["Appropriate authority", "The governing body"],
            ["Chair of governing body", "Post vacant"],
            ["Headteacher", "Clementine Ashby-Rowe"],
            ["Website", "www.aelfridas.example"],
            ["Dates of previous inspection", "5 and 6 June 2018, under section 8 of the Education Act 2005"],
        ],
        "Inspectors carried out this ungraded inspection under section 8 of the Education Act 2005.",
        &[
            ["Florian Udoka, lead inspector", "His Majesty’s Inspector"],
            ["Petra Lindqvist", "Ofsted Inspector"],
            ["Seumas O’Hare", "Ofsted Inspector"],
        ],
    );
    about_ofsted(&mut w, "2023");
    let style = Style { heading_roles: ["P", "P", "P"], bullet: '\u{f0b7}', ..Style::default() };
    let footer =
        ["Inspection report: Dame Aelfrida’s College of the Marshes", "30 November and 1 December 2023"].to_vec();
    Fixture { style, ..fixture("school-ungraded-2023-college", footer, w) }
}

/// Standards maintained. Trap: a real council's name in the school's, and the date before was of a graded inspection.
pub fn maintained() -> Fixture {
    let mut w = Writer::default();
    w.banner("Inspection of Barnet Street Primary School");
    w.body("Barnet Street, Aldermarch AM6 1LT");
    rows(&mut w, &[["Inspection dates:", "4 and 5 February 2025"]]);
    w.heading(2, "Outcome");
    w.body("Barnet Street Primary School has taken effective action to maintain the standards identified at the previous inspection.");
    w.heading(2, LIKE);
    w.body("Pupils are kind to each other and to visitors. They look forward to the market that Year 6 holds in spring, for which they bake and sew.");
    w.heading(2, WELL);
    w.body("Children in the Nursery Year learn songs and rhymes from their first day. Older pupils read widely. A few pupils with special educational needs wait too long for help.");
    w.heading(2, "Safeguarding");
    w.body("The arrangements for safeguarding are effective.");
    w.heading(2, "What does the school need to do to improve?");
    w.bold("(Information for the school and appropriate authority)");
    w.bullet("Some pupils’ needs are not noticed early. They fall behind. The school should make sure that staff know how to find out what these pupils need.");
    w.page_break();
    details(
        &mut w,
        &[
            ["Unique reference number", "190615"],
            ["Local authority", "Aldermarch"],
            ["Inspection number", "10990615"],
            ["Type of school", "Primary"],
            ["School category", "Community"],
            ["Age range of pupils", "3 to 11"],
            ["Gender of pupils", "Mixed"],
            ["Number of pupils on the school roll", "377"],
            ["Appropriate authority", "The governing body"],
            ["Chair of governing body", "Ottoline Brackley"],
            ["Headteacher", "Ignatius Peel"],
            ["Website", "www.barnetstreetprimary.example"],
            ["Date of previous inspection", "21 May 2019, under section 8 of the Education Act 2005"],
        ],
        "The inspectors carried out this ungraded inspection under section 8 of the Education Act 2005.",
        &[["Wilhelmina Sato, lead inspector", "Ofsted Inspector"]],
    );
    about_ofsted(&mut w, "2025");
    let footer = ["Inspection report: Barnet Street Primary School", "4 and 5 February 2025"].to_vec();
    fixture("school-ungraded-2025-council-name", footer, w)
}

/// The last pages of a report.
fn details(w: &mut Writer, details: &[[&str; 2]], sentence: &str, people: &[[&str; 2]]) {
    w.heading(2, "School details");
    rows(w, details);
    listed(w, "Information about this school", &["The school does not use alternative provision."]);
    w.heading(2, "Information about this inspection");
    w.body(sentence);
    w.bullet("Inspectors met leaders, staff and pupils, and they looked at lessons in four subjects.");
    team(w, people);
}

pub fn fixture(name: &'static str, footer: Vec<&'static str>, writer: Writer) -> Fixture {
    let page_number = !footer.is_empty();
    Fixture {
        name,
        furniture: Furniture { footer, page_number, ..Furniture::default() },
        style: Style::default(),
        text: TextForm::Page,
        notes: Vec::new(),
        blocks: writer.blocks,
    }
}
