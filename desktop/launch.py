"""One run of the command: folders, log, language, the only instance, the event loop."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import __version__, binding  # noqa: F401 - takes out the binding's hook
from desktop.app import Program
from desktop.browser import open_in_browser
from desktop.bug_report import BugReport, say
from desktop.errors import OwnlineError
from desktop.instance import ALREADY_RUNNING, Instance
from desktop.log import start_logging
from desktop.options import Options
from desktop.paths import find_paths, make_private
from desktop.settings_file import open_settings
from desktop.ui.languages import speak

# oauthlib drops its demand for https when this is set, even to "0".
_INSECURE = "OAUTHLIB_INSECURE_TRANSPORT"


def run(options: Options, program: type[Program] = Program) -> int:
    """The whole life of the program. Returns the exit status. ``program`` may be a kind of its
    own, such as one that measures itself."""
    if _INSECURE in os.environ:
        sys.stderr.write(
            f"Ownline does not start while {_INSECURE} is set: it would allow sign-ins without"
            " encryption. Remove it from the environment and start again.\n"
        )
        return 1
    # Less waiting for the window while the network thread decodes (default 5 ms).
    sys.setswitchinterval(0.0002)
    application = QApplication([sys.argv[0]])
    application.setApplicationName("Ownline")
    application.setApplicationVersion(__version__)
    # In a Flatpak the menu entry has the name of the sandbox; by it the desktop finds our icon.
    application.setDesktopFileName(os.environ.get("FLATPAK_ID", "ownline"))
    application.setQuitOnLastWindowClosed(False)
    if options.tour is not None:
        import tempfile

        with tempfile.TemporaryDirectory(prefix="ownline-tour-") as folder:
            return _run_in(application, options, program, _tour_env(folder))
    return _run_in(application, options, program, os.environ)


def _tour_env(folder: str) -> dict[str, str]:
    """A tour has folders of its own: it neither meets a running practice nor leaves texts."""
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA")
    return dict.fromkeys(names, folder)


def _run_in(
    application: QApplication,
    options: Options,
    kind: type[Program],
    env: Mapping[str, str],
) -> int:
    home = Path(env["XDG_DATA_HOME"]) if options.tour is not None else Path.home()
    paths = find_paths(options.practice, env, sys.platform, home)
    application.setWindowIcon(QIcon(str(paths.resources / "icons" / "ownline.svg")))
    try:
        for folder in (paths.data, paths.config, paths.logs):
            make_private(folder)
        start_logging(paths.logs, options.debug)
        speak(application, open_settings(paths), paths.resources)
        instance = Instance(paths.lock_file)
        if not instance.acquire_soon(options.link):
            return 0 if instance.raise_first() else say(ALREADY_RUNNING)
        program = kind(options, paths, instance, QCoreApplication.exit)
    except OwnlineError as error:
        return say(error.notice)
    keep, end = program.window.main_page.compose.drafts.keep_now, program.end_tour
    sys.excepthook = BugReport(paths.folders, keep, open_in_browser, end if options.tour else None)
    program.show()
    status = application.exec()
    program.close()
    return status
