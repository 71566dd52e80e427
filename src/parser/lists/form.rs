//! What the form's headings mean for its lists: which open a list of recommendations, and which end any list.

use super::statements::is_closing;
use crate::framework::form::Recommends;
use crate::framework::headings::{Holds, Rank};
use crate::model::outline::{Paragraph, Section};
use crate::model::report::{Priority, Scope};
use crate::parser::context::Context;
use crate::recognise::area::clean;
use crate::recognise::asks::{asks, asks_or_says_should, tells};
use crate::recognise::grade;
use crate::recognise::heading::{Vocabulary, is_boxed_heading, is_strengths};
use crate::words::{Pattern, key, pattern};

/// "What does the local authority need to improve?", "What needs to improve in this area of social work practice?",
/// "Recommendations for the board", "Areas for immediate priority action"
static QUESTION: Pattern = pattern(
    r"^(?:what (?:does|do|must) .{3,80} need(?:s)? to (?:improve|do)|what (?:needs|must) (?:to )?(?:improve|be improved)\b.*|what .{3,80} needs to improve|areas? (?:for|requiring) (?:further |immediate |urgent )?(?:improvements?|priority (?:and immediate )?action)\b.*|(?:(?:key|main|our) )?recommendations?(?: (?:for|to) .{2,80})?|(?:priority|immediate)(?: and (?:priority|immediate))? actions?(?: required)?|priorit(?:y areas|ies) for (?:action|improvement))$",
).with(&["need", "improve", "recommendation", "action"]);

/// "Progress on the areas for improvement from the last inspection" is above findings.
static PAST: Pattern = pattern(r"\b(?:last|previous|earlier|since|progress|response to)\b").with(&[
    "last",
    "previous",
    "earlier",
    "since",
    "progress",
    "response to",
]);

/// Headings of the forms that vary in their words, in the form given by [`key`].
static ENDINGS: Pattern = pattern(
    r"^(?:section \d\b.*|annex\b.*|appendix\b.*|(?:the )?(?:graded |overall )?judge?ment (?:for|of|about|is)\b.*|(?:the )?inspection (?:team|judge?ments?|findings?|outcome)\b.*|(?:the )?review team|(?:lead|deputy lead) inspectors?\b.*|(?:headline|main|key) findings\b.*|summary of (?:key |main )?findings\b.*|(?:executive )?summary(?: for .*)?|key strengths and .*|what the inspection judge?ments? mean\b.*|(?:information )?about (?:this|the) .*|information about .*|(?:children (?:living|looked after)|child protection) in .*|(?:other|previous) (?:ofsted )?inspections?\b.*|progress since\b.*|(?:the )?experiences? and progress of .*|(?:the )?effectiveness of the (?:lscb|.{0,60}local safeguarding).*|.* because|record of main findings)$",
);

/// A text of one line; a longer one is no heading, whatever it begins with.
const MAX_HEADING: usize = 130;
/// A chapter's title has at least so many words; a shorter one of a judged area may also head a group in a list.
const CHAPTER_WORDS: usize = 7;

/// The headings of a document's form.
#[derive(Debug, Clone, Copy)]
pub struct Form<'v> {
    pub vocabulary: &'v Vocabulary,
    pub recommends: Recommends,
}

impl<'v> Form<'v> {
    /// The headings of this document's form.
    pub fn of(context: &Context<'v>) -> Self {
        Form { vocabulary: context.vocabulary, recommends: context.framework.recommends }
    }

    /// The priority of what a heading announces; `None` if it announces no recommendations.
    pub fn announces(self, heading: &str) -> Option<Priority> {
        let heading = words(heading);
        let holds = self.vocabulary.holds(&heading);
        let known = matches!(holds, Some(Holds::Improvements | Holds::PriorityActions));
        let asks = || QUESTION.is_match(&heading) && !PAST.is_match(&heading) && holds != Some(Holds::Findings);
        (known || asks()).then(|| urgency(&heading))
    }

    /// Whether the form itself has these words above a list of recommendations.
    pub fn is_known_list(self, heading: &str) -> bool {
        matches!(self.vocabulary.holds(&words(heading)), Some(Holds::Improvements | Holds::PriorityActions))
    }

    /// Whether this form also has findings below a heading that announces recommendations in others.
    pub fn is_also_above_findings(self, heading: &str) -> bool {
        let heading = key(heading);
        self.recommends.also_findings.iter().any(|words| heading.starts_with(words))
    }

    /// Whether a section may be a list: on forms whose lists have bullets it has some, or the list is below it.
    pub fn may_list(self, section: &Section) -> bool {
        let is_item = |paragraph: &Paragraph| paragraph.bullet || paragraph.number.is_some();
        !self.recommends.bulleted || section.paragraphs.is_empty() || section.paragraphs.iter().any(is_item)
    }

    /// Whether a heading is worded the same in every report.
    pub fn is_known(self, heading: &str) -> bool {
        self.vocabulary.is_peer(heading)
            || self.vocabulary.heading(&key(heading)).is_some_and(|heading| heading.rank != Rank::Unranked)
    }

