"""The figures in docs/spark.md and README.md, measured anew.

measure.py read PROGRAM FOLDER      seconds per report from Python, beside the program's
measure.py spark FOLDER             processor time per file in Spark, beyond what reading takes
measure.py cost FOLDER              what 1,000,000 reports like these take

Processor time is user time unless something else is said. The machine should have nothing else to do.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Callable

import ofsted_extract


def main() -> None:
    """Runs one of the measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("read")
    command.add_argument("program")
    command.add_argument("folder", type=Path)
    command.add_argument("--reports", type=int, default=150)
    command.add_argument("--rounds", type=int, default=3)
    command.set_defaults(run=measure_reading)
    command = commands.add_parser("spark")
    command.add_argument("folder", type=Path)
    command.add_argument("--files", type=int, default=2500)
    command.add_argument("--isolate", action="store_true")
    command.set_defaults(run=measure_spark)
    command = commands.add_parser("cost")
    command.add_argument("folder", type=Path)
    command.add_argument("--reports", type=int, default=1_000_000)
    command.add_argument("--per-core-hour", type=float, default=0.05, help="price of a core for an hour")
    command.add_argument("--per-gigabyte-month", type=float, default=0.023, help="price of stored bytes")
    command.add_argument("--per-thousand-reads", type=float, default=0.0004, help="price of fetching 1,000 files")
    command.add_argument("--overhead", type=float, default=2.0, help="milliseconds a file that Spark adds")
    command.set_defaults(run=work_out_cost)
    arguments = parser.parse_args()
    arguments.run(arguments)


def files_in(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.iterdir() if path.suffix == ".pdf")


def used(who: int) -> float:
    return resource.getrusage(who).ru_utime


def timed(who: int, work: Callable[[], Any]) -> tuple[float, float]:
    """Seconds on the clock, and of the processor."""
    clock, processor = time.perf_counter(), used(who)
    work()
    return time.perf_counter() - clock, used(who) - processor


def measure_reading(arguments: argparse.Namespace) -> None:
    paths = files_in(arguments.folder)[: arguments.reports]

    def program(jobs: int) -> None:
        command = [arguments.program, "--quiet", f"--jobs={jobs}", "--format=jsonl", *paths]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)

    def package(jobs: int, **options: Any) -> None:
        for _ in ofsted_extract.read_many(paths, jobs=jobs, **options):
            pass

    def single(of_report: Callable[[Any], Any]) -> None:
        for path in paths:
            try:
                for report in ofsted_extract.read(path):
                    of_report(report)
            except ofsted_extract.Error:
                pass

    def as_table() -> None:
        ofsted_extract.tables(report for result in ofsted_extract.read_many(paths, jobs=1) for report in result.reports)

    doors = {
        "program --jobs 1": (resource.RUSAGE_CHILDREN, lambda: program(1)),
        "read()": (resource.RUSAGE_SELF, lambda: single(lambda report: None)),
        "read() and to_json()": (resource.RUSAGE_SELF, lambda: single(lambda report: report.to_json())),
        "read() and to_dict()": (resource.RUSAGE_SELF, lambda: single(lambda report: report.to_dict())),
        "read_many and all tables": (resource.RUSAGE_SELF, as_table),
        "program --jobs 2": (resource.RUSAGE_CHILDREN, lambda: program(2)),
        "read_many(jobs=1)": (resource.RUSAGE_SELF, lambda: package(1)),
        "read_many(jobs=2)": (resource.RUSAGE_SELF, lambda: package(2)),
        "read_many(jobs=1, isolate=True)": (resource.RUSAGE_SELF, lambda: package(1, isolate=True)),
        "read_many(jobs=2, isolate=True)": (resource.RUSAGE_SELF, lambda: package(2, isolate=True)),
    }
    package(2), package(2, isolate=True)
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in doors}
    for _ in range(arguments.rounds):
        for name, (who, work) in doors.items():
            times[name].append(timed(who, work))
    print(f"{len(paths)} reports, the best of {arguments.rounds} rounds; load {os.getloadavg()[0]:.1f}")
    for name, rounds in times.items():
        clock, processor = (1000 * min(values) / len(paths) for values in zip(*rounds))
        print(f"{name:32} {clock:7.2f} ms on the clock, {processor:7.2f} ms of processor time a report")


