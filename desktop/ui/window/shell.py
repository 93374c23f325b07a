"""The top-level window: shown empty as soon as possible, filled later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QEventLoop,
    QObject,
    QSettings,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop.core.gui_priority import frame
from desktop.ui.widgets.enter_key import presses_button
from desktop.ui.widgets.second_enter import watch
from desktop.ui.widgets.theme import Theme
from desktop.ui.widgets.window_size import fit_to_screen
from desktop.ui.window.outline import Outline

# How long the start waits for the first paint. After that the program continues anyway.
_FIRST_PAINT_MS = 20

_MOUSE_EVENTS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseButtonRelease,
)

_MIN_SIZE = QSize(720, 520)
_FIRST_SIZE = QSize(1080, 740)

_GEOMETRY_KEY = "window/geometry"


class WindowGeometry:
    """Keeps size, position and whether the window is maximised. Qt moves a window onto a screen if
    its position is on none of them, such as on a monitor that was removed."""

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        self._window = window
        self._settings = settings

    def restore(self) -> None:
        fit_to_screen(self._window, _FIRST_SIZE, _MIN_SIZE)
        geometry = self._settings.value(_GEOMETRY_KEY)
        if isinstance(geometry, QByteArray):
            self._window.restoreGeometry(geometry)

    def save(self) -> None:
        self._settings.setValue(_GEOMETRY_KEY, self._window.saveGeometry())


class Shell(QMainWindow):
    """Has its last position and colours, and the outline of the last page. GUI thread.

    This module imports little: importing and creating the content takes most of the start.
    """

    def __init__(self, settings: QSettings, resources: Path, *, is_first: bool = False) -> None:
        """``is_first``: the set-up page will be shown."""
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Ownline")
        self.may_close: Callable[[], bool] = lambda: False
        """Asked when the person closes the window. An empty window does not close."""
        self.theme = Theme(application(), resources, settings)
        self.theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self._geometry = WindowGeometry(self, settings)
        self._geometry.restore()
        self._content: QWidget | None = None
        self.setCentralWidget(Outline(settings, is_first=is_first))

    def show_first(self) -> None:
        """Returns after the first paint, or after a short wait. Key presses stay queued for the
        content."""
        loop, outline = QEventLoop(self), self.centralWidget()
        assert isinstance(outline, Outline)
        outline.painted.connect(loop.quit)
        QTimer.singleShot(_FIRST_PAINT_MS, loop, loop.quit)
        self.show()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        loop.deleteLater()

    def show_content(self, content: QWidget, *, is_hidden: bool = False) -> None:
        """The content replaces the outline. ``is_hidden``: the window is shown later."""
        focused = content.focusWidget()
        self._content = content
        self.setCentralWidget(content)
        # In a visible window, Qt would show the content only after the next events.
        content.show()
        if focused is not None:
            # The new parent took the focus away.
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(not is_hidden)
        # Not earlier: it would see every event of the content's creation.
        application().installEventFilter(self)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            # All changed parts of the window are painted here.
            with frame:
                return super().event(event)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ignores mouse presses until the content is painted, except in dialogs."""
        if event.type() in _MOUSE_EVENTS and isinstance(watched, QWidget):
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        watch(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses_button(event, self):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._geometry.save()
        event.setAccepted(self.may_close())

    @Slot()
    def _apply_theme(self) -> None:
        self.theme.dress(self)


def application() -> QApplication:
    return cast(QApplication, QApplication.instance())
