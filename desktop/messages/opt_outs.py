"""Who wants no more texts: their texts are not sent, but wait for the person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.core.model import SEPARATOR, Mark, MayStop, ThreadKey, recipients_of
from desktop.database.connection import Database, json_list
from desktop.messages.history import Event, append_history
from desktop.messages.participants import normalised, participants_of

EVERY_OWN = "*"
"""`consent.own` where the consent counts for every own number of the account."""

# Numbers looked up by one statement.
_AT_ONCE = 1_000

# ``o``: what is known for one own number, ``a``: for all. An opt-out from every number is lifted
# for one of them by a later opt-in to it.
_IS_OUT = (
    "(o.status = 'OptOut' OR (a.status = 'OptOut'"
    " AND (o.status IS NULL OR o.changed_at <= a.changed_at)))"
)

# With the session ``s`` and the conversation ``c``; ?2: `EVERY_OWN`.
_CONSENTS = (
    "LEFT JOIN consent o ON o.session = s.id AND o.own = c.own AND o.party = {party}"
    " LEFT JOIN consent a ON a.session = s.id AND a.own = ?2 AND a.party = {party}"
)
# Somebody who has opted out since leaves nothing to ask.
_IS_NOT_OUT = f"coalesce({_IS_OUT}, 0) = 0"
# A text ``r`` with an open question, in the words of the index.
_ASKED = f"AND r.mark = '{Mark.MAY_STOP.value}' AND r.gone = ''"


def is_opted_out(database: Database, account: int, sender: str, recipient: str) -> bool:
    """``account`` is the row id of the account. Of a group: whether one of them is."""
    return bool(opted_out_among(database, account, sender, recipients_of(recipient)))


def opted_out_among(
    database: Database, account: int, sender: str, recipients: Iterable[str]
) -> set[str]:
    """Those of the recipients who want no more texts from this own number."""
    parties = {one: participants_of(sender, (one,)).party for one in recipients}
    own = participants_of(sender, ()).own
    wanted = sorted(set(parties.values()))
    found: set[str] = set()
    for first in range(0, len(wanted), _AT_ONCE):
        rows = database.rows(
            "SELECT p.value FROM json_each(?4) p"
            " LEFT JOIN consent o ON o.session = ?1 AND o.own = ?2 AND o.party = p.value"
            " LEFT JOIN consent a ON a.session = ?1 AND a.own = ?3 AND a.party = p.value"
            f" WHERE {_IS_OUT}",
            (
                account,
                own,
                EVERY_OWN,
                json_list(wanted[first : first + _AT_ONCE]),
            ),
        )
        found.update(party for (party,) in rows)
    return {one for one, party in parties.items() if party in found}


# ``pair``: the accounts and own numbers with consents. They are few, the consents are many, and
# their key begins with them: each is looked up after the one before. An opt-in to the number that
# is asked about answers an opt-out of before from another one.
_ASKED_ELSEWHERE = """
WITH RECURSIVE pair(session, own) AS (
    SELECT * FROM (SELECT session, own FROM consent ORDER BY session, own LIMIT 1)
    UNION ALL
    SELECT (SELECT n.session FROM consent n WHERE (n.session, n.own) > (p.session, p.own)
            ORDER BY n.session, n.own LIMIT 1),
        (SELECT n.own FROM consent n WHERE (n.session, n.own) > (p.session, p.own)
            ORDER BY n.session, n.own LIMIT 1)
    FROM pair p WHERE p.session IS NOT NULL
)
SELECT o.party, o.own, o.changed_at,
    (SELECT c.id FROM conversation c WHERE c.session = o.session AND c.party = o.party
        AND (c.own = o.own OR o.own = ?3) ORDER BY c.last_at DESC LIMIT 1)
FROM pair p CROSS JOIN session s ON s.id = p.session AND s.removed = 0 AND p.own <> ?2
CROSS JOIN json_each(?1) wanted
CROSS JOIN consent o ON o.session = p.session AND o.own = p.own AND o.party = wanted.value
WHERE o.status = 'OptOut' AND NOT EXISTS (SELECT 1 FROM session t
    CROSS JOIN consent i ON i.session = t.id AND i.own = ?2 AND i.party = o.party
    WHERE i.status = 'OptIn' AND i.changed_at >= o.changed_at)
