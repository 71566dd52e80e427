"""How a process apart is started."""

from __future__ import annotations

import os
import sys

from ._errors import IsolatedError


def worker_command() -> list[str]:
    """This interpreter with the file ``_worker.py``.

    It is run as a file, not as a module: then neither the folder that the caller is in nor its environment decides what
    is imported, and nothing is imported that a worker doesn't need.
    """
    if not sys.executable:
        raise IsolatedError("Python doesn't say where its interpreter is, so no process can be started")
    return [sys.executable, "-S", os.path.join(os.path.dirname(os.path.abspath(__file__)), "_worker.py")]
