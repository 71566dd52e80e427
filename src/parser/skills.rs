//! The verdict on a college's contribution to meeting skills needs: "The college makes a reasonable contribution to
//! meeting skills needs." The education inspection framework has three: limited, reasonable and strong.

use crate::model::outline::Item;
use crate::model::report::{Report, Verdict};
use crate::parser::context::Context;
use crate::words::{pattern, sentences, with_stop};
use regex::Regex;
use std::sync::LazyLock;

static CONTRIBUTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\bmakes? an? (?:limited|reasonable|strong) contribution to meeting (?:the )?(?:\w+ )?skills needs\b")
});

/// Reads the first sentence that gives the verdict.
pub fn read_skills_needs(context: &Context<'_>, report: &mut Report) {
    let blocks =
        context.outline.flow.iter().filter_map(|item| if let Item::Text(block) = item { Some(block) } else { None });
    let mut verdicts = blocks.filter(|block| block.text.contains("contribution")).filter_map(|block| {
        let sentence = sentences(&block.text).find(|sentence| CONTRIBUTION.is_match(sentence))?;
        let area = Some("Contribution to meeting skills needs".to_string());
        Some(Verdict { area, text: with_stop(&block.text, sentence).to_string(), place: block.place })
    });
    report.verdicts.extend(verdicts.next());
}
