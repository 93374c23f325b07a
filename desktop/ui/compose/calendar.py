"""The calendar of a field for date and time."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QLocale, QRect, QSize, Qt, Slot
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QSpinBox, QTableView, QToolButton, QWidget

from desktop.ui.widgets.theme import SMALL, Theme

_ICON = 18
_WEEK = 7
_ROWS = 7
"""The names of the days, and six weeks."""
_ROUND = 6
_BORDER = 1


class Calendar(QCalendarWidget):
    """A month in the colours of the window. Qt would take those of the palette, which the style
    sheet changes for every list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # The field is always laid out from left to right.
        self.setLayoutDirection(QGuiApplication.layoutDirection())
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(*[SMALL + _BORDER] * 4)
        (self._bar,) = self.findChildren(QWidget, "qt_calendar_navigationbar")
        (self._before,) = self.findChildren(QToolButton, "qt_calendar_prevmonth")
        self._before.setAccessibleName(self.tr("Previous month"))
        (self._after,) = self.findChildren(QToolButton, "qt_calendar_nextmonth")
        self._after.setAccessibleName(self.tr("Next month"))
        (year,) = self.findChildren(QSpinBox)
        year.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        (days,) = self.findChildren(QTableView)
        days.setAccessibleName(self.tr("Date"))
        self._dress()
        theme.changed.connect(self._dress)

    @Slot()
    def _dress(self) -> None:
        names, plain = QTextCharFormat(), QTextCharFormat()
        names.setForeground(self._theme.colour("muted"))
        names.setBackground(self._theme.colour("surface"))
        self.setHeaderTextFormat(names)
        for day in Qt.DayOfWeek:
            # The weekend is red otherwise.
            self.setWeekdayTextFormat(day, plain)
        self._put_arrows()

    def _put_arrows(self) -> None:
        icons, ink = self._theme.icons, self._theme.colour("muted")
        arrows = ("forward", "back") if self.isRightToLeft() else ("back", "forward")
        for button, name in zip((self._before, self._after), arrows, strict=True):
            button.setIcon(icons.icon(name, _ICON, ink))
            button.setIconSize(QSize(_ICON, _ICON))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt puts its own arrows there.
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._put_arrows()

    def sizeHint(self) -> QSize:
        """Qt's own does not know of the borders, and cuts off the names of the days."""
        metrics, locale = self.fontMetrics(), self.locale()
        names = (locale.dayName(day.value, QLocale.FormatType.ShortFormat) for day in Qt.DayOfWeek)
        width = max(metrics.horizontalAdvance(name) for name in names)
        height = metrics.height()
        margin = 2 * (SMALL + _BORDER)
        days = QSize(_WEEK * (max(width, height) + 2 * SMALL), _ROWS * (height + 2 * SMALL))
        return days + QSize(margin, margin + self._bar.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        is_chosen = date == self.selectedDate()
        painter.save()
        painter.fillRect(rect, self._theme.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen or date == QDate.currentDate():
            painter.setPen(self._theme.colour("accent" if is_chosen else "field"))
            if is_chosen:
                painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), _ROUND, _ROUND)
        painter.setPen(self._theme.colour("on_accent" if is_chosen else self._ink(date)))
        weight = QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal
        painter.setFont(self._theme.sized("body", weight))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.locale().toString(date.day()))
        painter.restore()

    def _ink(self, date: QDate) -> str:
        if not self.minimumDate() <= date <= self.maximumDate():
            return "edge"
        return "text" if date.month() == self.monthShown() else "muted"
