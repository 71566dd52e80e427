//! Whether a text asks for something to be done, as a recommendation does, or tells what inspectors found.

use crate::words::{key, sentences};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Verbs with which recommendations begin.
const ASKING: &[&str] = &[
    "accelerate",
    "act",
    "address",
    "adopt",
    "agree",
    "align",
    "analyse",
    "apply",
    "appoint",
    "assess",
    "assure",
    "audit",
    "build",
    "cease",
    "challenge",
    "check",
    "clarify",
    "collate",
    "collect",
    "commission",
    "communicate",
    "complete",
    "comply",
    "conduct",
    "consider",
    "consolidate",
    "consult",
    "continue",
    "convene",
    "coordinate",
    "create",
    "define",
    "deliver",
    "demonstrate",
    "design",
    "determine",
    "develop",
    "devise",
    "disseminate",
    "draw",
    "drive",
    "embed",
    "enable",
    "encourage",
    "engage",
    "enhance",
    "ensure",
    "establish",
    "evaluate",
    "evidence",
    "examine",
    "expand",
    "expedite",
    "explore",
    "extend",
    "finalise",
    "focus",
    "formalise",
    "gain",
    "give",
    "help",
    "hold",
    "identify",
    "implement",
    "improve",
    "increase",
    "inform",
    "initiate",
    "instigate",
    "integrate",
    "introduce",
    "invest",
    "investigate",
    "involve",
    "keep",
    "launch",
    "learn",
    "liaise",
    "link",
    "listen",
    "maintain",
    "make",
    "manage",
    "maximise",
    "measure",
    "minimise",
    "monitor",
    "offer",
    "organise",
    "oversee",
    "plan",
    "prepare",
    "prevent",
    "prioritise",
    "produce",
    "promote",
    "provide",
    "publicise",
    "publish",
    "pursue",
    "put",
    "raise",
    "recruit",
    "rectify",
    "reduce",
    "refine",
    "refocus",
    "refresh",
    "reinforce",
    "reinstate",
    "remove",
    "renew",
    "replace",
    "report",
    "require",
    "resolve",
    "respond",
    "restore",
    "restructure",
    "retain",
    "review",
    "revise",
    "revisit",
    "scrutinise",
    "secure",
    "seek",
    "set",
    "share",
    "sharpen",
    "simplify",
    "speed",
    "standardise",
    "start",
    "stop",
    "streamline",
    "strengthen",
    "submit",
    "support",
    "sustain",
    "tackle",
    "take",
    "target",
    "tighten",
    "track",
    "train",
    "undertake",
    "update",
    "use",
    "utilise",
    "work",
];

/// Those of them that are also nouns: "Support for care leavers is good" doesn't ask.
const NOUNS: &[&str] = &[
    "audit",
    "challenge",
    "check",
    "evidence",
    "focus",
    "help",
    "link",
    "measure",
    "plan",
    "report",
    "review",
    "start",
    "support",
    "target",
    "use",
    "work",
];

/// Words after a noun.
const AFTER_NOUN: &[&str] =
    &["and", "are", "at", "between", "by", "for", "from", "has", "in", "is", "of", "provided", "that", "was", "were"];

/// Words that ask wherever they are in a sentence, or say what is wanted.
const WANTING: &[&str] = &[
    "should",
    "must",
    "need",
    "needs",
    "needed",
    "ensure",
    "ensures",
    "ensuring",
    "required",
    "requires",
    "improve",
    "improving",
    "review",
    "reviewing",
    "strengthen",
    "strengthening",
    "better",
    "more",
];

/// Verbs that tell, if the sentence doesn't ask.
const TELLING: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "remain", "remains", "receive", "receives",
];

/// Words after which a verb belongs to a clause and says nothing about the sentence.
const SUBORDINATE: &[&str] =
    &["who", "which", "that", "where", "when", "whose", "how", "why", "what", "whether", "if", "as"];

/// A sentence that tells has its verb among so many first words.
const FIRST_WORDS: usize = 15;
/// A shorter text may be a title.
const SHORTEST: usize = 60;

static VERBS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| ASKING.iter().copied().collect());

/// Whether a text begins by asking: "Ensure that ...", "Urgently review ...".
pub fn asks(text: &str) -> bool {
    let key = key(text.get(..text.floor_char_boundary(80)).unwrap_or(text));
    // "To improve services, the council should take the following action"
    if key.starts_with("to ") && text.contains("following") {
        return false;
    }
    let mut words = key.split(' ').skip_while(|word| is_adverb(word));
    let Some(first) = words.next() else { return false };
    let noun = NOUNS.contains(&first) && words.next().is_none_or(|next| AFTER_NOUN.contains(&next));
    // "re-establish"
    first == "re" || VERBS.contains(first) && !noun
}

/// "Urgently" and "further" aside, recommendations begin with their verb.
fn is_adverb(word: &str) -> bool {
    word.len() > 5 && word.ends_with("ly") || matches!(word, "further" | "also" | "to" | "and")
}

/// Whether a text asks, by its first verb or by saying that somebody should do something: "The board should review ...".
pub fn asks_or_says_should(text: &str) -> bool {
    let first = sentences(text).next().unwrap_or(text);
    asks(text) || first.split(' ').any(|word| matches!(word, "should" | "must"))
}

/// Whether a text tells what inspectors found: its first sentence asks for nothing, and an early verb says how things are.
pub fn tells(text: &str) -> bool {
    if text.len() < SHORTEST || asks(text) {
        return false;
    }
    // "children in need"
    let first = key(sentences(text).next().unwrap_or(text)).replace("in need", "in");
    !first.split(' ').any(|word| WANTING.contains(&word)) && has_early_verb(&first)
}

fn has_early_verb(key: &str) -> bool {
    let words: Vec<&str> = key.split(' ').take(FIRST_WORDS).collect();
    words.iter().enumerate().any(|(at, word)| {
        let clause = words.get(at.saturating_sub(4)..at).unwrap_or_default();
        TELLING.contains(word) && !clause.iter().any(|before| SUBORDINATE.contains(before))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recommendations_ask() {
        for text in [
            "Ensure that children in Fenmoor who are at risk have a plan that is reviewed.",
            "Urgently review all cases.",
            "To work with partners so that visits are timely.",
        ] {
            assert!(asks(text) && !tells(text), "{text}");
        }
    }

    #[test]
    fn a_lead_in_asks_for_nothing_itself() {
        assert!(!asks("To improve services in Fenmoor, the council should take the following action."));
    }

    #[test]
    fn findings_tell() {
        assert!(tells("Most children in Fenmoor are seen by their social worker within a day of referral."));
        assert!(tells("Early help is offered to families of children in need, and most of them take it up."));
        assert!(tells("Support for care leavers in Fenmoor is good, and they are well prepared for their own homes."));
        assert!(tells("The board has a clear plan for its work, and partners speak well of its chair."));
    }

    #[test]
    fn what_only_names_a_thing_does_not_tell() {
        assert!(!tells("The quality of plans for children who are looked after by the council in Fenmoor"));
        assert!(!tells("The board should make its plans clear, as they are hard to follow for most partners."));
        assert!(!tells("Plans are late."));
    }
}
