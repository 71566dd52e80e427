"""A file that kills or hangs the process that reads it is an error value, and the next file is read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import ofsted_extract

REPORT = "fixtures/ilacs-2023.tagged.pdf"
unix = pytest.mark.skipif(os.name != "posix", reason="there are no such files or signals")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lists processes so")


def workers() -> list[int]:
    """The processes that this one has started to read for it."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
                command = (folder / "cmdline").read_bytes()
            except OSError:
                continue
            if int(parent) == os.getpid() and b"_worker.py" in command:
                found.append(int(folder.name))
    return found


@pytest.fixture
def endless(tmp_path: Path) -> str:
    """A pipe into which nobody writes: whoever reads it waits for ever."""
    path = tmp_path / "endless.pdf"
    os.mkfifo(path)
    return str(path)


def test_the_records_are_the_same() -> None:
    for source in [REPORT, Path(REPORT), Path(REPORT).read_bytes()]:
        (apart,) = ofsted_extract.read(source, name="a.pdf", isolate=True)
        (here,) = ofsted_extract.read(source, name="a.pdf")
        assert apart == here and apart.to_json(indent=True) == here.to_json(indent=True)
        assert apart.judgements == here.judgements and len(ofsted_extract.table([apart])) == 5


def test_options_are_used() -> None:
    with pytest.raises(ofsted_extract.IsolatedError, match="raise max_bytes if"):
        ofsted_extract.read(REPORT, isolate=True, max_bytes=100)
    assert ofsted_extract.read(REPORT, isolate=True, reader="layout")[0].source.reader == "layout"


@unix
def test_a_file_that_hangs_is_given_up(endless: str) -> None:
    started = time.monotonic()
    before, hangs, after = ofsted_extract.read_many([REPORT, endless, REPORT], jobs=1, isolate=True, max_seconds=1)
    assert before.error is None and before.reports == after.reports
    assert isinstance(hangs.error, ofsted_extract.IsolatedError) and hangs.reports == []
    assert "took longer than 1 seconds; raise max_seconds" in hangs.error.reason and hangs.error.file == endless
    assert time.monotonic() - started < 30


@linux
def test_a_process_that_is_killed_harms_nobody(endless: str) -> None:
    kept = set(workers())

    def kill() -> None:
        deadline = time.monotonic() + 20
        while not (started := set(workers()) - kept) and time.monotonic() < deadline:
            time.sleep(0.02)
        time.sleep(0.3)
        for worker in started:
            os.kill(worker, signal.SIGKILL)

    killing = threading.Thread(target=kill)
    killing.start()
    killed, after = ofsted_extract.read_many([endless, REPORT], jobs=1, isolate=True, max_seconds=30)
    killing.join()
    assert "ended from outside" in killed.error.reason
    assert after.error is None and after.reports[0].provider.name == "Rutland"


@unix
def test_a_file_that_needs_too_much_memory_is_given_up() -> None:
    inputs = [("large.txt", b"x" * (100 << 20)), REPORT]
    large, after = ofsted_extract.read_many(inputs, jobs=1, isolate=True, max_memory=64 << 20, max_seconds=60)
    assert "MiB of memory; raise max_memory" in large.error.reason
    assert after.error is None


@linux
def test_processes_are_kept_for_the_next_inputs() -> None:
    list(ofsted_extract.read_many([REPORT] * 4, jobs=2, isolate=True))
    before = sorted(workers())
    list(ofsted_extract.read_many([REPORT] * 4, jobs=2, isolate=True))
    ofsted_extract.read(REPORT, isolate=True)
    assert sorted(workers()) == before and before


@linux
def test_no_process_outlives_its_parent() -> None:
    code = (
        f"import ofsted_extract, sys; ofsted_extract.read({REPORT!r}, isolate=True); "
        "sys.path.insert(0, 'bindings/python/tests'); import test_isolated; print(*test_isolated.workers())"
    )
    left = [int(word) for word in subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout.split()]
    assert left
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{worker}").exists() for worker in left) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{worker}").exists() for worker in left)


def test_the_folder_decides_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ["json.py", "ofsted_extract.py", "_native.py", "sitecustomize.py"]:
        (tmp_path / name).write_text("raise SystemExit('a file of the folder was run')")
    monkeypatch.chdir(tmp_path)
    text = b"Inspection of looked after children services\n\nAnytown Borough Council\n"
    for max_seconds in [6, 7]:  # new processes
        assert ofsted_extract.read(text, isolate=True, max_seconds=max_seconds)[0].framework.code == "lac_2013"


def test_paths_are_those_of_the_caller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ofsted_extract.read(REPORT, isolate=True)
    monkeypatch.chdir("fixtures")
    assert ofsted_extract.read("ilacs-2023.tagged.pdf", isolate=True)[0].source.file == "ilacs-2023.tagged.pdf"
