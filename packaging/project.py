"""Facts about the project for its packages: version, home page, time, releases."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

import changelog

APP_ID = "org.ownline.Ownline"
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Project:
    root: Path
    version: str
    summary: str
    home: str
    """Where the project is published: see packaging/README.md."""
    epoch: int
    """The time of all files in a package, in seconds since 1970."""
    releases: tuple[changelog.Release, ...]

    @property
    def environ(self) -> dict[str, str]:
        """The environment for reproducible builds."""
        return {**os.environ, "SOURCE_DATE_EPOCH": str(self.epoch), "PYTHONHASHSEED": "1"}


def read(root: Path) -> Project:
    parsed = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    found = _VERSION.search((root / "desktop" / "__init__.py").read_text(encoding="utf-8"))
    assert found is not None
    releases = changelog.releases((root / "CHANGELOG.md").read_text(encoding="utf-8"))
    about = parsed["project"]
    return Project(
        root, found[1], about["description"], about["urls"]["Homepage"], _epoch(root),
        tuple(releases),
    )  # fmt: skip


def with_version(text: str, version: str) -> str:
    """The text of desktop/__init__.py with another version."""
    return _VERSION.sub(f'__version__ = "{version}"', text)


def _epoch(root: Path) -> int:
    """SOURCE_DATE_EPOCH, or the time of the last commit, or the beginning of 2020."""
    timestamp = os.environ.get("SOURCE_DATE_EPOCH", "")
    git = shutil.which("git")
    if not timestamp and git is not None and (root / ".git").exists():
        command = [git, "log", "-1", "--format=%ct"]
        done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
        timestamp = done.stdout.strip()
    return int(timestamp) if timestamp.isdigit() else 1_577_836_800
