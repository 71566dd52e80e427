"""A process that reads inputs for another one; the package starts it itself."""

import sys

import _native  # its folder is the first on the path

sys.exit(_native.run([], sys.argv[1:]))
