"""Files that are dropped on a part of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

SPREADSHEETS = (".csv", ".ods", ".tab", ".tsv", ".xls", ".xlsb", ".xlsm", ".xlsx")
"""The ends of names. A file with another name can be chosen in the window of the list."""

_EVENTS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def one_file(data: QMimeData) -> Path | None:
    """The file that is dropped or pasted, where it is one."""
    urls = data.urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.is_file() else None


class FileDrop(QObject):
    """Watches widgets, and takes a file before they would insert its address as text. ``take`` gets
    its path. ``ends``: only files whose names end like one of these."""

    def __init__(
        self, take: Callable[[Path], object], parent: QObject, ends: tuple[str, ...] = ("",)
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._ends = ends

    def watch(self, *widgets: QWidget) -> None:
        for widget in widgets:
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter and move events of a drag are drop events, too.
        if event.type() not in _EVENTS or not isinstance(event, QDropEvent):
            return False
        file = one_file(event.mimeData())
        if file is None or not file.name.lower().endswith(self._ends):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(file)
        return True
