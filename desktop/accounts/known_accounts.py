"""The sessions that the outbox knows: who wrote a row, and who is to be signed in at start.

No secrets are here; the keyring has them.
"""

from __future__ import annotations

from desktop.core.model import OutboxSession, SessionKey, SessionState, SessionView
from desktop.core.records import Record
from desktop.database.connection import Store, storable


class KnownSession(Record, frozen=True):
    key: SessionKey
    name: str
    extension_type: str
    extension_number: str
    home_country: str
    email: str = ""
    """Names the person on the sign-in page, so that nobody signs in as somebody else by mistake."""

    def view(self, state: SessionState) -> SessionView:
        """As it is shown while there are no numbers."""
        return SessionView(
            self.key,
            self.name,
            self.extension_type,
            self.extension_number,
            state,
            home_country=self.home_country,
        )


def session_number(store: Store, key: SessionKey) -> int:
    """The row of this session, made where there is none. Inside a transaction."""
    identity = (key.server, key.account_id, key.extension_id)
    store.run(
        "INSERT OR IGNORE INTO session (server, account, extension) VALUES (?, ?, ?)", identity
    )
    row = store.row(
        "SELECT id FROM session WHERE server = ? AND account = ? AND extension = ?", identity
    )
    assert row is not None
    number: int = row[0]
    return number


def named_session(store: Store, session: KnownSession) -> int:
    """Like `session_number`, with the names where it has none yet. Nobody is signed in by it."""
    number = session_number(store, session.key)
    store.run(
        "UPDATE session SET name = ?, kind = ?, number = ?, country = ? WHERE id = ? AND name = ''",
        (
            storable(session.name),
            storable(session.extension_type),
            storable(session.extension_number),
            storable(session.home_country),
            number,
        ),
    )
    return number


class KnownSessions:
    """Signed-in (or to be signed in again) sessions, the oldest first. Raises DiskError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def remember(self, session: KnownSession) -> None:
        with self._store.transaction():
            number = session_number(self._store, session.key)
            self._store.run(
                "UPDATE session SET name = ?, kind = ?, number = ?, country = ?, email = ?,"
                " known = 1 WHERE id = ?",
                (
                    storable(session.name),
                    storable(session.extension_type),
                    storable(session.extension_number),
                    storable(session.home_country),
                    storable(session.email),
                    number,
                ),
            )

    def forget(self, key: SessionKey) -> None:
        """Signed out on purpose: not signed in at the next start. Its rows stay."""
        with self._store.transaction():
            self._store.run(
                "UPDATE session SET known = 0 WHERE id = ?", (session_number(self._store, key),)
            )

    def all(self) -> list[KnownSession]:
        return [_known(*row) for row in self._store.rows(_SESSIONS) if row[0]]

    def views(self, server: str) -> tuple[SessionView, ...]:
        """Those of a server as they are shown until the keyring was asked."""
        return tuple(
            one.view(SessionState.SIGNING_IN) for one in self.all() if one.key.server == server
        )

    def find(self, text: str) -> KnownSession | None:
        """By `SessionKey.text`, signed in or not."""
        everybody = [_known(*row) for row in self._store.rows(_SESSIONS)]
        return next((one for one in everybody if one.key.text == text), None)


_SESSIONS = """
SELECT known, server, account, extension, name, kind, number, country, email FROM session
WHERE removed = 0 ORDER BY id
"""


def _known(known: int, server: str, account: str, extension: str, *rest: str) -> KnownSession:
    return KnownSession(SessionKey(server, account, extension), *rest)


def sessions_with_texts(store: Store) -> list[OutboxSession]:
    """Whose texts are in the outbox, the oldest session first."""
    rows = store.rows(
        "SELECT server, account, extension, name, kind, number FROM session s WHERE removed = 0"
        " AND EXISTS (SELECT 1 FROM message WHERE session = s.id) ORDER BY id"
    )
    return [
        OutboxSession(SessionKey(server, account, extension), *rest)
        for server, account, extension, *rest in rows
    ]
