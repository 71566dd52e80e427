//! The forms' headings in a document: they make it possible to read text without type.

use super::grade;
use crate::framework::headings::{Heading, Holds, Rank, part};
use crate::framework::scale::{Printed, Scale};
use crate::framework::{FRAMEWORKS, Framework, Remit};
use crate::model::report::Scope;
use crate::words::{Pattern, key, pattern};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// A judged area with its grade is no longer, in bytes.
const LONGEST_HEADING: usize = 250;

/// The headings of one framework, or of all for councils if none is recognised, and the labels of what they judge.
#[derive(Debug, Default)]
pub struct Vocabulary {
    headings: FxHashMap<&'static str, &'static Heading>,
    areas: FxHashSet<&'static str>,
    /// What the frameworks judge: only for these is a heading such as "Looked after children" a separate part.
    scopes: FxHashSet<Scope>,
    /// The scale of its only framework, if that prints grades in another way than as words.
    scale: Option<&'static Scale>,
    /// Whether the form divides the independent school standards into their parts.
    has_standards: bool,
}

/// One for each framework, in the order of [`FRAMEWORKS`].
static VOCABULARIES: LazyLock<Vec<Made>> = LazyLock::new(|| {
    let of = |frameworks: &'static [&'static Framework]| -> Made {
        LazyLock::new(Box::new(move || Vocabulary::new(frameworks)))
    };
    FRAMEWORKS.iter().map(std::slice::from_ref).map(of).collect()
});

/// "What does the children's home need to do to improve?": every remit has it, whatever it calls those inspected.
static IMPROVE: Heading = part("what does the provider need to do to improve").holding(Holds::Improvements);
/// The words after it ("further", "the primary phase") are no longer, in bytes.
const LONGEST_REST: usize = 40;

fn asks_to_improve(key: &str) -> bool {
    let asked = key.strip_prefix("what does the ").and_then(|rest| rest.split_once(" need to do to improve"));
    asked.is_some_and(|(asked, rest)| asked.len() <= LONGEST_REST && rest.len() <= LONGEST_REST)
}

/// Headings with a date in them, by their first words and the headings that they are.
static DATED: [(&str, Heading); 6] = [
    ("the areas for improvement identified during the inspection ", part("annex").holding(Holds::Findings)),
    ("areas for improvement identified during the inspection ", part("annex").holding(Holds::Findings)),
    ("the areas for improvement identified at the inspection ", part("annex").holding(Holds::Findings)),
    ("report from the ", part("report").holding(Holds::Findings)),
    ("report on the ", part("report").holding(Holds::Findings)),
    ("annex ", part("annex").holding(Holds::Findings)),
];

/// "Report from the third monitoring inspection on 23 and 24 November 2011", "Annex A", behind a letter to a school.
fn dated(key: &str) -> Option<&'static Heading> {
    const LONGEST: usize = 120;
    let (words, heading) = DATED.iter().find(|(words, _)| key.starts_with(words))?;
    let whole = match heading.words {
        "report" => key.contains(" monitoring inspection"),
        _ if *words == "annex " => key.len() <= words.len() + 1,
        _ => true,
    };
    (whole && key.len() < LONGEST).then_some(heading)
}

/// Made when the first document needs them.
type Made = LazyLock<Vocabulary, Box<dyn FnOnce() -> Vocabulary + Send>>;

