"""A large outbox of an older Ownline, and how the window fares while it is brought up to date.

Started as ``python -m bench.older FILE COUNT``: makes the file, then measures.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import apsw
from PySide6.QtWidgets import QApplication

from bench.heartbeat import Heartbeat
from bench.home import made_up_texts
from bench.line import say
from desktop.network.clocks import wall_ms
from desktop.outbox.schema import APPLICATION_ID, STEPS
from desktop.ui.migrating import open_up_to_date

# Before search, which is what takes long.
_OLD = 3


def make(file: Path, count: int) -> None:
    connection = apsw.Connection(str(file))
    connection.pragma("journal_mode", "wal")
    with connection:
        for step in STEPS[:_OLD]:
            connection.execute(step)
        connection.execute(
            "INSERT INTO session (server, account, extension) VALUES ('s', '1', '2')"
        )
        connection.executemany(
            "INSERT INTO message (id, session, sender, recipient, text, text_key, state, status,"
            " message_id, created_at) VALUES (?, 1, '+16505550101', ?, ?, x'00', 'accepted',"
            " 'Delivered', ?, ?)",
            made_up_texts(count),
        )
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {_OLD}")
    connection.close()


def main() -> int:
    file, count = Path(sys.argv[1]), int(sys.argv[2])
    make(file, count)
    sys.setswitchinterval(0.0002)
    application = QApplication([])
    heart = Heartbeat()
    begun = time.monotonic()
    open_up_to_date(file, wall_ms).close()
    say(gaps=heart.take(), seconds=time.monotonic() - begun)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
