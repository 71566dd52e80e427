//! The record of one inspection: the output contract. Field names never change.

mod findings;
mod inspection;
mod judgement;
mod letter;
mod provider;
mod record;
mod source;

pub use findings::{ActionRow, CaseStudy, PartnershipDetail, Priority, Recommendation, Reference, TextRow, Timescale};
pub use inspection::{Inspection, Inspector, NextInspection, Period, PreviousInspection};
pub use judgement::{
    Finding, FindingKind, Grade, Judgement, LimitingJudgement, Outcome, PreviousJudgement, Scope, Verdict,
};
pub use letter::{Addressee, Letter, Signatory};
pub use provider::{LocalAuthority, Provider};
pub use record::{BareValue, RecordKind, Report, SCHEMA_VERSION};
pub use source::{FrameworkRef, Paper, Part, Source};
