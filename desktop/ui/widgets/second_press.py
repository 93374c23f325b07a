"""A part that comes under the pointer with a press does not get the second press of a
double-click, however slow it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QCursor, QGuiApplication, QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget

# Some people need longer than the system allows for a double-click.
SLOW_MS = 1_000

_MOUSE = (
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
)


def double_click_ms() -> int:
    """How long after a press the next one may belong to it."""
    return max(SLOW_MS, QGuiApplication.styleHints().mouseDoubleClickInterval())


class SecondPress(QTimer):
    """Keeps the mouse from ``part`` and all in it for about a second, unless it is moved before:
    who points at something has seen what is there."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._rest = QPointF()
        self._window: QWindow | None = None
        self.setSingleShot(True)
        self.timeout.connect(self._let)

    @Slot()
    def ignore(self) -> None:
        """What is in ``part`` comes now, where something else was."""
        self._let()
        self._rest = QPointF(QCursor.pos())
        self._part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window = self._part.window().windowHandle()
        if self._window is not None:
            self._window.installEventFilter(self)
        self.start(double_click_ms())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Comes before Qt looks for what is under the pointer. A hand that presses twice trembles:
        that is no move."""
        if event.type() in _MOUSE and isinstance(event, QMouseEvent):
            way = (event.globalPosition() - self._rest).manhattanLength()
            if way >= QGuiApplication.styleHints().startDragDistance():
                self._let()
        return False

    @Slot()
    def _let(self) -> None:
        self.stop()
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None
        self._part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
