//! Inspections of schools under section 10 of the School Inspections Act 1996, to 2005: a title page of labelled lines, and
//! grades that are words in prose and in tables of aspects.

use super::super::source::{Fixture, Furniture, Style, Table, TextForm, Writer, table};

/// What differs from school to school.
struct School {
    name: &'static str,
    town: &'static str,
    area: &'static str,
    urn: &'static str,
    head: [&'static str; 2],
    /// The reporting inspector, and the number that is printed below the name.
    inspector: [&'static str; 2],
    dates: &'static str,
    number: &'static str,
    kind: &'static str,
    about: &'static [[&'static str; 2]],
    team: &'static [&'static [&'static str]],
    good: &'static str,
    well: &'static [&'static str],
    improved: &'static [&'static str],
    aspects: &'static [&'static [&'static str]],
    teaching: &'static [&'static [&'static str]],
    improve: &'static [&'static str],
}

fn front(w: &mut Writer, school: &School) {
    w.title("INSPECTION REPORT");
    w.title(school.name);
    w.body(school.town);
    w.body(&format!("LEA area: {}", school.area));
    w.body(&format!("Unique reference number: {}", school.urn));
    w.body(&format!("{}: {}", school.head[0], school.head[1]));
    // Trap: the inspector's number is a line of its own.
    w.body(&format!("Reporting inspector: {}", school.inspector[0]));
    w.body(school.inspector[1]);
    w.body(&format!("Dates of inspection: {}", school.dates));
    w.body(&format!("Inspection number: {}", school.number));
    w.body(school.kind);
    w.page_break();
    w.small("© Crown copyright");
    w.small("This report may be reproduced in whole or in part for non-commercial educational purposes, provided that all extracts quoted are reproduced verbatim without adaptation and on condition that the source and date thereof are stated.");
    w.heading(1, "INFORMATION ABOUT THE SCHOOL");
    let rows: Vec<[String; 2]> =
        school.about.iter().map(|[label, value]| [format!("{label}:"), (*value).to_owned()]).collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    w.table(table(&[200.0, 251.0], &rows));
    w.page_break();
}

fn report(school: &School) -> Writer {
    let mut w = Writer::default();
    front(&mut w, school);
    w.heading(1, "INFORMATION ABOUT THE INSPECTION TEAM");
    w.table(Table { boxed: true, ..table(&[80.0, 171.0, 200.0], school.team) });
    w.page_break();
    w.heading(1, "PART A: SUMMARY OF THE REPORT");
    w.heading(2, "HOW GOOD THE SCHOOL IS");
    w.body(school.good);
    w.heading(2, "What the school does well");
    for words in school.well {
        w.bullet(words);
    }
    w.heading(2, "What could be improved");
    for words in school.improved {
        w.bullet(words);
    }
    w.heading(2, "HOW THE SCHOOL HAS IMPROVED SINCE ITS LAST INSPECTION");
    w.body("The school was last inspected under the same act. Since then its rooms have been mended and its results have kept pace with those of others.");
    w.heading(2, "PUPILS’ ATTITUDES AND VALUES");
    // Trap: the first word of a comment is a grade, but none of this form's areas has a scale that the program gives.
    w.table(Table { boxed: true, ..table(&[151.0, 300.0], school.aspects) });
    w.heading(2, "TEACHING AND LEARNING");
    w.table(Table { boxed: true, ..table(&[181.0, 90.0, 90.0, 90.0], school.teaching) });
    w.page_break();
    w.heading(1, "PART B: COMMENTARY");
    w.heading(2, "WHAT THE SCHOOL DOES WELL");
    w.body("Pupils are taught by people who like their work. Lessons begin on time, and nobody is left out.");
    w.heading(2, "WHAT COULD BE IMPROVED");
    w.body("In science, pupils of the older classes copy what they are told. They find out little for themselves.");
    w.heading(2, "WHAT SHOULD THE SCHOOL DO TO IMPROVE FURTHER?");
    w.body("The governors, headteacher and staff should:");
    for words in school.improve {
        w.bullet(words);
    }
    w.page_break();
    w.heading(1, "PART C: SCHOOL DATA AND INDICATORS");
    w.heading(2, "Summary of the sources of evidence for the inspection");
    w.table(Table {
        boxed: true,
        ..table(
            &[300.0, 151.0],
            &[&["Number of lessons observed", "21"], &["Number of discussions with staff and pupils", "9"]],
        )
    });
    // Trap: percentages below grades.
    w.heading(2, "Summary of teaching observed during the inspection");
    w.table(Table {
        boxed: true,
        ..table(
            &[90.0, 90.0, 90.0, 90.0, 90.0],
            &[&["Excellent", "Very good", "Good", "Satisfactory", "Poor"], &["5", "19", "48", "28", "0"]],
        )
    });
    w
}

