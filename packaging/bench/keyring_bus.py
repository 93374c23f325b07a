"""A system keyring that nobody else uses, on a message bus of its own: sign-ins are kept there, as
people have them.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from secretstorage import check_service_availability, dbus_init
from secretstorage.exceptions import SecretStorageException

NAME = "DBUS_SESSION_BUS_ADDRESS"

# Nothing else is started on it, which would take time from what is measured.
_BUS = """<busconfig>
<type>session</type><listen>unix:dir={folder}</listen>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>
"""
_KEYRING = "gnome-keyring-daemon --foreground --unlock --components=secrets"


class KeyringError(Exception):
    """There is none, or it did not start."""


def _wait_for_keyring() -> None:
    give_up = time.monotonic() + 30
    while time.monotonic() < give_up:
        with contextlib.suppress(SecretStorageException), contextlib.closing(dbus_init()) as bus:
            if check_service_availability(bus):
                return
        time.sleep(0.05)
    raise KeyringError("the keyring did not start")


@contextlib.contextmanager
def keyring_bus(folder: Path) -> Iterator[None]:
    """While it lasts, this process and those that it starts find it where a bus is looked for."""
    if shutil.which("dbus-run-session") is None or shutil.which("gnome-keyring-daemon") is None:
        raise KeyringError("dbus and gnome-keyring are not installed")
    folder.mkdir(mode=0o700)
    config = folder / "bus.conf"
    config.write_text(_BUS.format(folder=folder), "utf-8")
    script = f'echo "${NAME}"; exec {_KEYRING}'
    process = subprocess.Popen(
        ["dbus-run-session", f"--config-file={config}", "--", "sh", "-c", script],
        env=os.environ | dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"), str(folder)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        # The bus goes with it.
        start_new_session=True,
    )
    before = os.environ.get(NAME)
    try:
        assert process.stdin is not None
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        process.stdin.write("made up for measuring")
        process.stdin.close()
        os.environ[NAME] = address
        _wait_for_keyring()
        yield
    finally:
        os.environ.pop(NAME, None)
        if before is not None:
            os.environ[NAME] = before
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
