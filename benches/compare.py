#!/usr/bin/env python3
"""Processor time of this program and of the tools that people would otherwise use, on the same files, in turn.

    python3 benches/compare.py --bin target/release/ofsted-extract FOLDER [--files 150] [--one FILE]

This program makes whole records of the files; the others only their text. Each tool reads all files in one call if it can.
Tools that aren't installed are left out: poppler-utils (pdftotext), mupdf-tools (mutool), and the Python packages pymupdf,
pypdfium2, pdf_oxide, pdfplumber and opendataloader-pdf (which needs Java). The crate pdf-extract is measured if
`cargo build --release --example pdf_extract` was run. Tools that take minutes are run once.
"""
import argparse, importlib.util, pathlib, resource, shutil, statistics, subprocess, sys, tempfile, time

PYTHON = {
    "PyMuPDF": ("pymupdf", "import pymupdf\nfor path in paths:\n    for page in pymupdf.open(path): page.get_text()"),
    "pypdfium2": ("pypdfium2", "import pypdfium2\nfor path in paths:\n    for page in pypdfium2.PdfDocument(path): page.get_textpage().get_text_range()"),
    "pdf_oxide": ("pdf_oxide", "import pdf_oxide\nfor path in paths:\n    document = pdf_oxide.PdfDocument(path)\n    for page in range(document.page_count()): document.extract_text(page)"),
    "pdfplumber": ("pdfplumber", "import pdfplumber\nfor path in paths:\n    with pdfplumber.open(path) as document:\n        for page in document.pages: page.extract_text()"),
    "inflating every stream (zlib)": ("zlib", """import re, zlib
for path in paths:
    data = open(path, "rb").read()
    for start in re.finditer(rb"FlateDecode[^>]*>>\\s*stream\\r?\\n", data):
        try: zlib.decompressobj().decompress(data[start.end():data.find(b"endstream", start.end())])
        except zlib.error: pass"""),
}
SLOW = {"pdf-extract", "pdfplumber", "opendataloader", "pdftotext", "pdftotext -layout"}


def spent(commands):
    """Seconds: user, system, elapsed."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    for command in commands:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime, after.ru_stime - before.ru_stime, time.monotonic() - start


def tools(program, files, out, only=()):
    """Each tool's commands for these files."""
    each = lambda *command: [[part.replace("FILE", file) for part in command] for file in files]
    found = {"ofsted-extract": [[program, "-q", "-j1", "-f", "jsonl", "-o", f"{out}/all.jsonl", *files]]}
    if shutil.which("mutool"):
        found["mutool draw -F txt"] = each("mutool", "draw", "-q", "-F", "txt", "-o", f"{out}/text", "FILE")
    if shutil.which("pdftotext"):
        found["pdftotext"] = each("pdftotext", "FILE", f"{out}/text")
        found["pdftotext -layout"] = each("pdftotext", "-layout", "FILE", f"{out}/text")
    for name, (package, code) in PYTHON.items():
        if importlib.util.find_spec(package):
            # a file that isn't a PDF must not end the others' reading
            tried = "".join(f"    {line}\n" for line in f"paths = [path]\n{code}".splitlines())
            script = f"import sys\nfor path in sys.argv[1:]:\n  try:\n{tried}  except Exception: pass"
            found[name] = [[sys.executable, "-c", script, *files]]
    example = pathlib.Path(program).parent / "examples/pdf_extract"
    if example.exists():
        found["pdf-extract"] = each(str(example), "FILE")
    if importlib.util.find_spec("opendataloader_pdf") and shutil.which("java"):
        found["opendataloader"] = [[sys.executable, "-m", "opendataloader_pdf", "-q", "-f", "text", "-o", out, *files]]
    return {name: runs for name, runs in found.items() if not only or name in only or name == "ofsted-extract"}


def batch(args, files, out):
    commands = tools(args.bin, files, out, args.only)
    rounds = [
        {name: spent(runs)[0] for name, runs in commands.items() if number == 0 or name not in SLOW}
        for number in range(args.rounds)
    ]
    median = lambda name: statistics.median(times[name] for times in rounds if name in times)
    print(f"{len(files)} files, user CPU, median of {args.rounds} rounds (slow tools: one)\n")
    print("| tool | seconds | ms per file | times ofsted-extract |\n|---|---|---|---|")
    for name in sorted(commands, key=median):
        seconds = median(name)
        print(f"| {name} | {seconds:.2f} | {1000 * seconds / len(files):.1f} | {seconds / median('ofsted-extract'):.2f} |")


def one(args, out):
    """One small report: what somebody waits for who types the command."""
    commands = tools(args.bin, [args.one], out, args.only)
    commands["ofsted-extract"] = [[args.bin, "--json", args.one]]
    commands["ofsted-extract --version"] = [[args.bin, "--version"]]
    rounds = [{name: spent(runs) for name, runs in commands.items()} for _ in range(args.single_rounds)]
    cpu = lambda name: 1000 * statistics.median(times[name][0] + times[name][1] for times in rounds)
    wall = lambda name: 1000 * statistics.median(times[name][2] for times in rounds)
    print(f"\n{args.one}, user and system CPU of all processes, median of {args.single_rounds} runs\n")
    print("| tool | ms of CPU | ms elapsed |\n|---|---|---|")
    for name in sorted(commands, key=cpu):
        print(f"| {name} | {cpu(name):.1f} | {wall(name):.1f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--bin", default="target/release/ofsted-extract")
    parser.add_argument("--files", type=int, default=150, help="how many files of the folder")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", default=(), help="only these tools")
    parser.add_argument("--one", help="a small report to read alone")
    parser.add_argument("--single-rounds", type=int, default=15)
    args = parser.parse_args()
    args.bin = str(pathlib.Path(args.bin).resolve())
    files = sorted(str(path) for path in args.folder.rglob("*.pdf"))[: args.files]
    with tempfile.TemporaryDirectory() as out:
        batch(args, files, out)
        if args.one:
            one(args, out)


main()
