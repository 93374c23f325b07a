"""Send later: some common times, or a chosen date and time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QDateTime, QSettings, Qt, QTime, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.compose.nights import Nights
from desktop.ui.compose.plan import LEAST_MS
from desktop.ui.compose.time_dialog import PlannedAt, TimeDialog
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.widgets.theme import Theme
from desktop.ui.widgets.tick_menu import TickMenu

_MORNING = 9


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
