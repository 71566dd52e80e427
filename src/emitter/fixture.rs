//! A made-up report for the emitters' tests.

use super::format::{Format, Setup};
use super::table::{TABLES, Table};
use crate::model::code::Code;
use crate::model::outline::{Paragraph, Section};
use crate::model::place::Place;
use crate::model::report::Report;
use crate::model::report::{
    FrameworkRef, Grade, Inspection, Inspector, Judgement, LocalAuthority, Provider, Recommendation, Reference,
    SCHEMA_VERSION, Scope, Source, Timescale,
};
use crate::model::warning::Warning;

/// What the format writes for these reports.
pub fn emit(format: &Format, setup: &Setup, reports: &[Report]) -> String {
    let mut written = Vec::new();
    let mut emitter = (format.open)(Box::new(&mut written), setup).unwrap();
    reports.iter().for_each(|report| emitter.piece(&(format.render)(report, setup).unwrap()).unwrap());
    emitter.finish().unwrap();
    String::from_utf8(written).unwrap()
}

/// The table with this name.
pub fn table(name: &str) -> &'static Table {
    TABLES.iter().find(|table| table.name == name).unwrap()
}

fn page(page: u32) -> Place {
    Place::on_page(page)
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// One report with something in every table.
pub fn report() -> Report {
    Report {
        schema_version: SCHEMA_VERSION.into(),
        report_id: "00ff".into(),
        inspection_id: text("80999-ilacs-2019-02-25"),
        source: Source { file: "fenmoor.pdf".into(), pages: Some(14), sha256: "00ff".into(), ..Source::default() },
        framework: FrameworkRef {
            code: "ilacs".into(),
            name: "Local authority services".into(),
            title: text("Fenmoor Council"),
            place: page(1),
        },
        provider: Provider {
            name: text("Fenmoor Council"),
            local_authority: Some(FENMOOR),
            place: page(1),
            ..Provider::default()
        },
        inspection: inspection(),
        judgements: vec![judgement()],
        sections: vec![section()],
        recommendations: vec![recommendation()],
        warnings: vec![
            Warning::new(Code::GradeConflict, "two grades").at(page(12)).printed(["Good", "Adequate"]),
            Warning::new(Code::LeadInspectorMissing, "no lead"),
        ],
        ..Report::default()
    }
}

const FENMOOR: LocalAuthority = LocalAuthority::new("Fenmoor", "E06000999", "999", Some("80999"), "North West");

fn inspection() -> Inspection {
    let inspector = |name: &str| Inspector { name: name.into(), ..Inspector::default() };
    Inspection {
        start: text("2019-02-25"),
        end: text("2019-03-08"),
        lead_inspectors: vec![inspector("Ada Mole"), inspector("Bo Fenn")],
        inspectors: vec![inspector("Ada Mole"), inspector("Bo Fenn"), inspector("Cy Wold")],
        visit_number: Some(2),
        inspectorates: vec!["Ofsted".into()],
        ..Inspection::default()
    }
}

fn judgement() -> Judgement {
    Judgement {
        scope: Scope::LocalAuthority,
        area: Some("overall_effectiveness".into()),
        label: "Overall effectiveness".into(),
        grade: Some(Grade::RequiresImprovement),
        grade_number: None,
        printed: "Requires improvement to be good".into(),
        place: page(1),
        found_in: Vec::new(),
    }
}

fn recommendation() -> Recommendation {
    Recommendation {
        group: text("What needs to improve? > Care leavers"),
        timescale: Some(Timescale::WithinThreeMonths),
        timescale_printed: text("Within three months:"),
        text: "=SUM(A1)\nsecond line".into(),
        references: vec![Reference { kind: "paragraph".into(), value: "paragraph 31".into() }],
        scope: Some(Scope::Safeguarding),
        paragraph: text("p31"),
        place: page(10),
        ..Recommendation::default()
    }
}

fn section() -> Section {
    let paragraph = Paragraph {
        id: "p1".into(),
        number: Some(10),
        text: "Social workers know children well.".into(),
        place: page(5),
        page_end: Some(6),
        ..Paragraph::default()
    };
    let inner = Section {
        id: "s2".into(),
        heading: text("Care leavers"),
        level: 2,
        paragraphs: vec![paragraph],
        ..Section::default()
    };
    Section { id: "s1".into(), heading: text("Main findings"), level: 1, sections: vec![inner], ..Section::default() }
}
