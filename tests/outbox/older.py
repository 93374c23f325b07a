"""An outbox of an older Ownline (three steps), with some thousand texts, which take time."""

from __future__ import annotations

from pathlib import Path

import apsw

from desktop.outbox.schema import APPLICATION_ID, STEPS

TEXTS = 100_000
_OLD = 3


def older_outbox(file: Path) -> Path:
    connection = apsw.Connection(str(file))
    connection.pragma("journal_mode", "wal")
    with connection:
        for step in STEPS[:_OLD]:
            connection.execute(step)
        connection.execute(
            "INSERT INTO session (server, account, extension) VALUES ('https://x.test', '1', '2')"
        )
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO message (id, session, sender, recipient, text, text_key, state, status,"
            " message_id, created_at) SELECT 'id' || i, 1, '+16505550101', '+14155550' ||"
            " (100 + i % 100), 'Text number ' || i, x'00', 'accepted', 'Delivered', 'm' || i,"
            " 1700000000000 + i FROM n",
            (TEXTS,),
        )
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {_OLD}")
    connection.close()
    return file
