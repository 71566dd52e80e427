//! What only looks like an earlier judgement of the authority.

use super::super::{check, check_services};

#[test]
fn no_judgements() {
    for text in [
        "The independent fostering agency Fen Care was judged good in 2012.",
        "The voluntary adoption agency that places children was judged outstanding in 2012.",
        "The regional adoption agency was judged to be good in its 2019 inspection.",
        "The local authority’s three children’s homes were judged good at their last inspection in 2015.",
        "Many of these areas were highlighted as requiring improvement in the Ofsted inspection in December 2017.",
        "Areas identified as requiring improvement at the inspection in 2017 have been tackled.",
        "The local authority’s self-evaluation of 2019 judged services to be good.",
        "Most schools in Fenmoor were judged good at their last inspection.",
        "The youth offending service was inspected in 2016 and judged to be good.",
        "At the last inspection in 2018 inspectors saw good practice in many teams.",
        "Ofsted’s previous inspection made good use of case audits.",
        "The plans that inspectors saw in 2018 were of good quality.",
        "Inspectors found good evidence of the impact of the plan since the last inspection.",
        "Since the last inspection in 2018, services have improved and are now good.",
        "The safeguarding inspection in 2010 judged capacity to improve as good.",
        "The fostering agency was judged to be good in 2012.",
        "The council’s five children’s homes were inspected in 2013. Three were judged good and two adequate.",
        "The local authority’s fostering service was judged good in 2018.",
        "Inspectors judged the leadership of social workers good in 2018.",
        "Children’s outcomes were good in 2018.",
        "Care leavers were positive about their good accommodation when inspectors last visited.",
        "The council was judged to be the best in the region in 2018 and has good schools.",
        "Since the last inspection in 2018 the quality of plans has moved from inadequate to good.",
        "Audits in 2018 judged most work to be good.",
        "Practice was judged to be good by the peer review in 2019.",
        "The head teacher was judged to be good in 2018.",
        "Not all areas were judged good at the last inspection in 2018.",
        "At the last inspection the council was not judged to be inadequate.",
        "Leaders aim to be judged good at the next inspection.",
        "The last inspection of safeguarding was held in 2010 and that of looked after children in 2012; the former was judged good and the latter adequate.",
        "The local authority’s private fostering arrangements were judged satisfactory in 2009.",
        "The local authority has four children’s homes. Two were judged outstanding at their last inspections in 2013 and two good.",
        "The council’s children’s services were judged to be performing well in 2010. Safeguarding services were judged adequate.",
        "An unannounced inspection of contact, referral and assessment arrangements in 2011 found them satisfactory.",
        "Fenmoor’s services for care leavers were outstanding in 2018 and remain so.",
        "The overall effectiveness remains inadequate, unchanged since the last inspection in 2017.",
    ] {
        check(&[(text, &[])]);
        check_services(&[(text, &[])]);
    }
}
