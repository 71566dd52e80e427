//! A sentence that is being read, and what is found in it.

use super::bodies::Named;
use super::date::Date;
use super::inspection::Inspection;
use super::mention::Mention;
use super::region::Tokens;
use super::setting::Setting;
use super::subject::Subject;
use super::tie::Tie;
use crate::model::report::Grade;

/// An earlier judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The grade.
    pub grade: Grade,
    /// What was judged.
    pub subject: Subject,
    /// When.
    pub date: Option<Date>,
    /// Several dates of which it isn't said which one it is.
    pub among: Vec<Date>,
}

/// What the sentences before leave for the next one to refer to.
#[derive(Debug, Clone, Default)]
pub struct Before {
    /// The earlier inspections that they named.
    pub inspections: Vec<Inspection>,
    /// What they were about.
    pub named: Vec<Named>,
    /// Whether the last one quoted a judgement.
    pub judged: bool,
    /// Whether it was about somebody else.
    pub other: bool,
    /// Whether the paragraph is in a part on one area.
    pub in_part: bool,
}

/// A sentence that is being read.
pub struct Reader<'r> {
    /// Its words.
    pub tokens: Tokens<'r>,
    /// The inspections that it names.
    pub inspections: Vec<Inspection>,
    /// What came before it.
    pub before: &'r Before,
    /// What is known of its document.
    pub setting: &'r Setting,
}

/// A grade with what it was given for.
#[derive(Debug, Clone)]
pub struct Given {
    /// The grade and its verb.
    pub mention: Mention,
    /// The inspection.
    pub tie: Tie,
    /// What was judged.
    pub bodies: Vec<Named>,
    /// Whether only some of it was, or all with an exception: no area can be named.
    pub part: bool,
}
