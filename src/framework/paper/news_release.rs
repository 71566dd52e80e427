//! A council's own page about its report: what the report judged, in the council's words.

use crate::framework::form::{Field, Framework, title};

/// What stands for a framework.
pub const FRAMEWORK: Framework = Framework {
    code: "news_release",
    name: "A council's news release about an inspection report",
    years: "any",
    tested_on: 1,
    titles: &[
        title(r"^ofsted (?:has )?(?:publish(?:es|ed)|rat(?:es|ed)|judg(?:es|ed)|grad(?:es|ed)|prais(?:es|ed)|report (?:says|finds|praises|shows|rates)|inspectors? (?:say|find|praise|rate|judge|recognise))\b[^.]*$").but_not(OTHER_REMITS),
        title(r"^[^.]{0,100}\b(?:rated|judged|graded|praised|found to (?:be|require)) [^.]{0,60}\b(?:by|in|following) (?:an? |the |its |latest |new )*ofsted(?: (?:inspection|inspectors|report|rating|visit))*$").but_not(OTHER_REMITS),
    ],
    fields: &[Field::NewsRelease],
    ..Framework::NONE
};

/// Ofsted inspects more than councils.
const OTHER_REMITS: &str =
    r"\b(?:schools?|academy|academies|nursery|nurseries|childminders?|college|pupils|pre-?school)\b";
