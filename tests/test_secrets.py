"""Secrets stay where they belong: the whole program at DEBUG, with bugs in the worst places."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.test_program import environment
from tests.practice_service import ROOT, PracticeService

# Every token, code, state and verifier, of the program and of the service, begins with this.
PLANTED = "Pl4nted7Secret-"
TEXT = "planted words of a text"

_SITE = f"""
import secrets
real = secrets.token_urlsafe
secrets.token_urlsafe = lambda nbytes=None: {PLANTED!r} + real(nbytes)
"""

_PROGRAM = """
import pathlib, sys, threading
base, place, home, text = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), sys.argv[4]

from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton
from desktop.app.program import Program
from desktop.startup.arguments import Options
from desktop.app.crash_report import CrashReport
from desktop.app.single_instance import SingleInstance
from desktop.core.log import start_logging
from desktop.core.model import PRACTICE_CLIENT_ID, PRACTICE_SERVER, Service
from desktop.core.paths import find_paths, make_private
from desktop.app.settings import open_settings
from desktop.ui.window.shell import Shell
from tests.practice_service import PracticeService, sign_in

application = QApplication([])
application.setQuitOnLastWindowClosed(False)
names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA")
paths = find_paths(False, dict.fromkeys(names, str(home)), sys.platform, home)
for folder in (paths.data, paths.config, paths.logs):
    make_private(folder)
start_logging(paths.logs, True)
sys.excepthook = CrashReport(paths.folders, lambda: None, lambda url: False, None)
settings = open_settings(paths)
shell, instance = Shell(settings, paths.resources), SingleInstance(paths.lock_file)
program = Program(Options(debug=True), paths, instance, settings, shell, application.exit)
window = program.window
port = int(base.rsplit(":", 1)[1])
practice = PracticeService(port=port)
practice.base = base


class Browser(QObject):
    @Slot(QUrl)
    def open(self, url):
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        threading.Thread(
            target=sign_in, args=(practice, address, "Ana Martins"), kwargs={"follow": True}
        ).start()


browser = Browser()
QDesktopServices.setUrlHandler("http", browser, "open")


def quote_everything(path):
    # As the worst of libraries would: what was to be sent stands in the error.
    import requests
    real = requests.Session.send

    def send(self, request, **kwargs):
        if request.url.endswith(path):
            body = request.body
            raise RuntimeError(f"{request.url} {dict(request.headers)} {body!r}")
        return real(self, request, **kwargs)

    requests.Session.send = send


def quote_the_address():
    import websocket

    def connect(self, url, **options):
        raise RuntimeError(url)

    websocket.WebSocket.connect = connect


def press(name):
    window.shell.findChild(QPushButton, name).click()


def ready():
    return window.main_page.compose.picker.chosen() is not None


steps = []


def step():
    if not steps:
        return
    done, act = steps[0]
    if done():
        steps.pop(0)
        act()


def begin():
    if place == "exchange":
        quote_everything("/token")
    if place == "push":
        quote_the_address()
    program.window.commands.use_service.emit(
        Service(PRACTICE_SERVER, PRACTICE_CLIENT_ID, base, carrier_port=port)
    )
    window.pages.use_service(
        Service(PRACTICE_SERVER, PRACTICE_CLIENT_ID, base, carrier_port=port)
    )
    press("signInButton")


def write():
    if place == "send":
        quote_everything("/sms")
    if place == "refresh":
        quote_everything("/token")
    compose = window.main_page.compose
    compose.recipient.set_text("+14155550100")
    compose.text_field.setPlainText(text)
    compose.sending.send()
    if place == "window":
        QTimer.singleShot(0, fail)


def fail():
    words = window.main_page.view.model.message(0)
    raise RuntimeError(f"a slot failed with {words!r} and {{'text': {words.text!r}}}")


def has_failed():
    log = paths.logs / "ownline.log"
    return log.exists() and "Traceback" in log.read_text("utf-8")


def delivered():
    row = window.main_page.view.model.message(0)
    return row is not None and row.status == "Delivered"


def asks_about_waiting():
    return window.shell.findChild(QPushButton, "closeWaitingButton") is not None


steps.append((lambda: True, begin))
if place != "exchange":
    steps.append((ready, write))
steps.append((delivered if place == "nowhere" else has_failed, window.shell.close))
# The token may have failed before the text went out. Then closing asks.
steps.append((asks_about_waiting, lambda: press("closeWaitingButton")))
timer = QTimer()
timer.timeout.connect(step)
timer.start(20)
program.show()
QTimer.singleShot(60_000, lambda: application.exit(9))
sys.exit(application.exec())
"""


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PracticeService]:
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(_SITE, "utf-8")
    monkeypatch.setenv("PYTHONPATH", f"{site}:{ROOT}")
    with PracticeService(push=True) as service:
        service.settings(queued_seconds=0.1, sent_seconds=0.1)
        yield service


@pytest.mark.parametrize("place", ["nowhere", "exchange", "refresh", "send", "window", "push"])
def test_no_secret_leaves_its_place(planted: PracticeService, tmp_path: Path, place: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    if place == "refresh":
        planted.settings(access_token_seconds=2)
    program = tmp_path / "program.py"
    program.write_text(_PROGRAM, "utf-8")
    said = subprocess.run(
        [sys.executable, str(program), planted.base, place, str(home), TEXT],
        cwd=ROOT,
        env=environment(home),
        capture_output=True,
        timeout=100,
        check=False,
    )
    assert said.returncode == 0, said.stderr.decode()

    files = {str(one): one.read_bytes() for one in home.rglob("*") if one.is_file()}
    files |= {"standard output": said.stdout, "standard error": said.stderr}
    log = next(body for name, body in files.items() if name.endswith("ownline.log"))
    assert (b"Traceback" in log) == (place != "nowhere")
    # Its copies are the outbox, too.
    outbox = {name for name in files if Path(name).name.startswith("outbox")}
    assert [name for name, body in files.items() if PLANTED.encode() in body] == []
    with_text = {name for name, body in files.items() if TEXT.encode() in body}
    assert with_text <= outbox
    assert bool(with_text) == (place != "exchange")
    # The tokens were there to be leaked.
    assert planted.counts()["usesPerToken"] or place == "exchange"