impl Vocabulary {
    /// The one for a framework; the one for councils' services if it isn't in the table: the words of other remits are
    /// everyday words, such as "Background".
    pub fn of(framework: &Framework) -> &'static Vocabulary {
        let at = FRAMEWORKS.iter().position(|known| known.code == framework.code);
        match at.and_then(|at| VOCABULARIES.get(at)) {
            Some(vocabulary) => vocabulary,
            None => Vocabulary::of_councils(),
        }
    }

    /// The one for all frameworks of councils' services.
    pub fn of_councils() -> &'static Vocabulary {
        static COUNCILS: LazyLock<Vocabulary> = LazyLock::new(|| {
            let councils = FRAMEWORKS.iter().copied().filter(|framework| framework.remit == Remit::Council);
            Vocabulary::new(&councils.collect::<Vec<_>>())
        });
        &COUNCILS
    }

    fn new(frameworks: &[&'static Framework]) -> Self {
        let headings = frameworks.iter().flat_map(|f| f.headings).copied().flatten();
        let areas = frameworks.iter().flat_map(|f| f.areas);
        let has_standards = headings.clone().any(|heading| heading.holds == Holds::Compliance);
        Vocabulary {
            has_standards,
            headings: headings.map(|heading| (heading.words, heading)).collect(),
            areas: areas.clone().flat_map(|area| area.labels).copied().collect(),
            scale: if let [only] = frameworks { Some(only.scale) } else { None },
            scopes: areas.map(|area| area.scope).chain([Scope::LocalAuthority, Scope::Lscb]).collect(),
        }
    }

    /// Whether the inspected are schools, colleges, homes and other providers.
    pub fn is_of_providers(&self) -> bool {
        self.scopes.contains(&Scope::Provider)
    }

    /// Whether the form is a letter that sends a report.
    pub fn has_annexes(&self) -> bool {
        self.headings.contains_key("annex")
    }

    /// Whether these words, in the form given by [`key`], begin a heading that ends in a date.
    pub fn is_dated(&self, key: &str) -> bool {
        self.has_annexes() && dated(key).is_some_and(|_| !key.starts_with("annex "))
    }

    /// The heading with these words, in the form given by [`key`].
    pub fn heading(&self, key: &str) -> Option<&'static Heading> {
        let listed = self.headings.get(key).copied().or_else(|| asks_to_improve(key).then_some(&IMPROVE));
        listed.or_else(|| if self.has_annexes() { dated(key) } else { None })
    }

    /// Whether these words, in the form given by [`key`], are a heading wherever they are on their own.
    pub fn is_heading(&self, key: &str) -> bool {
        self.heading(key).is_some_and(|heading| heading.rank != Rank::Unranked) || self.areas.contains(key)
    }

    /// Whether these words, in the form given by [`key`], are the label of a judged area.
    pub fn is_area(&self, key: &str) -> bool {
        self.areas.contains(key)
    }

    /// Whether a cell is a grade in words or, on a form with another scale, on that.
    pub fn is_grade(&self, cell: &str) -> bool {
        match self.scale {
            Some(scale) if scale.printed != Printed::Words => grade::on_scale(cell, scale).is_some(),
            _ => grade::cell(cell).is_some_and(|printed| printed.number.is_none()),
        }
    }

    /// Whether the form prints its areas as rows of tables with numbers, not as titles of chapters.
    pub fn has_number_rows(&self) -> bool {
        self.scale.is_some_and(|scale| scale.printed == Printed::Numbers)
    }

    /// Where the grade begins that is printed behind the label of an area with no sign between, as report cards do:
    /// "Achievement Expected standard".
    pub fn grade_behind_area(&self, text: &str) -> Option<usize> {
        let scale = self.scale.filter(|scale| scale.printed == Printed::ReportCard && text.len() < LONGEST)?;
        let start = grade::words_at_end(text, scale).filter(|printed| printed.start > 0)?.start;
        let area = self.areas.contains(key(text.get(..start)?).as_str());
        (area && !self.headings.contains_key(key(text).as_str())).then_some(start)
    }

    /// Whether it is the heading of a part.
    pub fn is_part(&self, key: &str) -> bool {
        self.heading(key).is_some_and(|heading| heading.rank == Rank::Part)
    }

    /// Whether a line is a part of the independent school standards: "Part 1. Quality of education provided", "Schedule 10 of
    /// the Equality Act 2010". Such rows are headings in any type.
    pub fn is_standards_part(&self, text: &str) -> bool {
        let listed = |heading: &Heading| heading.holds == Holds::Compliance && heading.rank == Rank::Section;
        self.has_standards && (is_part_of_standards(text) || self.heading(&key(text)).is_some_and(listed))
    }

    /// Whether a heading is on the same level as the others of its form; the areas that a report judges are too.
    pub fn is_peer(&self, text: &str) -> bool {
        self.heading(&key(text)).is_some_and(|heading| heading.peer) || self.is_judged(text)
    }

    /// Whether a heading opens the body even on the title page.
    pub fn opens_body(&self, key: &str) -> bool {
        self.heading(key).is_some_and(|heading| heading.opens_body)
    }

    /// What is printed below a heading with these words.
    pub fn holds(&self, key: &str) -> Option<Holds> {
        self.heading(key).map(|heading| heading.holds)
    }

    /// The scope that a heading with these words sets.
    pub fn scope(&self, key: &str) -> Option<Scope> {
        self.heading(key).and_then(|heading| heading.scope).filter(|scope| self.scopes.contains(scope))
    }

    /// Where, in a line that is a provider's judged area and the grade beside it ("Outcomes for pupils Good", "The quality of
    /// teaching is good"), the grade's cell begins. A colon between them makes them one heading.
    pub fn grade_beside(&self, text: &str) -> Option<usize> {
        if self.scale.is_none() || !self.is_of_providers() || text.len() > LONGEST_HEADING {
            return None;
        }
        let number = || text.rfind(' ').filter(|at| self.has_number_rows() && self.is_grade(&text[*at..]));
        let label = without_verb(text.get(..grade::at_end(text).map(|printed| printed.start).or_else(number)?)?);
        let ends = label.ends_with(|sign: char| sign.is_alphanumeric() || sign == ')');
        (ends && self.areas.contains(key(label).as_str())).then(|| label.len() + 1)
    }

    /// Whether a text is a judged area with its grade, as in the form's headings for findings: "Adoption performance:
    /// good". Some reports print a full stop after it, as after a sentence.
    pub fn is_judged(&self, text: &str) -> bool {
        let Some(printed) = grade::at_end(text) else { return false };
        let label = text.get(..printed.start).unwrap_or("");
        let label = key(SUBNUMBER.find(label).and_then(|number| label.get(number.end()..)).unwrap_or(label));
        let label = label.trim_end_matches(" is").trim_end_matches(" are");
        // some headings leave the article out
        self.areas.contains(label) || self.areas.contains(format!("the {label}").as_str())
    }
}

