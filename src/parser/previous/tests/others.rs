//! Grades of others, and of what is none of the authority's services.

use super::check;

#[test]
fn grades_of_others() {
    for text in [
        "The local authority operates one children’s home, which was judged to be outstanding at its most recent Ofsted inspection.",
        "The most recent full inspections judged one home to be good, one was adequate and one was inadequate.",
        "The third home had improved and was judged to be adequate from a previous position of making inadequate progress.",
        "The independent fostering service was judged good at its last inspection in 2013, and the regional adoption agency outstanding.",
        "The local authority runs a short-term break unit judged good at the full inspection in September 2013.",
        "All schools have been judged good or better following their inspection in 2014.",
        "The pupil referral unit has 100 pupils; established in 2017, it was judged to be inadequate in November 2017.",
        "Ofsted inspections of two children’s centres in 2014 judged them to be inadequate.",
        "A peer review in 2015 judged services to be good.",
        "An audit of cases in 2015 found services to be inadequate.",
        "Half of the cases judged to be good at the last inspection have been closed.",
        "At the last inspection 12 cases were judged to be inadequate.",
        "The local authority places children only with agencies judged to be good at their last inspection.",
        "Providers were judged good at their last inspection.",
        "The constabulary was graded good at its last inspection in 2017.",
        "At the last inspection, capacity to improve was judged to be good.",
        "Adoption is provided by Adopt Fenland, judged outstanding at its last inspection.",
        "Attendance, judged good at the last inspection, has fallen.",
        "The council judged services to be good in 2015.",
        "Leaders found in 2018 that services were inadequate.",
        "In 2018, an independent review judged services to be inadequate.",
        "The local authority’s self-evaluation in 2018 judged services to be good.",
        "Of the 12 early years settings, all were judged good at the last inspection.",
        "No areas were judged to be inadequate at the last inspection.",
        "Since the last inspection of services, supervision was judged to be good.",
        "At the focused visit in 2019, services for care leavers were found to be inadequate.",
        "The two agencies’ arrangements were judged to be good in 2014.",
    ] {
        check(&[(text, &[])]);
    }
}

#[test]
fn others_beside_the_authority() {
    check(&[
        (
            "Three of the council’s four children’s homes were judged good in 2013; the local authority was judged to be inadequate in 2014.",
            &["2014 la overall I"],
        ),
        (
            "At the last inspection in 2014, overall effectiveness was judged to be good and capacity to improve was judged to be outstanding.",
            &["2014 la overall G"],
        ),
    ]);
}
