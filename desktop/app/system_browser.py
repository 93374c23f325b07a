"""Opens the system's browser, with the system's own libraries."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Mapping, MutableMapping

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

# PyInstaller sets these for the bundle. A browser that inherits them loads our libraries instead of
# its own: https://pyinstaller.org/en/stable/common-issues-and-pitfalls.html
_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "LIBPATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH")
_QT_PATHS = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QML2_IMPORT_PATH", "QML_IMPORT_PATH")


def clean_environment(env: Mapping[str, str]) -> dict[str, str | None]:
    """The changes that other programs need, where ``env`` is the environment of a bundle: name and
    value, or None to remove the variable. PyInstaller keeps the original value as NAME_ORIG."""
    changes: dict[str, str | None] = {}
    for name in _LIBRARY_PATHS:
        before = env.get(f"{name}_ORIG")
        if before is not None or name in env:
            changes[name] = before
    changes.update({name: None for name in _QT_PATHS if name in env})
    return changes


def environment_of_the_system() -> dict[str, str]:
    """The environment for other programs, without the changes of the bundle."""
    environ = dict(os.environ)
    if getattr(sys, "frozen", False):
        _set(environ, clean_environment(environ))
    return environ


@contextlib.contextmanager
def as_before_the_bundle() -> Iterator[None]:
    """Removes the changes of the bundle for a while. The bundle does not need them after its start:
    its libraries are loaded."""
    if not getattr(sys, "frozen", False):
        yield
        return
    changes = clean_environment(os.environ)
    kept = {name: os.environ.get(name) for name in changes}
    _set(os.environ, changes)
    try:
        yield
    finally:
        _set(os.environ, kept)


def _set(environ: MutableMapping[str, str], values: Mapping[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            environ.pop(name, None)
        else:
            environ[name] = value


def open_in_browser(url: str) -> bool:
    """Returns whether the system accepted the address. GUI thread."""
    with as_before_the_bundle():
        return QDesktopServices.openUrl(QUrl(url))
