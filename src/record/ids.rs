//! Names for a report and for its inspection, by which rows of different tables and files are joined.

use crate::framework::{self, Field, Framework, Remit};
use crate::model::report::{Provider, Report};

/// Digits of the SHA-256 in a report's name: with 64 bits, two of a million different files agree by chance once in
/// 37 million such sets.
const DIGITS: usize = 16;

/// Names the records of one input, in order.
pub fn assign(reports: &mut [Report]) {
    let several = reports.len() > 1;
    for (number, report) in (1..).zip(reports) {
        let digest: String = report.source.sha256.chars().take(DIGITS).collect();
        report.report_id = if several { format!("{digest}-{number}") } else { digest };
        report.inspection_id = inspection_id(report);
    }
}

/// The inspected body, the form and the first day; nothing if one of them is unknown.
pub fn inspection_id(report: &Report) -> Option<String> {
    let start = report.inspection.start.as_deref()?;
    let framework = framework::by_code(&report.framework.code).filter(is_of_inspections)?;
    let body = body(&report.provider, framework)?;
    Some(format!("{body}-{}-{start}", framework.code))
}

/// A news release is about an inspection, but isn't its report.
fn is_of_inspections(framework: &&'static Framework) -> bool {
    !framework.fields.contains(&Field::NewsRelease)
}

/// The unique reference number. Only councils can do without one: no two of them have the same name.
fn body(provider: &Provider, framework: &Framework) -> Option<String> {
    let of_council = framework.remit == Remit::Council;
    let authority = provider.local_authority.as_ref().filter(|_| of_council);
    let number = provider.urn.as_deref().or(authority.and_then(|authority| authority.ofsted_urn.as_deref()));
    let name = authority.map(|authority| &*authority.name).or(provider.name.as_deref().filter(|_| of_council));
    number.map(str::to_owned).or(name.map(slug)).filter(|body| !body.is_empty())
}

/// A name in lower case, with a hyphen for everything between its words.
fn slug(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::LocalAuthority;

    fn report(code: &'static str, urn: Option<&str>, name: &str) -> Report {
        let mut report = Report::default();
        report.source.sha256 = "0123456789abcdef0123456789abcdef".into();
        report.framework.code = code.into();
        report.provider.urn = urn.map(str::to_owned);
        report.provider.name = Some(name.to_owned());
        report.inspection.start = Some("2023-09-11".to_owned());
        report
    }

    fn named(mut report: Report) -> Report {
        assign(std::slice::from_mut(&mut report));
        report
    }

    fn council(ofsted_urn: Option<&'static str>) -> Report {
        let mut report = report("ilacs", None, "Fenmoor County Council");
        let authority = LocalAuthority::new("Fenmoor", "E06000999", "999", ofsted_urn, "North West");
        report.provider.local_authority = Some(authority);
        report
    }

    #[test]
    fn a_report_is_named_by_its_bytes_and_its_place_among_them() {
        let mut reports = [council(None), council(None)];
        assert_eq!(named(council(None)).report_id, "0123456789abcdef");
        assign(&mut reports);
        assert_eq!(reports.map(|report| report.report_id), ["0123456789abcdef-1", "0123456789abcdef-2"]);
    }

    #[test]
    fn an_inspection_is_named_by_body_form_and_first_day() {
        let id = |report| named(report).inspection_id;
        assert_eq!(id(council(Some("80999"))).as_deref(), Some("80999-ilacs-2023-09-11"));
        assert_eq!(id(council(None)).as_deref(), Some("fenmoor-ilacs-2023-09-11"));
        let unlisted = report("ilacs", None, "St Oswin’s & Fenmoor");
        assert_eq!(id(unlisted).as_deref(), Some("st-oswin-s-fenmoor-ilacs-2023-09-11"));
        let school = report("school_2019", Some("190001"), "Fenmoor School");
        assert_eq!(id(school).as_deref(), Some("190001-school_2019-2023-09-11"));
    }

    #[test]
    fn what_is_unknown_gives_no_name() {
        let id = |report| named(report).inspection_id;
        assert_eq!(id(report("school_2019", None, "Fenmoor School")), None);
        assert_eq!(id(report("unknown", Some("190001"), "Fenmoor School")), None);
        assert_eq!(id(report("news_release", None, "Fenmoor")), None);
        let mut undated = council(Some("80999"));
        undated.inspection.start = None;
        assert_eq!(id(undated), None);
    }

    #[test]
    fn a_school_is_not_named_by_its_council() {
        let mut school = council(Some("80999"));
        school.framework.code = "school_2019".into();
        assert_eq!(named(school).inspection_id, None);
    }
}
