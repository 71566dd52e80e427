"""Other libraries take the tables."""

from __future__ import annotations

import datetime

import pytest
from conftest import paths_of_fixtures

import ofsted_extract


@pytest.fixture(scope="module")
def tables() -> dict[str, ofsted_extract.Table]:
    from conftest import ROOT

    paths = [str(ROOT / path) for path in paths_of_fixtures()]
    return ofsted_extract.tables(report for result in ofsted_extract.read_many(paths) for report in result.reports)


def test_pyarrow(tables: dict[str, ofsted_extract.Table]) -> None:
    import pyarrow

    for table in tables.values():
        taken = pyarrow.table(table)
        taken.validate(full=True)
        assert (taken.num_rows, taken.column_names) == (len(table), table.column_names)
        assert pyarrow.schema(table) == taken.schema
        assert all(field.metadata[b"description"] for field in taken.schema)
        assert pyarrow.table(table) == taken


def test_the_values_are_not_copied(tables: dict[str, ofsted_extract.Table]) -> None:
    import pyarrow

    def addresses() -> list[int]:
        columns = pyarrow.table(tables["paragraphs"])["text"].chunks
        return [buffer.address for column in columns for buffer in column.buffers() if buffer]

    assert addresses() == addresses() and addresses()


def test_pandas(tables: dict[str, ofsted_extract.Table]) -> None:
    import pandas

    frame = pandas.DataFrame.from_arrow(tables["judgements"])
    assert len(frame) == len(tables["judgements"]) and (frame["grade"] == "good").sum() > 10
    assert frame["start"].dropna().iloc[0] > datetime.date(1990, 1, 1)


def test_polars(tables: dict[str, ofsted_extract.Table]) -> None:
    import polars

    frame = polars.DataFrame(tables["judgements"])
    assert frame.schema["start"] == polars.Date and frame.schema["page"] == polars.Int64
    assert frame.filter(polars.col("grade") == "good").height > 10


def test_duckdb(tables: dict[str, ofsted_extract.Table]) -> None:
    import duckdb

    judgements, reports = tables["judgements"], tables["reports"]
    assert judgements and reports
    query = "select count(*), min(j.start) from judgements j join reports r on j.report_id = r.report_id where j.grade = 'good'"
    ((count, first),) = duckdb.sql(query).fetchall()
    assert count > 10 and first.year > 1990


def test_large_tables_come_in_pieces() -> None:
    import pyarrow

    (report,) = ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf")
    table = pyarrow.table(ofsted_extract.table([report] * 25_000))
    assert table.num_rows == 125_000 and len(table["area"].chunks) > 1
    assert table["area"].value_counts().to_pylist()[0]["counts"] == 25_000


def test_names() -> None:
    (report,) = ofsted_extract.read("fixtures/ilacs-2023.tagged.pdf")
    assert list(ofsted_extract.tables([report], ["warnings", "d2i"])) == ["warnings", "d2i"]
    assert all(len(table) == 0 for table in ofsted_extract.tables([]).values())
    with pytest.raises(ValueError, match="unknown table"):
        ofsted_extract.table([report], "judgments")
