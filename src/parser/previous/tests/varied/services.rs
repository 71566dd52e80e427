//! The separate services of before 2013, in the ways in which a sentence can name them.

use super::super::check_services;

#[test]
fn separate_services() {
    check_services(&[
        (
            "Services for looked after children were last inspected in 2011 (good) and child protection services in 2012 (adequate).",
            &["2011 lac overall G", "2012 safe overall A"],
        ),
        (
            "Safeguarding was judged adequate in 2011 and services for looked after children good.",
            &["2011 safe overall A", "2011 lac overall G"],
        ),
        (
            "The last inspection of safeguarding and looked after children, in March 2011, judged both as good.",
            &["2011-03 safe overall G", "2011-03 lac overall G"],
        ),
        (
            "Both safeguarding and services for looked after children were found to be adequate at the inspection in November 2010.",
            &["2010-11 safe overall A", "2010-11 lac overall A"],
        ),
        (
            "Ofsted’s inspection of arrangements for the protection of children in February 2013 judged overall effectiveness to be inadequate.",
            &["2013-02 safe overall I"],
        ),
        (
            "The child protection inspection of February 2013 resulted in a judgement of inadequate.",
            &["2013-02 safe overall I"],
        ),
        (
            "In July 2012 an unannounced inspection of child protection found the overall effectiveness to be good.",
            &["2012-07 safe overall G"],
        ),
        (
            "In 2011, the overall effectiveness of safeguarding services was judged adequate, and that of services for looked after children good.",
            &["2011 safe overall A", "2011 lac overall G"],
        ),
        (
            "The Local Authority’s fostering and adoption services were both judged good in their most recent Ofsted inspection.",
            &["- la - G", "- la adoption G"],
        ),
        (
            "The last stand-alone inspection of the local authority adoption service in January 2011 judged the service as good.",
            &["2011-01 la adoption G"],
        ),
        (
            "The last inspection of the council’s fostering service, in July 2013, judged it to be outstanding.",
            &["2013-07 la - O"],
        ),
        ("The local authority’s adoption service was judged to be satisfactory in 2010.", &["2010 la adoption S"]),
        ("The authority’s fostering service was rated good at its last inspection in 2012.", &["2012 la - G"]),
        (
            "The overall effectiveness of the local authority’s adoption service was judged good in May 2012.",
            &["2012-05 la adoption G"],
        ),
        (
            "The last inspection of Fenmoor’s safeguarding arrangements / arrangements for the protection of children was in March 2012. The local authority was judged to be adequate.",
            &["2012-03 safe overall A"],
        ),
        (
            "The last inspection of services for children looked after was in November 2010. The local authority was judged to be good.",
            &["2010-11 lac overall G"],
        ),
        (
            "The previous Ofsted inspection of child protection took place in January 2013. The overall effectiveness was judged inadequate.",
            &["2013-01 safe overall I"],
        ),
        (
            "The previous inspection of the local authority’s safeguarding arrangements was published in May 2012. The local authority was judged to be good.",
            &["2012-05 safe overall G"],
        ),
        (
            "The last inspection of the local authority’s services for looked after children was in 2011, when it was judged to be adequate overall.",
            &["2011 lac overall A"],
        ),
        (
            "At the last inspections, in 2010 and 2012, services for looked after children and arrangements for the protection of children were both judged adequate.",
            &["- lac overall A", "- safe overall A"],
        ),
        (
            "The council’s arrangements for protecting children were last inspected in March 2013 and found to be inadequate.",
            &["2013-03 safe overall I"],
        ),
        (
            "The last inspection of services for looked after children was in 2011 and for child protection in 2013. Both were judged to be adequate.",
            &["2011 lac overall A", "2013 safe overall A"],
        ),
        (
            "Services for looked after children were last inspected in July 2011, as part of the safeguarding and looked after children inspection, and were judged good.",
            &["2011-07 lac overall G"],
        ),
        (
            "Since the last inspections of safeguarding and looked after children’s services in 2011, when both were judged to be adequate, progress has been slow.",
            &["2011 safe overall A", "2011 lac overall A"],
        ),
        (
            "When Ofsted inspected child protection in May 2013, it judged the council to be inadequate.",
            &["2013-05 safe overall I"],
        ),
        (
            "Ofsted inspected the council’s arrangements to protect children in May 2013 and judged them inadequate.",
            &["2013-05 safe overall I"],
        ),
        (
            "The previous child protection inspection, undertaken in February 2013, judged that arrangements were adequate.",
            &["2013-02 safe overall A"],
        ),
        (
            "An inspection in 2012 judged safeguarding services to be adequate and looked after children’s services to be good.",
            &["2012 safe overall A", "2012 lac overall G"],
        ),
        (
            "Ofsted judged safeguarding as adequate and services for children looked after as good in their inspection of 2010.",
            &["2010 safe overall A", "2010 lac overall G"],
        ),
        (
            "The 2010 inspection rated the overall effectiveness of safeguarding services as good, with outstanding capacity to improve.",
            &["2010 safe overall G"],
        ),
        (
            "In 2009, the annual performance assessment judged the council’s services to be good.",
            &["2009 la overall G"],
        ),
        (
            "The local authority was previously judged inadequate for child protection in 2012 and adequate for looked after children in 2010.",
            &["2012 safe overall I", "2010 lac overall A"],
        ),
        ("Inspected in 2012, child protection services were judged to be good.", &["2012 safe overall G"]),
        (
            "The fostering service was inspected in 2012 and judged good; the adoption service was inspected in 2011 and judged outstanding.",
            &["2012 la - G", "2011 la adoption O"],
        ),
        (
            "In 2011 the local authority’s adoption service was judged as outstanding and its fostering service as good.",
            &["2011 la adoption O", "2011 la - G"],
        ),
    ]);
}

