//! The words of titles: how they begin, what is around the name, and what isn't part of a title.

use crate::words::{Pattern, pattern};

/// How titles begin.
pub(super) static TITLE: Pattern = pattern(
    r"(?ix)^ (?: ofsted \s+ \w+ \s+ inspection \s+ report \b | (?: ofsted \s+ )? (?: focused | monitoring | assurance | follow-up | pilot | unannounced | announced ) \s+ (?: assurance \s+ )? (?: visit | inspection )
            | (?: (?: joint | local | targeted | area | SEND | full | monitoring | single | short | standard | progress | annual | unannounced ) \s+ )* (?: re-?inspection | inspection | revisit | review )
            \b ) .*",
).with(&["inspection", "visit", "review", "report"]);

/// A title that names a kind of service or inspection, and nobody.
pub(super) static NAMELESS: Pattern = pattern(
    r"(?ix)^ (?: (?: (?: single | full | pilot | short | standard | unannounced | joint | local | area ) \s+ )* (?: re-?inspection | inspection | review ) (?: \s+ of \s+ | \s* $ )
              (?: the \s+ )?
              (?: progress \s+ made \s+ in \s+ the \s+ provision \s+ of \s+ )? (?: local \s+ authority \s+ )?
              (?: (?: safeguarding \s+ and \s+ )? (?: services \s+ for \s+ )? looked \s+ after \s+ children (?: ['’]s )? (?: \s+ services )?
                | safeguarding \s+ services
                | arrangements \s+ for \s+ the \s+ protection \s+ of \s+ children
                | children['’]?s \s+ (?: social \s+ care | services | social \s+ care \s+ services )
                | services \s+ for \s+ children \s+ (?: in \s+ need \s+ of \s+ help \s+ and \s+ protection )? [,\s]* (?: and \s+ )? (?: children \s+ looked \s+ after | looked \s+ after \s+ children )? (?: \s+ and \s+ (?: care \s+ leavers | young \s+ people ) )?
                | effectiveness \s+ of \s+ (?: the \s+ )? local \s+ safeguarding \s+ children \s+ board )?
            | joint \s+ area \s+ review ) [\s\d.,*]* $",
)
.with(&["inspection", "review"]);

/// The same for a visit: "Focused visit to children's services".
pub(super) static NAMELESS_VISIT: Pattern = pattern(
    r"(?ix)^ (?: focused | monitoring | assurance ) \s+ visit (?: \s+ (?: to | of ) \s+ (?: local \s+ authority \s+ )? children['’]s \s+ services )? [\s\d.,*]* $",
);

/// The words before the name in a title that contains it.
pub(super) static BEFORE: Pattern = pattern(
    r"(?ix)^ .*? \b (?: inspection | re-?inspection | visit | revisit | review ) \s+ (?: report \s+ )? (?: of | to | in | at | for ) \s+ (?: the \s+ )?
            (?: (?: children['’]?s \s+ (?: social \s+ care \s+ )? services | services \s+ for \s+ children ) \s+ (?: in | of | at | for | provided \s+ by ) \s+ (?: the \s+ )? )?",
).with(&["inspection", "visit", "review"]);

/// The words after it.
pub(super) static AFTER: Pattern = pattern(
    r"(?ix) (?: ['’]s? )? (?: \s+ local \s+ authority (?: ['’]s )? )? \s+ children['’]?s \s+ (?: social \s+ (?: care | work ) \s+ )? services (?: \s+ authority (?: \s+ area )? )? [\s\d.,*]* $
            | (?: ['’]s? )? \s+ local \s+ authority [\s.,]* $ | [.,\s]+ $ | \s+ (?: who | which | that | (?: delivered | provided | run ) \s+ by ) \s .* $",
);

/// The end of a title that runs over several blocks.
pub(super) static CLOSED: Pattern = pattern(
    r"(?i)(?:children['’]?s (?:social care )?services|social care|local area partnership|children['’]?s (?:services )?trust)[\s\d.]*$",
).with(&["services", "care", "partnership", "trust"]);

/// The themed part of a joint inspection's title: the place follows its last "in".
pub(super) static THEMED: Pattern =
    pattern(r"(?i)\b(?:multi-agency|response|responses|provision of|contact, referral|arrangements)\b").with(&[
        "multi-agency",
        "response",
        "provision of",
        "referral",
        "arrangements",
    ]);

/// Blocks that come after the title or aren't part of it.
pub(super) static STOP: Pattern = pattern(
    r"(?ix)^ (?: (?: inspection | visit ) \s+ dates? \b | dates? \s+ of | (?: deputy \s+ )? (?: lead | reporting ) \s+ inspector | age \s+ group | (?: report \s+ )? published \b
            | judgement s? \b | the \s+ overall \s+ judgement | children['’]s \s+ services \s+ in \b | this \s+ (?: letter | inspection | visit | report ) \b | between \s+ \d
            | contents $ | © | inspection \s+ outcome | information \s+ about | on \s+ \d | from \s+ \d | following \b | in \s+ (?: line | accordance ) \b | \d+ \s* (?: to | - | – | [a-z]+ \s+ \d{4} ) )",
);

/// Blocks of a letterhead or cover that name nobody.
pub(super) static FURNITURE: Pattern = pattern(
    r"(?i)^(?:ofsted|and|raising standards,? improving lives|local area partnership report|.*(?:www\.|@|\.gov\.uk).*|age group.*|\W*|\d+)$",
);

/// Where a block holds more than one line of a title block, as layouts without gaps give it.
pub(super) static SEAM: Pattern = pattern(
    r"(?x) \s (?: (?: Re-?inspection | Re-?Inspection | Inspection ) \s of \s (?: services \s for | children['’]?s \s | local \s authority | looked \s after | safeguarding )
            | (?: and \s )? Review \s of \s the \s effectiveness
            | Inspection \s dates? | Report \s [Pp]ublished | Published: | (?: Lead | Reporting ) \s inspector )",
).with(&["inspection", "review", "published", "inspector"]);
