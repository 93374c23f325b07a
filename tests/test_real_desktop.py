"""Notifications and the tray icon, with a real notification daemon and a real tray."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.practice_service import ROOT
from tests.ringcentral.auth.test_real_keyring import environment, json_output
from tests.test_screen_reader import has_screen
from tests.ui.samples import KIM

NEEDED = ("dbus-run-session", "dbus-monitor", "Xvfb", "dunst", "trayer", "xdotool")
BUS = ROOT / "packaging" / "bus.conf"


@pytest.mark.skipif(
    not (all(map(shutil.which, NEEDED)) and has_screen()),
    reason=f"needs {', '.join(NEEDED)}, and the libraries of Qt for X11",
)
def test_the_window_with_a_real_notification_daemon_and_a_real_tray(tmp_path: Path) -> None:
    variables = environment(tmp_path) | {"PYTHONWARNINGS": "error"}
    bus = ["dbus-run-session", f"--config-file={BUS}", "--"]
    met = json_output([*bus, sys.executable, "-m", "tests.real_desktop"], variables)
    assert met["tray at the start"] is False
    assert met["closed into the tray"]
    assert met["chosen"]
    said = met["said"]
    assert "secret" not in said
    assert said.count("appname: 'Ownline'") == 2
    assert '"default": "Open Ownline"' in said
    assert "summary: '<b>bold</b> & <img src='x'/>'" in said
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img src='x'/&gt;" in said
    assert met["opened"] == [KIM]
    assert met["title"] == "(1) Ownline"
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img src='x'/&gt;" in met["answers"]
    assert 'string "application://ownline.desktop"' in met["counted"]
    counts = re.findall(r"int64 (\d+)", met["counted"])
    # The first is read when its notification brings the window to the front.
    assert counts == ["1", "1"], "what the task bar showed"
