"""The place of a conversation in the list: the time of the text that stands for it."""

from __future__ import annotations

from desktop.database.connection import Database
from desktop.messages.schedule import IS_PLANNED

# A planned text that waits for the person, because they wrote first or want no more texts: what
# they wrote is newer, whatever time it was planned for.
_IS_HELD = "ready = 0 AND late = 1 AND send_at IS NOT NULL AND (answered = 1 OR opted_out = 1)"

LAST_MESSAGE = f"""
FROM message WHERE conversation = {{conversation}} AND withdrawn = 0
AND NOT ({IS_PLANNED}) AND NOT ({_IS_HELD}) ORDER BY at DESC, seq DESC LIMIT 1
"""
LAST_RECORD = """
FROM store_record WHERE conversation = {conversation} AND gone = ''
ORDER BY at DESC, id DESC LIMIT 1
"""

_LAST_TIMES = [sql.format(conversation="?1") for sql in (LAST_MESSAGE, LAST_RECORD)]
_LAST_WRITTEN = """
UPDATE conversation SET last_at = coalesce(
    (SELECT max(created_at) FROM message WHERE conversation = ?1 AND withdrawn = 0), last_at)
WHERE id = ?1
"""


def settle_last_at(database: Database, conversation: int | None) -> None:
    """After a text of it went away or got another time, inside a transaction: triggers only make
    `last_at` later. It stays where no text is left."""
    if not conversation:
        return
    found = (database.row(f"SELECT at {sql}", (conversation,)) for sql in _LAST_TIMES)
    times = [row[0] for row in found if row is not None]
    if times:
        values = (max(times), conversation)
        database.run("UPDATE conversation SET last_at = ? WHERE id = ?", values)
    else:
        # Only planned texts are left.
        database.run(_LAST_WRITTEN, (conversation,))


def settle_last_at_of(database: Database, seq: int) -> None:
    """The same for the conversation of a row of the outbox."""
    row = database.row("SELECT conversation FROM message WHERE seq = ?", (seq,))
    if row is not None:
        settle_last_at(database, row[0])


def settle_last_at_of_record(database: Database, record: int) -> None:
    """The same for that of a record of the message store."""
    row = database.row("SELECT conversation FROM store_record WHERE id = ?", (record,))
    if row is not None:
        settle_last_at(database, row[0])
