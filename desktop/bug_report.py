"""What happens when the program itself is wrong, or cannot start: it is said, once."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.model import Notice
from desktop.ui.notice_words import in_words
from desktop.words import QT_TRANSLATE_NOOP, fill

_log = logging.getLogger(__name__)


def say(notice: Notice) -> int:
    """Tells in a box, and on standard error. Returns the exit status for not having started."""
    notice = in_words(notice)
    sys.stderr.write(f"{notice.title}. {notice.advice} {notice.details}".strip() + "\n")
    if QApplication.platformName() not in ("offscreen", "minimal"):
        box = QMessageBox()
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("Ownline")
        box.setText(notice.title)
        box.setInformativeText(f"{notice.advice}\n{notice.details}".strip())
        box.exec()
    return 1


class BugReport:
    """The `sys.excepthook` of the GUI thread: each bug goes to the log, the first to the person."""

    def __init__(self, logs: Path, end_tour: Callable[[int], None] | None) -> None:
        """``end_tour`` ends the program where nobody is there to be told."""
        self._logs = logs
        self._end_tour = end_tour
        self._is_told = False

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _log.critical("the window met a bug", exc_info=(kind, error, trace))
        if self._end_tour is not None:
            self._end_tour(1)
        elif not self._is_told:
            self._is_told = True
            say(
                Notice(
                    QT_TRANSLATE_NOOP("notices", "Ownline has a fault"),
                    fill(
                        QT_TRANSLATE_NOOP(
                            "notices",
                            "Nothing that was queued is lost. Please report it with the log file in"
                            " {folder}.",
                        ),
                        folder=str(self._logs),
                    ),
                    details=kind.__name__,
                )
            )
