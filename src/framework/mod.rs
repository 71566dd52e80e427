//! The inspection frameworks as data: what their reports are called, what they judge, and in which words.
//!
//! To add a framework, add a file and a line in the table below; [`form`] has the types. `cargo fmt` doesn't format the
//! files in the table: use `rustfmt --edition 2024 src/framework/*/*.rs`.

pub mod areas;
pub mod details;
pub mod field;
pub mod form;
pub mod headings;
pub mod keys;
pub mod scale;

pub use form::{Area, Field, Framework, Lead, Remit, Required, Sentence, Title, UNKNOWN};

/// Declares the files of the frameworks, by folder, and lists them; files after a plus hold what several forms share.
macro_rules! frameworks {
    ($($folder:ident { $($framework:ident)* $(+ $shared:ident)* })*) => {
        $(mod $folder { $(pub mod $framework;)* $(pub mod $shared;)* })*

        /// Every framework. The first with a title that matches a line of the title block is used: specific ones first.
        pub const FRAMEWORKS: &[&Framework] = &[$($(&$folder::$framework::FRAMEWORK,)*)*];
    };
}

frameworks! {
    council {
        focused_visit
        monitoring_visit
        joint_area_review
        progress_inspection
        slac
        child_protection
        lac_2013
        sif_reinspection
        sif
        lscb_review
        ilacs
    }
    area {
        jtai
        area_send
        area_send_2016
    }
    paper {
        document_pack
        news_release
    }
    school {
        school_ungraded
        school_monitoring
        school_section10
        school_2005
        school_2012
        school_2015
        school_2019
        independent_school
        independent_school_registration
        + parts
    }
    provider {
        further_education
        sccif
        early_years
        report_card
    }
}

/// The framework with this code.
pub fn by_code(code: &str) -> Option<&'static Framework> {
    FRAMEWORKS.iter().copied().find(|f| f.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_consistent() {
        for framework in FRAMEWORKS {
            let shown = !framework.titles.is_empty() || !framework.evidence.headings.is_empty();
            assert!(shown, "{} has neither a title nor headings of its own", framework.code);
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
