"""The About dialog: version, licences, folders, and diagnostics for a report."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop import __version__
from desktop.ui.widgets.second_enter import note_other_window


def diagnostics(folders: dict[str, Path]) -> str:
    """Versions and environment for a report. No personal data: no account, number or text, and the
    home folder, whose path has the user's name in it, is written as ~."""
    home = str(Path.home())
    facts = {
        "Ownline": __version__ + (" (package)" if getattr(sys, "frozen", False) else " (source)"),
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Python": platform.python_version(),
        "Qt": f"{qVersion()} {QGuiApplication.platformName()}",
        "Desktop": os.environ.get("XDG_CURRENT_DESKTOP", "")[:40],
        "Session": os.environ.get("XDG_SESSION_TYPE", "")[:40],
        **{name: str(folder).replace(home, "~", 1) for name, folder in folders.items()},
    }
    return "".join(f"{name}: {value}\n" for name, value in facts.items() if value)


def offer_help(box: QMessageBox, folders: dict[str, Path], open_url: Callable[[str], bool]) -> None:
    """Adds *Copy diagnostics* and *Open log folder*. Neither closes the box."""
    copy = box.addButton(
        QCoreApplication.translate("About", "&Copy diagnostics"), QMessageBox.ButtonRole.ActionRole
    )
    copy.setObjectName("copyDiagnosticsButton")
    logs = box.addButton(
        QCoreApplication.translate("About", "Open &log folder"), QMessageBox.ButtonRole.ActionRole
    )
    logs.setObjectName("openLogsButton")
    for added in (copy, logs):
        added.clicked.disconnect()  # by default, every button closes the box
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(diagnostics(folders)))
    logs.clicked.connect(lambda: open_url(folders["Log"].as_uri()))


class About(QObject):
    """Shows the About box. ``folders`` has "Texts", "Settings" and "Log"."""

    def __init__(
        self, window: QWidget, folders: dict[str, Path], open_url: Callable[[str], bool]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._folders = folders
        self._open_url = open_url

    @Slot()
    def show(self) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("aboutBox")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("About Ownline"))
        box.setText(self.tr("Ownline {version}").format(version=__version__))
        folders = "\n".join(
            self.tr("{what}: {place}").format(what=what, place=place)
            for what, place in (
                (self.tr("Texts"), self._folders["Texts"]),
                (self.tr("Settings"), self._folders["Settings"]),
                (self.tr("Log"), self._folders["Log"]),
            )
        )
        licences = self.tr(
            "MIT license. It uses Qt {qt} under the LGPL 3, Python and others; their licenses are"
            " in the folder “licences” of the package.\nNot made by or connected with RingCentral."
        ).format(qt=qVersion())
        box.setInformativeText(f"{licences}\n\n{folders}")
        box.addButton(QMessageBox.StandardButton.Close)
        offer_help(box, self._folders, self._open_url)
        box.finished.connect(lambda _result: note_other_window())
        box.open()
