"""Finds conversations by names, numbers and words of their texts."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.contacts.names import has_named_member, numbers_named
from desktop.core.model import ConversationFilter, ThreadKey
from desktop.core.records import Record
from desktop.database.connection import Database
from desktop.messages.schedule import IS_PLANNED
from desktop.messages.search import match_of
from desktop.texting.matching import digits_of, folded_words

# So many of the newest matching texts are looked at: a common word is in most of them.
_MOST_TEXTS = 2_000
_MOST_TEXTS_OF_A_DAY = 50_000
# With more words, names and numbers among them are not looked for one by one.
_MOST_SPLIT = 4
# A search for an own number needs all of it: parts of it would find every conversation.
_WHOLE_DIGITS = 7
# Shorter prefixes match too many names.
_MIN_LETTERS = 2
# Fewer digits are no part of a number beside words.
_MIN_DIGITS = 3


# Planned texts are no news of their conversation.
_PLANNED_SINCE = f"SELECT conversation FROM message WHERE {IS_PLANNED} AND send_at >= ?"

Values = tuple[object, ...]
Span = tuple[int, int]
Found = tuple[int, ThreadKey]
"""A conversation, and one of its texts."""


class Hit(Record, frozen=True):
    """A conversation, and the newest of its texts that matches; None: its name or number does."""

    conversation: int
    text: ThreadKey | None


class ConversationSearch:
    """On one connection. Raises DiskError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(
        self, wanted: ConversationFilter, condition: str, values: Values, limit: int
    ) -> list[Hit]:
        """First the people, then the conversations with matching texts, each the newest first.
        ``condition`` is on ``conversation c`` and ``session s``."""
        words, found = wanted.words, dict[int, Hit]()
        if wanted.span is None:
            for id_ in self._by_participant(words, condition, values, limit):
                found.setdefault(id_, Hit(id_, None))
            texts = self._by_text(words, condition, values, None)
            if wanted.month is not None:
                texts += self._newest_in(wanted.month, condition, values)
        elif words.strip():
            texts = self._by_text(words, condition, values, wanted.span)
            people = self._by_participant(words, condition, values, limit)
            texts += self._newest_in(wanted.span, f"c.id IN ({', '.join(map(str, people))})", ())
        else:
            texts = self._newest_in(wanted.span, condition, values)
        for id_, key in sorted(texts, key=lambda one: one[1], reverse=True):
            if len(found) >= limit:
                break
            found.setdefault(id_, Hit(id_, key))
        return list(found.values())

    def _by_participant(self, words: str, condition: str, values: Values, limit: int) -> list[int]:
        conditions, more = [], list[object]()
        digits = digits_of(words)
        if digits:
            conditions.append("instr(c.party, ?)")
            more.append(digits)
        if len(digits) >= _WHOLE_DIGITS:
            conditions.append("instr(c.own, ?)")
            more.append(digits)
        folded = folded_words(words)
        if folded and max(map(len, folded)) >= _MIN_LETTERS:
            named, values_of_names = _named(folded)
            conditions.append(named)
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
        self, words: str, condition: str, values: Values, span: Span | None
    ) -> list[Found]:
        """Texts with all words, or with some of them, where the others are a name or a part of the
        number of the conversation."""
        found = self._matching(match_of(words), condition, values, span)
        each = words.split()
        if not 1 < len(each) <= _MOST_SPLIT:
            return found
        for at, word in enumerate(each):
            folded, digits = folded_words(word), _number_in(word)
            of_other = "instr(c.party, ?)"
            more: Values = (digits,)
            if not digits and folded and len(folded[0]) >= _MIN_LETTERS:
                of_other, more = _named(folded)
            elif not digits:
                continue
            rest = match_of(" ".join(each[:at] + each[at + 1 :]))
            also = f"{condition} AND {of_other}"
            found += self._matching(rest, also, (*values, *more), span)
        return found

    def _matching(
        self, match: str, condition: str, values: Values, span: Span | None
    ) -> list[Found]:
        if not match:
            return []
        limit = _MOST_TEXTS if span is None else _MOST_TEXTS_OF_A_DAY
        bounds = span or (-(1 << 62), 1 << 62)
        messages = self._database.rows(
            "SELECT m.conversation, m.at, 1, m.seq FROM (SELECT rowid FROM message_words"
            " WHERE message_words MATCH ? ORDER BY rowid DESC LIMIT ?) w"
            " JOIN message m ON m.seq = w.rowid JOIN conversation c ON c.id = m.conversation"
            " JOIN session s ON s.id = c.session"
            f" WHERE m.withdrawn = 0 AND m.at >= ? AND m.at < ? AND {condition}",
            (match, limit, *bounds, *values),
        )
        records = self._database.rows(
            "SELECT r.conversation, r.at, 0, r.id FROM (SELECT rowid FROM record_words"
            " WHERE record_words MATCH ? ORDER BY rowid DESC LIMIT ?) w"
            " JOIN store_record r ON r.id = w.rowid JOIN conversation c ON c.id = r.conversation"
            " JOIN session s ON s.id = c.session"
            f" WHERE r.gone = '' AND r.at >= ? AND r.at < ? AND {condition}",
            (match, limit, *bounds, *values),
        )
        return [_found(*row) for row in (*messages, *records)]

    def _newest_in(self, span: Span, condition: str, values: Values) -> list[Found]:
        """The newest text of each conversation in a time."""
        found = []
        for in_outbox, key, table, is_shown in (
            (1, "seq", "message", "withdrawn = 0"),
            (0, "id", "store_record", "gone = ''"),
        ):
            of_time = f"FROM {table} t WHERE t.conversation = c.id AND t.{is_shown}"
            of_time += f" AND t.at >= ? AND t.at < ? ORDER BY t.at DESC, t.{key} DESC LIMIT 1"
            rows = self._database.rows(
                f"SELECT c.id, (SELECT t.at {of_time}), ?, (SELECT t.{key} {of_time})"
                " FROM conversation c JOIN session s ON s.id = c.session"
                f" WHERE (c.last_at >= ? OR c.id IN ({_PLANNED_SINCE})) AND {condition}",
                (*span, in_outbox, *span, span[0], span[0], *values),
            )
            found += [_found(*row) for row in rows if row[1] is not None]
        return found


def _found(conversation: int, at: int, in_outbox: int, id_: int) -> Found:
    return conversation, ThreadKey(at, bool(in_outbox), id_)


def _named(folded: Sequence[str]) -> tuple[str, Values]:
    """A condition on ``conversation c``: the name of the other party has these words, or that of
    one in a group."""
    # Once for all conversations: it does not refer to ``c``. By the accounts, because the index of
    # participants begins with them. The same index has all groups.
    named, values = numbers_named(folded)
    alone = f"(c.session IN (SELECT id FROM session) AND c.party IN ({named}))"
    in_group, values_of_group = has_named_member("g.party", folded)
    groups = f"SELECT g.id FROM conversation g WHERE {in_group}"
    return f"({alone} OR c.id IN ({groups}))", (*values, *values_of_group)


def _number_in(word: str) -> str:
    """The digits of a part of a phone number; empty for a word."""
    digits = digits_of(word)
    return digits if len(digits) >= _MIN_DIGITS else ""
