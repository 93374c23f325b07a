"""Asks for the date and time at which texts go out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QDateTime, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.compose.nights import Nights
from desktop.ui.compose.plan import LEAST_MS
from desktop.ui.compose.time_field import TimeField
from desktop.ui.compose.time_line import MINUTES
from desktop.ui.text.places import clock_at_places, longest_clock
from desktop.ui.text.times import now_ms, planned_time, with_time
from desktop.ui.text.typed_time import example
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.labels import Label, at_end, button
from desktop.ui.widgets.theme import SMALL, WIDE, Theme

_MOST_DAYS = 366
_LEAST_WIDTH = 360
_PAUSE_MS = 1000
"""In the middle of typing nearly nothing is a date and time."""
_NO_WORDS = "\N{NO-BREAK SPACE}"
"""Keeps the line, so that nothing moves while a time is typed."""

PlannedAt = Callable[[], int | None]
"""When texts that have a time already go out, in ms; asked when a dialog opens."""


def _rounded(at: QDateTime) -> QDateTime:
    """Up to whole steps of minutes."""
    seconds = (at.time().minute() % MINUTES) * 60 + at.time().second()
    exact = at.addMSecs(-at.time().msec())
    return exact.addSecs(MINUTES * 60 - seconds) if seconds else exact


class TimeDialog(Dialog):
    """``chosen`` carries the time in ms since 1970 UTC. It never changes what is typed. Where no
    text can go out at that time, it says why."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        nights: Nights | None = None,
        planned_at: PlannedAt | None = None,
        *,
        clock: Callable[[], int] = now_ms,
    ) -> None:
        """``planned_at``: it begins with that time. ``clock``: what time it is, in ms."""
        super().__init__(parent)
        self._nights = nights
        self._clock = clock
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
        self._longest = Label(theme, size="small", wrap=True)
        """Never shown: it measures."""
        self._longest.setParent(self)
        self._longest.hide()
        self._kept_for = 0
        self._remarks = self._made_remarks()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell_problem)
        self._lay_out(theme)
        self._show_time()
        self._field.changed.connect(self._show_time)
        self._field.changed.connect(self._pause.start)
        self._field.left.connect(self._tell_problem)

    def _made_field(self, theme: Theme, before: int | None) -> TimeField:
        """With the time before, in ms, unless it has passed."""
        now = QDateTime.fromMSecsSinceEpoch(self._clock())
        begin = _rounded(now.addSecs(3600))
        if before is not None and before > now.toMSecsSinceEpoch():
            begin = QDateTime.fromMSecsSinceEpoch(before)
        field = TimeField(theme, begin)
        field.today = now.date()
        field.setObjectName("timeField")
        field.setAccessibleName(self.tr("Date and time"))
        field.calendar.setDateRange(now.date(), now.addDays(_MOST_DAYS).date())
        return field

    def _lay_out(self, theme: Theme) -> None:
        words = self.tr("Ownline has to be open at that time.")
        lead = Label(theme, words, size="small", role="muted", wrap=True, name="timeOpenNote")
        plan = button(self.tr("&Schedule"), "planButton", "primary")
        plan.setDefault(True)
        plan.clicked.connect(self._confirm)
        back = button(self.tr("&Cancel"), "cancelPlanButton")
        back.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(SMALL)
        title = Label(theme, self.windowTitle(), size="title", bold=True, name="timeTitle")
        layout.addWidget(title)
        layout.addWidget(self._field)
        layout.addWidget(self._day)
        layout.addWidget(lead)
        layout.addWidget(self._remarks)
        layout.addStretch()
        layout.addLayout(at_end(back, plan))
        self.setMinimumWidth(_LEAST_WIDTH)
        QWidget.setTabOrder(self._field, back)
        QWidget.setTabOrder(back, plan)

    def _made_remarks(self) -> QWidget:
        """What comes and goes while a time is typed, above the buttons."""
        remarks = QWidget()
        rows = QVBoxLayout(remarks)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for one in (self._there, self._night, self._notice):
            rows.addWidget(one)
        rows.addStretch()
        return remarks

    def _keep_room(self, width: int) -> None:
        """For the longest that may be said of any time, so that nothing moves under the pointer.
        ``width``: of a line."""

        def height(texts: Iterable[str]) -> int:
            heights = []
            for text in texts:
                self._longest.setText(text)
                heights.append(self._longest.heightForWidth(width))
            return max(heights, default=0)

        now = QDateTime.fromMSecsSinceEpoch(self._clock())
        days = [now.addDays(at).toMSecsSinceEpoch() for at in range(0, _MOST_DAYS, 10)]
        self._day.setMinimumHeight(height(planned_time(at, self._clock()) for at in days))
        nights = self._nights.all_at() if self._nights is not None else []
        there, night = height([self._there_words(longest_clock())]), height(nights)
        if not self._numbers:
            there = 0
        # The night of one recipient stands in place of the time there.
        said = max(there, night) if len(self._numbers) == 1 else there + night
        self._remarks.setFixedHeight(max(said, height(self._problems().values())))

    def _there_words(self, clock: str) -> str:
        words = self.tr("At the recipients' places it is {time} then.")
        if len(self._numbers) == 1:
            words = self.tr("At the recipient's place it is {time} then.")
        return with_time(words, clock)

    @Slot()
    def _show_time(self) -> None:
        self._notice.say("")
        shown = self._field.dateTime()
        if not shown.isValid():
            self._day.say(_NO_WORDS)
            self._there.say("")
            self._night.say("")
            return
        at = shown.toMSecsSinceEpoch()
        # With the day of the week.
        words = planned_time(at, self._clock())
        self._day.say(words[:1].upper() + words[1:])
        night = self._nights.night_at(at) if self._nights is not None else ""
        self._night.say(night)
        # The night of one recipient has the time there.
        is_said = bool(night) and len(self._numbers) == 1
        there = "" if is_said else clock_at_places(self._numbers, at)
        self._there.say(self._there_words(there) if there else "")

    def _problems(self) -> dict[str, str]:
        """Why a time is none, in words."""
        unclear = self.tr("This is not a date and time. Write it as in {example}.")
        return {
            "unclear": unclear.format(example=example(self._field.today)),
            "half": self.tr("Morning or afternoon? Add AM or PM."),
            "day": self.tr("This day does not exist."),
            "skipped": self.tr("This time does not exist: the clocks change. Choose another one."),
            "past": self.tr("That time has passed. Choose a later one."),
            "far": self.tr("That is more than a year away. Choose an earlier time."),
        }

    def _problem(self) -> str:
        """In words; empty if texts can go out then."""
        typed, problems = self._field.typed(), self._problems()
        if typed.problem:
            return problems[typed.problem]
        at, now = typed.at.toMSecsSinceEpoch(), self._clock()
        if at < now + LEAST_MS:
            return problems["past"]
        last = QDateTime.fromMSecsSinceEpoch(now).addDays(_MOST_DAYS)
        return problems["far"] if at > last.toMSecsSinceEpoch() else ""

    @Slot()
    def _tell_problem(self) -> None:
        self._pause.stop()
        problem = self._problem()
        if problem:
            # In their place.
            self._there.say("")
            self._night.say("")
        self._notice.say(problem)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width() - 2 * WIDE
        if width != self._kept_for:
            self._kept_for = width
            self._keep_room(width)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Lines that wrap ask for more room until their width is known.
        self.resize(self.width(), self.heightForWidth(self.width()))

    @Slot()
    def _confirm(self) -> None:
        if self._problem():
            self._tell_problem()
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.chosen.emit(self._field.dateTime().toMSecsSinceEpoch())
        self.accept()
