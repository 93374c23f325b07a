"""The browser starts with the system's libraries, also from a bundle."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from desktop.app.system_browser import clean_environment
from tests.practice_service import ROOT

_OPENS = """
import os, subprocess, sys
sys.frozen = True
from desktop.app.system_browser import as_before_the_bundle
with as_before_the_bundle():
    # Like Qt, which starts xdg-open with the environment of the process as it is now.
    subprocess.run(["env"], check=True)
print("MINE", os.environ["LD_LIBRARY_PATH"], os.environ["QT_PLUGIN_PATH"])
"""


@pytest.mark.parametrize(
    ("env", "changes"),
    [
        ({}, {}),
        ({"LD_LIBRARY_PATH": "/bundle"}, {"LD_LIBRARY_PATH": None}),
        (
            {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/own"},
            {"LD_LIBRARY_PATH": "/own"},
        ),
        ({"QT_PLUGIN_PATH": "/bundle", "PATH": "/bin"}, {"QT_PLUGIN_PATH": None}),
    ],
)
def test_environment_of_other_programs(env: dict[str, str], changes: dict[str, str | None]) -> None:
    assert clean_environment(env) == changes


def test_a_process_gets_the_clean_environment_and_the_bundle_keeps_its_own() -> None:
    bundle = {
        "LD_LIBRARY_PATH": "/bundle/libraries",
        "LD_LIBRARY_PATH_ORIG": "/own",
        "QT_PLUGIN_PATH": "/bundle/plugins",
    }
    done = subprocess.run(
        [sys.executable, "-c", _OPENS],
        cwd=ROOT,
        env=os.environ | bundle,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert "LD_LIBRARY_PATH=/own" in lines
    assert not any(line.startswith("QT_PLUGIN_PATH=") for line in lines)
    assert "MINE /bundle/libraries /bundle/plugins" in lines
