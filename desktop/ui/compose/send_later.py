"""Send later: some common times, or a chosen date and time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QDateTime, QSettings, Qt, QTime, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QDialog,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.theme import SMALL, WIDE, Theme

_MORNING = 9
LEAST_MS = 60_000
"""A time that is chosen is at least so far away."""
_MOST_DAYS = 366
_LEAST_WIDTH = 360
_ICON = 20


def proposals(now: QDateTime) -> list[QDateTime]:
    """In an hour, tomorrow morning, and next Monday morning. Local time, by the rules of each day:
    between now and then, summer time may begin or end."""
    soon = now.addSecs(3600)
    soon = soon.addMSecs(-soon.time().second() * 1000 - soon.time().msec())
    tomorrow = now.date().addDays(1)
    monday = tomorrow.addDays((8 - tomorrow.dayOfWeek()) % 7)
    days = (tomorrow, monday) if monday != tomorrow else (monday,)
    return [soon, *(QDateTime(day, QTime(_MORNING, 0)) for day in days)]


class Nights(Protocol):
    """Knows whether it is night for a recipient at a time in ms; then it returns words."""

    def night_in_menu(self, at: int) -> str: ...

    def night_at(self, at: int) -> str: ...


class TimeMenu(QMenu):
    """Some common times relative to now, and any other. ``act`` is told the time in ms since 1970
    UTC, or None for *At once*, which is there for texts that are planned already. It may be told
    when the menu is gone. ``place``: a widget in the window where a dialog opens. ``parent``: the
    menu that it is part of."""

    def __init__(
        self,
        theme: Theme,
        place: QWidget,
        act: Callable[[int | None], object],
        nights: Nights | None = None,
        *,
        parent: QMenu | None = None,
        are_planned: bool = False,
    ) -> None:
        super().__init__(parent or place)
        self._theme = theme
        self._place = place
        self._act = act
        self._nights = nights
        self._are_planned = are_planned
        self.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        self.clear()
        if self._are_planned:
            once = self.addAction(self.tr("At &once"))
            once.setObjectName("atOnceAction")
            once.triggered.connect(lambda: self._act(None))
        for at in proposals(QDateTime.currentDateTime()):
            when = at.toMSecsSinceEpoch()
            words = planned_time(when, now_ms())
            words = words[:1].upper() + words[1:]
            night = self._nights.night_in_menu(when) if self._nights is not None else ""
            action = self.addAction(f"{words}  ·  {night}" if night else words)
            action.setObjectName("proposedTimeAction")
            action.triggered.connect(lambda _checked=False, when=when: self._act(when))
        self.addSeparator()
        other = self.addAction(self.tr("&Choose date and time…"))
        other.setObjectName("chooseTimeAction")
        other.triggered.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        dialog = TimeDialog(self._theme, self._place.window(), self._nights)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._act)
        dialog.open()


class SendLaterMenu(TimeMenu):
    """Also whether the text is held if the recipient writes first. ``chosen`` carries the time in
    ms since 1970 UTC."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, settings: QSettings, nights: Nights, place: QWidget) -> None:
        super().__init__(theme, place, self._choose, nights)
        self.setObjectName("sendLaterMenu")
        self._settings = SendingSettings(settings)

    def _choose(self, at: int | None) -> None:
        self.chosen.emit(at)

    @Slot()
    def fill(self) -> None:
        super().fill()
        self.addSeparator()
        hold = self.addAction(self.tr("&Hold it if they write first"))
        hold.setObjectName("holdAction")
        hold.setCheckable(True)
        hold.setChecked(self._settings.holds_if_answered)
        hold.triggered.connect(self._settings.hold_if_answered)


class TimeField(QDateTimeEdit):
    """Date and time with a calendar popup; looks like the other fields."""

    def __init__(self, theme: Theme, at: QDateTime) -> None:
        super().__init__(at)
        self._theme = theme
        self.setCalendarPopup(True)
        # In right-to-left layouts Qt reverses the time with the date (30:23), but `displayFormat`
        # returns the original order.
        display_format = self.displayFormat()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setDisplayFormat(display_format)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # The style sheet could only load an arrow from a file, which would not follow the theme.
        ratio = self.devicePixelRatioF()
        icon = self._theme.icons.pixmap("chevron", _ICON, self._theme.colour("muted"), ratio)
        painter = QPainter(self)
        painter.drawPixmap(self.width() - _ICON - SMALL, (self.height() - _ICON) // 2, icon)
        painter.end()


class TimeDialog(QDialog):
    """``chosen`` carries the time in ms since 1970 UTC."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, nights: Nights | None = None) -> None:
        super().__init__(parent)
        self._nights = nights
        self.setObjectName("timeDialog")
        self.setWindowTitle(self.tr("Send later"))
        now = QDateTime.currentDateTime()
        self._field = TimeField(theme, now.addSecs(3600))
        self._field.setObjectName("timeField")
        self._field.setAccessibleName(self.tr("Date and time"))
        self._field.setMinimumDateTime(now)
        self._field.setMaximumDateTime(now.addDays(_MOST_DAYS))
        self._notice = Label(
            theme, size="small", role="bad", wrap=True, name="timeNotice", live=True
        )
        self._notice.hide()
        self._day = Label(theme, size="small", role="muted", wrap=True, name="timeDay", live=True)
        self._night = Label(
            theme, size="small", role="warn", wrap=True, name="timeNightNote", live=True
        )
        self._night.hide()
        self._field.dateTimeChanged.connect(self._show_night)
        lead = Label(
            theme,
            self.tr("Ownline has to be open at that time."),
            role="muted",
            wrap=True,
        )
        plan = button(self.tr("&Schedule"), "planButton", "primary")
        plan.setDefault(True)
        plan.clicked.connect(self._confirm)
        back = button(self.tr("&Cancel"), "cancelPlanButton")
        back.clicked.connect(self.reject)
        end = QHBoxLayout()
        end.addStretch()
        end.addWidget(back)
        end.addWidget(plan)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(SMALL)
        layout.addWidget(Label(theme, self.windowTitle(), size="title", bold=True))
        layout.addWidget(self._field)
        layout.addWidget(self._day)
        layout.addWidget(self._night)
        layout.addWidget(lead)
        layout.addWidget(self._notice)
        layout.addSpacing(SMALL)
        layout.addLayout(end)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._show_night()

    @Slot()
    def _show_night(self) -> None:
        at = self._field.dateTime().toMSecsSinceEpoch()
        # With the day of the week.
        words = planned_time(at, now_ms())
        self._day.say(words[:1].upper() + words[1:])
        self._night.say(self._nights.night_at(at) if self._nights is not None else "")
        if self.isVisible():
            self.resize(self.width(), self.heightForWidth(self.width()))

    @Slot()
    def _confirm(self) -> None:
        at = self._field.dateTime().toMSecsSinceEpoch()
        if at < now_ms() + LEAST_MS:
            self._notice.say(self.tr("That time has passed. Choose a later one."))
            self.resize(self.width(), self.heightForWidth(self.width()))
            return
        self.chosen.emit(at)
        self.accept()
