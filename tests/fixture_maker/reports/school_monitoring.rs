//! Monitoring inspections of schools under section 8: a letter of 2010 with its progress in lines, one of 2014 and one of
//! 2023 whose outcome is a sentence.

use super::super::source::{Fixture, Style, Writer};
use super::school_ungraded::{fixture, letterhead};

/// A letter of 2010. Trap: the bullets of its sections have grades that are the areas', and its subject is printed twice.
pub fn progress_in_lines() -> Fixture {
    let mut w = Writer::default();
    letterhead(
        &mut w,
        "22 March 2010",
        &[
            "Mrs Philippa Dunmore",
            "Acting Headteacher",
            "St Guthlac’s Academy",
            "Drove Lane",
            "Little Fenmoor",
            "FM2 6TT",
        ],
    );
    w.body("Dear Mrs Dunmore");
    w.heading(2, "Special measures: monitoring inspection of St Guthlac’s Academy");
    w.body("Following my visit with Barnaby Quist, Additional Inspector, to your academy on 9 and 10 March 2010, I write on behalf of Her Majesty’s Chief Inspector of Education, Children’s Services and Skills to confirm the inspection findings.");
    w.body("The inspection was the second monitoring inspection since the academy became subject to special measures following the inspection which took place in May 2009. The monitoring inspection report is attached and the main judgements are set out below.");
    w.bold("Progress since being subject to special measures – inadequate").tagged("P");
    w.bold("Progress since previous monitoring inspection – satisfactory").tagged("P");
    w.body("Newly qualified teachers may not be appointed.");
    w.body("This letter and monitoring inspection report will be posted on the Ofsted website. I am copying this letter and the monitoring inspection report to the Secretary of State, the Chair of the Governing Body and the Director of Children’s Services for Fenmoor.");
    w.body("Yours sincerely");
    w.body("Cosima Hartnell");
    w.bold("Her Majesty’s Inspector").tagged("P");
    w.page_break();
    w.heading(2, "Annex");
    w.heading(2, "The areas for improvement identified during the inspection which took place in May 2009");
    w.bullet("Raise attainment in English by:");
    w.dash("reading with pupils each day");
    w.dash("marking their work more often.");
    w.bullet("Improve attendance.");
    w.page_break();
    w.heading(2, "Special measures: monitoring inspection of St Guthlac’s Academy");
    w.heading(2, "Report from the second monitoring inspection on 9 and 10 March 2010");
    w.heading(2, "Evidence");
    w.body(
        "Inspectors saw the academy’s work, read its documents and met staff, pupils and the chair of the governing body.",
    );
    w.heading(2, "Context");
    w.body("Since the last monitoring inspection three teachers have left. A new head of English began in January.");
    w.heading(2, "Pupils’ achievement and the extent to which they enjoy their learning");
    w.body("Pupils are making good progress in mathematics, where they talk about their work. In English they write too little, and they still make mistakes that they have been shown how to put right.");
    w.body("Progress since the last monitoring inspection on the areas for improvement:");
    w.bullet("raise attainment in English – inadequate");
    w.bullet("improve attendance – good.");
    w.heading(2, "External support");
    w.body("The local authority has sent two advisers. Their help has been useful to teachers of mathematics.");
    let style =
        Style { bullet: '\u{f0a7}', dashes: true, foot: 76.0, heading_roles: ["P", "P", "P"], ..Style::default() };
    Fixture { style, ..fixture("school-monitoring-2010-academy", vec!["March 2010"], w) }
}