fn fixture(name: &'static str, style: Style, header: &'static str, school: &School) -> Fixture {
    Fixture {
        name,
        furniture: Furniture { header: Some(header), page_number: true, ..Furniture::default() },
        style,
        text: TextForm::Page,
        notes: Vec::new(),
        blocks: report(school).blocks,
    }
}

/// A short inspection. Trap: the title has an apostrophe, and its dates have ordinals.
pub fn primary() -> Fixture {
    let school = School {
        name: "ST KYNEBURGHA’S CHURCH OF ENGLAND VOLUNTARY CONTROLLED PRIMARY SCHOOL",
        town: "Little Fenmoor",
        area: "Fenmoor",
        urn: "190042",
        head: ["Headteacher", "Mrs M Ottershaw"],
        inspector: ["Mr Lionel Farthing", "20417"],
        dates: "12th – 13th March 2001",
        number: "190942",
        kind: "Short inspection carried out under section 10 of the School Inspections Act 1996",
        about: &[
            ["Type of school", "Infant and junior"],
            ["School category", "Voluntary aided"],
            ["Age range of pupils", "4 to 11"],
            ["Gender of pupils", "Mixed"],
            ["School address", "Church Lane, Little Fenmoor"],
            ["Postcode", "FM3 9AA"],
            ["Telephone number", "01632 960 118"],
            ["Appropriate authority", "The governing body"],
            ["Name of chair of governors", "The Rev. P Anstey"],
            ["Date of previous inspection", "11 November 1996"],
        ],
        team: &[
            &["Team members", "", ""],
            &["20417", "Mr Lionel Farthing", "Registered inspector"],
            &["9031", "Mrs Joan Tidy", "Lay inspector"],
            &["18822", "Ms Abigail Okoye", "Team inspector"],
        ],
        good: "This is a very good and very effective school. Pupils do well, and they are taught well in all classes.",
        well: &["Pupils read very well.", "Teaching is good, and very good in Years 1 and 2."],
        improved: &["The teaching of science in Years 3 and 4.", "The way in which marks are used."],
        aspects: &[
            &["Aspect", "Comment"],
            &["Attitudes to the school", "Excellent. Pupils come early and are sorry to go home."],
            &["Behaviour, in and out of classrooms", "Very good. Pupils take care of each other."],
            &["Attendance", "Satisfactory. It is near the national figure."],
        ],
        teaching: &[
            &["Teaching of pupils in:", "Reception", "Years 1 – 2", "Years 3 – 6"],
            &["Quality of teaching", "Good", "Very good", "Satisfactory"],
        ],
        improve: &[
            "raise standards in science by giving pupils more to find out for themselves;",
            "use marks to show pupils what to do next.",
        ],
    };
    fixture("school-2001-primary", Style::default(), "St Kyneburgha’s C of E Primary School – ", &school)
}

