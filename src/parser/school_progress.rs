//! Monitoring of schools: the dates in a letter's first sentence, and lines that give the progress a grade: "Progress since
//! being subject to special measures – satisfactory".

use crate::model::code::Code;
use crate::model::outline::Item;
use crate::model::report::{FindingKind, Report};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::parser::dates;
use crate::parser::judgements::reading::Reading;
use crate::parser::judgements::reconcile::reconcile;
use crate::parser::title_block::dates::set_dates;
use crate::recognise::{area as label, grade};
use crate::words::{Pattern, pattern};

/// A line of label, dash and grade; text may have several in one paragraph.
static LINE: Pattern = pattern(
    r"(?<label>\b[Pp]rogress since [\w ]{5,80}?)\s*[–—:-]\s*(?<grade>outstanding|good|satisfactory|inadequate)\b",
)
.with(&["progress since"]);

/// Words of the sentences that say when it was.
const VISITS: [&str; 3] = ["my visit", "monitoring inspection on", "monitoring inspection of your school"];

/// Reads the dates of the visit.
pub fn read_monitoring_visit(context: &Context<'_>, report: &mut Report) {
    if report.inspection.start.is_some() {
        return;
    }
    let texts =
        context.outline.flow.iter().filter_map(|item| if let Item::Text(block) = item { Some(block) } else { None });
    let visit = texts.filter(|block| VISITS.iter().any(|words| block.text.contains(words)));
    let found = visit.take(3).find_map(|block| {
        let at = block.text.find(" on ")? + 4;
        let dates = dates::parse_span(block.text.get(at..)?, None)?;
        Some((dates, block.place))
    });
    if let Some((mut dates, place)) = found {
        report.warnings.retain(|warning| warning.code != Code::DatesMissing);
        dates.place = place;
        set_dates(dates, &mut report.inspection, &mut report.warnings);
    }
}

/// Reads the lines; the bullets below a section's heading are about areas for improvement, not about the school.
pub fn read_school_progress(context: &Context<'_>, report: &mut Report) {
    let mut readings = Vec::new();
    for item in &context.outline.flow {
        let Item::Text(block) = item else { continue };
        for found in LINE.captures_iter(&block.text) {
            let (Some(words), Some(printed)) = (found.name("label"), found.name("grade")) else { continue };
            let area = label::find_area(words.as_str(), context.framework, None).filter(|found| found.exact);
            let (Some(area), Some(printed)) = (area, grade::exact(printed.as_str())) else {
                let message =
                    format!("{:?} is graded, but {} has no such area", words.as_str(), context.framework.code);
                let unknown = Warning::new(Code::LabelUnknown, message).at(block.place);
                report.warnings.push(unknown.printed([words.as_str(), printed.as_str()]));
                continue;
            };
            readings.push(Reading {
                scope: area.area.scope,
                area: area.area.key,
                label: words.as_str().to_string(),
                printed,
                kind: FindingKind::Sentence,
                place: block.place,
            });
        }
    }
    let (judgements, conflicts) = reconcile(readings, context.framework);
    report.warnings.extend(conflicts);
    report.judgements = judgements;
}
