//! The verdict on a college's contribution to meeting skills needs: "The college makes a reasonable contribution to
//! meeting skills needs." The education inspection framework has three: limited, reasonable and strong.

use crate::model::code::Code;
use crate::model::document::Block;
use crate::model::outline::Item;
use crate::model::report::{Report, Verdict};
use crate::model::warning::Warning;
use crate::parser::context::Context;
use crate::words::{Pattern, key, pattern, sentences, with_stop};

static CONTRIBUTION: Pattern =
    pattern(r"(?i)\bmakes? an? (?:limited|reasonable|strong) contribution to meeting (?:the )?(?:\w+ )?skills needs\b");

/// The heading above the verdict, in the form given by [`key`].
const HEADING: &str = "contribution to meeting skills needs";

/// Reads the first sentence that gives the verdict; a warning if there is only its heading.
pub fn read_skills_needs(context: &Context<'_>, report: &mut Report) {
    let blocks =
        || context.outline.flow.iter().filter_map(|item| if let Item::Text(block) = item { Some(block) } else { None });
    let mut verdicts = blocks().filter(|block| block.text.contains("contribution")).filter_map(verdict);
    match (verdicts.next(), blocks().find(|block| key(&block.text) == HEADING)) {
        (Some(verdict), _) => report.verdicts.push(verdict),
        (None, Some(heading)) => {
            let message = "no sentence gives the verdict on the contribution to meeting skills needs";
            report.warnings.push(Warning::new(Code::OutcomeMissing, message).at(heading.place));
        }
        (None, None) => {}
    }
}

fn verdict(block: &Block) -> Option<Verdict> {
    let sentence = sentences(&block.text).find(|sentence| CONTRIBUTION.is_match(sentence))?;
    let area = Some("Contribution to meeting skills needs".to_string());
    Some(Verdict { area, text: with_stop(&block.text, sentence).to_string(), place: block.place })
}
