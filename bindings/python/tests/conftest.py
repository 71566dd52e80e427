"""What the tests share: the fixtures, the program (environment variable PROGRAM), real reports (CORPUS)."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names in records are paths as given, such as fixtures/ilacs-2023.tagged.pdf."""
    monkeypatch.chdir(ROOT)


@pytest.fixture(scope="session")
def program() -> str:
    """The program that everything is compared with."""
    path = os.environ.get("PROGRAM")
    if not path:
        pytest.fail("the environment variable PROGRAM must name the program to compare with")
    return str(Path(path).resolve())


def paths_of_fixtures() -> list[str]:
    """Every file among the fixtures that is an input, also those that can't be read."""
    paths = sorted((ROOT / "fixtures").iterdir())
    found = [f"fixtures/{path.name}" for path in paths if path.suffix in {".pdf", ".txt", ".md"}]
    assert len(found) > 150
    return found


def paths_of_corpus() -> list[str]:
    """The real reports, if the environment variable CORPUS names their folder."""
    folder = os.environ.get("CORPUS")
    return sorted(str(path) for path in Path(folder).iterdir() if path.is_file()) if folder else []


def ran(program: str | list[str], *arguments: str, status: int | None = 0) -> subprocess.CompletedProcess[bytes]:
    """What the program did."""
    command = [program] if isinstance(program, str) else program
    done = subprocess.run([*command, *arguments], capture_output=True, check=False, timeout=600)
    assert status is None or done.returncode == status, done.stderr.decode()
    return done
