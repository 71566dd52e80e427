//! The record of one inspection: the output contract. Field names never change.

mod compliance;
mod correction;
mod findings;
mod inspection;
mod judgement;
mod letter;
mod provider;
mod record;
mod source;

pub use compliance::{Compliance, ComplianceOutcome};
pub use correction::Correction;
pub use findings::{ActionRow, CaseStudy, PartnershipDetail, Priority, Recommendation, Reference, TextRow, Timescale};
pub use inspection::{Inspection, Inspector, NextInspection, Period, PreviousInspection};
pub use judgement::{
    Finding, FindingKind, Grade, Judgement, LimitingJudgement, Outcome, PreviousJudgement, Scope, Verdict,
};
pub use letter::{Addressee, Letter, Signatory};
pub use provider::{LocalAuthority, Provider, ProviderDetail, ProviderKind};
pub use record::{BareValue, RecordKind, Report, SCHEMA_VERSION};
pub use source::{FrameworkRef, Paper, Part, Source};