def own_time(paths: list[str]) -> float:
    """Seconds of processor time that reading takes, with the rows of the judgements."""

    def work() -> None:
        for start in range(0, len(paths), 50):
            group = [(path, Path(path).read_bytes()) for path in paths[start : start + 50]]
            results = ofsted_extract.read_many(group, jobs=1)
            ofsted_extract.table([report for result in results for report in result.reports])

    return timed(resource.RUSAGE_SELF, work)[1]


def tree_time() -> float:
    """Seconds of processor time of this process and all those below it, also those that have ended."""
    children: dict[int, list[int]] = {}
    spent: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            children.setdefault(int(fields[1]), []).append(int(folder.name))
            spent[int(folder.name)] = int(fields[11]) + int(fields[13])
    total, waiting = 0, [os.getpid()]
    while waiting:
        process = waiting.pop()
        total += spent.get(process, 0)
        waiting += children.get(process, [])
    return total / os.sysconf("SC_CLK_TCK")


def measure_spark(arguments: argparse.Namespace) -> None:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    paths = files_in(arguments.folder)
    with tempfile.TemporaryDirectory() as folder:
        many = []
        for index in range(arguments.files):
            many.append(f"{folder}/{index:06}.pdf")
            os.symlink(os.path.realpath(paths[index % len(paths)]), many[-1])
        own_time(paths[:50])
        own = own_time(many) / len(many)
        session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        session = session.config("spark.sql.execution.arrow.maxRecordsPerBatch", "50").getOrCreate()

        def rows(load: list[str] | str) -> None:
            files = session.read.format("binaryFile").load(load)
            judgements = ofsted_extract.spark.judgements(files, isolate=arguments.isolate)
            judgements.write.format("noop").mode("overwrite").save()

        # Starts everything, and lets the JVM compile what it will need.
        for _ in range(2):
            rows(many[:250])
        clock, before = time.perf_counter(), tree_time()
        rows(folder)
        spent, clock = (tree_time() - before) / len(many), time.perf_counter() - clock
        session.stop()
    print(f"{len(many)} files, local[2]; load {os.getloadavg()[0]:.1f}; isolate={arguments.isolate}")
    print(f"reading alone   {1000 * own:6.2f} ms of processor time a file")
    print(f"Python and JVM  {1000 * spent:6.2f} ms, which is {1000 * (spent - own):.2f} ms more; {clock:.0f} s on the clock")


def work_out_cost(arguments: argparse.Namespace) -> None:
    paths = files_in(arguments.folder)
    sizes = [os.path.getsize(path) for path in paths]
    own_time(paths[:50])
    read = own_time(paths) / len(paths)
    written = [len(report.to_json()) for result in ofsted_extract.read_many(paths) for report in result.reports]
    each, spark = statistics.mean(sizes), read + arguments.overhead / 1000
    hours, total = arguments.reports * spark / 3600, arguments.reports * each / 1e9
    print(f"measured: {len(paths)} reports of {each / 1e3:.0f} kB on average (median {statistics.median(sizes) / 1e3:.0f} kB)")
    print(f"measured: {1000 * read:.1f} ms of processor time to read one; assumed: {arguments.overhead} ms more in Spark")
    print(f"{arguments.reports:,} reports: {total:.0f} GB; records as JSON {arguments.reports * statistics.mean(written) / 1e9:.0f} GB")
    print(f"processor: {hours:.1f} core hours; 16 cores take {60 * hours / 16:.0f} minutes, 64 take {60 * hours / 64:.0f}")
    print(f"network: {total / (hours / 16 * 3600) * 8:.1f} Gbit/s while 16 cores read")
    prices = {
        f"cores at {arguments.per_core_hour} an hour": hours * arguments.per_core_hour,
        f"fetching at {arguments.per_thousand_reads} per 1,000 files": arguments.reports / 1000 * arguments.per_thousand_reads,
        f"storing at {arguments.per_gigabyte_month} per GB a month": total * arguments.per_gigabyte_month,
    }
    for name, price in prices.items():
        print(f"{name}: {price:.2f}")


if __name__ == "__main__":
    main()
