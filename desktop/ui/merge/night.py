"""For how many recipients of a list it is night at a time, and when it is day for all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSettings

from desktop.texting.quiet_hours import CLOSES, OPENS, quiet_numbers
from desktop.ui.merge.preparation import Preparation
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.times import time_of_day

# Evening may come to the east while the morning comes to the west.
_MOST_ROUNDS = 4
_MINUTE_MS = 60_000


class ListNight:
    """All times are in ms since 1970 UTC. GUI thread; quick for thousands of recipients."""

    def __init__(self, preparation: Preparation, settings: QSettings) -> None:
        self._preparation = preparation
        self._settings = SendingSettings(settings)
        self._known: tuple[tuple[object, int, int], dict[str, int]] | None = None

    def numbers(self) -> list[str]:
        plan = self._preparation.planner.plan
        rows = plan.rows if plan is not None else ()
        return [row.recipient for row in rows if row.left_out is None]

    def _quiet(self, at: int) -> dict[str, int]:
        if not self._settings.tells_night:
            return {}
        # Quiet hours begin and end with a minute.
        at -= at % _MINUTE_MS
        plan = self._preparation.planner.plan
        asked = (plan, plan.texts if plan is not None else 0, at)
        if self._known is None or self._known[0] != asked:
            self._known = (asked, quiet_numbers(self.numbers(), at))
        return self._known[1]

    def night_in_menu(self, at: int) -> str:
        """A few words where it is night for a recipient; otherwise empty."""
        quiet = self._quiet(at)
        return _t("night for %Ln of them", len(quiet)) if quiet else ""

    def night_at(self, at: int) -> str:
        """The same as a sentence."""
        words = "That is before {opens} or after {closes} for %Ln recipient(s)."
        return self._sentence(words, at)

    def night_now(self, now: int) -> str:
        words = "For %Ln recipient(s) it is before {opens} or after {closes}."
        return self._sentence(words, now)

    def _sentence(self, words: str, at: int) -> str:
        quiet = self._quiet(at)
        opens, closes = time_of_day(OPENS), time_of_day(CLOSES)
        return _t(words, len(quiet)).format(opens=opens, closes=closes) if quiet else ""

    def day_for_all(self, now: int) -> int | None:
        """The first time at which it is night for nobody; None: now, or never at once."""
        at = now
        for _ in range(_MOST_ROUNDS):
            quiet = self._quiet(at)
            if not quiet:
                return at if at != now else None
            at = max(quiet.values())
        return None


def _t(text: str, count: int) -> str:
    return QCoreApplication.translate("BeforeSending", text, "", count)
