"""Restarts Ownline: from practice to RingCentral, the other way, or for another language."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QSettings, Slot

import desktop
from desktop.app.settings import carry_look
from desktop.core.errors import DiskError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Notice, Trouble, TroubleKind
from desktop.core.paths import find_paths
from desktop.ui.window.window import Window

_NOT_RESTARTED = Notice(
    QT_TRANSLATE_NOOP("notices", "Ownline could not be started once more"),
    QT_TRANSLATE_NOOP("notices", "Close this window and start Ownline by hand."),
)
_NOT_OPENED_AGAIN = Notice(
    _NOT_RESTARTED.title,
    QT_TRANSLATE_NOOP("notices", "Start Ownline by hand. Nothing is lost."),
)


def start_process(*, practice: bool) -> bool:
    """Starts Ownline as a separate process, which outlives this one. Returns whether it started."""
    arguments = [] if getattr(sys, "frozen", False) else ["-m", "desktop"]
    if practice:
        arguments.append("--practice")
    folder = str(Path(desktop.__file__).parent.parent)
    is_started, _process_id = QProcess.startDetached(sys.executable, arguments, folder)
    return is_started


class Restart(QObject):
    """Carries out the commands to start and to leave practice. GUI thread. ``settings``: from which
    the other process gets its language and theme."""

    def __init__(
        self, window: Window, settings: QSettings, start: Callable[..., bool] = start_process
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._start = start
        window.commands.offer_practice.connect(self._offer_practice)
        window.commands.start_practice.connect(self._start_practice)
        window.commands.leave_practice.connect(self._leave_practice)
        window.commands.restart.connect(self._close_and_open_again)

    @Slot()
    def _offer_practice(self) -> None:
        if self._window.main_page.header.is_practice:
            self._leave_practice()
            return
        # late: asked on demand
        from desktop.ui.window.practice_question import OpenPracticeQuestion

        question = OpenPracticeQuestion(self._window.theme, self._window.shell)
        question.ask(self._start_practice)

    @Slot()
    def _start_practice(self) -> None:
        self._restart(practice=True)

    @Slot()
    def _leave_practice(self) -> None:
        # late: asked on demand
        from desktop.ui.window.practice_question import PracticeQuestion

        window = self._window
        question = PracticeQuestion(window.theme, window.shell, window.main_page.unfinished)
        question.ask(lambda: self._restart(practice=False))

    def _restart(self, *, practice: bool) -> None:
        """Starts the other process, then quits this one. Nothing more is asked: it was chosen."""
        paths = find_paths(practice, os.environ, sys.platform, Path.home())
        # Without them it starts as well.
        with contextlib.suppress(DiskError):
            carry_look(self._settings, paths)
        if self._start(practice=practice):
            self._window.quit(asks=False)
        else:
            self._window.troubles.show_own(Trouble(TroubleKind.SERVER, _NOT_RESTARTED))

    @Slot()
    def _close_and_open_again(self) -> None:
        """Nothing is asked about texts that wait: they go out when Ownline is open again."""
        self._window.ending.quit(asks=False, opens_again=True)

    def open_again(self) -> None:
        """At the end of the run, where that was wanted. The other process needs the same folder, so
        this one must have left it."""
        is_practice = self._window.main_page.header.is_practice
        if not self._window.ending.opens_again or self._start(practice=is_practice):
            return
        # late: needed only where the program cannot start
        from desktop.app.crash_report import report

        report(_NOT_OPENED_AGAIN)