#[test]
fn separate_services_in_other_words() {
    check_services(&[
        (
            "The most recent inspection of the adoption service (June 2012) judged it to be good.",
            &["2012-06 la adoption G"],
        ),
        (
            "The council’s fostering service was last inspected in March 2013, when it was judged to be adequate.",
            &["2013-03 la - A"],
        ),
        (
            "Child protection services were judged to be adequate in 2013 and services for looked after children were judged to be good in 2010.",
            &["2013 safe overall A", "2010 lac overall G"],
        ),
        (
            "Services for children in need of help and protection were judged adequate in 2013, and those for looked after children were judged good in 2010.",
            &["2013 safe overall A", "2010 lac overall G"],
        ),
        (
            "The local authority was last inspected in 2011, when services for looked after children were judged good and safeguarding services were judged adequate.",
            &["2011 lac overall G", "2011 safe overall A"],
        ),
        (
            "The overall effectiveness of services for looked after children was judged to be good at the last inspection in November 2010.",
            &["2010-11 lac overall G"],
        ),
        (
            "The inspection of safeguarding and looked after children services in November 2010 judged the overall effectiveness of both to be adequate.",
            &["2010-11 safe overall A", "2010-11 lac overall A"],
        ),
        (
            "At the last inspection in 2012, safeguarding services were graded adequate overall, with services for looked after children graded good.",
            &["2012 safe overall A", "2012 lac overall G"],
        ),
        (
            "The 2013 inspection of local authority arrangements for the protection of children found them to be inadequate.",
            &["2013 safe overall I"],
        ),
        ("The child protection inspection report (May 2013) judged services inadequate.", &["2013-05 safe overall I"]),
        (
            "In its inspection of child protection arrangements, published in June 2013, Ofsted judged the council inadequate.",
            &["2013-06 safe overall I"],
        ),
        ("Fenmoor was judged adequate for safeguarding in 2011.", &["2011 safe overall A"]),
        (
            "An announced inspection of safeguarding and services for looked after children took place in 2011: safeguarding was judged adequate, and services for looked after children good.",
            &["2011 safe overall A", "2011 lac overall G"],
        ),
        ("Care leavers’ outcomes were judged adequate in 2011.", &["2011 lac - A"]),
        ("In 2011, being healthy was judged good for looked after children.", &["2011 lac - G"]),
        (
            "Ofsted judged the adoption service outstanding in 2011 and the fostering service good in 2012.",
            &["2011 la adoption O", "2012 la - G"],
        ),
        (
            "The adoption and fostering services were last inspected in 2011 and judged to be good.",
            &["2011 la adoption G", "2011 la - G"],
        ),
        (
            "The fostering service, inspected in 2012, was judged to be good with outstanding features.",
            &["2012 la - G"],
        ),
        (
            "Services for looked after children and child protection arrangements were judged adequate in 2010 and 2013 respectively.",
            &["2010 lac overall A", "2013 safe overall A"],
        ),
        (
            "Child protection and services for looked after children, last inspected in 2013 and 2010 respectively, were both judged to be good.",
            &["2013 safe overall G", "2010 lac overall G"],
        ),
        (
            "The local authority was judged to be adequate for safeguarding and good for looked after children in May 2012 and June 2011 respectively.",
            &["2012-05 safe overall A", "2011-06 lac overall G"],
        ),
        (
            "The last inspection of safeguarding was in Nov 2011 when the authority was judged adequate.",
            &["2011-11 safe overall A"],
        ),
        (
            "The local authority’s arrangements for the protection of children were inspected in May 2013 and judged inadequate, a decline from the adequate judgement of 2011.",
            &["2013-05 safe overall I", "2011 safe overall A"],
        ),
        (
            "The last inspection of Fenmoor’s adoption service was in July 2011. The overall quality of the service was judged to be good.",
            &["2011-07 la adoption G"],
        ),
        (
            "The previous inspection of the local authority’s arrangements for the protection of children was in November 2012. The local authority was judged to be inadequate. The fostering service was last inspected in March 2010. It was judged to be good.",
            &["2012-11 safe overall I", "2010-03 la - G"],
        ),
        (
            "Arrangements for safeguarding children were judged good in 2011, with outstanding features in partnership working.",
            &["2011 safe overall G"],
        ),
        (
            "The last inspection of services for looked after children in Fenmoor was undertaken in May 2011 as part of a joint inspection of safeguarding. Overall effectiveness was judged to be good.",
            &["2011-05 lac overall G"],
        ),
        (
            "In June 2011 Ofsted and the Care Quality Commission inspected safeguarding and looked after children services and judged both to be adequate.",
            &["2011-06 safe overall A", "2011-06 lac overall A"],
        ),
        (
            "Ofsted’s inspection of safeguarding and looked after children’s services (2011) judged them to be good.",
            &["2011 safe overall G", "2011 lac overall G"],
        ),
        (
            "Since the inspection of child protection in March 2012, where the local authority was judged adequate, and the looked after children inspection in 2011, which judged the authority as good, leaders have improved practice.",
            &["2012-03 safe overall A", "2011 lac overall G"],
        ),
        (
            "The authority was judged adequate for the protection of children in 2013, and good for services for looked after children in 2010.",
            &["2013 safe overall A", "2010 lac overall G"],
        ),
        (
            "The last Ofsted inspection, in 2012, graded the council as adequate in relation to both safeguarding and looked after children.",
            &["2012 safe overall A", "2012 lac overall A"],
        ),
        (
            "Services for looked after children have improved since they were judged adequate in 2012.",
            &["2012 lac overall A"],
        ),
        ("When safeguarding was last inspected, in 2012, it was judged to be adequate.", &["2012 safe overall A"]),
        ("The 2012 inspection of services to protect children rated them inadequate.", &["2012 safe overall I"]),
    ]);
}

