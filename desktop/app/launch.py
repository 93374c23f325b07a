"""One run of the command: folders, log, language, the only instance, the event loop."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.app.settings_file import open_settings
from desktop.app.single_instance import ALREADY_RUNNING, SingleInstance
from desktop.core.errors import OwnlineError
from desktop.core.log import start_logging
from desktop.core.model import Notice
from desktop.core.paths import Paths, find_paths, make_private
from desktop.startup.arguments import Options
from desktop.ui.preferences.language import install_language
from desktop.ui.window.shell import Shell


class ProgramLike(Protocol):
    """What the command asks of the program."""

    keep_draft: Callable[[], object]
    """Writes down what is typed."""

    def show(self) -> None: ...
    def close(self) -> None: ...
    def end_tour(self, status: int) -> None: ...


# oauthlib drops its demand for https when this is set, even to "0".
_INSECURE = "OAUTHLIB_INSECURE_TRANSPORT"


def _program(*parts: Any) -> ProgramLike:
    """Late: most of the program comes with it, and its window is seen before."""
    made: ProgramLike = _late("desktop.app.program").Program(*parts)
    return made


def _late(name: str) -> Any:
    """A module of ours that the window does not need to be seen."""
    return importlib.import_module(name)


def run(options: Options, make: Callable[..., ProgramLike] = _program) -> int:
    """The whole life of the program. Returns the exit status. ``make`` may make one of another
    kind, such as one that measures itself."""
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
            return _run_in(application, options, make, _tour_env(folder))
    return _run_in(application, options, make, os.environ)


def _tour_env(folder: str) -> dict[str, str]:
    """A tour has folders of its own: it neither meets a running practice nor leaves texts."""
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA")
    return dict.fromkeys(names, folder)


def _run_in(
    application: QApplication,
    options: Options,
    make: Callable[..., ProgramLike],
    env: Mapping[str, str],
) -> int:
    home = Path(env["XDG_DATA_HOME"]) if options.tour is not None else Path.home()
    paths = find_paths(options.practice, env, sys.platform, home)
    application.setWindowIcon(QIcon(str(paths.resources / "icons" / "ownline.svg")))
    shell: Shell | None = None
    try:
        for folder in (paths.data, paths.config, paths.logs):
            make_private(folder)
        start_logging(paths.logs, options.debug)
        settings = open_settings(paths)
        install_language(application, settings, paths.resources)
        instance = SingleInstance(paths.lock_file)
        if not instance.acquire_soon(options.link):
            return 0 if instance.raise_first() else _say(ALREADY_RUNNING)
        shell = Shell(settings, paths.resources)
        shell.show_first()
        program = make(options, paths, instance, settings, shell, QCoreApplication.exit)
    except OwnlineError as error:
        if shell is not None:
            shell.hide()
        return _say(error.notice)
    _report_bugs(program, paths, is_tour=options.tour is not None)
    program.show()
    status = application.exec()
    program.close()
    return status


def _report_bugs(program: ProgramLike, paths: Paths, *, is_tour: bool) -> None:
    bugs, browser = _late("desktop.app.crash_report"), _late("desktop.app.system_browser")
    end = program.end_tour if is_tour else None
    sys.excepthook = bugs.CrashReport(
        paths.folders, program.keep_draft, browser.open_in_browser, end
    )


def _say(notice: Notice) -> int:
    status: int = _late("desktop.app.crash_report").say(notice)
    return status
