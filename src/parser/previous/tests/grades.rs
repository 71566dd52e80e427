//! Which words are grades, and by which verbs they are given.

use super::check;

#[test]
fn verbs_that_give_a_grade() {
    check(&[
        (
            "Since the last inspection in 2017, when services were judged to be inadequate, leaders have worked hard.",
            &["2017 la overall I"],
        ),
        ("The local authority was judged inadequate in May 2019.", &["2019-05 la overall I"]),
        ("The local authority was rated as good by Ofsted in December 2016.", &["2016-12 la overall G"]),
        ("The local authority was graded as good at its last inspection.", &["- la overall G"]),
        (
            "The local authority was found to be inadequate at its last inspection, in May 2018.",
            &["2018-05 la overall I"],
        ),
        ("The 2016 inspection found children’s services to be inadequate.", &["2016 la overall I"]),
        ("Ofsted’s 2016 inspection judged children’s services to be inadequate.", &["2016 la overall I"]),
        ("In 2019, Ofsted judged Fenmoor children’s services to be inadequate overall.", &["2019 la overall I"]),
        (
            "The previous inspection in 2016 found that services required improvement to be good.",
            &["2016 la overall R"],
        ),
        ("The last inspection, in 2016, judged that services required improvement.", &["2016 la overall R"]),
        ("Ofsted judged in 2016 that services were inadequate.", &["2016 la overall I"]),
        ("Services were judged at the last inspection in 2014 to be inadequate.", &["2014 la overall I"]),
        (
            "At the last inspection, in 2018, the overall effectiveness of children’s services was judged to require improvement to be good.",
            &["2018 la overall R"],
        ),
        (
            "Services were judged overall to require improvement when they were last inspected in May 2013.",
            &["2013-05 la overall R"],
        ),
        ("Fenmoor was judged to be ‘requires improvement to be good’ in 2018.", &["2018 la overall R"]),
        ("In 2018, services were judged as ‘requires improvement’ overall.", &["2018 la overall R"]),
        ("In 2021, all services were judged as requiring improvement.", &["2021 la overall R"]),
        ("Services were identified as inadequate in the last inspection.", &["- la overall I"]),
        ("Ofsted have previously judged the local authority’s services to be good.", &["- la overall G"]),
    ]);
}

#[test]
fn verbs_of_the_past() {
    check(&[
        ("Care leavers’ services were inadequate at the last inspection in 2016.", &["2016 la care_leavers I"]),
        (
            "Since the last inspection in 2022, when they required improvement, services have improved.",
            &["2022 la overall R"],
        ),
        (
            "Services have improved since the inspection in 2022, when the overall effectiveness was ‘requires improvement to be good’.",
            &["2022 la overall R"],
        ),
        (
            "When Ofsted last inspected in November 2018, overall effectiveness was inadequate.",
            &["2018-11 la overall I"],
        ),
        (
            "The overall effectiveness of services, which was good at the inspection in 2014, now requires improvement.",
            &["2014 la overall G"],
        ),
        (
            "At the time of the inspection in 2016, the judgement for the experiences of children in care was that it required improvement to be good.",
            &["2016 la in_care R"],
        ),
        (
            "When Ofsted inspected children’s services in March 2016, children were receiving inadequate services.",
            &["2016-03 la overall I"],
        ),
        (
            "Since the last inspection of Fenmoor in 2018, services for children have remained outstanding.",
            &["2018 la overall O"],
        ),
    ]);
}

#[test]
fn nouns_that_hold_a_grade() {
    check(&[
        (
            "Ofsted’s last inspection, in June 2014, resulted in an overall judgement that services were ‘inadequate’.",
            &["2014-06 la overall I"],
        ),
        ("Ofsted’s judgement in May 2018 was that Fenmoor required improvement.", &["2018-05 la overall R"]),
        ("Care leavers’ services were given a judgement of good in 2016.", &["2016 la care_leavers G"]),
        (
            "The local authority has made good progress since the inadequate Ofsted inspection in 2016.",
            &["2016 la overall I"],
        ),
        ("Following the inadequate judgement in 2019, leaders acted quickly.", &["2019 la overall I"]),
        ("Since the judgement of inadequate in May 2016, leaders have acted.", &["2016-05 la overall I"]),
        ("The inspection in 2015 resulted in an overall judgement of requires improvement.", &["2015 la overall R"]),
        ("Fenmoor received a ‘requires improvement’ judgement at the last inspection.", &["- la overall R"]),
        (
            "Since the previous ‘good’ inspection judgement for care leavers in 2014, services have declined.",
            &["2014 la care_leavers G"],
        ),
        ("At the 2018 inspection the judgement for care leavers was inadequate.", &["2018 la care_leavers I"]),
    ]);
}

