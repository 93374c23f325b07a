"""Starts Ownline hidden with the session, where the desktop allows it: by an entry of the XDG
Desktop Application Autostart Specification.

Not offered on Windows and macOS, where the installed program would have to be registered, in a
sandbox, whose files the desktop does not read, and in practice.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.core.file_trouble import file_trouble

HIDDEN = "--hidden"
"""The argument of a start that shows no window where there is a tray."""

_ENTRY = """[Desktop Entry]
Type=Application
Name=Ownline
Icon=ownline
Exec={command}
Terminal=false
X-GNOME-Autostart-enabled=true
"""
_OFF = ("Hidden=true", "X-GNOME-Autostart-enabled=false")
# What has to be escaped inside quotes, and then once more as a string of the file.
_ESCAPED = str.maketrans(
    {"\\": "\\" * 4, '"': "\\" * 2 + '"', "`": "\\" * 2 + "`", "$": "\\" * 2 + "$", "%": "%%"}
)


class SessionStart:
    def __init__(self, file: Path, command: Sequence[str]) -> None:
        """``file`` is the entry; ``command`` starts Ownline."""
        self.file = file
        self._command = (*command, HIDDEN)

    @property
    def is_on(self) -> bool:
        """The person may also have turned it off in the settings of the desktop."""
        try:
            lines = self.file.read_text("utf-8", "replace").splitlines()
        except OSError:
            return False
        return not any(line.strip() in _OFF for line in lines)

    def turn(self, *, is_on: bool) -> None:
        """Raises DiskError."""
        try:
            if not is_on:
                self.file.unlink(missing_ok=True)
                return
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            new = self.file.with_name(f"{self.file.name}.new")
            command = " ".join(f'"{part.translate(_ESCAPED)}"' for part in self._command)
            new.write_text(_ENTRY.format(command=command), "utf-8")
            new.replace(self.file)
        except OSError as error:
            raise file_trouble(self.file, error) from error


def find_session_start(
    env: Mapping[str, str], platform: str, home: Path, source: Path
) -> SessionStart | None:
    """None where it is not offered. ``source``: the folder of the package `desktop`."""
    if not platform.startswith("linux") or env.get("FLATPAK_ID") or env.get("SNAP"):
        return None
    config = Path(env.get("XDG_CONFIG_HOME", ""))
    if not config.is_absolute():
        config = home / ".config"
    return SessionStart(config / "autostart" / "ownline.desktop", _command(env, source))


def _command(env: Mapping[str, str], source: Path) -> Sequence[str]:
    if env.get("APPIMAGE"):
        # The program itself lies in a folder that is there only while it runs.
        return (env["APPIMAGE"],)
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    # From source too, which is not in Python's own search path.
    return ("env", f"PYTHONPATH={source.parent}", sys.executable, "-m", source.name)
