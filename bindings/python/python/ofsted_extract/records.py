"""The parts of a record, one class each.

Made by bindings/python/generate.py from the JSON Schema; don't edit it.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from ._part import RecordPart
from ._report import ReportBase

#: The version of the records' format that these classes are for.
SCHEMA_VERSION = "1.1"

#: What a record describes.
RecordKind = Literal[
    # An inspection, visit or review.
    "inspection",
    # An action plan whose inspection isn't in the file.
    "action_plan",
    # A document pack with no inspection in it.
    "pack",
    # A readable document that is not a report.
    "other",
]

#: The reader that made a `Document`.
ReaderKind = Literal[
    # A PDF by its structure tree (ISO 32000-1 §14.7).
    "tags",
    # A PDF by the positions of its glyphs.
    "layout",
    # Plain text.
    "text",
    # Text with Markdown marks.
    "markdown",
]

#: The kind of an inspected body.
ProviderKind = Literal[
    # A local authority, for its children's services or its area.
    "local_authority",
    # A maintained school or an academy.
    "state_school",
    # An independent school.
    "independent_school",
    # A college or another provider of further education and skills.
    "further_education",
    # A provider of teacher training.
    "initial_teacher_education",
    # A nursery, a childminder or another provider of childcare.
    "early_years",
    # A children's home.
    "childrens_home",
    # Supported accommodation for young people aged 16 and 17.
    "supported_accommodation",
    # An independent fostering agency.
    "fostering_agency",
    # A voluntary adoption agency or an adoption support agency.
    "adoption_agency",
    # A residential family centre.
    "residential_family_centre",
    # The boarding or residential provision of a school.
    "boarding_school",
    # The residential provision of a college.
    "residential_college",
    # A holiday scheme for disabled children.
    "residential_holiday_scheme",
    # A secure training centre or secure school.
    "secure_training_centre",
]

#: What a judgement is about.
Scope = Literal[
    # The local authority's services.
    "local_authority",
    # Safeguarding services (2009-12).
    "safeguarding",
    # Services for looked after children (2009-13).
    "looked_after_children",
    # The Local Safeguarding Children Board.
    "lscb",
    # The inspected school, college, nursery, home or agency; in a form that isn't known, whoever was
    # inspected.
    "provider",
]

#: A word of a grading scale.
Grade = Literal[
    # Outstanding.
    "outstanding",
    # Good.
    "good",
    # Adequate, the third grade until 2013.
    "adequate",
    # Satisfactory, the third grade for schools until 2012.
    "satisfactory",
    # Requires improvement (to be good), the third grade since 2013.
    "requires_improvement",
    # Inadequate.
    "inadequate",
    # The report says that this was not judged.
    "not_judged",
    # Exceptional, the best grade on the scale since November 2025.
    "exceptional",
    # Strong standard, on that scale.
    "strong_standard",
    # Expected standard, on that scale.
    "expected_standard",
    # Needs attention, on that scale.
    "needs_attention",
    # Urgent improvement, the lowest grade on that scale.
    "urgent_improvement",
    # There was too little evidence for a grade.
    "insufficient_evidence",
    # Met, where there are only two grades.
    "met",
    # Not met.
    "not_met",
]

#: The sort of place where a judgement is printed.
FindingKind = Literal[
    # The table of judgements at the front.
    "summary_table",
    # The table at the end of reports until 2013.
    "record_of_main_findings",
    # "Grade 2 (Good)".
    "grade_line",
    # A body heading that ends in the grade.
    "heading",
    # A sentence of the form, such as "The overall judgement is good".
    "sentence",
    # A bullet under a sentence that names the grade.
    "bullet",
]

#: Which part of the document a section belongs to.
SectionRole = Literal[
    # Title block, letterhead, addressees.
    "front_matter",
    # The report.
    "body",
    # Licence, about Ofsted, complaints.
    "end_matter",
]

#: How urgent a recommendation is.
Priority = Literal[
    # An area for priority action.
    "priority_action",
    # An area for improvement.
    "improvement",
]

#: When a recommendation should be carried out.
Timescale = Literal[
    # "Immediately:"
    "immediately",
    # "Within one month:"
    "within_one_month",
    # "Within three months:"
    "within_three_months",
    # "Within six months:"
    "within_six_months",
    # Some other time, see `timescale_printed`.
    "other",
]

#: A stable warning code; the names in the output never change.
Code = Literal[
    # The document could be read, but it matches no known framework. Its sections are in the record;
    # judgements and dates may not be.
    "framework-unknown",
    # This framework is tested on fewer than five real documents; the message says how many. Compare the
    # record with the pages before you rely on it.
    "framework-untested",
    # The framework was chosen by hand (--framework); the document's title shows another one, or none that the
    # program knows.
    "framework-overridden",
    # The document doesn't have a title of this framework; the framework was recognised by the labels of the
    # table of grades, the legal basis or the headings.
    "framework-inferred",
    # The title shows this framework, but the document also has another framework's title, or has nothing else
    # that this framework's reports have. If it is wrong, choose one with --framework.
    "framework-doubtful",
    # The title doesn't say who was inspected, or says it in a form that the program doesn't know.
    "provider-missing",
    # The name of the inspected body matches no local authority in England, or more than one, so the record
    # has no codes for it.
    "authority-unknown",
    # No inspection dates were found where reports of this framework print them.
    "dates-missing",
    # The inspection dates are printed in a form that the program can't read.
    "dates-unreadable",
    # Two dates in the document contradict each other; the record has the one in the title block. Check the
    # page.
    "dates-contradict",
    # The year of the inspection isn't printed; it was worked out from the document's own date.
    "dates-inferred",
    # There is no date above the letter's salutation, or it is in a form that the program can't read.
    "letter-date-missing",
    # A line of a letter's address has an office or body that belongs to no addressee, or the address names
    # nobody in a form that the program knows. Check the page.
    "address-unread",
    # Nobody is named at the end of a letter in a form that the program knows, or somebody is named without an
    # office or inspectorate.
    "signatory-missing",
    # There is no title where reports of this framework print one.
    "title-missing",
    # No lead inspector is named where reports of this framework name one.
    "lead-inspector-missing",
    # The section on the inspection team names no lead inspector in a form that the program knows. Or a text
    # input names somebody with an inspector's office who was not read, because the rows of the team's table
    # may be mixed up. Check the page.
    "team-unread",
    # The same judgement is printed in several places with different grades; found_in lists them all. Check
    # the pages.
    "grade-conflict",
    # The words printed in place of a judged area's grade are not a grade, such as a misprint. The warning
    # quotes them; no grade is taken from this place.
    "grade-unknown",
    # A judgement uses a word from another framework's scale, such as adequate where the third grade is
    # requires improvement. The grade is given as printed.
    "grade-of-other-scale",
    # No grade was found for an area that this framework judges.
    "judgement-missing",
    # The report grades an area that this framework doesn't judge in inspections of that date, or grades two
    # areas of which one has replaced the other.
    "judgement-unexpected",
    # The program doesn't know this form, but its first pages have a table of grades. Labels and grades are
    # given as printed, and the areas are None. If nothing else shows that the table is from an inspection,
    # they are left out.
    "area-unknown",
    # There is a grade next to a label that the framework doesn't know; it is left out of the judgements.
    "label-unknown",
    # A judgement's label is not worded exactly as in the framework; it was recognised by its words.
    "label-inexact",
    # Reports of this form give an outcome or verdict in words, but this one has none that the program knows.
    # Or an area SEND report gives two outcomes, or nothing says whether a part of the standards is met.
    "outcome-missing",
    # No recommendations were found, though reports of this framework always list some: their heading may be
    # worded in a way that the program doesn't know.
    "recommendations-missing",
    # A heading announces recommendations and has bullets below it, but none was taken as a recommendation.
    # Check the page.
    "recommendations-unread",
    # Some recommendations only say how things are, though reports of this framework ask for something in
    # each. They may be findings that follow the list.
    "recommendations-doubtful",
    # A recommendation breaks off, runs on into other words or has other paragraphs around it, or a row of the
    # statutory requirements is not a requirement with a date. The list may be cut short, or go on too far.
    # Check the page.
    "recommendations-unsure",
    # Instead of a list, the document refers to the recommendations of an earlier inspection. The sentence
    # that says so is not taken as a recommendation.
    "recommendations-elsewhere",
    # A row of a table of actions has no responsible body, or the table's header doesn't say which column
    # names it; the field is None.
    "responsible-body-missing",
    # The paragraph numbers skip the ones named here: either the report leaves them out, or their text was
    # lost. Check the page.
    "number-missing",
    # Two consecutive paragraphs have the same number.
    "number-doubled",
    # The contents page lists a heading that was not found in the body.
    "heading-missing",
    # A heading is not on the page that the contents page gives for it, judging by the page numbers of most
    # other headings.
    "heading-elsewhere",
    # In a text input without layout, a paragraph without a number is between two with consecutive numbers: it
    # may be the rest of the first. Check the page.
    "paragraph-parted",
    # The title of a judged area is printed, but no section has it as its heading, so what follows it is in
    # another section.
    "chapter-missing",
    # The words of a paragraph are not together on the page: the PDF's tags put words from elsewhere into it.
    # Check the page.
    "words-displaced",
    # A row doesn't fit its table: a row of a plan has more cells than the header, a row of the judgements has
    # a label without a grade or a grade without a label, or a row of the provider's details is not a label
    # with a value. Or the table of the provider's details was not found.
    "table-unreadable",
    # In a text input with columns made of spaces, lines with several columns could not be read as a table, so
    # words of one column are among those of another. Check the page.
    "columns-mixed",
    # A plan's table has no header to say what its columns hold; the cells are kept by position.
    "table-header-missing",
    # The document's title doesn't name the authority; it was worked out from other words in the document or
    # its pack.
    "authority-inferred",
    # The PDF's tags cover too little of a page's text; that page was read by its layout.
    "tags-unusable",
    # A title page or a letter's salutation is printed again in the middle of a report, but nothing else shows
    # that another report begins there. If one does, its text is in this record; divide the file and read the
    # parts.
    "reports-doubtful",
    # A font in the PDF doesn't say which letters it shows, or gives the wrong ones. The text it shows on this
    # page is unreadable and was left out, so values printed only there are missing. Run the file through text
    # recognition (OCR).
    "text-garbled",
    # The file has words on this page that can't be seen: they are in a layer that is switched off, outside
    # the page, drawn without ink or in the colour of the background, too small, or covered by a box or a
    # picture. They were not read.
    "text-hidden",
    # The page has form fields with words in them. They were read as part of the page.
    "fields-read",
    # Somebody has put text boxes or stamps with words on the page. They were read where they are, though they
    # may not be the report's own words. The warning quotes them.
    "notes-read",
    # The file's fonts give no Unicode for some characters, or some could not be decoded; the words with them
    # may be wrong. The replacement character (U+FFFD) stands for each.
    "text-unmapped",
    # Text that runs across a page, or is outside the PDF's tags at the same place on several pages, was taken
    # for a watermark or stamp and left out. The warning quotes it.
    "stamp-left-out",
    # The PDF has two pages side by side on a sheet. Each half was read as a page, the left one first; page
    # numbers are those of the sheets.
    "two-pages-on-sheet",
    # Some pages are pictures, with words that text recognition (OCR) has laid over them. Headings and bullets
    # were found by the form's words, and single letters may be misread. Compare the record with the pages.
    "text-recognised",
    # Two independent readings of the same pages, such as by the PDF's tags and by its layout, found different
    # values. The record has the first one; check the page.
    "readings-differ",
    # Independent readings of a page found different words (only with --verify). Check the page: text may be
    # missing from the record, or hidden on the page.
    "words-differ",
    # One of the readings that --verify compares failed; the others were compared.
    "verify-incomplete",
    # The file is damaged; as much as could be recovered was read.
    "file-damaged",
    # A page has no readable text; it may be a scan. Run the file through text recognition (OCR).
    "page-unreadable",
    # Other files are attached to this one, as in a PDF portfolio or a saved e-mail, and were not read. If
    # there are reports among them, read them with --attachments, or save them as files.
    "attachment-unread",
    # The list of sources (--sources) gives a different day of publication from the one that the report
    # prints. The record has the printed one.
    "published-differs",
    # A correction (--corrections) was not applied: the field doesn't exist or can't hold the value, or the
    # value that was read is no longer the one that the correction replaces. The record has the value as read.
    "correction-refused",
    # The file is larger than a limit; the rest was not read. The message says which limit, and where.
    "limit-reached",
]

#: How bad a warning is.
Severity = Literal[
    # Good to know; a correct report has nothing worse.
    "notice",
    # A value may be wrong or missing.
    "warning",
    # A value is wrong or text is lost.
    "error",
]

#: Whether a standard is met.
ComplianceOutcome = Literal[
    # It is met.
    "met",
    # It isn't met.
    "not_met",
    # It is likely to be met, as before a school opens.
    "likely_to_be_met",
]


class Source(RecordPart):
    """The input that a record was read from."""

    __slots__ = ()
    _parts: ClassVar[dict[str, str]] = {
        "part": "Part",
        "papers": "Paper",
    }

    #: Path as given.
    file: str

    #: SHA-256 of the bytes, in hexadecimal.
    sha256: str

    #: Size in bytes.
    bytes: int

    #: IANA media type.
    media_type: str

    #: Physical pages.
    pages: int | None

    #: Which reader ran.
    reader: ReaderKind

    #: The part of a larger document, if it is one.
    part: Part | None

    #: A document pack's papers.
    papers: list[Paper]

    #: Where the report is published, if the caller says so: reports don't print it.
    link: str | None


class Part(RecordPart):
    """A part of a larger document."""

    __slots__ = ()

    #: Its title as printed.
    title: str

    #: Its first page or, for text without pages, None.
    first_page: int | None

    #: Its last page.
    last_page: int | None


class Paper(RecordPart):
    """A paper of a document pack."""

    __slots__ = ()

    #: Its title as printed.
    title: str

    #: Its first page.
    first_page: int | None

    #: Its last page.
    last_page: int | None

    #: `inspection`, `action_plan` or `other`.
    kind: str


class FrameworkRef(RecordPart):
    """The framework of an inspection."""

    __slots__ = ()

    #: Its code; `unknown` if none matches.
    code: str

    #: Its name.
    name: str

    #: The title as printed.
    title: str | None

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class Provider(RecordPart):
    """The inspected body."""

    __slots__ = ()
    _parts: ClassVar[dict[str, str]] = {
        "local_authority": "LocalAuthority",
        "details": "ProviderDetail",
    }

    #: As printed in the title, without "the" before it or the title's formula after it.
    name: str | None

    #: The local authority that it is or belongs to.
    local_authority: LocalAuthority | None

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None

    #: What kind of body it is.
    kind: ProviderKind | None

    #: Its Ofsted unique reference number, as printed.
    urn: str | None

    #: The person or organisation registered to run it, as printed.
    registered_provider: str | None

    #: The report's table of details, row by row.
    details: list[ProviderDetail]


class LocalAuthority(RecordPart):
    """A local authority in England."""

    __slots__ = ()

    #: The usual short name.
    name: str

    #: ONS nine-character code, such as `E10000032`.
    gss_code: str

    #: The Department for Education's three-digit code.
    la_code: str

    #: Ofsted's unique reference number; `None` for some abolished authorities.
    ofsted_urn: str | None

    #: Region of England.
    region: str


class ProviderDetail(RecordPart):
    """A row of the table of details about an inspected body."""

    __slots__ = ()

    #: The label as printed, such as "Unique reference number".
    label: str

    #: The value printed next to it.
    value: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class Inspection(RecordPart):
    """When the inspection took place, and who inspected."""

    __slots__ = ()
    _parts: ClassVar[dict[str, str]] = {
        "periods": "Period",
        "lead_inspectors": "Inspector",
        "inspectors": "Inspector",
        "previous": "PreviousInspection",
        "next": "NextInspection",
    }

    #: First start: `2019-02-25`, or `2014-02` if only a month is printed.
    start: str | None

    #: Last end.
    end: str | None

    #: Every period.
    periods: list[Period]

    #: The dates as printed.
    printed: str | None

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None

    #: Publication date, only if the document prints it, or the caller gives it; a letter's own date counts.
    published: str | None

    #: Lead or reporting inspectors.
    lead_inspectors: list[Inspector]

    #: Everybody named as inspecting, including the leads.
    inspectors: list[Inspector]

    #: Which monitoring visit it is.
    visit_number: int | None

    #: Age group as printed.
    age_group: str | None

    #: The inspectorates that took part.
    inspectorates: list[str]

    #: The previous inspection, as the report prints it.
    previous: PreviousInspection | None

    #: The next inspection, as the report prints it.
    next: NextInspection | None

    #: The type of inspection as printed, such as "Full inspection".
    type: str | None

    #: Its number, as printed.
    number: str | None

    #: Whether the publication date is not printed, but given by the caller.
    published_given: bool


class Period(RecordPart):
    """From the first to the last day, inclusive."""

    __slots__ = ()

    #: First day.
    start: str

    #: Last day.
    end: str


class Inspector(RecordPart):
    """Somebody who inspected."""

    __slots__ = ()

    #: Without honorifics and HMI.
    name: str

    #: "Her Majesty's Inspector", "Lead inspector", ... as printed.
    role: str | None

    #: Ofsted, Care Quality Commission, ...
    inspectorate: str | None

    #: The words on the page.
    printed: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class PreviousInspection(RecordPart):
    """An earlier inspection, as printed."""

    __slots__ = ()

    #: The words on the page.
    printed: str

    #: First day.
    start: str | None

    #: Last day.
    end: str | None

    #: Whether the page says that there was none.
    none: bool

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class NextInspection(RecordPart):
    """The next inspection, as printed."""

    __slots__ = ()

    #: The words on the page.
    printed: str

    #: Full reinspection, monitoring inspection, ...
    kind: str | None

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class Letter(RecordPart):
    """A letter's frame."""

    __slots__ = ()
    _parts: ClassVar[dict[str, str]] = {
        "addressees": "Addressee",
        "signatories": "Signatory",
    }

    #: Its date.
    date: str | None

    #: The date as printed.
    printed: str | None

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None

    #: Who it is addressed to.
    addressees: list[Addressee]

    #: Who signed it.
    signatories: list[Signatory]


