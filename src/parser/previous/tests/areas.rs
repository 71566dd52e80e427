//! Which grade belongs to which area and which date, in sentences with several.

use super::check;

#[test]
fn two_grades_in_a_sentence() {
    check(&[
        (
            "At the last inspection in July 2018, overall effectiveness was judged to be good, but the experiences and progress of children in need of help and protection required improvement to be good.",
            &["2018-07 la overall G", "2018-07 la help_and_protection R"],
        ),
        (
            "At the last inspection in 2017 they were judged good overall, and outstanding for leadership, management and governance.",
            &["2017 la overall G", "2017 la leadership_management_governance O"],
        ),
        (
            "In November 2023, children’s services were judged as good overall but they required improvement in respect of the experiences and progress of children in need of help and protection.",
            &["2023-11 la overall G", "2023-11 la help_and_protection R"],
        ),
        (
            "At the 2023 inspection, the experiences and progress of children in care were judged to be good and those of care leavers outstanding.",
            &["2023 la in_care G", "2023 la care_leavers O"],
        ),
        (
            "The inspection in 2015 judged adoption to be good and services for care leavers to be inadequate.",
            &["2015 la adoption G", "2015 la care_leavers I"],
        ),
        (
            "In 2016 the local authority was judged to be inadequate overall, with adoption good and care leavers outstanding.",
            &["2016 la overall I", "2016 la adoption G", "2016 la care_leavers O"],
        ),
        (
            "Services were judged inadequate for care leavers and good for adoption in 2015.",
            &["2015 la care_leavers I", "2015 la adoption G"],
        ),
        (
            "At the last inspection in 2015, adoption and care leavers were judged to be good and inadequate respectively.",
            &["2015 la adoption G", "2015 la care_leavers I"],
        ),
    ]);
}

#[test]
fn several_areas_with_one_grade() {
    check(&[
        (
            "In 2016 the local authority was judged to be inadequate for overall effectiveness, for children who need help and protection and for leadership, management and governance.",
            &["2016 la overall I", "2016 la help_and_protection I", "2016 la leadership_management_governance I"],
        ),
        (
            "The inspection of 2020 judged the overall effectiveness, adoption and the impact of leaders to be inadequate.",
            &["2020 la overall I", "2020 la adoption I", "2020 la impact_of_leaders I"],
        ),
        (
            "The overall effectiveness of services for care leavers was judged to be good in 2016.",
            &["2016 la care_leavers G"],
        ),
        (
            "In 2016 the local authority was judged to be inadequate for services for children in need of help and protection and leadership, management and governance.",
            &["2016 la help_and_protection I", "2016 la leadership_management_governance I"],
        ),
        (
            "Adoption and services for care leavers were both judged to be good in 2015.",
            &["2015 la adoption G", "2015 la care_leavers G"],
        ),
        (
            "Adoption, services for care leavers and leadership were judged to be good in 2015.",
            &["2015 la adoption G", "2015 la care_leavers G", "2015 la leadership_management_governance G"],
        ),
    ]);
}

#[test]
fn all_areas_and_their_exceptions() {
    check(&[
        ("In 2019 the local authority was judged to be inadequate across all areas.", &["2019 la overall I"]),
        (
            "Since June 2018, when all services for children were judged to be good, practice has deteriorated.",
            &["2018-06 la overall G"],
        ),
        ("The last inspection was in 2019. All areas were judged to be good.", &["2019 la overall G"]),
        (
            "Fenmoor was last inspected in July 2017. All areas were judged to be good, with adoption judged to be outstanding.",
            &["2017-07 la - G", "2017-07 la adoption O"],
        ),
        ("In 2015 all services, except adoption, were judged to be inadequate.", &["2015 la - I"]),
        (
            "In 2015 all areas were judged as good, apart from adoption, which was outstanding.",
            &["2015 la - G", "2015 la adoption O"],
        ),
        (
            "In 2015 the local authority was judged good in all areas other than leadership, which was outstanding.",
            &["2015 la - G", "2015 la leadership_management_governance O"],
        ),
        ("Most services were judged to be good at the last inspection in 2015.", &["2015 la - G"]),
        (
            "The services that were judged to be inadequate at the last inspection in 2015 have improved.",
            &["2015 la - I"],
        ),
    ]);
}

