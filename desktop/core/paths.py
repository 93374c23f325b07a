"""The folders for data, settings, logs and resources: from source, from a wheel, from a bundle.

Practice has its own folders, so that it can never touch real texts.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

import desktop
from desktop.core.file_trouble import file_trouble
from desktop.core.records import Record


class Paths(Record, frozen=True):
    data: Path
    """The outbox and its files. Private: `make_private`."""
    config: Path
    logs: Path
    """Private too."""
    resources: Path
    """Icons, translations, style; read only."""

    @property
    def folders(self) -> dict[str, Path]:
        """Folders that are shown to the user, by their content."""
        return {"Texts": self.data, "Settings": self.config, "Log": self.logs}

    @property
    def outbox_file(self) -> Path:
        return self.data / "outbox.db"

    @property
    def lock_file(self) -> Path:
        """Locked while the program runs, so that only one program uses the outbox."""
        return self.data / "instance.lock"

    @property
    def practice_state_file(self) -> Path:
        """State of the practice service, kept between runs."""
        return self.data / "practice.json"

    @property
    def settings_file(self) -> Path:
        return self.config / "settings.ini"


def find_paths(practice: bool, env: Mapping[str, str], platform: str, home: Path) -> Paths:
    """The folders of this user. Creates nothing; looks only for the resources.

    ``platform`` is `sys.platform`, ``env`` the environment, ``home`` an absolute path.
    """
    name = "ownline-practice" if practice else "ownline"
    resources = find_resources(Path(desktop.__file__).parent, getattr(sys, "_MEIPASS", None))
    if platform == "win32":
        shown = name if practice else "Ownline"
        local = _from_env(env, "LOCALAPPDATA", PureWindowsPath, home / "AppData" / "Local")
        roaming = _from_env(env, "APPDATA", PureWindowsPath, home / "AppData" / "Roaming")
        # Local: a roaming profile would copy the open database from computer to computer.
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
    """The folder of resources. ``package`` is the folder of the package `desktop`; ``bundle`` is
    where PyInstaller unpacked the program (`sys._MEIPASS`), or None."""
    if bundle is not None:
        return Path(bundle) / "resources"
    inside = package / "resources"
    # First inside: beside an installed package, a folder of this name is not ours.
    return inside if inside.is_dir() else package.parent / "resources"


def make_private(folder: Path) -> None:
    """Create ``folder`` and its missing parents with mode 0700, and set this mode on an existing
    folder. On Windows the access rules of the user profile apply.

    :raises DiskError: if it cannot be created or made private.
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
        raise file_trouble(folder, error) from error


def _from_env(
    env: Mapping[str, str],
    name: str,
    flavour: type[PurePosixPath | PureWindowsPath],
    default: Path,
) -> Path:
    """The folder that an environment variable names. Relative paths are ignored, as the XDG Base
    Directory Specification requires: they depend on the working directory."""
    value = env.get(name, "")
    return Path(value) if value and flavour(value).is_absolute() else default