#[test]
fn changes_from_a_grade() {
    check(&[
        ("Services for care leavers have declined from outstanding and are now good.", &["- la care_leavers O"]),
        ("Children’s services in Fenmoor have improved from inadequate in 2018 to good.", &["2018 la overall I"]),
        ("Services have moved from inadequate to good since the last inspection in 2018.", &["2018 la overall I"]),
        (
            "The quality of services for children has deteriorated from the good level demonstrated at the last inspection in 2016.",
            &["2016 la overall G"],
        ),
        (
            "Overall effectiveness has improved from an overall judgement of inadequate at the last inspection in 2017.",
            &["2017 la overall I"],
        ),
    ]);
}

#[test]
fn as_at_the_last_inspection() {
    check(&[
        (
            "Services for children in care continue to require improvement to be good, as at the last inspection.",
            &["- la in_care R"],
        ),
        ("Services remain good, as was the case at the last inspection in 2014.", &["2014 la overall G"]),
        ("Adoption is outstanding, as it was at the 2014 inspection.", &["2014 la adoption O"]),
        (
            "Leadership, management and governance is good, as it was when last inspected in 2014.",
            &["2014 la leadership_management_governance G"],
        ),
    ]);
}

#[test]
fn words_that_are_no_grades() {
    for text in [
        "The previous inspection in 2014 led to required improvements to practice.",
        "Good practice was found at the last inspection in 2014.",
        "Outcomes were particularly good in 2015, with 27% achieving five good grades; few were inspected.",
        "Adoption performance was good in 2015. Inspectors saw previous plans.",
        "Inspectors found good practice at the last inspection.",
        "A number of areas requiring improvement were identified at the last inspection.",
        "The areas which required improvement at the last inspection have been tackled.",
        "Leaders have made progress in most areas which required improvement at the last inspection.",
        "Many of these areas were highlighted as requiring improvement in the inspection in December 2017.",
        "The inspection in 2016 required improvements in the front door.",
        "Practice has been found to be making good progress since the last inspection.",
        "Since the last inspection in 2016, adequate arrangements have been made.",
        "The last inspection judged adequate progress to have been made.",
        "The quality of assessments is good and shows sustained improvement since the last inspection in 2012.",
        "Since the last inspection, action plans judged good or better have been shared.",
        "A good level of support was judged to be in place at the last inspection.",
        "Children benefit from good support, and have done since the last inspection in 2014.",
    ] {
        check(&[(text, &[])]);
    }
}

#[test]
fn this_inspection_and_what_might_be() {
    for text in [
        "The overall judgement is that services are inadequate.",
        "Since the last inspection, leaders have made good progress and services are now judged to be good.",
        "At this inspection, services for care leavers were judged to be good.",
        "Services for care leavers have improved since the last inspection and are good.",
        "Services are judged to be inadequate in this inspection.",
        "Services are no longer inadequate.",
        "Services were not judged to be good at the last inspection.",
        "Leaders expected that services would be judged good at the next inspection after 2016.",
        "Services have been rated good since 2014.",
        "Services have deteriorated since the last inspection in 2016, and now require improvement to be good.",
        "Since the last inspection in 2019, the quality of practice was found to be good.",
    ] {
        check(&[(text, &[])]);
    }
    check(&[
        (
            "At this inspection, services for care leavers were judged to be good; at the last inspection they required improvement.",
            &["- la care_leavers R"],
        ),
        ("Services are now good, having been judged inadequate in 2016.", &["2016 la overall I"]),
    ]);
}
