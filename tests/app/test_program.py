"""The whole program as a separate process: tour, kill during a send, second start."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.clocks import wall_ms
from desktop.core.model import MessageState
from desktop.messages import Outbox
from tests.practice_service import ROOT, PracticeService
from tests.worker.rig import rig_in

PATIENCE_SECONDS = 180.0


def environment(folder: Path) -> dict[str, str]:
    """Separate folders, so that no test touches real texts."""
    # Without a bus there is no keyring: the keyring has tests of its own (tests/ringcentral/auth).
    env = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_"))
    }
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA")
    return (
        env
        | dict.fromkeys(names, str(folder))
        | {
            "HOME": str(folder),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONWARNINGS": "error",
        }
    )


PROGRAM = ("-m", "desktop")
# Its practice service reports each response that differs from RingCentral's description.
DESCRIBED_PROGRAM = (
    "-c",
    "import sys, desktop.app.practice_process; from desktop.__main__ import main;"
    "desktop.app.practice_process.MODULE = 'tests.described_practice';"
    "sys.exit(main(sys.argv[1:]))",
)


def start(
    folder: Path, *arguments: str, program: tuple[str, ...] = PROGRAM, **more: str
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *program, *arguments],
        cwd=ROOT,
        env=environment(folder) | more,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


# A minute and a half on an idle machine: it waits for reports, answers and a browser.
@pytest.mark.timeout(400)
def test_the_tour_succeeds(tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    program = start(tmp_path, "--practice", "--tour", str(pictures), program=DESCRIBED_PROGRAM)
    _, errors = program.communicate(timeout=360)
    transcript = (pictures / "transcript.txt").read_text("utf-8")

    assert program.returncode == 0, transcript + errors
    assert "its status is Delivered: yes" in transcript
    assert "Sales is signed in: yes" in transcript
    shown = sorted(one.name for one in pictures.glob("*.png"))
    assert len(shown) >= 8
    if shutil.which("chromedriver"):
        assert any(name.startswith("browser-") for name in shown), "a real browser signed in"
    assert all((pictures / name).stat().st_size > 5_000 for name in shown)
    assert "Traceback" not in errors
    assert "Warning" not in errors
    assert "answered" not in errors


def test_a_tour_that_cannot_sign_in_fails(tmp_path: Path) -> None:
    """The practice world has nobody of that name: the exit status is not 0."""
    world = (ROOT / "resources" / "practice" / "world.json").read_text("utf-8")
    assert "Ana Martins" in world
    script = (
        "import desktop.app.tour.tour as tour, sys; tour._ANA = 'Nobody';"
        "tour._PATIENCE_SECONDS = 3.0;"
        "from desktop.__main__ import main;"
        f"sys.exit(main(['--practice', '--tour', {str(tmp_path / 'pictures')!r}]))"
    )
    program = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert program.returncode == 1
    assert "FAILED" in (tmp_path / "pictures" / "transcript.txt").read_text("utf-8")


@pytest.mark.parametrize("value", ["1", "0"])
def test_it_does_not_start_with_insecure_transport(tmp_path: Path, value: str) -> None:
    program = start(tmp_path, "--practice", OAUTHLIB_INSECURE_TRANSPORT=value)
    _, errors = program.communicate(timeout=60)
    assert program.returncode == 1
    assert "OAUTHLIB_INSECURE_TRANSPORT" in errors


def test_a_tour_needs_practice(tmp_path: Path) -> None:
    program = start(tmp_path, "--tour", str(tmp_path))
    _, errors = program.communicate(timeout=60)
    assert program.returncode == 2
    assert "never touches real texts" in errors


def wait_for(path: Path, what: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not path.exists():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def test_a_second_start_raises_the_first_window_and_ends(tmp_path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", _FIRST],
        cwd=ROOT,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        wait_for(tmp_path / "ownline-practice" / "practice.json", "practice has started")
        assert first.stdout is not None
        assert first.stdout.readline().strip() == "minimised"
        files = [one for one in tmp_path.rglob("*") if one.is_file()]
        assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}
        second = start(tmp_path, "--practice")
        _, errors = second.communicate(timeout=60)
        assert second.returncode == 0, errors
        assert first.poll() is None
        shown, errors = first.communicate(timeout=60)
        assert shown.split() == ["visible", "active"], errors
    finally:
        first.kill()
        first.communicate()


# The program as `app.launch` starts it. Its window is minimised as soon as practice works, and the
# process ends after the window is visible again.
_FIRST = """
import os, pathlib, sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication
from desktop.app.program import Program
from desktop.startup.arguments import Options
from desktop.app.single_instance import SingleInstance
from desktop.core.paths import find_paths, make_private
from desktop.app.settings import open_settings
from desktop.ui.window.shell import Shell

application = QApplication([""])
application.setQuitOnLastWindowClosed(False)
paths = find_paths(True, os.environ, sys.platform, pathlib.Path.home())
for folder in (paths.data, paths.config, paths.logs):
    make_private(folder)
instance = SingleInstance(paths.lock_file)
assert instance.acquire()
settings = open_settings(paths)
window, timer = Shell(settings, paths.resources), QTimer()
window.show_first()
leave = QCoreApplication.exit
program = Program(Options(practice=True), paths, instance, settings, window, leave)
program.show()