/// "The quality of teaching is", "... are": a verb that belongs to the grade's cell.
fn without_verb(label: &str) -> &str {
    let label = label.trim_end();
    [" is", " are"].iter().find_map(|verb| label.strip_suffix(verb)).unwrap_or(label).trim_end()
}
/// An area with its grade is shorter, in bytes.
const LONGEST: usize = 160;

/// "2.1 Adoption performance": parts of an area are numbered below it.
static SUBNUMBER: Pattern = pattern(r"^\d\.\d\.?\s+");

/// How the headings of boxes begin, in the form given by [`key`].
const BOXES: [&str; 8] = [
    "case study",
    "case studies",
    "practice study",
    "practice studies",
    "highly effective practice",
    "area of highly effective practice",
    "areas of highly effective practice",
    "example of highly effective practice",
];

/// "Case study: highly effective practice" heads a box: what follows the box belongs to the section around it.
pub fn is_boxed_heading(text: &str) -> bool {
    let brief = text.len() < 120;
    let begins = text.starts_with(char::is_alphabetic) && text.get(..4).is_some_and(|start| !start.contains(':'));
    if !(brief && begins) {
        return false;
    }
    let key = key(text);
    let Some(words) = BOXES.iter().find(|words| key.starts_with(**words)) else { return false };
    text.contains(':') || text.contains('–') || key.len() == words.len() || key.split(' ').count() <= 3
}

/// "The local authority's strengths", "The LSCB has the following strengths", "Key strengths"; not "Key strengths
/// and weaknesses".
static STRENGTHS: Pattern = pattern(
    r"^(?:the )?(?:(?:local authority|council|lscb|(?:local )?(?:safeguarding )?(?:children )?board|partnership)s? )?(?:has the following )?(?:key |main |multi agency )?strengths$",
);

/// Whether a heading, in the form given by [`key`], is above strengths.
pub fn is_strengths(heading: &str) -> bool {
    STRENGTHS.is_match(heading)
}

/// "Part 3. Welfare, health and safety of pupils": the number, a sign and the title in words.
fn is_part_of_standards(text: &str) -> bool {
    const LONGEST: usize = 120;
    let rest = text.strip_prefix("Part ").and_then(|rest| rest.strip_prefix(|c: char| c.is_ascii_digit()));
    let title = rest.and_then(|rest| rest.strip_prefix(['.', ':'])).map(str::trim_start);
    text.len() < LONGEST
        && !text.ends_with(['.', ';', ',', ':'])
        && title.is_some_and(|title| title.starts_with(char::is_alphabetic))
}

