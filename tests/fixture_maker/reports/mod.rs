//! The invented reports, one file a framework.

mod child_protection;
mod early_years;
mod early_years_2008;
mod further_education;
mod further_education_2015;
pub mod ilacs;
mod independent_school;
pub mod joint;
mod lac_2013;
pub mod letters;
mod lscb_review;
mod registration;
mod report_card;
mod sccif;
mod school;
mod school_2005;
mod school_2006;
mod school_2012;
mod school_2015;
mod school_january_2012;

mod school_monitoring;
mod school_section10;
mod school_ungraded;
mod section5;
mod sif;
mod slac;
mod teacher_education;
mod two_reports;
mod youth_justice;

use super::prose;
use super::source::{Fixture, Writer};

/// Every report.
pub fn all() -> Vec<Fixture> {
    vec![
        slac::fixture(),
        lac_2013::fixture(),
        child_protection::fixture(),
        sif::early(),
        sif::late(),
        sif::reinspection(),
        lscb_review::fixture(),
        ilacs::early(),
        ilacs::split_rows(),
        ilacs::no_overall(),
        ilacs::two_periods(),
        joint::early(),
        joint::late(),
        joint::send(),
        school::early(),
        school::council_in_name(),
        school::no_overall(),
        school_2006::academy(),
        school_2006::college(),
        school_2005::academy(),
        school_2005::college(),
        school_2005::council_in_name(),
        school_january_2012::college(),
        school_january_2012::academy(),
        school_2012::academy(),
        school_2012::college(),
        school_2012::council_in_name(),
        school_2015::academy(),
        school_2015::college(),
        school_2015::council_in_name(),
        school_ungraded::letter(),
        school_ungraded::not_as_strong(),
        school_ungraded::maintained(),
        school_monitoring::progress_in_lines(),
        school_monitoring::effective_action(),
        school_monitoring::more_is_necessary(),
        school_section10::primary(),
        school_section10::college(),
        school_section10::council_in_name(),
        further_education::college(),
        further_education::council(),
        further_education::apprenticeships(),
        early_years_2008::nursery(),
        early_years_2008::childminder(),
        early_years::nursery(),
        early_years::childminder(),
        early_years::preschool(),
        further_education_2015::college(),
        further_education_2015::trainees(),
        further_education_2015::sixth_form(),
        independent_school::college(),
        independent_school::not_met(),
        independent_school::academy(),
        registration::pre_registration(),
        registration::proposed(),
        registration::progress(),
        report_card::school(),
        report_card::independent(),
        report_card::nursery(),
        sccif::home(),
        sccif::agency(),
        sccif::family_centre(),
        teacher_education::fixture(),
        youth_justice::fixture(),
        two_reports::fixture(),
        letters::focused(),
        letters::monitoring(),
    ]
}

/// The last page of a report from 2013 on.
fn about_ofsted(writer: &mut Writer, year: &str) {
    writer.page_break();
    writer.small("The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects to achieve excellence in the care of children and young people, and in education and skills for learners of all ages. It assesses council children’s services, and inspects services for children looked after, safeguarding and child protection.");
    writer.small("If you would like a copy of this document in a different format, such as large print or Braille, please telephone 0300 123 1231, or email enquiries@ofsted.gov.uk.");
    writer.small("You may reuse this information (not including logos) free of charge in any format or medium, under the terms of the Open Government Licence.");
    writer.small("Piccadilly Gate Store Street Manchester M1 2WD");
    writer.small(&format!("© Crown copyright {year}"));
}
