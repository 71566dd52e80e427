//! Time scales of recommendations.

use regex::Regex;
use std::sync::LazyLock;

static TIMESCALE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:immediately|with(?:in)?\s+(?:the\s+next\s+)?(?:\d+|one|two|three|four|six|nine|twelve)\s+(?:days?|weeks?|months?)(?:\s+of\b.{0,60})?|with immediate effect)\s*:?$")
        .expect("a constant pattern")
});

/// Whether a line is a time scale, such as "Within three months:".
pub fn is_timescale(text: &str) -> bool {
    text.len() < 80 && TIMESCALE.is_match(text.trim())
}
