"""From *Sign in* to a text that is Delivered, with a real window, `xdg-open` and a real browser."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.browsers.drivers import MISSING, RUNNING
from tests.ringcentral.auth.test_real_keyring import UNLOCK, environment, json_output
from tests.test_screen_reader import LAUNCHER, NEEDED, has_screen

PROGRAMS = (*NEEDED, "xdg-open", "openbox", "xdotool")


@pytest.mark.parametrize("kind", RUNNING)
def test_a_person_signs_in_and_texts(tmp_path: Path, kind: str) -> None:
    if MISSING[kind]:
        pytest.skip(MISSING[kind])
    if not (all(map(shutil.which, PROGRAMS)) and LAUNCHER.exists() and has_screen()):
        pytest.skip(f"needs {', '.join(PROGRAMS)}, at-spi2-core and the libraries of Qt for X11")
    script = f'{UNLOCK} && exec "{sys.executable}" -m tests.browsers {kind}'
    met = json_output(["dbus-run-session", "--", "sh", "-c", script], environment(tmp_path))
    assert met["sender"] == "(650) 555-0101"
    assert "With a real browser" in met["row"]
    assert met["page"].startswith("Control page of Harbour & Pine")
    assert met["queue"] == "(650) 555-0130"
    sign_in, control_page, queue = met["opened"].splitlines()
    assert "/restapi/oauth/authorize?" in sign_in
    assert control_page.endswith("/practice")
    assert "prompt=login" in queue
