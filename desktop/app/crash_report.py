"""What happens when the program itself is wrong, or cannot start: it is said, once."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.core.errors import DiskError
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.core.model import Notice
from desktop.ui.text.notices import translated_notice

_log = logging.getLogger(__name__)


def say(notice: Notice, dress: Callable[[QMessageBox], None] | None = None) -> int:
    """Tells in a box, and on standard error. Returns the exit status for not having started.
    ``dress`` adds to the box."""
    notice = translated_notice(notice)
    sys.stderr.write(f"{notice.title}. {notice.advice} {notice.details}".strip() + "\n")
    if QApplication.platformName() not in ("offscreen", "minimal"):
        box = QMessageBox()
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("Ownline")
        box.setText(notice.title)
        box.setInformativeText(f"{notice.advice}\n{notice.details}".strip())
        if dress is not None:
            box.addButton(QMessageBox.StandardButton.Close)
            dress(box)
        box.exec()
    return 1


class CrashReport:
    """The `sys.excepthook` of the GUI thread: each bug goes to the log, the first to the person."""

    def __init__(
        self,
        folders: dict[str, Path],
        keep_draft: Callable[[], object],
        open_url: Callable[[str], bool],
        end_tour: Callable[[int], None] | None,
    ) -> None:
        """``folders`` as in `About`; ``keep_draft`` writes down what is typed, and may raise
        DiskError; ``end_tour`` ends the program where nobody is there to be told."""
        self._folders = folders
        self._keep_draft = keep_draft
        self._open_url = open_url
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
            notice = Notice(
                QT_TRANSLATE_NOOP("notices", "Ownline has a fault"),
                fill(
                    QT_TRANSLATE_NOOP(
                        "notices", "{kept} Please report it with the log file in {folder}."
                    ),
                    kept=self._kept(),
                    folder=str(self._folders["Log"]),
                ),
                details=kind.__name__,
            )
            # late: most runs never need it
            from desktop.ui.help.about import offer_help

            say(notice, lambda box: offer_help(box, self._folders, self._open_url))

    def _kept(self) -> str:
        """Keeps what is typed, and says so as far as it is true."""
        try:
            self._keep_draft()
        except DiskError:
            return QT_TRANSLATE_NOOP(
                "notices",
                "Nothing that was queued is lost; what you are typing could not be kept.",
            )
        return QT_TRANSLATE_NOOP(
            "notices", "Nothing that was queued is lost, and what you are typing is kept."
        )
