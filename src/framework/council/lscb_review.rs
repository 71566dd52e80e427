//! Reviews of a Local Safeguarding Children Board alone, 2013 to 2017: one sentence.

use crate::framework::form::{Area, Framework, GRADED, Lead, Numbers, Required, Sentence, Title};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "lscb_review",
    name: "Review of the effectiveness of the Local Safeguarding Children Board",
    years: "2013-17",
    tested: false,
    titles: &[Title {
        is: r"^review of the effectiveness of (?:the )?.{0,60}local safeguarding children board",
        is_not: Some(r"inspection of services for children"),
    }],
    areas: AREAS,
    required: REQUIRED,
    numbers: Numbers::None,
    sentences: SENTENCES,
    scope: Scope::Lscb,
    lead: Lead::Team,
    fields: GRADED,
};

const AREAS: &[Area] = &[];

const REQUIRED: &[Required] = &[Required { scope: Scope::Lscb, keys: &[&["lscb_effectiveness"]], until: None }];

const SENTENCES: &[Sentence] = &[Sentence {
    scope: Scope::Lscb,
    key: "lscb_effectiveness",
    is: r"^(?:the )?(?:overall )?(?:judgement (?:for|of|about) )?(?:the )?(?:effectiveness of )?(?:the )?(?:.{0,60} )?(?:local safeguarding children(?: board)?|lscb)(?: \(lscb\))? (?:is |are )?(?:judged to be |that it is )?$",
}];
