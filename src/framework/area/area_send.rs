//! Area SEND inspections, since 2023: one of three outcomes, and tables of what must improve with the bodies responsible.

use crate::framework::form::{Field, Framework, Lead, Recommends, title};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "area_send",
    name: "Area SEND inspection",
    years: "2023-",
    tested_on: 21,
    titles: &[title(
        r"^area (?:send|special educational needs and/or disabilities(?: \(send\))?) (?:full |monitoring )?inspection\b",
    )],
    lead: Lead::Team,
    recommends: Recommends::ALWAYS,
    fields: &[Field::TitleBlock, Field::AreaSend],
    ..Framework::NONE
};
