"""The entry that starts Ownline with the session."""

from __future__ import annotations

import configparser
import re
import sys
from pathlib import Path

import pytest

from desktop.core.errors import DiskError
from desktop.core.session_start import SessionStart, find_session_start

SOURCE = Path("/opt/own line/desktop")


def found(tmp_path: Path, **env: str) -> SessionStart:
    made = find_session_start(
        {"XDG_CONFIG_HOME": str(tmp_path), **env}, "linux", Path("/home/ana"), SOURCE
    )
    assert made is not None
    return made


def command(file: Path) -> list[str]:
    """As a desktop reads it: first as a string of the file, then as words in quotes."""
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.read(file)
    value = parser["Desktop Entry"]["Exec"]
    words = re.findall(r'"((?:[^"\\]|\\.)*)"', value.replace(r"\\", "\\"))
    return [re.sub(r"\\(.)", r"\1", one).replace("%%", "%") for one in words]


def test_it_is_turned_on_and_off(tmp_path: Path) -> None:
    start, file = found(tmp_path), tmp_path / "autostart" / "ownline.desktop"
    start.turn(is_on=False)
    assert not found(tmp_path).is_on
    start.turn(is_on=True)
    assert found(tmp_path).is_on
    assert command(file) == [
        "env",
        f"PYTHONPATH={SOURCE.parent}",
        sys.executable,
        "-m",
        "desktop",
        "--hidden",
    ]
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    start.turn(is_on=False)
    assert not file.exists()


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_turned_off_is_off(tmp_path: Path, line: str) -> None:
    start, file = found(tmp_path), tmp_path / "autostart" / "ownline.desktop"
    start.turn(is_on=True)
    lines = [one for one in file.read_text().splitlines() if "GNOME" not in one]
    file.write_text("\n".join([*lines, line]))
    assert not start.is_on
    start.turn(is_on=True)
    assert start.is_on


@pytest.mark.parametrize("name", ["Own line", 'a"b', "a$b`c", "a\\b", "100%"])
def test_any_path_is_quoted(tmp_path: Path, name: str) -> None:
    image = f"/home/ana/{name}.AppImage"
    start = found(tmp_path, APPIMAGE=image)
    start.turn(is_on=True)
    assert command(tmp_path / "autostart" / "ownline.desktop") == [image, "--hidden"]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file")
    with pytest.raises(DiskError):
        found(tmp_path).turn(is_on=True)
    assert not found(tmp_path).is_on


@pytest.mark.parametrize(
    ("platform", "env"),
    [("win32", {}), ("darwin", {}), ("linux", {"FLATPAK_ID": "x"}), ("linux", {"SNAP": "/snap"})],
)
def test_elsewhere_it_is_not_offered(platform: str, env: dict[str, str]) -> None:
    assert find_session_start(env, platform, Path("/home/ana"), SOURCE) is None


def test_without_a_config_folder_it_is_that_of_the_home() -> None:
    start = find_session_start({}, "linux", Path("/home/ana"), SOURCE)
    assert start is not None
    assert start.file == Path("/home/ana/.config/autostart/ownline.desktop")
