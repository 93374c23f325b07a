"""What is said of a row of the outbox: in its columns, and as a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.model import MessageRow, MessageState
from desktop.ui.messages.people import OutboxPeople
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.text.times import now_ms, short_planned, short_time


class RowText:
    """``read_at``: from when on the times are said, in ms."""

    def __init__(self, people: OutboxPeople) -> None:
        self._people = people
        self.read_at = now_ms()

    def state(self, row: MessageRow) -> str:
        return self._people.word(row).word

    def recipient(self, row: MessageRow) -> str:
        """The name, where it is known, and always the number."""
        number = self._people.written(row, row.recipient)
        return f"{isolated(self._people.whom(row))} {isolated(number)}" if row.name else number

    def tooltip(self, row: MessageRow) -> str | None:
        """The number, which a narrow row leaves out beside a name."""
        return tooltip(self.recipient(row)) if row.name else None

    def sender(self, row: MessageRow) -> str:
        return self._people.written(row, row.sender)

    def text(self, row: MessageRow) -> str:
        return one_line(row.text)

    def time(self, row: MessageRow) -> str:
        """When it was written, or goes out."""
        if row.state == MessageState.QUEUED and row.send_at is not None:
            return short_planned(row.send_at, self.read_at)
        return short_time(row.created_at, self.read_at)

    def sentence(self, row: MessageRow) -> str:
        words = QCoreApplication.translate("OutboxModel", "{state}, to {recipient}, {time}: {text}")
        return words.format(
            state=self.state(row),
            recipient=self.recipient(row),
            time=self.time(row),
            text=isolated(row.text),
        )
