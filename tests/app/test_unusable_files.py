"""A start with files that cannot be used: one sentence that names the file and the remedy."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.app.settings import mend_settings, open_settings
from desktop.core.clocks import wall_ms
from desktop.core.paths import Paths
from desktop.database.connection import Database

ROOT = Path(__file__).parents[2]
NOBODY = 65534

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX files")
needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root makes files of two owners"
)

# As a user without rights, where the tests run as root. Everything is imported before: that user
# may not read the interpreter's folder.
_START = """
import os, sys
import desktop.__main__, desktop.app.program, desktop.app.crash_report
import desktop.app.desktop_integration
import desktop.worker.engine, keyring.backends.fail
from PySide6.QtCore import QTimer
from desktop.app import launch
if os.geteuid() == 0 and sys.argv[1] == "drop":
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
def make(*arguments):
    program = launch.make_program(*arguments)
    QTimer.singleShot(0, program.window.quit)
    return program
sys.exit(launch.run(desktop.__main__.read_arguments([]), make))
"""


def start(home: Path | bytes, *, drop: bool = True) -> subprocess.CompletedProcess[str]:
    variables: dict[bytes, bytes] = {
        os.fsencode(name): os.fsencode(value)
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "DBUS_"))
    }
    variables |= {b"HOME": os.fsencode(home), b"QT_QPA_PLATFORM": b"offscreen"}
    variables |= {b"PYTHONPATH": os.fsencode(ROOT), b"PYTHONDONTWRITEBYTECODE": b"1"}
    return subprocess.run(
        [sys.executable, "-c", _START, "drop" if drop else "keep"],
        env=variables,
        cwd="/",
        check=False,
        capture_output=True,
        text=True,
        timeout=100,
    )


@pytest.fixture
def home() -> Iterator[Path]:
    """Of a user without rights, with the files of an earlier start. Others cannot enter the folder
    of `tmp_path`."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield prepared(Path(folder) / "home")


def prepared(made: Path) -> Path:
    for folder in (data(made), config(made)):
        folder.mkdir(parents=True)
    Database(data(made) / "outbox.db", wall_ms).close()
    (config(made) / "settings.ini").touch(mode=0o600)
    if os.geteuid() == 0:
        for path in (made, *made.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    return made


def data(home: Path) -> Path:
    return home / ".local" / "share" / "ownline"


def config(home: Path) -> Path:
    return home / ".config" / "ownline"


def of_root(path: Path) -> None:
    path.touch(mode=0o600)
    os.chown(path, 0, 0)


def folder_of_root(path: Path) -> None:
    os.chown(path, 0, 0)


def dangling(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to("/nowhere/at/all")


def as_folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


CASES: list[tuple[str, str, Callable[[Path], None], str]] = [
    ("data", "instance.lock", of_root, "sudo chown"),
    ("data", "outbox.db", of_root, "sudo chown"),
    ("data", "outbox.db-wal", of_root, "sudo chown"),
    ("data", ".", folder_of_root, "sudo chown"),
    ("config", "settings.ini", of_root, "sudo chown"),
    ("config", ".", folder_of_root, "sudo chown"),
    ("data", "instance.lock", dangling, "/nowhere/at/all"),
    ("data", "outbox.db", dangling, "/nowhere/at/all"),
    ("config", "settings.ini", dangling, "/nowhere/at/all"),
    ("data", "instance.lock", as_folder, "is a folder"),
    ("config", "settings.ini", as_folder, "is a folder"),
]


@posix
@needs_root
@pytest.mark.parametrize(("where", "name", "spoil", "remedy"), CASES)
def test_a_start_names_the_file_and_the_remedy(
    home: Path, where: str, name: str, spoil: Callable[[Path], None], remedy: str
) -> None:
    folder = data(home) if where == "data" else config(home)
    spoil(folder / name)
    done = start(home)
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
    assert remedy in done.stderr
    assert str((folder / name).resolve() if name == "." else folder / name) in done.stderr


@posix
@needs_root
def test_sound_files_start(home: Path) -> None:
    done = start(home)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    assert stat.S_IMODE((config(home) / "settings.ini").stat().st_mode) == 0o600


@posix
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS refuses such names")
def test_a_home_folder_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    home = os.fsencode(tmp_path) + b"/h\xe9"
    Path(os.fsdecode(home)).mkdir()
    done = start(home, drop=False)
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
    assert "not valid UTF-8" in done.stderr
    assert "XDG_DATA_HOME" in done.stderr


@posix
def test_a_held_outbox_is_named_at_the_start(tmp_path: Path) -> None:
    home = tmp_path / "home"
    data(home).mkdir(parents=True)
    holder = Database(data(home) / "outbox.db", wall_ms)
    holder._connection.pragma("locking_mode", "exclusive")
    with holder.transaction():
        holder.run("UPDATE counted SET number = number")
        done = start(home, drop=False)
    holder.close()
    assert done.returncode == 1
    assert "Another program is using the outbox file" in done.stderr
    assert str(data(home) / "outbox.db") in done.stderr
    assert "Traceback" not in done.stderr
    assert "damaged" not in done.stderr
    assert start(home, drop=False).returncode == 0


# --- settings --------------------------------------------------------------------------------


@posix
def test_settings_stay_private(paths: Paths) -> None:
    paths.config.mkdir(parents=True, exist_ok=True)
    paths.settings_file.touch(mode=0o644)
    settings = open_settings(paths)
    for value in ("1", "2"):
        settings.setValue("a", value)
        settings.sync()
        assert stat.S_IMODE(paths.settings_file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        (bytes(range(256)) * 4, False),
        (bytes(200), False),
        (b"[service]\nclient_id=abc\nserv", True),
        (b"[service]\nclient_id=ab", False),
        (b"[service]\nclient_id=abc\n\xff\xfe=1\n", True),
    ],
)
def test_damaged_settings_are_kept_and_said(paths: Paths, content: bytes, kept: bool) -> None:
    paths.config.mkdir(parents=True, exist_ok=True)
    paths.settings_file.write_bytes(content)
    notice = mend_settings(paths)
    assert notice is not None
    aside = paths.config / "settings-damaged-1.ini"
    assert aside.name in notice.advice.format() and aside.read_bytes() == content
    assert (open_settings(paths).value("service/client_id") == "abc") is kept
    assert mend_settings(paths) is None


def test_settings_that_were_saved_are_not_damaged(paths: Paths) -> None:
    paths.config.mkdir(parents=True, exist_ok=True)
    settings = open_settings(paths)
    for name, value in (
        ("a", "é=[x];"),
        ("group/b", ["1", "2"]),
        ("c", b"\0\xff"),
        ("x y", ""),
        ("d", "한"),
    ):
        settings.setValue(name, value)
    settings.sync()
    assert mend_settings(paths) is None
