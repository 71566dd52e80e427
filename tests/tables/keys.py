"""The names that join the tables, tried in SQL and in pandas; check.py calls it."""

import collections
import csv
import json
import pathlib
import shutil

import duckdb
import frictionless
import pandas

DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs/tables.md"
TYPES = {"integer": "BIGINT", "boolean": "BOOLEAN"}
DTYPES = {"integer": "Int64", "boolean": "boolean"}
CODES = {"gss_code", "la_code", "ofsted_urn", "urn", "report_id", "inspection_id", "previous_report_id"}
GUESSED = 200  # rows by which Power Query guesses a column's type


def lines(folder, resource):
    with open(folder / resource["path"], encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def types(resource, of):
    return {field["name"]: of.get(field["type"], of.get("string")) for field in resource["schema"]["fields"]}


def is_whole(cells):
    """Whether readers that guess take these cells for whole numbers."""
    filled = [cell for cell in cells[:GUESSED] if cell]
    return bool(filled) and all(cell.isascii() and cell.isdigit() for cell in filled)


def joins(connection, tables):
    """Every pair of tables, joined by the report's name, has as many rows as counting says."""
    counts = {name: collections.Counter(row["report_id"] for row in rows) for name, rows in tables.items()}
    pairs = [(one, other) for one in tables for other in tables if one < other]
    for one, other in pairs:
        sql = f"SELECT count(*) FROM {one} JOIN {other} USING (report_id)"
        found = connection.sql(sql).fetchall()[0][0]
        wanted = sum(number * counts[other][name] for name, number in counts[one].items())
        if found != wanted:
            yield f"{sql}: {found} rows, not {wanted}"
    for name, rows in tables.items():
        found = connection.sql(f"SELECT count(*) FROM {name} JOIN reports USING (report_id)").fetchall()[0][0]
        if found != len(rows):
            yield f"{name}: {len(rows)} rows, of which {found} have a report"
    print(f"  duckdb: {len(pairs)} pairs of tables joined")


def once(connection):
    """An inspection has one row for an area, however many reports of it there are."""
    sql = """SELECT inspection_id, scope, area, count(*) FROM changes WHERE inspection_id IS NOT NULL
             GROUP BY ALL HAVING count(*) > 1"""
    return [f"changes: {row} is there more than once" for row in connection.sql(sql).fetchall()]


def codes(connection, folder, resource, rows):
    """Codes are the same text in every reader that is told the types; the docs name those that readers guess wrong."""
    name = resource["name"]
    names = [field["name"] for field in resource["schema"]["fields"] if field["name"] in CODES]
    empty = {field["name"]: [""] for field in resource["schema"]["fields"] if field["type"] != "string"}
    table = pandas.read_csv(folder / resource["path"], dtype=types(resource, DTYPES | {"string": str}),
                            keep_default_na=False, na_values=empty)
    for column in names:
        wanted = [row[column] for row in rows]
        sql = connection.sql(f"SELECT coalesce({column}, '') FROM {name} ORDER BY rowid")
        if [row[0] for row in sql.fetchall()] != wanted:
            yield f"{name}.{column}: duckdb reads other codes"
        if list(table[column]) != wanted:
            yield f"{name}.{column}: pandas reads other codes"
    docs = DOCS.read_text("utf-8").split("<!-- tables -->")[0]
    for field in resource["schema"]["fields"]:
        column = field["name"]
        if field["type"] == "string" and is_whole([row[column] for row in rows]) and f"`{column}`" not in docs:
            yield f"docs/tables.md doesn't say that readers take {name}.{column} for numbers"


def refused(folder, package):
    """Without a report that other tables name, or with one twice, the package must not be valid."""
    reports = folder / next(r["path"] for r in package["resources"] if r["name"] == "reports")
    original = reports.read_bytes()
    head, first, *rest = original.split(b"\r\n")
    for what, changed in [("without a report", [head, *rest]), ("with a report twice", [head, first, first, *rest])]:
        reports.write_bytes(b"\r\n".join(changed))
        if frictionless.validate(str(folder / "datapackage.json")).valid:
            yield f"the package is valid {what}"
    reports.write_bytes(original)


def check(folder, temporary):
    """What is wrong with the keys of this folder of tables."""
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    resources = {resource["name"]: resource for resource in package["resources"]}
    tables = {name: lines(folder, resource) for name, resource in resources.items()}
    connection = duckdb.connect()
    for name, resource in resources.items():
        columns = types(resource, TYPES | {"string": "VARCHAR"})
        connection.execute(
            f"CREATE TABLE {name} AS SELECT * FROM read_csv(?, header = true, columns = {columns}, parallel = false)",
            [str(folder / resource["path"])])
    problems = [*joins(connection, tables), *once(connection)]
    for name, resource in resources.items():
        problems += codes(connection, folder, resource, tables[name])
    copy = pathlib.Path(temporary) / "changed"
    shutil.copytree(folder, copy)
    return problems + list(refused(copy, package))
