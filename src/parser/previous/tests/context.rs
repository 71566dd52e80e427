//! What a sentence leaves for the next one.

use super::check;

#[test]
fn the_date_of_the_sentence_before() {
    check(&[
        (
            "Ofsted last inspected the local authority in June 2015. It was judged to be inadequate overall. Services for care leavers were judged to require improvement, and adoption was good.",
            &["2015-06 la overall I", "2015-06 la care_leavers R", "2015-06 la adoption G"],
        ),
        (
            "The previous inspection took place in May 2016. At that time, services were judged to be inadequate.",
            &["2016-05 la overall I"],
        ),
        ("The council was last inspected in 2016. The quality of practice is now inadequate.", &[]),
        (
            "Children’s services were judged to be inadequate in 2014. A further inspection in 2016 found them to be inadequate again.",
            &["2014 la overall I", "2016 la overall I"],
        ),
        (
            "The last inspection of children’s services was in June 2014. It judged services to require improvement.",
            &["2014-06 la overall R"],
        ),
        (
            "In 2014 services were judged to be inadequate. Leadership, management and governance was judged to be inadequate, too.",
            &["2014 la overall I", "2014 la leadership_management_governance I"],
        ),
        ("The council was last inspected in 2016. Inspectors found that practice was good.", &[]),
        (
            "Since the previous inspection in 2018 much is improved. However, the experiences and progress of care leavers have declined from outstanding.",
            &["- la care_leavers O"],
        ),
    ]);
}

#[test]
fn pronouns_of_others() {
    for text in [
        "The local authority operates two children’s homes. Both were judged to be good in their most recent Ofsted inspection in 2013.",
        "The local authority operates one children’s home. This was judged to be good in its most recent Ofsted inspection.",
        "The local authority operates five children’s homes. None were judged to be good or outstanding in their most recent Ofsted inspection. Two were judged to be inadequate.",
        "The previous inspection of Fenland’s fostering agency was in March 2012. The local authority was judged to be good.",
        "The local authority runs a unit for short breaks. It was inspected in 2014. It was judged to be good.",
    ] {
        check(&[(text, &[])]);
    }
}
