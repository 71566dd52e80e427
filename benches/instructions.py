#!/usr/bin/env python3
"""Instructions that the program takes, counted by valgrind: the same on a busy machine, so that a later change shows.

    python3 benches/instructions.py --bin target/release/ofsted-extract            # compare with benches/instructions.md
    python3 benches/instructions.py --bin target/release/ofsted-extract --update   # write that table anew

A figure more than a twentieth (or --margin) above the table's ends with status 1. Counts differ a little between processors
(their string instructions), and valgrind has no instructions for SHA-256, so the files' checksums count for more than they cost.
"""
import argparse, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "benches/instructions.md"
# Reports of all kinds, tagged and not; new fixtures don't change the list.
KINDS = """area-send-2023 child-protection childrens-home college focused-visit ilacs-2019 ilacs-2023 jtai-2024 lac-2013 nursery-2023
    report-card-school school-2013-academy school-2022 sif-2014 sif-2016 slac""".split()
SLOW = ["--max-seconds", "900"]  # valgrind takes fifty times as long
UNTAGGED = "focused-visit ilacs-2021 school-2022 sif-2014".split()
FILES = [f"fixtures/{kind}.tagged.pdf" for kind in KINDS] + [f"fixtures/{kind}.untagged.pdf" for kind in UNTAGGED]
ONE = "fixtures/focused-visit.tagged.pdf"
RUNS = {
    "`--version`": ["--version"],
    f"one report: `{ONE} --json`": [*SLOW, "--json", ONE],
    f"{len(FILES)} reports: `-j1 -f jsonl`": [*SLOW, "-qj1", "-f", "jsonl", *FILES],
    "the same reports twice": [*SLOW, "-qj1", "-f", "jsonl", *FILES, *FILES],
}


def count(command):
    """Millions of instructions of a command and all processes that it starts."""
    with tempfile.TemporaryDirectory() as folder:
        valgrind = ["valgrind", "--tool=callgrind", "--trace-children=yes", f"--callgrind-out-file={folder}/out.%p"]
        subprocess.run([*valgrind, *command], cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        totals = [re.search(r"^(?:totals|summary): (\d+)", out.read_text(), re.M) for out in pathlib.Path(folder).iterdir()]
    return sum(int(total[1]) for total in totals if total) / 1e6


def table(counts):
    rows = "".join(f"| {run} | {millions:.1f} |\n" for run, millions in counts.items())
    files = ", ".join(f"`{pathlib.Path(file).name}`" for file in FILES)
    return (
        "# Instructions\n\nMillions of instructions in user space, of all processes together, counted by valgrind 3 with the release\n"
        "build on x86-64. To count them again and compare:\n\n"
        "    python3 benches/instructions.py --bin target/release/ofsted-extract\n\n"
        f"| run | million instructions |\n|---|---|\n{rows}\nThe second reading of the same reports, the last row less the one above, has nothing to prepare.\n\n"
        f"The reports: {files}.\n"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", default="target/release/ofsted-extract")
    parser.add_argument("--margin", type=float, default=1.05, help="how many times the table's figure is allowed")
    parser.add_argument("--update", action="store_true", help="write the table anew")
    args = parser.parse_args()
    program = str(pathlib.Path(args.bin).resolve())
    counts = {run: count([program, *arguments]) for run, arguments in RUNS.items()}
    if args.update:
        return TABLE.write_text(table(counts))
    before = dict(re.findall(r"^\| (.+?) \| ([\d.]+) \|$", TABLE.read_text(), re.M))
    slower = []
    for run, millions in counts.items():
        told = float(before[run])
        print(f"{millions:10.1f}  {millions / told:6.3f} times {told:.1f}  {run}")
        slower += [run] if millions > args.margin * told else []
    if slower:
        sys.exit("more instructions than benches/instructions.md has: mend that, or explain it and run with --update")


main()
