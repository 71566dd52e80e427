//! The single inspection framework, 2013 to 2018: five areas in a table, the overall judgement a sentence; with the review of the
//! Local Safeguarding Children Board in the same report to 2017.

use crate::framework::form::{Area, Framework, GRADED, Lead, Recommends, Required, Sentence, labels, title};
use crate::framework::keys;
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "sif",
    name: "Inspection of services for children in need of help and protection, children looked after and care leavers",
    years: "2013-18",
    tested_on: 40,
    titles: &[title(r"^inspection of services for children in need of help and protection")],
    evidence: labels(25),
    areas: AREAS,
    required: REQUIRED,
    sentences: SENTENCES,
    lead: Lead::Team,
    recommends: Recommends::ACTIONS,
    after_services: true,
    fields: GRADED,
    ..Framework::NONE
};

/// Judged in re-inspections as well.
pub(super) const AREAS: &[Area] = &[
    Area::council(
        keys::HELP_AND_PROTECTION,
        &[
            "children who need help and protection",
            "the experiences and progress of children who need help and protection",
            "experiences and progress of children who need help and protection",
        ],
    ),
    Area::council(
        keys::LOOKED_AFTER_AND_PERMANENCE,
        &[
            "children looked after and achieving permanence",
            "the experiences and progress of children looked after and achieving permanence",
            "experiences and progress of children looked after and achieving permanence",
            "looked after children and achieving permanence",
        ],
    ),
    Area::council(keys::ADOPTION, &["adoption performance"]),
    Area::council(
        keys::CARE_LEAVERS,
        &[
            "experiences and progress of care leavers",
            "the experiences and progress of care leavers",
            "experience and progress of care leavers",
            "the experience and progress of care leavers",
        ],
    ),
    Area::council(keys::LEADERSHIP_MANAGEMENT_GOVERNANCE, &["leadership management and governance"]),
];

/// Of every report.
pub(super) const REQUIRED: &[Required] = &[
    Required::one(Scope::LocalAuthority, &[&[keys::OVERALL_EFFECTIVENESS]]),
    Required::one(Scope::LocalAuthority, &[&[keys::HELP_AND_PROTECTION]]),
    Required::one(Scope::LocalAuthority, &[&[keys::LOOKED_AFTER_AND_PERMANENCE]]),
    Required::one(Scope::LocalAuthority, &[&[keys::ADOPTION]]),
    Required::one(Scope::LocalAuthority, &[&[keys::CARE_LEAVERS]]),
    Required::one(Scope::LocalAuthority, &[&[keys::LEADERSHIP_MANAGEMENT_GOVERNANCE]]),
];

const SENTENCES: &[Sentence] = &[OVERALL, SERVICES, BOARD];

/// "The overall judgement is that children's services require improvement"
pub(super) const OVERALL: Sentence = Sentence {
    scope: Scope::LocalAuthority,
    key: keys::OVERALL_EFFECTIVENESS,
    is: r"^the overall judge?ment (?:for .{2,100} )?is:? ?(?:that )?(?:it is |they are |(?:the )?(?:[^,;.]{2,60}(?:'s|s') )?(?:children's )?(?:social care )?services?(?: (?:in|for|of|at|within|across|provided by) .{2,100})? (?:are |is )?|(?:the )?(?:local authority|council|[^,;.]{2,60} council) (?:is )?)?(?:judged )?(?:to be )?$",
};

/// "Children's services in ... are ...", "Children's service requires improvement"
pub(super) const SERVICES: Sentence = Sentence {
    scope: Scope::LocalAuthority,
    key: keys::OVERALL_EFFECTIVENESS,
    is: r"^(?:the )?(?:[^,;.]{2,60}(?:'s|s') )?children's (?:social care )?services?(?: (?:in|for|of|at|within|across|provided by) .{2,120})? (?:are |is )?(?:judged )?(?:to be )?$",
};

/// "The Local Safeguarding Children Board is ..."
pub(super) const BOARD: Sentence = Sentence {
    scope: Scope::Lscb,
    key: keys::LSCB_EFFECTIVENESS,
    is: r"^(?:the )?(?:overall )?(?:judgement (?:for|of|about) )?(?:the )?(?:effectiveness of )?(?:the )?(?:.{0,60} )?(?:local safeguarding children(?: board)?|lscb)(?: \(lscb\))? (?:is |are )?(?:judged to be |that it is )?$",
};