#[test]
fn separate_services_in_yet_other_words() {
    check_services(&[
        (
            "Fenmoor’s services for children looked after, rated good in 2011, have deteriorated.",
            &["2011 lac overall G"],
        ),
        (
            "Progress since the last inspection: child protection arrangements, judged inadequate in 2012, have improved.",
            &["2012 safe overall I"],
        ),
        (
            "At the time of the last inspection of safeguarding and looked after children services, in January 2012, the council was judged to be adequate for safeguarding and for services for looked after children.",
            &["2012-01 safe overall A", "2012-01 lac overall A"],
        ),
        (
            "A child protection inspection in January 2013 found the effectiveness of help and protection to be inadequate, and as a result the Department for Education issued an improvement notice in May 2013.",
            &["2013-01 safe overall I"],
        ),
        (
            "The improvement notice, issued in 2011 following the inadequate judgement for safeguarding in December 2010, was lifted in 2013.",
            &["2010-12 safe overall I"],
        ),
        (
            "Since the safeguarding and looked after children inspection in December 2010, which judged safeguarding inadequate and services for looked after children adequate, the council has improved.",
            &["2010-12 safe overall I", "2010-12 lac overall A"],
        ),
        (
            "Services for looked after children were judged good overall, with some outstanding features, in 2011.",
            &["2011 lac overall G"],
        ),
        (
            "There has been an improvement in services for children looked after since the 2010 inspection, when these were adequate.",
            &["2010 lac overall A"],
        ),
        (
            "In 2011, Ofsted judged both the safeguarding services and the looked after children services provided by the council to be good.",
            &["2011 safe overall G", "2011 lac overall G"],
        ),
    ]);
}
