//! What a report and its inspection are called.

use ofsted_extract::Report;
use serde::{Deserialize, Serialize};

/// The names by which reports and inspections are told apart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// The report's `report_id`.
    pub report: String,
    /// Its `inspection_id`.
    pub inspection: Option<String>,
}

impl Names {
    /// Those of this report.
    pub fn of(report: &Report) -> Self {
        Names { report: report.report_id.clone(), inspection: report.inspection_id.clone() }
    }

    /// The document that the report is in: the reports of one document have its name and a number.
    pub fn document(&self) -> &str {
        self.report.split('-').next().unwrap_or_default()
    }
}
