"""Conversations as the window uses them: list, open, mark."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from desktop.accounts.known_accounts import account_row
from desktop.contacts.names import name_of
from desktop.core.model import (
    AccountKey,
    ConversationFilter,
    ConversationRow,
    Participant,
    ThreadText,
)
from desktop.database.connection import Database, Row, json_list
from desktop.messages.consents import as_consent, combined
from desktop.messages.conversation_search import ConversationSearch, Hit, Values
from desktop.messages.last_times import settle_last_at_of_record
from desktop.messages.opt_outs import asked_among
from desktop.messages.participants import conversation_row, others_of, participants_of
from desktop.messages.replies import Replies
from desktop.messages.schedule import IS_PLANNED
from desktop.messages.store_records import REMOVED
from desktop.messages.thread import Thread

_COLUMNS = f"""
SELECT c.id, s.server, s.account, s.extension, c.own, c.party, c.last_at,
       (SELECT send_at FROM message WHERE conversation = c.id AND {IS_PLANNED}
        AND NOT EXISTS (SELECT 1 FROM merge g WHERE g.id = message.merge AND g.state = 'paused')
        ORDER BY send_at LIMIT 1),
       c.unread, c.done, c.muted, r.text,
       o.status, o.source, o.changed_at, a.status, a.source, a.changed_at
FROM conversation c JOIN session s ON s.id = c.session
LEFT JOIN reply r ON r.conversation = c.id
LEFT JOIN consent o ON o.session = c.session AND o.own = c.own AND o.party = c.party
LEFT JOIN consent a ON a.session = c.session AND a.own = '*' AND a.party = c.party
"""


# From one own number to the next by the index: DISTINCT would walk all conversations.
_OWN_NUMBERS = """
WITH RECURSIVE next (session, own) AS (
    SELECT s.id, (SELECT min(c.own) FROM conversation c WHERE c.session = s.id)
    FROM session s WHERE s.removed = 0
    UNION ALL
    SELECT next.session, (SELECT min(c.own) FROM conversation c
                          WHERE c.session = next.session AND c.own > next.own)
    FROM next WHERE next.own IS NOT NULL)
