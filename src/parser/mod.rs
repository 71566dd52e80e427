//! Fills the fields of the record from the sections: a file or folder for each, and a line for each in [`read`].

pub mod action_plan;
mod area_send;
mod case_studies;
mod compliance;
pub mod context;
pub mod dates;
mod details;
mod history;
mod inspection_type;
mod judgements;
pub mod letter;
mod lists;
mod news;
mod overall_outcome;
pub mod people;
mod previous;
pub mod provider;
mod recommendations;
mod requirements;
mod school_progress;
mod skills;
mod strengths;
pub mod title_block;
mod verdicts;

use crate::framework::form::Field;
use crate::model::report::Report;
use context::Context;

/// Fills a field of the record, and adds its warnings.
pub fn read(field: Field, context: &Context<'_>, report: &mut Report) {
    let read: fn(&Context<'_>, &mut Report) = match field {
        Field::TitleBlock => title_block::read::read_title_block,
        Field::Council => provider::council::read_council,
        Field::VisitLetter => letter::visit::read_visit_letter,
        Field::JointLetter => letter::joint::read_joint_letter,
        Field::Judgements => judgements::read_judgements,
        Field::FrontGrades => judgements::read_front_grades,
        Field::Recommendations => recommendations::read_recommendations,
        Field::Strengths => strengths::read_strengths,
        Field::NextSteps => strengths::read_next_steps,
        Field::CaseStudies => case_studies::read_case_studies,
        Field::StatementOfAction => letter::joint::read_statement_of_action,
        Field::Verdicts => verdicts::read_verdicts,
        Field::PreviousJudgements => previous::read_previous_judgements,
        Field::AreaSend => area_send::read_area_send,
        Field::NewsRelease => news::release::read_release,
        Field::Details => details::read_details,
        Field::InspectionHistory => history::read_history,
        Field::Requirements => requirements::read_requirements,
        Field::Compliance => compliance::read_compliance,
        Field::OverallOutcome => overall_outcome::read_overall_outcome,
        Field::MonitoringVisit => school_progress::read_monitoring_visit,
        Field::SchoolProgress => school_progress::read_school_progress,
        Field::SkillsNeeds => skills::read_skills_needs,
        Field::InspectionType => inspection_type::read_inspection_type,
    };
    read(context, report);
}
