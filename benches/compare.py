#!/usr/bin/env python3
"""User CPU time of this program and of the tools that people would otherwise use, on the same files, in turn.

    python3 benches/compare.py --bin target/release/ofsted-extract FOLDER

This program makes whole records of the files; the others only their text. Needs poppler-utils (pdftotext), mupdf-tools
(mutool) and the Python package pymupdf; tools that aren't installed are left out.
"""
import argparse, importlib.util, pathlib, resource, shutil, statistics, subprocess, sys, tempfile

PYMUPDF = "import sys, pymupdf\nfor path in sys.argv[1:]:\n    for page in pymupdf.open(path): page.get_text()"


def user_seconds(commands):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    for command in commands:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--bin", default="target/release/ofsted-extract")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    files = sorted(str(path) for path in args.folder.rglob("*.pdf"))
    with tempfile.TemporaryDirectory() as out:
        tools = {"ofsted-extract": [[args.bin, "--quiet", "-j1", "--format", "jsonl", "-o", f"{out}/all.jsonl", *files]]}
        if shutil.which("mutool"):
            tools["mutool draw -F txt"] = [["mutool", "draw", "-q", "-F", "txt", "-o", f"{out}/text", file] for file in files]
        if shutil.which("pdftotext"):
            tools["pdftotext"] = [["pdftotext", file, f"{out}/text"] for file in files]
            tools["pdftotext -layout"] = [["pdftotext", "-layout", file, f"{out}/text"] for file in files]
        if importlib.util.find_spec("pymupdf"):
            tools["PyMuPDF get_text"] = [[sys.executable, "-c", PYMUPDF, *files]]
        rounds = [{name: user_seconds(commands) for name, commands in tools.items()} for _ in range(args.rounds)]
    print(f"{len(files)} files, user CPU seconds, median of {args.rounds} rounds\n")
    print("| tool | seconds | ms per file | times ofsted-extract |\n|---|---|---|---|")
    ours = statistics.median(times["ofsted-extract"] for times in rounds)
    for name in tools:
        seconds = statistics.median(times[name] for times in rounds)
        print(f"| {name} | {seconds:.2f} | {1000 * seconds / len(files):.1f} | {seconds / ours:.1f} |")


main()
