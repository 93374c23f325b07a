"""Finds conversations by names, numbers and words of their texts."""

from __future__ import annotations

from desktop.contacts.names import numbers_named
from desktop.core.model import ThreadKey
from desktop.core.records import Record
from desktop.database.connection import Database
from desktop.messages.search import match_of
from desktop.texting.matching import digits_of, folded_words

# So many of the newest matching texts are looked at: a common word is in most of them.
_MOST_TEXTS = 2_000
# Shorter prefixes match too many names.
_MIN_LETTERS = 2
# Fewer digits are no part of a number beside words.
_MIN_DIGITS = 3


class Hit(Record, frozen=True):
    """A conversation, and the newest of its texts that matches; None: its name or number does."""

    conversation: int
    text: ThreadKey | None


class ConversationSearch:
    """On one connection. Raises DiskError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, words: str, condition: str, values: tuple[object, ...], limit: int) -> list[Hit]:
        """First the people, then the conversations with matching texts, each the newest first.
        ``condition`` is on ``conversation c`` and ``session s``."""
        found: dict[int, Hit] = {}
        for id_ in self._by_participant(words, condition, values, limit):
            found.setdefault(id_, Hit(id_, None))
        for id_, key in self._by_text(words, condition, values):
            if len(found) >= limit:
                break
            found.setdefault(id_, Hit(id_, key))
        return list(found.values())

    def _by_participant(
        self, words: str, condition: str, values: tuple[object, ...], limit: int
    ) -> list[int]:
        conditions, more = [], list[object]()
        digits = digits_of(words)
        if digits:
            conditions.append("instr(c.party, ?)")
            more.append(digits)
        folded = folded_words(words)
        if folded and max(map(len, folded)) >= _MIN_LETTERS:
            # Once for all conversations: it does not refer to ``c``. By the accounts, because the
            # index of participants begins with them.
            named, values_of_names = numbers_named(folded)
            accounts = "c.session IN (SELECT id FROM session)"
            conditions.append(f"({accounts} AND c.party IN ({named}))")
            more += values_of_names
        if not conditions:
            return []
        rows = self._database.rows(
            "SELECT c.id FROM conversation c JOIN session s ON s.id = c.session"
            f" WHERE {condition} AND ({' OR '.join(conditions)})"
            " ORDER BY c.last_at DESC LIMIT ?",
            (*values, *more, limit),
        )
        return [id_ for (id_,) in rows]

    def _by_text(
        self, words: str, condition: str, values: tuple[object, ...]
    ) -> list[tuple[int, ThreadKey]]:
        found = self._matching(match_of(words), condition, values)
        numbers = [digits for word in words.split() if (digits := _number_in(word))]
        others = [word for word in words.split() if not _number_in(word)]
        if numbers and others:
            # Words of a text together with the number of the conversation.
            of_number = " AND ".join([condition, *["instr(c.party, ?)"] * len(numbers)])
            match = match_of(" ".join(others))
            found += self._matching(match, of_number, (*values, *numbers))
        return sorted(found, key=lambda one: one[1], reverse=True)

    def _matching(
        self, match: str, condition: str, values: tuple[object, ...]
    ) -> list[tuple[int, ThreadKey]]:
        if not match:
            return []
        messages = self._database.rows(
            "SELECT m.conversation, m.at, 1, m.seq FROM (SELECT rowid FROM message_words"
            " WHERE message_words MATCH ? ORDER BY rowid DESC LIMIT ?) w"
            " JOIN message m ON m.seq = w.rowid JOIN conversation c ON c.id = m.conversation"
            f" JOIN session s ON s.id = c.session WHERE m.state <> 'cancelled' AND {condition}",
            (match, _MOST_TEXTS, *values),
        )
        records = self._database.rows(
            "SELECT r.conversation, r.at, 0, r.id FROM (SELECT rowid FROM record_words"
            " WHERE record_words MATCH ? ORDER BY rowid DESC LIMIT ?) w"
            " JOIN store_record r ON r.id = w.rowid JOIN conversation c ON c.id = r.conversation"
            f" JOIN session s ON s.id = c.session WHERE r.gone = '' AND {condition}",
            (match, _MOST_TEXTS, *values),
        )
        return [
            (id_, ThreadKey(at, bool(in_outbox), text))
            for id_, at, in_outbox, text in (*messages, *records)
        ]


def _number_in(word: str) -> str:
    """The digits of a part of a phone number; empty for a word."""
    digits = digits_of(word)
    return digits if len(digits) >= _MIN_DIGITS else ""