#[test]
fn names_of_areas() {
    check(&[
        ("At the last inspection, services for disabled children were found to be inadequate.", &["- la - I"]),
        (
            "At the last inspection in 2014, both the local authority and the LSCB were judged to require improvement.",
            &["2014 la overall R", "2014 lscb lscb_effectiveness R"],
        ),
        (
            "In March 2023, the experiences and progress of children in care was judged as requires improvement to be good.",
            &["2023-03 la in_care R"],
        ),
        (
            "In 2020 the experiences and progress of children in care and care leavers were judged to be good.",
            &["2020 la in_care_and_care_leavers G"],
        ),
        (
            "In May 2023 the experiences and progress of children in care and care leavers were judged to be good.",
            &["2023-05 la in_care G", "2023-05 la care_leavers G"],
        ),
        (
            "Services for children looked after, which were judged to be good in 2015, have deteriorated.",
            &["2015 la looked_after_and_permanence G"],
        ),
        (
            "In 2020, the impact of leaders on social work practice with children and families was judged to be good.",
            &["2020 la impact_of_leaders G"],
        ),
        ("Leadership was judged to be good in 2020.", &["2020 la impact_of_leaders G"]),
        ("At the last inspection, leadership was judged to be good.", &["- la - G"]),
        ("Services for disabled children were judged to be good in 2015.", &["2015 la - G"]),
        ("Services for children and families in Fenmoor were judged to be good in 2015.", &["2015 la overall G"]),
        (
            "The inspection of services for children in need of help and protection, children looked after and care leavers in 2015 judged the local authority to be inadequate.",
            &["2015 la overall I"],
        ),
        (
            "The local safeguarding children board was judged to be inadequate in 2014.",
            &["2014 lscb lscb_effectiveness I"],
        ),
    ]);
}

#[test]
fn pronouns_and_what_they_stand_for() {
    check(&[
        (
            "Services for care leavers have improved since the last inspection, when the service was judged to be inadequate.",
            &["- la care_leavers I"],
        ),
        (
            "Services for children and families in Fenmoor have improved since the inspection in 2016, when they were judged to be good.",
            &["2016 la overall G"],
        ),
        (
            "The experiences and progress of care leavers, judged to be inadequate in 2018, are now good.",
            &["2018 la care_leavers I"],
        ),
        (
            "Services for children are good, and much improved from the services that were found to be inadequate in 2017.",
            &["2017 la overall I"],
        ),
        ("Previously judged inadequate, services for care leavers are now good.", &["- la care_leavers I"]),
        ("Fenmoor was previously inspected in 2017 and judged to be good.", &["2017 la overall G"]),
    ]);
}

#[test]
fn dates_of_other_events() {
    check(&[
        ("Prior to the inspection in 2018, the local authority had been judged to be good.", &["- la overall G"]),
        ("When the trust was established in April 2018, services were inadequate.", &[]),
        ("The local authority was judged inadequate in 2013, and in 2014 a trust was set up.", &["2013 la overall I"]),
        (
            "The council changed its leaders in 2016 and in 2018 services were judged to be inadequate.",
            &["2018 la overall I"],
        ),
        ("The council was judged inadequate in 2013 and a trust was established in 2014.", &["2013 la overall I"]),
        (
            "In 2014, following an inadequate inspection judgement in 2013, the trust was created.",
            &["2013 la overall I"],
        ),
        ("Since becoming a trust in 2018, services have improved from inadequate to good.", &["- la overall I"]),
        (
            "The report of the inspection, published in March 2016, judged services to be inadequate.",
            &["2016-03 la overall I"],
        ),
        (
            "Since the previous inspection in 2018 and a focused visit in 2019, services for care leavers, which were judged good, have declined.",
            &["2018 la care_leavers G"],
        ),
        (
            "The improvement plan published in March 2016 follows the last inspection, when services were judged to be inadequate.",
            &["- la overall I"],
        ),
        (
            "The new director, appointed in 2017, came after the last inspection, at which services were judged inadequate.",
            &["- la overall I"],
        ),
        ("The local authority was judged good in the school year 2014–15.", &[]),
    ]);
}

#[test]
fn several_inspections() {
    check(&[
        (
            "The local authority was judged to be inadequate in 2014 and again in 2016.",
            &["2014 la overall I", "2016 la overall I"],
        ),
        (
            "Services were judged inadequate in 2016 and requires improvement in 2018.",
            &["2016 la overall I", "2018 la overall R"],
        ),
        (
            "The inspection in 2014 judged services as good and the inspection in 2018 judged services as inadequate.",
            &["2014 la overall G", "2018 la overall I"],
        ),
        (
            "Adoption and care leavers were judged to be good when last inspected in 2014 and 2016.",
            &["- la adoption G", "- la care_leavers G"],
        ),
    ]);
}

#[test]
fn predecessors() {
    check(&[(
        "Children’s services in the predecessor local authority, Fenshire County Council, were judged inadequate in 2019.",
        &["2019 la overall I"],
    )]);
}
