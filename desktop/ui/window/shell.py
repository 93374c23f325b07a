"""The window before there is anything in it: seen as soon as the system can show one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop.core.gui_priority import frame
from desktop.ui.widgets.theme import Theme
from desktop.ui.window.geometry import WindowGeometry
from desktop.ui.window.outline import Outline

# So long the system is given to show it; it may take longer, and the program goes on meanwhile.
_MOMENT_MS = 20

_PRESSES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseButtonRelease,
)


class Shell(QMainWindow):
    """In its place and in its colours, with the outline of what it showed last. GUI thread.

    It imports little: what it is going to show takes most of a start to import and to make.
    """

    def __init__(self, settings: QSettings, resources: Path) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Ownline")
        self.may_close: Callable[[], bool] = lambda: False
        """Asked when the person closes the window. While there is nothing in it, it stays."""
        self.theme = Theme(application(), resources, settings)
        self.theme.changed.connect(self._dress)
        self._dress()
        self._place = WindowGeometry(self, settings)
        self._place.restore()
        self._content: QWidget | None = None
        self.setCentralWidget(Outline(settings))

    def show_first(self) -> None:
        """Returns when it is seen, or a moment later. Keys are kept for what comes."""
        loop, outline = QEventLoop(self), self.centralWidget()
        assert isinstance(outline, Outline)
        outline.painted.connect(loop.quit)
        QTimer.singleShot(_MOMENT_MS, loop, loop.quit)
        application().installEventFilter(self)
        self.show()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        loop.deleteLater()

    def show_content(self, content: QWidget) -> None:
        """In place of the outline, which is gone then."""
        first = content.focusWidget()
        self._content = content
        self.setCentralWidget(content)
        # Where the window is seen already, Qt would show it after the next events only.
        content.show()
        if first is not None:
            # A new parent takes the keys away from it.
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            # Everything in the window that looks different is painted now.
            with frame:
                return super().event(event)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nobody presses what is not seen yet. Boxes that come meanwhile are seen."""
        if event.type() in _PRESSES and isinstance(watched, QWidget):
            return watched.window() is self
        if event.type() == QEvent.Type.Paint and watched is self._content:
            application().removeEventFilter(self)
        return False

    @Slot()
    def raise_window(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._place.keep()
        event.setAccepted(self.may_close())

    @Slot()
    def _dress(self) -> None:
        self.theme.dress(self)


def application() -> QApplication:
    return cast(QApplication, QApplication.instance())
