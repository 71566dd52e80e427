"""Rows in Spark are those of the program's CSV. Needs Java and pyspark: pytest -m spark"""

from __future__ import annotations

import csv
import io
import os
import sys
from pathlib import Path
from typing import Any, Iterator
from urllib.parse import unquote, urlparse

import pytest
from conftest import ROOT, paths_of_corpus, paths_of_fixtures, ran

import ofsted_extract
from test_conformance import in_csv, text_of

pytestmark = pytest.mark.spark


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").appName("ofsted-extract").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "50").config("spark.driver.memory", "1g")
    session = builder.config("spark.sql.session.timeZone", "UTC").getOrCreate()
    yield session
    session.stop()


def paths() -> list[str]:
    """Real reports if there are any, and files that can't be read."""
    return paths_of_corpus() or [str(ROOT / path) for path in paths_of_fixtures() if path.endswith(".tagged.pdf")]


def broken() -> list[str]:
    return [str(ROOT / path) for path in paths_of_fixtures() if "broken" in path]


@pytest.fixture(scope="module")
def files(spark: Any) -> Any:
    return spark.read.format("binaryFile").load([*paths(), *broken()]).repartition(8)


def plain(path: str | None) -> str | None:
    """The path of a file:/... address."""
    return unquote(urlparse(path).path) if path else path


def rows_of(frame: Any) -> list[tuple[str, ...]]:
    """The rows, in the order of the files, with the cells as CSV writes them."""

    taken = frame.where("error is null").drop("error").collect()
    return sorted(tuple(in_csv(plain(v) if name == "file" else v) for name, v in row.asDict().items()) for row in taken)


@pytest.mark.parametrize("name", ["judgements", "reports", "recommendations", "paragraphs", "warnings"])
def test_rows_are_those_of_csv(program: str, files: Any, name: str) -> None:
    arguments = ["--quiet", "--csv", f"--table={name}", "--raw-cells", *paths(), *broken()]
    written = ran(program, *arguments, status=None).stdout.decode()
    header, *expected = csv.reader(io.StringIO(written, newline=""))
    frame = ofsted_extract.spark.table(files, name)
    chosen = [f"`{text_of(column, frame.columns)}` as `{column}`" for column in header]
    rows = rows_of(frame.selectExpr(*chosen, "error"))
    assert len(rows) > 5 and rows == sorted(tuple(row) for row in expected)


def test_no_file_is_lost(files: Any) -> None:
    told = {plain(row["path"]): row["error_kind"] for row in ofsted_extract.spark.errors(files).collect()}
    expected = {result.path: result.error.kind for result in ofsted_extract.read_many(broken()) if result.error}
    # Spark's own reader leaves files without bytes out, as the docs say.
    assert expected.pop(str(ROOT / "fixtures/broken-empty.pdf")) == "EmptyError"
    assert told == expected and len(told) >= 4
    for frame in [ofsted_extract.spark.judgements(files), ofsted_extract.spark.reports(files)]:
        assert {plain(row["file"]) for row in frame.where("error is not null").collect()} == set(told)
    read = ofsted_extract.spark.reports(files).select("file").distinct().count()
    assert read == len({*paths(), *broken()}) - 1


def test_stored_records_give_the_same_rows(spark: Any, files: Any, tmp_path: Path) -> None:
    ofsted_extract.spark.records(files).write.parquet(str(tmp_path / "records"))
    stored = spark.read.parquet(str(tmp_path / "records"))
    for table in [ofsted_extract.spark.judgements, ofsted_extract.spark.reports]:
        assert sorted(map(str, table(stored).collect())) == sorted(map(str, table(files).collect()))
    errors = ofsted_extract.spark.errors
    assert sorted(map(str, errors(stored).collect())) == sorted(map(str, errors(files).collect()))


def test_records_are_the_libraries(files: Any) -> None:
    rows = ofsted_extract.spark.records(files).where("record is not null").collect()
    results = {plain(row["path"]): row for row in rows}
    for path in paths()[:20]:
        row = results[path]
        (report,) = ofsted_extract.read(path, name=row["path"])
        assert row["record"] in [one.to_json() for one in ofsted_extract.read(path, name=row["path"])]
        assert report.source.file == row["path"]


def test_processes_apart_give_the_same_rows(files: Any) -> None:
    here, apart = (ofsted_extract.spark.judgements(files, isolate=isolate) for isolate in (False, True))
    assert rows_of(here) == rows_of(apart)


def test_the_same_files_give_the_same_rows_in_the_same_order(files: Any) -> None:
    first, second = (ofsted_extract.spark.judgements(files.coalesce(1).sort("path")).collect() for _ in range(2))
    assert first == second and len(first) > 5


def test_mistakes_are_told_before_anything_runs(files: Any) -> None:
    with pytest.raises(ValueError, match="whole run"):
        ofsted_extract.spark.table(files, "changes")
    with pytest.raises(ValueError, match="unknown framework"):
        ofsted_extract.spark.judgements(files, framework="x")
    with pytest.raises(TypeError):
        ofsted_extract.spark.judgements(files, pages=1)
