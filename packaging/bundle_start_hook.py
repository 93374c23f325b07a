"""Runs first in the bundle: PyInstaller's own hook for PySide6 imports it before the program does,
and what is put off at the import would come all the same."""

# isort: off
from desktop.startup import garbage_collector  # noqa: F401
from desktop.startup import binding  # noqa: F401
