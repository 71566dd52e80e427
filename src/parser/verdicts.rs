//! Verdicts: judgements in prose that are not on a scale of grades, such as "limited progress". They are kept
//! separate from the grades, because no grade of a framework can be worked out from them.

use crate::model::document::{Block, Role};
use crate::model::outline::{DataTable, Item};
use crate::model::place::Place;
use crate::model::report::{Report, Verdict};
use crate::parser::context::Context;
use crate::words::{Pattern, key, pattern, pattern_of, sentences, with_stop};
use std::sync::LazyLock;

const DEGREE: &str = "limited|good|satisfactory|adequate|sufficient|insufficient|inadequate|unsatisfactory|significant|substantial|considerable|reasonable|steady|poor|slow|little|some|strong|excellent|outstanding|no";

/// "made good progress", "limited progress has been made", "progress has been satisfactory".
static VERDICT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern_of(format!(
        r"(?i)\b(?:made|making|is|was|of) (?:an? |only |very |overall |too )*(?:{DEGREE})(?: (?:and|but|or) \w+)? progress\b|\b(?:{DEGREE})(?: (?:and|but|or) \w+)? (?:overall )?progress (?:has been|is being|had been|was|is) (?:made|achieved)\b|\bprogress(?: \w+){{0,12}}? (?:is|has been|was|remains) (?:judged (?:to be )?|too |very |only |overall )*(?:{DEGREE})\b"
    )).with(&["progress"])
});

/// A cell or the end of a heading: "Limited progress".
static ALONE: LazyLock<Pattern> =
    LazyLock::new(|| pattern_of(format!(r"(?i)^(?:{DEGREE})(?: (?:and|but|or) \w+)? progress(?: made)?\.?$")));

/// What the progress is in, up to the next clause.
static OBJECT: Pattern = pattern(
    r"(?i)\bprogress (?:(?:has been|is being|was|is) (?:made|achieved) |made )?(?:in|on|with|against|towards|toward|in relation to|in respect of) (?P<area>[^.;:]+?)(?:,? (?:but|although|however|while|since|is|has been|was|remains)\b[^.;:]*)?[.;:]?$",
);

/// Children's progress at school is not a verdict on the services.
static PUPILS: Pattern = pattern(
    r"(?i)\b(?:children|young people|pupils|learners|they)\b(?: [\w’']+){0,10} (?:make|makes|making)\b|\b(?:educational|academic) progress\b",
).with(&["make", "making", "progress"]);

/// Reads the verdicts of a report.
pub fn read_verdicts(context: &Context<'_>, report: &mut Report) {
    let mut reader = Reader::default();
    for item in &context.outline.flow {
        match item {
            Item::Text(block) => reader.text(block),
            Item::Table(table) => reader.table(table),
        }
    }
    report.verdicts = reader.verdicts;
}

#[derive(Debug, Default)]
struct Reader {
    /// The last heading that names a subject.
    heading: Option<String>,
    /// A sentence that introduces a list of what it judges.
    lead_in: Option<String>,
    verdicts: Vec<Verdict>,
}

impl Reader {
    fn text(&mut self, block: &Block) {
        let text = block.whole();
        if matches!(block.role, Role::Heading(_)) {
            self.lead_in = None;
            return self.heading(&text, block.place);
        }
        let bullet = block.label.is_some() && block.number().is_none();
        match self.lead_in.clone().filter(|_| bullet) {
            Some(lead_in) => {
                self.add(Some(block.text.trim_end_matches([';', '.', ',']).to_string()), lead_in, block.place)
            }
            None => self.paragraph(&block.text, block.place),
        }
    }

    /// "Leadership and management: limited progress"
    fn heading(&mut self, text: &str, place: Place) {
        let parts = text.rsplit_once([':', '–', '—']).or_else(|| text.rsplit_once(" - "));
        match parts.filter(|(_, verdict)| ALONE.is_match(verdict.trim())) {
            Some((area, _)) => self.add(Some(area.trim().to_string()), text.to_string(), place),
            None => self.heading = Some(text.to_string()).filter(|t| is_subject(t)),
        }
    }

