//! The inspection frameworks: what their reports are called, what they judge and in which words.
//!
//! A framework is one file of mostly static data and one line in [`FRAMEWORKS`].

mod area_send;
mod area_send_2016;
pub(crate) mod as_code;
mod child_protection;
mod document_pack;
mod focused_visit;
mod ilacs;
mod joint_area_review;
mod jtai;
mod lac_2013;
mod lscb_review;
mod monitoring_visit;
mod news_release;
mod progress_inspection;
mod recognise;
mod sif;
mod sif_reinspection;
mod slac;

pub use recognise::{Recognised, named_in, recognise, rival, title_in};

use crate::model::document::Furniture;
use crate::model::outline::Outline;
use crate::model::report::{Report, Scope};
use crate::{facts, judgement, letter, previous, recommendation, strengths};

/// What a parser sees of a document.
#[derive(Debug, Clone, Copy)]
pub struct Context<'d> {
    /// The document in reading order and in sections.
    pub outline: &'d Outline,
    /// Its first lines, where it says what it is.
    pub title_block: &'d [&'d str],
    /// The framework that was recognised.
    pub framework: &'static Framework,
    /// Running headers and footers.
    pub furniture: &'d [Furniture],
}

/// Fills the fields of a record that it knows how to read, and adds its warnings.
pub type Parser = fn(&Context<'_>, &mut Report);

/// An inspection framework.
#[derive(Debug)]
pub struct Framework {
    /// Its code in the output.
    pub code: &'static str,
    /// Its full name.
    pub name: &'static str,
    /// When it was used.
    pub years: &'static str,
    /// Whether it was tried on real reports.
    pub tested: bool,
    /// What a line of its title block says.
    pub titles: &'static [Title],
    /// What it judges.
    pub areas: &'static [Area],
    /// Areas of which one of each group must be there.
    pub required: &'static [Required],
    /// Whether grades have numbers, and which end of the scale 1 is.
    pub numbers: Numbers,
    /// Sentences that are judgements, and of what.
    pub sentences: &'static [Sentence],
    /// The scope of an area that no heading assigns.
    pub scope: Scope,
    /// Where the lead inspector is named.
    pub lead: Lead,
    /// What reads its documents, in this order.
    pub parsers: &'static [Parser],
}

/// What reads a graded report.
const GRADED: &[Parser] = &[facts::read, judgement::read, recommendation::read, strengths::read, previous::read];

/// What reads the letter about a visit.
const VISIT: &[Parser] =
    &[letter::read_visit, recommendation::read, strengths::read, strengths::read_next_steps, previous::read];

/// What stands for a framework where none is recognised: sections, and what any report may have.
pub const UNKNOWN: Framework = Framework {
    code: "unknown",
    name: "",
    years: "",
    tested: true,
    titles: &[],
    areas: &[],
    required: &[],
    numbers: Numbers::None,
    sentences: &[],
    scope: Scope::LocalAuthority,
    lead: Lead::Front,
    parsers: &[facts::read, recommendation::read],
};

/// How a title shows its framework.
#[derive(Debug)]
pub struct Title {
    /// Regular expression on a line of the title block, in lower case with straight apostrophes.
    pub is: &'static str,
    /// What must not stand in the same line.
    pub is_not: Option<&'static str>,
}

/// A judged area.
#[derive(Debug)]
pub struct Area {
    /// What it is of.
    pub scope: Scope,
    /// Its key in the output.
    pub key: &'static str,
    /// Its labels as printed, as [`crate::judgement`] compares them: lower case, without signs.
    pub labels: &'static [&'static str],
}

/// An area that must be judged, or one that may stand for it.
#[derive(Debug)]
pub struct Required {
    /// What it is of.
    pub scope: Scope,
    /// Any of these combinations will do.
    pub keys: &'static [&'static [&'static str]],
    /// Not asked for in inspections that start on this day or later (ISO date).
    pub until: Option<&'static str>,
}

/// A sentence of the form that is a judgement.
#[derive(Debug)]
pub struct Sentence {
    /// What it judges.
    pub scope: Scope,
    /// Key of the area.
    pub key: &'static str,
    /// Regular expression, in lower case with straight apostrophes, up to the grade's words.
    pub is: &'static str,
}

/// Whether a framework numbers its grades.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// No numbers are printed.
    None,
    /// 1 is outstanding.
    OneIsBest,
    /// 4 is outstanding (joint area reviews).
    FourIsBest,
}

/// Where a framework's reports name the lead inspector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// In the title block.
    Front,
    /// With the inspection team on the last pages.
    Team,
}

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
                assert_eq!(*label, crate::text::key(label), "{}: a label is not in its compared form", framework.code);
            }
            for key in framework.required.iter().flat_map(|r| r.keys).flat_map(|k| k.iter()) {
                let known =
                    framework.areas.iter().any(|a| a.key == *key) || framework.sentences.iter().any(|s| s.key == *key);
                assert!(known, "{} requires the unknown area {key}", framework.code);
            }
        }
    }
}
