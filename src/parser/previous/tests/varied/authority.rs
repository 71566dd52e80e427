//! The whole authority, in the ways in which a sentence can name it, its inspection and its grade.

use super::super::check;

#[test]
fn the_authority() {
    check(&[
        ("Fenmoor County Council (FCC) was last inspected in 2018. FCC was judged to be good.", &["2018 la overall G"]),
        ("In 2018, FCC was judged to be inadequate by Ofsted.", &["2018 la overall I"]),
        (
            "Ofsted carried out an inspection in February 2017 and the report, published in April 2017, judged services to be inadequate.",
            &["2017-02 la overall I"],
        ),
        (
            "At the last inspection (November 2018), the council’s overall effectiveness was ‘good’.",
            &["2018-11 la overall G"],
        ),
        ("The previous ILACS inspection (2019) judged overall effectiveness to be good.", &["2019 la overall G"]),
        ("The previous inspection (2016: inadequate) identified serious weaknesses.", &["2016 la overall I"]),
        ("Since the last inspection in 2019 (good), the quality of practice has declined.", &["2019 la overall G"]),
        ("The 2019 inspection judged all areas to be good.", &["2019 la overall G"]),
        (
            "When Ofsted last visited for a full inspection, in March 2018, Fenmoor was rated inadequate.",
            &["2018-03 la overall I"],
        ),
        ("Ofsted rated Fenmoor’s children’s services ‘requires improvement’ in 2017.", &["2017 la overall R"]),
        ("Rated inadequate in 2016, Fenmoor has transformed its services for children.", &["2016 la overall I"]),
        ("The council, which had been judged inadequate in 2016, has improved.", &["2016 la overall I"]),
        (
            "Having been judged as requiring improvement in 2018, the local authority has continued to improve.",
            &["2018 la overall R"],
        ),
        (
            "Following the judgement of inadequate in June 2016, the Department for Education appointed a commissioner.",
            &["2016-06 la overall I"],
        ),
        ("The inadequate judgement of 2016 led to the appointment of a commissioner in 2017.", &["2016 la overall I"]),
        ("An Ofsted inspection published in April 2016 found the service to be inadequate.", &["2016-04 la overall I"]),
        ("The inspection report, published in April 2016, rated services inadequate.", &["2016-04 la overall I"]),
        ("In May 2017 Ofsted found services to require improvement to be good.", &["2017-05 la overall R"]),
        (
            "The last full inspection of the local authority’s services took place in October 2017, and the overall judgement was requires improvement to be good.",
            &["2017-10 la overall R"],
        ),
        (
            "The local authority was last inspected by Ofsted in January 2018. The overall effectiveness of children’s services was requires improvement to be good.",
            &["2018-01 la overall R"],
        ),
        (
            "The quality of services has improved from the last inspection in 2018, when it was judged to require improvement.",
            &["2018 la overall R"],
        ),
        (
            "Fenmoor Children’s Trust was established in April 2017 after services were judged inadequate in 2015.",
            &["2015 la overall I"],
        ),
        ("The predecessor authority, Fenshire County Council, was judged inadequate in 2019.", &["2019 la overall I"]),
        (
            "At its last inspection in 2018, before the new unitary council was created in April 2021, services were judged to require improvement.",
            &["2018 la overall R"],
        ),
        ("This is a significant improvement from the inadequate judgement in 2018.", &["2018 la overall I"]),
        ("Leaders have sustained the good judgement of the inspection in 2017.", &["2017 la overall G"]),
        ("When last inspected, in 2019, the council was good in all areas.", &["2019 la overall G"]),
        ("Ofsted’s overall judgement of children’s services in 2018 was good.", &["2018 la overall G"]),
        ("Ofsted’s judgement in 2018 was that children’s services were good.", &["2018 la overall G"]),
        ("The 2018 judgement was ‘requires improvement to be good’.", &["2018 la overall R"]),
        ("The overall grade in 2017 was inadequate.", &["2017 la overall I"]),
        (
            "Since being judged inadequate in July 2019, the council has invested in its workforce.",
            &["2019-07 la overall I"],
        ),
        (
            "Since the judgement of inadequate in July 2019, Ofsted has carried out four monitoring visits.",
            &["2019-07 la overall I"],
        ),
        (
            "This was the third monitoring visit since the local authority was judged inadequate in July 2019.",
            &["2019-07 la overall I"],
        ),
        (
            "The visit was the second monitoring visit following the inspection in March 2018, at which the local authority was judged to be inadequate for overall effectiveness.",
            &["2018-03 la overall I"],
        ),
    ]);
}

