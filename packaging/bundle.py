"""The bundle: a folder with the program, Python and Qt, built by PyInstaller from ownline.spec."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import steps
from environment import Environment, finish
from project import Project


def build(project: Project, environment: Environment, work: Path) -> Path:
    """Build the bundle below ``work`` and return its folder. Raises SetupError."""
    icons, notices = work / "icons", work / "licences"
    packaging = project.root / "packaging"
    environ = {
        **project.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "OWNLINE_VERSION": project.version,
        "OWNLINE_ICONS": str(icons),
        "OWNLINE_NOTICES": str(notices),
    }
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)

    def run(name: str, *arguments: str | Path) -> None:
        command = [environment.python, *arguments]
        done = steps.command(name, command, cwd=project.root, env=environ)
        finish(done, f"The bundle could not be made: {name}.")

    svg = project.root / "resources" / "icons" / "ownline.svg"
    run("icons", packaging / "icons.py", svg, icons)
    run("licences and list of parts", packaging / "notices.py", notices, project.version)
    run(
        "bundle (PyInstaller)", "-m", "PyInstaller", "--noconfirm", "--distpath", work / "made",
        "--workpath", work / "pyinstaller", packaging / "ownline.spec",
    )  # fmt: skip
    if sys.platform == "darwin":
        return work / "made" / "Ownline.app"
    return work / "made" / "ownline"


def size(folder: Path) -> int:
    """Bytes of all files in a folder, without symbolic links."""
    files = (file for file in folder.rglob("*") if not file.is_symlink())
    return sum(file.stat().st_size for file in files if file.is_file())
