"""The same inputs give the same as the program, byte for byte."""

from __future__ import annotations

import csv
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from conftest import paths_of_corpus, paths_of_fixtures, ran

import ofsted_extract

SETS = {"fixtures": paths_of_fixtures, "corpus": paths_of_corpus}


@pytest.fixture(scope="module", params=SETS)
def paths(request: pytest.FixtureRequest) -> list[str]:
    paths = SETS[request.param]()
    if not paths:
        pytest.skip("the environment variable CORPUS names no folder of reports")
    return paths


def reports_of(paths: list[str]) -> list[ofsted_extract.Report]:
    return [report for result in ofsted_extract.read_many(paths, jobs=2) for report in result.reports]


@pytest.mark.parametrize("options", [{}, {"evidence": True}, {"reader": "layout"}, {"isolate": True}])
def test_records_are_the_programs(program: str, paths: list[str], options: dict[str, object]) -> None:
    arguments = [f"--{key}" if value is True else f"--{key}={value}" for key, value in options.items() if key != "isolate"]
    expected = ran(program, "--quiet", "--format=jsonl", *arguments, *paths, status=None)
    results = list(ofsted_extract.read_many(paths, jobs=2, **options))
    assert [result.path for result in results] == paths
    written = "".join(f"{report.to_json()}\n" for result in results for report in result.reports)
    assert written.encode() == expected.stdout
    refused = [f"ofsted-extract: {result.path}: {result.error.reason}" for result in results if result.error]
    assert refused == expected.stderr.decode().splitlines()


def test_indented_records_are_the_programs(program: str) -> None:
    for path in ["fixtures/ilacs-2023.tagged.pdf", "fixtures/sif-2016.txt"]:
        (report,) = ofsted_extract.read(path)
        assert report.to_json(indent=True) + "\n" == ran(program, "--quiet", path).stdout.decode()


def test_tables_are_those_of_parquet(program: str, paths: list[str], tmp_path: Path) -> None:
    ran(program, "--quiet", "--format=parquet", f"--output={tmp_path}/", *paths, status=None)
    tables = ofsted_extract.tables(reports_of(paths))
    for name, table in tables.items():
        expected = pyarrow.parquet.read_table(tmp_path / f"{name}.parquet")
        assert pyarrow.table(table).replace_schema_metadata(None) == expected, name
    assert {f"{name}.parquet" for name in tables} == {path.name for path in tmp_path.glob("*.parquet")}


def test_tables_are_those_of_csv(program: str, paths: list[str], tmp_path: Path) -> None:
    ran(program, "--quiet", "--format=csv", "--raw-cells", f"--output={tmp_path}/", *paths, status=None)
    for name, table in ofsted_extract.tables(reports_of(paths)).items():
        with open(tmp_path / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file)
        assert rows_of_csv(pyarrow.table(table), header) == rows, name


def rows_of_csv(table: pyarrow.Table, header: list[str]) -> list[list[str]]:
    """The rows as CSV writes them: a date that is only a month is in a column of text."""
    columns = [table[text_of(name, table.column_names)] for name in header]
    return [list(row) for row in zip(*([in_csv(value) for value in column.to_pylist()] for column in columns))]


def text_of(name: str, names: list[str]) -> str:
    """The column with the dates of this one as text; start_date repeats start, and they share it."""
    texts = [f"{name}_text", f"{name.removesuffix('_date')}_text"]
    return next((text for text in texts if text in names), name)


def in_csv(value: object) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
