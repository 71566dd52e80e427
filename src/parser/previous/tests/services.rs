//! Inspections of separate services, until 2013.

use super::check_services as check;

const BOTH_GOOD: &[&str] = &["2012-04 safe overall G", "2012-04 lac overall G"];

#[test]
fn one_service() {
    check(&[
        (
            "The previous inspection of Fenmoor’s safeguarding arrangements was in May 2011. The Local Authority was judged to be good.",
            &["2011-05 safe overall G"],
        ),
        (
            "The previous inspection of Fenmoor’s safeguarding was in May 2012. The local authority was judged to be good.",
            &["2012-05 safe overall G"],
        ),
        (
            "The last inspection of Fenmoor’s arrangements for the protection of children was in March 2013. Ofsted judged that services were adequate.",
            &["2013-03 safe overall A"],
        ),
        (
            "An inspection of the local authority’s arrangements for the protection of children was undertaken in June 2013. The arrangements were judged to be inadequate, and they are still found to be inadequate in this inspection.",
            &["2013-06 safe overall I"],
        ),
        (
            "The previous inspection of the local authority’s safeguarding arrangements/ arrangements for the protection of children was published in August 2013. The local authority was judged to be adequate.",
            &["2013-08 safe overall A"],
        ),
        (
            "The previous inspection of the local authority’s services for children looked after was in July 2012. The local authority was judged to be adequate.",
            &["2012-07 lac overall A"],
        ),
        (
            "Child protection arrangements were last inspected in July 2012 and were judged to be adequate.",
            &["2012-07 safe overall A"],
        ),
        (
            "The last inspection of safeguarding was in June 2010 when the local authority was judged to be outstanding for overall effectiveness.",
            &["2010-06 safe overall O"],
        ),
        (
            "Services for children who need help and protection have declined since the last child protection inspection in 2013, when services were judged to be adequate.",
            &["2013 safe overall A"],
        ),
        ("An inspection in April 2013 found child protection services to be inadequate.", &["2013-04 safe overall I"]),
        ("Services for care leavers were judged to be good in 2011.", &["2011 lac - G"]),
        (
            "Performance on outcomes for looked after children judged good at the last inspection in 2011 has not been kept up.",
            &["2011 lac - G"],
        ),
    ]);
}

#[test]
fn two_services_inspected_together() {
    for text in [
        "The previous inspection of Fenmoor’s safeguarding and looked after children’s services was in April 2012. The local authority was judged to be good.",
        "The previous inspection of Fenmoor’s safeguarding arrangements and looked after children was in April 2012. The local authority was judged to be good for both services.",
        "The inspection of safeguarding and looked after children in April 2012 judged services to be good with some outstanding features.",
        "At the last inspection in April 2012, safeguarding and services for children looked after were judged to be good.",
        "Much is better since April 2012 when Fenmoor’s services for safeguarding and children looked after were both judged by Ofsted to be good.",
        "Safeguarding and looked after children services were inspected in April 2012. Both services were judged to be good.",
        "The last inspection was in April 2012. That inspection judged overall effectiveness for both safeguarding and looked after children to be good.",
    ] {
        check(&[(text, BOTH_GOOD)]);
    }
}

#[test]
fn a_grade_for_each_of_two_services() {
    for text in [
        "At the last inspection in May 2011, safeguarding arrangements were judged inadequate and the looked after children’s service was judged adequate.",
        "The last inspection was in May 2011. The judgement for safeguarding services was inadequate and the judgement for services for looked after children was adequate.",
        "Much has changed since Ofsted judged the safeguarding arrangements inadequate and the looked after children service adequate in May 2011.",
        "In May 2011 the local authority was judged inadequate for safeguarding and adequate for looked after children.",
        "The local authority was judged to be inadequate for safeguarding and adequate for looked after children in May 2011.",
        "The May 2011 inspection found safeguarding services to be inadequate and services for looked after children to be adequate.",
        "At the inspection in May 2011, safeguarding was inadequate and looked after children was adequate.",
        "At the last inspection in May 2011, safeguarding services and services for looked after children were judged inadequate and adequate respectively.",
        "In the inspection of May 2011 safeguarding services were judged inadequate while services for looked after children were judged adequate.",
        "In the May 2011 inspection of safeguarding and looked after children services, safeguarding was judged inadequate; services for looked after children were judged adequate.",
    ] {
        check(&[(text, &["2011-05 safe overall I", "2011-05 lac overall A"])]);
    }
}

#[test]
fn the_date_that_opens_a_sentence() {
    check(&[
        (
            "In May 2011, an inspection of safeguarding and looked after children found safeguarding to be inadequate. Services for looked after children were adequate.",
            &["2011-05 safe overall I", "2011-05 lac overall A"],
        ),
        (
            "In April 2012, Ofsted inspected safeguarding and looked after children services. Both were judged to be good.",
            BOTH_GOOD,
        ),
    ]);
}

#[test]
fn two_inspections() {
    check(&[
        (
            "The last inspection of services for looked after children was in July 2010. The last inspection of arrangements for the protection of children was in July 2012. The local authority was judged to be adequate in both inspections.",
            &["2010-07 lac overall A", "2012-07 safe overall A"],
        ),
        (
            "There is progress since the inspections of services for children looked after in 2010 and child protection in 2013, which were both judged to be adequate.",
            &["2010 lac overall A", "2013 safe overall A"],
        ),
        (
            "There is progress on the previous inspections of child protection (in 2012), which judged services to be good, and of children looked after (in 2010), which judged services to be adequate.",
            &["2012 safe overall G", "2010 lac overall A"],
        ),
        (
            "Much is better since the last inspections for children in need of protection in 2012, when services were judged to be good, and for children looked after in 2010, when services were judged to be adequate.",
            &["2012 safe overall G", "2010 lac overall A"],
        ),
        (
            "Inspections which identified services as being adequate in 2012 and inadequate in 2013 have made leaders aware.",
            &["2012 la - A", "2013 la - I"],
        ),
        (
            "Services for children in need of help and protection and for children looked after were judged adequate when last inspected in 2011 and 2013.",
            &["- safe overall A", "- lac overall A"],
        ),
    ]);
}

#[test]
fn the_authority_as_a_whole() {
    check(&[
        (
            "Services have declined since the last inspection of children’s services published in March 2012, when the local authority was found to be good overall with some outstanding features.",
            &["2012-03 la overall G"],
        ),
        ("Services were judged to be adequate in 2012.", &["2012 la overall A"]),
        ("The local authority was judged to be adequate in 2012.", &["2012 la overall A"]),
    ]);
}