/// A letter of 2014 about a school that requires improvement. Trap: its name wraps, and no heading is above what to improve.
pub fn effective_action() -> Fixture {
    let mut w = Writer::default();
    letterhead(
        &mut w,
        "3 February 2014",
        &[
            "Dr Lucasta Penrose",
            "Principal",
            "Queen Ethelburga’s Community College",
            "Strand Street",
            "Saltmere",
            "WH7 1DN",
        ],
    );
    w.body("Dear Dr Penrose");
    w.heading(2, "Requires improvement: monitoring inspection visit to Queen Ethelburga’s Community College for the Performing Arts");
    w.body("Following my visit to your college on 21 January 2014, I write on behalf of Her Majesty’s Chief Inspector of Education, Children’s Services and Skills to report the inspection findings. Thank you for the help you gave me and for the time you made available to talk about what has been done since the recent section 5 inspection.");
    w.body("The visit was the first monitoring inspection since the school was judged to require improvement following the section 5 inspection in October 2013. It was carried out under section 8 of the Education Act 2005.");
    w.body("Senior leaders and governors are not taking effective action to tackle the areas requiring improvement identified at the recent section 5 inspection. The school should take immediate action to:");
    w.bullet("write a plan that says by when each thing will be better");
    w.bullet("ask someone from outside to look at how governors work.");
    w.heading(2, "Evidence");
    w.body("During the visit, I met you, other leaders, the chair of the governing body and an officer of the local authority. I read your plan.");
    w.page_break();
    w.heading(2, "Context");
    w.body("Since the section 5 inspection, a teacher of dance has joined the college.");
    w.heading(2, "Main findings");
    w.body("Your plan lists what will be done but not what will come of it. Governors are taking part in lessons, which they enjoy, but they do not ask why results have fallen.");
    w.heading(2, "External support");
    w.body("The local authority has offered help. You have not yet taken it up.");
    w.body("I am copying this letter to the Chair of the Governing Body and the Director of Children’s Services for Westhaven.");
    w.body("Yours sincerely");
    w.body("Tobias Merriweather");
    w.bold("Her Majesty’s Inspector").tagged("P");
    let style = Style { bullet: '\u{f06e}', ..Style::default() };
    Fixture { style, ..fixture("school-monitoring-2014-college", Vec::new(), w) }
}

/// The form of 2022 on. Trap: a real council's name in the school's, two inspectors, the outcome below general words.
pub fn more_is_necessary() -> Fixture {
    let mut w = Writer::default();
    letterhead(
        &mut w,
        "20 June 2023",
        &[
            "Perpetua Lyle",
            "Headteacher",
            "St Bega’s Croydon Road Primary School",
            "Croydon Road",
            "Aldermarch",
            "AM2 9HJ",
        ],
    );
    w.body("Dear Ms Lyle");
    w.heading(2, "Monitoring inspection of St Bega’s Croydon Road Primary School");
    w.body("This letter sets out the findings from the monitoring inspection of your school that took place on 23 and 24 May 2023, on behalf of His Majesty’s Chief Inspector of Education, Children’s Services and Skills. The monitoring inspection was carried out under section 8 of the Education Act 2005 and took place because the school received its second successive judgement of requires improvement at its previous graded inspection.");
    w.body("The purpose of a monitoring inspection is not to grade the school’s key judgements but to identify and report on the school’s progress. It is to highlight to the school and parents any improvements that the school has made since the school’s previous graded inspection.");
    w.body("His Majesty’s Inspector Eudora Salt and I discussed with you and other senior leaders the actions that have been taken to improve the school since the most recent graded inspection. I have considered all of this in coming to my judgement.");
    w.bold(
        "Leaders have made progress to improve the school, but more work is necessary for the school to become good.",
    )
    .tagged("P");
    w.heading(2, "The progress made towards the school becoming good");
    w.body("You have appointed a leader for each subject. In science and history pupils now learn things in an order that makes sense. Reading was weak when we last came. It is better, although some books are still too hard for those who read them.");
    w.page_break();
    w.body("I am copying this letter to the chair of the governing body, the Department for Education’s regional director and the director of children’s services for Aldermarch. This letter will be published on the Ofsted reports website.");
    w.body("Yours sincerely");
    w.body("Marius Fennimore");
    w.bold("His Majesty’s Inspector").tagged("P");
    w.heading(2, "Information about this inspection");
    w.body("The inspection was carried out in the summer term. We met leaders, governors and pupils, and we listened to pupils read.");
    let style = Style { foot: 60.0, ..Style::default() };
    Fixture { style, ..fixture("school-monitoring-2023-council-name", Vec::new(), w) }
}
