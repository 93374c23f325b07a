"""Settings of the binding (PySide6) itself; imported before any other module of ours."""

from __future__ import annotations

import builtins

# Importing PySide6 puts a hook around every later import, which reads the source of the module for
# `__feature__`, a switch of names that Ownline does not use. That costs a tenth of the start.
# https://doc.qt.io/qtforpython-6/developer/feature-why.html
_import = getattr(builtins, "__orig_import__", None)
if _import is not None:
    builtins.__import__ = _import