#[test]
fn the_authority_in_other_words() {
    check(&[
        ("In February 2019, services for children were judged inadequate in all areas.", &["2019-02 la overall I"]),
        (
            "The last inspection in 2017 concluded that the local authority’s services for children were inadequate.",
            &["2017 la overall I"],
        ),
        ("The overall judgement was ‘good’ at the time of the last inspection in 2018.", &["2018 la overall G"]),
        (
            "The local authority received an overall judgement of good at its last inspection in 2018.",
            &["2018 la overall G"],
        ),
        ("The council was awarded a ‘good’ rating in 2018.", &["2018 la overall G"]),
        (
            "Fenmoor was given a grade of requires improvement at its ILACS inspection in June 2019.",
            &["2019-06 la overall R"],
        ),
        (
            "Overall effectiveness was judged to be requires improvement, the same as at the previous inspection in 2017.",
            &["2017 la overall R"],
        ),
        (
            "The overall effectiveness of children’s services was last judged, in 2017, to be good.",
            &["2017 la overall G"],
        ),
        ("Children’s services were last judged to be good in 2017.", &["2017 la overall G"]),
        ("Ofsted last judged the council’s children’s services good in 2017.", &["2017 la overall G"]),
        ("In 2016 Ofsted inspected the council and gave it a judgement of inadequate.", &["2016 la overall I"]),
        (
            "Ofsted previously inspected Fenmoor in June 2018; the judgement for overall effectiveness was ‘requires improvement to be good’.",
            &["2018-06 la overall R"],
        ),
        (
            "In the last inspection, dated June 2018, the council was found to require improvement to be good.",
            &["2018-06 la overall R"],
        ),
        (
            "The last inspection, which took place in June 2018, found that services required improvement to be good.",
            &["2018-06 la overall R"],
        ),
        (
            "The last inspection (carried out under the single inspection framework in June 2015) judged services as inadequate.",
            &["2015-06 la overall I"],
        ),
        (
            "It is now six years since Ofsted judged the council’s services to be inadequate in 2016.",
            &["2016 la overall I"],
        ),
        ("Services, which were judged in 2016 to be inadequate, have been transformed.", &["2016 la overall I"]),
        ("Services, judged in 2016 to be inadequate, have been transformed.", &["2016 la overall I"]),
        ("Two previous inspections, both in 2016, found services inadequate.", &["2016 la overall I"]),
        ("The council was judged to be good in every area in 2019.", &["2019 la overall G"]),
        ("At the 2019 inspection every judgement was good.", &["2019 la overall G"]),
        (
            "This is a deterioration since the inspection in 2018, when overall effectiveness was judged good.",
            &["2018 la overall G"],
        ),
        ("Fenmoor has made little progress since it was judged inadequate in 2016.", &["2016 la overall I"]),
        (
            "Little progress has been made since 2016, when Ofsted judged services for children inadequate.",
            &["2016 la overall I"],
        ),
        (
            "Fenmoor’s children’s services have been judged inadequate at three consecutive inspections since 2012.",
            &["- la overall I"],
        ),
        ("Children’s services had been judged to be inadequate in December 2013.", &["2013-12 la overall I"]),
        (
            "The Secretary of State appointed a commissioner in 2017 because the council was judged to be inadequate at its inspection in 2016.",
            &["2016 la overall I"],
        ),
        (
            "In September 2016, Ofsted published a report that judged services to be inadequate.",
            &["2016-09 la overall I"],
        ),
        ("Ofsted’s report of September 2016 judged services to be inadequate.", &["2016-09 la overall I"]),
        (
            "The inspection of June 2016, the report of which was published in September 2016, judged services to be inadequate.",
            &["2016-06 la overall I"],
        ),
        (
            "The report of the June 2016 inspection, published in September 2016, rated services inadequate.",
            &["2016-06 la overall I"],
        ),
        (
            "In its report published in September 2016 following an inspection in June, Ofsted judged services inadequate.",
            &["2016-09 la overall I"],
        ),
        (
            "Fenmoor became a unitary authority in April 2019. Its predecessor, Fenshire County Council, was judged to be good in 2017.",
            &["2017 la overall G"],
        ),
        ("The former Fenshire County Council was judged to be inadequate in 2016.", &["2016 la overall I"]),
        (
            "Fenmoor’s children’s services have been delivered by a trust since 2018 and were judged good in 2021.",
            &["2021 la overall G"],
        ),
    ]);
}

