//! The table of warning codes. To add one, add a line with its explanation here.

use serde::{Deserialize, Serialize};

/// How bad a warning is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know; a correct report has nothing worse.
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
    FrameworkUnknown "framework-unknown" Warning "The document could be read, but it matches no known framework. Its sections are in the record; judgements and dates may not be."
    FrameworkUntested "framework-untested" Notice "This framework is tested on fewer than five real documents; the message says how many. Compare the record with the pages before you rely on it."
    FrameworkOverridden "framework-overridden" Notice "The framework was chosen by hand (--framework); the document's title shows another one, or none that the program knows."
    FrameworkInferred "framework-inferred" Notice "The document doesn't have a title of this framework; the framework was recognised by the labels of the table of grades, the legal basis or the headings."
    FrameworkDoubtful "framework-doubtful" Warning "The title shows this framework, but the document also has another framework's title, or has nothing else that this framework's reports have. If it is wrong, choose one with --framework."
    ProviderMissing "provider-missing" Warning "The title doesn't say who was inspected, or says it in a form that the program doesn't know."
    AuthorityUnknown "authority-unknown" Warning "The name of the inspected body matches no local authority in England, or more than one, so the record has no codes for it."
    DatesMissing "dates-missing" Warning "No inspection dates were found where reports of this framework print them."
    DatesUnreadable "dates-unreadable" Warning "The inspection dates are printed in a form that the program can't read."
    DatesContradict "dates-contradict" Warning "Two dates in the document contradict each other; the record has the one in the title block. Check the page."
    DatesInferred "dates-inferred" Notice "The year of the inspection isn't printed; it was worked out from the document's own date."
    LetterDateMissing "letter-date-missing" Warning "There is no date above the letter's salutation, or it is in a form that the program can't read."
    AddressUnread "address-unread" Warning "A line of a letter's address has an office or body that belongs to no addressee, or the address names nobody in a form that the program knows. Check the page."
    SignatoryMissing "signatory-missing" Warning "Nobody is named at the end of a letter in a form that the program knows, or somebody is named without an office or inspectorate."
    TitleMissing "title-missing" Warning "There is no title where reports of this framework print one."
    LeadInspectorMissing "lead-inspector-missing" Notice "No lead inspector is named where reports of this framework name one."
    TeamUnread "team-unread" Warning "The section on the inspection team names no lead inspector in a form that the program knows. Or a text input names somebody with an inspector's office who was not read, because the rows of the team's table may be mixed up. Check the page."
    GradeConflict "grade-conflict" Warning "The same judgement is printed in several places with different grades; found_in lists them all. Check the pages."
    GradeUnknown "grade-unknown" Warning "The words printed in place of a judged area's grade are not a grade, such as a misprint. The warning quotes them; no grade is taken from this place."
    GradeOfOtherScale "grade-of-other-scale" Warning "A judgement uses a word from another framework's scale, such as adequate where the third grade is requires improvement. The grade is given as printed."
    JudgementMissing "judgement-missing" Warning "No grade was found for an area that this framework judges."
    JudgementUnexpected "judgement-unexpected" Warning "The report grades an area that this framework doesn't judge in inspections of that date, or grades two areas of which one has replaced the other."
    AreaUnknown "area-unknown" Warning "The program doesn't know this form, but its first pages have a table of grades. Labels and grades are given as printed, and the areas are null. If nothing else shows that the table is from an inspection, they are left out."
    LabelUnknown "label-unknown" Warning "There is a grade next to a label that the framework doesn't know; it is left out of the judgements."
    LabelInexact "label-inexact" Notice "A judgement's label is not worded exactly as in the framework; it was recognised by its words."
    OutcomeMissing "outcome-missing" Warning "Reports of this form give an outcome or verdict in words, but this one has none that the program knows. Or an area SEND report gives two outcomes, or nothing says whether a part of the standards is met."
    RecommendationsMissing "recommendations-missing" Warning "No recommendations were found, though reports of this framework always list some: their heading may be worded in a way that the program doesn't know."
    RecommendationsUnread "recommendations-unread" Warning "A heading announces recommendations and has bullets below it, but none was taken as a recommendation. Check the page."
    RecommendationsDoubtful "recommendations-doubtful" Warning "Some recommendations only say how things are, though reports of this framework ask for something in each. They may be findings that follow the list."
    RecommendationsUnsure "recommendations-unsure" Warning "A recommendation breaks off, runs on into other words or has other paragraphs around it, or a row of the statutory requirements is not a requirement with a date. The list may be cut short, or go on too far. Check the page."
    RecommendationsElsewhere "recommendations-elsewhere" Notice "Instead of a list, the document refers to the recommendations of an earlier inspection. The sentence that says so is not taken as a recommendation."
    ResponsibleBodyMissing "responsible-body-missing" Warning "A row of a table of actions has no responsible body, or the table's header doesn't say which column names it; the field is null."
    NumberMissing "number-missing" Warning "The paragraph numbers skip the ones named here: either the report leaves them out, or their text was lost. Check the page."
    NumberDoubled "number-doubled" Warning "Two consecutive paragraphs have the same number."
    HeadingMissing "heading-missing" Notice "The contents page lists a heading that was not found in the body."
    HeadingElsewhere "heading-elsewhere" Notice "A heading is not on the page that the contents page gives for it, judging by the page numbers of most other headings."
    ParagraphParted "paragraph-parted" Warning "In a text input without layout, a paragraph without a number is between two with consecutive numbers: it may be the rest of the first. Check the page."
    ChapterMissing "chapter-missing" Warning "The title of a judged area is printed, but no section has it as its heading, so what follows it is in another section."
    WordsDisplaced "words-displaced" Warning "The words of a paragraph are not together on the page: the PDF's tags put words from elsewhere into it. Check the page."
    TableUnreadable "table-unreadable" Warning "A row doesn't fit its table: a row of a plan has more cells than the header, a row of the judgements has a label without a grade or a grade without a label, or a row of the provider's details is not a label with a value. Or the table of the provider's details was not found."
    ColumnsMixed "columns-mixed" Warning "In a text input with columns made of spaces, lines with several columns could not be read as a table, so words of one column are among those of another. Check the page."
    TableHeaderMissing "table-header-missing" Warning "A plan's table has no header to say what its columns hold; the cells are kept by position."
    AuthorityInferred "authority-inferred" Notice "The document's title doesn't name the authority; it was worked out from other words in the document or its pack."
    TagsUnusable "tags-unusable" Warning "The PDF's tags cover too little of a page's text; that page was read by its layout."
    ReportsDoubtful "reports-doubtful" Warning "A title page or a letter's salutation is printed again in the middle of a report, but nothing else shows that another report begins there. If one does, its text is in this record; divide the file and read the parts."
    TextGarbled "text-garbled" Error "A font in the PDF doesn't say which letters it shows, or gives the wrong ones. The text it shows on this page is unreadable and was left out, so values printed only there are missing. Run the file through text recognition (OCR)."
    TextHidden "text-hidden" Warning "The file has words on this page that can't be seen: they are in a layer that is switched off, outside the page, drawn without ink or in the colour of the background, too small, or covered by a box or a picture. They were not read."
    FieldsRead "fields-read" Notice "The page has form fields with words in them. They were read as part of the page."
    NotesRead "notes-read" Warning "Somebody has put text boxes or stamps with words on the page. They were read where they are, though they may not be the report's own words. The warning quotes them."
    TextUnmapped "text-unmapped" Error "The file's fonts give no Unicode for some characters, or some could not be decoded; the words with them may be wrong. The replacement character (U+FFFD) stands for each."
    StampLeftOut "stamp-left-out" Notice "Text that runs across a page, or is outside the PDF's tags at the same place on several pages, was taken for a watermark or stamp and left out. The warning quotes it."
    TwoPagesOnSheet "two-pages-on-sheet" Notice "The PDF has two pages side by side on a sheet. Each half was read as a page, the left one first; page numbers are those of the sheets."
    TextRecognised "text-recognised" Notice "Some pages are pictures, with words that text recognition (OCR) has laid over them. Headings and bullets were found by the form's words, and single letters may be misread. Compare the record with the pages."
    ReadingsDiffer "readings-differ" Warning "Two independent readings of the same pages, such as by the PDF's tags and by its layout, found different values. The record has the first one; check the page."
    WordsDiffer "words-differ" Warning "Independent readings of a page found different words (only with --verify). Check the page: text may be missing from the record, or hidden on the page."
    VerifyIncomplete "verify-incomplete" Notice "One of the readings that --verify compares failed; the others were compared."
    FileDamaged "file-damaged" Warning "The file is damaged; as much as could be recovered was read."
    PageUnreadable "page-unreadable" Warning "A page has no readable text; it may be a scan. Run the file through text recognition (OCR)."
    AttachmentUnread "attachment-unread" Warning "Other files are attached to this one, as in a PDF portfolio or a saved e-mail, and were not read. If there are reports among them, read them with --attachments, or save them as files."
    PublishedDiffers "published-differs" Notice "The list of sources (--sources) gives a different day of publication from the one that the report prints. The record has the printed one."
    CorrectionRefused "correction-refused" Warning "A correction (--corrections) was not applied: the field doesn't exist or can't hold the value, or the value that was read is no longer the one that the correction replaces. The record has the value as read."
    LimitReached "limit-reached" Warning "The file is larger than a limit; the rest was not read. The message says which limit, and where."
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
