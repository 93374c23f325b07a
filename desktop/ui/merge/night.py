"""For how many recipients of a list it is night at a time, and when it is day for all."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSettings

from desktop.ui.compose.nights import Nights
from desktop.ui.merge.preparation import Preparation
from desktop.ui.preferences.sending_settings import SendingSettings

_MINUTE_MS = 60_000


class ListNight(Nights):
    """Quick for thousands of recipients, who are looked at once a minute and plan."""

    def __init__(self, preparation: Preparation, settings: QSettings) -> None:
        super().__init__(SendingSettings(settings), self._recipients, self._home)
        self._preparation = preparation
        self._known: tuple[tuple[object, ...], Mapping[str, int]] | None = None

    def _recipients(self) -> list[str]:
        plan = self._preparation.planner.plan
        rows = plan.rows if plan is not None else ()
        return [row.recipient for row in rows if row.left_out is None]

    def _home(self) -> str:
        account = self._preparation.account
        return account.home_country if account is not None else "US"

    def quiet(self, at: int) -> Mapping[str, int]:
        # Quiet hours begin and end with a minute.
        at -= at % _MINUTE_MS
        plan = self._preparation.planner.plan
        asked = (plan, plan.texts if plan is not None else 0, at, self._settings.tells_night)
        if self._known is None or self._known[0] != asked:
            self._known = (asked, super().quiet(at))
        return self._known[1]
