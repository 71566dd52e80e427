"""Reading reports."""

from __future__ import annotations

import os
from collections import deque
from typing import TYPE_CHECKING, Any, Iterable, Iterator, List, NamedTuple, Optional, Union

from . import _isolated, _native
from ._errors import Error, StrictError
from .records import Report

if TYPE_CHECKING:
    from typing import Callable, TypedDict

    from typing_extensions import Unpack

    class Options(TypedDict, total=False):
        """How inputs are read; the program's options of the same names explain them."""

        framework: str | None
        reader: str
        evidence: bool
        attachments: bool
        strict: bool
        max_bytes: int | None
        max_pages: int | None
        max_depth: int | None
        max_inflated: int | None
        max_seconds: int
        max_memory: int


Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview]
Input = Union[Source, "tuple[str, Source]"]


class Result(NamedTuple):
    """What became of an input of :func:`read_many`: either its reports, usually one, or an error.

    >>> import ofsted_extract
    >>> for path, reports, error in ofsted_extract.read_many(["fixtures/broken-empty.pdf"]):
    ...     print(path, reports, error.reason)
    fixtures/broken-empty.pdf [] the file is empty; get another copy of it
    """

    #: The input's path or name; ``-`` for bytes without a name.
    path: str
    #: Its reports.
    reports: List[Report]
    #: Why it could not be read, if it could not.
    error: Optional[Error] = None


def read(
    source: Source,
    *,
    name: str | None = None,
    isolate: bool = False,
    **options: Unpack[Options],
) -> list[Report]:
    """Reads a report from a path or from bytes; the list has several records if the file holds several.

    ``name`` is the input's name in its record, by default the path. With ``isolate=True`` another process reads it, so
    that no file, whatever is in it, can harm this one.

    The other options are the program's:

    * ``framework="ilacs"``: use this framework's rules, whatever the title says.
    * ``reader="tags"`` or ``"layout"``: how to read a PDF.
    * ``evidence=True``: add the box around each value's words.
    * ``attachments=True``: you read attached reports yourself, with :func:`attached`; no warning tells of them.
    * ``strict=True``: raise :class:`StrictError` if a record has a warning that is worse than a notice.
    * ``max_bytes``, ``max_pages``, ``max_depth``, ``max_inflated``: the limits.
    * ``max_seconds``, ``max_memory``: what a process may use for an input; only with ``isolate=True``.

    A file that can't be read raises a subclass of :class:`Error`.

    >>> import ofsted_extract
    >>> report, = ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf")
    >>> report.provider.name, report.judgements[0].grade, report.judgements[0].page
    ('Rutland', 'good', 1)
    """
    return _reading(isolate, options)(source, name)


def read_many(
    inputs: Iterable[Input],
    *,
    jobs: int | None = None,
    isolate: bool = False,
    **options: Unpack[Options],
) -> Iterator[Result]:
    """Reads many inputs, ``jobs`` at once (by default one per core), and yields a :class:`Result` for each, in order.

    An input is a path, bytes, or a pair of a name and one of these. One that can't be read has an ``error`` and stops no
    other. Memory doesn't grow with their number. The options are those of :func:`read`.

    >>> import ofsted_extract
    >>> for result in ofsted_extract.read_many(["fixtures/broken-cut.pdf", "fixtures/sif-2016.txt"]):
    ...     print(result.path, result.error.kind if result.error else result.reports[0].framework.code)
    fixtures/broken-cut.pdf DamagedError
    fixtures/sif-2016.txt sif
    """
    if jobs is not None and jobs < 1:
        raise ValueError("jobs must be at least 1")
    reading = _reading(isolate, options)

    def result(given: Input) -> Result:
        name, source = given if isinstance(given, tuple) else (None, given)
        shown = name if name is not None else _shown(source)
        try:
            return Result(shown, reading(source, name))
        except Error as error:
            return Result(shown, [], error)

    return _in_order(result, inputs, jobs or _cores())


def _reading(isolate: bool, options: Any) -> Callable[[Source, str | None], list[Report]]:
    """A function that reads with these options, which are checked here."""
    strict = options.pop("strict", False)
    limits = {limit: options.pop(limit) for limit in ("max_seconds", "max_memory") if limit in options}
    if limits and not isolate:
        raise TypeError(f"{' and '.join(limits)} need isolate=True")
    native = _native.Options(**options)
    reader = _isolated.readers(native, options, **limits) if isolate else None

    def reading(source: Source, name: str | None) -> list[Report]:
        if isinstance(source, (bytearray, memoryview)):
            source = bytes(source)
        records = _native.read(source, name, native) if reader is None else reader(source, name)
        reports = [Report(record) for record in records]
        if strict:
            for report in reports:
                _refuse_warnings(report)
        return reports

    return reading


def _refuse_warnings(report: Report) -> None:
    for warning in report.warnings:
        if warning.severity != "notice":
            raise StrictError(warning.message, report.source.file, warning.page, warning.code)


def _shown(source: Source) -> str:
    return os.fspath(source) if isinstance(source, (str, os.PathLike)) else "-"


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _in_order(result: Callable[[Input], Result], inputs: Iterable[Input], jobs: int) -> Iterator[Result]:
    """The results in the order of the inputs; only a few inputs are taken before their turn."""
    if jobs == 1:
        yield from map(result, inputs)
        return
    from concurrent.futures import Future, ThreadPoolExecutor

    pool = ThreadPoolExecutor(jobs, thread_name_prefix="ofsted-extract")
    try:
        waiting: deque[Future[Result]] = deque()
        for given in inputs:
            waiting.append(pool.submit(result, given))
            if len(waiting) > 4 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