SELECT s.server, s.account, s.extension, next.own
FROM next JOIN session s ON s.id = next.session WHERE next.own IS NOT NULL
ORDER BY s.id, next.own
"""


class Conversations:
    """On the window's connection. Raises DiskError; then nothing has changed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._search = ConversationSearch(database)
        self.thread = Thread(database)
        self.replies = Replies(database)

    # --- reading -----------------------------------------------------------------------------

    def ids(
        self, wanted: ConversationFilter, limit: int, before: tuple[int, int] | None = None
    ) -> list[tuple[int, int]]:
        """The keys (`last_at`, id) of the conversations ``wanted``, the newest first, older than
        the key ``before``. Not for a search."""
        bound = (1 << 62, 0) if before is None else before
        keys = self._keys(*_condition(wanted), bound, limit)
        if wanted.kept:
            # By itself: with OR, SQLite would look at all conversations.
            scope, values = _scope(wanted)
            kept = self._keys(f"{scope} AND c.id = ?", (*values, wanted.kept), bound, 1)
            is_older = len(keys) == limit and kept < keys[-1:]
            keys = keys if is_older else sorted({*keys, *kept}, reverse=True)
        return keys

    def _keys(
        self, condition: str, values: Values, bound: tuple[int, int], limit: int
    ) -> list[tuple[int, int]]:
        rows = self._database.rows(
            "SELECT c.last_at, c.id FROM conversation c JOIN session s ON s.id = c.session"
            f" WHERE {condition} AND (c.last_at, c.id) < (?, ?)"
            " AND (EXISTS (SELECT 1 FROM message m WHERE m.conversation = c.id"
            " AND m.withdrawn = 0) OR EXISTS (SELECT 1 FROM store_record r"
            " WHERE r.conversation = c.id AND r.gone = '') OR EXISTS (SELECT 1 FROM reply"
            " WHERE conversation = c.id))"
            " ORDER BY c.last_at DESC, c.id DESC LIMIT ?",
            (*values, *bound, limit),
        )
        return [(last_at, id_) for last_at, id_ in rows]

    def find(self, wanted: ConversationFilter, limit: int) -> list[Hit]:
        """The conversations that match a search: by a name, a number, a text or a date."""
        condition, values = _condition(wanted)
        if wanted.kept:
            scope, of_scope = _scope(wanted)
            condition = f"({condition} OR {scope} AND c.id = ?)"
            values += (*of_scope, wanted.kept)
        return self._search.find(wanted, condition, values, limit)

    def rows(self, hits: Iterable[Hit]) -> dict[int, ConversationRow]:
        """Those that exist, by their id."""
        wanted = {hit.conversation: hit.text for hit in hits}
        last = self.thread.last_keys(wanted)
        keys = {key for key in (*last.values(), *wanted.values()) if key is not None}
        texts = {text.key: text for text in self.thread.texts(sorted(keys))}
        ids = json_list(wanted)
        found = {}
        rows = self._database.rows(
            f"{_COLUMNS} WHERE c.id IN (SELECT value FROM json_each(?))", (ids,)
        )
        asked = asked_among(self._database, wanted)
        names = self._names([(row[0], number) for row in rows for number in others_of(row[5])])
        for row in rows:
            id_ = row[0]
            hit = wanted[id_]
            found[id_] = _conversation_of(
                row,
                tuple(Participant(one, names.get((id_, one), "")) for one in others_of(row[5])),
                last=texts.get(last[id_]) if id_ in last else None,
                hit=None if hit is None else texts.get(hit),
                may_stop=id_ in asked,
            )
        return found

    def _names(self, numbers: Sequence[tuple[int, str]]) -> dict[tuple[int, str], str]:
        """The known names of numbers of conversations."""
        rows = self._database.rows(
            f"SELECT x.id, x.number, {name_of('x.number', 'x.session')} FROM"
            " (SELECT p.value ->> 0 AS id, p.value ->> 1 AS number, v.session AS session"
            " FROM json_each(?) p JOIN conversation v ON v.id = p.value ->> 0) x",
            (json_list(numbers),),
        )
        return {(id_, number): name for id_, number, name in rows}

    def row(self, id_: int) -> ConversationRow | None:
        return self.rows((Hit(id_, None),)).get(id_)

    def of_text(self, id_: str) -> int:
        """The conversation of a text of the outbox; 0 where there is none."""
        row = self._database.row("SELECT conversation FROM message WHERE id = ?", (id_,))
        return 0 if row is None or row[0] is None else row[0]

    def has_answers(self, id_: int) -> bool:
        """Whether there is an inbound text."""
        return (
            self._database.row(
                "SELECT 1 FROM store_record"
                " WHERE conversation = ? AND gone = '' AND inbound = 1 LIMIT 1",
                (id_,),
            )
            is not None
        )

    def unread(
        self, is_muted: Callable[[AccountKey, str], bool] = lambda _account, _own: False
    ) -> int:
        """How many conversations have unread texts. Muted ones are not counted, nor those of own
        numbers for which ``is_muted`` returns true."""
        rows = self._database.rows(
            "SELECT s.server, s.account, s.extension, c.own, count(*)"
            # Few are unread; for the groups, SQLite would walk all of them.
            " FROM conversation c INDEXED BY conversation_unread"
            " JOIN session s ON s.id = c.session"
            " WHERE c.unread > 0 AND c.muted = 0 AND s.removed = 0 GROUP BY c.session, c.own"
        )
        return sum(
            count for *account, own, count in rows if not is_muted(AccountKey(*account), own)
        )

    def own_numbers(self) -> list[tuple[AccountKey, str]]:
        """The own numbers that have conversations."""
        rows = self._database.rows(_OWN_NUMBERS)
        return [(AccountKey(*key), own) for *key, own in rows]

    # --- writing -----------------------------------------------------------------------------

    def open(self, account: AccountKey, own: str, others: Sequence[str]) -> int:
        """The id of a conversation, which is begun where there is none."""
        with self._database.transaction():
            row_id = account_row(self._database, account)
            return conversation_row(self._database, row_id, participants_of(own, others))

    def mark_read(self, id_: int) -> bool:
        """Returns whether something was unread."""
        with self._database.transaction():
            self._forget_untold(id_)
            changed = self._database.run(
                "UPDATE store_record SET unread = 0"
                " WHERE conversation = ? AND unread = 1 AND gone = ''",
                (id_,),
            )
            return changed > 0

    def mark_unread(self, id_: int) -> None:
        """Its last inbound text is unread again."""
        with self._database.transaction():
            self._database.run(
                "UPDATE store_record SET unread = 1 WHERE id = (SELECT id FROM store_record"
                " WHERE conversation = ? AND gone = '' AND inbound = 1"
                " ORDER BY at DESC, id DESC LIMIT 1)",
                (id_,),
            )

    def _forget_untold(self, id_: int) -> None:
        self._database.run(
            "DELETE FROM untold_answer WHERE record IN"
            " (SELECT id FROM store_record WHERE conversation = ? AND unread = 1 AND gone = '')",
            (id_,),
        )

    def set_done(self, id_: int, *, is_done: bool) -> None:
        with self._database.transaction():
            self._database.run("UPDATE conversation SET done = ? WHERE id = ?", (int(is_done), id_))

    def set_muted(self, id_: int, *, is_muted: bool) -> None:
        with self._database.transaction():
            self._database.run(
                "UPDATE conversation SET muted = ? WHERE id = ?", (int(is_muted), id_)
            )

    def remove_text(self, record: int) -> None:
        """Erases an inbound text here; RingCentral keeps it. A sync does not bring it back."""
        with self._database.transaction():
            self._database.run("DELETE FROM untold_answer WHERE record = ?", (record,))
            self._database.run(
                "UPDATE store_record SET gone = ?, text = '' WHERE id = ?", (REMOVED, record)
            )
            settle_last_at_of_record(self._database, record)

    def clear_mark(self, record: int) -> None:
        """The text asks for nothing, says the person."""
        with self._database.transaction():
            self._database.run("UPDATE store_record SET mark = '' WHERE id = ?", (record,))