class Addressee(RecordPart):
    """Somebody whom a letter is addressed to."""

    __slots__ = ()

    #: Name.
    name: str | None

    #: Office.
    role: str | None

    #: Organisation.
    organisation: str | None

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class Signatory(RecordPart):
    """Somebody who signed a letter."""

    __slots__ = ()

    #: Name.
    name: str

    #: Office.
    role: str | None

    #: Inspectorate.
    inspectorate: str | None

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class Judgement(RecordPart):
    """One judged area with its grade and every place where it was found."""

    __slots__ = ()
    _parts: ClassVar[dict[str, str]] = {
        "found_in": "Finding",
    }

    #: What it is about.
    scope: Scope

    #: Canonical key of the area, such as `impact_of_leaders`; `None` in a form that isn't known.
    area: str | None

    #: The label as printed, without list numbers and footnote marks.
    label: str

    #: The grade; `None` if the readings contradict each other.
    grade: Grade | None

    #: Only where the framework prints numbers.
    grade_number: int | None

    #: The grade as printed.
    printed: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None

    #: Every reading.
    found_in: list[Finding]


class Finding(RecordPart):
    """One place where a judgement was found."""

    __slots__ = ()

    #: What sort of place.
    kind: FindingKind

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None

    #: The words.
    printed: str


