"""Tables of reports, for pandas, polars, DuckDB and whatever else takes Arrow."""

from __future__ import annotations

from typing import Iterable

from . import _native
from .records import Report

Table = _native.Table


def tables(reports: Iterable[Report], names: Iterable[str] | None = None) -> dict[str, Table]:
    """Every table of these reports, or those with these names.

    They are the program's tables (``ofsted-extract --list tables``), with the types of its Parquet files. Each has the
    methods of Arrow's PyCapsule interface, by which other libraries take it without a copy.

    >>> import ofsted_extract, pyarrow
    >>> tables = ofsted_extract.tables(ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf"))
    >>> judgements = pyarrow.table(tables["judgements"])
    >>> judgements.select(["provider", "area", "grade"]).to_pylist()[0]
    {'provider': 'Rutland', 'area': 'impact_of_leaders', 'grade': 'good'}
    """
    records = [report._record for report in reports]
    return {name: _native.table(name, records) for name in (_native.table_names() if names is None else names)}


def table(reports: Iterable[Report], name: str = "judgements") -> Table:
    """One table of these reports.

    >>> import ofsted_extract
    >>> ofsted_extract.table(ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf"))
    <Table judgements: 5 rows, 32 columns>
    """
    return _native.table(name, [report._record for report in reports])
