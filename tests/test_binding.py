"""What the binding brings only when it is needed."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import PySide6

from desktop.binding import TRIED
from tests.practice_service import ROOT

_LATE = """
from desktop import binding
import builtins, sys
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QLabel

own_import = builtins.__import__.__module__
before = [name for name in sys.modules if name.startswith("shibokensupport.signature.l")]
said = []
for wrong in (lambda: QObject().setObjectName(3), lambda: QLabel(1, 2, 3), lambda: QObject(x=1)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        said.append(str(error))
after = [name for name in sys.modules if name.startswith("shibokensupport.signature.l")]
again = builtins.__import__.__module__
print([own_import, before, said, bool(after), again, QObject.setObjectName.__doc__])
"""


def said_by(script: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        cwd=ROOT,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return eval(done.stdout)


def test_signatures_come_with_the_first_error() -> None:
    own_import, before, said, came, again, doc = said_by(_LATE)

    assert own_import == again == "builtins"
    assert before == []
    assert came
    assert "setObjectName(name: str" in said[0]
    assert "Supported signatures" in said[1]
    assert "unsupported keyword" in said[2] or "x" in said[2]
    assert "setObjectName" in doc


def test_the_version_here_was_tried() -> None:
    # With another one nothing is put off, and Ownline starts later. Try it, then change TRIED.
    assert PySide6.__version__ == TRIED
