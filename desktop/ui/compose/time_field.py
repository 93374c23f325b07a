"""A field for date and time, typed or chosen in a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.ui.compose.calendar import Calendar
from desktop.ui.compose.time_line import TimeLine
from desktop.ui.widgets.theme import SMALL, Theme

_ICON = 20
_ARROW = _ICON + SMALL


class TimeField(TimeLine):
    """Looks like the other fields, with an arrow that opens the calendar."""

    left = Signal()
    """The keyboard goes somewhere else in the window."""

    def __init__(self, theme: Theme, at: QDateTime) -> None:
        super().__init__(at)
        self._theme = theme
        self._is_mirrored = self.isRightToLeft()
        # The order of date and time is the same in all directions.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if self._is_mirrored:
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setTextMargins(*((_ARROW, 0, 0, 0) if self._is_mirrored else (0, 0, _ARROW, 0)))
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self.calendar = Calendar(theme)
        self.calendar.clicked.connect(self._take_day)
        self.calendar.activated.connect(self._take_day)
        layout = QVBoxLayout(self._popup)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.calendar)

    @Slot(QDate)
    def _take_day(self, day: QDate) -> None:
        self._popup.hide()
        self.setDateTime(QDateTime(day, self.last.time()))
        self.choose("d")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begins with the day: the month, which may come first, is mostly right."""
        super().focusInEvent(event)
        others = (
            Qt.FocusReason.MouseFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.PopupFocusReason,
        )
        if event.reason() not in others:
            self.choose("d")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        at = self.dateTime()
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() in stays:
            return
        if at.isValid():
            self.setDateTime(at)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_down = (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (event.key(), event.modifiers()) == alt_down:
            self._open_calendar()
        else:
            super().keyPressEvent(event)

    def _arrow(self) -> QRect:
        left = 0 if self._is_mirrored else self.width() - _ARROW - SMALL
        return QRect(left, 0, _ARROW + SMALL, self.height())

    def _open_calendar(self) -> None:
        self.calendar.setSelectedDate(self.last.date())
        self._popup.adjustSize()
        below = self.mapToGlobal(QPoint(0, self.height()))
        if self._is_mirrored:
            below.setX(below.x() + self.width() - self._popup.width())
        room = self.screen().availableGeometry()
        if below.y() + self._popup.height() > room.bottom():
            below.setY(below.y() - self.height() - self._popup.height())
        self._popup.move(below)
        self._popup.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._arrow().contains(event.position().toPoint()):
            self._open_calendar()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the part: what is typed replaces it."""
        super().mouseReleaseEvent(event)
        part = self.part()
        if part is not None and not self.hasSelectedText() and self.text():
            self._select(part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_arrow = self._arrow().contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.ArrowCursor if is_arrow else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # The style sheet could only load an arrow from a file, which would not follow the theme.
        ratio = self.devicePixelRatioF()
        icon = self._theme.icons.pixmap("chevron", _ICON, self._theme.colour("muted"), ratio)
        painter = QPainter(self)
        left = SMALL if self._is_mirrored else self.width() - _ICON - SMALL
        painter.drawPixmap(left, (self.height() - _ICON) // 2, icon)
        painter.end()
