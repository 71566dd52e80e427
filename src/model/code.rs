//! The table of warning codes. A new one is one line here and its explanation.

use serde::{Deserialize, Serialize};

/// How bad a warning is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know; a report that is right has nothing worse.
    Notice,
    /// A value may be wrong or missing.
    Warning,
    /// A value is wrong or text is lost.
    Error,
}

/// What a code means, for `--explain` and the docs.
#[derive(Debug, Clone, Copy)]
pub struct Explanation {
    /// The code.
    pub code: Code,
    /// Its name in the output.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What it means and what to do.
    pub text: &'static str,
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $text:literal)*) => {
        /// A stable warning code; the names in the output never change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Code {
            $(#[doc = $text] #[serde(rename = $name)] $variant,)*
        }

        /// Every code with its explanation.
        pub const CODES: &[Explanation] = &[
            $(Explanation { code: Code::$variant, name: $name, severity: Severity::$severity, text: $text },)*
        ];
    };
}

codes! {
    FrameworkUnknown "framework-unknown" Warning "The document could be read, but it is of no framework that this program knows. Its sections are there; judgements and dates may not be."
    FrameworkUntested "framework-untested" Notice "This framework was never tried on a real report. Compare the record with the page before you rely on it."
    FrameworkOverridden "framework-overridden" Notice "The caller chose this framework; the document's title shows another, or none that the program knows."
    FrameworkInferred "framework-inferred" Notice "The title is none of this framework's; the labels of the table of grades, the legal basis or the headings show it."
    FrameworkDoubtful "framework-doubtful" Warning "The title shows this framework, but the document has another framework's title as well, or nothing that this framework's reports have. Choose one with --framework if it is wrong."
    ProviderMissing "provider-missing" Warning "The title doesn't say who was inspected in any form that the program knows."
    AuthorityUnknown "authority-unknown" Warning "The inspected body fits no local authority of England in the program's table, or more than one."
    DatesMissing "dates-missing" Warning "No inspection dates were found where the framework prints them."
    DatesUnreadable "dates-unreadable" Warning "The inspection dates are printed in a form that the program doesn't read."
    DatesContradict "dates-contradict" Warning "Two dates in the document contradict each other; the title block's is used."
    DatesInferred "dates-inferred" Notice "The year of the inspection isn't printed; it follows from the document's own date."
    LetterDateMissing "letter-date-missing" Warning "The letter has no date above its salutation in any form that the program reads."
    TitleMissing "title-missing" Warning "No title stands where the framework prints one."
    LeadInspectorMissing "lead-inspector-missing" Notice "No lead inspector is named where the framework prints one."
    GradeConflict "grade-conflict" Warning "Places that print the same judgement give different grades; every reading is in found_in."
    GradeUnknown "grade-unknown" Warning "A judged area has words in its grade's place that are no grade, such as a misspelt one; they are printed here, and the judgement has none from this place."
    GradeOfOtherScale "grade-of-other-scale" Warning "A judgement is a word of another framework's scale, such as adequate where the third grade is requires improvement. It is given as printed."
    JudgementMissing "judgement-missing" Warning "An area that this framework judges has no grade in the document."
    JudgementUnexpected "judgement-unexpected" Warning "The report grades an area that this framework doesn't judge in inspections of its date, or one that it judges in another row as well."
    LabelUnknown "label-unknown" Warning "A grade stands beside a label that the framework doesn't know; it is left out of the judgements."
    LabelInexact "label-inexact" Notice "A judgement's label is printed differently from the framework's; it was recognised by its words."
    OutcomeMissing "outcome-missing" Warning "An area SEND report has no outcome in the form that the program knows, or prints two."
    ResponsibleBodyMissing "responsible-body-missing" Warning "A row of a table of actions has no responsible body, or the table's header doesn't say which column names it; it is null."
    NumberMissing "number-missing" Warning "The numbered paragraphs leave out the numbers that are named: the report skips them, or their text was lost."
    NumberDoubled "number-doubled" Warning "Two paragraphs that follow on each other have the same number."
    HeadingMissing "heading-missing" Notice "The contents page lists a heading that was not found in the body."
    HeadingElsewhere "heading-elsewhere" Notice "The contents page gives another page for a heading than the one on which it stands, by the page numbers of most other headings."
    TableUnreadable "table-unreadable" Warning "A row of a table doesn't fit the others: one of a plan that has more cells than its header, one of the judgements that has a label without a grade or a grade without a label."
    TableHeaderMissing "table-header-missing" Warning "A plan's table has no header that says what its columns hold; the cells are kept by position."
    AuthorityInferred "authority-inferred" Notice "The document's title names no authority; it follows from the other words of the document or its pack."
    TagsUnusable "tags-unusable" Warning "The PDF's tags reach too little of a page's text; that page was read by its layout."
    TextGarbled "text-garbled" Error "A font of the PDF doesn't say which letters it shows, or says wrong ones: what it shows on this page is no words and was left out. Values that stand only there are missing; run the file through text recognition (OCR)."
    TextUnmapped "text-unmapped" Error "Some characters have no Unicode in the file's fonts; the text may be garbled."
    ReadingsDiffer "readings-differ" Warning "Independent readings of the same pages, such as by the PDF's tags and by its layout, find different values. The record has the first one; look at the page."
    WordsDiffer "words-differ" Warning "Independent readings of a page find different words (only with --verify). Look at the page: text may be lost, or hidden behind what is shown."
    VerifyIncomplete "verify-incomplete" Notice "One of the readings that --verify compares wasn't possible; the others were compared."
    FileDamaged "file-damaged" Warning "The file is damaged; what could be recovered was read."
    PageUnreadable "page-unreadable" Warning "A page has no text that could be read, such as a scan."
    LimitReached "limit-reached" Warning "The file goes beyond a limit; what is beyond it was not read."
}

impl Code {
    /// The code's line in [`CODES`].
    pub fn explanation(self) -> &'static Explanation {
        &CODES[self as usize]
    }

    /// The name in the output, such as `grade-conflict`.
    pub fn name(self) -> &'static str {
        self.explanation().name
    }

    /// How bad it is.
    pub fn severity(self) -> Severity {
        self.explanation().severity
    }
}
