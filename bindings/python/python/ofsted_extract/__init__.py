"""Turns Ofsted inspection reports (PDF, text) into reliable data.

>>> import ofsted_extract
>>> report, = ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf")
>>> for judgement in report.judgements:
...     print(judgement.area, judgement.grade, judgement.page)
impact_of_leaders good 1
help_and_protection good 1
in_care requires_improvement 1
care_leavers outstanding 1
overall_effectiveness good 1

:func:`read` reads one input, :func:`read_many` many; :func:`tables` gives the same tables as the program, for pandas,
polars, DuckDB and Spark (:mod:`ofsted_extract.spark`). :func:`attached` opens zips and mails. The program itself is ``ofsted-extract``, or
``python -m ofsted_extract``.
"""

from __future__ import annotations

from typing import Any

from . import _errors, _native, records
from ._attached import Attached, attached
from ._errors import *  # noqa: F403
from ._part import RecordPart
from ._read import Result, read, read_many
from ._tables import Table, table, tables
from .records import Report

if records.SCHEMA_VERSION != _native.SCHEMA_VERSION:
    raise ImportError(f"the package is incomplete: its records have formats {records.SCHEMA_VERSION} and "
                      f"{_native.SCHEMA_VERSION}; install it again")

#: The version, the same number as the program's.
__version__: str = _native.VERSION
#: The version of the records' format, as in each record.
schema_version: str = _native.SCHEMA_VERSION

__all__ = [
    *_errors.__all__,
    "Attached",
    "RecordPart",
    "Report",
    "Result",
    "Table",
    "attached",
    "read",
    "read_many",
    "records",
    "schema_version",
    "table",
    "tables",
]


def __getattr__(name: str) -> Any:
    if name == "spark":
        from importlib import import_module

        return import_module(".spark", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