def minimise():
    if not paths.practice_state_file.exists():
        return
    timer.timeout.disconnect(minimise)
    window.showMinimized()
    assert window.isMinimized()
    print("minimised", flush=True)
    timer.timeout.connect(look)

def look():
    if window.isVisible() and not window.isMinimized() and window.isActiveWindow():
        timer.stop()
        print("visible active", flush=True)
        window.close()

timer.timeout.connect(minimise)
timer.start(20)
sys.exit(application.exec())
"""


def test_a_kill_during_a_send_sends_one_text(practice: PracticeService, tmp_path: Path) -> None:
    """The engine runs in a separate process, which is killed when the server has accepted the text
    but not answered. After the next start reconciliation finds it."""
    with rig_in(practice, tmp_path) as rig:
        ana = rig.sign_in()
        rig.engine.close()
        text = rig.outbox_draft(ana, "killed while sending")
        practice.fault("createSMSMessage", "delay", seconds=3, after_accepting=True)
        stored = rig.vault.load(ana)
        assert stored is not None
        script = tmp_path / "sender.py"
        script.write_text(_SENDER, "utf-8")
        sender = subprocess.Popen(
            [sys.executable, str(script), str(rig.file), practice.base, stored.refresh_token],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        _wait_until(lambda: len(practice.accepted()) == 1, "the server has it")
        os.kill(sender.pid, signal.SIGKILL)
        sender.wait()
        assert rig.row(text).state is MessageState.SENDING

        rig.engine = rig.start_engine()
        assert rig.row(text).state is MessageState.CHECKING
        rig.sign_in()
        rig.until_state(text, MessageState.ACCEPTED)
        assert len(practice.accepted()) == 1
        assert rig.row(text).message_id == practice.accepted()[0]["messageId"]


def _wait_until(done: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not done():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


_SENDER = """
import pathlib, sys, time
from desktop.core.model import PRACTICE_CLIENT_ID, PRACTICE_SERVER, Service
from desktop.core.clocks import wall_ms
from desktop.worker.engine import Engine
from desktop.worker.timing import Timing
from desktop.accounts.known_accounts import KnownAccounts
from desktop.database.connection import Database
from desktop.ringcentral.auth.vault import MemoryVault, StoredSignIn
file, base, token = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
vault = MemoryVault("test")
for known in KnownAccounts(Database(file, wall_ms)).all():
    vault.save(known.key, StoredSignIn(refresh_token=token))
port = int(base.rsplit(":", 1)[1])
service = Service(PRACTICE_SERVER, PRACTICE_CLIENT_ID, base, carrier_port=port)
engine = Engine(file, service, lambda: vault, Timing(), lambda update: None)
engine.start()
while True:
    engine.step()
    time.sleep(min(engine.next_in() or 0, 20) / 1000)
"""


@pytest.mark.parametrize("plain", ["", "1"])
def test_a_second_start_hands_its_link_to_the_first(tmp_path: Path, plain: str) -> None:
    """The first one shows a draft and sends nothing. With and without the patch of PySide6."""
    first = start(tmp_path, "--practice", OWNLINE_PLAIN_START=plain)
    try:
        folder = tmp_path / "ownline-practice"
        wait_for(folder / "practice.json", "practice has started")
        second = start(tmp_path, "--practice", "sms:+14155550123?body=from%20a%20link")
        _, errors = second.communicate(timeout=60)
        assert second.returncode == 0, errors

        def drafts() -> list[str]:
            outbox = Outbox(folder / "outbox.db", wall_ms)
            try:
                assert outbox.newest(5) == []
                return [one.text for one in outbox.drafts.all()]
            finally:
                outbox.close()

        _wait_until(lambda: drafts() == ["from a link"], "the draft is kept")
    finally:
        first.terminate()
        first.communicate(timeout=60)


def test_an_invalid_link_is_reported(tmp_path: Path) -> None:
    program = start(tmp_path, "--practice", "javascript:alert(1)")
    _, errors = program.communicate(timeout=60)
    assert program.returncode == 2
    assert "sms:+15551234567" in errors


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_started_process_outlives_the_one_that_started_it(tmp_path: Path) -> None:
    begin = (
        "from desktop.app.restart import start_process;"
        "raise SystemExit(not start_process(practice=True))"
    )
    first = start(tmp_path, program=("-c", begin))
    try:
        assert first.wait(timeout=60) == 0
        wait_for(tmp_path / "ownline-practice" / "practice.json", "practice runs on its own")
    finally:
        # A second start hands over to a running program and ends.
        second = start(tmp_path, "--practice")
        second.communicate(timeout=60)
        for process in started_in(tmp_path):
            # The service ends with the program that started it.
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGTERM)
        # The process that it started has inherited its outputs.
        first.communicate(timeout=60)
    assert second.returncode == 0


def started_in(folder: Path) -> list[int]:
    """The processes whose HOME is ``folder`` (Linux)."""
    found = []
    for one in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if f"HOME={folder}".encode() in (one / "environ").read_bytes().split(b"\0"):
                found.append(int(one.name))
    return found
