"""How many texts wait, and for how long, above the outbox."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot

from desktop.core.model import AccountKey, AccountView
from desktop.messages import UnfinishedTexts
from desktop.ui.messages.model import OutboxModel
from desktop.ui.text.pace import Pace
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.widgets.theme import NARROW, Theme

# Fewer waiting texts are sent so soon that an estimate is not worth showing.
_WORTH_COUNTING = 5


class WaitingLine(ElidedLabel):
    """It does not count itself: it has the numbers of the foot of the window, which would be others
    a moment later."""

    def __init__(self, theme: Theme, model: OutboxModel) -> None:
        super().__init__(theme, size="small", role="muted", name="waitingLabel")
        self._model = model
        self._views: tuple[AccountView, ...] = ()
        self._unfinished: Mapping[AccountKey, UnfinishedTexts] = {}
        self.setContentsMargins(0, 0, 0, NARROW)
        self.hide()

    def show_accounts(self, views: tuple[AccountView, ...]) -> None:
        """Sets the accounts whose waiting texts are counted, where they are shown."""
        self._views = views
        self.count()

    def show_unfinished(self, unfinished: Mapping[AccountKey, UnfinishedTexts]) -> None:
        """Of all accounts."""
        self._unfinished = unfinished
        self.count()

    @Slot()
    def count(self) -> None:
        """Also after another account is shown."""
        shown, people = self._model.wanted.account, self._model.people
        views = [one for one in self._views if shown in (None, one.key)]
        views = [one for one in views if not people.is_signed_out(one.key)]
        nothing = UnfinishedTexts()
        counts = [(self._unfinished.get(one.key, nothing).waiting, one) for one in views]
        waiting = sum(count for count, _ in counts)
        if waiting < _WORTH_COUNTING:
            self.say("")
            return
        words = self.tr("%Ln waiting", "", waiting)
        stops = [people.stop_of(one.key) for count, one in counts if count]
        if any(stop is not None and stop.until is None for stop in stops):
            # Nobody knows for how long.
            self.say(words)
            return
        # The accounts send beside each other.
        paces = [(Pace(one.sends_per_minute), count) for count, one in counts]
        slowest, most = max(paces, key=lambda one: one[0].minutes(one[1]))
        self.say(self.tr("{waiting} · {time}").format(waiting=words, time=slowest.text(most)))
