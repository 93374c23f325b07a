"""The command ``ownline``: reads the arguments and starts the program."""

from __future__ import annotations

import sys

from desktop.startup import garbage_collector  # noqa: F401 - before everything else

# isort: split
from desktop.startup import binding  # noqa: F401 - before PySide6

# isort: split
from desktop.app.launch import run
from desktop.startup.arguments import read_arguments


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status: 0 for success, 1 if the program could not start or the tour failed,
    2 for wrong arguments."""
    if arguments is None:
        arguments = sys.argv[1:]
    if arguments[:1] == ["--practice-service"]:
        return _run_module("desktop.practice", arguments[1:])
    if arguments[:1] == ["--read-workbook"]:
        return _run_module("desktop.spreadsheets.workbook_process", arguments[1:])
    if arguments[:1] == ["--read-picture"]:
        return _run_module("desktop.pictures.picture_process", arguments[1:])
    return run(read_arguments(arguments))


def _run_module(name: str, arguments: list[str]) -> int:
    """The bundle has no Python interpreter for its other processes: it starts itself."""
    import runpy

    sys.argv = [name, *arguments]
    runpy.run_module(name, run_name="__main__", alter_sys=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
