"""The package puts the program on the path."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import paths_of_fixtures, ran

SCRIPT = str(Path(sys.executable).parent / ("ofsted-extract.exe" if os.name == "nt" else "ofsted-extract"))
DOORS = {"script": [SCRIPT], "module": [sys.executable, "-m", "ofsted_extract"]}


@pytest.fixture(params=DOORS)
def door(request: pytest.FixtureRequest) -> list[str]:
    return DOORS[request.param]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format=jsonl", *paths_of_fixtures()],
        ["--csv", "--table=paragraphs", "fixtures/ilacs-2023.tagged.pdf", "fixtures/sif-2016.txt"],
        ["--verify", "fixtures/ilacs-2023.tagged.pdf"],
        ["--list", "tables"],
        ["--schema"],
        ["--nonsense"],
        ["nowhere.pdf"],
    ],
)
def test_it_does_what_the_program_does(program: str, door: list[str], arguments: list[str]) -> None:
    own, expected = ran(door, *arguments, status=None), ran(program, *arguments, status=None)
    assert (own.returncode, own.stdout) == (expected.returncode, expected.stdout)
    assert told(own.stderr, "ofsted-extract") == told(expected.stderr, Path(program).name)


def told(stderr: bytes, name: str) -> str:
    """The messages without the time that it took."""
    return re.sub(r"[\d.]+ seconds", "N seconds", stderr.decode()).replace(f"Usage: {name} ", "Usage: ")


def test_it_writes_files(program: str, door: list[str], tmp_path: Path) -> None:
    for name, command in [("own", door), ("expected", [program])]:
        ran(command, "--quiet", f"--output={tmp_path}/{name}/", "fixtures/ilacs-2023.tagged.pdf", "fixtures/slac.txt")
    names = sorted(path.name for path in (tmp_path / "expected").iterdir())
    assert names and names == sorted(path.name for path in (tmp_path / "own").iterdir())
    for name in names:
        assert (tmp_path / "own" / name).read_bytes() == (tmp_path / "expected" / name).read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="there are no such files or signals")
def test_it_can_be_interrupted(door: list[str], tmp_path: Path) -> None:
    endless = tmp_path / "endless.pdf"
    os.mkfifo(endless)
    # Whoever runs these tests in the background may ignore the signal, and a program ignores what is ignored at its start.
    running = subprocess.Popen([*door, "--max-seconds=60", str(endless)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    time.sleep(2)
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=20)
    assert running.returncode == 130


@pytest.mark.skipif(os.name != "posix", reason="there are no such files or signals")
def test_its_limits_of_time_hold(door: list[str], tmp_path: Path) -> None:
    endless = tmp_path / "endless.pdf"
    os.mkfifo(endless)
    done = ran(door, "--max-seconds=1", "--format=jsonl", str(endless), "fixtures/slac.txt", status=1)
    assert b"took longer than 1 seconds; raise --max-seconds" in done.stderr
    assert done.stdout.count(b"\n") == 1
