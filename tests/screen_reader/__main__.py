"""Starts the program on a screen of its own and uses it through AT-SPI alone: signs in, writes and
sends a text, and another one, which fails. Prints what it saw as one line of JSON. Runs in a
message bus session of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.screen_reader.tree import CHECKED, EDITABLE, FOCUSABLE, MULTI_LINE, Reader

# A reader says the names of these whenever the focus comes into them.
_NOISE = ("layered pane",)
_BROWSER = """#!/bin/sh
exec "{python}" -m tests.screen_reader.browser "$1"
"""


@contextmanager
def screen() -> Iterator[str]:
    """An X server without a monitor; it chooses its number itself."""
    reads, writes = os.pipe()
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        with os.fdopen(reads) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait(30)


def stand_in_for_xdg_open(home: Path) -> str:
    """The variable PATH with an `xdg-open` that is no browser."""
    opener = home / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(_BROWSER.format(python=sys.executable), "utf-8")
    opener.chmod(0o700)
    return f"{opener.parent}{os.pathsep}{os.environ['PATH']}"


@contextmanager
def program(display: str, **variables: str) -> Iterator[None]:
    environ = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        **variables,
    }
    started = subprocess.Popen([sys.executable, "-m", "desktop", "--practice"], env=environ)
    try:
        yield
    finally:
        started.terminate()
        started.wait(60)


def use(reader: Reader) -> dict[str, object]:
    welcome = reader.wait_for("push button", "Sign in with RingCentral")
    reader.press(welcome)
    # The box of numbers is called by the one that is chosen; its label is a relation on Linux.
    sender = reader.wait_for("combo box", "(650) 555-0101")
    before = reader.showing()
    reader.type_into(reader.wait_for("text", "To"), "(415) 555-0100")
    field = reader.wait_for("text", "Text")
    reader.type_into(field, "By a screen reader")
    reader.press(reader.wait_for("push button", "Send"))
    seen: dict[str, object] = {
        "nameless": [f"{n.role} {n.path}" for n in before if n.state & FOCUSABLE and not n.name],
        "sender": sender.name,
        "several lines": bool(field.state & EDITABLE and field.state & MULTI_LINE),
        "panes": sorted({n.role for n in before if n.role in _NOISE}),
        "announced": reader.announcement("goes out in"),
        "row": reader.wait_for("list item", "(415) 555-0100").name,
        "bubble": reader.wait_for("list item", "You, ").name,
    }
    reader.press(reader.wait_for("push button", "New text"))
    reader.type_into(reader.wait_for("text", "To"), "(415) 555-0117")
    reader.type_into(reader.wait_for("text", "Text"), "To a landline")
    reader.press(reader.wait_for("push button", "Send"))
    # A failure that is seen in its conversation is not counted as new.
    reader.press(reader.wait_for("radio button", "Outbox"))
    seen["failure"] = reader.announcement("not arrive")
    seen["filter"] = reader.wait_for("radio button", "Failed ·").name
    reader.wait_for("cell", "(415) 555-0100")
    reader.press(reader.wait_for("radio button", "Failed ·"))
    chosen = reader.wait_for("radio button", "Failed")
    rows = [n.name for n in reader.showing() if n.role == "cell"]
    return seen | {"is checked": bool(chosen.state & CHECKED), "failed rows": rows}


def main() -> int:
    path = stand_in_for_xdg_open(Path(os.environ["HOME"]))
    with screen() as display, program(display, PATH=path):
        print(json.dumps(use(Reader())), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
