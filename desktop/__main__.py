"""The command ``ownline``: reads the arguments, then hands over to the program."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.startup import garbage_collector as cold_start  # noqa: F401 - before all others

# isort: split
from desktop import __version__
from desktop.app.launch import run
from desktop.startup import binding  # noqa: F401 - before PySide6 comes
from desktop.startup.arguments import Options
from desktop.texting.sms_link import parse_sms_link


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0 fine, 1 the tour failed or the program could not start, 2 wrong arguments."""
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] == ["--practice-service"]:
        # The bundle has no interpreter to start the service with: it starts itself.
        import runpy

        sys.argv = ["desktop.practice", *words[1:]]
        runpy.run_module("desktop.practice", run_name="__main__")
        return 0
    return run(_options(words) if words else Options())


def _options(words: list[str]) -> Options:
    """What the arguments say; ends the process where they are wrong."""
    # Late: most starts have none, and it brings much with it.
    import argparse

    parser = argparse.ArgumentParser(
        prog="ownline",
        description="Send texts from the RingCentral numbers that are yours.",
        epilog="Without options, Ownline talks to RingCentral.",
    )
    parser.add_argument(
        "--practice", action="store_true", help="use the practice service, not RingCentral"
    )
    parser.add_argument(
        "--tour",
        metavar="DIR",
        type=Path,
        help="with --practice: show the program by itself and put pictures into DIR",
    )
    parser.add_argument("--debug", action="store_true", help="write more to the log")
    parser.add_argument("--version", action="version", version=f"Ownline {__version__}")
    parser.add_argument("link", nargs="?", default="", help="an sms: link to fill in, not to send")
    found = parser.parse_args(words)
    if found.tour is not None and not found.practice:
        parser.error("--tour needs --practice: a tour never touches real texts")
    if found.link and parse_sms_link(found.link) is None:
        parser.error("this is no link for texts; one looks like sms:+15551234567?body=Hello")
    return Options(found.practice, found.tour, found.debug, found.link)


if __name__ == "__main__":
    sys.exit(main())
