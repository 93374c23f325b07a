"""Imports PySide6 without unpacking its signatures; imported before PySide6.

At each start PySide6 unpacks and compiles 4,000 lines of Python that describe the signatures of its
functions. They are needed for the text of a TypeError, for ``__doc__`` and for ``__feature__``,
which switches names and hooks every later import. Here they are loaded when a signature is needed,
and the import hook is not installed.
https://doc.qt.io/qtforpython-6/developer/signature_doc.html
https://doc.qt.io/qtforpython-6/developer/feature-why.html

This is the only patch of a library. Without it, the texts appear a fifth later and the idle program
takes 11 MiB more (DECISIONS.md). It applies only to the version `TRIED` of PySide6; the environment
variable OWNLINE_PLAIN_START=1 turns it off.
"""

from __future__ import annotations

import builtins
import os
import sys
import threading
from types import ModuleType
from typing import Any

# PySide6 does not document these internals: other versions are not patched.
TRIED = "6.11.3"
PLAIN_START = "OWNLINE_PLAIN_START"

_BOOTSTRAP = "signature_bootstrap"
_FILE = f"{_BOOTSTRAP}.py"
_MAPPING = "shibokensupport.signature.mapping"


class Signatures:
    """Replaces PySide6's signature loader until it is needed."""

    def __init__(self) -> None:
        self._compile = builtins.compile
        self._source: Any = None
        self._loader: Any = None
        self._lock = threading.RLock()
        # PySide6 imports this module by name for the text of a TypeError and keeps a borrowed
        # reference to its namespace: the module must stay alive.
        self._mapping = ModuleType(_MAPPING)
        self._mapping.__dict__["update_mapping"] = self._update_mapping

    def compile(self, source: Any, filename: Any, *more: Any, **named: Any) -> Any:
        """Replaces the built-in function while PySide6 is imported."""
        version = getattr(sys.modules.get("shiboken6"), "__version__", "")
        if filename != _FILE or version != TRIED:
            return self._compile(source, filename, *more, **named)
        self._source = source
        sys.modules[_MAPPING] = self._mapping
        # Runs in place of the source that PySide6 would have compiled.
        return self._compile(f"from {__name__} import bootstrap", _FILE, "exec")

    def __getattr__(self, name: str) -> Any:
        """All attributes that PySide6 takes from a loader at its start are functions."""
        if name.startswith("__"):
            raise AttributeError(name)

        def call_later(*arguments: Any, **named: Any) -> Any:
            return getattr(self._load(), name)(*arguments, **named)

        return call_later

    # At the start the loader would fix old names, of which there are none, and install the hook.

    def finish_import(self, module: ModuleType) -> None:
        pass

    def post_init(self) -> None:
        pass

    def _load(self) -> Any:
        with self._lock:
            if self._loader is None:
                space = vars(sys.modules[_BOOTSTRAP])
                exec(self._compile(self._source, _FILE, "exec"), space)  # noqa: S102 - PySide6's own
                self._loader = space["bootstrap"]()
            return self._loader

    def _update_mapping(self) -> None:
        self._load()
        real = sys.modules[_MAPPING]
        real.update_mapping()
        names = {name: value for name, value in vars(real).items() if name != "update_mapping"}
        self._mapping.__dict__.update(names)


_signatures = Signatures()


def bootstrap() -> Signatures:
    """PySide6 calls this and uses the result as its signature loader."""
    return _signatures


def _import_with_late_signatures() -> None:
    library_import = builtins.__import__
    builtins.compile = _signatures.compile
    try:
        import PySide6.QtCore
    finally:
        builtins.compile = _signatures._compile
    if PySide6.__version__ == TRIED:
        # PySide6 hooks imports for `__feature__` and for signatures; neither is used here.
        builtins.__import__ = library_import


if "PySide6" not in sys.modules and not os.environ.get(PLAIN_START):
    _import_with_late_signatures()