def _scope(wanted: ConversationFilter) -> tuple[str, Values]:
    """The account and the own number, as a condition on ``conversation c`` and ``session s``."""
    conditions, values = ["s.removed = 0"], list[object]()
    if wanted.account is not None:
        key = wanted.account
        # "+": in the order of time, rather than all of the account and then sorted.
        column = "c.session" if wanted.own else "+c.session"
        conditions.append(
            f"{column} = (SELECT id FROM session"
            " WHERE server = ? AND account = ? AND extension = ?)"
        )
        values += [key.server, key.account_id, key.extension_id]
    if wanted.own:
        conditions.append("c.own = ?")
        values.append(wanted.own)
    return " AND ".join(conditions), tuple(values)


def _condition(wanted: ConversationFilter) -> tuple[str, Values]:
    """`_scope`, and what is unread or done. Without the one that is ``kept``."""
    condition, values = _scope(wanted)
    if wanted.only_unread:
        condition += " AND c.unread > 0"
    if wanted.is_done:
        condition += " AND c.done = 1"
    elif not wanted.is_search and not wanted.only_unread:
        condition += " AND c.done = 0"
    return condition, values


def _conversation_of(
    row: Row,
    others: tuple[Participant, ...],
    last: ThreadText | None,
    hit: ThreadText | None,
    *,
    may_stop: bool,
) -> ConversationRow:
    id_, server, account, extension, own, _, last_at, planned_at, unread, *rest = row
    done, muted, draft, *consents = rest
    return ConversationRow(
        id=id_,
        account=AccountKey(server, account, extension),
        own=own,
        others=others,
        last_at=last_at,
        last=last,
        planned_at=planned_at,
        unread=unread,
        is_done=bool(done),
        is_muted=bool(muted),
        draft=draft or "",
        hit=hit,
        consent=combined(as_consent(*consents[:3]), as_consent(*consents[3:])),
        may_stop=may_stop,
    )