    fn paragraph(&mut self, text: &str, place: Place) {
        self.lead_in = None;
        for sentence in sentences(text).map(|sentence| with_stop(text, sentence)) {
            if !VERDICT.is_match(sentence) || PUPILS.is_match(sentence) {
                continue;
            }
            if sentence.ends_with(':') {
                self.lead_in = Some(sentence.to_string());
                continue;
            }
            let object = OBJECT.captures(sentence).and_then(|c| c.name("area")).map(|m| m.as_str().trim().to_string());
            let overall = key(sentence).starts_with("overall");
            let area = object.or_else(|| self.heading.clone().filter(|_| !overall));
            self.add(area, sentence.to_string(), place);
        }
    }

    /// A row whose last words are "limited progress".
    fn table(&mut self, table: &DataTable) {
        self.lead_in = None;
        for row in &table.rows {
            let filled: Vec<&str> = row.cells.iter().map(|c| c.trim()).filter(|c| !c.is_empty()).collect();
            let verdict = filled.iter().rposition(|cell| ALONE.is_match(cell)).filter(|at| *at > 0);
            if let Some(text) = verdict.and_then(|at| filled.get(at)) {
                let area = filled.first().map(|cell| cell.replace('\n', " "));
                self.add(area, text.to_string(), row.place);
            }
        }
    }

    fn add(&mut self, area: Option<String>, text: String, place: Place) {
        self.verdicts.push(Verdict { area, text, place });
    }
}

/// Headings such as "Main findings" name no subject.
fn is_subject(heading: &str) -> bool {
    const GENERAL: &[&str] = &[
        "summary",
        "main findings",
        "findings",
        "overall",
        "introduction",
        "conclusion",
        "background",
        "context",
        "progress",
    ];
    let key = key(heading);
    !GENERAL.iter().any(|general| key == *general || key.starts_with(&format!("{general} ")))
        && !key.starts_with("inspection of")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_texts(lines: &[(&str, Role, Option<&str>)]) -> Vec<(Option<String>, String)> {
        let mut reader = Reader::default();
        for (text, role, label) in lines {
            let label = label.map(str::to_string);
            reader.text(&Block { text: text.to_string(), role: *role, label, ..Block::default() });
        }
        reader.verdicts.into_iter().map(|v| (v.area, v.text)).collect()
    }

    fn area(text: &str) -> Vec<Option<String>> {
        read_texts(&[(text, Role::Paragraph, None)]).into_iter().map(|(area, _)| area).collect()
    }

    #[test]
    fn sentences_name_what_the_progress_is_in() {
        assert_eq!(
            area("The council has made good progress in reducing caseloads."),
            [Some("reducing caseloads".into())]
        );
        assert_eq!(area("Overall, limited progress has been made."), [None]);
        assert_eq!(
            area(
                "Limited progress has been made in the quality of assessments, although plans are better. Staff are new."
            ),
            [Some("the quality of assessments".into())]
        );
        assert!(area("Looked after children make good progress at school.").is_empty());
        assert!(area("Progress reports are good.").is_empty());
    }

    #[test]
    fn lists_and_headings() {
        let found = read_texts(&[
            ("Leadership – satisfactory progress", Role::Heading(2), None),
            ("The council has made limited progress in the following areas:", Role::Paragraph, None),
            ("the timeliness of assessments;", Role::ListItem, Some("•")),
            ("supervision.", Role::ListItem, Some("•")),
        ]);
        let areas: Vec<_> = found.iter().map(|(area, _)| area.as_deref()).collect();
        assert_eq!(areas, [Some("Leadership"), Some("the timeliness of assessments"), Some("supervision")]);
    }
}
