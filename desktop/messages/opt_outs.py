"""Who wants no more texts: their texts are not sent, but wait for the person."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.model import Mark, recipients_of
from desktop.database.connection import Database, json_list
from desktop.messages.history import Event, append_history
from desktop.messages.participants import normalised, participants_of

EVERY_OWN = "*"
"""`consent.own` where the consent counts for every own number of the account."""

# Numbers looked up by one statement.
_AT_ONCE = 1_000


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
            # An opt-out from every number is lifted for one of them by a later opt-in to it.
            "SELECT p.value FROM json_each(?4) p"
            " LEFT JOIN consent o ON o.session = ?1 AND o.own = ?2 AND o.party = p.value"
            " LEFT JOIN consent a ON a.session = ?1 AND a.own = ?3 AND a.party = p.value"
            " WHERE o.status = 'OptOut' OR (a.status = 'OptOut'"
            " AND (o.status IS NULL OR o.changed_at <= a.changed_at))",
            (
                account,
                own,
                EVERY_OWN,
                json_list(wanted[first : first + _AT_ONCE]),
            ),
        )
        found.update(party for (party,) in rows)
    return {one for one, party in parties.items() if party in found}


def may_stop_among(database: Database, account: int, own: str, parties: Iterable[str]) -> set[str]:
    """Those of ``parties`` who have an open question about consent in their conversation."""
    stored = {normalised(one): one for one in parties}
    rows = database.rows(
        "SELECT p.value FROM json_each(?3) p CROSS JOIN conversation c"
        " ON c.session = ?1 AND c.party = p.value AND c.own = ?2 WHERE EXISTS"
        " (SELECT 1 FROM store_record r WHERE r.conversation = c.id AND r.gone = ''"
        " AND r.mark = ?4)",
        (account, normalised(own), json_list(stored), Mark.MAY_STOP.value),
    )
    return {stored[party] for (party,) in rows}


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
