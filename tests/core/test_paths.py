"""The folders on each platform; private folders are private."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

import desktop
from desktop.core.errors import DiskError
from desktop.core.paths import Paths, find_paths, find_resources, make_private

HOME = Path("/home/ann")
PLATFORMS = ["linux", "freebsd14", "darwin", "win32"]
posix_modes = pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")


def find(platform: str, env: dict[str, str] | None = None, *, practice: bool = False) -> Paths:
    return find_paths(practice, env or {}, platform, HOME)


def test_linux_defaults() -> None:
    paths = find("linux")
    assert paths.data == HOME / ".local/share/ownline"
    assert paths.config == HOME / ".config/ownline"
    assert paths.logs == HOME / ".local/state/ownline/logs"


def test_linux_uses_the_xdg_folders() -> None:
    paths = find(
        "linux",
        {"XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s"},
    )
    assert paths.data == Path("/d/ownline")
    assert paths.config == Path("/c/ownline")
    assert paths.logs == Path("/s/ownline/logs")


@pytest.mark.parametrize("value", ["", "data", "./data", "../data", "~/data", "C:\\data"])
def test_relative_folders_are_ignored(value: str) -> None:
    env = dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), value)
    assert find("linux", env) == find("linux")


def test_macos() -> None:
    paths = find("darwin", {"XDG_DATA_HOME": "/d"})
    assert paths.data == paths.config == HOME / "Library/Application Support/Ownline"
    assert paths.logs == HOME / "Library/Logs/Ownline"


def test_windows() -> None:
    local, roaming = "C:\\Users\\ann\\AppData\\Local", "D:\\Roaming"
    paths = find("win32", {"LOCALAPPDATA": local, "APPDATA": roaming})
    assert paths.data == Path(local) / "Ownline"
    assert paths.config == Path(roaming) / "Ownline"
    assert paths.logs == Path(local) / "Ownline" / "logs"


@pytest.mark.parametrize("value", ["", "Local", "\\Local", "C:Local", "/local"])
def test_windows_without_usable_variables(value: str) -> None:
    paths = find("win32", {"LOCALAPPDATA": value, "APPDATA": value})
    assert paths.data == HOME / "AppData/Local/Ownline"
    assert paths.config == HOME / "AppData/Roaming/Ownline"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_practice_shares_no_folder_with_real_texts(platform: str) -> None:
    real, practice = find(platform), find(platform, practice=True)
    ours = {real.data, real.config, real.logs, real.outbox_file, real.lock_file}
    for path in (
        practice.data,
        practice.config,
        practice.logs,
        practice.outbox_file,
        practice.lock_file,
        practice.settings_file,
        practice.practice_state_file,
    ):
        assert "ownline-practice" in path.parts
        assert not ours & {path, *path.parents}
    assert practice.resources == real.resources


@pytest.mark.parametrize("platform", PLATFORMS)
def test_files_are_in_their_folders(platform: str) -> None:
    paths = find(platform)
    assert paths.outbox_file.parent == paths.lock_file.parent == paths.data
    assert paths.practice_state_file.parent == paths.data
    assert paths.settings_file.parent == paths.config
    files = {paths.outbox_file, paths.lock_file, paths.practice_state_file, paths.settings_file}
    assert len(files) == 4


def test_finding_paths_creates_nothing(tmp_path: Path) -> None:
    find_paths(False, {}, sys.platform, tmp_path)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(AttributeError):
        find("linux").data = tmp_path  # type: ignore[misc]


# --- resources -------------------------------------------------------------------------------


def test_resources_of_this_checkout() -> None:
    root = Path(desktop.__file__).parents[1]
    assert find("linux").resources == root / "resources"


def test_resources_from_source_and_from_a_wheel(tmp_path: Path) -> None:
    package = tmp_path / "desktop"
    package.mkdir()
    (tmp_path / "resources").mkdir()
    assert find_resources(package, None) == tmp_path / "resources"
    # Installed: the folder beside the package is not ours.
    (package / "resources").mkdir()
    assert find_resources(package, None) == package / "resources"


def test_resources_in_a_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_resources(tmp_path / "desktop", str(tmp_path)) == tmp_path / "resources"
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert find("linux").resources == tmp_path / "resources"


# --- private folders -------------------------------------------------------------------------


def mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


@posix_modes
def test_a_new_folder_and_its_missing_parents_are_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    before = os.umask(0)
    try:
        make_private(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    assert mode(tmp_path / "a") == mode(tmp_path / "a/b") == mode(tmp_path / "a/b/c") == 0o700
    # Existing parents are not changed.
    assert mode(tmp_path) == 0o755


@posix_modes
@pytest.mark.parametrize("before", [0o777, 0o755, 0o750, 0o701, 0o500])
def test_an_existing_folder_becomes_private(tmp_path: Path, before: int) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "kept").write_text("kept", encoding="utf-8")
    folder.chmod(before)
    make_private(folder)
    make_private(folder)
    assert mode(folder) == 0o700
    assert (folder / "kept").read_text(encoding="utf-8") == "kept"


def test_a_file_in_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "data"):
        with pytest.raises(DiskError) as caught:
            make_private(folder)
        assert caught.value.title == "Ownline cannot use its folder"
        assert str(folder) in caught.value.details
    assert (tmp_path / "file").is_file()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc, where nobody can write")
def test_a_folder_that_cannot_be_created_is_an_error() -> None:
    with pytest.raises(DiskError):
        make_private(Path("/proc/ownline"))


def test_a_name_that_is_too_long_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        make_private(tmp_path / ("x" * 5000))
