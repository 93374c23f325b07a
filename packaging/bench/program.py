"""Starts the program with a measure inside: ``python -m bench.program BASE MEASURE``.

Prints the result as one line of JSON.
"""

from __future__ import annotations

import sys
from typing import Any

from desktop.startup import garbage_collector  # noqa: F401 - before everything else

# isort: split
from desktop.startup import binding  # noqa: F401 - before PySide6

# isort: split
from desktop.app.launch import run
from desktop.startup.arguments import Options


def _measured(*parts: Any) -> Any:
    from bench.measured import Measured  # late: as `desktop.app.launch` imports the program

    return Measured(*parts)


def main() -> int:
    return run(Options(), _measured)


if __name__ == "__main__":
    sys.exit(main())
