//! Reviews of a Local Safeguarding Children Board alone, 2013 to 2017: one sentence.

use crate::framework::form::{Framework, GRADED, Lead, Recommends, Required, Sentence, title};
use crate::framework::keys;
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "lscb_review",
    name: "Review of the effectiveness of the Local Safeguarding Children Board",
    years: "2013-17",
    titles: &[title(r"^review of the effectiveness of (?:the )?.{0,60}local safeguarding children board")
        .but_not(r"inspection of services for children")],
    required: REQUIRED,
    sentences: SENTENCES,
    scope: Scope::Lscb,
    lead: Lead::Team,
    recommends: Recommends::ACTIONS,
    fields: GRADED,
    ..Framework::NONE
};

const REQUIRED: &[Required] = &[Required::one(Scope::Lscb, &[&[keys::LSCB_EFFECTIVENESS]])];

const SENTENCES: &[Sentence] = &[Sentence {
    scope: Scope::Lscb,
    key: keys::LSCB_EFFECTIVENESS,
    is: r"^(?:the )?(?:overall )?(?:judgement (?:for|of|about) )?(?:the )?(?:effectiveness of )?(?:the )?(?:.{0,60} )?(?:local safeguarding children(?: board)?|lscb)(?: \(lscb\))? (?:is |are )?(?:judged to be |that it is )?$",
}];
