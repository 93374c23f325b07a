"""Imports PySide6 without unpacking its signatures; imported before PySide6.

At each start PySide6 unpacks and compiles 4,000 lines of its own Python, which know the signatures
of its functions. They are needed for the text of a TypeError, for ``__doc__`` and for
``__feature__``, a switch of names that puts a hook around every later import. Here they are loaded
when a signature is asked for, and the hook is not installed.
https://doc.qt.io/qtforpython-6/developer/signature_doc.html
https://doc.qt.io/qtforpython-6/developer/feature-why.html

This is the only patch of a library. Without it, the texts are seen a fifth later and the program at
rest takes 11 MiB more (DECISIONS.md). It is off with every version of PySide6 but `TRIED`, and with
the environment variable OWNLINE_PLAIN_START=1.
"""

from __future__ import annotations

import builtins
import os
import sys
import threading
from types import ModuleType
from typing import Any

# What is put off is not described anywhere: another version starts as it likes.
TRIED = "6.11.3"
PLAIN_START = "OWNLINE_PLAIN_START"

_BOOTSTRAP = "signature_bootstrap"
_FILE = f"{_BOOTSTRAP}.py"
_MAPPING = "shibokensupport.signature.mapping"


class Signatures:
    """Stands in for the binding's module of that purpose until it is needed."""

    def __init__(self) -> None:
        self._compile = builtins.compile
        self._source: Any = None
        self._found: Any = None
        self._lock = threading.RLock()
        # The binding takes this one by its name, for the words of a TypeError, and keeps its
        # namespace without owning it: it has to stay.
        self._mapping = ModuleType(_MAPPING)
        self._mapping.__dict__["update_mapping"] = self._update_mapping

    def compile(self, source: Any, filename: Any, *more: Any, **named: Any) -> Any:
        """In place of the built-in while the binding is imported."""
        version = getattr(sys.modules.get("shiboken6"), "__version__", "")
        if filename != _FILE or version != TRIED:
            return self._compile(source, filename, *more, **named)
        self._source = source
        sys.modules[_MAPPING] = self._mapping
        # Runs as the module that the binding would have made of its source.
        return self._compile(f"from {__name__} import bootstrap", _FILE, "exec")

    def __getattr__(self, name: str) -> Any:
        """What the binding asks a loader for at its start are functions, all of them."""
        if name.startswith("__"):
            raise AttributeError(name)

        def late(*arguments: Any, **named: Any) -> Any:
            return getattr(self._bring(), name)(*arguments, **named)

        return late

    # What it would do at the start: correct old names, of which there are none, and set the hook.

    def finish_import(self, module: ModuleType) -> None:
        pass

    def post_init(self) -> None:
        pass

    def _bring(self) -> Any:
        with self._lock:
            if self._found is None:
                space = vars(sys.modules[_BOOTSTRAP])
                exec(self._compile(self._source, _FILE, "exec"), space)  # noqa: S102 - PySide6's own
                self._found = space["bootstrap"]()
            return self._found

    def _update_mapping(self) -> None:
        self._bring()
        real = sys.modules[_MAPPING]
        real.update_mapping()
        names = {name: value for name, value in vars(real).items() if name != "update_mapping"}
        self._mapping.__dict__.update(names)


_signatures = Signatures()


def bootstrap() -> Signatures:
    """The binding takes the result for its loader of signatures."""
    return _signatures


def _import_with_late_signatures() -> None:
    library_import = builtins.__import__
    builtins.compile = _signatures.compile
    try:
        import PySide6.QtCore
    finally:
        builtins.compile = _signatures._compile
    if PySide6.__version__ == TRIED:
        # The binding hooks imports for `__feature__` and for signatures; neither is used here.
        builtins.__import__ = library_import


if "PySide6" not in sys.modules and not os.environ.get(PLAIN_START):
    _import_with_late_signatures()
