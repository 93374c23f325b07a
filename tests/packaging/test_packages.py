"""The content of the packages, without building the large ones."""

from __future__ import annotations

import datetime
import os
import struct
import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

import changelog
import debian_package
import icons
import linux_needs
import linux_tree
import packages
import project
import release
import rpm_package
import trimming
from environment import Environment
from steps import SetupError

ROOT = Path(__file__).resolve().parents[2]
NEEDS = linux_needs.Needs(
    frozenset({"libxcb-cursor.so.0", "libglib-2.0.so.0"}), frozenset({"libgtk-3.so.0"}), "2.34"
)
LOG = """# Changelog

## [Unreleased]

### Added

- Texts to *many* people,
  as `one` [list](x.md).

## [0.1.0] - 2026-01-02

- The first & the last.
"""


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", True),
        ("PySide6\\plugins\\imageformats\\qwebp.dll", True),
        ("PySide6/Qt/plugins/imageformats/libqpdf.so", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        # Notifications go over the session's bus.
        ("PySide6/QtDBus.abi3.so", True),
        ("libQt6DBus.so.6", True),
        ("resources/translations/ownline_fr.qm", True),
        ("resources/translations/ownline_fr.ts", False),
        ("libQt6EglFSDeviceIntegration.so.6", False),
        ("PySide6/Qt/translations/qt_de.qm", False),
        ("PySide6/Qt/qml/QtQuick/qmldir", False),
        ("PySide6/opengl32sw.dll", False),
        ("libssl.so.3", False),
        ("libxcb-cursor.so.0", False),
        ("libpython3.11.so.1.0", True),
        ("libffi.so.8", True),
        ("resources/icons/ownline.svg", True),
    ],
)
def test_files_of_a_bundle(place: str, wanted: bool) -> None:
    assert trimming.is_wanted(place) is wanted


def test_libraries_and_the_c_library_are_read_from_headers() -> None:
    headers = "  NEEDED               libxcb.so.1\n  0x09 0x00 05 GLIBC_2.34\n  0x0 GLIBC_2.4\n"
    needed, versions = linux_needs.parse(headers)
    assert needed == {"libxcb.so.1"}
    assert max(versions) == (2, 34)


def test_a_debian_package_depends_on_what_it_needs() -> None:
    control = debian_package.control(project.read(ROOT), NEEDS, "amd64", 5)
    (depends,) = [line for line in control.splitlines() if line.startswith("Depends:")]
    assert "libc6 (>= 2.34)" in depends
    assert "libxcb-cursor0," in depends
    assert "libglib2.0-0 | libglib2.0-0t64" in depends
    assert "gtk" not in depends
    assert "libgtk-3-0" in control


def test_an_rpm_owns_only_its_own_folders(tmp_path: Path) -> None:
    spec = rpm_package.spec(project.read(ROOT), NEEDS, tmp_path)
    assert "Requires: libxcb-cursor.so.0()(64bit)" in spec
    files = spec.partition("%files")[2].splitlines()
    assert "/usr/lib/ownline" in files
    assert not {"/usr", "/usr/bin", "/usr/share", "/usr/share/applications"} & set(files)


def test_the_changelog_is_read_and_closed() -> None:
    found = changelog.releases(LOG)
    assert [one.version for one in found] == ["Unreleased", "0.1.0"]
    assert found[0].changes == ("Texts to many people, as one list.",)
    closed = changelog.close(LOG, "0.2.0", datetime.date(2026, 3, 4))
    again = changelog.releases(closed)
    assert [(one.version, one.date) for one in again] == [
        ("0.2.0", datetime.date(2026, 3, 4)),
        ("0.1.0", datetime.date(2026, 1, 2)),
    ]
    with pytest.raises(changelog.ChangelogError):
        changelog.close(closed, "0.3.0", datetime.date(2026, 3, 5))
    with pytest.raises(changelog.ChangelogError):
        changelog.close(LOG, "0.1.0", datetime.date(2026, 3, 5))


