"""The settings file, and the service that is set up in it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

from desktop.core.file_trouble import file_trouble
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.core.model import PRACTICE_CLIENT_ID, PRACTICE_SERVER, REDIRECT_HOSTS, Notice, Service
from desktop.core.paths import Paths, make_private
from desktop.ui.preferences.language import LANGUAGE_KEY
from desktop.ui.widgets.theme import LOOK_KEY

# What QSettings writes: https://doc.qt.io/qt-6/qsettings.html#Format-enum
_SOUND_LINE = re.compile(r"|[;#].*|\[[^\[\]]+\]|[^=\[\]]+=.*")
_KEPT = QT_TRANSLATE_NOOP(
    "notices",
    "Ownline kept it as {file} and uses what it could read. You may have to enter the rest again,"
    " such as the client ID. Your texts are not affected.",
)


def open_settings(paths: Paths) -> QSettings:
    """The file contains no secrets; only its owner can read it. Raises DiskError."""
    try:
        paths.settings_file.touch(mode=0o600)
    except OSError as error:
        raise file_trouble(paths.settings_file, error) from error
    keep_private(paths)
    return QSettings(str(paths.settings_file), QSettings.Format.IniFormat)


def keep_private(paths: Paths) -> None:
    """QSettings keeps the mode of the file that it replaces, and makes a new one readable for
    everybody. Raises DiskError."""
    try:
        if sys.platform != "win32" and paths.settings_file.exists():
            paths.settings_file.chmod(0o600)
    except OSError as error:
        raise file_trouble(paths.settings_file, error) from error


def carry_look(settings: QSettings, paths: Paths) -> None:
    """Gives the settings in ``paths`` the language and theme of these: they are the person's, in
    practice and with RingCentral. Raises DiskError."""
    make_private(paths.config)
    other = open_settings(paths)
    for key in (LANGUAGE_KEY, LOOK_KEY):
        if settings.contains(key):
            other.setValue(key, settings.value(key))
        else:
            other.remove(key)
    other.sync()
    keep_private(paths)


def mend_settings(paths: Paths) -> Notice | None:
    """Keeps a damaged file under another name, and its sound lines in a new one. QSettings would
    take an unreadable file for an empty one. Called before `open_settings`. Returns the notice for
    that. Raises DiskError."""
    file = paths.settings_file
    try:
        if not file.exists():
            return None
        content = file.read_bytes()
        lines = content.decode("utf-8", "replace").split("\n")
        # QSettings ends each line; without its end the last one may be cut.
        cut = lines.pop()
        sound = [line for line in lines if _is_sound(line.rstrip("\r"))]
        if len(sound) == len(lines) and not cut:
            return None
        aside = _unused(file)
        new = file.with_name(f"{file.name}.new")
        new.unlink(missing_ok=True)
        new.touch(mode=0o600)
        new.write_text("".join(f"{line}\n" for line in sound), encoding="utf-8", newline="")
        file.rename(aside)
        new.rename(file)
    except OSError as error:
        raise file_trouble(file, error) from error
    return Notice(
        QT_TRANSLATE_NOOP("notices", "The settings file is damaged"), fill(_KEPT, file=aside.name)
    )


def _is_sound(line: str) -> bool:
    return "\ufffd" not in line and line.isprintable() and bool(_SOUND_LINE.fullmatch(line))


def _unused(file: Path) -> Path:
    number = 1
    while (aside := file.with_name(f"{file.stem}-damaged-{number}{file.suffix}")).exists():
        number += 1
    return aside


def stored_service(settings: QSettings, *, practice: bool) -> Service | None:
    """None until the set-up page was saved. The port of practice is known only after its start."""
    if practice:
        return Service(PRACTICE_SERVER, PRACTICE_CLIENT_ID, browser_base="", carrier_port=0)
    client_id = str(settings.value("service/client_id", ""))
    server = str(settings.value("service/server", ""))
    host = str(settings.value("service/redirect_host", REDIRECT_HOSTS[0]))
    if not client_id or not server.startswith("https://"):
        return None
    if host not in REDIRECT_HOSTS:
        host = REDIRECT_HOSTS[0]
    return Service(server, client_id, browser_base=server, redirect_host=host)