ORDER BY o.changed_at
"""


def may_stop_among(database: Database, own: str, parties: Iterable[str]) -> dict[str, MayStop]:
    """Those of ``parties`` with an open question about consent in a conversation of any account:
    of somebody who asked this own number and others, the one with this number. What they wrote in
    a group counts, too. Otherwise those who opted out of the texts from another own number, and did
    not agree to this one afterwards."""
    stored = {normalised(one): one for one in parties}
    found = _asked_elsewhere(database, normalised(own), stored)
    for party, asked in _open_questions(database, own, stored).items():
        if party not in found or asked.own == normalised(own):
            found[party] = asked
    return found


def _open_questions(database: Database, own: str, stored: Mapping[str, str]) -> dict[str, MayStop]:
    wanted, found = sorted(stored), list[tuple[str, str, int, int, int]]()
    for first in range(0, len(wanted), _AT_ONCE):
        found += database.rows(
            "SELECT c.party, c.own, c.id, r.at, r.id FROM json_each(?1) p CROSS JOIN session s"
            " CROSS JOIN conversation c ON c.session = s.id AND c.party = p.value"
            f" CROSS JOIN store_record r INDEXED BY asked_texts ON r.conversation = c.id {_ASKED}"
            f" {_CONSENTS.format(party='c.party')} WHERE s.removed = 0 AND {_IS_NOT_OUT}",
            (json_list(wanted[first : first + _AT_ONCE]), EVERY_OWN),
        )
    if stored:
        asked = database.rows(
            "SELECT r.sender, c.own, c.id, r.at, r.id FROM store_record r INDEXED BY asked_texts"
            f" CROSS JOIN conversation c ON c.id = r.conversation {_ASKED}"
            f" CROSS JOIN session s ON s.id = c.session {_CONSENTS.format(party='r.sender')}"
            f" WHERE s.removed = 0 AND instr(c.party, ?1) AND {_IS_NOT_OUT}"
            # What they want may have been recorded since, outside the group.
            " AND max(coalesce(o.changed_at, 0), coalesce(a.changed_at, 0)) < r.at",
            (SEPARATOR, EVERY_OWN),
        )
        found += [(normalised(sender), *rest) for sender, *rest in asked]
    found.sort(key=lambda row: (row[1] == normalised(own), row[3]))
    return {
        stored[party]: MayStop(asked_own, id_, ThreadKey(at, False, record))
        for party, asked_own, id_, at, record in found
        if party in stored
    }


# The open questions about consent of conversations. In a group, what is recorded of one of them
# answers what that one wrote before. ?3: `SEPARATOR`.
_ASKED_IN = f"""
FROM store_record r INDEXED BY asked_texts
CROSS JOIN conversation c ON c.id = r.conversation {_ASKED}
CROSS JOIN session s ON s.id = c.session
{_CONSENTS.format(party="iif(instr(c.party, ?3), r.sender, c.party)")}
WHERE {_IS_NOT_OUT} AND (NOT instr(c.party, ?3)
    OR max(coalesce(o.changed_at, 0), coalesce(a.changed_at, 0)) < r.at)
"""


def asked_in(database: Database, conversation: int) -> int | None:
    """The newest text of a conversation with an open question about consent, as the id of its
    record."""
    row = database.row(
        f"SELECT r.id {_ASKED_IN} AND r.conversation = ?1 ORDER BY r.at DESC, r.id DESC LIMIT 1",
        (conversation, EVERY_OWN, SEPARATOR),
    )
    return None if row is None else row[0]


def asked_among(database: Database, conversations: Iterable[int]) -> set[int]:
    """Those of the conversations that have an open question about consent."""
    rows = database.rows(
        f"SELECT DISTINCT r.conversation {_ASKED_IN}"
        " AND r.conversation IN (SELECT value FROM json_each(?1))",
        (json_list(conversations), EVERY_OWN, SEPARATOR),
    )
    return {conversation for (conversation,) in rows}


def _asked_elsewhere(database: Database, own: str, stored: Mapping[str, str]) -> dict[str, MayStop]:
    """``stored``: the numbers that are asked about, as the database has them. The last opt-out of
    each counts."""
    wanted, found = sorted(stored), dict[str, MayStop]()
    for first in range(0, len(wanted), _AT_ONCE):
        some = json_list(wanted[first : first + _AT_ONCE])
        for party, asked, at, id_ in database.rows(_ASKED_ELSEWHERE, (some, own, EVERY_OWN)):
            found[stored[party]] = MayStop(asked, id_ or 0, at=at)
    return found


def settle_questions(database: Database, account: int, own: str, party: str, until: int) -> None:
    """It is known now what ``party`` wants: their texts ``until`` then, in ms, raise no question
    any more. Inside a transaction."""
    database.run(
        "UPDATE store_record SET mark = '' WHERE gone = '' AND at <= ?5 AND mark = ?4"
        " AND conversation IN"
        " (SELECT id FROM conversation WHERE session = ?1 AND party = ?3 AND ?2 IN (own, ?6))",
        (account, own, party, Mark.MAY_STOP.value, until, EVERY_OWN),
    )


def wants_none(database: Database, seq: int) -> bool:
    """Whether the recipient of this text wants no more texts."""
    row = database.row("SELECT session, sender, recipient FROM message WHERE seq = ?", (seq,))
    return row is not None and is_opted_out(database, *row)


def hold_opted_out(database: Database, account: int, own: str, party: str) -> int:
    """Holds what waits for somebody who wants no more texts from the own number, or from any
    (`EVERY_OWN`). Inside a transaction. Returns how many texts are held now."""
    rows = database.rows(
        "SELECT m.seq FROM conversation c CROSS JOIN message m ON m.conversation = c.id"
        " WHERE c.session = ? AND c.party = ? AND (c.own = ? OR ? = '*')"
        " AND m.state = 'queued' AND m.withdrawn = 0 AND m.opted_out = 0",
        (account, party, own, own),
    )
    for (seq,) in rows:
        hold_text(database, seq)
    return len(rows)


def hold_text(database: Database, seq: int) -> None:
    """Inside a transaction."""
    database.run(
        "UPDATE message SET ready = 0, late = 1, opted_out = 1, hold_until = NULL WHERE seq = ?",
        (seq,),
    )
    append_history(database, seq, Event.OPTED_OUT)
