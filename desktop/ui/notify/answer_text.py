"""Title and body of notifications of answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from desktop.core.model import ConversationRow, Notification, Participant, ThreadText
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.preferences.notification_settings import Detail
from desktop.ui.text.plain import isolated, one_line

ALL = "answers"
"""The key of the notification of several conversations."""
MAX_NAMES = 3
_MAX_NAME = 40
_MAX_WORDS = 200


def key_of(conversation: int) -> str:
    return f"{ALL} {conversation}"


class AnswerText(QObject):
    """What is shown depends on ``detail``."""

    def __init__(self, people: OutboxPeople, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self.detail = Detail.WORDS

    def for_one(self, row: ConversationRow, count: int, newest: ThreadText) -> Notification:
        """``count`` texts of one conversation."""
        title = self.tr("%Ln new text(s)", "", count)
        if self.detail is Detail.BARE:
            return Notification(key_of(row.id), title)
        who = self._names([self._name(row, one) for one in row.others], len(row.others))
        several = self.tr("%Ln new text(s) from {name}", "", count).format(name=who)
        said = self._said(row, newest) if self.detail is Detail.WORDS else ""
        if self._people.shows_sender:
            own = isolated(self._people.formatted(row, row.own))
            pattern = self.tr("To {number}: {text}") if said else self.tr("To {number}")
            said = pattern.format(number=own, text=said)
        if count == 1:
            return Notification(key_of(row.id), who, said or title)
        return Notification(key_of(row.id), several, said)

    def for_many(self, texts: int, rows: Sequence[ConversationRow], count: int) -> Notification:
        """``texts`` texts of ``count`` conversations; ``rows`` are those with the newest."""
        conversations = self.tr("%Ln conversation(s)", "", count)
        title = self.tr("%Ln new text(s) in {conversations}", "", texts)
        title = title.format(conversations=conversations)
        if self.detail is Detail.BARE:
            return Notification(ALL, title)
        first = [self._name(row, row.others[0]) for row in rows if row.others]
        return Notification(ALL, title, self._names(first, count))

    def _names(self, names: Sequence[str], count: int) -> str:
        """The first of ``count`` names, and how many more there are."""
        shown = [isolated(name) for name in dict.fromkeys(names[:MAX_NAMES])]
        more = count - len(names[:MAX_NAMES])
        if more > 0:
            listed = ", ".join(shown)
            return self.tr("{names} and %Ln more", "", more).format(names=listed)
        return QLocale().createSeparatedList(shown)

    def _name(self, row: ConversationRow, who: Participant) -> str:
        return one_line(who.name, _MAX_NAME) or self._people.formatted(row, who.number)

    def _said(self, row: ConversationRow, newest: ThreadText) -> str:
        words = isolated(one_line(newest.text, _MAX_WORDS)) if newest.text.strip() else ""
        count = newest.file_count
        if not words:
            words = self.tr("%Ln attachment(s)", "", count) if count else ""
        if row.is_group and newest.writer is not None and words:
            name = isolated(self._name(row, newest.writer))
            return self.tr("{name}: {text}").format(name=name, text=words)
        return words
