"""Runs first in the bundle. PyInstaller's hook for PySide6 imports it before the program does;
the late imports of `desktop.startup` have to be in place by then."""

# isort: off
from desktop.startup import garbage_collector  # noqa: F401
from desktop.startup import binding  # noqa: F401
