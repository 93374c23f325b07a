"""For whom it is night where a text goes, and when that ends, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject

from desktop.texting.phone import as_written
from desktop.texting.quiet_hours import CLOSES, OPENS, quiet_numbers
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.places import clock_at_places, clock_there, longest_clock
from desktop.ui.text.plain import isolated, unbroken
from desktop.ui.text.times import time_of_day

# Evening may come to the east while the morning comes to the west.
_MOST_ROUNDS = 4
_MINUTE_MS = 60_000


class Nights(QObject):
    """GUI thread; an object of Qt only for `tr`, which finds no plural for a class derived from it.
    All times are in ms since 1970 UTC. Where the person wants to hear nothing of nights, it is
    always day.

    ``numbers``: those who get the text, E.164. ``country``: in whose form a number is shown.
    ``state``: for thousands of numbers; they are looked at again where it is another, and once a
    minute."""

    def __init__(
        self,
        settings: SendingSettings,
        numbers: Callable[[], Sequence[str]],
        country: Callable[[], str] = lambda: "US",
        parent: QObject | None = None,
        *,
        state: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._known: tuple[object, Mapping[str, int]] | None = None
        self._settings = settings
        self._country = country
        self.numbers = numbers

    def quiet(self, at: int) -> Mapping[str, int]:
        """Those for whom it is night, with the time when that ends."""
        if not self._settings.tells_night:
            return {}
        if self._state is None:
            return quiet_numbers(self.numbers(), at)
        # Quiet hours begin and end with a minute.
        at -= at % _MINUTE_MS
        asked = (self._state(), at)
        if self._known is None or self._known[0] != asked:
            self._known = (asked, quiet_numbers(self.numbers(), at))
        return self._known[1]

    def day_for_all(self, at: int) -> int | None:
        """The first time after ``at`` at which it is night for nobody; None: at ``at``, or never
        for all at once."""
        day = at
        for _ in range(_MOST_ROUNDS):
            quiet = self.quiet(day)
            if not quiet:
                return day if day != at else None
            day = max(quiet.values())
        return None

    # --- in a menu of times -------------------------------------------------------------------

    def night_in_menu(self, at: int) -> str:
        """A few words where it is night for a recipient; otherwise empty."""
        quiet = self.quiet(at)
        if not quiet:
            return ""
        if self._is_as_here(at):
            return self.tr("night there")
        return self._there(at) or self.tr("night for %Ln of them", "", len(quiet))

    def day_in_menu(self, at: int) -> str:
        """A few words where it is day for all."""
        if self._is_as_here(at):
            return self.tr("day there")
        return self._there(at) or self.tr("day for all of them")

    def _there(self, at: int) -> str:
        """The time of day at the place of a single recipient."""
        numbers = self.numbers()
        if len(numbers) != 1:
            return ""
        return self.tr("{time} there").format(time=clock_there(numbers[0], at))

    def _is_as_here(self, at: int) -> bool:
        """Whether the place of a single recipient is known, and has the time that it is here."""
        numbers = self.numbers()
        if len(numbers) != 1 or not clock_there(numbers[0], at):
            return False
        return not clock_at_places(numbers, at)

    # --- as a sentence ------------------------------------------------------------------------

    def night_now(self, now: int) -> str:
        """Empty where it is day for all."""
        quiet = self.quiet(now)
        one = self.tr("It is {time} in the area of {number}.")
        if self._is_as_here(now):
            one = self.tr("It is night in the area of {number}.")
        many = self.tr(
            "For %Ln recipient(s) it is before {opens} or after {closes}.", "", len(quiet)
        )
        return self._sentence(one, many, now) if quiet else ""

    def night_at(self, at: int) -> str:
        """The same for another time."""
        quiet = self.quiet(at)
        clock, as_here, many = self._sentences_at(len(quiet))
        return self._sentence(as_here if self._is_as_here(at) else clock, many, at) if quiet else ""

    def all_at(self) -> list[str]:
        """What `night_at` may say at another time, at the longest: room is kept for it."""
        if not self._settings.tells_night or not self.numbers():
            return []
        *one, many = self._sentences_at(len(self.numbers()))
        return [self._filled(words, many, longest_clock()) for words in one]

    def _sentences_at(self, count: int) -> tuple[str, str, str]:
        """Of one recipient with the time, or where that is as here, and of several."""
        return (
            self.tr("That is {time} in the area of {number}."),
            self.tr("That is at night in the area of {number}."),
            self.tr("That is before {opens} or after {closes} for %Ln recipient(s).", "", count),
        )

    def _sentence(self, one: str, many: str, at: int) -> str:
        numbers = self.numbers()
        # With the day where it is another one there.
        is_one = len(numbers) == 1
        clock = (clock_at_places(numbers, at) or clock_there(numbers[0], at)) if is_one else ""
        return self._filled(one, many, clock)

    def _filled(self, one: str, many: str, clock: str) -> str:
        numbers = self.numbers()
        if len(numbers) != 1:
            return many.format(opens=time_of_day(OPENS), closes=time_of_day(CLOSES))
        written = unbroken(isolated(as_written(numbers[0], self._country())))
        return one.format(time=clock, number=written)
