//! What a word or phrase does in a sentence about an earlier judgement.

use super::date::Date;
use crate::model::report::Grade;

/// What a word or phrase does in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// "good", "requires improvement to be good".
    Grade(Grade),
    /// "required improvement": grade and verb in one.
    Required(Grade),
    /// "October 2018".
    Date(Date),
    /// What an inspection judges.
    Body(Body),
    /// Another body that is inspected: a home, a school.
    Other,
    /// What is judged but is nobody's service: a case, a plan.
    Thing,
    /// "inspection".
    Inspection,
    /// A visit or review that grades nothing.
    Visit,
    /// "last", "previous".
    Earlier,
    /// "this".
    This,
    /// "judged".
    Judge,
    /// Verbs that only mean a judgement in a clause about an earlier inspection: "found".
    Find,
    /// "judgement".
    Noun,
    /// "level": "from the good level".
    Level,
    /// The past: "was".
    Was,
    /// The present: "is".
    Is,
    /// "has", "have".
    Has,
    /// "would".
    Modal,
    /// "declined".
    Change,
    /// "remained": so before as now.
    Kept,
    /// "from".
    From,
    /// "to".
    To,
    /// "and".
    And,
    /// "or".
    Or,
    /// "but", "while".
    But,
    /// "with".
    With,
    /// "when".
    When,
    /// "which", "who".
    Which,
    /// "that".
    That,
    /// "as".
    As,
    /// "since".
    Since,
    /// "prior to": what follows was later.
    Until,
    /// "for", "in respect of".
    For,
    /// "at", "in".
    Prep,
    /// "all".
    All,
    /// "most", "some".
    Some,
    /// "both".
    Both,
    /// "except".
    Except,
    /// "they", "it".
    It,
    /// "not".
    Not,
    /// "now".
    Now,
    /// "established": a date beside it is no inspection's.
    Founded,
    /// "published": a date beside it is an inspection's only if its report is meant.
    Published,
    /// "respectively".
    Respectively,
    /// "experiences and progress of": what follows counts.
    Lead,
    /// "also", "to be".
    Filler,
    /// ",".
    Comma,
    /// ";"
    Stop,
    /// ":" or a dash.
    Dash,
    /// A word with a capital that no table has.
    Name,
    /// Any other word.
    Word,
}

/// What an inspection judges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// Said to be overall.
    Overall,
    /// The authority.
    Authority,
    /// Its services for children.
    Services,
    /// "services", without saying whose or for whom.
    Bare,
    /// "the service", which is often one that was named before.
    Service,
    /// An area by this name.
    HelpAndProtection,
    /// Safeguarding or child protection, with its own inspections until 2013.
    Safeguarding,
    /// Children looked after, with their own inspections until 2013.
    LookedAfter,
    /// The newer word for them.
    InCare,
    /// Both in one judgement.
    InCareAndLeavers,
    /// Care leavers.
    CareLeavers,
    /// Adoption performance.
    Adoption,
    /// The authority's own fostering service, inspected until 2013.
    Fostering,
    /// Leadership, management and governance.
    Management,
    /// The impact of leaders.
    Leaders,
    /// "leadership", without saying by which form.
    Leadership,
    /// The board.
    Board,
    /// Something that is no area of a form.
    Unkeyed,
}

impl Body {
    /// Whether this is one area or service, not the authority.
    pub fn is_particular(self) -> bool {
        !self.is_general()
    }

    /// Whether this means the authority or all its services.
    pub fn is_general(self) -> bool {
        matches!(self, Body::Overall | Body::Authority | Body::Services | Body::Bare | Body::Service)
    }
}
