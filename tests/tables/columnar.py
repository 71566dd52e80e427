"""The tables as Parquet, read by DuckDB and by pandas with PyArrow; check.py calls it."""

import datetime

import duckdb
import pandas
import pyarrow.parquet

TYPES = {"integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE", "string": "VARCHAR"}


def kind(field):
    return "date" if "pattern" in field.get("constraints", {}) else field["type"]


def fields_with_twins(fields):
    """The columns that the file must have: after the table's own, each date as text, but not those that repeat a date."""
    names = [field["name"] for field in fields]
    twins = [f for f in fields if kind(f) == "date" and f["name"].removesuffix("_date") not in set(names) - {f["name"]}]
    return [*fields, *({**field, "name": field["name"] + "_text", "constraints": {}} for field in twins)]


def value(text, field):
    """A CSV cell as the value that the file must hold."""
    if text == "":
        return None
    if kind(field) == "date":
        return datetime.date.fromisoformat(text) if len(text) == len("2019-02-25") else None
    return {"integer": int, "boolean": "true".__eq__, "string": str}[field["type"]](text)


def compare(path, table, fields, lines):
    """The differences between a table as CSV and as Parquet, by each of the readers."""
    own, fields = [field["name"] for field in fields], fields_with_twins(fields)
    rows = [dict(zip(own, line, strict=True)) for line in lines]
    names = [field["name"] for field in fields]
    wanted = [[value(row[field["name"].removesuffix("_text") if field["name"] not in own else field["name"]], field)
               for field in fields] for row in rows]
    found = duckdb.sql(f"SELECT * FROM '{path}'")
    types = dict(zip(found.columns, map(str, found.types), strict=True))
    if types != {field["name"]: TYPES[kind(field)] for field in fields}:
        yield f"{table}: duckdb finds the columns {types}"
    if [list(row) for row in found.fetchall()] != wanted:
        yield f"{table}: duckdb finds other values"
    arrow = pyarrow.parquet.read_table(path)
    if arrow.column_names != names or [list(row.values()) for row in arrow.to_pylist()] != wanted:
        yield f"{table}: pyarrow finds other columns or values"
    frame = pandas.read_parquet(path, engine="pyarrow")
    for field in fields:
        cells = [None if pandas.isna(cell) else cell for cell in frame[field["name"]]]
        texts = [row[names.index(field["name"])] for row in wanted]
        if cells != texts or kind(field) == "string" and not all(isinstance(cell, str) for cell in cells if cell is not None):
            yield f"{table}.{field['name']}: pandas finds other values"
    print(f"  {table}: {len(rows)} rows x {len(fields)} columns alike in Parquet")


def check(folder, package, rows):
    """What is wrong with this folder of Parquet files; `rows` gives the lines of a table of the CSV."""
    problems = []
    for resource in package["resources"]:
        lines = list(rows(resource))[1:]
        path = folder / f"{resource['name']}.parquet"
        problems += compare(path, resource["name"], resource["schema"]["fields"], lines)
    return problems
