"""Send later: some common times, or a chosen date and time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QDateTime, QSettings, Qt, QTime, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateTimeEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.compose.calendar import Calendar
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.plan import LEAST_MS
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.places import clock_at_places
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.labels import Label, at_end, button
from desktop.ui.widgets.theme import SMALL, WIDE, Theme
from desktop.ui.widgets.tick_menu import TickMenu

_MORNING = 9
_MOST_DAYS = 366
_LEAST_WIDTH = 360
_ICON = 20
_MINUTES = 5
"""What an arrow key adds to the minutes."""


def proposals(now: QDateTime) -> list[QDateTime]:
    """In an hour, tomorrow morning, and next Monday morning. Local time, by the rules of each day:
    between now and then, summer time may begin or end."""
    soon = now.addSecs(3600)
    soon = soon.addMSecs(-soon.time().second() * 1000 - soon.time().msec())
    tomorrow = now.date().addDays(1)
    monday = tomorrow.addDays((8 - tomorrow.dayOfWeek()) % 7)
    days = (tomorrow, monday) if monday != tomorrow else (monday,)
    return [soon, *(QDateTime(day, QTime(_MORNING, 0)) for day in days)]


def offers(now: int, nights: Nights | None) -> Iterator[tuple[int, str]]:
    """The times of a menu in ms, in their order, each with words about night or day where the text
    goes. Where it is night at one, the end of that night is among them."""
    usual = [at.toMSecsSinceEpoch() for at in proposals(QDateTime.fromMSecsSinceEpoch(now))]
    if nights is None:
        yield from ((at, "") for at in usual)
        return
    night = next((at for at in (now, *usual) if nights.quiet(at)), None)
    day = nights.day_for_all(night) if night is not None else None
    if day is not None and day >= now + LEAST_MS and day not in usual:
        usual = sorted((*usual, day))
    for at in usual:
        yield at, nights.day_in_menu(at) if at == day else nights.night_in_menu(at)


def _rounded(at: QDateTime) -> QDateTime:
    """Up to whole steps of minutes."""
    seconds = (at.time().minute() % _MINUTES) * 60 + at.time().second()
    exact = at.addMSecs(-at.time().msec())
    return exact.addSecs(_MINUTES * 60 - seconds) if seconds else exact


PlannedAt = Callable[[], int | None]
"""When texts that have a time already go out, in ms; asked when a dialog opens."""


class TimeMenu(TickMenu):
    """Some common times relative to now, and any other. ``act`` is told the time in ms since 1970
    UTC, or None for *At once*. It may be told when the menu is gone. ``place``: a widget in the
    window where a dialog opens. ``parent``: the menu that it is part of. ``planned_at``: of
    texts that get another time."""

    def __init__(
        self,
        theme: Theme,
        place: QWidget,
        act: Callable[[int | None], object],
        nights: Nights | None = None,
        *,
        parent: QMenu | None = None,
        planned_at: PlannedAt | None = None,
        has_at_once: bool = False,
    ) -> None:
        super().__init__(parent or place)
        self._theme = theme
        self._place = place
        self._act = act
        self._nights = nights
        self._planned_at = planned_at
        self._has_at_once = has_at_once
        self.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        self.clear()
        if self._has_at_once:
            once = self.addAction(self.tr("At &once"))
            once.setObjectName("atOnceAction")
            once.triggered.connect(lambda: self._act(None))
        for at, there in offers(now_ms(), self._nights):
            words = planned_time(at, now_ms())
            words = words[:1].upper() + words[1:]
            action = self.addAction(f"{words}  ·  {there}" if there else words)
            action.setObjectName("proposedTimeAction")
            action.triggered.connect(lambda _checked=False, at=at: self._act(at))
        self.addSeparator()
        other = self.addAction(self.tr("&Choose date and time…"))
        other.setObjectName("chooseTimeAction")
        other.triggered.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        dialog = TimeDialog(self._theme, self._place.window(), self._nights, self._planned_at)
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
        self.setCalendarWidget(Calendar(theme))
        # In right-to-left layouts Qt reverses the time with the date (30:23), but `displayFormat`
        # returns the original order.
        display_format = self.displayFormat()
        self._is_mirrored = self.isRightToLeft()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setDisplayFormat(display_format)
        if self._is_mirrored:
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.calendarWidget().setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begins with the day: the month, which may come first, is mostly right."""
        super().focusInEvent(event)
        others = (
            Qt.FocusReason.MouseFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.PopupFocusReason,
        )
        if event.reason() not in others:
            self.setSelectedSection(QDateTimeEdit.Section.DaySection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go to the next part, which is selected: what is typed replaces it."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        at = self.currentSectionIndex() + step
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if step and is_plain and 0 <= at < self.sectionCount():
            self.setSelectedSection(self.sectionAt(at))
        elif not self._set_half(event.text()):
            super().keyPressEvent(event)

    def _set_half(self, typed: str) -> bool:
        """One letter chooses AM or PM. For Qt a "p" alone is no time, and Enter would take AM."""
        if self.currentSection() != QDateTimeEdit.Section.AmPmSection or not typed.isalpha():
            return False
        typed = typed.casefold()
        names = (self.locale().amText().casefold(), self.locale().pmText().casefold())
        halves = [at for at, name in enumerate(names) if name.startswith(typed)]
        if len(halves) == 1:
            time = self.time()
            self.setTime(QTime(time.hour() % 12 + 12 * halves[0], time.minute()))
            self.setSelectedSection(QDateTimeEdit.Section.AmPmSection)
        # Also the "m" of "pm", which would replace it.
        return any(typed in name for name in names)

    def stepBy(self, steps: int) -> None:
        """Goes on into the next day, month or year; Qt would stop at the end of each."""
        section, at = self.currentSection(), self.dateTime()
        match section:
            case QDateTimeEdit.Section.DaySection:
                at = at.addDays(steps)
            case QDateTimeEdit.Section.MonthSection:
                at = at.addMonths(steps)
            case QDateTimeEdit.Section.HourSection:
                at = at.addSecs(steps * 3600)
            case QDateTimeEdit.Section.MinuteSection:
                over = at.time().minute() % _MINUTES
                whole = steps * _MINUTES - over + (_MINUTES if over and steps < 0 else 0)
                at = at.addSecs(whole * 60)
            case _:
                super().stepBy(steps)
                return
        self.setDateTime(at)
        self.setSelectedSection(section)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
            | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # The style sheet could only load an arrow from a file, which would not follow the theme.
        ratio = self.devicePixelRatioF()
        icon = self._theme.icons.pixmap("chevron", _ICON, self._theme.colour("muted"), ratio)
        painter = QPainter(self)
        left = SMALL if self._is_mirrored else self.width() - _ICON - SMALL
        painter.drawPixmap(left, (self.height() - _ICON) // 2, icon)
        painter.end()


class TimeDialog(Dialog):
    """``chosen`` carries the time in ms since 1970 UTC."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        nights: Nights | None = None,
        planned_at: PlannedAt | None = None,
    ) -> None:
        """``planned_at``: it begins with that time."""
        super().__init__(parent)
        self._nights = nights
        self._numbers = tuple(nights.numbers()) if nights is not None else ()
        self.setObjectName("timeDialog")
        self.setWindowTitle(self.tr("Change time") if planned_at else self.tr("Send later"))
        self._field = self._made_field(theme, planned_at() if planned_at else None)
        self._notice = Label(
            theme, size="small", role="bad", wrap=True, name="timeNotice", live=True
        )
        self._notice.hide()
        self._day = Label(theme, size="small", role="muted", wrap=True, name="timeDay", live=True)
        self._there = Label(
            theme, size="small", role="muted", wrap=True, name="timeThere", live=True
        )
        self._night = Label(
            theme, size="small", role="warn", wrap=True, name="timeNightNote", live=True
        )
        self._night.hide()
        self._field.dateTimeChanged.connect(self._show_night)
        self._lay_out(theme)
        self._show_night()

    def _made_field(self, theme: Theme, before: int | None) -> TimeField:
        """With the time before, in ms, unless it has passed."""
        now = QDateTime.currentDateTime()
        begin = _rounded(now.addSecs(3600))
        if before is not None and before > now.toMSecsSinceEpoch():
            begin = QDateTime.fromMSecsSinceEpoch(before)
        field = TimeField(theme, begin)
        field.setObjectName("timeField")
        field.setAccessibleName(self.tr("Date and time"))
        field.setMinimumDateTime(now)
        field.setMaximumDateTime(now.addDays(_MOST_DAYS))
        return field

    def _lay_out(self, theme: Theme) -> None:
        words = self.tr("Ownline has to be open at that time.")
        lead = Label(theme, words, size="small", role="muted", wrap=True)
        plan = button(self.tr("&Schedule"), "planButton", "primary")
        plan.setDefault(True)
        plan.clicked.connect(self._confirm)
        back = button(self.tr("&Cancel"), "cancelPlanButton")
        back.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(SMALL)
        layout.addWidget(Label(theme, self.windowTitle(), size="title", bold=True))
        layout.addWidget(self._field)
        layout.addWidget(self._day)
        layout.addWidget(self._there)
        layout.addWidget(self._night)
        layout.addWidget(lead)
        layout.addWidget(self._notice)
        layout.addSpacing(SMALL)
        layout.addLayout(at_end(back, plan))
        self.setMinimumWidth(_LEAST_WIDTH)
        QWidget.setTabOrder(self._field, back)
        QWidget.setTabOrder(back, plan)

    @Slot()
    def _show_night(self) -> None:
        at = self._field.dateTime().toMSecsSinceEpoch()
        # With the day of the week.
        words = planned_time(at, now_ms())
        self._day.say(words[:1].upper() + words[1:])
        night = self._nights.night_at(at) if self._nights is not None else ""
        self._night.say(night)
        # The night of one recipient has the time there.
        is_said = bool(night) and len(self._numbers) == 1
        there = "" if is_said else clock_at_places(self._numbers, at)
        words = self.tr("At the recipients' places it is {time} then.")
        if len(self._numbers) == 1:
            words = self.tr("At the recipient's place it is {time} then.")
        self._there.say(words.format(time=there) if there else "")
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Lines that wrap ask for more room until their width is known.
        self.resize(self.width(), self.heightForWidth(self.width()))

    def _make_room(self) -> None:
        """Grows for a line that is new. Where one goes, nothing moves."""
        if self.isVisible():
            self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))

    @Slot()
    def _confirm(self) -> None:
        at = self._field.dateTime().toMSecsSinceEpoch()
        if at < now_ms() + LEAST_MS:
            self._notice.say(self.tr("That time has passed. Choose a later one."))
            self._make_room()
            return
        self.chosen.emit(at)
        self.accept()
