"""Pictures and files that are dropped on parts of a pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.file_drop import SPREADSHEETS, one_file

if TYPE_CHECKING:
    from desktop.ui.attachments.sources import Source

_EVENTS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class DroppedFiles(QObject):
    """Watches widgets. ``take`` gets the files, and pictures that have none. ``may``: whether files
    can be attached now."""

    def __init__(
        self,
        take: Callable[[Sequence[Source]], object],
        may: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._may = may
        self._without_sheets: list[QWidget] = []

    def watch(self, *widgets: QWidget, has_sheets: bool = True) -> None:
        """``has_sheets``: a spreadsheet is a file like others, and does not open a list."""
        for widget in widgets:
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)
        if not has_sheets:
            self._without_sheets += widgets

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter and move events of a drag are drop events, too.
        if event.type() not in _EVENTS or not isinstance(event, QDropEvent) or not self._may():
            return False
        # late: nothing is dropped before the first paint
        from desktop.ui.attachments.sources import has_sources, sources_in

        data = event.mimeData()
        if not has_sources(data) or (watched in self._without_sheets and _is_sheet(data)):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(sources_in(data))
        return True


def _is_sheet(data: QMimeData) -> bool:
    file = one_file(data)
    return file is not None and file.name.lower().endswith(SPREADSHEETS)
