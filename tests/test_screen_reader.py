"""A text is sent through AT-SPI alone, as a screen reader on Linux would do it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.practice_service import ROOT
from tests.ringcentral.auth.test_real_keyring import UNLOCK, environment, json_output

NEEDED = ("dbus-run-session", "gnome-keyring-daemon", "Xvfb")
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")


def has_screen() -> bool:
    """Whether Qt finds the libraries for a real screen."""
    qt = next((ROOT / ".venv").glob("lib/python*/site-packages/PySide6/Qt/plugins/platforms"), None)
    if qt is None or shutil.which("ldd") is None:
        return False
    done = subprocess.run(
        ["ldd", str(qt / "libqxcb.so")], capture_output=True, text=True, check=False
    )
    return done.returncode == 0 and "not found" not in done.stdout


@pytest.mark.skipif(
    not (all(map(shutil.which, NEEDED)) and LAUNCHER.exists() and has_screen()),
    reason=f"needs {', '.join(NEEDED)}, at-spi2-core and the libraries of Qt for X11",
)
def test_a_text_is_written_and_sent_by_a_screen_reader(tmp_path: Path) -> None:
    variables = environment(tmp_path) | {"PYTHONWARNINGS": "error"}
    script = f'{UNLOCK} && exec "{sys.executable}" -m tests.screen_reader'
    met = json_output(["dbus-run-session", "--", "sh", "-c", script], variables)
    assert met["nameless"] == []
    assert met["sender"] == "(650) 555-0101"
    assert met["several lines"]
    assert met["panes"] == []
    assert met["announced"].startswith("To ")
    assert met["announced"].endswith(": goes out in 5 s")
    assert "By a screen reader" in met["row"]
    assert met["bubble"].startswith("You, ")
    assert "By a screen reader" in met["bubble"]
    assert met["failure"] == "1 text did not arrive"
    assert met["filter"] == "Failed · 1 new"
    assert met["is checked"]
    assert len(met["failed rows"]) == 1, "a row is one item"
    said = "Failed, number cannot get texts, to (415) 555-0117"
    assert met["failed rows"][0].startswith(said)
    assert os.environ.get("DISPLAY") is None
