"""Reports a bug, or why the program cannot start, in a message box."""

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
from desktop.ui.text.notices import translated, translated_notice

_log = logging.getLogger(__name__)


def report(notice: Notice, extend: Callable[[QMessageBox], None] | None = None) -> int:
    """Shows the notice in a message box and on standard error. Returns the exit status 1.
    ``extend`` adds buttons to the box."""
    notice = translated_notice(notice)
    sys.stderr.write(f"{notice.title}. {notice.advice} {notice.details}".strip() + "\n")
    if QApplication.platformName() not in ("offscreen", "minimal"):
        box = QMessageBox()
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("Ownline")
        box.setText(notice.title)
        is_name = notice.names_exception
        words = notice.advice if is_name else f"{notice.advice}\n{notice.details}"
        box.setInformativeText(words.strip())
        box.setDetailedText(notice.details if is_name else "")
        if extend is not None:
            box.addButton(QMessageBox.StandardButton.Close)
            extend(box)
        box.exec()
    return 1


def asks_to_try_again(notice: Notice) -> bool:
    """Shows the notice with a button *Try again*. False without a screen, where nobody answers."""
    if QApplication.platformName() in ("offscreen", "minimal"):
        return False
    shown = translated_notice(notice)
    box = QMessageBox()
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Ownline")
    box.setText(shown.title)
    box.setInformativeText(shown.advice)
    box.setStandardButtons(QMessageBox.StandardButton.Retry | QMessageBox.StandardButton.Close)
    again = translated(QT_TRANSLATE_NOOP("notices", "&Try again"))
    box.button(QMessageBox.StandardButton.Retry).setText(again)
    return box.exec() == QMessageBox.StandardButton.Retry


class CrashReport:
    """The `sys.excepthook` of the GUI thread: logs every bug and shows the first one."""

    def __init__(
        self,
        folders: dict[str, Path],
        keep_draft: Callable[[], object],
        open_url: Callable[[str], bool],
        end_tour: Callable[[int], None] | None,
    ) -> None:
        """``folders`` as in `About`; ``keep_draft`` saves the current draft, or raises DiskError;
        ``end_tour`` ends a guided run, where nobody would see the box."""
        self._folders = folders
        self._keep_draft = keep_draft
        self._open_url = open_url
        self._end_tour = end_tour
        self._is_reported = False

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _log.critical("bug in the GUI thread", exc_info=(kind, error, trace))
        if self._end_tour is not None:
            self._end_tour(1)
        elif not self._is_reported:
            self._is_reported = True
            notice = Notice(
                QT_TRANSLATE_NOOP("notices", "Ownline has a fault"),
                fill(
                    QT_TRANSLATE_NOOP(
                        "notices", "{kept} Please report it with the log file in {folder}."
                    ),
                    kept=self._kept_sentence(),
                    folder=str(self._folders["Log"]),
                ),
                details=kind.__name__,
            )
            # late: most runs never need it
            from desktop.ui.help.about import offer_help

            report(notice, lambda box: offer_help(box, self._folders, self._open_url))

    def _kept_sentence(self) -> str:
        """Saves the draft. Returns the sentence that says whether that worked."""
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