def test_the_metainfo_has_the_releases() -> None:
    about = replace(project.read(ROOT), releases=tuple(changelog.releases(LOG)), version="0.1.0")
    metainfo = linux_tree.metainfo(about, "ownline.desktop")
    assert "@" not in metainfo
    assert metainfo.count("<release ") == 1  # unreleased changes belong to no version
    assert "The first &amp; the last." in metainfo


def test_an_icon_file_has_the_offsets_of_its_pictures() -> None:
    pictures = {size: bytes([size % 251]) * size for size in icons.SIZES}
    data = icons.ico(pictures)
    count = struct.unpack_from("<H", data, 4)[0]
    for number in range(count):
        side, *_rest, length, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert data[place : place + length] == pictures[side or 256]
    apple = icons.icns(pictures)
    assert struct.unpack_from(">I", apple, 4)[0] == len(apple)


def test_wheel_and_source_archive_are_reproducible(tmp_path: Path) -> None:
    environment = Environment(ROOT)
    first, second = (
        packages.source_packages(project.read(ROOT), environment, tmp_path / name) for name in "ab"
    )
    for one, other in zip(first, second, strict=True):
        assert one.stat().st_size > 10_000
        assert one.read_bytes() == other.read_bytes()


def test_the_bill_of_materials_has_every_requirement(tmp_path: Path) -> None:
    import json

    command = [sys.executable, str(ROOT / "packaging" / "notices.py"), str(tmp_path), "1.2.3"]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    bill = json.loads((tmp_path / "ownline.cdx.json").read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["metadata"]["component"]["version"]) == ("CycloneDX", "1.2.3")
    parts = {part["name"] for part in bill["components"]}
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for requirement in wanted["dependencies"]:
        if "sys_platform" in requirement and f"'{sys.platform}'" not in requirement:
            continue
        assert requirement.partition(">")[0].partition("=")[0].lower() in parts
    assert {"Qt", "SQLite", "Python", "libffi", "PyInstaller bootloader"} <= parts
    assert {"QT.md", "libffi.txt", "bzip2.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "LICENSE"} <= {
        file.name for file in tmp_path.iterdir()
    }


def test_a_program_without_a_console_can_print() -> None:
    """As on Windows, where a program without a console has no standard streams."""
    code = """
import runpy, sys
sys.argv, sys.stdout, sys.stderr = ["ownline"], None, None
try:
    runpy.run_path("packaging/start_bundle.py", run_name="__main__")
except SystemExit as end:
    sys.exit(40 + end.code)
"""
    # desktop/app/launch.py handles a program that cannot start.
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "OAUTHLIB_INSECURE_TRANSPORT": "1"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environ, check=False)
    assert done.returncode == 41


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@b.example")
    done = subprocess.run(
        ["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    (tmp_path / "desktop").mkdir()
    (tmp_path / "desktop" / "__init__.py").write_text('__version__ = "0.1.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(LOG, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "config", "user.name", "A")
    git(tmp_path, "config", "user.email", "a@b.example")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "Begin")
    return tmp_path


def test_a_release_is_one_commit_with_its_tag(clone: Path) -> None:
    assert release.make(clone, "0.2.0") == 0
    assert git(clone, "describe", "--exact-match") == "v0.2.0"
    assert git(clone, "status", "--porcelain") == ""
    assert project.read(clone).version == "0.2.0"
    assert project.read(clone).releases[0].version == "0.2.0"


@pytest.mark.parametrize("version", ["0.0.9", "v1", "1.0", "0.1.0"])
def test_an_invalid_version_changes_nothing(clone: Path, version: str) -> None:
    with pytest.raises(SetupError):
        release.make(clone, version)
    assert git(clone, "status", "--porcelain") == ""
    assert git(clone, "tag") == ""


def test_uncommitted_changes_prevent_a_release(clone: Path) -> None:
    (clone / "CHANGELOG.md").write_text(LOG + "- more\n", encoding="utf-8")
    with pytest.raises(SetupError, match="not committed"):
        release.make(clone, "0.2.0")
