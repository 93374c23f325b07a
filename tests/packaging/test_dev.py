"""The developer's command, without installing anything."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import dev
import environment
import libraries
import locks
import pins
import sizes
import steps

ROOT = Path(__file__).resolve().parents[2]


# --- the environment -------------------------------------------------------------------------


@pytest.fixture
def made(tmp_path: Path) -> environment.Environment:
    """An environment after the set-up of the scope "run"."""
    (tmp_path / "packaging").mkdir()
    for lock in environment.LOCKS.values():
        (tmp_path / "packaging" / lock).write_text(f"{lock}==1\n", encoding="utf-8")
    made = environment.Environment(tmp_path)
    made.scripts.mkdir(parents=True)
    made.python.touch()
    made.stamp("run").write_text(made.wanted("run"), encoding="utf-8")
    return made


def test_a_finished_environment_is_ready_for_its_scope_only(made: environment.Environment) -> None:
    assert made.is_ready("run")
    assert not made.is_ready("dev")


def test_a_changed_lock_needs_a_new_set_up(made: environment.Environment) -> None:
    made.lock("run").write_text("another==2\n", encoding="utf-8")
    assert not made.is_ready("run")


def test_a_stamp_of_another_python_is_invalid(made: environment.Environment) -> None:
    stamp = made.stamp("run").read_text(encoding="utf-8")
    version = ".".join(map(str, sys.version_info[:3]))
    assert version in stamp
    made.stamp("run").write_text(stamp.replace(version, "3.11.0rc1"), encoding="utf-8")
    assert not made.is_ready("run")


def test_an_environment_of_another_folder_is_not_emptied(tmp_path: Path) -> None:
    other = environment.Environment(tmp_path / "other")
    other.scripts.mkdir(parents=True)
    other.python.touch()
    (other.folder / "pyvenv.cfg").touch()
    linked = environment.Environment(tmp_path)
    linked.folder.symlink_to(other.folder)
    with pytest.raises(steps.SetupError, match="is a link"):
        linked.create()
    assert other.python.exists()


def test_a_moved_environment_is_not_ready(made: environment.Environment, tmp_path: Path) -> None:
    elsewhere = tmp_path.with_name(tmp_path.name + "-moved")
    tmp_path.rename(elsewhere)
    assert not environment.Environment(elsewhere).is_ready("run")


def test_an_environment_without_its_python_is_not_ready(made: environment.Environment) -> None:
    made.python.unlink()
    assert not made.is_ready("run")


def test_a_folder_that_is_not_an_environment_is_not_deleted(tmp_path: Path) -> None:
    (tmp_path / ".venv").mkdir()
    kept = tmp_path / ".venv" / "thesis.txt"
    kept.touch()
    with pytest.raises(steps.SetupError, match="not a virtual environment"):
        environment.Environment(tmp_path).create()
    assert kept.exists()


def test_only_one_process_sets_up_at_a_time(tmp_path: Path) -> None:
    """A second process gets the lock only when the first one releases it."""
    script = (
        "import pathlib, environment\n"
        f"with environment.alone(pathlib.Path({str(tmp_path / 'lock')!r})): print('mine')\n"
    )
    with environment.alone(tmp_path / "lock"):
        other = subprocess.Popen(
            [sys.executable, "-u", "-c", script],
            cwd=ROOT / "packaging",
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        assert other.stdout is not None
        assert "waiting" in other.stdout.readline()
        assert other.poll() is None
    output, _ = other.communicate(timeout=60)
    assert output == "mine\n"


def test_a_failed_step_shows_the_end_of_its_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = steps.command(
        "a step", [sys.executable, "-c", "raise SystemExit('no wire')"], cwd=ROOT
    )
    with pytest.raises(steps.SetupError, match=r"It broke\.\n  no wire"):
        environment.finish(failed, "It broke.")
    assert "FAIL  a step" in capsys.readouterr().out
    assert not steps.command("no program", [tmp_path / "nothing"], cwd=ROOT).ok


# --- the screen, and the tests' own world ----------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("linux", {"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_display_detection(platform: str, environ: dict[str, str], expected: bool) -> None:
    assert dev.has_display(platform, environ) is expected


def test_tests_are_isolated_from_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/1000/bus")
    environ = dev.private_environ(tmp_path)
    assert "DISPLAY" not in environ
    places = ["CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR"]
    for name in ("HOME", "DBUS_SESSION_BUS_ADDRESS", *(f"XDG_{place}" for place in places)):
        assert str(tmp_path) in environ[name], name
    if os.name == "posix":
        assert Path(environ["XDG_RUNTIME_DIR"]).stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("arguments", [[], ["frobnicate"], ["check", "--all"], ["tour", "a", "b"]])
def test_a_wrong_call_shows_the_verbs(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(arguments) == 2
    output = capsys.readouterr()
    assert "python3 packaging/dev.py VERB" in output.out + output.err


def test_an_older_python_can_parse_the_file() -> None:
    text = (ROOT / "packaging" / "dev.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 8))


# --- system libraries ------------------------------------------------------------------------

LDD = """\
/src/.venv/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffd2a5f2000)
\tlibQt6XcbQpa.so.6 => not found
\tlibxcb-icccm.so.4 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f5c3b200000)
\tlibxcb-cursor.so.0 => not found
/src/.venv/libqwayland.so:
\tlibxcb-icccm.so.4 => not found
"""


def test_missing_libraries_are_unique_and_without_qt() -> None:
    assert libraries.parse_ldd(LDD) == ["libxcb-cursor.so.0", "libxcb-icccm.so.4"]
    assert libraries.parse_ldd("\tnot a dynamic executable\n") == []


@pytest.mark.parametrize(
    ("name", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libz.so.1", "zlib1g"),
        ("gnome-keyring-daemon", "gnome-keyring"),
    ],
)
def test_debian_package_of_a_missing_thing(name: str, package: str) -> None:
    assert libraries.debian_names(name) == (package, f"{package}t64")


@pytest.mark.skipif(not libraries.is_debian(), reason="needs apt")
def test_a_program_without_a_package_is_skipped() -> None:
    if next(libraries.LISTS.glob("*Packages*"), None) is None:
        pytest.skip("needs the lists of apt")
    assert libraries.is_offered(("dpkg",))
    assert not libraries.is_offered(("ownline-has-no-such-package",))


def test_the_report_has_the_command_for_debian() -> None:
    report = libraries.missing_report(["libxcb-cursor.so.0"], ["libxcb-cursor0"])
    assert report.splitlines()[-1].strip() == (
        "sudo apt-get install --no-install-recommends libxcb-cursor0"
    )
    elsewhere = libraries.missing_report(["libxcb-cursor.so.0"], [])
    assert "libxcb-cursor.so.0" in elsewhere
    assert "apt-get" not in elsewhere


# --- the locks -------------------------------------------------------------------------------

HASH = "\\\n    --hash=sha256:" + "0" * 64
PROJECT: dict[str, Any] = {
    "project": {"dependencies": ["PySide6-Essentials>=6.11.3,!=6.12.0"]},
    "dependency-groups": {"dev": ["pytest>=8"]},
}
RUN = f"pyside6-essentials==6.11.3 {HASH}\n"
DEV = f"{RUN}pytest==9.2.0 ; sys_platform == 'linux' {HASH} {HASH}\n"


def test_valid_locks() -> None:
    assert locks.problems(PROJECT, {"run": RUN, "dev": DEV}) == []
    assert pins.read_pins(DEV)[1] == pins.Pin("pytest", "9.2.0", 2)


def test_packages_without_a_wheel_are_separated() -> None:
    built = f"observable==0.3.2 {HASH}\n"
    wheels, sources = pins.divided(f"{RUN}{built}{DEV}")
    assert pins.read_pins(wheels) == [*pins.read_pins(RUN), *pins.read_pins(DEV)]
    assert sources.strip() == built.strip()
    assert pins.divided(DEV) == (DEV, "")


@pytest.mark.parametrize(
    ("run", "full", "message"),
    [
        (RUN.replace("6.11.3", "6.12.0"), DEV, "pyside6-essentials 6.12.0 is not"),
        (RUN, RUN, "requirements-dev.txt: pytest is missing"),
        (f"{RUN}idna==3.20 {HASH}\n", DEV, "requirements-dev.txt: idna is missing"),
        (RUN, f"{DEV}idna==3.20\n", "idna has no hash"),
        (RUN.replace("6.11.3", "6.11.4"), DEV, "requirements-dev.txt differ"),
    ],
)
def test_invalid_locks(run: str, full: str, message: str) -> None:
    assert message in "\n".join(locks.problems(PROJECT, {"run": run, "dev": full}))


def test_the_locks_of_this_project_are_valid() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    texts = {
        scope: (ROOT / "packaging" / lock).read_text(encoding="utf-8")
        for scope, lock in environment.LOCKS.items()
    }
    assert set(texts) == {"run", "dev", "build"}
    assert locks.problems(project, texts) == []


# --- sizes and names -------------------------------------------------------------------------


def lines_of(count: int, line: str) -> str:
    return "".join(f"{line.format(number)}\n" for number in range(count))


# In pieces, because this file is checked, too.
OPTION = "-".join(["-", "index", "url"])
INDEX_HOST = ".".join(["PyPI", "org"])

BROKEN = {
    "desktop/long.py": (lines_of(401, "A{} = 1"), "401 lines"),
    "desktop/wide.py": ("class Wide:\n" + lines_of(20, "    def m{}(self): ..."), "20 methods"),
    "desktop/deep.py": ("async def deep():\n" + lines_of(60, "    a{} = 1"), "deep has 61 lines"),
    "desktop/late.py": (
        "def f():\n    from desktop.core.model import Draft\n",
        "late.py:2: a late import",
    ),
    "desktop/near.py": ("def f():\n    from . import model\n", "near.py:2: a late import"),
    "desktop/reasonless.py": (
        "def f():\n    # late:\n    import desktop.core.model\n",
        "reasonless.py:3: a late import",
    ),
    "desktop/apart.py": (
        "def f():\n    # late: heavy\n    import desktop.ui\n    g()\n    import desktop.app\n",
        "apart.py:5: a late import",
    ),
    "desktop/messages/utils.py": ("", "'utils' says nothing"),
    "desktop/managers/row.py": ("", "'managers' says nothing"),
    "desktop/broken.py": ("def (:\n", "is not Python"),
    "tests/test_helpers.py": ("", "'helpers' says nothing"),
    "tests/test_long.py": (lines_of(551, "A{} = 1"), "551 lines; at most 550"),
    "tests/test_a.py": ("from unittest.mock import patch\n", "test_a.py:1: tests use real parts"),
    "tests/test_b.py": ("from unittest import mock\n", "test_b.py:1: tests use real parts"),
    "tests/test_c.py": ("import unittest.mock\n", "test_c.py:1: tests use real parts"),
    "tests/test_d.py": ("def test_d(mocker):\n    pass\n", "test_d.py:1: tests use real parts"),
    "tests/test_e.py": ("x = m.MagicMock()\n", "test_e.py:1: tests use real parts"),
    "packaging/__init__.py": ("", "hides the library"),
    "setup.cfg": (f"[x]\nurl = {OPTION}=https://example.test\n", "setup.cfg:2: names a"),
    "README.md": (f"See https://{INDEX_HOST}/project/ownline\n", "README.md:1: names a"),
}


@pytest.mark.parametrize("path", BROKEN)
def test_a_broken_rule_is_found(tmp_path: Path, path: str) -> None:
    text, message = BROKEN[path]
    write(tmp_path, path, text)
    (problem,) = sizes.problems(tmp_path)
    assert message in problem


def test_valid_files_pass(tmp_path: Path) -> None:
    write(tmp_path, "desktop/full.py", lines_of(400, "A{} = 1"))
    write(tmp_path, "tests/test_full.py", lines_of(550, "A{} = 1"))
    write(tmp_path, "desktop/wide.py", "class C:\n" + lines_of(19, "    def m{}(self): ..."))
    write(tmp_path, "desktop/deep.py", "def f():\n" + lines_of(59, "    a{} = 1"))
    write(tmp_path, "desktop/late.py", "from desktop import a\ndef f():\n    import requests\n")
    write(tmp_path, "tests/test_mocking.py", 'WORDS = "unittest.mock MagicMock mocker"\n')
    write(tmp_path, ".venv/lib/utils.py", "def (:\n")
    write(tmp_path, "build/__init__.py", "def (:\n")
    assert sizes.problems(tmp_path) == []


def test_late_imports_with_a_reason_and_imports_for_types_pass(tmp_path: Path) -> None:
    write(
        tmp_path,
        "desktop/app/late.py",
        "if TYPE_CHECKING:\n    import desktop.core.model\n"
        "def same_line():\n    from desktop.ui import window  # late: heavy\n"
        "def line_above():\n    # late: heavy\n    from desktop.ui import (\n        a,\n    )\n"
        "def several():\n    # late: heavy\n    import requests\n    import desktop.ui\n",
    )
    assert sizes.problems(tmp_path) == []


def test_files_ignored_by_git_are_not_checked(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    write(tmp_path, ".gitignore", "scratch/\n")
    write(tmp_path, "scratch/utils.py", "")
    write(tmp_path, "desktop/helpers.py", "")
    (problem,) = sizes.problems(tmp_path)
    assert "desktop/helpers.py" in problem.replace(os.sep, "/")


def test_this_project_names_no_package_index() -> None:
    files = list(sizes.project_files(ROOT))
    assert ROOT / "pyproject.toml" in files
    found = [message for file in files for message in sizes.indexes(file, file.read_bytes())]
    assert found == []


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
