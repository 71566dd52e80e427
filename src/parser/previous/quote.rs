//! Sentences that quote an earlier judgement.

use crate::framework::scale::quoted_forms;
use crate::model::report::Grade;
use crate::recognise::grade;
use crate::words::pattern;
use regex::{Match, Regex};
use std::sync::LazyLock;

/// A quoted grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote<'s> {
    /// The grade.
    pub grade: Grade,
    /// Where the judging begins in the sentence, in bytes.
    pub start: usize,
    /// The clause that says what was judged.
    pub clause: &'s str,
    /// The words before it, from the previous quote on.
    pub before: &'s str,
}

static EARLIER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?xi)
        \b (?: last | previous | previously | earlier | prior ) \b [^.;]{0,80} \b (?: inspection s? | inspected | judgements? | judged | review )
        | \b inspect (?: ion | ed ) \b [^.;]{0,80} \b (?: in | of | during | on ) \s+ (?: \w+ \s+ ){0,3} (?: 19 | 20 ) \d\d
        | \b (?: judged | graded | rated | found ) \b [^.;]{0,80} \b in \s+ (?: \w+ \s+ )? (?: 19 | 20 ) \d\d
        | \b since \b [^.;]{0,80} \b (?: judged | judgement | inspected )
        | \b (?: 19 | 20 ) \d\d \s+ (?: \w+ \s+ )? inspection",
    )
});

/// Other bodies that are inspected, authorities that no longer exist, and what the authority says about itself.
static OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bhomes?\b|\bfostering\b|\bfoster (?:care|placement)|\badoption (?:service|agency|panel|support)|\bschools?\b|\bacadem|\bcolleges?\b|\bnurser|\bearly years\b|\bchildren['’]s cent(?:re|er)s?\b|\bresidential\b|\bplacements?\b|\bproviders?\b|\bsecure\b|\bhospital|\bcqc\b|\bcare quality commission\b|\bpolice\b|\bhmic|\bprobation\b|\byouth offending\b|\baudit|\bself-assess|\bpeer (?:review|challenge)|\bcarers were\b|\bpupils\b|\bsettings?\b|\bunits?\b|\bshort[- ](?:term )?breaks?\b|\bpredecessor\b|\bformer (?:\w+ ){0,3}(?:council|authority)\b|\bdraft\b",
    )
});

static BACK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:this|it|they|both|these|those|that|one|two|three|four|five|six|seven|eight|nine|ten|all|none|each|most|some|the (?:other|most recent|service)|\d+)\b",
    )
});

/// "was judged to be good", "judged services as inadequate", "required improvement", "the judgement of inadequate"
static QUOTES: LazyLock<Regex> = LazyLock::new(|| {
    let word = quoted_forms();
    pattern(&format!(
        r"(?xi)
        (?: \b (?: (?: judged | graded | rated ) \b (?<gap> [^.;]{{0,110}}? ) | found \s+ (?: them \s+ )? to \s+ be
             | judge?ments? \s+ (?: of | was | for [^.;,]{{3,80}}? was (?: \s+ that \s+ it )? ) ) [\s'‘’“”\x22]+ (?: that \s+ )? (?<grade> {word} ) \b )
        | \b (?<bare> required \s+ improvement (?: \s+ to \s+ be \s+ good )? )"
    ))
});

/// What must not be between the verb and the grade.
static NO_GAP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:making|made|not|progress|risk|evidence|sufficiently|whether|now|has|have|had|who|most|but|with|while)\b",
    )
});

/// The present tense means this inspection; "outcomes judged good" are only some outcomes in an area.
static PRESENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:is|are|now|be|has been|have been|being|(?:areas?|aspects|issues|matters|elements) (?:which|that)|outcomes(?: (?:which|that))?(?: were)?)\s+(?:also\s+)?$",
    )
});

/// A grade's word that belongs to the next noun.
static ADJECTIVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s+(?:or (?:better|outstanding|good|above)|progress|practice|quality|evidence|outcomes?|understanding|work|support|enough|relationships?|management|examples?|and improving)\b",
    )
});

static START: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)[,;]\s+(?:when|who|which|where|but|with|while|although|and)\s+|\s+(?:but|which|since)\s+|:\s+")
});

/// After a grade, where an "and" begins the next clause: "judged good overall in 2012 and adoption was ...".
static NEXT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?<own>[’”'\x22]?(?: overall)?(?: in (?:\w+ )?(?:19|20)\d\d)?) (?:and|but) "));

static GRADE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"(?i)\b(?:{})\b", quoted_forms())));

/// Whether a sentence is about an earlier inspection.
pub fn is_earlier(sentence: &str) -> bool {
    EARLIER.is_match(sentence)
}

/// Whether a sentence is about somebody other than the authority.
pub fn is_other_provider(sentence: &str) -> bool {
    OTHERS.is_match(sentence)
}

/// Whether a sentence has the same subject as the one before.
pub fn refers_back(sentence: &str) -> bool {
    BACK.is_match(sentence)
}

/// Whether words quote more than one grade.
pub fn are_several(words: &str) -> bool {
    QUOTES.find_iter(words).nth(1).is_some()
}

/// The grades that a sentence quotes. "Respectively" leaves it to the reader which grade belongs to what.
pub fn quotes(sentence: &str) -> Vec<Quote<'_>> {
    if sentence.contains("respectively") {
        return Vec::new();
    }
    QUOTES
        .captures_iter(sentence)
        .scan(0, |previous, captures| {
            let from = std::mem::replace(previous, captures.get(0)?.end());
            Some((from, captures))
        })
        .filter_map(|(from, captures)| {
            let words = captures.name("grade").or_else(|| captures.name("bare"))?;
            let start = captures.get(0)?.start();
            let gap = captures.name("gap").map_or("", |gap| gap.as_str());
            let before = sentence.get(..start)?;
            let true_quote =
                !NO_GAP.is_match(gap) && !PRESENT.is_match(before) && !ADJECTIVE.is_match(sentence.get(words.end()..)?);
            let (clause_start, clause) = clause(sentence, from, start, words);
            let before = sentence.get(from.min(clause_start)..clause_start)?;
            true_quote.then_some(Quote { grade: grade::meaning(words.as_str())?, start, clause, before })
        })
        .collect()
}

/// From the last clause before the verb, `after` the previous quote, to the next comma or clause after the grade.
fn clause<'s>(sentence: &'s str, after: usize, start: usize, grade: Match<'_>) -> (usize, &'s str) {
    let before = sentence.get(..start).unwrap_or_default();
    let from = START.find_iter(before).last().map_or(0, |found| found.end());
    let between = sentence.get(after..start).unwrap_or_default();
    let next = NEXT.find(between).filter(|_| after > 0).map_or(0, |found| after + found.end());
    let from = from.max(next);
    (from, sentence.get(from..grade.end() + tail(sentence, grade.end())).unwrap_or(sentence))
}

/// How far a clause continues after its grade, in bytes.
fn tail(sentence: &str, from: usize) -> usize {
    let behind = sentence.get(from..).unwrap_or_default();
    let behind = behind.split([',', ';', ':']).next().unwrap_or_default();
    let next = NEXT.captures(behind).filter(|_| GRADE.is_match(behind));
    next.and_then(|next| next.name("own")).map_or(behind.len(), |own| own.end())
}
