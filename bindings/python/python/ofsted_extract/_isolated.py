"""Processes that read inputs, kept for the next ones."""

from __future__ import annotations

import os
import threading
from typing import Any, Callable

from . import _native
from ._program import worker_command

SECONDS = 5
MEMORY = 256 << 20
_LEAST_MEMORY = 64 << 20

# Idle processes, by the id of the process that started them (another one, forked from it, must not use them) and by what
# they were started with.
_idle: dict[Any, list[_native.Isolated]] = {}
_lock = threading.Lock()


def readers(
    native: _native.Options, options: dict[str, Any], max_seconds: int = SECONDS, max_memory: int = MEMORY
) -> Callable[[Any, str | None], list[_native.Record]]:
    """A function that reads each input in one of the processes that are idle, or in a new one."""
    if max_seconds < 1:
        raise ValueError("max_seconds must be at least 1")
    if max_memory < _LEAST_MEMORY:
        raise ValueError(f"max_memory must be at least {_LEAST_MEMORY}")
    command = worker_command()
    same = (tuple(sorted(options.items())), max_seconds, max_memory)

    def read(source: Any, name: str | None) -> list[_native.Record]:
        key = (os.getpid(), same)
        with _lock:
            kept = _idle.setdefault(key, [])
            reader = kept.pop() if kept else None
        if reader is None:
            reader = _native.Isolated(command, native, max_seconds, max_memory)
        try:
            return reader.read(source, name)
        finally:
            with _lock:
                kept.append(reader)

    return read
