//! One area, or some that a sentence doesn't name.

use super::super::check;

#[test]
fn one_area() {
    check(&[
        ("In the 2019 inspection, all areas apart from care leavers were judged good.", &["2019 la - G"]),
        ("At the last inspection, leadership was inadequate; it is now good.", &["- la - I"]),
        (
            "The impact of leaders was judged outstanding at the previous inspection in 2019 and remains so.",
            &["2019 la impact_of_leaders O"],
        ),
        (
            "Services for care leavers remain outstanding, as they were at the last inspection in 2018.",
            &["2018 la care_leavers O"],
        ),
        (
            "This is an improvement since the last inspection, in 2018, when services for care leavers required improvement.",
            &["2018 la care_leavers R"],
        ),
        (
            "The standard of services for children in care has declined since 2018, when it was judged to be good.",
            &["2018 la in_care G"],
        ),
        (
            "Help and protection services, judged to require improvement in 2019, have improved.",
            &["2019 la help_and_protection R"],
        ),
        ("When inspected in 2019, services for children in care were good.", &["2019 la in_care G"]),
        (
            "The last inspection concluded in 2017 that services for care leavers required improvement.",
            &["2017 la care_leavers R"],
        ),
        (
            "Services for care leavers were judged as good, having been judged inadequate in 2015.",
            &["2015 la care_leavers I"],
        ),
        (
            "In 2017, the council was found by Ofsted to be inadequate in relation to help and protection.",
            &["2017 la help_and_protection I"],
        ),
        (
            "Leadership, management and governance, previously judged inadequate, now require improvement.",
            &["- la leadership_management_governance I"],
        ),
        ("The previously inadequate services for care leavers are now good.", &["- la care_leavers I"]),
        (
            "At the last inspection, which was carried out in 2018, the experiences and progress of care leavers were judged to be good.",
            &["2018 la care_leavers G"],
        ),
        (
            "The service for care leavers, found to be inadequate in the 2016 inspection, is now good.",
            &["2016 la care_leavers I"],
        ),
        ("Inadequate in 2016, services for care leavers are now judged good.", &["2016 la care_leavers I"]),
        ("All but one of the areas were judged good in 2019.", &["2019 la - G"]),
        ("At the previous inspection in 2019, most areas were judged to be good.", &["2019 la - G"]),
        ("In 2019 Ofsted gave help and protection a judgement of good.", &["2019 la help_and_protection G"]),
        (
            "The judgement for help and protection has moved from requires improvement in 2018 to good.",
            &["2018 la help_and_protection R"],
        ),
        (
            "The impact of leaders has improved from requires improvement to be good to outstanding.",
            &["- la impact_of_leaders R"],
        ),
        (
            "The experiences of care leavers have remained good since the last inspection in 2018.",
            &["2018 la care_leavers G"],
        ),
        (
            "The quality of services for children in care continues to be good, as it was at the last inspection in 2018.",
            &["2018 la in_care G"],
        ),
        (
            "Leadership remains inadequate, as identified at the last inspection in 2014.",
            &["2014 la leadership_management_governance I"],
        ),
        (
            "At a focused visit in 2019 inspectors identified areas for improvement in services that were judged good in 2018.",
            &["2018 la - G"],
        ),
        ("At the last inspection in 2017 the LSCB was judged inadequate.", &["2017 lscb lscb_effectiveness I"]),
        (
            "In 2017, the experiences and progress of care leavers was the only area judged to be inadequate.",
            &["2017 la care_leavers I"],
        ),
        ("The previous grade for care leavers was ‘good’.", &["- la care_leavers G"]),
        (
            "In June 2018 inspectors judged services for children in need of help and protection inadequate.",
            &["2018-06 la help_and_protection I"],
        ),
        (
            "The experiences and progress of children who need help and protection, which were judged as inadequate in 2018, now require improvement.",
            &["2018 la help_and_protection I"],
        ),
        ("Previously judged inadequate, services for care leavers now require improvement.", &["- la care_leavers I"]),
        ("The service for care leavers has moved from outstanding, in 2018, to good.", &["2018 la care_leavers O"]),
        ("For children in care, the judgement in 2018 was outstanding.", &["2018 la in_care O"]),
        (
            "For care leavers, services were judged outstanding in 2018 but have since declined.",
            &["2018 la care_leavers O"],
        ),
        ("Most of the areas judged inadequate in 2015 have improved.", &["2015 la - I"]),
    ]);
}

#[test]
fn one_area_in_other_words() {
    check(&[
        ("Three of the five areas were judged to be good in 2018.", &["2018 la - G"]),
        ("At the 2014 inspection all judgements except that for adoption were inadequate.", &["2014 la - I"]),
        (
            "In the last inspection in 2015, services for looked after children were judged to be good.",
            &["2015 la looked_after_and_permanence G"],
        ),
        ("The local authority was judged inadequate in three areas in 2016.", &["2016 la - I"]),
        (
            "When inspected in 2018, the council was providing inadequate services for children in need of help and protection.",
            &["2018 la help_and_protection I"],
        ),
        (
            "In November 2017, when services were last inspected, help and protection was judged inadequate.",
            &["2017-11 la help_and_protection I"],
        ),
        (
            "Fenmoor’s services for care leavers, an area judged inadequate in 2017, are now good.",
            &["2017 la care_leavers I"],
        ),
        (
            "In 2017 inspectors rated as inadequate the council’s services for care leavers.",
            &["2017 la care_leavers I"],
        ),
        ("The previous inspection’s judgement on adoption, in 2017, was outstanding.", &["2017 la adoption O"]),
    ]);
}
