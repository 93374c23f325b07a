"""Where data, settings, logs and resources are: from source, from a wheel, from a bundle.

Practice has folders of its own, so that nothing done in practice can touch real texts.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

import desktop
from desktop.core.errors import DiskError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.records import Record


class Paths(Record, frozen=True):
    data: Path
    """The outbox and what belongs to it. Private: `make_private`."""
    config: Path
    logs: Path
    """Private too."""
    resources: Path
    """Icons, translations, style; read only."""

    @property
    def folders(self) -> dict[str, Path]:
        """Those that a person may want to find, by what they hold."""
        return {"Texts": self.data, "Settings": self.config, "Log": self.logs}

    @property
    def outbox_file(self) -> Path:
        return self.data / "outbox.db"

    @property
    def lock_file(self) -> Path:
        """Held while the program runs, so that one outbox has one program."""
        return self.data / "instance.lock"

    @property
    def practice_state_file(self) -> Path:
        """What the practice service remembers from one run to the next."""
        return self.data / "practice.json"

    @property
    def settings_file(self) -> Path:
        return self.config / "settings.ini"


def find_paths(practice: bool, env: Mapping[str, str], platform: str, home: Path) -> Paths:
    """The folders for this person; nothing is created or read except to find the resources.

    ``platform`` is `sys.platform`, ``env`` the environment, ``home`` an absolute path.
    """
    name = "ownline-practice" if practice else "ownline"
    resources = find_resources(Path(desktop.__file__).parent, getattr(sys, "_MEIPASS", None))
    if platform == "win32":
        shown = name if practice else "Ownline"
        local = _from_env(env, "LOCALAPPDATA", PureWindowsPath, home / "AppData" / "Local")
        roaming = _from_env(env, "APPDATA", PureWindowsPath, home / "AppData" / "Roaming")
        # The outbox is local: a roaming profile would copy it, open, from computer to computer.
        return Paths(local / shown, roaming / shown, local / shown / "logs", resources)
    if platform == "darwin":
        shown = name if practice else "Ownline"
        library = home / "Library"
        support = library / "Application Support" / shown
        return Paths(support, support, library / "Logs" / shown, resources)
    data = _from_env(env, "XDG_DATA_HOME", PurePosixPath, home / ".local" / "share")
    config = _from_env(env, "XDG_CONFIG_HOME", PurePosixPath, home / ".config")
    state = _from_env(env, "XDG_STATE_HOME", PurePosixPath, home / ".local" / "state")
    return Paths(data / name, config / name, state / name / "logs", resources)


def find_resources(package: Path, bundle: str | None) -> Path:
    """The folder of resources. ``package`` is the folder of the program's modules, ``bundle``
    where PyInstaller unpacked the program (`sys._MEIPASS`), or None."""
    if bundle is not None:
        return Path(bundle) / "resources"
    inside = package / "resources"
    # First inside: beside an installed package, a folder of this name is somebody else's.
    return inside if inside.is_dir() else package.parent / "resources"


def make_private(folder: Path) -> None:
    """Create ``folder``, its missing parents too, for this person only (0700), and tighten it
    where it exists. On Windows the profile's own access rules do that.

    :raises DiskError: where it cannot be created or kept private.
    """
    try:
        missing = [part for part in (folder, *folder.parents) if not part.exists()]
        for part in reversed(missing):
            part.mkdir(mode=0o700, exist_ok=True)
        mode = stat.S_IMODE(folder.stat().st_mode)
        if not folder.is_dir():
            raise NotADirectoryError(f"not a folder: {folder}")
        if os.name != "nt" and mode != 0o700:
            folder.chmod(0o700)
    except OSError as error:
        raise DiskError(
            title=QT_TRANSLATE_NOOP("notices", "Ownline cannot use its folder"),
            advice=QT_TRANSLATE_NOOP(
                "notices", "Check that the disk is not full and that you may write to the folder."
            ),
            details=f"{folder}: {error.strerror or error}",
        ) from error


def _from_env(
    env: Mapping[str, str],
    name: str,
    flavour: type[PurePosixPath | PureWindowsPath],
    default: Path,
) -> Path:
    """The folder an environment variable names. Relative ones are ignored, as the XDG Base
    Directory Specification asks: they would depend on where the program was started."""
    value = env.get(name, "")
    return Path(value) if value and flavour(value).is_absolute() else default
