"""The command-line arguments."""

from __future__ import annotations

from pathlib import Path

from desktop import __version__
from desktop.core.records import Record
from desktop.core.session_start import HIDDEN
from desktop.texting.sms_link import parse_sms_link


class Options(Record, frozen=True):
    REDACTED = ("link",)

    practice: bool = False
    tour: Path | None = None
    debug: bool = False
    link: str = ""
    """An `sms:` link that fills in a text and never sends it."""
    hidden: bool = False
    """Show the window only where there is no tray that could."""


def read_arguments(arguments: list[str]) -> Options:
    """Ends the process with status 2 if they are wrong."""
    if not arguments:
        return Options()
    # late: most starts have no arguments
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
        help="with --practice: run the program without a person and save pictures in DIR",
    )
    parser.add_argument(
        HIDDEN, action="store_true", help="start in the tray, without a window, if there is a tray"
    )
    parser.add_argument("--debug", action="store_true", help="write more to the log")
    parser.add_argument("--version", action="version", version=f"Ownline {__version__}")
    parser.add_argument("link", nargs="?", default="", help="an sms: link to fill in, not to send")
    options = parser.parse_args(arguments)
    if options.tour is not None and not options.practice:
        parser.error("--tour needs --practice: a tour never touches real texts")
    if options.link and parse_sms_link(options.link) is None:
        parser.error("this is not an SMS link, which looks like sms:+15551234567?body=Hello")
    is_hidden = options.hidden and options.tour is None
    return Options(options.practice, options.tour, options.debug, options.link, is_hidden)
