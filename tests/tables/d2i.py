#!/usr/bin/env python3
"""Compares the layout d2i with rows of the community's history file.

    python3 tests/tables/d2i.py --sample history.csv [--bin target/release/ofsted-extract] [--floor 99] REPORTS

Runs the program on a folder of reports with --columns d2i and joins its rows with the sample's on the authority's number
and the first day. For each column it prints how many cells are equal, and each difference. It fails if a column that
reports print, or that follows from them, is below the floor (per cent), or if fewer rows are joined than --rows.
"""

import argparse
import csv
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEY = ("urn", "inspection_start_date")
# The link and the day of publication are the web site's, the file's name and the version are each program's own.
NOT_PRINTED = {"inspection_link", "pdf_filename", "publication_date", "parser_version"}


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        return lines.fieldnames, list(lines)


def written(program, folder):
    with tempfile.TemporaryDirectory() as temporary:
        path = pathlib.Path(temporary) / "d2i.csv"
        command = [str(program), "--quiet", "--csv", "--columns", "d2i", "-o", str(path), str(folder)]
        subprocess.run(command, stderr=subprocess.DEVNULL, check=False)
        return rows(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default=ROOT / "target/release/ofsted-extract")
    parser.add_argument("--sample", required=True)
    parser.add_argument("--floor", type=float, default=0, help="equal cells that each column must have, per cent")
    parser.add_argument("--rows", type=int, default=1, help="rows that must be joined")
    parser.add_argument("folder")
    arguments = parser.parse_args()
    columns, theirs = rows(arguments.sample)
    own_columns, ours = written(arguments.bin, arguments.folder)
    failed = [] if columns == own_columns else [f"the columns are {own_columns}, not {columns}"]
    theirs = {tuple(row[name] for name in KEY): row for row in theirs}
    pairs = [(row, theirs[key]) for row in ours if (key := tuple(row[name] for name in KEY)) in theirs]
    print(f"{len(ours)} rows of our own, {len(theirs)} in the sample, {len(pairs)} joined")
    if len(pairs) < arguments.rows:
        failed.append(f"{len(pairs)} rows are joined, fewer than {arguments.rows}")
    for name in columns:
        if name in NOT_PRINTED:
            print(f"  {name}: not compared, no report prints it")
            continue
        differing = [(own, other) for own, other in pairs if own[name] != other[name]]
        equal = 100 * (1 - len(differing) / max(1, len(pairs)))
        print(f"  {name}: {len(pairs) - len(differing)} equal, {len(differing)} different ({equal:.1f} %)")
        for own, other in differing:
            print(f"      {own['pdf_filename']}: {own[name]!r}, in the sample {other[name]!r}")
        if equal < arguments.floor:
            failed.append(f"{name}: {equal:.1f} % are equal, fewer than {arguments.floor:g} %")
    sys.exit("\n".join(failed) or 0)


main()
