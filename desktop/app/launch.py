"""One run of the command: folders, log, language, single instance, event loop."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.app.settings import mend_settings, open_settings, stored_service
from desktop.app.single_instance import ALREADY_RUNNING, SingleInstance
from desktop.core.errors import OutboxLockedError, OwnlineError
from desktop.core.file_trouble import refuse_unnameable
from desktop.core.log import log_uncaught_exceptions, start_logging
from desktop.core.model import Notice
from desktop.core.paths import Paths, find_paths, make_private
from desktop.startup.arguments import Options
from desktop.ui.preferences.language import install_language
from desktop.ui.window.shell import Shell

if TYPE_CHECKING:
    from desktop.app.program import Program

# oauthlib drops its demand for https when this is set, even to "0".
_INSECURE = "OAUTHLIB_INSECURE_TRANSPORT"

# How long the start waits for another program that holds the outbox file: two seconds.
_LOCK_PAUSE_MS = 100
_LOCK_TRIES = 20


def make_program(
    options: Options,
    paths: Paths,
    instance: SingleInstance,
    settings: QSettings,
    shell: Shell,
    leave: Callable[[int], None],
) -> Program:
    # late: this imports most of the code; the empty window is shown first
    from desktop.app.program import Program

    return Program(options, paths, instance, settings, shell, leave)


def run(options: Options, make: Callable[..., Program] = make_program) -> int:
    """Runs the program and returns its exit status. The benchmarks pass a ``make`` of their own."""
    if _INSECURE in os.environ:
        sys.stderr.write(
            f"Ownline does not start while {_INSECURE} is set: it would allow sign-ins without"
            " encryption. Remove it from the environment and start again.\n"
        )
        return 1
    # The GUI thread waits less while the network thread decodes (the default is 5 ms).
    sys.setswitchinterval(0.0002)
    application = QApplication([sys.argv[0]])
    application.setApplicationName("Ownline")
    application.setApplicationVersion(__version__)
    # The desktop finds the icon by the name of the menu entry; in a Flatpak that is the app ID.
    application.setDesktopFileName(os.environ.get("FLATPAK_ID", "ownline"))
    application.setQuitOnLastWindowClosed(False)
    if options.tour is not None:
        import tempfile

        with tempfile.TemporaryDirectory(prefix="ownline-tour-") as folder:
            return _run_in_folders(application, options, make, _tour_env(folder))
    return _run_in_folders(application, options, make, os.environ)


def _tour_env(folder: str) -> dict[str, str]:
    """A guided run has its own folders: it touches no running practice and leaves no texts."""
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA")
    return dict.fromkeys(names, folder)


def _run_in_folders(
    application: QApplication,
    options: Options,
    make: Callable[..., Program],
    env: Mapping[str, str],
) -> int:
    home = Path(env["XDG_DATA_HOME"]) if options.tour is not None else Path.home()
    paths = find_paths(options.practice, env, sys.platform, home)
    application.setWindowIcon(QIcon(str(paths.resources / "icons" / "ownline.svg")))
    shell: Shell | None = None
    try:
        refuse_unnameable(paths.data, paths.config, paths.logs, paths.resources)
        for folder in (paths.data, paths.config, paths.logs):
            make_private(folder)
        start_logging(paths.logs, options.debug)
        log_uncaught_exceptions()
        damaged = mend_settings(paths)
        settings = open_settings(paths)
        install_language(application, settings, paths.resources)
        instance = SingleInstance(paths.lock_file)
        if options.hidden and not instance.acquire():
            # It runs already, and nobody asked for its window.
            return 0
        if not options.hidden and not instance.acquire_soon(options.link):
            return 0 if instance.raise_first() else _report(ALREADY_RUNNING)
        is_first = stored_service(settings, practice=options.practice) is None
        shell = Shell(settings, paths.resources, is_first=is_first)
        if not options.hidden:
            shell.show_first()
        program = _make_when_free(
            lambda: make(options, paths, instance, settings, shell, QCoreApplication.exit)
        )
        if damaged is not None:
            program.show_settings_damage(damaged)
    except OwnlineError as error:
        if shell is not None:
            shell.hide()
        return _report(error.notice)
    _install_crash_report(program, paths, is_tour=options.tour is not None)
    program.show()
    status = application.exec()
    program.close()
    return status


def _make_when_free(make: Callable[[], Program]) -> Program:
    """Waits a moment where another program holds the outbox file, then asks what to do. Raises
    OwnlineError."""
    tries = _LOCK_TRIES
    while True:
        try:
            return make()
        except OutboxLockedError as error:
            tries -= 1
            if tries > 0:
                # The empty window is painted meanwhile.
                waiting = QEventLoop()
                QTimer.singleShot(_LOCK_PAUSE_MS, waiting.quit)
                waiting.exec()
                continue
            # late: needed only where the program cannot start
            from desktop.app.crash_report import asks_to_try_again

            if not asks_to_try_again(error.notice):
                raise
            tries = _LOCK_TRIES


def _install_crash_report(program: Program, paths: Paths, *, is_tour: bool) -> None:
    # late: the empty window is shown first
    from desktop.app.crash_report import CrashReport
    from desktop.app.system_browser import open_in_browser

    end_tour = program.end_tour if is_tour else None
    sys.excepthook = CrashReport(paths.folders, program.keep_draft, open_in_browser, end_tour)


def _report(notice: Notice) -> int:
    # late: needed only where the program cannot start
    from desktop.app.crash_report import report

    return report(notice)
