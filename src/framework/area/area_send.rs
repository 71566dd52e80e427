//! Area SEND inspections, since 2023: one of three outcomes, and tables of what must improve with the bodies responsible.

use crate::framework::form::{Field, Framework, Lead, Numbers, Title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "area_send",
    name: "Area SEND inspection",
    years: "2023-",
    tested: true,
    titles: &[Title {
        is: r"^area (?:send|special educational needs and/or disabilities(?: \(send\))?) (?:full |monitoring )?inspection\b",
        is_not: None,
    }],
    areas: &[],
    required: &[],
    numbers: Numbers::None,
    sentences: &[],
    scope: Scope::LocalAuthority,
    lead: Lead::Team,
    fields: &[Field::TitleBlock, Field::AreaSend],
};
