//! The inspection frameworks as data: what their reports are called, what they judge and in which words.
//!
//! A framework is one file and one line in [`FRAMEWORKS`]; [`form`] has the types.

mod area;
mod council;
pub mod form;
pub mod headings;
pub mod keys;
mod paper;
pub mod scale;

pub use form::{Area, Field, Framework, Lead, Remit, Required, Sentence, Title, UNKNOWN};

use area::{area_send, area_send_2016, jtai};
use council::{
    child_protection, focused_visit, ilacs, joint_area_review, lac_2013, lscb_review, monitoring_visit,
    progress_inspection, sif, sif_reinspection, slac,
};
use paper::{document_pack, news_release};

/// Every framework; the first whose title fits a line of the title block is it, so the more particular come first.
pub const FRAMEWORKS: &[&Framework] = &[
    &focused_visit::FRAMEWORK,
    &monitoring_visit::FRAMEWORK,
    &joint_area_review::FRAMEWORK,
    &progress_inspection::FRAMEWORK,
    &jtai::FRAMEWORK,
    &area_send::FRAMEWORK,
    &area_send_2016::FRAMEWORK,
    &slac::FRAMEWORK,
    &child_protection::FRAMEWORK,
    &lac_2013::FRAMEWORK,
    &sif_reinspection::FRAMEWORK,
    &sif::FRAMEWORK,
    &lscb_review::FRAMEWORK,
    &ilacs::FRAMEWORK,
    &document_pack::FRAMEWORK,
    &news_release::FRAMEWORK,
];

/// The framework of this code.
pub fn by_code(code: &str) -> Option<&'static Framework> {
    FRAMEWORKS.iter().copied().find(|f| f.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_consistent() {
        for framework in FRAMEWORKS {
            assert!(!framework.titles.is_empty(), "{} has no title", framework.code);
            assert_eq!(FRAMEWORKS.iter().filter(|f| f.code == framework.code).count(), 1);
            for label in framework.areas.iter().flat_map(|a| a.labels) {
                assert_eq!(*label, crate::words::key(label), "{}: a label is not in its compared form", framework.code);
            }
            for key in framework.required.iter().flat_map(|r| r.keys).flat_map(|k| k.iter()) {
                let known =
                    framework.areas.iter().any(|a| a.key == *key) || framework.sentences.iter().any(|s| s.key == *key);
                assert!(known, "{} requires the unknown area {key}", framework.code);
            }
        }
    }
}
