"""Finds numbers with which an own number never exchanged a text."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.database.connection import Database, json_list
from desktop.messages.participants import normalised


def first_texts(
    database: Database, account: int, own: str, recipients: Iterable[str], draft: str = ""
) -> set[str]:
    """Those of ``recipients`` (E.164) to whom a text from ``own`` would be the first. Texts that
    were cancelled or refused do not count, and neither do those of ``draft`` itself. What waits
    does not count: it can be cancelled or moved, and another text can go out before it. ``account``
    is a row id. Texts from before the part of the message store that Ownline has read are not
    known. Raises DiskError."""
    rows = database.rows(
        "SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM conversation c"
        # The other index has all conversations of the own number.
        " INDEXED BY sqlite_autoindex_conversation_1"
        " WHERE c.session = ? AND c.own = ? AND c.party = value AND (EXISTS (SELECT 1"
        " FROM store_record r WHERE r.conversation = c.id AND r.gone = '') OR EXISTS (SELECT 1"
        " FROM message m WHERE m.conversation = c.id AND m.withdrawn = 0"
        " AND m.state NOT IN ('queued', 'rejected') AND (m.id < ? OR m.id >= ?))))",
        # As in `queueing`: all ids that begin with that of the draft.
        (
            json_list(recipients),
            account,
            normalised(own),
            draft,
            f"{draft}." if draft else "",
        ),
    )
    return {number for (number,) in rows}