class PreviousJudgement(RecordPart):
    """A judgement of an earlier inspection that the text quotes."""

    __slots__ = ()

    #: The date as the sentence gives it: `2018`, `2018-10` or `2018-10-05`.
    date: str | None

    #: What it was about.
    scope: Scope | None

    #: Canonical key of the area.
    area: str | None

    #: The grade.
    grade: Grade | None

    #: The sentence.
    text: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class LimitingJudgement(RecordPart):
    """A judgement that limits the overall one."""

    __slots__ = ()

    #: Canonical key of the area.
    area: str | None

    #: The words.
    text: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class Outcome(RecordPart):
    """Area SEND: the outcome."""

    __slots__ = ()

    #: 1 to 3.
    level: int | None

    #: As printed.
    text: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None

    #: What it means, as a name that doesn't depend on the wording.
    code: str | None


class Verdict(RecordPart):
    """A judgement in prose that is not on a scale."""

    __slots__ = ()

    #: What it is about, as printed.
    area: str | None

    #: The words.
    text: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class Section(RecordPart):
    """A section with its paragraphs, tables and subsections."""

    __slots__ = ()
    _parts: ClassVar[dict[str, str]] = {
        "paragraphs": "Paragraph",
        "tables": "SectionTable",
        "sections": "Section",
    }

    #: `s1`, `s2`, ... in reading order.
    id: str

    #: The heading as printed, without footnote marks; `None` for text before the first heading.
    heading: str | None

    #: Depth from 1.
    level: int

    #: Front matter, body or end matter.
    role: SectionRole

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None

    #: Its own paragraphs, without those of its subsections.
    paragraphs: list[Paragraph]

    #: Its own tables of data.
    tables: list[SectionTable]

    #: Its subsections.
    sections: list[Section]


