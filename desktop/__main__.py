"""The command ``ownline``: reads the arguments, then starts the program."""

from __future__ import annotations

import sys

from desktop.startup import garbage_collector  # noqa: F401 - before everything else

# isort: split
from desktop.startup import binding  # noqa: F401 - before PySide6

# isort: split
from desktop.app.launch import run
from desktop.startup.arguments import read_arguments


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0 fine, 1 the tour failed or the program could not start, 2 wrong arguments."""
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] == ["--practice-service"]:
        # The bundle has no interpreter to start the service with: it starts itself.
        import runpy

        sys.argv = ["desktop.practice", *words[1:]]
        runpy.run_module("desktop.practice", run_name="__main__")
        return 0
    return run(read_arguments(words))


if __name__ == "__main__":
    sys.exit(main())
