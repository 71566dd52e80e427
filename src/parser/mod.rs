//! Fills the fields of the record from the sections: a file or folder for each, and a line for each in [`read`].

pub mod action_plan;
mod area_send;
mod case_studies;
pub mod context;
pub mod dates;
mod details;
mod judgements;
pub mod letter;
mod news;
pub mod people;
mod previous;
pub mod provider;
mod recommendations;
mod strengths;
pub mod title_block;
mod verdicts;

use crate::framework::form::Field;
use crate::model::report::Report;
use context::Context;

/// Fills a field of the record, and adds its warnings.
pub fn read(field: Field, context: &Context<'_>, report: &mut Report) {
    let read: fn(&Context<'_>, &mut Report) = match field {
        Field::TitleBlock => title_block::read::read,
        Field::Council => provider::council::read,
        Field::VisitLetter => letter::visit::read,
        Field::JointLetter => letter::joint::read,
        Field::Judgements => judgements::read,
        Field::Recommendations => recommendations::read,
        Field::Strengths => strengths::read,
        Field::NextSteps => strengths::read_next_steps,
        Field::CaseStudies => case_studies::read,
        Field::StatementOfAction => letter::joint::read_statement_of_action,
        Field::Verdicts => verdicts::read,
        Field::PreviousJudgements => previous::read,
        Field::AreaSend => area_send::read,
        Field::NewsRelease => news::release::read,
        Field::Details => details::read,
    };
    read(context, report);
}