class Paragraph(RecordPart):
    """A paragraph or list item."""

    __slots__ = ()

    #: `p1`, `p2`, ... in reading order.
    id: str

    #: Its printed number.
    number: int | None

    #: Whether it is a bullet.
    bullet: bool

    #: The paragraph that a bullet belongs to, by id.
    under: str | None

    #: The whole text, joined across page breaks.
    text: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None

    #: Page on which it ends.
    page_end: int | None


class SectionTable(RecordPart):
    """A table of a section."""

    __slots__ = ()

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None

    #: Its cells as text.
    rows: list[list[str]]


class Recommendation(RecordPart):
    """A recommendation."""

    __slots__ = ()
    _parts: ClassVar[dict[str, str]] = {
        "references": "Reference",
        "items": "TextRow",
    }

    #: Path of headings, joined by " > ".
    group: str | None

    #: How urgent it is.
    priority: Priority

    #: When it should be carried out.
    timescale: Timescale | None

    #: The same as printed.
    timescale_printed: str | None

    #: Its number as printed.
    number: str | None

    #: The whole text, including brackets and the list below it.
    text: str

    #: What it refers to.
    references: list[Reference]

    #: Who must act, if the report says so.
    responsible_body: str | None

    #: What it is about.
    scope: Scope | None

    #: Its paragraph's id.
    paragraph: str | None

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None

    #: The items of the list below it.
    items: list[TextRow]

    #: The regulation or standard that it names, as printed.
    regulation: str | None

    #: The day by which it must be done: `2019-02-25`.
    due_date: str | None


