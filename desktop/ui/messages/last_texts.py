"""What becomes of the last texts of a list, while nothing of it waits any more."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.core.model import MergeSummary
from desktop.ui.messages.row_text import OutboxPeople


class LastTexts(QObject):
    """An object of Qt only for `tr`."""

    def __init__(self, people: OutboxPeople, parent: QObject) -> None:
        super().__init__(parent)
        self._people = people

    def words(self, summary: MergeSummary) -> str:
        """Empty where each of them is over."""
        sums = summary.sums
        if not sums.under_way:
            return ""
        is_away = self._people.is_signed_out(summary.account)
        stop = None if is_away else self._people.stop_of(summary.account)
        if stop is not None:
            return stop.sentence
        if not sums.checking:
            return self.tr("%Ln text(s) are on their way to RingCentral.", "", sums.sending)
        if is_away:
            return self.tr(
                "It is not clear yet whether %Ln text(s) went out. Ownline looks in your sent"
                " messages as soon as the account is signed in again, and does not send it twice.",
                "",
                sums.checking,
            )
        return self.tr(
            "It is not clear yet whether %Ln text(s) went out. Ownline looks in your sent messages,"
            " and does not send it twice. If they do not show it, you decide.",
            "",
            sums.checking,
        )
