#!/usr/bin/env python3
"""Checks the tables with other libraries: openpyxl for the workbook, frictionless for the data package, DuckDB and pandas
for joins and codes (see keys.py).

    pip install openpyxl frictionless duckdb pandas
    python3 tests/tables/check.py [--bin target/release/ofsted-extract] [FOLDER]

Runs the program on a folder of reports (the fixtures by default), once with --csv and once with --format xlsx. Every cell
of the workbook must have the value of the CSV and the type of its column, frictionless must find the package valid, with
its keys, and every table must join every other one by the report's name.
"""

import argparse
import csv
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

import frictionless
import openpyxl

import keys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CELL = 32_767  # UTF-16 units that a cell of a workbook holds
csv.field_size_limit(sys.maxsize)


def run(program, folder, output, *options):
    """Runs the program; inputs that can't be read are told and left out."""
    command = [program, "--quiet", *options, folder, "-o", output]
    status = subprocess.run([str(part) for part in command], stderr=subprocess.DEVNULL, check=False).returncode
    if status not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))} ended with status {status}")


def expected(text, field):
    """A CSV cell as the value that the workbook must hold, by the type of its column."""
    if text == "":
        return None
    if field["type"] == "integer":
        return int(text)
    if field["type"] == "boolean":
        return {"true": True, "false": False}[text]
    if "pattern" in field.get("constraints", {}) and len(text) == len("2019-02-25"):
        return datetime.datetime.fromisoformat(text)
    return text


def differs(found, wanted):
    """Whether a cell is of another type or value; a text too long for a cell is cut, with a mark."""
    if isinstance(wanted, str) and len(wanted.encode("utf-16-le")) // 2 > CELL:
        return not (isinstance(found, str) and found.endswith("holds no more]"))
    return type(found) is not type(wanted) or found != wanted


def compare(table, fields, lines, rows):
    """The differences between the CSV and the sheet of one table."""
    names = [field["name"] for field in fields]
    if list(next(lines)) != names or [cell.value for cell in next(rows)] != names:
        yield f"{table}: the header is not that of the package"
    count = 0
    for number, line in enumerate(lines, start=2):
        row = next(rows, None)
        if row is None:
            yield f"{table}: the sheet ends before row {number}"
            return
        count += 1
        for field, text, cell in zip(fields, line, row, strict=True):
            if cell.data_type == "f":
                yield f"{table} row {number} {field['name']}: a formula"
            if differs(cell.value, wanted := expected(text, field)):
                yield f"{table} row {number} {field['name']}: {cell.value!r} is not {wanted!r}"
    if next(rows, None) is not None:
        yield f"{table}: the sheet has more rows than the CSV"
    print(f"  {table}: {count} rows x {len(fields)} columns alike")


def check(program, folder):
    problems = []
    with tempfile.TemporaryDirectory() as temporary:
        out = pathlib.Path(temporary)
        # Without apostrophes, as the workbook has none; frictionless then reads the ordinary files.
        run(program, folder, f"{out}/raw/", "--csv", "--raw-cells")
        run(program, folder, f"{out}/csv/", "--csv")
        run(program, folder, out / "book.xlsx", "--format", "xlsx")
        package = json.loads((out / "raw/datapackage.json").read_text("utf-8"))
        book = openpyxl.load_workbook(out / "book.xlsx", read_only=True)
        names = [resource["name"] for resource in package["resources"]]
        if book.sheetnames != [*names, "columns"]:
            problems.append(f"the sheets are {book.sheetnames}, the tables {names}")
        for resource in package["resources"]:
            with open(out / "raw" / resource["path"], encoding="utf-8-sig", newline="") as file:
                table = resource["name"]
                fields = resource["schema"]["fields"]
                problems += compare(table, fields, csv.reader(file), book[table].iter_rows())
        report = frictionless.validate(str(out / "csv/datapackage.json"))
        if not report.valid:
            problems += [str(error) for error in report.flatten(["name", "rowNumber", "fieldName", "message"])]
        print(f"  frictionless: {'valid' if report.valid else 'not valid'}, {report.stats['tasks']} tables")
        problems += keys.check(out / "raw", temporary)
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default=ROOT / "target/release/ofsted-extract")
    parser.add_argument("folder", nargs="?", default=ROOT / "fixtures")
    arguments = parser.parse_args()
    problems = check(arguments.bin, arguments.folder)
    for problem in problems[:20]:
        print(problem)
    sys.exit(f"{len(problems)} problems" if problems else 0)


main()
