"""Reports inside other files."""

from __future__ import annotations

from typing import Iterator, NamedTuple, Optional

from . import _native
from ._errors import Error
from ._read import Source, _shown


class Attached(NamedTuple):
    """A report inside another file, from :func:`attached`: either its content or an error."""

    #: Its path or name, after that of the file that holds it.
    path: str
    #: Its bytes.
    content: Optional[bytes]
    #: Why they can't be had, if they can't.
    error: Optional[Error] = None


def attached(source: Source, *, name: str | None = None) -> Iterator[Attached]:
    """The reports in a zip archive, or attached to a PDF or a saved mail, one after another.

    They may hold others in turn. Files that are no reports, such as pictures, are left out. If you read what a PDF has
    attached, give :func:`read` the option ``attachments=True`` for the PDF itself: then its record has no warning that
    tells of unread files.

    >>> import io, zipfile
    >>> import ofsted_extract
    >>> archive = io.BytesIO()
    >>> with zipfile.ZipFile(archive, "w") as file:
    ...     file.write("fixtures/sif-2016.txt", "2016/report.txt")
    >>> inputs = [(one.path, one.content) for one in ofsted_extract.attached(archive.getvalue(), name="all.zip")]
    >>> for result in ofsted_extract.read_many(inputs):
    ...     print(result.path, result.reports[0].framework.code)
    all.zip/2016/report.txt sif
    """
    if isinstance(source, (bytearray, memoryview)):
        source = bytes(source)
    shown = name if name is not None else _shown(source)
    return _files(_native.Holder(source, _native.Options()), shown)


def _files(holder: _native.Holder, shown: str) -> Iterator[Attached]:
    for at, (name, is_report) in enumerate(holder.files):
        if not is_report:
            continue
        path = f"{shown}/{name}"
        try:
            yield Attached(path, holder.content(at))
        except Error as error:
            yield Attached(path, None, Error(error.reason, path))
