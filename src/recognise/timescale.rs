//! Timescales of recommendations.

use crate::words::{Pattern, pattern};

static TIMESCALE: Pattern = pattern(
    r"(?i)^(?:immediately|with(?:in)?\s+(?:the\s+next\s+)?(?:\d+|one|two|three|four|six|nine|twelve)\s+(?:days?|weeks?|months?)(?:\s+of\b.{0,60})?|with immediate effect)\s*:?$",
).with(&["immediate", "with"]);

/// Whether a line is a timescale, such as "Within three months:".
pub fn is_timescale(text: &str) -> bool {
    text.len() < 80 && TIMESCALE.is_match(text.trim())
}
