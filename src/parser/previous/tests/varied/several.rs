//! Several judgements in a sentence.

use super::super::check;

#[test]
fn several_judgements() {
    check(&[
        (
            "In 2017 the local authority’s services were judged inadequate overall, as were the experiences and progress of care leavers.",
            &["2017 la overall I", "2017 la care_leavers I"],
        ),
        (
            "At the last inspection in 2016 adoption performance was judged to be good, as was leadership, management and governance.",
            &["2016 la adoption G", "2016 la leadership_management_governance G"],
        ),
        (
            "The overall effectiveness moved from inadequate in 2017 to requires improvement in 2019.",
            &["2017 la overall I", "2019 la overall R"],
        ),
        (
            "Children’s services in Fenmoor improved from inadequate in 2016 to good in 2019.",
            &["2016 la overall I", "2019 la overall G"],
        ),
        (
            "The local authority has progressed from a judgement of inadequate in June 2014 to one of requires improvement in May 2017.",
            &["2014-06 la overall I", "2017-05 la overall R"],
        ),
        (
            "At the last inspection in 2018 the local authority was graded ‘good’; the experiences and progress of care leavers were graded ‘outstanding’.",
            &["2018 la overall G", "2018 la care_leavers O"],
        ),
        (
            "Services for children in need of help and protection (requires improvement), children in care (good) and care leavers (outstanding) were judged at the last inspection in 2022.",
            &["2022 la help_and_protection R", "2022 la in_care G", "2022 la care_leavers O"],
        ),
        (
            "The last inspection in 2018 judged overall effectiveness good, with the impact of leaders judged outstanding.",
            &["2018 la overall G", "2018 la impact_of_leaders O"],
        ),
        (
            "Children’s services in Fenmoor were judged good in 2018. They had been inadequate in 2014.",
            &["2018 la overall G", "2014 la overall I"],
        ),
        (
            "Children’s services were judged inadequate in 2014, requires improvement in 2017 and good in 2020.",
            &["2014 la overall I", "2017 la overall R", "2020 la overall G"],
        ),
        (
            "The authority had been judged inadequate in both 2013 and 2016.",
            &["2013 la overall I", "2016 la overall I"],
        ),
        (
            "In the previous inspection of February 2015, four of the five judgements were ‘requires improvement’ and adoption was ‘good’.",
            &["2015-02 la - R", "2015-02 la adoption G"],
        ),
        (
            "Children’s services were rated by Ofsted as ‘inadequate’ in 2015 and as ‘requires improvement’ in 2018.",
            &["2015 la overall I", "2018 la overall R"],
        ),
        (
            "At the time of the previous inspection in 2019, the local authority was judged to be good for children in need of help and protection, and outstanding for children in care and care leavers.",
            &["2019 la help_and_protection G", "2019 la in_care_and_care_leavers O"],
        ),
        (
            "The local authority was judged good for overall effectiveness in 2018, good for the impact of leaders and requires improvement for help and protection.",
            &["2018 la overall G", "2018 la impact_of_leaders G", "2018 la help_and_protection R"],
        ),
        (
            "The inspection in 2016 graded leadership, management and governance as inadequate and the Local Safeguarding Children Board as requires improvement.",
            &["2016 la leadership_management_governance I", "2016 lscb lscb_effectiveness R"],
        ),
        (
            "Inspectors judged in 2019 that the experiences of children in care were good and that care leavers’ experiences were outstanding.",
            &["2019 la in_care G", "2019 la care_leavers O"],
        ),
        (
            "In 2019, adoption was good, leadership requires improvement and care leavers inadequate, according to Ofsted’s inspection.",
            &["2019 la adoption G", "2019 la impact_of_leaders R", "2019 la care_leavers I"],
        ),
        (
            "In the two previous inspections, in 2014 and 2017, children’s services in Fenmoor were judged inadequate.",
            &["2014 la overall I", "2017 la overall I"],
        ),
        (
            "Ofsted has twice judged the council’s services inadequate, in 2013 and in 2016.",
            &["2013 la overall I", "2016 la overall I"],
        ),
        (
            "At the ILACS in 2018, overall effectiveness was requires improvement; help and protection, inadequate; children in care, good.",
            &["2018 la overall R", "2018 la help_and_protection I", "2018 la in_care G"],
        ),
        (
            "At that inspection, in 2016, Ofsted judged the overall effectiveness of children’s services to be inadequate; adoption was judged good.",
            &["2016 la overall I", "2016 la adoption G"],
        ),
        (
            "Help and protection, and services for care leavers, were both judged to require improvement in 2019.",
            &["2019 la help_and_protection R", "2019 la care_leavers R"],
        ),
        (
            "Children’s services were first judged to be inadequate in 2010 and again in 2013.",
            &["2010 la overall I", "2013 la overall I"],
        ),
        (
            "In 2014 both the local authority and the Local Safeguarding Children Board were judged to require improvement.",
            &["2014 la overall R", "2014 lscb lscb_effectiveness R"],
        ),
        (
            "At the last inspection in 2017, services were judged to be requires improvement to be good overall, with adoption performance judged to be outstanding and leadership judged to be good.",
            &["2017 la overall R", "2017 la adoption O", "2017 la leadership_management_governance G"],
        ),
        (
            "In 2016, the local authority was judged to be inadequate, with the experiences of care leavers requiring improvement.",
            &["2016 la overall I", "2016 la care_leavers R"],
        ),
        (
            "In 2016, the local authority was judged to require improvement overall, although services for care leavers were inadequate.",
            &["2016 la overall R", "2016 la care_leavers I"],
        ),
        (
            "In 2016, Ofsted judged that the help and protection of children was inadequate, that services for care leavers required improvement, and that adoption was good.",
            &["2016 la help_and_protection I", "2016 la care_leavers R", "2016 la adoption G"],
        ),
        (
            "Services have declined since the last inspection in 2018, when overall effectiveness was good and leadership outstanding.",
            &["2018 la overall G", "2018 la impact_of_leaders O"],
        ),
        (
            "Judgements in 2018 were good for help and protection, outstanding for children in care and good overall.",
            &["2018 la help_and_protection G", "2018 la in_care O", "2018 la overall G"],
        ),
        (
            "The authority’s previous inspection, in 2015, resulted in an overall judgement of requires improvement, with good for adoption.",
            &["2015 la overall R", "2015 la adoption G"],
        ),
        (
            "At the inspection in July 2015 the local authority was judged to require improvement in all areas with the exception of adoption, which was good.",
            &["2015-07 la - R", "2015-07 la adoption G"],
        ),
        (
            "Ofsted judged the council’s services to be inadequate at inspections in 2012 and in 2015.",
            &["2012 la overall I", "2015 la overall I"],
        ),
        (
            "In 2015, children looked after and achieving permanence was judged as requires improvement, and adoption and care leavers as good.",
            &["2015 la looked_after_and_permanence R", "2015 la adoption G", "2015 la care_leavers G"],
        ),
    ]);
}

#[test]
fn several_judgements_in_other_words() {
    check(&[
        (
            "Leadership, management and governance were judged inadequate and all other areas requires improvement in 2016.",
            &["2016 la leadership_management_governance I", "2016 la - R"],
        ),
        (
            "At the last inspection of children’s social care services in 2016, Fenmoor was judged to require improvement to be good overall; it was judged to be good for leadership, management and governance and for adoption.",
            &["2016 la overall R", "2016 la leadership_management_governance G", "2016 la adoption G"],
        ),
    ]);
}