    /// The scope that a part's heading sets.
    pub fn scope_of(self, heading: &str) -> Option<Scope> {
        let heading = key(heading);
        let board = heading.contains("local safeguarding children") || heading.contains("lscb");
        if board { Some(Scope::Lscb) } else { self.vocabulary.scope(&heading) }
    }

    /// Whether a section is no part of the list above it, even if its heading is set in smaller type.
    pub fn ends_with(self, section: &Section) -> bool {
        let heading = section.heading.as_deref().unwrap_or("");
        if self.recommends.asks && only_asks(section) {
            return false;
        }
        self.ends(heading)
            || self.vocabulary.is_area(&words(heading)) && self.is_chapter(heading, section)
            || self.recommends.asks && reads_as_findings(section)
    }

    /// Whether these words are a heading that ends a list wherever it is.
    pub fn ends(self, heading: &str) -> bool {
        self.is_ending(heading) || heading.len() <= MAX_HEADING && is_judgement(heading)
    }

    /// The same, even if the words are set as text: "Plans require improvement." may be a row there.
    fn is_ending(self, text: &str) -> bool {
        if text.len() > MAX_HEADING || text.is_empty() {
            return false;
        }
        let key = words(text);
        self.is_other_heading(&key)
            || self.vocabulary.is_area(&key) && is_long(&key)
            || self.vocabulary.is_judged(text)
            || is_strengths(&key)
            || ENDINGS.is_match(&key)
    }

    /// Whether it is one of the form's headings, and not one that opens a list or a group in a list.
    fn is_other_heading(self, key: &str) -> bool {
        self.vocabulary.heading(key).is_some_and(|heading| match heading.holds {
            Holds::Improvements | Holds::PriorityActions => false,
            Holds::Subject => heading.rank != Rank::Unranked,
            _ => true,
        })
    }

    /// Whether a judged area's title is a chapter's, which holds a grade and findings, not a group's in a list.
    fn is_chapter(self, heading: &str, section: &Section) -> bool {
        let below = |child: &Section| child.heading.as_deref().is_some_and(|heading| self.ends(heading));
        let graded = section.paragraphs.iter().any(|paragraph| grade::exact(&paragraph.text).is_some());
        graded || is_long(&words(heading)) || section.sections.iter().any(below) || mostly_tells(section)
    }

    /// Whether a paragraph ends the list that it is in: a heading that is set as text, or a closing formula.
    pub fn is_end(self, paragraph: &Paragraph) -> bool {
        let text = paragraph.text.trim();
        let heading = |text: &str| if text.ends_with('.') { self.is_ending(text) } else { self.ends(text) };
        is_closing(text) || !paragraph.bullet && paragraph.number.is_none() && heading(text)
    }
}

/// A heading in the form given by [`key`], without its number and the mark of a footnote.
fn words(heading: &str) -> String {
    key(&clean(heading))
}

fn is_long(key: &str) -> bool {
    key.split(' ').count() >= CHAPTER_WORDS
}

/// How urgent the items below a heading are, given the heading in the form of [`key`].
fn urgency(heading: &str) -> Priority {
    if heading.contains("priority") { Priority::PriorityAction } else { Priority::Improvement }
}

/// "The Local Safeguarding Children Board is good", "Leadership, management and governance requires improvement"; not
/// "Practice that requires improvement".
fn is_judgement(heading: &str) -> bool {
    let Some(printed) = grade::at_end(heading) else { return false };
    let before = heading.get(..printed.start).unwrap_or("").trim_end();
    let verb = ["is", "are", "it", "they"].iter().any(|end| before.ends_with(&format!(" {end}")));
    let relative = ["that", "which", "what", "who"].iter().any(|end| before.ends_with(end));
    verb || before.ends_with(':') || !relative && printed.words.to_lowercase().starts_with("require")
}

/// Whether every item of a section asks for something.
fn only_asks(section: &Section) -> bool {
    let items = || section.paragraphs.iter().filter(|paragraph| paragraph.bullet || paragraph.number.is_some());
    items().next().is_some() && items().all(|item| asks(&item.text))
}

/// Whether no item of a section asks, and some tell what inspectors found.
fn reads_as_findings(section: &Section) -> bool {
    let texts = || section.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
    let telling = texts().filter(|text| tells(text)).count();
    texts().count() > 1 && telling * 3 > texts().count() && !texts().any(asks_or_says_should)
}

/// Whether most items of a section tell what inspectors found.
pub fn mostly_tells(section: &Section) -> bool {
    let telling = section.paragraphs.iter().filter(|paragraph| tells(&paragraph.text)).count();
    telling * 2 > section.paragraphs.len()
}

/// Whether a heading's words are like those of a list that the program doesn't know.
pub fn is_like_a_list(heading: &str) -> bool {
    static LIKE: Pattern = pattern(
        r"\b(?:recommendations?|recommended|need(?:s|ed)? to improve|must improve|areas? (?:for|of|to|requiring|needing) (?:\w+ )?(?:improve|improvements?|development|action)|priorit(?:y|ies) (?:for|actions?)|actions? (?:required|needed))\b",
    ).with(&["recommend", "improve", "development", "action"]);
    let words = key(heading);
    heading.len() <= MAX_HEADING && LIKE.is_match(&words) && !PAST.is_match(&words) && !is_boxed_heading(heading)
}