class Reference(RecordPart):
    """What a recommendation refers to."""

    __slots__ = ()

    #: `national_framework` or `paragraph`.
    kind: str

    #: As printed, such as "outcome 3"; of paragraphs the number or range: "17", "101-103".
    value: str


class TextRow(RecordPart):
    """A row of text, such as a strength."""

    __slots__ = ()

    #: The text.
    text: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class CaseStudy(RecordPart):
    """A case study."""

    __slots__ = ()

    #: `effective_practice`, `improvement`, `priority_action` or `mixed`.
    kind: str | None

    #: Its title.
    title: str | None

    #: Its text.
    text: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class PartnershipDetail(RecordPart):
    """Area SEND: a line of the partnership's details."""

    __slots__ = ()

    #: `local_authority`, `integrated_care_board`, ...
    kind: str

    #: The body's name.
    name: str

    #: People named.
    people: str | None

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class ActionRow(RecordPart):
    """A row of an action plan."""

    __slots__ = ()

    #: Its reference, such as "FD 1".
    ref: str | None

    #: Its number below the reference.
    item: int | None

    #: The area for improvement.
    area_for_improvement: str | None

    #: Who leads.
    lead: str | None

    #: What will be done.
    actions: str | None

    #: The deadline.
    timescale: str | None

    #: How it is reviewed.
    review: str | None

    #: Every cell by its printed header, in the order of the columns.
    columns: dict[str, Any]

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class Footnote(RecordPart):
    """A footnote or endnote."""

    __slots__ = ()

    #: Its mark as printed, such as "1".
    mark: str | None

    #: Its text without the mark.
    text: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class Warning(RecordPart):
    """Something that users of the record should know."""

    __slots__ = ()

    #: Stable code, such as `grade-conflict`.
    code: Code

    #: How bad it is.
    severity: Severity

    #: What was found, in a sentence.
    message: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None

    #: The words concerned, as printed.
    printed: list[str]