/// A college that is a school, inspected in full. Trap: an extra line for its kind of head.
pub fn college() -> Fixture {
    let school = School {
        name: "KING EDGAR’S COMMUNITY COLLEGE",
        town: "Saltmere",
        area: "Westhaven",
        urn: "190077",
        head: ["Principal", "Dr R Quennell"],
        inspector: ["Mrs Thea Lovibond", "3318"],
        dates: "29th November – 3rd December 1999",
        number: "190377",
        kind: "Full inspection carried out under section 10 of the School Inspections Act 1996",
        about: &[
            ["Type of school", "Comprehensive"],
            ["School category", "Community"],
            ["Age range of pupils", "11 to 18"],
            ["Gender of pupils", "Mixed"],
            ["School address", "Strand Street, Saltmere"],
            ["Postcode", "WH7 2DD"],
            ["Telephone number", "01632 960 551"],
            ["Appropriate authority", "The governing body"],
            ["Name of chair of governors", "Councillor B Ivers"],
            ["Date of previous inspection", "February 1995"],
        ],
        team: &[
            &["Team members", "", ""],
            &["3318", "Mrs Thea Lovibond", "Registered inspector"],
            &["9544", "Mr Clive Dunstan-Hay", "Lay inspector"],
            &["15003", "Mr Sunil Bhatt", "Team inspector"],
            &["27719", "Dr Ursula Keane", "Team inspector"],
        ],
        good: "The college gives a satisfactory education. Its sixth form is good, but standards in mathematics are poor.",
        well: &["The sixth form is well led.", "Pupils sing and act with great skill."],
        improved: &["Standards in mathematics.", "Attendance in Years 10 and 11.", "The use of computers."],
        aspects: &[
            &["Aspect", "Comment"],
            &["Attitudes to the school", "Good. Pupils take part in plays and in music."],
            &["Attendance", "Unsatisfactory. Too many pupils stay away on Fridays."],
        ],
        teaching: &[
            &["Teaching of pupils in:", "Years 7 – 9", "Years 10 – 11", "Years 12 – 13"],
            &["Quality of teaching", "Satisfactory", "Satisfactory", "Good"],
        ],
        improve: &[
            "improve what pupils achieve in mathematics;",
            "work with families so that pupils come to school;",
            "buy more computers, and use them.",
        ],
    };
    let style = Style { bullet: '\u{f0b7}', heading_roles: ["P", "P", "P"], ..Style::default() };
    fixture("school-1999-college", style, "King Edgar’s Community College – ", &school)
}

/// A real county's name in the school's, which another authority keeps; not inspected before.
pub fn council_in_name() -> Fixture {
    let school = School {
        name: "DORSET ROW ACADEMY",
        town: "Aldermarch",
        area: "Aldermarch",
        urn: "190093",
        head: ["Headteacher", "Mr K St John-Birt"],
        inspector: ["Ms Verity Ndlovu", "30266"],
        dates: "7th June 2004",
        number: "190693",
        kind: "Inspection carried out under section 10 of the School Inspections Act 1996",
        about: &[
            ["Type of school", "City academy"],
            ["Age range of pupils", "11 to 16"],
            ["Gender of pupils", "Boys"],
            ["Number on roll", "604"],
            ["School address", "Dorset Row, Aldermarch"],
            ["Postcode", "AM1 8RR"],
            ["Telephone number", "01632 960 907"],
            ["Appropriate authority", "The board of governors"],
            ["Name of chair of governors", "Lady Imogen Thirsk"],
            ["Date of previous inspection", "Not previously inspected"],
        ],
        team: &[
            &["Team members", "", ""],
            &["30266", "Ms Verity Ndlovu", "Lead inspector"],
            &["8890", "Mr Peter Sallis-Wood", "Lay inspector"],
        ],
        good: "This is an unsatisfactory school with serious weaknesses. It has a good new building.",
        well: &["Pupils are safe.", "The teaching of art is excellent."],
        improved: &["Teaching in English.", "The leadership of subjects."],
        aspects: &[
            &["Aspect", "Comment"],
            &["Attitudes to the school", "Poor. Many boys do not bring what they need."],
            &["Personal development and relationships", "Satisfactory. Boys get on with most adults."],
        ],
        teaching: &[
            &["Teaching of pupils in:", "Years 7 – 9", "Years 10 – 11", "All"],
            &["Quality of teaching", "Unsatisfactory", "Poor", "Unsatisfactory"],
        ],
        improve: &["teach every boy to write at length;", "give leaders of subjects time to visit lessons."],
    };
    fixture("school-2004-council-name", Style { deflate: true, ..Style::default() }, "Dorset Row Academy – ", &school)
}
