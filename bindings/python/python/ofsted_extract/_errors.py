"""Why an input can't be read."""

from __future__ import annotations

import re

__all__ = [
    "Error",
    "FileError",
    "EmptyError",
    "OtherKindError",
    "HolderError",
    "DamagedError",
    "EncryptedError",
    "NoTextError",
    "LimitError",
    "FailedError",
    "IsolatedError",
    "StrictError",
    "RecordError",
]

# The program's advice names its own options.
_OPTION = re.compile(r"--([a-z]+(?:-[a-z]+)*)")


class Error(Exception):
    """An input can't be read. Each kind of reason has its own subclass.

    >>> import ofsted_extract
    >>> try:
    ...     ofsted_extract.read("fixtures/broken-scan.pdf")
    ... except ofsted_extract.NoTextError as error:
    ...     print(error.file, error.page)
    fixtures/broken-scan.pdf None
    """

    #: What is wrong, and what to do.
    reason: str
    #: The input's path or name.
    file: str | None
    #: The page that it is about, if it is about one.
    page: int | None

    def __init__(self, reason: str, file: str | None = None, page: int | None = None) -> None:
        self.reason = _OPTION.sub(lambda option: option[1].replace("-", "_"), reason)
        self.file = file
        self.page = page
        super().__init__(reason, file, page)

    def __str__(self) -> str:
        place = self.file if self.page is None else f"{self.file}, page {self.page}"
        return self.reason if self.file is None else f"{place}: {self.reason}"

    @property
    def kind(self) -> str:
        """The name of its class, for a column of errors.

        >>> import ofsted_extract
        >>> result, = ofsted_extract.read_many(["fixtures/broken-empty.pdf"])
        >>> result.error.kind
        'EmptyError'
        """
        return type(self).__name__


class FileError(Error):
    """The file isn't there, or can't be opened."""


class EmptyError(Error):
    """There are no bytes, or only white space."""


class OtherKindError(Error):
    """It is a file of another kind, such as a web page or a Word document."""


class HolderError(Error):
    """It only holds other files: a zip archive, a saved mail, a PDF that is a mere cover."""


class DamagedError(Error):
    """Nothing could be recovered from the PDF or archive."""


class EncryptedError(Error):
    """The PDF asks for a password."""


class NoTextError(Error):
    """The pages have no text that can be read: a scan, or fonts that don't say which letters they show."""


class LimitError(Error):
    """The file is larger than one of the limits."""


class FailedError(Error):
    """The reader itself failed on this file; please report this."""


class IsolatedError(Error):
    """With ``isolate=True``: the process apart could not read it, or was ended by it."""


class StrictError(Error):
    """With ``strict=True``: a record has a warning that is worse than a notice."""

    #: The first such warning's code; ``ofsted-extract --explain CODE`` explains it.
    code: str

    def __init__(self, reason: str, file: str | None = None, page: int | None = None, code: str = "") -> None:
        super().__init__(reason, file, page)
        self.code = code
        self.args = (reason, file, page, code)


class RecordError(Error):
    """The JSON given is not a record, or one of a later format."""