#[test]
fn the_authority_in_yet_other_words() {
    check(&[
        ("The trust has run services since October 2014. They were judged inadequate in 2015.", &["2015 la overall I"]),
        (
            "In November 2015 the department set up a trust after the inspection in June 2015 found services inadequate.",
            &["2015-06 la overall I"],
        ),
        (
            "Ofsted carried out a focused visit in February 2020. In the inspection of 2018, the council was judged good.",
            &["2018 la overall G"],
        ),
        (
            "The local authority’s overall effectiveness was last judged as ‘good’ (May 2018).",
            &["2018-05 la overall G"],
        ),
        (
            "The council hopes that services, judged to require improvement in 2018, will be judged good next time.",
            &["2018 la overall R"],
        ),
        (
            "The local authority was inspected in June 2015 under the single inspection framework, and was found to be inadequate for overall effectiveness.",
            &["2015-06 la overall I"],
        ),
        (
            "Following an inadequate judgement at its inspection in 2015, Fenmoor has received six monitoring visits.",
            &["2015 la overall I"],
        ),
        (
            "At the last full inspection Fenmoor’s services for children were judged to be good (November 2017).",
            &["2017-11 la overall G"],
        ),
        ("Overall effectiveness at the last inspection in 2017 was good.", &["2017 la overall G"]),
        (
            "The overall effectiveness of services was good at the previous inspection, in 2017, and requires improvement now.",
            &["2017 la overall G"],
        ),
        ("The local authority’s services have declined from a good judgement in 2018.", &["2018 la overall G"]),
        (
            "Services have declined from good at the last inspection in 2018 to requires improvement.",
            &["2018 la overall G"],
        ),
        (
            "Leaders have addressed the weaknesses which led to services being judged inadequate in 2017.",
            &["2017 la overall I"],
        ),
        (
            "Since being rated as ‘requires improvement’ by Ofsted at its last ILACS inspection in September 2019, Fenmoor has made progress.",
            &["2019-09 la overall R"],
        ),
        (
            "The most recent ILACS inspection, in September 2019, graded Fenmoor ‘requires improvement to be good’ overall.",
            &["2019-09 la overall R"],
        ),
        ("Fenmoor children’s services’ last Ofsted rating, in 2019, was ‘good’.", &["2019 la overall G"]),
        ("Ofsted’s previous rating for children’s services was ‘good’, in 2019.", &["2019 la overall G"]),
        ("The previous inspection outcome was requires improvement (2019).", &["2019 la overall R"]),
        ("The previous judgement of ‘requires improvement’ was made in 2019.", &["2019 la overall R"]),
        ("Fenmoor retained its good judgement from 2018.", &["2018 la overall G"]),
        (
            "This visit took place after the inspection of June 2018, in which services for children were rated inadequate.",
            &["2018-06 la overall I"],
        ),
        (
            "This visit was the first since the inspection of June 2018, when Ofsted judged the local authority as inadequate overall.",
            &["2018-06 la overall I"],
        ),
        (
            "This was the first monitoring visit since the local authority was judged inadequate in June 2018 for the second time.",
            &["2018-06 la overall I"],
        ),
        (
            "Her Majesty’s Inspectors judged the local authority to be inadequate in June 2018.",
            &["2018-06 la overall I"],
        ),
        (
            "Inspectors from Ofsted judged the overall effectiveness of children’s services to be inadequate in June 2018.",
            &["2018-06 la overall I"],
        ),
        (
            "Children’s services in Fenmoor were inspected by Ofsted in October 2018 and found to be inadequate overall.",
            &["2018-10 la overall I"],
        ),
        (
            "Ofsted’s inspection of children’s services in October 2018 found that the overall effectiveness of services was inadequate.",
            &["2018-10 la overall I"],
        ),
        (
            "Ofsted’s October 2018 inspection found widespread failures and judged services to be inadequate.",
            &["2018-10 la overall I"],
        ),
        (
            "The October 2018 Ofsted inspection found widespread and serious failures; overall effectiveness was judged to be inadequate.",
            &["2018-10 la overall I"],
        ),
        ("Fenmoor had previously been judged to be inadequate, and services remain too weak.", &["- la overall I"]),
        ("All judgements were good in 2018.", &["2018 la overall G"]),
        ("In March/April 2016 services were judged inadequate.", &["2016-03 la overall I"]),
        ("Services were judged inadequate in the spring of 2016.", &["2016 la overall I"]),
        ("Services were inspected between 4 and 15 March 2016 and were judged inadequate.", &["2016-03 la overall I"]),
        (
            "Improvement since the last inspection in 2014, when all services were inadequate, has been slow.",
            &["2014 la overall I"],
        ),
    ]);
}

#[test]
fn the_authority_once_more() {
    check(&[
        ("The SIF inspection in 2014 judged the local authority to be inadequate.", &["2014 la overall I"]),
        ("In 2014, under the SIF, the council was good overall.", &["2014 la overall G"]),
        (
            "In the four years since the previous inspection, when services were judged to require improvement, progress has been made.",
            &["- la overall R"],
        ),
        ("The last inspection rated Fenmoor as good across all areas.", &["- la overall G"]),
        ("Ofsted has not inspected the council since 2018, when it was rated good.", &["2018 la overall G"]),
        (
            "In its letter of June 2019 after the focused visit, Ofsted noted that services, rated good in 2018, had declined.",
            &["2018 la overall G"],
        ),
        ("Leaders have maintained the ‘outstanding’ grade awarded in 2018.", &["2018 la overall O"]),
        (
            "The overall effectiveness of services was judged good by Ofsted in 2018; however, inspectors now find them inadequate.",
            &["2018 la overall G"],
        ),
        (
            "Since its last inspection, in November 2017, when it was judged to be inadequate overall, the authority has had two directors.",
            &["2017-11 la overall I"],
        ),
        (
            "The last inspection in November 2017 found serious failings, resulting in an inadequate judgement overall.",
            &["2017-11 la overall I"],
        ),
        (
            "The last inspection in November 2017 resulted in inadequate judgements in all areas.",
            &["2017-11 la overall I"],
        ),
        ("From a position of being judged inadequate in 2017, Fenmoor has improved.", &["2017 la overall I"]),
        (
            "In 2017 services were judged inadequate, and a monitoring visit in 2018 found limited progress.",
            &["2017 la overall I"],
        ),
    ]);
}
