"""The program ``ofsted-extract``: ``python -m ofsted_extract --help``."""

from __future__ import annotations

import sys

from . import _native
from ._program import worker_command


def main() -> None:
    """Runs the program with the arguments of the command line.

    The package puts it on the path as ``ofsted-extract``.
    """
    sys.exit(_native.run(worker_command(), sys.argv[1:]))


if __name__ == "__main__":
    main()