class Compliance(RecordPart):
    """A standard or requirement, and whether it is met."""

    __slots__ = ()

    #: The part of the standards that it belongs to, as printed.
    part: str | None

    #: The standard or requirement as printed.
    label: str

    #: Whether it is met.
    outcome: ComplianceOutcome

    #: The words that say so.
    printed: str

    #: Physical page; `None` for text without form feeds.
    page: int | None

    #: Line of a text input; `None` for PDF.
    line: int | None


class Correction(RecordPart):
    """A value in the record that was replaced by the caller's corrections."""

    __slots__ = ()

    #: The value, as a JSON pointer into the record, such as `/inspection/start`.
    field: str

    #: What was read.
    read: Any

    #: What the record has now.
    value: Any

    #: Why.
    reason: str | None


class Report(ReportBase):
    """One inspection's record. `None` means "not printed"."""

    __slots__ = ()
    _parts: ClassVar[dict[str, str]] = {
        "source": "Source",
        "framework": "FrameworkRef",
        "provider": "Provider",
        "inspection": "Inspection",
        "letter": "Letter",
        "judgements": "Judgement",
        "previous_judgements": "PreviousJudgement",
        "limiting_judgement": "LimitingJudgement",
        "outcome": "Outcome",
        "verdicts": "Verdict",
        "sections": "Section",
        "recommendations": "Recommendation",
        "strengths": "TextRow",
        "next_steps": "TextRow",
        "case_studies": "CaseStudy",
        "partnership_details": "PartnershipDetail",
        "action_plan": "ActionRow",
        "footnotes": "Footnote",
        "warnings": "Warning",
        "compliance": "Compliance",
        "corrected": "Correction",
    }

    #: The version of the record format, now `1.1`.
    schema_version: str

    #: What the record describes.
    record_kind: RecordKind

    #: The input.
    source: Source

    #: The inspection framework.
    framework: FrameworkRef

    #: Who was inspected.
    provider: Provider

    #: When it took place, and who inspected.
    inspection: Inspection

    #: For letters: date, addressees, signatories.
    letter: Letter | None

    #: One per judged area.
    judgements: list[Judgement]

    #: Judgements of earlier inspections that the text quotes.
    previous_judgements: list[PreviousJudgement]

    #: A judgement that limits the overall one, if the document says so.
    limiting_judgement: LimitingJudgement | None

    #: Area SEND: the outcome.
    outcome: Outcome | None

    #: Judgements in prose that are not on a scale.
    verdicts: list[Verdict]

    #: What a themed inspection or a visit looked at.
    theme: str | None

    #: All the readable text, nested.
    sections: list[Section]

    #: Recommendations as rows.
    recommendations: list[Recommendation]

    #: Strengths as rows.
    strengths: list[TextRow]

    #: Next steps as rows.
    next_steps: list[TextRow]

    #: Case studies.
    case_studies: list[CaseStudy]

    #: Area SEND: the partnership's details.
    partnership_details: list[PartnershipDetail]

    #: Rows of an action plan.
    action_plan: list[ActionRow]

    #: Footnotes.
    footnotes: list[Footnote]

    #: What is uncertain, missing or wrong.
    warnings: list[Warning]

    #: Standards and requirements that the report says are met or not.
    compliance: list[Compliance]

    #: Values that were replaced by the caller's corrections.
    corrected: list[Correction]

    #: The report's name: the first 16 digits of the input's SHA-256, and `-N` for the Nth of several reports
    #: in it. The same bytes always give the same name.
    report_id: str

    #: The inspection's name: the body's URN, or a council's name, the framework's code and the first day. It
    #: is the same for a reissued or re-saved report; None if one of the three is unknown.
    inspection_id: str | None
