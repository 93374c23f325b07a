"""The vault with a real gnome-keyring on a D-Bus of its own, and without any keyring."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
UNLOCK = 'printf "the password" | gnome-keyring-daemon --unlock --components=secrets >&2'
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")

needs_gnome_keyring = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"needs {' and '.join(NEEDED)}"
)


def environment(home: Path) -> dict[str, str]:
    runtime = home / "run"
    runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "DBUS_", "GNOME_", "PYTHON_KEYRING", "KEYRING"))
        and name not in {"DISPLAY", "WAYLAND_DISPLAY"}
    }
    return kept | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "PYTHONPATH": str(ROOT),
    }


def run(home: Path, *scenes: str, unlocked: bool, modules: Path = ROOT) -> dict[str, Any]:
    """Runs the scenes on one D-Bus, each in a process of its own, with other ``modules`` too."""
    steps = [
        f'"{sys.executable}" -m tests.ringcentral.auth.keyring_steps "{scene}"' for scene in scenes
    ]
    script = " && ".join([UNLOCK, *steps] if unlocked else steps)
    variables = environment(home) | {"PYTHONPATH": f"{ROOT}{os.pathsep}{modules}"}
    return json_output(["dbus-run-session", "--", "sh", "-c", script], variables)


def json_output(command: list[str], variables: dict[str, str]) -> dict[str, Any]:
    """Runs ``command`` and merges the JSON objects that it prints."""
    done = subprocess.run(
        command, env=variables, cwd=ROOT, check=False, capture_output=True, text=True, timeout=100
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = {}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            result |= json.loads(line)
    return result


@needs_gnome_keyring
def test_a_sign_in_is_there_again_after_a_restart(tmp_path: Path) -> None:
    assert run(tmp_path, "save", unlocked=True) == {"vault": "KeyringVault", "because": ""}
    result = run(tmp_path, "load", unlocked=True)
    assert result == {
        "vault": "KeyringVault",
        "ana": True,
        "sales": "s2",
        "forgotten": True,
        "broken": True,
        "because": "",
    }
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or b"aaaaaaaa" not in file.read_bytes()


@needs_gnome_keyring
def test_the_system_keyring_is_found_without_loading_all_backends(tmp_path: Path) -> None:
    assert run(tmp_path, "found", unlocked=True) == {
        "vault": "KeyringVault",
        "others": False,
        "ours": "keyring.backends.SecretService",
        "same": True,
    }


@needs_gnome_keyring
def test_with_kwallet_all_backends_are_loaded(tmp_path: Path) -> None:
    # KWallet needs this module of the system, which Ownline does not install.
    (tmp_path / "dbus.py").write_text("raise ImportError('as if it were broken')", "utf-8")
    result = run(tmp_path, "found", unlocked=True, modules=tmp_path)
    assert result["others"]
    assert (result["ours"], result["same"]) == ("keyring.backends.SecretService", True)


def test_a_configured_backend_goes_first(tmp_path: Path) -> None:
    python = [sys.executable, "-c"]
    script = (
        "import json; from keyring.util.platform_ import config_root;"
        "print(json.dumps({'place': str(config_root())}))"
    )
    place = Path(json_output([*python, script], environment(tmp_path))["place"])
    place.mkdir(parents=True)
    (place / "keyringrc.cfg").write_text(
        "[backend]\ndefault-keyring=keyring.backends.null.Keyring\n", "utf-8"
    )
    script = (
        "import json; from desktop.ringcentral.auth.vault import open_vault;"
        "print(json.dumps({'because': open_vault().because}))"
    )
    assert json_output([*python, script], environment(tmp_path))["because"].startswith(
        "The system keyring is switched off"
    )


@needs_gnome_keyring
def test_a_locked_keyring_is_explained(tmp_path: Path) -> None:
    result = run(tmp_path, "save", "lock", unlocked=True)
    assert result["load"] == "The system keyring is locked."
    assert "locked, so you stay signed in only until you close" in result["because"]


@needs_gnome_keyring
def test_a_keyring_unlocked_later_saves_the_sign_in(tmp_path: Path) -> None:
    result = run(tmp_path, "save", "lock and unlock", unlocked=True)
    assert result["save"] == "The system keyring is locked."
    assert result["save again"] is None
    assert result["because"] == ""


@needs_gnome_keyring
def test_a_keyring_that_stays_locked_is_explained(tmp_path: Path) -> None:
    result = run(tmp_path, "denied", unlocked=False)
    assert result["save"] == "The system keyring was not unlocked."
    assert "so you stay signed in only until you close" in result["because"]


@needs_gnome_keyring
def test_a_keyring_that_starts_after_the_program_is_used(tmp_path: Path) -> None:
    assert run(tmp_path, "late", unlocked=True) == {
        "vault": "LateVault",
        "remembers before": False,
        "open before": False,
        "open after": True,
        "remembers after": True,
        "because": "",
    }
    assert run(tmp_path, "load", unlocked=True)["ana"]


@needs_gnome_keyring
def test_a_locked_keyring_is_recognised_without_a_question(tmp_path: Path) -> None:
    result = run(tmp_path, "locked", unlocked=True)
    assert (result["open"], result["open when locked"]) == (True, False)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="they always have a keyring")
def test_without_any_keyring(tmp_path: Path) -> None:
    variables = environment(tmp_path) | {"DBUS_SESSION_BUS_ADDRESS": "/dev/null"}
    result = json_output(
        [sys.executable, "-m", "tests.ringcentral.auth.keyring_steps", "none"], variables
    )
    assert result["vault"] == "LateVault"
    assert result["because"].startswith("No system keyring was found, so you stay signed in only")
