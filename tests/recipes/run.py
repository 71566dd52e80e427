#!/usr/bin/env python3
"""Runs the recipes of a Markdown page and compares what they print with what the page shows.

Blocks marked sh, sql (DuckDB) and python are run in page order in one new folder, where reports/ has the example
reports. An output block below them is compared. Needs jq, and the packages duckdb and pandas.
--update rewrites the page: check what has changed.
"""
import argparse, contextlib, io, os, pathlib, re, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


def run_sh(text):
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", text], stdout=subprocess.PIPE, text=True, timeout=300)
    if done.returncode:
        raise RuntimeError(f"status {done.returncode}")
    return done.stdout


def run_sql(text):
    import duckdb
    result = duckdb.sql(text)
    rows = [tuple(result.columns)] + result.fetchall()
    return "".join("\t".join("" if cell is None else str(cell) for cell in row) + "\n" for row in rows)


def run_python(text):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(text, "recipe", "exec"), {})
    return out.getvalue()


RUN = {"sh": run_sh, "sql": run_sql, "python": run_python}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", default=str(ROOT / "target/release/ofsted-extract"), help="the program")
    parser.add_argument("--page", default=str(ROOT / "docs/recipes.md"), type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    args = parser.parse_args()
    page, failed, ran = args.page.read_text(encoding="utf-8"), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(f"{folder}/reports"), os.makedirs(f"{folder}/bin")
        for path in sorted((ROOT / "fixtures").glob("*.tagged.pdf")):
            shutil.copy(path, f"{folder}/reports")
        os.symlink(os.path.abspath(args.bin), f"{folder}/bin/ofsted-extract")
        os.environ["PATH"] = f"{folder}/bin:{os.environ['PATH']}"
        os.chdir(folder)
        blocks, pieces, end = list(BLOCK.finditer(page)), [], 0
        for block, after in zip(blocks, blocks[1:] + [None]):
            kind, text = block.groups()
            if kind not in RUN:
                continue
            ran += 1
            try:
                printed = RUN[kind](text)
            except Exception as error:  # a recipe that fails is told, and the others run
                print(f"FAILED {kind}: {error}\n{text}")
                failed += 1
                continue
            if after is None or after.group(1) != "output":
                continue
            if printed.rstrip() != after.group(2).rstrip():
                if not args.update:
                    print(f"OTHER OUTPUT\n{text}--- the page shows\n{after.group(2)}--- it prints\n{printed}")
                    failed += 1
                pieces += [page[end:after.start(2)], printed.rstrip("\n") + "\n" if printed else ""]
                end = after.end(2)
        if args.update:
            args.page.write_text("".join(pieces) + page[end:], encoding="utf-8")
    print(f"{ran} recipes run, {failed} failed")
    sys.exit(1 if failed or not ran else 0)


main()
