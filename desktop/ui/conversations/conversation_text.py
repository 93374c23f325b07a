"""The words of a conversation: in the list, at the head of its thread, and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import AccountKey, ConversationRow, Participant, ThreadText
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.text.hits import snippet
from desktop.ui.text.people import in_fewer_words
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.text.times import now_ms, short_planned, short_time

_MOST_NAME = 60
# So many people of a group are named.
_MOST_NAMED = 4


def _t(text: str) -> str:
    return QCoreApplication.translate("conversations", text)


class ConversationText(QObject):
    """``read_at``: the time of the last refresh, to which times are relative, in ms."""

    def __init__(self, people: OutboxPeople) -> None:
        super().__init__()
        self._people = people
        self.read_at = now_ms()

    def number(self, account: AccountKey, phone_number: str) -> str:
        return self._people.formatted_for(account, phone_number)

    def participant(self, account: AccountKey, one: Participant) -> str:
        """The name, or the number if no name is known."""
        if not one.number and not one.name:
            return _t(QT_TRANSLATE_NOOP("conversations", "No number"))
        return one_line(one.name, _MOST_NAME) or self.number(account, one.number)

    def title(self, row: ConversationRow) -> str:
        """The name or number of the other party, or of the people of a group."""
        return self.titles(row)[0]

    def titles(self, row: ConversationRow) -> tuple[str, ...]:
        """The title, and the same in fewer and fewer words."""
        if not row.others:
            return (_t(QT_TRANSLATE_NOOP("conversations", "No number")),)
        names = [self.participant(row.account, one) for one in row.others]
        most = len(names) if len(names) <= _MOST_NAMED else _MOST_NAMED - 1
        return in_fewer_words(names, most, with_plus=True)

    def numbers(self, row: ConversationRow) -> str:
        """The numbers behind names; empty where the title has them."""
        if not any(one.name for one in row.others):
            return ""
        return ", ".join(isolated(self.number(row.account, one.number)) for one in row.others)

    def own(self, row: ConversationRow) -> str:
        """The own number of this conversation, where texts may come to several."""
        if not self._people.shows_sender:
            return ""
        return self.tr("on {number}").format(number=isolated(self.number(row.account, row.own)))

    def owns(self, row: ConversationRow) -> tuple[str, ...]:
        """The same in fewer and fewer words; empty where it is not needed."""
        if not (own := self.own(row)):
            return ()
        ending = self._people.ending(row.account, row.own)
        return own, self.tr("on {number}").format(number=isolated(ending)), isolated(ending)

    def last_words(self, row: ConversationRow, wanted: Sequence[str] = ()) -> str:
        """With who wrote them, in a group. ``wanted``: from a little before the first of these."""
        shown = row.shown
        if shown is None:
            return ""
        words = isolated(self.words(shown, wanted))
        if shown.is_inbound and row.is_group and shown.writer is not None:
            writer = self.participant(row.account, shown.writer)
            return f"{isolated(writer)}: {words}"
        return words

    def words(self, text: ThreadText, wanted: Sequence[str] = ()) -> str:
        """On one line. A text without words has only files. ``wanted``: as `last_words`."""
        return one_line(snippet(text.text, wanted)) or self.files(text)

    def files(self, text: ThreadText) -> str:
        if not text.file_count:
            return ""
        return self.tr("%Ln attachment(s)", "", text.file_count)

    def time(self, row: ConversationRow) -> str:
        """Of the text that is shown: when it was sent, or the day it is planned for."""
        shown = row.shown
        return short_time(row.last_at if shown is None else shown.key.at, self.read_at)

    def shows_planned(self, row: ConversationRow) -> bool:
        """Whether the text that is shown is planned, and its account can send it."""
        message = None if row.shown is None else row.shown.message
        if message is None or message.planned_at is None:
            return False
        return self._people.signed_out(message) is None

    def has_other_planned(self, row: ConversationRow) -> bool:
        """Whether there is a planned text, and another text is shown."""
        message = None if row.shown is None else row.shown.message
        is_shown = message is not None and message.planned_at is not None
        return row.planned_at is not None and not is_shown

    def planned(self, row: ConversationRow) -> str:
        """When the planned text that is shown goes out, or the next one; empty where none is
        planned."""
        shown = row.shown
        at = row.planned_at if shown is None or not self.shows_planned(row) else shown.key.at
        if at is None:
            return ""
        return self.tr("Planned: {time}").format(time=short_planned(at, self.read_at))

    def consent(self, row: ConversationRow) -> str:
        """Whether they want no more texts, or may have asked for that; empty: neither."""
        if row.is_opted_out:
            return self.tr("Said STOP") if row.has_said_stop else self.tr("No more texts")
        return self.tr("No more texts?") if row.may_stop else ""

    def sentence(self, row: ConversationRow) -> str:
        """What a screen reader says for the row."""
        parts = [isolated(self.title(row)), *filter(None, (self.own(row),))]
        if row.unread:
            parts.append(self.tr("%Ln unread", "", row.unread))
        if consent := self.consent(row):
            parts.append(consent)
        planned, message = self.planned(row), None if row.shown is None else row.shown.message
        if self.shows_planned(row):
            return f"{', '.join([*parts, planned])}: {self.last_words(row)}"
        if message is not None:
            parts.append(self._people.state_text(message).word)
        parts.append(self.time(row))
        said = f"{', '.join(parts)}: {self.last_words(row)}"
        return ". ".join(filter(None, (said, planned)))
