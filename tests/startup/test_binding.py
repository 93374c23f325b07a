"""PySide6's signatures are loaded on first use, unless OWNLINE_PLAIN_START is set."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import PySide6

from desktop.startup.binding import PLAIN_START, TRIED
from tests.practice_service import ROOT

_REPORT = """
from desktop.startup import binding
import builtins, sys
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QLabel

own_import = builtins.__import__.__module__
before = [name for name in sys.modules if name.startswith("shibokensupport.signature.l")]
errors = []
for wrong in (lambda: QObject().setObjectName(3), lambda: QLabel(1, 2, 3), lambda: QObject(x=1)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        errors.append(str(error))
after = [name for name in sys.modules if name.startswith("shibokensupport.signature.l")]
again = builtins.__import__.__module__
print([own_import, before, errors, bool(after), again, QObject.setObjectName.__doc__])
"""


def reported(*, plain: bool) -> Any:
    """What a fresh process reports."""
    environ = {name: value for name, value in os.environ.items() if name != PLAIN_START}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _REPORT],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        cwd=ROOT,
        env=environ | ({PLAIN_START: "1"} if plain else {}),
    )
    assert (done.returncode, done.stderr) == (0, "")
    return eval(done.stdout)


def test_signatures_are_loaded_with_the_first_error() -> None:
    own_import, before, errors, are_loaded, again, doc = reported(plain=False)

    assert own_import == again == "builtins"
    assert before == []
    assert are_loaded
    assert "setObjectName(name: str" in errors[0]
    assert "Supported signatures" in errors[1]
    assert "unsupported keyword" in errors[2] or "x" in errors[2]
    assert "setObjectName" in doc


def test_a_plain_start_does_not_patch_the_library() -> None:
    own_import, before, errors, _, again, doc = reported(plain=True)

    assert own_import == again != "builtins", "the binding's own import hook"
    assert before, "signatures are loaded at once"
    assert [errors, doc] == [reported(plain=False)[2], reported(plain=False)[5]]


def test_the_installed_version_was_tried() -> None:
    # Other versions are not patched, so Ownline starts more slowly. Try it, then change TRIED.
    assert PySide6.__version__ == TRIED