/// "Section 2: the effectiveness of ..." is a part, whatever its type.
pub fn is_numbered_part(text: &str) -> bool {
    let rest = text.strip_prefix("Section ").and_then(|rest| rest.strip_prefix(|c: char| c.is_ascii_digit()));
    rest.is_some_and(|rest| rest.starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbered_sections_are_parts() {
        assert!(is_numbered_part("Section 2: The effectiveness of the Local Safeguarding Children Board"));
        for text in ["Section 47: enquiries", "Section 20 arrangements", "Section: one"] {
            assert!(!is_numbered_part(text), "{text}");
        }
    }

    #[test]
    fn parts_of_the_standards_are_headings_of_their_forms() {
        let words = Vocabulary::of(crate::framework::by_code("independent_school_registration").unwrap());
        for text in [
            "Part 4. Suitability of staff, supply staff, and proprietors",
            "Part 5. The premises of, and accommodation at, the school",
            "Schedule 10 of the Equality Act 2010",
        ] {
            assert!(words.is_standards_part(text), "{text}");
            assert!(!Vocabulary::of_councils().is_standards_part(text), "{text}");
        }
        for text in ["Part 3. These standards are met.", "Part 3 is met", "Main inspection findings", "Part 12. Fen"] {
            assert!(!words.is_standards_part(text), "{text}");
        }
    }

    #[test]
    fn headings_with_dates_are_behind_letters_to_schools() {
        let school = Vocabulary::of(crate::framework::by_code("school_monitoring").unwrap());
        for text in [
            "Annex A",
            "Report on the first monitoring inspection on 2 May 2017 to 3 May 2017",
            "The areas for improvement identified during the inspection that took place in May 2016",
        ] {
            assert!(school.is_part(&key(text)), "{text}");
            assert!(!Vocabulary::of_councils().is_heading(&key(text)), "{text}");
        }
        for text in ["Annex to this letter", "Report on the governors", "Annexes"] {
            assert!(!school.is_heading(&key(text)), "{text}");
        }
    }

    #[test]
    fn headings_of_boxes() {
        assert!(is_boxed_heading("Practice study: area(s) for improvement") && is_boxed_heading("Case study 2"));
        assert!(
            is_boxed_heading("Highly effective practice") && is_boxed_heading("Areas of highly effective practice")
        );
        assert!(!is_boxed_heading("Case study reviews are timely in most teams"));
        assert!(!is_boxed_heading("Highly effective practice was seen in Fenmoor"));
    }

    #[test]
    fn a_grade_beside_a_providers_area_is_a_cell() {
        let words = Vocabulary::of(crate::framework::by_code("school_2015").unwrap());
        let split = |text: &str| words.grade_beside(text).map(|at| text.split_at(at)).map(|(a, b)| format!("{a}|{b}"));
        assert_eq!(split("Outcomes for pupils Good").as_deref(), Some("Outcomes for pupils |Good"));
        assert_eq!(
            split("Outcomes for pupils require improvement").as_deref(),
            Some("Outcomes for pupils |require improvement")
        );
        assert_eq!(split("Outcomes for pupils are good").as_deref(), Some("Outcomes for pupils |are good"));
        // a heading with a colon, another label, a council's area, and the label alone
        for text in [
            "Outcomes for pupils: good",
            "Outcomes for parents good",
            "Adoption performance good",
            "Outcomes for pupils",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
        let words = Vocabulary::of(crate::framework::by_code("school_2005").unwrap());
        let label = "Outcomes for individuals and groups of pupils";
        assert_eq!(words.grade_beside(&format!("{label} 2")), Some(label.len() + 1));
        assert_eq!(words.grade_beside(&format!("{label} 7")), None);
        assert_eq!(Vocabulary::of_councils().grade_beside("Outcomes for pupils Good"), None);
    }

    #[test]
    fn judged_areas_head_their_findings() {
        let words = Vocabulary::of_councils();
        for text in [
            "The experiences and progress of care leavers: good",
            "The experiences and progress of children in care is: Outstanding",
            "Adoption performance requires improvement to be good.",
        ] {
            assert!(words.is_judged(text) && words.is_peer(text), "{text}");
        }
        assert!(!words.is_judged("The experiences and progress of care leavers"));
        assert!(!words.is_judged("Support for care leavers in Fenmoor is good"));
    }
}
