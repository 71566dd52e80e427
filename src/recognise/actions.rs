//! The rows of an area SEND report's table of actions, in text that has lost the table: who must act, and what for.

use crate::words::{Pattern, pattern};

/// The name of a responsible body is shorter, in bytes.
const LONGEST_BODY: usize = 240;

/// A piece of such a name is shorter, in bytes.
const LONGEST_PIECE: usize = 120;

/// "Leaders across the partnership should", "Health leaders need to": an action begins with who must act.
static ACTION: Pattern = pattern(
    r"^(?:[^.;:]{1,110}?\b)?(?i:(?:leaders?|partners?|partnerships?|authority|authorities|icbs?|councils?|commissioners|boards?|providers|services|nhs)\b)[^.;:]{0,110}?\b(?:should|must|needs? to|ought to)\b",
).with(&["should", "must", "need", "ought"]);

/// A word that only a sentence about the one before begins with.
const REFERS: [&str; 9] = ["This", "These", "They", "Their", "It", "There", "That", "Such", "Those"];

/// A name of a council or of a body of the health service.
static BODY: Pattern = pattern(
    r"(?:^|\s)(?:Council|NHS|Integrated\s+Care|ICBs?\)?|\(ICBs?\)|Borough|Trust|[Ll]ocal\s+[Aa]uthority|Care\s+Board|Unitary)(?:$|[\s,)])",
);

/// A verb shows that a text is no name.
static VERB: Pattern =
    pattern(r"\b(?:should|must|needs?|is|are|was|were|has|have|had|will|can|do|does|improve|ensure|work|working)\b");

/// Whether a text begins as an action does.
pub fn opens_action(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    text.starts_with(char::is_uppercase) && !REFERS.contains(&first) && ACTION.is_match(text)
}

/// Whether a text may be a piece of a responsible body's name: short, without a verb or an end.
pub fn may_be_body(text: &str) -> bool {
    text.len() < LONGEST_PIECE
        && !text.ends_with(['.', ':', ';', '?'])
        && !VERB.is_match(text)
        && !text.starts_with('•')
}

/// Whether a body's name is whole.
pub fn is_whole_body(text: &str) -> bool {
    const LAST: [&str; 7] = ["Board", "(ICB)", "ICB", "Council", "Trust", "authority", "Authority"];
    text.rsplit(' ').next().is_some_and(|word| LAST.contains(&word))
}

/// Whether a text is the name of one or more responsible bodies, or begins one.
pub fn is_body(text: &str) -> bool {
    text.len() < LONGEST_BODY
        && text.starts_with(char::is_uppercase)
        && !text.ends_with(['.', ':', ';', '?'])
        && BODY.is_match(text)
        && !VERB.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_begins_with_who_must_act() {
        for text in [
            "Leaders across the partnership should strengthen",
            "Area leaders need to urgently, jointly and accurately:",
            "The local area partnership must ensure",
            "NHS Fens ICB should cooperate to",
        ] {
            assert!(opens_action(text), "{text}");
        }
        for text in [
            "This should focus on leaders and parents.",
            "Communication with families should be better.",
            "leaders should improve",
            "Leaders have a plan. It should be better.",
        ] {
            assert!(!opens_action(text), "{text}");
        }
    }

    #[test]
    fn bodies_are_names_without_a_verb() {
        for text in
            ["Fenmoor County Council and NHS Fens Integrated Care Board", "NHS Fens ICB", "Fenmoor Borough Council and"]
        {
            assert!(is_body(text), "{text}");
        }
        for text in
            ["Leaders at Fenmoor Council should act", "Board", "The Council has a plan", "Areas for improvement"]
        {
            assert!(!is_body(text), "{text}");
        }
    }
}
